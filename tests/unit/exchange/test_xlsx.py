import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import xlsx
from glossary_app.exchange.tables import Sheet

TERMS = Sheet(
    "术语",
    ("term", "definition", "frequency"),
    ("术语", "释义", "频次"),
    [("三农", "农业、\n农村、农民", 3), ("海绵社区", "", 12)],
)


def cells(path: Path, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))


def test_another_reader_finds_every_sheet_row_and_cell(tmp_path: Path) -> None:
    places = Sheet("出处", ("term", "start"), ("术语", "起"), iter([("三农", 7)]))
    xlsx.write([TERMS, places], tmp_path / "t.xlsx")
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames == ["术语", "出处"]
    assert cells(tmp_path / "t.xlsx", "术语") == [
        ("术语", "释义", "频次"),
        ("三农", "农业、\n农村、农民", 3),
        ("海绵社区", None, 12),
    ]
    assert cells(tmp_path / "t.xlsx", "出处") == [("术语", "起"), ("三农", 7)]


def test_the_header_stays_filters_and_long_text_is_wrapped(tmp_path: Path) -> None:
    xlsx.write([TERMS], tmp_path / "t.xlsx")
    page = openpyxl.load_workbook(tmp_path / "t.xlsx")["术语"]
    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:C3"
    assert page["B2"].alignment.wrap_text
    assert page.column_dimensions["B"].width > page.column_dimensions["C"].width


def test_a_row_is_as_high_as_its_longest_text(tmp_path: Path) -> None:
    long = "一" * 36  # 72 wide in a column of 70
    rows = [("三农", "农业", "两\n行"), ("三农", long, ""), ("三农", "农业", "")]
    sheet = Sheet("t", ("term", "definition", "notes"), ("a", "b", "c"), rows)
    xlsx.write([sheet], tmp_path / "t.xlsx")
    heights = openpyxl.load_workbook(tmp_path / "t.xlsx")["t"].row_dimensions
    assert [heights[row].height for row in (2, 3, 4)] == [30, 30, None]


def test_what_stands_left_of_a_keyword_ends_at_it(tmp_path: Path) -> None:
    sheet = Sheet("t", ("left", "keyword"), ("上文", "关键词"), [("我们建设", "海绵社区")])
    xlsx.write([sheet], tmp_path / "t.xlsx")
    page = openpyxl.load_workbook(tmp_path / "t.xlsx")["t"]
    assert [page["A2"].alignment.horizontal, page["B2"].alignment.horizontal] == ["right", None]


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-5", "@SUM(A1)", "＝1+1", "'=1", "{=1}", "http://a.cn"])
def test_no_cell_runs_as_a_formula_and_none_is_changed(tmp_path: Path, cell: str) -> None:
    xlsx.write([Sheet("t", ("term",), ("term",), [(cell,)])], tmp_path / "t.xlsx")
    found = openpyxl.load_workbook(tmp_path / "t.xlsx")["t"]["A2"]
    assert (found.value, found.data_type, found.hyperlink) == (cell, "s", None)


def test_what_looks_like_a_formula_stays_text_when_it_is_edited(tmp_path: Path) -> None:
    xlsx.write([Sheet("t", ("term",), ("term",), [("=1+1",), ("三农",)])], tmp_path / "t.xlsx")
    page = openpyxl.load_workbook(tmp_path / "t.xlsx")["t"]
    assert [page["A2"].quotePrefix, page["A3"].quotePrefix] == [True, False]


def test_more_rows_than_a_sheet_can_have_go_on_in_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    rows = [(number,) for number in range(5)]
    xlsx.write([Sheet("出处", ("start",), ("起",), rows)], tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert [list(page.values) for page in book] == [
        [("起",), (0,), (1,)],
        [("起",), (2,), (3,)],
        [("起",), (4,)],
    ]
    assert book.sheetnames == ["出处", "出处 2", "出处 3"]


def test_a_full_sheet_is_not_followed_by_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    xlsx.write([Sheet("出处", ("start",), ("起",), [(1,), (2,)])], tmp_path / "t.xlsx")
    assert openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames == ["出处"]


@pytest.mark.parametrize("character", ["农", "𠮷"])
def test_text_that_no_cell_holds_ends_with_an_ellipsis(tmp_path: Path, character: str) -> None:
    long = character * xlsx.MOST_CHARACTERS
    xlsx.write([Sheet("t", ("definition",), ("释义",), [(long + "。",)])], tmp_path / "t.xlsx")
    ((_,), (found,)) = cells(tmp_path / "t.xlsx", "t")
    assert str(found).endswith(character + "…")
    assert xlsx.MOST_CHARACTERS - 1 <= len(str(found).encode("utf-16-le")) // 2 <= xlsx.MOST_CHARACTERS


def test_control_characters_come_through(tmp_path: Path) -> None:
    xlsx.write([Sheet("t", ("term",), ("term",), [("三\x02农",)])], tmp_path / "t.xlsx")
    ((_,), (found,)) = cells(tmp_path / "t.xlsx", "t")
    assert unescape(str(found)) == "三\x02农"


def half_a_table() -> Iterator[tuple[str]]:
    yield ("三农",)
    raise RuntimeError


def test_a_table_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_text("mine")
    with pytest.raises(RuntimeError):
        xlsx.write([Sheet("t", ("term",), ("term",), half_a_table())], tmp_path / "t.xlsx")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("t.xlsx", "mine")]


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError) as caught:
        xlsx.write([TERMS], tmp_path / "t.xlsx")
    assert caught.value.code is ErrorCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not shutil.which("localc"), reason="LibreOffice Calc is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    xlsx.write([TERMS], tmp_path / "t.xlsx")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["localc", home, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"]
    subprocess.run([*command, "t.xlsx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    found = (tmp_path / "t.csv").read_text(encoding="utf-8")
    assert found == '术语,释义,频次\n三农,"农业、\n农村、农民",3\n海绵社区,,12\n'
