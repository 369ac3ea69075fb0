"""Cutting paragraphs where a further note may begin inside one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from glossary_app.domain.documents import Paragraph, ParagraphKind
from glossary_app.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or a part of one between two places where a note may begin."""

    start: int
    end: int
    kind: ParagraphKind
    starts_paragraph: bool = True
    ends_paragraph: bool = True


_MARK = r"[\[［〔【]\s?\^?\d{1,3}\s?[\]］〕】]|[①-⑳㉑-㉟㊱-㊿]|[¹²³⁴-⁹]{1,2}"
_POINTS = "●■◆★▲•·"
_NUMBER = r"\d{1,3}\s?[.．、]\s?"
_QUOTED = r"“[^“”\n]{1,40}”[^，。；：:！？\n]{0,25}[：:]"
_LABELLED = r"(?:[^，。；：:！？“”\n]|“[^“”\n]{1,40}”){2,25}+[：:](?=\S)"
_LED = r"[^，。；：:！？\n]{2,20}+，(?:是指|指|即)"
_MEANT = r"“[^“”\n]{1,40}”[^，。；：:！？\n]{0,15}?(?:是指|指的是|系指)"
_DASHED = r"(?:[^，。；：:！？“”—\n]|“[^“”\n]{1,40}”){1,25}+——(?=[^—\s])"
_NUMBER_ALONE = re.compile(
    r"(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2}){1,3}|[\[［〔（(]\d{1,3}[\]］〕）)]|\d{1,3}[.．、]"
)
_AFTER_SENTENCE = re.compile(
    rf"[。；！？][”）]??\s*(?=\S)(?=(?:{_MARK}|{_NUMBER})?(?:{_QUOTED}|{_LABELLED}|{_DASHED}|{_LED}|【[^【】]+】)|{_MARK}|{_NUMBER}\D|(?<=。){_MEANT})"
)
_AT_MARK = re.compile(
    rf"\d(?<![\d.]\d)(?<!\d\s\d)(?<=(?={_NUMBER}{_QUOTED}).)"
    rf"|[\[［〔【①-⑳㉑-㉟㊱-㊿{_POINTS}](?<=\S(?=(?:{_MARK}|[{_POINTS}])\s?{_QUOTED}).)"
)
"""Both begin with the characters that are sought, so that a text without them is passed over quickly."""


def with_numbers(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, a number in a line of its own (`3.1`, `[2]`) taken together with the line below it, if
    there is one.
    """
    start: int | None = None
    for paragraph in paragraphs:
        whole = paragraph if start is None else replace(paragraph, span=Span(start, paragraph.span.end))
        start = whole.span.start if _NUMBER_ALONE.fullmatch(text, *paragraph.span) else None
        if start is None:
            yield whole
    if start is not None:
        yield whole


def cut_pieces(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[Piece]:
    """The pieces of the paragraphs, in order; most paragraphs stay whole."""
    for paragraph in paragraphs:
        start, end = paragraph.span
        cuts = {found.end() for found in _AFTER_SENTENCE.finditer(text, start, end)}
        cuts |= {found.start() for found in _AT_MARK.finditer(text, start + 1, end)}
        edges = [start, *sorted(cut for cut in cuts if cut < end), end]
        for left, right in pairwise(edges):
            if left < right:
                yield Piece(left, right, paragraph.kind, left == start, right == end)
