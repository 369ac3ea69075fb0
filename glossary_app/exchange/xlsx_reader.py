"""Workbooks read back: every sheet with a column of terms, as Excel, LibreOffice and WPS save them."""

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import columns
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.received import PassedOver, damaged, received
from glossary_app.text.formats.packages import LARGEST_PART, opened, too_large

_MOST_UNPACKED: Final = 1_000_000_000
"""Bytes; sheets are read row by row, and of most of them the header only."""
_MOST_COLUMNS: Final = 100
_HEADER_WITHIN: Final = 10
"""Rows in which the header is looked for: a title may stand above it."""
_HEAD: Final = 65_536
"""Bytes of a part within which its root must begin."""
_ROOT: Final = re.compile(rb"<\x00?[A-Za-z]")
_DOCUMENT_TYPE: Final = tuple(
    "<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_SMALL: Final = 1_000_000
"""Bytes of a part that need not be looked through."""
_ROW_END: Final = re.compile(rb"</(?:\w+:)?row>")
_MOST_MARKS: Final = 30_000_000
"""Tags of a part: a sheet of 200,000 rows and 14 columns has eleven million."""
_MOST_MARKS_OF_ROW: Final = 200_000
"""Tags between the ends of two rows, which are in memory together."""
_PROTECTED: Final = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that only a password unpacks."""
_EVIDENCE: Final = "keyword"
"""The column of sheets that list places: they say nothing of entries."""


def read(path: Path, passed_over: PassedOver) -> Iterator[Concept]:
    """The rows of all sheets that have a column of terms, the places where they stand left out.

    Raises:
        UserError: NOT_FOUND, UNREADABLE, TOO_LARGE, EMPTY, DAMAGED_DOCUMENT, PASSWORD, NO_HEADWORD_COLUMN.
    """
    data = received(path)
    try:
        _check(data)
        book = _opened(data)
    except UserError as error:
        raise UserError(error.code, **{"path": str(path)} | error.facts) from error
    except Exception as error:  # openpyxl raises whatever a damaged workbook makes it stumble over
        raise damaged(path) from error
    met: list[str] = []
    found = False
    for sheet in book.worksheets:
        rows = _rows(sheet, path)
        first = list(islice(rows, _HEADER_WITHIN))
        place = next((number for number, row in enumerate(first) if "term" in columns.named(row)), None)
        if place is None:
            met += first[0] if first and not met else []
        elif _EVIDENCE not in columns.named(first[place]):
            found = True
            yield from columns.concepts(path, first[place], chain(first[place + 1 :], rows), passed_over)
    if not found:
        yield from columns.concepts(path, met, (), passed_over)


def _check(data: bytes) -> None:
    """Refuse what unpacks to too much, and XML with a document type, which no workbook has.

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD, TOO_LARGE.
    """
    if data.startswith(_PROTECTED):
        raise UserError(ErrorCode.PASSWORD)
    with opened(data) as package:
        parts = package.infolist()
        read = [one for one in parts if one.filename.lower().endswith((".xml", ".rels"))]
        # A part is never read beyond the size that its header says, and all but sheets as a whole.
        whole = sum(one.file_size for one in read if not _is_sheet(one))
        if sum(one.file_size for one in parts) > _MOST_UNPACKED or whole > LARGEST_PART:
            raise too_large()
        for part in read:
            _check_head(package, part)
            _check_rows(package, part)


def _is_sheet(part: zipfile.ZipInfo) -> bool:
    return "/worksheets/" in part.filename.lower()


def _check_rows(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Refuse a part with more tags, or a sheet with a longer text, than fit into memory, before anything is
    made of them.
    """
    if part.file_size <= _SMALL:
        return
    marks = total = 0
    with package.open(part) as file:
        while chunk := file.read(_SMALL):
            counts = [piece.count(b"<") for piece in _ROW_END.split(chunk)]
            total += sum(counts)
            endless = _is_sheet(part) and len(chunk) == _SMALL and not any(counts)  # a cell has up to 32 kB
            counts[0] += marks
            marks = counts[-1]
            if endless or max(counts) > _MOST_MARKS_OF_ROW or total > _MOST_MARKS:
                raise too_large()


def _check_head(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    with package.open(part) as file:
        head = file.read(_HEAD)
    if any(mark in head for mark in _DOCUMENT_TYPE) or not _ROOT.search(head):
        raise ValueError(part.filename)


def _opened(data: bytes) -> Any:
    import openpyxl

    with warnings.catch_warnings(action="ignore"):  # of what a workbook has that does not matter here
        return openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)


def _rows(sheet: Any, path: Path) -> Iterator[list[str]]:
    """The rows of a sheet as text."""
    try:
        sheet.reset_dimensions()  # what a sheet says of its size may be wrong
        rows: Iterator[tuple[object, ...]] = iter(sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True))
        width = 0  # of the widest row so far: the others are filled up to it, and far beyond it
        while (row := _next(rows)) is not None:
            if row[width:].count(None) < len(row) - width:
                width = max(place for place, cell in enumerate(row, start=1) if cell is not None)
            yield [_text(cell) for cell in row[:width]]
    except Exception as error:
        raise damaged(path) from error


def _next(rows: Iterator[tuple[object, ...]]) -> tuple[object, ...] | None:
    with warnings.catch_warnings(action="ignore"):
        return next(rows, None)


def _text(cell: object) -> str:
    """What a person wrote into a cell, as far as can be told; a date as ISO 8601 has it."""
    from openpyxl.utils.escape import unescape

    match cell:
        case None:
            return ""
        case bool():
            return str(int(cell))
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case str():
            return str(unescape(cell))
        case _:
            return str(cell)
