"""What speaks for strings and against them, each a figure between 0 and 1: a row a string, a column an
observation of `weights`."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from glossary_app.domain.terms import Category
from glossary_app.extraction.terms.census import Census
from glossary_app.extraction.terms.company import enumerated
from glossary_app.extraction.terms.grammar import Evidence
from glossary_app.extraction.terms.nesting import Longer
from glossary_app.extraction.terms.slogans import is_enumeration
from glossary_app.extraction.terms.standing import Columns, Part, Standings
from glossary_app.extraction.terms.telling import telling
from glossary_app.extraction.terms.tokens import Floats
from glossary_app.extraction.terms.vocabulary import Role, describe, is_verbal_noun
from glossary_app.extraction.terms.weights import COLUMN, WEIGHT
from glossary_app.extraction.terms.wording import wording

_LONG_QUOTATION = 16
"""Characters from which on a quotation is a sentence and no name."""
_PAUSES = frozenset(",。!?;:…")
"""What ends a quotation of speech: `“我不会讲大道理，”他说`."""


def estimates(census: Census, longer: Longer) -> Floats:
    """Nearly the score of each string of a census, marks aside."""
    beside = (
        WEIGHT["left-boundary"] * census.before.boundaries
        + WEIGHT["after-verb"] * census.after_verbs
        + WEIGHT["right-boundary"] * census.behind.boundaries
    )
    freedom = WEIGHT["left-edge"] * np.minimum(1.0, census.before.freedom / 2) + WEIGHT[
        "right-edge"
    ] * np.minimum(1.0, census.behind.freedom / 2)
    bound = WEIGHT["bound"] * (longer.counts == census.counts)
    recurring = np.where(census.counts > 1, WEIGHT["recurs"] + bound, 0.0)
    found: Floats = census.promised + beside / census.counts + freedom + recurring
    return found


def observe(strings: Standings, explained: Mapping[str, Iterable[Evidence]], tale: Floats) -> Floats:
    """Everything that is seen of strings, in documents so much of a `tale`; 0 for what is not."""
    seen = np.zeros((len(strings.numbers), len(COLUMN)))
    columns = (
        _surroundings(strings),
        enumerated(strings),
        telling(strings, tale),
        _marks(strings),
        _recurrence(strings),
        _nesting(strings),
        _wrapping("wraps-tail", strings.tail, strings),
        _wrapping("wraps-head", strings.head, strings),
        {"quoted-programme": _programmes(strings)},
    )
    for some in columns:
        for name, values in some.items():
            seen[:, COLUMN[name]] = values
    for row, string in enumerate(strings.strings):
        for one in explained.get(string, ()):
            seen[row, COLUMN[one.name]] = one.value
    seen += wording(strings)
    return seen


def _surroundings(strings: Standings) -> Columns:
    """How free the edges are, and how often a mark, a function word or a verb stands beside them."""
    census = strings.census
    return {
        "left-edge": np.minimum(1.0, strings.of(census.before.freedom) / 2),
        "right-edge": np.minimum(1.0, strings.of(census.behind.freedom) / 2),
        "left-boundary": strings.of(census.before.boundaries) / strings.counts,
        "right-boundary": strings.of(census.behind.boundaries) / strings.counts,
        "after-verb": strings.of(census.after_verbs) / strings.counts,
    }


def _marks(strings: Standings) -> Columns:
    census = strings.census
    quoted = strings.of(census.quoted)
    sentence = [
        times > 0 and len(words) > 1 and _is_sentence(words)
        for times, words in zip(quoted.tolist(), strings.words, strict=True)
    ]
    pauses = [string[-1] in _PAUSES for string in strings.strings]
    return {
        "quoted": quoted / strings.counts,
        "quoted-pause": (quoted > 0) & np.array(pauses, bool),
        "title": strings.of(census.titles) / strings.counts,
        "quoted-sentence": np.array(sentence, bool),
        "pair": np.where([_is_pair(string) for string in strings.strings], 1 - quoted / strings.counts, 0.0),
    }


def _is_pair(string: str) -> bool:
    """Whether two things stand beside each other: `民主选举、民主协商`."""
    return string.count("、") == 1 and is_enumeration(string.split("、"))


def _is_sentence(words: Sequence[str]) -> bool:
    """Whether what is quoted is more than a name."""
    roles = [describe(word).role for word in words]
    long = sum(map(len, words)) > _LONG_QUOTATION
    return long or Role.LINK in (roles[0], roles[-1]) or Role.BREAK in roles


def _recurrence(strings: Standings) -> Columns:
    census, counts = strings.census, strings.counts
    recurs, single = counts > 1, strings.of(census.sizes) == 1
    many = len(census.tokens.documents)
    spread = np.log(strings.of(census.documents)) / np.log(many) if many > 1 else np.zeros(len(counts))
    return {
        "recurs": recurs,
        "spread": spread,
        "cohesion": np.where(recurs & ~single, np.clip(strings.cohesion() / 8, 0.0, 1.0), 0.0),
        "contrast": np.where(recurs & single, _contrast(strings), 0.0),
    }


def _contrast(strings: Standings) -> Floats:
    sure = np.minimum(1.0, np.log(strings.counts) / np.log(10))
    strength: Floats = np.clip(np.log(strings.contrast()) / 8, 0.0, 1.0) * sure
    return strength


def _nesting(strings: Standings) -> Columns:
    recurs = strings.counts > 1
    bound = recurs & (strings.longer == strings.counts)
    more = [strings.more_words(row) if holds else "" for row, holds in enumerate(bound.tolist())]
    by_character = np.array([len(text) == 1 for text in more], bool)
    behind = strings.more[:, 0] > 0
    cut = np.array([len(words[-1]) == 1 for words in strings.words], bool)
    by_verb = [not after and is_verbal_noun(text) for after, text in zip(behind.tolist(), more, strict=True)]
    return {
        "nested": np.where(recurs, strings.longer / strings.counts, 0.0),
        "bound": bound,
        "bound-character": by_character,
        "bound-verb": bound & np.array(by_verb, bool),
        "cut-word": bound & behind & cut,
    }


def _wrapping(name: str, part: Part, strings: Standings) -> Columns:
    """A shorter string inside stands more often: 督办一号提案 is 一号提案 and a verb."""
    more = part.counts > strings.counts
    share = 1 - strings.counts / np.maximum(part.counts, 1)
    return {name: np.where(more, share, 0.0), f"{name}-quotation": part.quoted * 2 > part.counts}


def _programmes(strings: Standings) -> Floats:
    """A quotation and the word behind it that makes a programme of it, as far as nothing more belongs to it:
    `“百村清源”工程`."""
    quoted = np.flatnonzero(strings.head.quoted * 2 > strings.head.counts)
    found = np.zeros(len(strings.counts))
    named = [row for row in quoted.tolist() if describe(strings.words[row][-1]).field == Category.PROGRAMME]
    found[named] = (strings.of(strings.census.behind.boundaries) / strings.counts)[named]
    return found
