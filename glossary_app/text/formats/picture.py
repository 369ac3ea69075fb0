"""Pictures of pages, as scanners and phones make them, read as those of a scan are: most are of one page."""

from collections.abc import Iterator
from typing import Any

from glossary_app.domain.documents import RECOGNIZED
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, ocr, sheets
from glossary_app.text.formats.received import Received, Watch, unwatched

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"})
READER = ".png"
"""The name of the reader on the other side, whatever the picture is."""
_LONG_SIDE = 842
"""Points of a sheet of A4: how large a page was, no picture knows."""
_MOST_PAGES = 1_000
"""Of a TIFF, as fax machines and scanners make them."""


def read(data: bytes, *, watch: Watch = unwatched) -> Received:
    """The text of a picture, recognized in a process of its own: a picture may be a bomb.

    Raises:
        UserError: SCANNED where nothing reads pictures, DAMAGED_DOCUMENT, TOO_LARGE or TOO_SLOW.
    """
    if not ocr.installed():
        raise UserError(ErrorCode.SCANNED)
    return apart.read(data, reader=READER, watch=watch)


def extracted(data: bytes, watch: Watch = unwatched) -> Received:
    """The text of a picture, a line of a page a line; what is wrong with it ends the process.

    Raises:
        UserError: TOO_LARGE.
    """
    many = ocr.page_count(data)
    if many > _MOST_PAGES:
        raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_PAGES} pages")
    return sheets.written([*ocr.read(_pages(data, many), many=many, watch=watch)], f"picture{RECOGNIZED}")


def _pages(data: bytes, many: int) -> Iterator[tuple[Any, float]]:
    for at in range(many):
        picture = ocr.loaded(data, at)
        yield picture, max(picture.shape[:2]) / _LONG_SIDE
