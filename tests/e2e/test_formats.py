"""The same document in every format, as real programs write it, yields the same terms and notes."""

import html
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from glossary_app.domain.documents import Document, ParagraphKind
from glossary_app.domain.extracts import Extraction
from glossary_app.domain.locations import page_at
from glossary_app.domain.terms import DefinitionKind
from glossary_app.errors import ErrorCode, UserError
from glossary_app.extraction.pipeline import extract
from glossary_app.text.formats import READERS, office, pdf
from glossary_app.text.readers import read
from glossary_app.text.restoring import restore

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
SEED = next((Path(__file__).parents[2] / "seeds").glob("003_*.txt"))
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))), None)
TOP = 100

needs_office = pytest.mark.skipif(office.program() is None, reason="LibreOffice is not installed")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


def received(path: Path) -> tuple[Document, Extraction]:
    document = restore(read(path))
    return document, extract([document])


def notes(extraction: Extraction) -> list[tuple[str, str]]:
    return [(one.surface, one.text) for one in extraction.explanations if one.kind is DefinitionKind.NOTE]


def headwords(extraction: Extraction) -> list[str]:
    return [one.headword for one in extraction.candidates]


@pytest.fixture(scope="module")
def report() -> tuple[Document, Extraction]:
    """The Word document, by which the others are measured."""
    return received(DOCUMENTS / "report.docx")


def test_the_notes_of_a_word_document_are_found_in_the_text_and_below(
    report: tuple[Document, Extraction],
) -> None:
    document, extraction = report
    assert [term for term, _ in notes(extraction)] == [
        *("河湖长制", "幸福河段", "海绵校园", "水权交易", "护河积分制"),
        *("数字孪生灌区", "民间河长"),  # from its footnotes
    ]
    assert document.metadata.title == "清河县河湖保护工作报告"
    assert document.metadata.issued_on == "2024-03-06"


@pytest.mark.parametrize("name", ["report.pdf", "report.ofd", "report.html"])
def test_the_same_document_yields_the_same(report: tuple[Document, Extraction], name: str) -> None:
    """Page, running head, page numbers and a footnote that goes on overleaf leave no trace."""
    document, extraction = received(DOCUMENTS / name)
    assert notes(extraction) == notes(report[1])
    assert headwords(extraction) == headwords(report[1])
    assert document.metadata == report[0].metadata
    if name != "report.html":
        assert document.text == report[0].text


@needs_office
@pytest.mark.parametrize("name", ["report.doc", "report.odt", "report.rtf"])
def test_what_libreoffice_reads_yields_the_same(report: tuple[Document, Extraction], name: str) -> None:
    document, extraction = received(DOCUMENTS / name)
    assert document.text == report[0].text
    assert notes(extraction) == notes(report[1])


@pytest.mark.parametrize(("words", "page"), [("名词解释", 3), ("民间河长：是指", 1)])
def test_a_page_of_a_pdf_is_known_by_its_place(words: str, page: int) -> None:
    """A footnote stands on the page it was taken from, wherever its words are kept."""
    document = restore(read(DOCUMENTS / "report.pdf"))
    assert {number for _, number in document.pages} == {1, 2, 3}
    assert page_at(document.pages, document.text.index(words)) == page


def test_a_locked_document_asks_for_its_password() -> None:
    with pytest.raises(UserError) as raised:
        read(DOCUMENTS / "locked.pdf")
    assert raised.value.code is ErrorCode.PASSWORD


@pytest.mark.parametrize("name", ["report.docx", "report.html", "report.ofd", "report.pdf"])
def test_a_damaged_document_is_read_or_told(name: str) -> None:
    """Cut short, overwritten here and there: never anything but text or a sentence."""
    whole = (DOCUMENTS / name).read_bytes()
    reader = pdf.extracted if name.endswith(".pdf") else READERS[Path(name).suffix]
    chance = random.Random(1)
    for _ in range(40):
        data = bytearray(whole[: chance.choice((len(whole), chance.randrange(len(whole))))])
        for _ in range(chance.randrange(30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            assert isinstance(reader(bytes(data)).text, str)
        except UserError as error:
            assert error.code in ErrorCode


# A seed, as programs of today write it


@pytest.fixture(scope="module")
def seed() -> tuple[Document, Extraction]:
    return received(SEED)


@pytest.fixture(scope="module")
def pages(seed: tuple[Document, Extraction], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seed as a page of one column and of two, as a newspaper has it."""
    folder = tmp_path_factory.mktemp("seed")
    document = seed[0]
    tags = {ParagraphKind.TITLE: "h1", ParagraphKind.HEADING: "h2"}
    body = "\n".join(
        f"<{tag}>{html.escape(document.surface(paragraph.span))}</{tag}>"
        for paragraph in document.paragraphs
        for tag in [tags.get(paragraph.kind, "p")]
    )
    style = "p {margin: 0; text-indent: 2em; text-align: justify; font-size: 10pt} h1 {column-span: all}"
    for name, more in (("page", ""), ("newspaper", "body {column-count: 2}")):
        (folder / f"{name}.html").write_text(
            f'<!DOCTYPE html><meta charset="utf-8"><style>{style} {more}</style><body>{body}',
            encoding="utf-8",
        )
    (folder / "seed.txt").write_text(document.text, encoding="utf-8")
    return folder


def converted(path: Path, kind: str, *options: str) -> Path:
    """The document as LibreOffice converts it."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [str(office.program()), "--headless", profile, *options, "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(path.parent), str(path)], check=True, capture_output=True)
    return path.with_suffix(f".{kind}")


def printed(path: Path) -> Path:
    """The page as Chromium prints it."""
    target = path.with_suffix(".pdf")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    command += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    command += [f"--user-data-dir={path.parent / 'browser'}", "--no-pdf-header-footer"]
    subprocess.run(
        [*command, f"--print-to-pdf={target}", path.as_uri()], check=True, capture_output=True, timeout=120
    )
    return target


def test_a_page_of_the_web_is_what_its_text_is(seed: tuple[Document, Extraction], pages: Path) -> None:
    assert received(pages / "page.html")[0].text == seed[0].text


@needs_office
def test_a_seed_out_of_libreoffice_is_the_same(seed: tuple[Document, Extraction], pages: Path) -> None:
    word = converted(pages / "seed.txt", "docx", "--infilter=Text (encoded):UTF8")
    assert received(word)[0].text == seed[0].text
    assert nearly_the_same(received(converted(word, "pdf")), seed)


@needs_chromium
@pytest.mark.parametrize("name", ["page.html", "newspaper.html"])
def test_a_seed_printed_by_chromium_is_nearly_the_same(
    seed: tuple[Document, Extraction], pages: Path, name: str
) -> None:
    assert nearly_the_same(received(printed(pages / name)), seed)


def nearly_the_same(one: tuple[Document, Extraction], other: tuple[Document, Extraction]) -> bool:
    """Notes and title are equal, and of the first hundred terms 95 and more; all but 1 % of the others."""
    first, second = headwords(one[1]), headwords(other[1])
    return (
        notes(one[1]) == notes(other[1])
        and one[0].metadata == other[0].metadata
        and len({*first[:TOP]} & {*second[:TOP]}) >= 0.95 * TOP
        and len({*first} & {*second}) >= 0.99 * len(second)
    )
