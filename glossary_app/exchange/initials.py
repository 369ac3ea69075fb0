"""Entries under the letters of their pinyin, as glossaries are printed."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from string import ascii_uppercase

from glossary_app.exchange.concepts import Concept

OTHERS = "#"
"""The heading of what begins with no letter: figures, and what has no pinyin."""
LETTERS = (*ascii_uppercase, OTHERS)


def initial(pinyin: str) -> str:
    """The letter that a word stands under: `ān` is under A, `1310` under #."""
    first = unicodedata.normalize("NFD", pinyin)[:1].upper()
    return first if first in LETTERS else OTHERS


def by_initial(concepts: Iterable[Concept]) -> Iterator[tuple[str, Iterator[Concept]]]:
    """Concepts in the order of their pinyin, under letters; what has none may come at either end."""
    return groupby(concepts, key=lambda concept: initial(concept.pinyin))
