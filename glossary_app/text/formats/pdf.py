"""PDF: the one door to PDFium. Pages without a text layer are drawn for `ocr` to read.

PDFium says which character stands where; the order of reading, spaces and paragraphs follow from that
(`layout`), for the order of characters in the file is that of drawing.
"""

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from glossary_app.domain.documents import RECOGNIZED
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, footnotes, ocr
from glossary_app.text.formats.layout import body_size, lines, rows
from glossary_app.text.formats.received import Received, Watch, paged, unwatched
from glossary_app.text.formats.runs import Glyph, Run, runs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST_PAGES = 5_000
_MOST_CHARACTERS = 50_000
"""Of a page: a page of a newspaper has ten thousand."""
_MOST_IN_ALL = 10_000_000
"""Of a document, which is a library of ten books."""
_FEWEST = 10
"""Visible characters of a page below which one with a picture is that of a scan; it may bear a mark."""
_RESOLUTION, _LARGEST = 150 / 72, 3_000
"""Dots a point to which pages are drawn to be recognized, and dots a side: 300 a inch are read no better, and
a page of a newspaper takes half of the memory that there is."""
_HAIR = 0.2
"""Widths of a character by which what is drawn twice is set aside."""
_EDGE_ROWS = 2
"""Rows at the top and at the bottom of a page among which running heads are looked for."""
_FEWEST_HEADS, _SHARE_OF_PAGES = 3, 0.25
"""Pages that show the same words in the same place; left and right pages differ, and chapters."""
_PRINTED = (re.compile(r"(?:https?|file)://\S+"), re.compile(r"\d+ ?(?:/|of) ?\d+"))
"""What browsers set at the edges of what they print: the address of the page, and `1/2`."""
_SMALL = 0.9
"""Of the size of the running text; they set it in seven or eight points."""
_BREAKS = frozenset(map(ord, "\r\n\x02"))
"""What PDFium puts in where a line ends, and for a hyphen there."""
_LAST, _SURROGATES = 0x10FFFF, (0xD800, 0xDFFF)
_RADICALS = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
"""Radicals that some programs write for the characters that look the same; others are known to Unicode."""


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
        pages = list(_pages(document, watch))
        pictures = [at for at, page in enumerate(pages) if _is_picture(document, at, page)]
        recognized = dict(_recognized(document, pictures, watch)) if pictures and ocr.installed() else {}
    finally:
        document.close()
    if pictures and not recognized and sum(map(_length, pages)) < _FEWEST * len(pages):
        raise UserError(ErrorCode.SCANNED)
    encoding = "pdf" + (RECOGNIZED if any(recognized.values()) else "")
    read = [recognized.get(at, page) for at, page in enumerate(pages)]
    return written([*without_heads(read)], encoding, watch)


def written(pages: Sequence[Sequence[Run]], encoding: str, watch: Watch = unwatched) -> Received:
    """The pages one after the other, a form feed between, and at the end the notes from their feet."""
    body = body_size(run for page in pages for run in page)
    pieces: list[tuple[int, str]] = []
    notes: list[tuple[int, str]] = []
    for number, page in enumerate(pages, start=1):
        watch(0, 0)
        shown, small = footnotes.parted([*lines(page, body=body)], body=body, begun=bool(notes))
        pieces.append((number, "\n".join(line.text for line in shown) + "\n\f"))
        notes += [(number, line.text) for line in small]
    if notes:
        pieces.append((notes[0][0], "## 脚注\n"))
        pieces += [(number, f"{note}\n") for number, note in footnotes.put_together(notes)]
    return paged(encoding, pieces)


