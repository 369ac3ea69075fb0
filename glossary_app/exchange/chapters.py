"""Entries under headings, as glossaries are printed."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from glossary_app.domain.terms import Reference
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition, Order
from glossary_app.exchange.wording import wording

OTHERS = "#"
"""The heading of what begins with no letter: figures, and what has no pinyin."""
LETTERS = (*ascii_uppercase, OTHERS)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Entries with what stands over them: a letter, or what a document is cited by."""

    heading: str
    concepts: Iterable[Concept]
    """Gone through once."""


def numbered(chapter: Chapter, edition: Edition) -> Iterator[tuple[str, Concept]]:
    """The entries of a chapter, each with what stands before it: `1. `, or nothing under a letter."""
    for number, concept in enumerate(chapter.concepts, 1):
        yield f"{number}. " if edition.order is Order.DOCUMENT else "", concept


def origin(sources: Sequence[Reference], chapter: Chapter, edition: Edition) -> str:
    """What is said of where a definition comes from: the page alone, if it stands under the only document."""
    words = wording(edition)
    if not sources:
        return words.own if edition.order is Order.DOCUMENT else ""
    located = words.located(sources)
    alone = all(words.cited(source) == chapter.heading for source in sources)
    return located.removeprefix(chapter.heading).removeprefix(words.pause) if alone else located


def initial(pinyin: str) -> str:
    """The letter that a word stands under: `ān` is under A, `1310` under #."""
    first = unicodedata.normalize("NFD", pinyin)[:1].upper()
    return first if first in LETTERS else OTHERS
