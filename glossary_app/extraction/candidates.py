"""What one document contributes to the search for terms: strings of words that could be one, and
what was seen around each.

Spans of words are proposed and not noun phrases of a parser: the segmenter's tags are wrong too often
(全面 a noun, 深化 an abbreviation), and what a term is shows in how it is used. A span begins and ends
with a word that can; it runs over a mark or function word only where the pairs of words on both sides
recur, or inside quotation marks.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from glossary_app.domain.documents import Document, DocumentKey
from glossary_app.extraction.enumerations import enumerations
from glossary_app.extraction.lines import Gates, Line, Pairs, Quotation, gates, read_lines

LONGEST = 26
"""Characters of the longest candidate; longer strings are sentences and titles."""
MOST_WORDS = 9
EDGE = ""
"""The neighbour of a string that stands at the edge of its paragraph or beside a mark."""


@dataclass(slots=True)
class Sighting:
    """A string as a document uses it. Sums of sightings do not depend on the order of documents."""

    words: tuple[str, ...]
    documents: int = 1
    lefts: list[str] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)
    quoted: int = 0
    """Places where quotation marks stand exactly around it."""
    partly_quoted: int = 0
    """Places where it holds a whole quotation and more: `“第一议题”制度`."""
    titles: int = 0
    """Places where it is the title of a document: `《…》`."""
    headings: int = 0
    surfaces: Counter[str] = field(default_factory=Counter)
    """How it is written where that is not the string itself."""

    @property
    def count(self) -> int:
        """How often it was seen."""
        return len(self.lefts)


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
        for start, end in _spans(line, gates(line, pairs)):
            _note(sightings, line, start, end)
    return Survey(
        document=document.key,
        length=sum(len(line.words) for line in lines),
        characters=sum(len(line.text) for line in lines),
        sightings=sightings,
    )


def _spans(line: Line, allowed: Gates) -> Iterator[tuple[int, int]]:
    """Every span of words that could be a term, as word indexes, end exclusive."""
    inside: list[Quotation | None] = [None] * len(line.words)
    for one in line.quotations:
        inside[one.start : one.end] = [one] * (one.end - one.start)
    for start, opens in enumerate(allowed.opens):
        if opens:
            yield from _from(line, start, allowed, inside)
    for one in line.quotations:
        if one.title or not _is_reached(line, one, allowed):
            yield one.start, one.end
    for start, end in enumerations(line):
        if end - start > MOST_WORDS or not all(allowed.passes[start:end]):
            yield start, end


def _from(
    line: Line, start: int, allowed: Gates, inside: list[Quotation | None]
) -> Iterator[tuple[int, int]]:
    opened = inside[start]
    for end in range(start + 1, min(start + MOST_WORDS, len(line.words)) + 1):
        length = line.ends[end - 1] - line.starts[start]
        if not allowed.passes[end - 1] or length > LONGEST:
            return
        if not allowed.closes[end - 1] or length < 2:
            continue
        closed = inside[end - 1]
        if opened is closed or (
            (opened is None or start == opened.start) and (closed is None or end == closed.end)
        ):
            yield start, end


def _is_reached(line: Line, one: Quotation, allowed: Gates) -> bool:
    """Whether a quotation is among the ordinary spans already, or too long or short to be a term."""
    length = line.length(one.start, one.end)
    if not 2 <= length <= 2 * LONGEST:
        return True
    if one.end - one.start > MOST_WORDS or length > LONGEST:
        return False
    open_ends = allowed.opens[one.start] and allowed.closes[one.end - 1]
    return open_ends and all(allowed.passes[one.start : one.end])


def _note(sightings: dict[str, Sighting], line: Line, start: int, end: int) -> None:
    texts = tuple(word.text for word in line.words[start:end])
    string = "".join(texts)
    sighting = sightings.get(string)
    if sighting is None:
        sighting = sightings[string] = Sighting(texts)
    sighting.lefts.append(line.words[start - 1].text if start else EDGE)
    sighting.rights.append(line.words[end].text if end < len(line.words) else EDGE)
    sighting.headings += line.heading
    for one in line.quotations:
        if start <= one.start and one.end <= end:
            if (start, end) != (one.start, one.end):
                sighting.partly_quoted += 1
            elif one.title:
                sighting.titles += 1
            else:
                sighting.quoted += 1
    surface = line.surface(start, end)
    if surface != string:
        sighting.surfaces[surface] += 1


def merge(surveys: Iterable[Survey]) -> dict[str, Sighting]:
    """The sightings of many documents as one; the same for every order of documents."""
    merged: dict[str, Sighting] = {}
    for one in surveys:
        for string, sighting in one.sightings.items():
            whole = merged.get(string)
            if whole is None:
                whole = merged[string] = Sighting(sighting.words, documents=0)
            whole.documents += sighting.documents
            whole.lefts.extend(sighting.lefts)
            whole.rights.extend(sighting.rights)
            whole.quoted += sighting.quoted
            whole.partly_quoted += sighting.partly_quoted
            whole.titles += sighting.titles
            whole.headings += sighting.headings
            whole.surfaces.update(sighting.surfaces)
    return merged
