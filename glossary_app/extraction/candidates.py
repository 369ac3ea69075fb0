"""What one document contributes to the search for terms: strings of words that could be one, and
what was seen around each.

Spans of words are proposed and not noun phrases of a parser: the segmenter's tags are wrong too often
(全面 a noun, 深化 an abbreviation), and what a term is shows in how it is used. A span begins and ends
with a word that can; it runs over a mark or function word only where the pairs of words on both sides
recur, or inside quotation marks.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from glossary_app.domain.documents import Document, DocumentKey, Paragraph, ParagraphKind
from glossary_app.extraction.slogans import is_enumeration
from glossary_app.extraction.vocabulary import Role, Word, describe
from glossary_app.text.script import fold
from glossary_app.text.segmentation import words

LONGEST = 26
"""Characters of the longest candidate; longer strings are sentences and titles."""
MOST_WORDS = 9
EDGE = ""
"""The neighbour of a string that stands at the edge of its paragraph or beside a mark."""

_QUOTED = re.compile(r"[“「『\"＂]([^“”「」『』\"＂\n。；！？]{1,40})[”」』\"＂]|《([^《》\n]{2,60})》")
_MARKS = frozenset("“”「」『』\"＂'‘’《》")


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


class _Line(NamedTuple):
    """A paragraph as words; `starts` and `ends` are offsets in `text`."""

    text: str
    folded: str
    words: list[Word]
    starts: list[int]
    ends: list[int]
    quotes: list[tuple[int, int, bool]]
    """Word indexes of a quotation, end exclusive, and whether it is a title."""
    heading: bool


def survey(document: Document) -> Survey:
    """The candidate strings of a document with their evidence."""
    lines = [_line(document, paragraph) for paragraph in document.paragraphs if paragraph.counts]
    pairs = Counter(pair for line in lines for pair in _pairs(line))
    sightings: dict[str, Sighting] = {}
    for line in lines:
        for start, end in _spans(line, pairs):
            _note(sightings, line, start, end)
    return Survey(
        document=document.key,
        length=sum(len(line.words) for line in lines),
        characters=sum(len(line.text) for line in lines),
        sightings=sightings,
    )


def _line(document: Document, paragraph: Paragraph) -> _Line:
    text = document.surface(paragraph.span)
    folded = fold(text)
    quotations = [(match.start(), match.end() - 1, match[2] is not None) for match in _QUOTED.finditer(text)]
    line = _Line(text, folded, [], [], [], [], paragraph.kind is not ParagraphKind.BODY)
    index_at = {}
    place = 0
    for word in words(folded):
        index_at[place] = len(line.words)
        end = place + len(word)
        if text[place] not in _MARKS:
            line.words.append(describe(word))
            line.starts.append(place)
            line.ends.append(end)
        place = end
    for opening, closing, title in quotations:
        if opening in index_at and closing in index_at:
            line.quotes.append((index_at[opening], index_at[closing], title))
    return line


def _pairs(line: _Line) -> Iterator[tuple[str, str]]:
    texts = [word.text for word in line.words]
    return pairwise(texts)


def _spans(line: _Line, pairs: Mapping[tuple[str, str], int]) -> Iterator[tuple[int, int]]:
    """Every span of words that could be a term, as word indexes, end exclusive."""
    passable = _passable(line, pairs)
    inside = _quotation_of(line)
    for start, word in enumerate(line.words):
        if word.role is not Role.WORD:
            continue
        yield from _from(line, start, passable, inside)
    for start, end, _ in line.quotes:
        if not _is_plain(line, start, end, passable):
            yield start, end
    yield from _enumerations(line, passable)


def _from(
    line: _Line, start: int, passable: list[bool], inside: list[tuple[int, int] | None]
) -> Iterator[tuple[int, int]]:
    opened = inside[start]
    for end in range(start + 1, min(start + MOST_WORDS, len(line.words)) + 1):
        last = line.words[end - 1]
        if not passable[end - 1] or line.ends[end - 1] - line.starts[start] > LONGEST:
            return
        closed = inside[end - 1]
        if last.role is not Role.WORD or line.ends[end - 1] - line.starts[start] < 2:
            continue
        if opened != closed and (
            (opened is not None and start != opened[0]) or (closed is not None and end != closed[1])
        ):
            continue
        yield start, end


def _passable(line: _Line, pairs: Mapping[tuple[str, str], int]) -> list[bool]:
    """Whether a span may run over each word."""
    found = []
    last = len(line.words) - 1
    for index, word in enumerate(line.words):
        if word.role is Role.LINK:
            found.append(
                0 < index < last
                and pairs[line.words[index - 1].text, word.text] > 1
                and pairs[word.text, line.words[index + 1].text] > 1
            )
        else:
            found.append(word.role is Role.WORD)
    return found


def _quotation_of(line: _Line) -> list[tuple[int, int] | None]:
    """The quotation that each word stands in."""
    found: list[tuple[int, int] | None] = [None] * len(line.words)
    for start, end, _ in line.quotes:
        found[start:end] = [(start, end)] * (end - start)
    return found


def _is_plain(line: _Line, start: int, end: int, passable: list[bool]) -> bool:
    """Whether a quotation is among the ordinary spans already, or no candidate."""
    length = line.ends[end - 1] - line.starts[start] if end > start else 0
    if not 2 <= length <= 2 * LONGEST:
        return True
    edges = line.words[start].role, line.words[end - 1].role
    ordinary = end - start <= MOST_WORDS and length <= LONGEST
    return ordinary and edges == (Role.WORD, Role.WORD) and all(passable[start:end])


def _enumerations(line: _Line, passable: list[bool]) -> Iterator[tuple[int, int]]:
    """Parallel members with 、 between, seen once: `降碳、减污、扩绿、增长`."""
    start = 0
    for index in range(len(line.words) + 1):
        word = line.words[index] if index < len(line.words) else None
        if word is not None and (word.role is Role.WORD or word.text == "、"):
            continue
        yield from _enumeration(line, start, index, passable)
        start = index + 1


def _enumeration(line: _Line, start: int, end: int, passable: list[bool]) -> Iterator[tuple[int, int]]:
    marks = [index for index in range(start, end) if line.words[index].text == "、"]
    if not marks or all(passable[start:end]):
        return
    bounds = [start - 1, *marks, end]
    members = [(low + 1, high) for low, high in pairwise(bounds)]
    run: list[tuple[int, int]] = []
    for member in [*members, None]:
        texts = [_text(line, *one) for one in run]
        if member is not None and is_enumeration([*texts, _text(line, *member)][-2:]):
            run.append(member)
            continue
        if len(run) > 1 and is_enumeration(texts):
            yield run[0][0], run[-1][1]
        run = [member] if member is not None else []


def _text(line: _Line, start: int, end: int) -> str:
    return "".join(word.text for word in line.words[start:end])


def _note(sightings: dict[str, Sighting], line: _Line, start: int, end: int) -> None:
    texts = tuple(word.text for word in line.words[start:end])
    string = "".join(texts)
    sighting = sightings.get(string)
    if sighting is None:
        sighting = sightings[string] = Sighting(texts)
    sighting.lefts.append(line.words[start - 1].text if start else EDGE)
    sighting.rights.append(line.words[end].text if end < len(line.words) else EDGE)
    sighting.headings += line.heading
    for opening, closing, title in line.quotes:
        if start <= opening and closing <= end:
            if (start, end) != (opening, closing):
                sighting.partly_quoted += 1
            elif title:
                sighting.titles += 1
            else:
                sighting.quoted += 1
    surface = _surface(line, start, end)
    if surface != string:
        sighting.surfaces[surface] += 1


def _surface(line: _Line, start: int, end: int) -> str:
    """As written, with the marks of quotations that are a part of it: `“第一议题”制度`."""
    left, right = line.starts[start], line.ends[end - 1]
    left -= any(opening == start and closing < end for opening, closing, _ in line.quotes)
    right += any(closing == end and opening > start for opening, closing, _ in line.quotes)
    return line.text[left:right]


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
