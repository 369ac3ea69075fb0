"""Rows of tables as lines of notes: the number, the term, a tab, the definition."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from glossary_app.domain.documents import Paragraph
from glossary_app.domain.spans import Span

_ROW = re.compile(r"\|[^\n]*\|")
_BAR = re.compile(r"\|")
_NUMBER = re.compile(r"\d{1,3}[.．、]?")
_TERM = re.compile(r"[^，。；：！？\n]{2,40}")
_PAIR = 2
_NAMES_TERM = re.compile(
    r"(?:专业|专有|有关)?(?:名词|术语|词条|词语|用语|概念|关键词|指标)(?:名称)?|释义项|(?:常用)?词语|(?:英文)?(?:缩写|缩略[语词])"
)
_NAMES_DEFINITION = re.compile(r".{0,4}(?:解释|释义|含义|定义|注释|说明|解读)")


class _Columns(NamedTuple):
    """Which cells of a row hold the term and its definition, and how many cells there are."""

    term: int
    definition: int
    width: int


def read_tables(
    text: str, paragraphs: Sequence[Paragraph], tabs: Sequence[int] = ()
) -> tuple[str, tuple[Paragraph, ...]]:
    """The text with tabs for what parts the cells, and the paragraphs without frames; offsets stay.

    Cells stand between bars, or are parted by tabs at the offsets `tabs`. Where the head of a table names
    its columns (`| 类别 | 名词 | 页码 | 释义 |`), the others are left out.
    """
    if "|" not in text and not tabs:
        return text, tuple(paragraphs)
    parts, kept, done = list[str](), list[Paragraph](), 0
    for paragraph, line in _lines(text, paragraphs, tabs):
        parts += (text[done : paragraph.span.start], line.text)
        done = paragraph.span.end
        kept.append(replace(paragraph, span=line.span))
    return "".join((*parts, text[done:])), tuple(kept)


class _Line(NamedTuple):
    """A paragraph as it is to be read, and the part of it that counts."""

    text: str
    span: Span


def _lines(
    text: str, paragraphs: Sequence[Paragraph], tabs: Sequence[int]
) -> Iterator[tuple[Paragraph, _Line]]:
    columns: _Columns | None = None
    for paragraph in paragraphs:
        framed = _ROW.fullmatch(text, *paragraph.span) is not None
        cells = _barred(text, paragraph.span, framed=framed) or _tabbed(text, paragraph.span, tabs)
        if cells:
            columns = _named(text, cells) or (columns if columns and len(cells) == columns.width else None)
        if cells and (columns or framed or _is_pair(text, cells)):
            counted = _counted(text, cells, columns)
            yield paragraph, _in_tabs(text, paragraph.span, counted)
        else:
            columns = None
            yield paragraph, _Line(text[slice(*paragraph.span)], paragraph.span)


def _is_pair(text: str, cells: Sequence[Span]) -> bool:
    """Whether one bar parts what may be a term and its definition: `绿电｜用风力…`."""
    return len(cells) == _PAIR and _TERM.fullmatch(text, *cells[0]) is not None


def _barred(text: str, row: Span, *, framed: bool) -> list[Span]:
    """What stands between the bars of a row, without the blanks at its ends."""
    bars = [bar.start() for bar in _BAR.finditer(text, *row)]
    edges = bars if framed or not bars else [row.start - 1, *bars, row.end]
    return [_stripped(text, left + 1, right) for left, right in pairwise(edges)]


def _tabbed(text: str, row: Span, tabs: Sequence[int]) -> list[Span]:
    """What tabs part in a row of three cells or more; two are the term and its definition anyhow."""
    inside = tabs[bisect_right(tabs, row.start) : bisect_left(tabs, row.end)]
    edges = (row.start, *inside, row.end)
    return [_stripped(text, left, right) for left, right in pairwise(edges)] if len(inside) > 1 else []


def _stripped(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    first = start + len(inside) - len(inside.lstrip())
    return Span(first, max(first, start + len(inside.rstrip())))


def _named(text: str, cells: Sequence[Span]) -> _Columns | None:
    """The columns that the head of a table names, the term's before its definition's."""
    heads = [text[slice(*cell)] for cell in cells]
    term = next((index for index, head in enumerate(heads) if _NAMES_TERM.fullmatch(head)), len(heads))
    definition = next(
        (index for index, head in enumerate(heads) if index > term and _NAMES_DEFINITION.fullmatch(head)),
        None,
    )
    return None if definition is None else _Columns(term, definition, len(cells))


def _counted(text: str, cells: Sequence[Span], columns: _Columns | None) -> Sequence[Span]:
    """The cells that make the note, all where no head names them."""
    if columns is None:
        return [cell for cell in cells if cell.end > cell.start] or cells[:1]
    number = [cell for cell in cells[: columns.term] if _NUMBER.fullmatch(text, *cell)]
    return [*number[-1:], cells[columns.term], cells[columns.definition]]


def _in_tabs(text: str, row: Span, cells: Sequence[Span]) -> _Line:
    """The row with tabs for all that stands outside the cells, from the first of them to the last."""
    parts, at = list[str](), row.start
    for cell in cells:
        parts += ("\t" * (cell.start - at), text[slice(*cell)])
        at = cell.end
    parts.append("\t" * (row.end - at))
    return _Line("".join(parts), Span(cells[0].start, cells[-1].end))