def _pages(document: "PdfDocument", watch: Watch) -> Iterator[list[Run]]:
    """The runs of each page; a page that cannot be loaded is damaged."""
    from pypdfium2 import PdfiumError

    if len(document) > _MOST_PAGES:
        raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_PAGES} pages")
    left = _MOST_IN_ALL
    for at in range(len(document)):
        try:
            page = document[at]
            found = list(_undoubled(runs(_glyphs(page))))
            page.close()
        except PdfiumError as error:
            raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
        left -= _length(found)
        if left < 0:
            raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_IN_ALL} characters")
        watch(0, 0)
        yield found


def _length(page: Iterable[Run]) -> int:
    return sum(len(run.text) for run in page)


def _undoubled(found: Iterable[Run]) -> Iterator[Run]:
    """The runs without those drawn a second time a hair aside, to look bold or to cast a shadow."""
    drawn: dict[str, Run] = {}
    for run in found:
        last = drawn.get(run.text)
        near = _HAIR * run.em
        if last and abs(last.left - run.left) < near and abs(last.bottom - run.bottom) < near:
            continue
        drawn[run.text] = run
        yield run


def _glyphs(page: "PdfPage") -> Iterator[Glyph]:
    """The characters of a page in the order in which they are drawn; what has no name is U+FFFD."""
    from pypdfium2 import raw

    text = page.get_textpage()
    box = raw.FS_RECTF()
    for at in range(min(raw.FPDFText_CountChars(text), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in _BREAKS or not raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box)):
            continue
        yield Glyph(_character(code), box.left, box.bottom, box.right, box.top)
    text.close()


def _character(code: int) -> str:
    char = chr(code) if code and code <= _LAST and not _SURROGATES[0] <= code <= _SURROGATES[1] else "\ufffd"
    if "\u2e80" <= char <= "\u2fdf":
        return unicodedata.normalize("NFKC", char.translate(_RADICALS))
    return char


def _is_picture(document: "PdfDocument", at: int, page: Sequence[Run]) -> bool:
    """Whether there is hardly any text on a page, and something drawn that is no text."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return _length(page) < _FEWEST and any(document[at].get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))


def _recognized(
    document: "PdfDocument", pictures: Sequence[int], watch: Watch
) -> Iterator[tuple[int, list[Run]]]:
    """What is to be read on pages that are pictures, each with its place in the document."""
    recognize = ocr.recognizer()
    for done, at in enumerate(pictures):
        watch(done, len(pictures))
        page = document[at]
        scale = min(_RESOLUTION, _LARGEST / max(page.get_size()))
        yield at, recognize(page.render(scale=scale).to_numpy(), scale)
        page.close()
    watch(len(pictures), len(pictures))


def without_heads(pages: Sequence[Sequence[Run]]) -> Iterator[list[Run]]:
    """The pages without running heads and feet: the same words, but for figures, in the same place."""
    body = body_size(run for page in pages for run in page)
    pages = [_without_address(page, body) for page in pages]
    edges = [_edges(page) for page in pages]
    seen = Counter(key for page in edges for key in set(page.values()))
    least = max(_FEWEST_HEADS, _SHARE_OF_PAGES * len(pages))
    for page, keys in zip(pages, edges, strict=True):
        yield [run for run in page if run not in keys or seen[keys[run]] < least]


def _without_address(page: Sequence[Run], body: float) -> Sequence[Run]:
    """A page without what a browser set at its edges: date and title, address and number."""
    made = rows(page)
    edges = [run for row in (*made[:1], *made[1:][-1:]) for run in row if run.em < _SMALL * body]
    printed = all(any(each.fullmatch(run.text) for run in edges) for each in _PRINTED)
    return [run for run in page if run not in edges] if printed else page


def _edges(page: Sequence[Run]) -> dict[Run, tuple[str, int]]:
    """The runs at the top and at the bottom of a page, with their words without figures, and their height."""
    made = rows(page)
    outer = made[:_EDGE_ROWS] + made[_EDGE_ROWS:][-_EDGE_ROWS:]
    return {
        run: ("".join(char for char in run.text if not char.isdecimal()), round(run.bottom / 4))
        for row in outer
        for run in row
    }
