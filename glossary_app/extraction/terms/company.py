"""The company of strings: an enumeration that they are members of, stronger strings across their edges."""

from dataclasses import dataclass

import numpy as np

from glossary_app.extraction.terms.census import NONE
from glossary_app.extraction.terms.standing import Columns, Standings
from glossary_app.extraction.terms.tokens import Bools, Floats, Ints

_LOOKED_AT = 8
"""Places of a string that are looked at, from its first on: company shows in a few, and what it costs to look
does not grow with the text."""
_FEW = 2
"""Places of a string that are held against the longer ones around them, a table of their own each."""
_JOINING = frozenset(("、", "和", "与", "及", "以及", "或", "或者"))
_MARKED = 200
"""Places of a string in which it marks others as cut: all of them, but in a very large text."""
_SURE = 4.0
"""Score from which a string is so likely a term that another which cuts it is a fragment."""
_LIKELY = 2.0
"""Score from which a string is so likely a term that another which always stands in it is a fragment."""
_REACH = 4
"""Words that a string can have beyond the edge of another that it cuts or holds; few have more."""
_LONGEST = 13
"""Words of a string; what has more counts as if it had so many."""


@dataclass(frozen=True, slots=True)
class Places:
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
    places = first_places(strings)
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
    """The share of places in which a stronger string runs over one edge and ends inside: 产品认证|证书 where
    强制性产品认证 stands. Enumerations neither cut nor are cut."""
    scored = scored.astype(np.float32)
    plain = np.array(["、" not in string for string in strings.strings], bool)
    rows = np.flatnonzero(plain & (strings.of(strings.census.sizes) > 1))
    asked = _places(strings, rows, _LOOKED_AT)
    column = np.full(len(strings.census.tokens.words) + 1, NONE, np.int32)
    column[asked.starts] = column[asked.ends] = 0
    joints = np.flatnonzero(column == 0)
    column[joints] = np.arange(len(joints))
    sure = _places(strings, rows[scored[rows] >= _SURE], _MARKED)
    ending, beginning = _strongest(column, len(joints), sure, scored[sure.rows])
    within = np.minimum(asked.ends - asked.starts - 1, _REACH)
    strongest = np.maximum(ending[within, column[asked.starts]], beginning[within, column[asked.ends]])
    return asked.shares(strongest > scored[asked.rows], len(strings.counts))


def held(strings: Standings, scored: Floats, asked: Ints) -> Floats:
    """The share of places in which a stronger string holds one of those that are asked after, by their rows:
    植树机器人 in 智能植树机器人. 0 for the others."""
    if not len(asked):
        return np.zeros(len(strings.counts))
    scored, places = scored.astype(np.float32), _places(strings, asked, _FEW)
    sizes = np.minimum(places.ends - places.starts, _LONGEST - _REACH)
    begins = [np.maximum(places.starts - back, 0) for back in range(_REACH + 1)]
    column = np.full(len(strings.census.tokens.words), NONE, np.int32)
    some = np.unique(np.concatenate(begins))
    column[some] = np.arange(len(some))
    likely = _places(strings, np.flatnonzero(scored >= _LIKELY), _MARKED)
    at = column[likely.starts]
    known = np.flatnonzero(at != NONE)
    long = np.minimum(likely.ends - likely.starts, _LONGEST)
    table = np.full((_LONGEST + 1, len(some)), -np.inf, np.float32)
    np.maximum.at(table, (long[known], at[known]), scored[likely.rows[known]])
    longest = np.maximum.accumulate(table[::-1])[::-1]  # by the words that a holder has at least
    holders = [longest[sizes + max(back, 1 - back), column[begin]] for back, begin in enumerate(begins)]
    return places.shares(np.max(holders, axis=0) > scored[places.rows], len(strings.counts))


def _strongest(column: Ints, joints: int, sure: Places, scored: Floats) -> tuple[Floats, Floats]:
    """For each joint, what the strongest string scores that runs over it and ends so many words behind it at
    most, and that which begins so many before it at most: a row a number of words, a column a joint."""
    ending, beginning = (np.full((_REACH + 1, joints), -np.inf, np.float32) for _ in range(2))
    for size in range(1, _REACH + 1):
        longer = np.flatnonzero(sure.ends - sure.starts > size)
        for table, joint in ((ending, sure.ends[longer] - size), (beginning, sure.starts[longer] + size)):
            at = column[joint]
            asked = np.flatnonzero(at != NONE)
            np.maximum.at(table[size], at[asked], scored[longer[asked]])
    return np.maximum.accumulate(ending), np.maximum.accumulate(beginning)


def first_places(strings: Standings) -> Places:
    """The first places of all strings."""
    return _places(strings, np.arange(len(strings.counts)), _LOOKED_AT)


def _places(strings: Standings, rows: Ints, most: int) -> Places:
    """The first places of the strings in these rows, so many of each at most."""
    census = strings.census
    which, places = census.places_of(strings.numbers[rows], most)
    starts = census.places.take(places)
    return Places(rows.take(which), starts, starts + census.place_sizes.take(places))
