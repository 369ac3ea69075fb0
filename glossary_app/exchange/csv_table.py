"""CSV as RFC 4180 has it and Excel opens it."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from glossary_app.errors import UserError
from glossary_app.exchange import columns
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.files import replacing
from glossary_app.exchange.received import LARGEST, PassedOver, damaged, received
from glossary_app.text.decoding import decode

# What spreadsheets take for a formula, full-width forms included.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def guard(cell: str) -> str:
    """A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe before it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """The way back of `guard`."""
    return cell[1:] if cell.startswith("'") and guard(cell[1:]) == cell else cell


def write(
    rows: Iterable[Sequence[object]], path: Path, *, headers: Sequence[str], encoding: str = "utf-8-sig"
) -> None:
    """Write `headers` and `rows`; text is guarded, numbers are not; None is an empty cell.

    Raises:
        UserError: UNKNOWN_ENCODING, NOT_ENCODABLE, CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    with replacing(path, encoding=encoding) as file:
        table = csv.writer(file)
        table.writerow(headers)
        for row in rows:
            table.writerow([guard(cell) if isinstance(cell, str) else cell for cell in row])


def read(path: Path, passed_over: PassedOver) -> Iterator[Concept]:
    """The entries of a table, whatever its encoding and whether commas, semicolons or tabs part its cells.

    Raises:
        UserError: NOT_FOUND, UNREADABLE, TOO_LARGE, EMPTY, BINARY, DAMAGED_DOCUMENT, NO_HEADWORD_COLUMN.
    """
    text = _text(path)
    csv.field_size_limit(LARGEST)  # Python's own is 131,072 characters, which a definition may exceed
    try:
        # A quotation mark that is never closed would swallow all that follows.
        rows = csv.reader(StringIO(text, newline=""), strict=True, delimiter=_delimiter(text))
        cells = ([unguard(cell) for cell in row] for row in rows)
        yield from columns.concepts(path, next(cells, []), cells, passed_over)
    except csv.Error as error:
        raise damaged(path) from error


def _text(path: Path) -> str:
    data = received(path)
    try:
        return decode(data)[1]
    except UserError as error:
        raise UserError(error.code, path=str(path)) from error


def _delimiter(text: str) -> str:
    """That which parts the most known columns; the comma where none is known."""

    def known(delimiter: str) -> int:
        header = next(csv.reader(StringIO(text, newline=""), delimiter=delimiter), [])
        return sum(map(bool, columns.named(header)))

    return max((",", ";", "\t"), key=known)
