from io import BytesIO
from pathlib import Path

import pytest
from pypdfium2 import PdfBitmap, PdfDocument, PdfImage

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, ocr, pdf, sheets

LOCKED = Path(__file__).parents[3] / "data/documents/locked.pdf"


def code(data: bytes) -> ErrorCode:
    with pytest.raises(UserError) as raised:
        pdf.extracted(data)
    return raised.value.code


def written(document: PdfDocument) -> bytes:
    file = BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()


def pictures(pages: int) -> bytes:
    """A document of pages that are pictures."""
    document = PdfDocument.new()
    for _ in range(pages):
        page = document.new_page(200, 300)
        picture = PdfImage.new(document)
        picture.set_bitmap(PdfBitmap.new_native(20, 30, 1))
        page.insert_obj(picture)
        page.gen_content()
    return written(document)


def test_pages_that_are_pictures_are_a_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: False)
    assert code(pictures(2)) is ErrorCode.SCANNED


def test_an_empty_page_is_no_scan() -> None:
    document = PdfDocument.new()
    document.new_page(200, 300)
    read = pdf.extracted(written(document))
    assert (read.encoding, read.text.strip(), read.pages) == ("pdf", "", ((0, 1),))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"GIF89a", pictures(1)[:200]])
def test_what_is_damaged_is_said_to_be(data: bytes) -> None:
    assert code(data) is ErrorCode.DAMAGED_DOCUMENT


def test_too_many_pages_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "_MOST_PAGES", 1)
    assert code(pictures(2)) is ErrorCode.TOO_LARGE


def test_too_much_text_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "_MOST_IN_ALL", -1)
    assert code(pictures(1)) is ErrorCode.TOO_LARGE


def test_a_process_of_its_own_says_what_was_read_and_what_was_wrong() -> None:
    document = PdfDocument.new()
    document.new_page(200, 300)
    data = written(document)
    assert pdf.read(data) == pdf.extracted(data)
    with pytest.raises(UserError) as raised:
        pdf.read(LOCKED.read_bytes())
    assert raised.value.code is ErrorCode.PASSWORD


def test_a_process_that_dies_takes_nothing_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError) as raised:
        apart.read(b"", reader="no such reader")
    assert raised.value.code is ErrorCode.DAMAGED_DOCUMENT
    monkeypatch.setattr(apart, "PAGE", 0.001)
    with pytest.raises(UserError) as raised:
        apart.read(b"", reader=".pdf")
    assert raised.value.code is ErrorCode.TOO_SLOW


@pytest.mark.parametrize(
    ("code_point", "char"), [(0x2F2F, "工"), (0x6CB3, "河"), (0, "\ufffd"), (0xD800, "\ufffd")]
)
def test_what_has_no_name_is_told(code_point: int, char: str) -> None:
    assert pdf._character(code_point) == char
