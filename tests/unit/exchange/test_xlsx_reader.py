"""Workbooks come back, after Excel has had them in its hands."""

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.domain.terms import DefinitionKind, Reference
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import readers, xlsx, xlsx_reader
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.received import PassedOver
from glossary_app.exchange.tables import Sheet

CELLS = st.text(st.sampled_from("三农綿“”\"'=+-@；\n_x0A《》𠮷a1<&>\x02"), min_size=1, max_size=9).filter(
    lambda cell: cell == cell.strip()
)


def read(path: Path) -> list[Concept]:
    return list(readers.read(path, PassedOver()))


def saved(path: Path, *sheets: list[list[object]]) -> Path:
    """A workbook as another program saves it."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        page = book.create_sheet()
        for row in rows:
            page.append(row)
    book.save(path)
    return path


@settings(max_examples=40)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=3))
def test_what_a_sheet_says_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("xlsx") / "t.xlsx"
    xlsx.write([Sheet("术语", ("term", "notes"), ("术语", "备注"), rows)], path)
    assert [(one.headword, one.notes) for one in read(path)] == rows


def test_definitions_stand_on_a_sheet_of_their_own_and_places_are_passed_over(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "t.xlsx",
        [["术语", "频次"], ["三农", 3]],
        [
            ["术语", "释义", "释义类型", "首选", "文档", "发布日期"],
            ["三农", "农业。", "名词解释", "", "报告.txt", "2024-03"],
        ],
        [["术语", "写法", "左", "关键词"], ["三农", "三农", "服务", "三农"]],
    )
    terms, definitions = read(path)
    assert terms == Concept(headword="三农")
    source = Reference("报告.txt", issued_on="2024-03")
    assert definitions.definitions == (Explanation("农业。", DefinitionKind.NOTE, False, source),)


def test_a_title_may_stand_above_the_header(tmp_path: Path) -> None:
    rows: list[list[object]] = [["海绵城市术语表"], [], ["序号", "名词", "解释"], [1, "三农", "农业。"]]
    (found,) = read(saved(tmp_path / "t.xlsx", rows))
    assert (found.headword, found.definitions[0].text) == ("三农", "农业。")


def test_dates_and_numbers_are_what_a_person_sees_in_them(tmp_path: Path) -> None:
    rows: list[list[object]] = [["term"], [datetime(2030, 1, 2)], [1310], [1310.0], [2.5], [True]]
    assert [one.headword for one in read(saved(tmp_path / "t.xlsx", rows))] == [
        "2030-01-02",
        "1310",
        "1310",
        "2.5",
        "1",
    ]


def test_a_workbook_without_a_column_of_terms_is_told_with_those_it_has(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read(saved(tmp_path / "t.xlsx", [["姓名", "电话"], ["张三", 1]]))
    assert caught.value.code is ErrorCode.NO_HEADWORD_COLUMN
    assert caught.value.facts["columns"] == "姓名、电话"


def packed(**parts: bytes) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        for name, part in parts.items():
            package.writestr(f"xl/{name}.xml", part)
    return data.getvalue()


def refused(path: Path, data: bytes) -> ErrorCode:
    path.write_bytes(data)
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.facts["path"] == str(path)
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"term,definition", ErrorCode.DAMAGED_DOCUMENT),
        (b"PK\x03\x04 cut short", ErrorCode.DAMAGED_DOCUMENT),
        (b"\xd0\xcf\x11\xe0 encrypted", ErrorCode.PASSWORD),
        (packed(workbook=b"<workbook/>"), ErrorCode.DAMAGED_DOCUMENT),
        (packed(workbook=b'<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'), ErrorCode.DAMAGED_DOCUMENT),
        (packed(workbook=b"<!-- -->" * 10_000 + b"<workbook/>"), ErrorCode.DAMAGED_DOCUMENT),
    ],
)
def test_a_bad_workbook_is_told_in_one_sentence(tmp_path: Path, data: bytes, code: ErrorCode) -> None:
    assert refused(tmp_path / "t.xlsx", data) is code


def test_a_bomb_is_refused_by_its_header(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_reader, "_MOST_UNPACKED", 1_000)
    assert refused(tmp_path / "t.xlsx", packed(sheet=b"<a>" + b" " * 2_000)) is ErrorCode.TOO_LARGE


def test_a_row_that_fills_the_memory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    row = b"<row>" + b"<c/>" * 300_000 + b"</row>"
    assert refused(tmp_path / "t.xlsx", packed(sheet=b"<worksheet>" + row)) is ErrorCode.TOO_LARGE


def test_a_cell_that_fills_the_memory_is_refused_before_it_is_read(tmp_path: Path) -> None:
    cell = b'<row><c t="inlineStr"><is><t>' + b"a" * 3_000_000 + b"</t></is></c></row>"
    assert (
        refused(tmp_path / "t.xlsx", packed(**{"worksheets/sheet1": b"<worksheet>" + cell}))
        is ErrorCode.TOO_LARGE
    )


@settings(max_examples=60)
@given(st.binary(min_size=1, max_size=40), st.integers(0, 5000))
def test_a_workbook_with_noise_in_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int
) -> None:
    path = tmp_path_factory.mktemp("noise") / "t.xlsx"
    xlsx.write([Sheet("术语", ("term",), ("术语",), [("三农",)])], path)
    whole = path.read_bytes()
    path.write_bytes(whole[:place] + noise + whole[place + len(noise) :])
    try:
        read(path)
    except UserError as error:
        assert error.facts["path"] == str(path)
