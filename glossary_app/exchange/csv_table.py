"""CSV as RFC 4180 has it and Excel opens it."""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from glossary_app.exchange.files import replacing

# What spreadsheets take for a formula, full-width forms included.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def guard(cell: str) -> str:
    """A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe before it."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


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
