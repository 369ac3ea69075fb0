"""Every format in which a glossary comes in, by the suffix of the file."""

from collections.abc import Iterator
from pathlib import Path

from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import csv_table, json_file, tbx_reader, xlsx_reader
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.received import PassedOver, Reader

READERS: dict[str, Reader] = {
    ".csv": csv_table.read,
    ".tsv": csv_table.read,
    ".json": json_file.read,
    ".xlsx": xlsx_reader.read,
    ".tbx": tbx_reader.read,
    ".martif": tbx_reader.read,
    ".xml": tbx_reader.read,
}

TABLES = frozenset({".csv", ".tsv", ".xlsx"})
"""What spreadsheets open, and may have changed words in."""


def read(path: Path, passed_over: PassedOver) -> Iterator[Concept]:
    """The concepts of a file, in the format that its suffix names.

    Raises:
        UserError: UNKNOWN_IMPORT_FORMAT, and what the reader of the format raises.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UserError(ErrorCode.UNKNOWN_IMPORT_FORMAT, path=str(path), known=", ".join(READERS))
    return reader(path, passed_over)
