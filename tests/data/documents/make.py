"""Makes the documents of this folder out of `report.fodt`, with real programs.

`python tests/data/documents/make.py`, where LibreOffice is installed. What is made is kept beside it. The
OFD is ours: what easyofd makes of a PDF has the words of a line that differ in their font in one place.
"""

import ctypes
import math
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pypdfium2 import PdfDocument, PdfPage, raw

HERE = Path(__file__).parent
LOCK = (
    '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}'
)
KINDS = {
    "report.docx": "docx:MS Word 2007 XML",
    "report.html": "html:HTML (StarWriter)",
    "report.pdf": "pdf",
    "locked.pdf": f"pdf:writer_pdf_Export:{LOCK}",
    "report.doc": "doc:MS Word 97",
    "report.odt": "odt",
    "report.rtf": "rtf",
}
"""What is made, and by which filter."""
OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'
MILLIMETRES = 25.4 / 72


def make() -> None:
    """Convert the report into each format."""
    with tempfile.TemporaryDirectory() as folder:
        office = ["soffice", "--headless", f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"]
        for name, kind in KINDS.items():
            source = HERE / "report.fodt"
            subprocess.run([*office, "--convert-to", kind, "--outdir", folder, str(source)], check=True)
            shutil.move(Path(folder, "report").with_suffix(Path(name).suffix), HERE / name)
    make_ofd()


def make_ofd() -> None:
    """The pages of the PDF as an OFD: the characters of each at the places that PDFium gives."""
    document = PdfDocument(HERE / "report.pdf")
    pages = [f"Pages/Page_{at}/Content.xml" for at in range(len(document))]
    places = "".join(f'<ofd:Page ID="{at}" BaseLoc="{path}"/>' for at, path in enumerate(pages, start=1))
    body = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
    parts = {
        "OFD.xml": f'<ofd:OFD {OFD} Version="1.0" DocType="OFD">{body}</ofd:OFD>',
        "Doc_0/Document.xml": f"<ofd:Document {OFD}><ofd:Pages>{places}</ofd:Pages></ofd:Document>",
    }
    for path, page in zip(pages, document, strict=True):
        layer = f"<ofd:Layer>{''.join(objects(page))}</ofd:Layer>"
        parts[f"Doc_0/{path}"] = f"<ofd:Page {OFD}><ofd:Content>{layer}</ofd:Content></ofd:Page>"
    with ZipFile(HERE / "report.ofd", "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(ZipInfo(name), content, ZIP_DEFLATED)


class Character(NamedTuple):
    """A character, where it stands from the upper edge of its page, and its size; millimetres."""

    char: str
    x: float
    y: float
    size: float


def objects(page: PdfPage) -> Iterator[str]:
    """The words of a page, an object each stretch of one size in a row."""
    stretch: list[Character] = []
    for one in characters(page):
        last = stretch[-1] if stretch else one
        if (one.y, one.size) != (last.y, last.size) or not 0 <= one.x - last.x < 2 * one.size:
            yield words(stretch)
            stretch = []
        stretch.append(one)
    yield words(stretch)


def words(stretch: list[Character]) -> str:
    """An object of text."""
    steps = " ".join(f"{after.x - before.x:.3f}" for before, after in pairwise(stretch))
    x, y, size = stretch[0][1:]
    written = escape("".join(one.char for one in stretch))
    code = f'<ofd:TextCode X="0" Y="{size}" DeltaX="{steps}">{written}</ofd:TextCode>'
    boundary = f"{x:.3f} {y - size:.3f} {stretch[-1].x + size - x:.3f} {size}"
    return f'<ofd:TextObject Boundary="{boundary}" Size="{size}">{code}</ofd:TextObject>'


def characters(page: PdfPage) -> Iterator[Character]:
    """The characters of a page, without those that PDFium puts in."""
    text, height = page.get_textpage(), page.get_height()
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    for at in range(raw.FPDFText_CountChars(text)):
        if raw.FPDFText_IsGenerated(text, at) != 1:
            raw.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
            raw.FPDFText_GetMatrix(text, at, ctypes.byref(matrix))
            size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
            places = (x.value, height - y.value, size)
            char = chr(raw.FPDFText_GetUnicode(text, at))
            yield Character(char, *(round(one * MILLIMETRES, 3) for one in places))


if __name__ == "__main__":
    make()
