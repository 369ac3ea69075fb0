"""Bytes of a glossary that comes in, bounded, and what its reader passes over."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, TypeAlias

from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.concepts import Concept

LARGEST = 100_000_000
"""Bytes of a file that is read; a glossary of 100,000 entries with definitions has 67 MB as a term base."""
MOST_ROWS = 200_000
"""Rows or concepts of a file that is read."""

PassedOver: TypeAlias = Counter[str]
"""What a reader found and has no room for, as the file calls it, with how often."""


class Reader(Protocol):
    """Reads the concepts of a file, of which nothing is taken on trust."""

    def __call__(self, path: Path, passed_over: PassedOver) -> Iterator[Concept]:
        """The concepts in the order of the file; UserError says why they cannot be read."""
        ...


def received(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UserError: NOT_FOUND, UNREADABLE, TOO_LARGE or EMPTY.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise UserError(ErrorCode.NOT_FOUND, path=str(path)) from error
    except OSError as error:
        raise UserError(ErrorCode.UNREADABLE, path=str(path), reason=error.strerror or "") from error
    if len(data) > LARGEST:
        raise UserError(ErrorCode.TOO_LARGE, path=str(path), limit=f"{LARGEST // 1_000_000} MB")
    if not data.strip():
        raise UserError(ErrorCode.EMPTY, path=str(path))
    return data


def damaged(path: Path) -> UserError:
    """What is said of a file that is cut short, or not what its name says."""
    return UserError(ErrorCode.DAMAGED_DOCUMENT, path=str(path))


def too_many(path: Path) -> UserError:
    """What is said of a file with more than `MOST_ROWS`."""
    return UserError(ErrorCode.TOO_LARGE, path=str(path), limit=f"{MOST_ROWS:,} entries")
