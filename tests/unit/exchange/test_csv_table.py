import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.csv_table import guard, write


def test_excel_sees_the_encoding_and_line_breaks_stay_in_cells(tmp_path: Path) -> None:
    write(
        [("三农", "农业、\n农村、农民", 3)],
        tmp_path / "terms.csv",
        headers=("term", "definition", "frequency"),
    )
    expected = 'term,definition,frequency\r\n三农,"农业、\n农村、农民",3\r\n'
    assert (tmp_path / "terms.csv").read_bytes() == b"\xef\xbb\xbf" + expected.encode()


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx", "＝1+1", "'=1"])
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    assert guard(cell) == f"'{cell}"


def test_numbers_are_no_formulas(tmp_path: Path) -> None:
    write([(-0.5, None)], tmp_path / "n.csv", headers=("score", "tags"), encoding="utf-8")
    assert (tmp_path / "n.csv").read_text() == "score,tags\n-0.5,\n"


@given(st.text("'=+-@\t\r＝一a"))
def test_what_is_guarded_differs_by_an_apostrophe_and_no_two_cells_become_one(cell: str) -> None:
    assert guard(cell) in (cell, f"'{cell}")
    assert guard(guard(cell)) == (cell if guard(cell) == cell else f"''{cell}")


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_a_csv_reader_reads_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    write(rows, path, headers=("a", "b"))
    with path.open(encoding="utf-8-sig", newline="") as handle:
        found = list(csv.reader(handle))[1:]
    assert found == [list(map(guard, row)) for row in rows]


def half_a_table() -> Iterator[tuple[str]]:
    yield ("三农",)
    raise RuntimeError


def test_a_table_that_fails_half_way_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("mine")
    with pytest.raises(RuntimeError):
        write(half_a_table(), tmp_path / "t.csv", headers=("term",))
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("t.csv", "mine")]


def test_what_an_encoding_cannot_hold_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write([("𠮷林",)], tmp_path / "t.csv", headers=("term",), encoding="gbk")
    assert caught.value.code is ErrorCode.NOT_ENCODABLE
    assert caught.value.facts == {"character": "𠮷", "encoding": "gbk"}
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError) as caught:
        write([("三农",)], tmp_path / "t.csv", headers=("term",))
    assert caught.value.code is ErrorCode.DISK_FULL
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("encoding", ["klingon", "base64", "idna"])
def test_an_unknown_encoding_is_told(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(UserError) as caught:
        write([], tmp_path / "t.csv", headers=("term",), encoding=encoding)
    assert caught.value.code is ErrorCode.UNKNOWN_ENCODING


def test_a_link_is_followed_and_rights_are_kept(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "real.csv").chmod(0o640)
    (tmp_path / "link.csv").symlink_to("real.csv")
    write([], tmp_path / "link.csv", headers=("term",), encoding="utf-8")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "term\n"
    assert (tmp_path / "real.csv").stat().st_mode & 0o777 == 0o640
