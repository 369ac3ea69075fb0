"""Workbooks for Excel, LibreOffice and WPS: a sheet a table, written row by row whatever their number."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final

from glossary_app.exchange.csv_table import guard
from glossary_app.exchange.files import replacing_bytes
from glossary_app.exchange.tables import Sheet

MOST_ROWS = 1_048_576
"""That a sheet can have, the header included; what is more goes on in a further sheet."""
MOST_CHARACTERS = 32_767
"""That a cell can have, in UTF-16 code units; what is longer ends with an ellipsis."""

_WRAPPED: Final = {
    "term": 24,
    "pinyin": 32,
    "definition": 70,
    "definition_source": 36,
    "variants": 30,
    "notes": 40,
    "tags": 20,
    "document": 36,
}
"""Columns whose text is wrapped, with their width in characters of Latin script (half a Chinese one)."""
_WIDTHS: Final = {**_WRAPPED, "form": 20, "left": 44, "keyword": 20, "right": 44}
_USUAL = 13
_LINE = 15
"""Points that a line of text is high."""
_HIGHEST = 409
"""That a row can be."""

_Row = Sequence[object]


def write(sheets: Iterable[Sheet], path: Path) -> None:
    """Write every sheet: its header stays in view and filters, long text is wrapped, nothing is a formula.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    with replacing_bytes(path) as file, _book(file) as book:
        write_sheet = _writer(book)
        for sheet in sheets:
            _in_parts(sheet, write_sheet)


@contextmanager
def _book(file: BinaryIO) -> Iterator[Any]:
    """A workbook that is written to `file` when the block ends without an error; its drafts are on disk."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    with tempfile.TemporaryDirectory() as drafts:
        book = xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": drafts})
        try:
            yield book
            book.close()
        except FileCreateError as error:  # which wraps what the system says
            raise error.args[0] from error
        finally:
            book.fileclosed = True  # or it would be tried again when the book is thrown away
            for page in book.worksheets():
                page.row_data_fh.close()


def _in_parts(sheet: Sheet, write_sheet: Callable[[Sheet, str, Iterable[_Row]], None]) -> None:
    """One sheet, or as many as its rows need."""
    rows = iter(sheet.rows)
    first = next(rows, None)
    write_sheet(sheet, sheet.title, _with(first, islice(rows, MOST_ROWS - 2)))
    number = 2
    while (first := next(rows, None)) is not None:
        write_sheet(sheet, f"{sheet.title} {number}", _with(first, islice(rows, MOST_ROWS - 2)))
        number += 1


def _with(first: _Row | None, others: Iterable[_Row]) -> Iterable[_Row]:
    if first is not None:
        yield first
    yield from others


def _writer(book: Any) -> Callable[[Sheet, str, Iterable[_Row]], None]:
    """What adds a sheet to the book; its looks are made once."""
    header = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E8ECEF", "valign": "vcenter"})
    looks = {
        (wrapped, aligned, guarded): book.add_format(
            {"valign": "top", "text_wrap": wrapped, "align": aligned, "quote_prefix": guarded}
        )
        for wrapped in (False, True)
        for aligned in ("", "right")
        for guarded in (False, True)
    }

    def write_sheet(sheet: Sheet, title: str, rows: Iterable[_Row]) -> None:
        page = book.add_worksheet(title)
        _lay_out(page)
        for column, name in enumerate(sheet.names):
            page.set_column(column, column, _WIDTHS.get(name, _USUAL))
            page.write_string(0, column, sheet.headers[column], header)
        aligned = ["right" if name == "left" else "" for name in sheet.names]  # up to the keyword
        widths = [_WRAPPED.get(name, 0) for name in sheet.names]
        last = 0
        for last, row in enumerate(rows, 1):
            lines = max(map(_lines, row, widths), default=1)
            if lines > 1:  # Excel finds the height by itself, other programs do not
                page.set_row(last, min(_LINE * lines, _HIGHEST))
            for column, cell in enumerate(row):
                if isinstance(cell, int | float):
                    page.write_number(last, column, cell, looks[False, "", False])
                elif cell not in ("", None):
                    text = _fitting(str(cell))
                    look = looks[widths[column] > 0, aligned[column], guard(text) != text]
                    page.write_string(last, column, text, look)
            for kept in (page.row_info, page.row_sizes):  # of rows that are written; there are many
                kept.pop(last - 1, None)
        if sheet.names:
            page.autofilter(0, 0, last, len(sheet.names) - 1)

    return write_sheet


def _lay_out(page: Any) -> None:
    """The header and the term stay in view; printed, the columns stand on one page."""
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _lines(cell: object, width: int) -> int:
    """The lines that a cell takes in a column of this width; 0 is one that does not wrap."""
    if not width or not isinstance(cell, str):
        return 1
    # A Chinese character is two wide.
    return sum(max(1, -(-(2 * len(line) - _narrow(line)) // width)) for line in cell.split("\n"))


def _narrow(text: str) -> int:
    return len(text.encode("ascii", errors="ignore"))


def _fitting(text: str) -> str:
    if len(text) <= MOST_CHARACTERS // 2 or len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MOST_CHARACTERS - 1)]
    return kept.decode("utf-16-le", errors="ignore") + "…"
