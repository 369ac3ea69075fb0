"""A file written whole or not at all: beside its target first, then moved into place."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, TextIO

from glossary_app.errors import ErrorCode, UserError


def check(path: Path) -> None:
    """Raise what writing to `path` would raise after long work, as far as can be told beforehand.

    Raises:
        UserError: CANNOT_WRITE.
    """
    target = Path(os.path.realpath(path))
    reason = None
    try:
        if not S_ISREG(target.stat().st_mode):
            reason = "it is no regular file"
        elif not os.access(target, os.W_OK):
            reason = os.strerror(errno.EACCES)
    except FileNotFoundError as error:
        if not target.parent.is_dir():
            reason = error.strerror
        elif not os.access(target.parent, os.W_OK):
            reason = os.strerror(errno.EACCES)
    except OSError as error:
        reason = error.strerror
    if reason:
        raise UserError(ErrorCode.CANNOT_WRITE, path=str(path), reason=reason)


@contextmanager
def replacing(path: Path, *, encoding: str) -> Iterator[TextIO]:
    """A text file to write; it takes the place of `path` when the block ends without an error.

    Line ends are written as given. A link is followed, the rights of an older file are kept.

    Raises:
        UserError: UNKNOWN_ENCODING, NOT_ENCODABLE, CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    try:
        "..".encode(encoding)  # no text: `idna` wants names of hosts, `undefined` nothing
    except (LookupError, UnicodeError) as error:
        raise UserError(ErrorCode.UNKNOWN_ENCODING, encoding=encoding) from error
    try:
        with _in_place_of(path) as beside, beside.open("x", encoding=encoding, newline="") as file:
            yield file
            _settle(file)
    except UnicodeEncodeError as error:
        character = error.object[error.start : error.start + 1]
        raise UserError(ErrorCode.NOT_ENCODABLE, character=character, encoding=encoding) from error


@contextmanager
def replacing_bytes(path: Path) -> Iterator[BinaryIO]:
    """The same for a file of bytes, which may be read and sought in.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    with _in_place_of(path) as beside, beside.open("x+b") as file:
        yield file
        _settle(file)


@contextmanager
def _in_place_of(path: Path) -> Iterator[Path]:
    """A name beside `path`, for a file that takes its place when the block ends without an error."""
    check(path)
    target = path.resolve()
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        yield beside
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    except OSError as error:
        code = ErrorCode.DISK_FULL if error.errno == errno.ENOSPC else ErrorCode.CANNOT_WRITE
        raise UserError(code, path=str(path), reason=error.strerror or str(error)) from error
    finally:
        beside.unlink(missing_ok=True)


def _settle(file: TextIO | BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
