"""PDF: the one door to PDFium. Pages without a text layer are drawn for `ocr` to read.

PDFium says which character stands where; the order of reading, spaces and paragraphs follow from that
(`layout`), for the order of characters in the file is that of drawing.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from glossary_app.domain.documents import RECOGNIZED
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, ocr, sheets
from glossary_app.text.formats.received import Received, Watch, unwatched
from glossary_app.text.formats.runs import Glyph, Run

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_RESOLUTION, _LARGEST = 150 / 72, 3_000
"""Dots a point to which pages are drawn to be recognized, and dots a side: 300 a inch are read no better, and
a page of a newspaper takes half of the memory that there is."""
_BREAKS = frozenset(map(ord, "\r\n\x02"))
"""What PDFium puts in where a line ends, and for a hyphen there."""
_LAST, _SURROGATES = 0x10FFFF, (0xD800, 0xDFFF)


def read(data: bytes, *, watch: Watch = unwatched) -> Received:
    """The text of a PDF, extracted in a process of its own: PDFium has no limits itself.

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD, SCANNED, TOO_LARGE or TOO_SLOW.
    """
    return apart.read(data, reader=".pdf", watch=watch)


def extracted(data: bytes, watch: Watch = unwatched) -> Received:
    """The text of a PDF, a line of the page a line; running heads are left out.

    Pages that are pictures are recognized, where that is installed.

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD, SCANNED or TOO_LARGE.
    """
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = error.err_code == FPDF_ERR_PASSWORD
        raise UserError(ErrorCode.PASSWORD if locked else ErrorCode.DAMAGED_DOCUMENT) from error
    try:
        pages = list(sheets.read(_pages(document), many=len(document), watch=watch))
        pictures = [at for at, page in enumerate(pages) if _is_picture(document, at, page)]
        recognized = dict(_recognized(document, pictures, watch)) if pictures and ocr.installed() else {}
    finally:
        document.close()
    if pictures and not recognized and sheets.is_bare(*pages):
        raise UserError(ErrorCode.SCANNED)
    encoding = "pdf" + (RECOGNIZED if any(recognized.values()) else "")
    return sheets.written([recognized.get(at, page) for at, page in enumerate(pages)], encoding, watch)


def _pages(document: "PdfDocument") -> Iterator[list[Glyph]]:
    """The characters of each page; one that cannot be loaded is damaged."""
    from pypdfium2 import PdfiumError

    for at in range(len(document)):
        try:
            page = document[at]
            found = list(_glyphs(page))
            page.close()
        except PdfiumError as error:
            raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
        yield found


def _glyphs(page: "PdfPage") -> Iterator[Glyph]:
    """The characters of a page in the order in which they are drawn; what has no name is U+FFFD."""
    from pypdfium2 import raw

    text = page.get_textpage()
    box = raw.FS_RECTF()
    for at in range(min(raw.FPDFText_CountChars(text), sheets.MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in _BREAKS or not raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box)):
            continue
        yield Glyph(_character(code), box.left, box.bottom, box.right, box.top)
    text.close()


def _character(code: int) -> str:
    named = code and code <= _LAST and not _SURROGATES[0] <= code <= _SURROGATES[1]
    return sheets.character(chr(code)) if named else "\ufffd"


def _is_picture(document: "PdfDocument", at: int, page: Sequence[Run]) -> bool:
    """Whether there is hardly any text on a page, and something drawn that is no text."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return sheets.is_bare(page) and any(document[at].get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))


def _recognized(
    document: "PdfDocument", pictures: Sequence[int], watch: Watch
) -> Iterator[tuple[int, list[Run]]]:
    """What is to be read on pages that are pictures, each with its place in the document."""
    drawn = (_drawn(document[at]) for at in pictures)
    return zip(pictures, ocr.read(drawn, many=len(pictures), watch=watch), strict=True)


def _drawn(page: "PdfPage") -> tuple[Any, float]:
    """A page as a picture, and how many of its dots are a point."""
    scale = min(_RESOLUTION, _LARGEST / max(page.get_size()))
    drawn = page.render(scale=scale).to_numpy()
    page.close()
    return drawn, scale
