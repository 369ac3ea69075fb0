"""What each word of a text can do in a term: open one, close one, stand inside, or none of it."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from math import log1p

from glossary_app import resources
from glossary_app.text.segmentation import entry

_EVERYDAY = 0.55
"""Commonness from which a short word names nothing by itself."""

LINKS = frozenset("、·+—-–/&")
"""Marks that may stand inside a term: `1+6+3`, `邑商·市长面对面`, `降碳、减污、扩绿、增长`."""

THEME = "theme"
"""The field of words that end terms of every category: 建设, 治理, 文化."""
STRATEGY = "strategy"
"""The field of words that end what a state sets out to reach: 发展, 振兴, 一体化."""

_NO_WORD = re.compile(r"[\W_]+")
_FIGURE = re.compile(r"[0-9.]+|[\u2460-\u2473]+|[0-9]{2,}[a-z]{1,2}[0-9]?|[x×]{2,}")
"""Numbers, the marks of notes (①), quantities (100m), what is left open (XX)."""
_SINGLE_KINDS = {"nr": "nr1", "nrt": "nr1", "nrfg": "nr1", "": "x1"}


class Role(Enum):
    """Whether a span may run over a word."""

    BREAK = auto()
    """Punctuation and figures: no term runs over it."""
    LINK = auto()
    """A mark or function word: inside a term, where the words on both sides recur with it."""
    WORD = auto()
    """Anything that a term can be built of."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the parts of terms see it. `kind` is its tag, made coarse."""

    text: str
    role: Role
    kind: str
    commonness: float
    """0 for a word that the dictionary does not know, about 1 for its most frequent."""
    opener: bool
    modifier: bool
    adverb: bool
    ordinary: bool
    telling: bool
    """Whether people are told of with it (老伴, 看着), and no policy."""
    field: str
    """The field of terms that end with it (`programme` for 工程), or empty."""


@lru_cache(maxsize=200_000)
def describe(text: str) -> Word:
    """All that the dictionary and the word lists know of a word."""
    known = entry(text)
    return Word(
        text=text,
        role=_role(text),
        kind=_kind(text, known.tag),
        commonness=log1p(known.frequency) / 13,
        opener=text in word_set("openers"),
        modifier=text in word_set("modifiers"),
        adverb=text in word_set("adverbs"),
        ordinary=text in word_set("ordinary"),
        telling=text in word_set("telling"),
        field=fields().get(text, ""),
    )


def is_everyday(text: str) -> bool:
    """Whether a word is so common that it names nothing by itself: of two characters, or one with which terms
    end (机制, 示范区)."""
    word = describe(text)
    return word.commonness > _EVERYDAY and (len(text) == 2 or bool(word.field))


def is_verbal_noun(text: str) -> bool:
    """Whether a verb that opens a call to act can name as well: 建设 (建设用地), not 推进."""
    word = describe(text)
    return word.opener and word.kind == "vn"


@cache
def word_set(name: str) -> frozenset[str]:
    """A word list of `resources/terms`, blank-separated."""
    return frozenset(word for line in resources.lines(f"terms/{name}.txt") for word in line.split())


@cache
def fields() -> dict[str, str]:
    """The field of each end of terms: `programme` of 工程."""
    found: dict[str, str] = {}
    for line in resources.lines("terms/heads.txt"):
        field, _, words = line.partition(":")
        for word in words.split():
            found.setdefault(word, field)
    return found


def _role(text: str) -> Role:
    if text in LINKS:
        return Role.LINK
    if _NO_WORD.fullmatch(text) or _FIGURE.fullmatch(text):
        return Role.BREAK
    if text in word_set("function_words"):
        return Role.LINK
    return Role.WORD


def _kind(text: str, tag: str) -> str:
    """The tag made coarse; `x1` is a single character, `x` a word that the dictionary does not know."""
    if len(text) == 1 and tag in _SINGLE_KINDS:
        return _SINGLE_KINDS[tag]
    if not tag:
        return "en" if text.isascii() else "x"
    if tag.startswith("nr"):
        return "nr"
    if tag in ("vn", "an", "ns", "nt", "nz"):
        return tag
    return "m" if tag == "mq" else tag[0]
