"""Which lines belong to one paragraph: one decision for each pair of neighbours."""

import re
from collections.abc import Iterable, Iterator, Sequence

from glossary_app.text.cleaning import Line
from glossary_app.text.columns import column_widths
from glossary_app.text.headings import (
    begins_paragraph,
    ends_sentence,
    has_sentence,
    is_contents,
    is_furniture,
    is_numbered_heading,
    is_page_number,
    runs_on,
    stands_alone,
)

Block = tuple[Line, ...]
"""The lines of one paragraph."""

_INDENT = 4
"""Half-width columns: the two characters by which the first line of a paragraph is shorter."""
_PUSHED = 4
"""Half-width columns that a full line may leave free, so that no punctuation begins the next one."""
_TELLING = 30
"""Characters from which on two equal lines are a repetition and no chance."""
_WIDE_HEADLINE = 40
"""Half-width columns from which on a headline may have been broken."""
_LATIN_START = re.compile(r"[!-~]*")
_LABEL = re.compile(r"[^，。；！？]{1,30}[：:]")
_BULLETS = ("-", "+", "*", ">")


def paragraphs(lines: Iterable[Line]) -> Iterator[Block]:
    """Put the lines of a text together to paragraphs, headings and entries of contents; linear.

    Page numbers on lines of their own are left out.
    """
    shown = list(_without_page_numbers(lines))
    columns = column_widths(shown)
    torn = _torn(shown)
    block: list[Line] = []
    for at, line in enumerate(shown):
        if block and (torn[at] or not _belongs(block, line, shown[at + 1 : at + 2], column=columns[at - 1])):
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _without_page_numbers(lines: Iterable[Line]) -> Iterator[Line]:
    gap = False
    for line in lines:
        if is_page_number(line.text):
            gap = gap or line.gap
            continue
        yield line._replace(gap=True) if gap and not line.gap else line
        gap = False


def _torn(lines: Sequence[Line]) -> list[bool]:
    """Before which lines the text starts or stops to repeat itself: nothing is joined across."""
    first: dict[str, int] = {}
    torn = [False] * len(lines)
    before = -1
    for at, line in enumerate(lines):
        if len(line.text) < _TELLING:
            before = -1
            continue
        same = first.setdefault(line.text, at)
        expected = before + 1 if before >= 0 else at
        if at and len(lines[at - 1].text) >= _TELLING:
            torn[at] = same != expected
        before = same if same != at else at
    return torn


def _belongs(block: Sequence[Line], line: Line, following: Sequence[Line], *, column: int) -> bool:
    """Whether `line` goes on with the paragraph that `block` has begun."""
    last = block[-1]
    if "#" in last.markup or "#" in line.markup or _is_apart(last.text) or _is_apart(line.text):
        return False
    if begins_paragraph(line.text) or line.markup.lstrip().startswith(_BULLETS):
        return not line.gap and _fills(block, line, column) and _is_open(block)
    if runs_on(last.text):
        return True
    if _fills(block, line, column):
        return _continues_column(block, line, following, column)
    return _is_open(block) and not _opens_anew(line) or _is_broken_headline(last, line, following)


def _is_apart(text: str) -> bool:
    return is_furniture(text) or is_contents(text)


def _fills(block: Sequence[Line], line: Line, column: int) -> bool:
    """Whether the last line of `block` had no room left for the beginning of `line`."""
    if not column:
        return False
    indent = _INDENT if len(block) == 1 else 0
    beginning = _LATIN_START.match(line.text)
    needed = max(_PUSHED, beginning.end() + 1 if beginning else 0)
    return column - indent - block[-1].width <= needed


def _continues_column(block: Sequence[Line], line: Line, following: Sequence[Line], column: int) -> bool:
    """Whether the text goes on after a full line; the indent that was lost still shows in the width."""
    indented = (
        -_INDENT - 2 <= line.width - column < -_INDENT + 2
        and bool(following)
        and not following[0].gap
        and not ends_sentence(line.text)
    )
    whole = ends_sentence(block[-1].text)
    headed = not any(has_sentence(each.text) for each in block)
    if not line.gap:
        return not (indented and (whole or headed))
    if whole:
        flush = line.width >= column - 2
        return flush and len(block) > 1 and block[0].width <= column - _INDENT + 1
    if headed:
        return not indented and not is_numbered_heading(block[0].text)
    return not (stands_alone(line.text) and not ends_sentence(line.text) and _gap_follows(following))


def _is_open(block: Sequence[Line]) -> bool:
    """Whether a running text stops in the middle of a sentence."""
    last = block[-1].text
    if last[-1] in "：:；;" or ends_sentence(last):
        return False
    return any(has_sentence(each.text) for each in block)


def _opens_anew(line: Line) -> bool:
    """Whether a line looks like a heading or like `X：…`, whatever stood before."""
    return "**" in line.markup or _LABEL.match(line.text) is not None or stands_alone(line.text)


def _is_broken_headline(last: Line, line: Line, following: Sequence[Line]) -> bool:
    """Whether a headline set in two lines stands here, apart from what follows."""
    return (
        not line.gap
        and _gap_follows(following)
        and last.width >= _WIDE_HEADLINE
        and line.width <= last.width * 0.6
        and stands_alone(last.text)
        and stands_alone(line.text)
    )


def _gap_follows(following: Sequence[Line]) -> bool:
    return not following or following[0].gap
