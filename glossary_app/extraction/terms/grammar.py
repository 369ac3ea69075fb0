"""What a word says of a string by its place in it: at the beginning, inside, at the end, alone."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from glossary_app.extraction.terms.names import is_holder, is_medium, is_name
from glossary_app.extraction.terms.vocabulary import LINKS, Role, describe, word_set
from glossary_app.extraction.terms.weights import WEIGHT

WORDS_REMEMBERED = 100_000
"""Words whose evidence is kept; a language has no more in use."""

_BUILDING = frozenset("以自")
"""Prepositions that terms begin with: 以…为…的发展思想, 自|贸港."""


class Evidence(NamedTuple):
    """One observation between 0 and 1; `name` is what the weights know it by, `seen` what was seen."""

    name: str
    value: float
    seen: str


class Promise(NamedTuple):
    """What a word adds to the score of a term by its place in it."""

    opening: float
    inside: float
    closing: float
    alone: float


@lru_cache(maxsize=WORDS_REMEMBERED)
def promise(text: str) -> Promise:
    """The weights of what a word says, summed."""
    return Promise(*(worth(found) for found in (opening(text), inside(text), closing(text), alone(text))))


def worth(found: Sequence[Evidence]) -> float:
    """What observations add to a score."""
    return sum(one.value * WEIGHT.get(one.name, 0.0) for one in found)


@lru_cache(maxsize=WORDS_REMEMBERED)
def alone(text: str) -> tuple[Evidence, ...]:
    """What speaks for and against a word as a term."""
    word = describe(text)
    observed = (
        (f"word:{word.kind}", True),
        ("ordinary", word.ordinary),
        ("telling", word.telling),
        ("all-ordinary", _halves_are_ordinary(text)),
        ("verb", word.opener),
        ("adverb", word.adverb),
        ("name", is_name([word])),
        ("medium", is_medium(text)),
        ("place", word.kind == "ns"),
        ("ordinary", text[:2] in word_set("function_words") and len(text) > 3),
    )
    common = Evidence("common", word.commonness, text)
    return common, *(Evidence(name, 1.0, text) for name, holds in observed if holds)


@lru_cache(maxsize=WORDS_REMEMBERED)
def opening(text: str) -> tuple[Evidence, ...]:
    """What a word does for a term that begins with it."""
    word = describe(text)
    observed = (
        (f"begins:{word.kind}", True),
        ("begins-preposition", word.kind == "p" and text not in _BUILDING),
        ("begins-verb", word.opener),
        ("begins-adverb", word.adverb),
        ("begins-ordinary", word.ordinary),
        ("begins-telling", word.telling),
        ("begins-local", text in word_set("local")),
        ("begins-character", len(text) == 1),
        ("modifier", word.modifier),
    )
    return tuple(Evidence(name, 1.0, f"{text}…") for name, holds in observed if holds)


@lru_cache(maxsize=WORDS_REMEMBERED)
def closing(text: str) -> tuple[Evidence, ...]:
    """What a word does for a term that ends with it."""
    word = describe(text)
    observed = (
        (f"ends:{word.kind}", True),
        ("ends-verb", word.opener),
        ("ends-adverb", word.adverb),
        ("ends-ordinary", word.ordinary),
        ("ends-telling", word.telling),
        ("ends-character", len(text) == 1),
        (f"field:{word.field}", bool(word.field)),
        ("medium", is_medium(text)),
        ("body", text in word_set("local")),
        ("person", is_holder(word)),
    )
    return tuple(Evidence(name, 1.0, f"…{text}") for name, holds in observed if holds)


@lru_cache(maxsize=WORDS_REMEMBERED)
def inside(text: str) -> tuple[Evidence, ...]:
    """What a word does for a term that it stands inside of."""
    word = describe(text)
    observed = (
        ("holds-的", text == "的"),
        ("holds-和", text in ("和", "与", "及")),
        ("holds-function", word.role is Role.LINK and text not in LINKS and text not in "的和与及"),
        ("holds-verb", word.kind == "v"),
        ("holds-fragment", word.kind == "x1"),
        ("holds-adverb", word.adverb),
        ("holds-opener", word.opener),
        ("holds-ordinary", word.ordinary),
        ("holds-telling", word.telling),
        ("holds-name", word.kind == "nr"),
    )
    return tuple(Evidence(name, 0.5, f"…{text}…") for name, holds in observed if holds)


def _halves_are_ordinary(text: str) -> bool:
    """Whether the dictionary has as one word what is two of everyday: 各界|人士, 高度|重视."""
    if len(text) != 4:
        return False
    first, last = describe(text[:2]), describe(text[2:])
    return not last.field and all(
        half.ordinary or half.adverb or half.opener or half.role is Role.LINK for half in (first, last)
    )
