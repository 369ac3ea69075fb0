"""Strings as documents use them, added up over many documents in memory that has a bound."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from glossary_app.domain.documents import DocumentKey

EDGE = ""
"""The neighbour of a string that stands at the edge of its paragraph or beside a mark."""
PLACES = 256
"""Places of a string whose neighbours are kept: enough to tell how free its edges are."""
STRINGS = 400_000
"""Strings that are held at a time: all of a million characters of reports. Of a longer text those that
recur or promise most by their words stay, and the hopeless ones go."""
_MARKED, _TWICE = 1e9, 1e3
"""What marks, and one place more, are worth beside what the words of a string promise."""

_AS_THE_STRING: Mapping[str, int] = MappingProxyType({})


@dataclass(slots=True)
class Sighting:
    """A string as a document uses it. Sums of sightings do not depend on the order of documents, but for
    the neighbours that are kept of a very frequent string."""

    words: tuple[str, ...]
    neighbours: list[str]
    """The words before and after it, at each of its first `PLACES`. (One list, and not two, or a pair a
    place: a survey holds very many of these, and what the garbage collector must visit costs as much as
    the work.)"""
    promised: float = 0.0
    """What the words alone promise."""
    count: int = 1
    """How often it was seen."""
    documents: int = 1
    quoted: int = 0
    """Places where quotation marks stand exactly around it."""
    partly_quoted: int = 0
    """Places where it holds a whole quotation and more: `“第一议题”制度`."""
    titles: int = 0
    """Places where it is the title of a document: `《…》`."""
    headings: int = 0
    surfaces: Mapping[str, int] = field(default_factory=lambda: _AS_THE_STRING)
    """How it is written where that is not the string itself, with the number of places."""

    @property
    def lefts(self) -> list[str]:
        """The words before it."""
        return self.neighbours[::2]

    @property
    def rights(self) -> list[str]:
        """The words after it."""
        return self.neighbours[1::2]

    @property
    def marked(self) -> bool:
        """Whether quotation marks or 《》 ever stood around it or inside."""
        return bool(self.quoted or self.partly_quoted or self.titles)

    def stand(self, left: str, right: str) -> None:
        """It stands in one place more."""
        if self.count < PLACES:
            self.neighbours += (left, right)
        self.count += 1

    def mark(self, *, whole: bool, title: bool) -> None:
        """Quotation marks, or 《》, stand around it or around a part of it."""
        if not whole:
            self.partly_quoted += 1
        elif title:
            self.titles += 1
        else:
            self.quoted += 1

    def write(self, surface: str, places: int = 1) -> None:
        """It is written in another way."""
        self.surfaces = {**self.surfaces, surface: self.surfaces.get(surface, 0) + places}

    def copy(self) -> "Sighting":
        """One that can be added to without changing this."""
        return replace(self, neighbours=self.neighbours[:])

    def add(self, other: "Sighting") -> None:
        """Take in the same string of another document."""
        self.neighbours += other.neighbours[: max(0, 2 * PLACES - len(self.neighbours))]
        self.count += other.count
        self.documents += other.documents
        self.quoted += other.quoted
        self.partly_quoted += other.partly_quoted
        self.titles += other.titles
        self.headings += other.headings
        for surface, places in other.surfaces.items():
            self.write(surface, places)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a document contributes; strings are folded and without quotation marks."""

    document: DocumentKey
    length: int
    """Words of the text that counts."""
    characters: int
    """Characters of the text that counts."""
    sightings: Mapping[str, Sighting]


@dataclass(slots=True)
class Census:
    """What all documents contribute."""

    sightings: dict[str, Sighting]
    documents: int = 0
    length: int = 0
    characters: int = 0


def merge(surveys: Iterable[Survey]) -> Census:
    """The sightings of many documents as one; a survey is asked for when those before it are taken in."""
    census = Census({})
    for one in surveys:
        census.documents += 1
        census.length += one.length
        census.characters += one.characters
        _take_in(census.sightings, one.sightings)
        thin(census.sightings)
    return census


def _take_in(merged: dict[str, Sighting], sightings: Mapping[str, Sighting]) -> None:
    for string, sighting in sightings.items():
        known = merged.get(string)
        if known is None:
            merged[string] = sighting
            continue
        if known.documents == 1:  # the first is a survey's own, and stays as it is
            merged[string] = known = known.copy()
        known.add(sighting)


def thin(sightings: dict[str, Sighting], most: int = STRINGS) -> None:
    """Where there are more than `most` strings, keep the better half of so many: what is marked, what
    recurs, what promises most by its words. (Lossy counting, after Manku & Motwani 2002.)"""
    if len(sightings) <= most:
        return

    standing = {
        string: _MARKED * one.marked + _TWICE * one.count + one.promised for string, one in sightings.items()
    }
    for string in sorted(standing, key=standing.__getitem__)[: len(sightings) - most // 2]:
        del sightings[string]
