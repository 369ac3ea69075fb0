"""Pictures of a page, as scanners and phones make them: a document of one page, read as that of a scan is."""

from glossary_app.domain.documents import RECOGNIZED
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, ocr, pdf
from glossary_app.text.formats.received import Received, Watch, unwatched

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"})
READER = ".png"
"""The name of the reader on the other side, whatever the picture is."""
_LONG_SIDE = 842
"""Points of a sheet of A4: how large a page was, no picture knows."""


def read(data: bytes, *, watch: Watch = unwatched) -> Received:
    """The text of a picture, recognized in a process of its own: a picture may be a bomb.

    Raises:
        UserError: SCANNED where nothing reads pictures, DAMAGED_DOCUMENT or TOO_SLOW.
    """
    if not ocr.installed():
        raise UserError(ErrorCode.SCANNED)
    return apart.read(data, reader=READER, watch=watch)


def extracted(data: bytes, watch: Watch = unwatched) -> Received:
    """The text of a picture, a line of the page a line; what is wrong with it ends the process."""
    watch(0, 1)
    picture = ocr.loaded(data)
    page = ocr.recognizer()(picture, max(picture.shape[:2]) / _LONG_SIDE)
    watch(1, 1)
    return pdf.written([page], f"picture{RECOGNIZED}")
