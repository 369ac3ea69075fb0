"""What is told of where entries stand."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary_app.cli import main
from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.domain.locations import PageStart
from glossary_app.services import importing, library
from glossary_app.text.restoring import restore

TEXT = (
    "某市2030年政府工作报告\n\n（2030年1月8日）\n\n要推进海绵社区建设，让海绵社区惠及居民。\n\f"
    "名词解释\n\n海绵社区：指能够吸收、储存和利用雨水的居民社区。\n"
)


def made(folder: Path, *pages: PageStart) -> Path:
    """A glossary of one report."""
    report = restore(Source(DocumentKey("k"), "report.pdf", "pdf", TEXT, pages))
    with library.opened_or_made(folder / "a.db") as glossary:
        importing.add_documents(glossary, [report])
    return folder / "a.db"


@pytest.fixture
def paged(tmp_path: Path) -> Path:
    """A glossary of a report of two pages, the notes on the second."""
    return made(tmp_path, PageStart(0, 1), PageStart(TEXT.index("\f"), 2))


def said(*words: str | Path) -> str:
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == 0, done.output
    return done.output


def test_a_place_is_told_with_its_page(paged: Path) -> None:
    told = said("occurrences", paged, "海绵社区").splitlines()
    cited = "某市2030年政府工作报告 (2030-01-08)"
    assert [line.partition("p. ")[2] for line in told] == [f"{page}   {cited}" for page in (1, 1, 2)]
    places = json.loads(said("occurrences", paged, "海绵社区", "--json"))
    assert [(place["page"], place["paragraph"]) for place in places] == [(1, 3), (1, 3), (2, 5)]


def test_a_definition_is_cited_with_its_page(paged: Path) -> None:
    assert "(2030-01-08), p. 2\n" in said("show", paged, "海绵社区")
    entry = json.loads(said("show", paged, "海绵社区", "--json"))
    assert [one["page"] for one in entry["definitions"]] == [2]


def test_without_pages_places_are_told_by_their_paragraph(tmp_path: Path) -> None:
    glossary = made(tmp_path)
    assert [
        line.partition("¶ ")[2][:1] for line in said("occurrences", glossary, "海绵社区").splitlines()
    ] == [*"335"]
    assert "p. " not in said("show", glossary, "海绵社区")


def test_documents_that_are_named_alike_are_told_apart_by_their_files(tmp_path: Path, paged: Path) -> None:
    again = restore(Source(DocumentKey("again"), "report.docx", "docx", TEXT))
    with library.opened(paged) as glossary:
        importing.add_documents(glossary, [again])
    shown = said("show", paged, "海绵社区")
    assert "6 × in 2 documents\n" in shown
    assert "(2030-01-08) [report.pdf], p. 2\n" in shown
    assert "  3 × 某市2030年政府工作报告 (2030-01-08) [report.docx]\n" in shown
    assert "[report.docx]" in said("occurrences", paged, "海绵社区")


def test_a_definition_that_came_in_says_where_it_is_from(tmp_path: Path, paged: Path) -> None:
    library.opened_or_made(tmp_path / "mine.db").close()
    said("merge", tmp_path / "mine.db", paged)
    assert "(2030-01-08), p. 2\n" in said("show", tmp_path / "mine.db", "海绵社区")
