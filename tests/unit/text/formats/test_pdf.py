from io import BytesIO
from pathlib import Path

import pytest
from pypdfium2 import PdfBitmap, PdfDocument, PdfImage

from glossary_app.domain.locations import page_at
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, ocr, pdf
from glossary_app.text.formats.runs import Run

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


def row(text: str, y: float) -> Run:
    return Run(text, 50, y, 50 + 10 * len(text), y + 10, 10)


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
    monkeypatch.setattr(pdf, "_MOST_PAGES", 1)
    assert code(pictures(2)) is ErrorCode.TOO_LARGE


def test_too_much_text_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_IN_ALL", -1)
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


def test_a_note_stands_on_the_page_from_whose_foot_it_was_taken() -> None:
    pages = [
        [row("推行河长制的工作", 700), Run("1河长制：由负责人管护", 50, 60, 150, 68, 8)],
        [row("后一页的正文在此", 700)],
    ]
    read = pdf.written(pages, "pdf")
    assert [page_at(read.pages, read.text.index(words)) for words in ("推行", "后一页", "由负责人")] == [
        1,
        2,
        1,
    ]


def test_running_heads_and_page_numbers_are_known_by_their_places() -> None:
    pages = [
        [row("清河县河湖长制规划", 780), row(f"第{words}页的正文", 400), row(f"— {number} —", 30)]
        for number, words in enumerate("甲乙丙丁", start=1)
    ]
    left = [[run.text for run in page] for page in pdf.without_heads(pages)]
    assert left == [["第甲页的正文"], ["第乙页的正文"], ["第丙页的正文"], ["第丁页的正文"]]


def test_what_a_browser_sets_at_the_edges_of_a_print_is_left_out() -> None:
    def small(text: str, left: float, y: float) -> Run:
        return Run(text, left, y, left + 100, y + 8, 8)

    head = [small("2030/3/8 09:15", 20, 780), small("清河县全面推行河湖长制", 200, 780)]
    text = [row("各级负责人管护河流湖泊，每月巡查一次，", 700 - 20 * at) for at in range(5)]
    address = small("https://www.example.cn/a.html", 20, 20)
    assert [*pdf.without_heads([[*head, *text, address, small("1/1", 500, 20)]])] == [text]
    cited = [*text, address]  # in a note: without the number of the page
    assert [*pdf.without_heads([cited])] == [cited]


def test_a_headline_drawn_twice_to_cast_a_shadow_is_one() -> None:
    headline, other = row("清河县河湖长制规划", 700), row("清河县河湖长制规划", 400)
    shadow = headline._replace(left=51, bottom=699)
    assert [*pdf._undoubled([headline, shadow, other])] == [headline, other]


@pytest.mark.parametrize(("code_point", "char"), [("⼯", "工"), ("⻓", "长"), ("河", "河"), ("\0", "\ufffd")])
def test_radicals_are_read_as_characters(code_point: str, char: str) -> None:
    assert pdf._character(ord(code_point)) == char
