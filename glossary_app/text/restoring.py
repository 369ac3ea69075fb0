"""From a document as received to its restored text, with the way back for every character."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary_app.domain.documents import Document, Paragraph, ParagraphKind, Source
from glossary_app.domain.locations import PageStart
from glossary_app.domain.spans import OffsetMap, Run, Span
from glossary_app.text.bylines import is_byline
from glossary_app.text.cleaning import Line, front_matter, lines, pieces
from glossary_app.text.headings import ends_sentence, is_contents, is_furniture, stands_alone
from glossary_app.text.metadata import metadata, title_place
from glossary_app.text.paragraphs import paragraphs
from glossary_app.text.script import simplify_in_place

_TELLING = 12
"""Characters from which on a paragraph that stood before counts as a repetition."""


def restore(source: Source) -> Document:
    """Put the lines of a document together to paragraphs; time and memory linear in its length."""
    parts: list[str] = []
    runs: list[Run] = []
    found: list[Paragraph] = []
    seen: set[str] = set()
    levels: dict[int, int] = {}
    at = 0
    for block in paragraphs(lines(source.text)):
        kind = _kind(block)
        words = _Words(at + bool(found))
        for line in block:
            words.add(source.text, line, heading=kind is ParagraphKind.HEADING)
        text = "".join(words.parts)
        if not text:
            continue
        repeats = len(text) >= _TELLING and text in seen
        seen.add(text)
        start = at + bool(found)
        at = start + len(text)
        parts.append(text)
        runs += words.runs
        if level := block[0].markup.count("#"):
            levels[len(found)] = level
        found.append(Paragraph(Span(start, at), kind, repeats))
    text = "\n".join(parts)
    origins = OffsetMap(tuple(runs))
    plain = simplify_in_place(text)
    place = title_place(plain, found, min(levels, key=levels.__getitem__, default=None))
    if place is not None:
        found[place] = replace(found[place], kind=ParagraphKind.TITLE)
    said = metadata(text, plain, found, front_matter(source.text), source.name, place)
    pages = _pages(source.pages, origins, len(text))
    return Document(source, text, plain, origins, tuple(found), said, pages)


def _pages(received: Iterable[PageStart], origins: OffsetMap, length: int) -> tuple[PageStart, ...]:
    """The pages that begin in the restored text; of those without text nothing is left."""
    numbers = {origins.restored(start): number for start, number in received}
    return tuple(PageStart(start, number) for start, number in sorted(numbers.items()) if start < length)


class _Words:
    """The text of one paragraph as it grows, with its runs."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.parts: list[str] = []
        self.runs: list[Run] = []

    def add(self, source: str, line: Line, *, heading: bool) -> None:
        """Append a line; two Latin words that a line break parted get a space put in."""
        begins = not self.parts
        if not begins and _is_latin(self.parts[-1][-1]) and _is_latin(line.text[0]):
            self.parts.append(" ")
            self.at += 1
        for start, end in pieces(line, heading=heading, begins=begins):
            self.parts.append(source[start:end])
            self.runs.append(Run(self.at, start, end - start))
            self.at += end - start


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _kind(block: Sequence[Line]) -> ParagraphKind:
    first = block[0]
    if len(block) == 1 and is_contents(first.text):
        return ParagraphKind.CONTENTS
    if len(block) == 1 and is_furniture(first.text):
        return ParagraphKind.FURNITURE
    if "#" in first.markup:
        return ParagraphKind.HEADING
    if len(block) <= 3 and sum(len(line.text) for line in block) <= 60:
        text = "".join(line.text for line in block)
        if stands_alone(text) and not ends_sentence(text):
            return ParagraphKind.FURNITURE if is_byline(text) else ParagraphKind.HEADING
    return ParagraphKind.BODY
