"""Every format that a table can be handed on in, by the suffix of the file."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import csv_table


class Writer(Protocol):
    """Writes a table to a file, whole or not at all; UserError says why not."""

    def __call__(
        self, rows: Iterable[Sequence[object]], path: Path, *, headers: Sequence[str], encoding: str
    ) -> None:
        """Write `headers` and `rows` to `path`."""
        ...


WRITERS: dict[str, Writer] = {".csv": csv_table.write}


def writer(path: Path) -> Writer:
    """What writes the format that the suffix of `path` names.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT.
    """
    found = WRITERS.get(path.suffix.lower())
    if found is None:
        raise UserError(ErrorCode.UNKNOWN_EXPORT_FORMAT, path=str(path), known=", ".join(WRITERS))
    return found
