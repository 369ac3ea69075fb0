"""The company of strings: an enumeration that they are members of, stronger strings across their edges."""

from dataclasses import dataclass

import numpy as np

from glossary_app.extraction.terms.census import NONE
from glossary_app.extraction.terms.spans import MOST_WORDS
from glossary_app.extraction.terms.standing import Columns, Standings
from glossary_app.extraction.terms.tokens import Bools, Floats, Ints

_LOOKED_AT = 8
"""Places of a string that are looked at, from its first on: company shows in a few, and what it costs to look
does not grow with the text."""
_JOINING = frozenset(("、", "和", "与", "及", "以及", "或", "或者"))
_SURE = 4.0
"""Score from which a string is so likely a term that another which cuts it is a fragment."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Places of strings, an element each."""

    rows: Ints
    """The row of the string."""
    starts: Ints
    """The first word."""
    ends: Ints
    """The word behind the last."""

    def shares(self, chosen: Bools, rows: int) -> Floats:
        """For each of so many rows, the share of its places that are chosen; 0 where it has none."""
        counts = np.bincount(self.rows, minlength=rows)
        found: Floats = np.bincount(self.rows[chosen], minlength=rows) / np.maximum(counts, 1)
        return found


def enumerated(strings: Standings) -> Columns:
    """How often strings are members of an enumeration (国债、专项债券和地方债), by the share of their places
    with 、 or 和 on either side, and on both; how often they are a part of one that goes on."""
    tokens, many = strings.census.tokens, len(strings.counts)
    places = _places(strings, np.arange(many), _LOOKED_AT)
    joining = np.array([text in _JOINING for text in tokens.lexicon.texts])
    before, behind = joining[tokens.words[places.starts - 1]], joining[tokens.words[places.ends]]
    either, both = places.shares(before | behind, many), places.shares(before & behind, many)
    joined = np.array([not _JOINING.isdisjoint(words[1:-1]) for words in strings.words], bool)
    return {
        "enumerated": np.where(joined, 0.0, either),
        "enumerated-between": np.where(joined, 0.0, both),
        "enumeration-part": np.where(joined, either, 0.0),
    }


def crossed(strings: Standings, scored: Floats) -> Floats:
    """The share of places in which a stronger string runs over one edge and ends inside: 认证证书|… where
    强制性产品认证 stands. Enumerations neither cut nor are cut."""
    scored = scored.astype(np.float32)
    plain = np.array(["、" not in string for string in strings.strings], bool)
    rows = np.flatnonzero(plain & (strings.of(strings.census.sizes) > 1))
    asked = _places(strings, rows, _LOOKED_AT)
    joints, which = np.unique(np.concatenate([asked.starts, asked.ends]), return_inverse=True)
    left, right = which[: len(asked.rows)], which[len(asked.rows) :]
    sure = _places(strings, rows[scored[rows] >= _SURE], None)
    ending, beginning = _strongest(joints, sure, scored[sure.rows], len(strings.census.tokens.words))
    within = np.minimum(asked.ends - asked.starts, MOST_WORDS) - 1
    strongest = np.maximum(ending[within, left], beginning[within, right])
    return asked.shares(strongest > scored[asked.rows], len(strings.counts))


def _strongest(joints: Ints, sure: _Places, scored: Floats, words: int) -> tuple[Floats, Floats]:
    """For each joint, what the strongest string scores that runs over it and ends so many words behind it at
    most, and that which begins so many before it at most: a row a number of words, a column a joint."""
    column = np.full(words + 1, NONE, np.int32)
    column[joints] = np.arange(len(joints))
    ending, beginning = (np.full((MOST_WORDS, len(joints)), -np.inf, np.float32) for _ in range(2))
    for size in range(1, MOST_WORDS):
        longer = np.flatnonzero(sure.ends - sure.starts > size)
        for table, joint in ((ending, sure.ends[longer] - size), (beginning, sure.starts[longer] + size)):
            asked = column[joint] != NONE
            np.maximum.at(table[size], column[joint[asked]], scored[longer[asked]])
    return np.maximum.accumulate(ending), np.maximum.accumulate(beginning)


def _places(strings: Standings, rows: Ints, most: int | None) -> _Places:
    """The places of the strings in these rows, or so many of each at most."""
    census, numbers = strings.census, strings.numbers[rows]
    counts = census.counts[numbers] if most is None else np.minimum(census.counts[numbers], most)
    ends = np.cumsum(counts)
    first = (np.cumsum(census.counts) - census.counts)[numbers]
    at = np.repeat(first - ends + counts, counts) + np.arange(counts.sum())
    starts = census.places[at]
    return _Places(np.repeat(rows, counts), starts, starts + census.place_sizes[at])
