"""What one document contributes to the search for terms: strings of words that could be one, and
what was seen around each.

Spans of words are proposed and not noun phrases of a parser: the segmenter's tags are wrong too often
(全面 a noun, 深化 an abbreviation), and what a term is shows in how it is used. A span begins and ends
with a word that can; it runs over a mark or function word only where the pairs of words on both sides
recur, or inside quotation marks.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from glossary_app.domain.documents import Document, DocumentKey
from glossary_app.extraction.terms.enumerations import enumerations
from glossary_app.extraction.terms.grammar import Promise, promise
from glossary_app.extraction.terms.lines import Gates, Line, Pairs, Quotation, gates, read_lines

LONGEST = 26
"""Characters of the longest candidate; longer strings are sentences and titles."""
MOST_WORDS = 9
PROMISE_ONCE = -0.7
"""What the words of a string must promise that can stand in the document but once. Half of such strings
do not; of terms that stand but once, one in ten, far down the list."""
PROMISE_RECURRING = -2.0
"""What they must promise in any case: less than one term in a hundred promises less."""
EDGE = ""
"""The neighbour of a string that stands at the edge of its paragraph or beside a mark."""


@dataclass(slots=True)
class Sighting:
    """A string as a document uses it. Sums of sightings do not depend on the order of documents."""

    words: tuple[str, ...]
    promised: float = 0.0
    """What the words alone promise."""
    documents: int = 1
    neighbours: list[str] = field(default_factory=list)
    """The words before and after it, place by place. (One list, and not two, or a pair a place: a survey
    holds very many of these, and what the garbage collector must visit costs as much as the work.)"""
    quoted: int = 0
    """Places where quotation marks stand exactly around it."""
    partly_quoted: int = 0
    """Places where it holds a whole quotation and more: `“第一议题”制度`."""
    titles: int = 0
    """Places where it is the title of a document: `《…》`."""
    headings: int = 0
    surfaces: dict[str, int] = field(default_factory=dict)
    """How it is written where that is not the string itself, with the number of places."""

    @property
    def count(self) -> int:
        """How often it was seen."""
        return len(self.neighbours) // 2

    @property
    def lefts(self) -> list[str]:
        """The words before it."""
        return self.neighbours[::2]

    @property
    def rights(self) -> list[str]:
        """The words after it."""
        return self.neighbours[1::2]

    def copy(self) -> "Sighting":
        """One that can be added to without changing this."""
        return replace(self, neighbours=self.neighbours[:], surfaces=dict(self.surfaces))

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
        self.surfaces[surface] = self.surfaces.get(surface, 0) + places

    def add(self, other: "Sighting") -> None:
        """Take in the same string of another document."""
        self.documents += other.documents
        self.neighbours += other.neighbours
        self.quoted += other.quoted
        self.partly_quoted += other.partly_quoted
        self.titles += other.titles
        self.headings += other.headings
        for surface, places in other.surfaces.items():
            self.write(surface, places)

    @property
    def marked(self) -> bool:
        """Whether quotation marks or 《》 ever stood around it or inside."""
        return bool(self.quoted or self.partly_quoted or self.titles)


class Span(NamedTuple):
    """Words of a line, by index, end exclusive, and what they promise."""

    start: int
    end: int
    promised: float


@dataclass(frozen=True, slots=True)
class Survey:
    """What a document contributes; strings are folded and without quotation marks."""

    document: DocumentKey
    length: int
    """Words of the text that counts."""
    characters: int
    """Characters of the text that counts."""
    sightings: Mapping[str, Sighting]


def survey(document: Document) -> Survey:
    """The candidate strings of a document with their evidence."""
    lines = read_lines(document)
    pairs = Pairs(lines)
    sightings: dict[str, Sighting] = {}
    for line in lines:
        for span in _spans(line, gates(line, pairs)):
            _note(sightings, line, span)
    return Survey(
        document=document.key,
        length=sum(len(line.words) for line in lines),
        characters=sum(len(line.text) for line in lines),
        sightings=sightings,
    )


def _spans(line: Line, allowed: Gates) -> Iterator[Span]:
    """Every span of words that could be a term."""
    inside: list[Quotation | None] = [None] * len(line.words)
    for one in line.quotations:
        inside[one.start : one.end] = [one] * (one.end - one.start)
    promises = [promise(text) for text in line.texts]
    for start, opens in enumerate(allowed.opens):
        if opens:
            yield from _from(line, start, allowed, inside, promises)
    for one in line.quotations:
        if not _is_reached(line, one, allowed):
            yield Span(one.start, one.end, 0.0)
    for start, end in enumerations(line):
        if end - start > MOST_WORDS or not all(allowed.passes[start:end]):
            yield Span(start, end, 0.0)


def _from(
    line: Line,
    start: int,
    allowed: Gates,
    inside: Sequence[Quotation | None],
    promises: Sequence[Promise],
) -> Iterator[Span]:
    """The spans that begin at a word. One that cannot recur must promise something by its words."""
    opened, left = inside[start], line.starts[start]
    recurs, held = allowed.recurs[start], 0.0
    for last in range(start, min(start + MOST_WORDS, len(line.words))):
        length = line.ends[last] - left
        if not allowed.passes[last] or length > LONGEST:
            return
        if last > start:
            recurs = recurs and allowed.follows[last]
            promised = promises[start].opening + held + promises[last].closing
            held += promises[last].inside
        else:
            promised = promises[start].alone
        if not allowed.closes[last] or length < 2 or last < allowed.frames.get(start, 0):
            continue
        closed = inside[last]
        if opened is not closed and not (
            (opened is None or start == opened.start) and (closed is None or last + 1 == closed.end)
        ):
            continue
        if promised >= (PROMISE_RECURRING if recurs or opened or closed else PROMISE_ONCE):
            yield Span(start, last + 1, promised)


def _is_reached(line: Line, one: Quotation, allowed: Gates) -> bool:
    """Whether a quotation is among the ordinary spans already, or too long or short to be a term."""
    length = line.length(one.start, one.end)
    if not 2 <= length <= 2 * LONGEST:
        return True
    if one.end - one.start > MOST_WORDS or length > LONGEST:
        return False
    open_ends = allowed.opens[one.start] and allowed.closes[one.end - 1]
    return open_ends and all(allowed.passes[one.start : one.end])


def _note(sightings: dict[str, Sighting], line: Line, span: Span) -> None:
    start, end, promised = span
    string = line.string(start, end)
    sighting = sightings.get(string)
    if sighting is None:
        sighting = sightings[string] = Sighting(tuple(line.texts[start:end]), promised)
    sighting.neighbours += (
        line.texts[start - 1] if start else EDGE,
        line.texts[end] if end < len(line.texts) else EDGE,
    )
    sighting.headings += line.heading
    for one in line.quoted_within(start, end):
        sighting.mark(whole=(start, end) == (one.start, one.end), title=one.title)
    if line.text[line.starts[start] : line.ends[end - 1]] != string:
        sighting.write(line.surface(start, end))


def merge(surveys: Sequence[Survey]) -> dict[str, Sighting]:
    """The sightings of many documents as one; the same for every order of documents."""
    merged: dict[str, Sighting] = {}
    ours: set[str] = set()
    for one in surveys:
        for string, sighting in one.sightings.items():
            known = merged.get(string)
            if known is None:
                merged[string] = sighting
                continue
            if string not in ours:  # the first is a survey's own, and stays as it is
                ours.add(string)
                merged[string] = known = known.copy()
            known.add(sighting)
    return merged
