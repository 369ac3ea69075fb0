"""A part of a glossary is handed on: these entries, these columns, in this language."""

import csv
import json
from dataclasses import replace
from itertools import islice
from pathlib import Path

import openpyxl
import pytest

from glossary_app.domain.terms import Equivalent, Status
from glossary_app.errors import Cancelled, ErrorCode, UserError
from glossary_app.services import editing, entries, exporting, importing
from glossary_app.store import GlossaryFile
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore


@pytest.fixture
def words(glossary: GlossaryFile) -> GlossaryFile:
    for word in ("口袋公园", "海绵社区", "绿色水厂"):
        editing.add_term(glossary, word)
    editing.set_status(glossary, [entries.named(glossary, "绿色水厂")], Status.REJECTED)
    editing.add_definition(glossary, entries.named(glossary, "海绵社区"), "会吸水的社区。")
    return glossary


def cells(path: Path, encoding: str = "utf-8-sig") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def test_chosen_entries_and_columns_in_the_order_given(words: GlossaryFile, tmp_path: Path) -> None:
    chosen = [entries.named(words, word) for word in ("绿色水厂", "海绵社区")]
    part = exporting.Part(chosen=chosen, columns=("term", "status", "definition"), chinese=True)
    assert exporting.export(words, tmp_path / "a.csv", part) == 2
    assert cells(tmp_path / "a.csv") == [
        ["术语", "状态", "释义"],
        ["绿色水厂", "已排除", ""],
        ["海绵社区", "已收", "会吸水的社区。"],
    ]


def test_each_language_that_occurs_has_a_column(words: GlossaryFile, tmp_path: Path) -> None:
    term = entries.named(words, "海绵社区")
    for text in ("sponge community", "spongy quarter"):
        editing.replace_equivalent(words, term, None, Equivalent("en", text))
    other = entries.named(words, "口袋公园")
    editing.replace_equivalent(words, other, None, Equivalent("fr", "parc de poche"))
    assert exporting.columns(words, exporting.TERMS)[-2:] == ("equivalent_en", "equivalent_fr")
    part = exporting.Part(chosen=[term], columns=("term", "equivalent_en", "equivalent_fr"), chinese=True)
    exporting.export(words, tmp_path / "a.csv", part)
    assert cells(tmp_path / "a.csv") == [
        ["术语", "译名（en）", "译名（fr）"],
        ["海绵社区", "sponge community；spongy quarter", ""],
    ]
    exporting.export(words, tmp_path / "b.csv")
    assert cells(tmp_path / "b.csv")[0][-2:] == ["equivalent_en", "equivalent_fr"]


def test_nothing_chosen_is_nothing_written(words: GlossaryFile, tmp_path: Path) -> None:
    assert exporting.export(words, tmp_path / "a.csv", exporting.Part(chosen=[])) == 0
    assert cells(tmp_path / "a.csv") == [list(exporting.TERMS.columns)]


def test_without_a_choice_every_entry_but_the_rejected_ones(words: GlossaryFile) -> None:
    rows = exporting.rows(words, exporting.Part(columns=("term",)))
    assert {term for (term,) in rows} == {"口袋公园", "海绵社区"}


@pytest.mark.parametrize("table", exporting.TABLES.values(), ids=list(exporting.TABLES))
def test_every_table_can_be_handed_on_in_part(words: GlossaryFile, table: exporting.Table) -> None:
    chosen = [entries.named(words, "海绵社区")]
    part = exporting.Part(table=table, chosen=chosen, columns=table.columns[:1])
    assert all(row == ["海绵社区"] for row in islice(exporting.rows(words, part), 5))


