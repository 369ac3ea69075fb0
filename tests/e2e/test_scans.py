"""Pages that are pictures are read as the same pages with a text layer are, where that is installed."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdfium2 import PdfDocument, PdfImage, PdfMatrix

from glossary_app.cli import main
from glossary_app.domain.documents import Document
from glossary_app.domain.locations import page_at
from glossary_app.errors import Cancelled, ErrorCode, UserError
from glossary_app.extraction.pipeline import extract
from glossary_app.text.formats import ocr
from glossary_app.text.readers import read, receive
from glossary_app.text.restoring import restore
from tests.unit.text.formats.ofds import scan

REPORT = Path(__file__).parents[1] / "data" / "documents" / "report.pdf"

needs_ocr = pytest.mark.skipif(not ocr.installed(), reason="the extra `ocr` is not installed")


def scanned(path: Path, *, pages: Sequence[int], resolution: float = 200) -> bytes:
    """The document with these pages as pictures of themselves, with so many dots an inch."""
    document = PdfDocument(path)
    for at in pages:
        page = document[at]
        width, height = page.get_size()
        picture = PdfImage.new(document)
        picture.set_bitmap(page.render(scale=resolution / 72))
        picture.set_matrix(PdfMatrix().scale(width, height))
        for drawn in [*page.get_objects(max_depth=1)]:
            page.remove_obj(drawn)
        page.insert_obj(picture)
        page.gen_content()
    file = BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()


@pytest.fixture(scope="module")
def report() -> Document:
    """The document with its text layer, by which the others are measured."""
    return restore(read(REPORT))


@needs_ocr
@pytest.mark.parametrize(("pages", "resolution"), [((0, 1, 2), 150), ((1,), 300)])
def test_a_scan_is_read_as_the_pages_that_it_shows(
    report: Document, pages: Sequence[int], resolution: float
) -> None:
    """Headlines, notes, a footnote that goes on overleaf, and all but one in a hundred characters."""
    document = restore(receive("scan.pdf", scanned(REPORT, pages=pages, resolution=resolution)))
    assert document.source.recognized
    assert SequenceMatcher(None, report.text, document.text, autojunk=False).ratio() > 0.99
    assert [one.surface for one in extract([document]).explanations] == [
        one.surface for one in extract([report]).explanations
    ]
    assert document.metadata == report.metadata
    assert page_at(document.pages, document.text.index("名词解释")) == 3


@needs_ocr
def test_pages_are_told_as_they_are_recognized_and_a_person_may_have_enough() -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        if total:
            told.append((done, total))
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        receive("scan.pdf", scanned(REPORT, pages=(0, 2)), watch=watch)
    assert told == [(0, 2), (1, 2)]


@needs_ocr
def test_a_person_is_told_what_was_recognized(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(REPORT, pages=(1,)))
    glossary = str(tmp_path / "a.db")
    built = CliRunner().invoke(main, ["build", glossary, str(tmp_path / "scan.pdf"), str(REPORT)])
    assert "scan.pdf was recognized in pictures (OCR)" in built.output
    assert "report.pdf was recognized" not in built.output
    listed = CliRunner().invoke(main, ["documents", glossary]).output
    assert [line.split()[-3:] for line in listed.splitlines() if line.endswith("scan.pdf")] == [
        ["pdf,", "OCR", "scan.pdf"]
    ]


@needs_ocr
def test_pictures_in_an_ofd_are_read_as_the_pages_that_they_show(report: Document) -> None:
    files = {f"{at}.png": BytesIO() for at in range(3)}
    for page, file in zip(PdfDocument(REPORT), files.values(), strict=True):
        page.render(scale=150 / 72).to_pil().save(file, "png")
    package = scan({name: file.getvalue() for name, file in files.items()})
    document = restore(receive("scan.ofd", package))
    assert document.source.encoding == "ofd, OCR"
    assert SequenceMatcher(None, report.text, document.text, autojunk=False).ratio() > 0.98


@needs_ocr
@pytest.mark.parametrize("kind", ["png", "jpeg", "tiff"])
def test_a_picture_of_a_page_is_a_document_of_one(report: Document, kind: str) -> None:
    file = BytesIO()
    PdfDocument(REPORT)[1].render(scale=200 / 72).to_pil().save(file, kind)
    document = restore(receive(f"page.{kind}", file.getvalue()))
    assert document.source.encoding == "picture, OCR"
    begins, ends = report.pages[1].start, report.pages[2].start
    page = report.text[begins:ends]
    shown = document.text.removeprefix("清河县河湖保护工作报告\n")  # a running head, for who knows more pages
    assert SequenceMatcher(None, page, shown, autojunk=False).ratio() > 0.98
    assert [page_at(document.pages, at) for at in (0, len(document.text) - 1)] == [1, 1]


@needs_ocr
def test_all_pages_of_a_tiff_are_read(report: Document) -> None:
    file, told = BytesIO(), []
    first, *others = (page.render(scale=150 / 72).to_pil() for page in PdfDocument(REPORT))
    first.save(file, "tiff", save_all=True, append_images=others)
    source = receive("pages.tif", file.getvalue(), watch=lambda done, total: told.append((done, total)))
    document = restore(source)
    assert [one for one in told if one[1]] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert SequenceMatcher(None, report.text, document.text, autojunk=False).ratio() > 0.95
    assert page_at(document.pages, document.text.index("名词解释")) == 3


@needs_ocr
@pytest.mark.parametrize("name", ["page.png", "page.jpg"])
def test_what_is_no_picture_is_damaged(name: str) -> None:
    with pytest.raises(UserError) as raised:
        receive(name, b"\x89PNG\r\n\x1a\n")
    assert raised.value.code is ErrorCode.DAMAGED_DOCUMENT


@pytest.mark.skipif(ocr.installed(), reason="the extra `ocr` is installed")
def test_where_nothing_reads_pictures_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(UserError) as raised:
        receive("scan.pdf", scanned(REPORT, pages=(0, 1, 2)))
    assert raised.value.code is ErrorCode.SCANNED
