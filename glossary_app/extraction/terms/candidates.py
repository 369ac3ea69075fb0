"""What one document contributes to the search for terms: strings of words that could be one, and
what was seen around each.

Spans of words are proposed and not noun phrases of a parser: the segmenter's tags are wrong too often
(全面 a noun, 深化 an abbreviation), and what a term is shows in how it is used. A span begins and ends
with a word that can; it runs over a mark or function word only where the pairs of words on both sides
recur, or inside quotation marks.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary_app.domain.documents import Document
from glossary_app.extraction.terms.enumerations import enumerations
from glossary_app.extraction.terms.grammar import Promise, promise
from glossary_app.extraction.terms.lines import Gates, Line, Pairs, Quotation, gates, read_lines
from glossary_app.extraction.terms.sightings import EDGE, Sighting, Survey, thin

LONGEST = 26
"""Characters of the longest candidate; longer strings are sentences and titles."""
MOST_WORDS = 9
PROMISE_ONCE = -0.7
"""What the words of a string must promise that can stand in the document but once. Half of such strings
do not; of terms that stand but once, one in ten, far down the list."""
PROMISE_RECURRING = -2.0
"""What they must promise in any case: less than one term in a hundred promises less."""


class Span(NamedTuple):
    """Words of a line, by index, end exclusive, and what they promise."""

    start: int
    end: int
    promised: float


def survey(document: Document) -> Survey:
    """The candidate strings of a document with their evidence."""
    lines = read_lines(document)
    pairs = Pairs(lines)
    sightings: dict[str, Sighting] = {}
    for line in lines:
        for span in _spans(line, gates(line, pairs)):
            _note(sightings, line, span)
        thin(sightings)
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
    left = line.texts[start - 1] if start else EDGE
    right = line.texts[end] if end < len(line.texts) else EDGE
    sighting = sightings.get(string)
    if sighting is None:
        sighting = sightings[string] = Sighting(tuple(line.texts[start:end]), [left, right], promised)
    else:
        sighting.stand(left, right)
    sighting.headings += line.heading
    for one in line.quoted_within(start, end):
        sighting.mark(whole=(start, end) == (one.start, one.end), title=one.title)
    if line.text[line.starts[start] : line.ends[end - 1]] != string:
        sighting.write(line.surface(start, end))
