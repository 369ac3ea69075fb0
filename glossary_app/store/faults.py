"""What SQLite and the disk report, as errors that a person can act on. All else is a bug and passes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from glossary_app.errors import ErrorCode, UserError

_CODES = {
    sqlite3.SQLITE_BUSY: ErrorCode.LOCKED,
    sqlite3.SQLITE_LOCKED: ErrorCode.LOCKED,
    sqlite3.SQLITE_READONLY: ErrorCode.READ_ONLY,
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    # A quota, or no room for the shared memory beside the file, shows as a failed write.
    sqlite3.SQLITE_IOERR_WRITE: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_IOERR: ErrorCode.CANNOT_OPEN,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.CANNOT_OPEN,
    sqlite3.SQLITE_PERM: ErrorCode.CANNOT_OPEN,
    sqlite3.SQLITE_CORRUPT: ErrorCode.DAMAGED,
    sqlite3.SQLITE_NOTADB: ErrorCode.DAMAGED,
    # A row is to belong to an entry that somebody has taken away, or a build has put another in its place.
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: ErrorCode.GONE,
}
_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one (sqlite.org/rescode.html)."""


@contextmanager
def reported(path: Path) -> Iterator[None]:
    """Raise what the environment does to the glossary at `path` as `UserError`."""
    try:
        yield
    except sqlite3.Error as error:
        number = getattr(error, "sqlite_errorcode", 0)
        code = _CODES.get(number) or _CODES.get(number & _PRIMARY)
        if code is None:
            raise
        raise UserError(code, path=str(path), reason=str(error)) from error


@contextmanager
def fitting(path: Path) -> Iterator[None]:
    """Raise as `UserError` that the file at `path` has other tables than a glossary of its number."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_ERROR:
            raise
        raise UserError(ErrorCode.DAMAGED, path=str(path), reason=str(error)) from error