def test_whoever_watches_can_stop_it_without_a_trace(
    words: GlossaryFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_OFTEN", 1)

    def stop(written: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exporting.export(words, tmp_path / "a.csv", watch=stop)
    assert [path.name for path in tmp_path.glob("*.csv*")] == []


def test_what_an_encoding_lacks_is_told(words: GlossaryFile, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        exporting.export(words, tmp_path / "a.csv", encoding="ascii")
    assert refused.value.code is ErrorCode.NOT_ENCODABLE


def test_a_workbook_has_every_table_and_is_counted_by_rows(words: GlossaryFile, tmp_path: Path) -> None:
    assert exporting.export(words, tmp_path / "a.xlsx", exporting.Part(chinese=True)) == 3
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["术语", "释义", "出处"]
    assert [cell.value for cell in book["释义"][2]][:3] == ["海绵社区", "会吸水的社区。", "人工"]


def test_a_workbook_can_have_one_table_and_some_columns(words: GlossaryFile, tmp_path: Path) -> None:
    part = exporting.Part(table=exporting.TABLES["definitions"], columns=("definition",))
    assert exporting.export(words, tmp_path / "a.xlsx", part) == 1
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert [list(page.values) for page in book] == [[("definition",), ("会吸水的社区。",)]]


def test_columns_chosen_without_a_table_are_those_of_entries(words: GlossaryFile, tmp_path: Path) -> None:
    exporting.export(words, tmp_path / "a.xlsx", exporting.Part(columns=("term",)))
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert [page.max_column for page in book] == [1, 9, 11]


def test_whole_entries_are_handed_on_in_the_order_chosen(words: GlossaryFile, tmp_path: Path) -> None:
    chosen = [entries.named(words, word) for word in ("绿色水厂", "海绵社区")]
    assert exporting.export(words, tmp_path / "a.json", exporting.Part(chosen=chosen)) == 2
    found = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [one["headword"] for one in found["concepts"]] == ["绿色水厂", "海绵社区"]


def printed(glossary: GlossaryFile, path: Path, part: exporting.Part) -> list[str]:
    """The headings and the entries of Markdown."""
    exporting.export(glossary, path, part)
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("#") for line in lines if line.startswith("##")]


def test_what_is_printed_comes_by_pinyin(words: GlossaryFile, tmp_path: Path) -> None:
    chosen = [entries.named(words, word) for word in ("绿色水厂", "海绵社区")]
    found = printed(words, tmp_path / "a.md", exporting.Part(chosen=chosen))
    assert found == ["# H", "## 海绵社区", "# L", "## 绿色水厂"]


def test_one_looks_up_by_syllable_then_by_tone_and_figures_stand_at_the_end(
    glossary: GlossaryFile, tmp_path: Path
) -> None:
    for word in ("先进", "3050目标", "喜事", "系统", "西藏"):
        editing.add_term(glossary, word)
    found = printed(glossary, tmp_path / "a.md", exporting.Part())
    assert found == ["# X", "## 西藏", "## 喜事", "## 系统", "## 先进", r"# \#", "## 3050目标"]


def test_what_is_printed_can_come_as_the_documents_have_it(glossary: GlossaryFile, tmp_path: Path) -> None:
    later = "甲市2031年工作报告\n\n（2031年1月8日）\n\n我们建设口袋公园，改造海绵社区。"
    first = "甲市2030年工作报告\n\n（2030年1月8日）\n\n我们改造海绵社区，建设绿色水厂。"
    texts = {"后.txt": later, "先.txt": first}
    found = [restore(receive(name, text.encode())) for name, text in texts.items()]
    importing.add_documents(glossary, found)
    chosen = [
        editing.add_term(glossary, word).terms for word in ("绿色水厂", "一厂一策", "海绵社区", "口袋公园")
    ]
    part = exporting.Part(chosen=[one for some in chosen for one in some], order=exporting.Order.DOCUMENT)
    assert printed(glossary, tmp_path / "a.md", replace(part, chinese=True)) == [
        "# 《甲市2030年工作报告》（2030年1月8日）",
        "## 1. 海绵社区",
        "## 2. 绿色水厂",
        "# 《甲市2031年工作报告》（2031年1月8日）",
        "## 1. 口袋公园",
        "# 其他",
        "## 1. 一厂一策",
    ]


def test_a_format_can_be_named_where_the_suffix_means_another(words: GlossaryFile, tmp_path: Path) -> None:
    exporting.export(words, tmp_path / "a.tbx", exporting.Part(format="martif"))
    assert "<martif " in (tmp_path / "a.tbx").read_text(encoding="utf-8")
