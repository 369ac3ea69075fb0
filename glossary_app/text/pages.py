"""What belongs to the pages of a document and not to its text: page numbers and running heads."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary_app.text.cleaning import Line
from glossary_app.text.headings import is_page_number

_HEAD = re.compile(r"(?:\d{1,4}|[IVXivx]{1,6})\s+(?P<words>\D.{0,40})|(?P<text>.{0,40}?\D)\s+\d{1,4}")
_DIGITS = re.compile(r"[0-9]{1,6}")
_ITEM = tuple(".．、)）")
_FEWEST_HEADS, _FEWEST_NUMBERS = 4, 8
"""Pages that must show a running head, or a number glued to their text, before it is believed."""
_SHORTEST_PAGE, _LONGEST_PAGE = 10, 70
"""Lines."""
_UNEVEN, _MOST = 0.25, 0.6
"""Most pages have the same number of lines up to this part; tables and ends of chapters have not."""
_SKIPPED = 3
"""Pages in a row whose number may be missing: plates, tables."""


class _Page(NamedTuple):
    """The number of a page as it may stand at the beginning of a line."""

    line: int
    digits: int
    number: int
    pages: int
    """How many numbers lead up to this one, itself included."""
    before: "_Page | None"


def without_pages(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without page numbers and running heads; the text goes on across them.

    A number on a line of its own goes, and `12 TD/T 1000—2020` on page after page; and where the
    numbers were glued to the first line of their page, they are cut off: `14822、云、数、网` is page
    148 and note 22, known by the pages before and after.
    """
    heads = _running_heads(lines)
    glued = {page.line: page.digits for page in _numbered_pages(lines)}
    gap = False
    for at, line in enumerate(lines):
        if at in heads or is_page_number(line.text):
            gap = gap or line.gap
            continue
        if at in glued:
            digits = glued[at]
            line = line._replace(
                start=line.start + digits, text=line.text[digits:], width=line.width - digits
            )
        yield line._replace(gap=True) if gap and not line.gap else line
        gap = False


def _running_heads(lines: Sequence[Line]) -> set[int]:
    """Lines of the same words with the number of the page, one a page."""
    found: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if len(line.text) <= 50 and (head := _HEAD.fullmatch(line.text)):
            found.setdefault((head["words"] or head["text"]).strip(), []).append(at)
    return {at for places in found.values() if len(places) >= _FEWEST_HEADS for at in places}


def _numbered_pages(lines: Sequence[Line]) -> list[_Page]:
    """The longest row of page numbers, each one more than the last, at the distance of pages.

    Empty where the row is short, or where its numbers are rather those of items (`1、`, `2、`).
    """
    latest: dict[int, _Page] = {}
    longest: _Page | None = None
    for at, line in enumerate(lines):
        if not (digits := _DIGITS.match(line.text)):
            continue
        for length in range(1, min(digits.end(), 3) + 1):
            page = _page(at, length, int(line.text[:length]), latest)
            rival = latest.get(page.number)
            if rival is None or page.pages >= rival.pages:
                latest[page.number] = page
            if longest is None or page.pages > longest.pages:
                longest = page
    row = _row(longest)
    glued = [page for page in row if not is_page_number(lines[page.line].text)]
    items = [page for page in glued if lines[page.line].text.startswith(_ITEM, page.digits)]
    told = len(glued) >= _FEWEST_NUMBERS and 2 * len(glued) > len(row) and 2 * len(items) < len(glued)
    return glued if told and _is_regular(row) else []


def _is_regular(row: Sequence[_Page]) -> bool:
    """Whether most pages of the row are about as long as the one in the middle."""
    lengths = sorted(
        (page.line - page.before.line) / (page.number - page.before.number) for page in row if page.before
    )
    usual = lengths[len(lengths) // 2]
    return sum(abs(length - usual) <= _UNEVEN * usual for length in lengths) >= _MOST * len(lengths)


def _page(line: int, digits: int, number: int, latest: dict[int, _Page]) -> _Page:
    for step in range(1, _SKIPPED + 1):
        before = latest.get(number - step)
        if before and _SHORTEST_PAGE * step <= line - before.line <= _LONGEST_PAGE * step:
            return _Page(line, digits, number, before.pages + 1, before)
    return _Page(line, digits, number, 1, None)


def _row(last: _Page | None) -> list[_Page]:
    row: list[_Page] = []
    while last:
        row.append(last)
        last = last.before
    return row[::-1]
