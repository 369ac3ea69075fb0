"""A part of a glossary is handed on: these entries, these columns, in this language."""

import csv
from itertools import islice
from pathlib import Path

import pytest

from glossary_app.domain.terms import Equivalent, Status
from glossary_app.errors import Cancelled, ErrorCode, UserError
from glossary_app.services import editing, entries, exporting
from glossary_app.store import GlossaryFile


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
