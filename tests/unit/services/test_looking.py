"""Finding entries and seeing them in context."""

from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import Category, DefinitionKind, Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.tables import CHINESE_VALUES
from glossary_app.services import editing, entries, evidence, exporting, importing, listing, merging
from glossary_app.services.listing import Filter
from glossary_app.store import GlossaryFile
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

TEXT = """
关于建设绿色水厂的通知

（2030年5月）

一、建设绿色水厂
绿色水厂是指全部使用清洁能源的自来水厂。
各区要建设绿色水厂，推广“绿色水厂”标准，完善“一厂一策”机制，让绿色水厂服务居民。
二、落实“一厂一策”机制
“一厂一策”机制要落到每个绿色水厂。
"""


@pytest.fixture(autouse=True)
def documents(glossary: GlossaryFile) -> None:
    importing.add_documents(glossary, [restore(receive("notice.txt", TEXT.encode()))])


@pytest.mark.parametrize("written", ["绿色水厂", "“绿色水厂”", "綠色水廠", " 绿色水厂 "])
def test_an_entry_is_found_however_it_is_written(glossary: GlossaryFile, written: str) -> None:
    found = entries.entry(glossary, entries.named(glossary, written))
    assert found.term.headword == "绿色水厂"


def test_an_entry_has_the_reason_of_its_category_until_a_person_knows_better(glossary: GlossaryFile) -> None:
    term = entries.named(glossary, "“一厂一策”机制")
    before = entries.entry(glossary, term)
    assert before.term.category is Category.MECHANISM
    reasons = [(part.category, part.evidence) for part in before.parts if part.category]
    assert reasons == [(Category.MECHANISM, "…机制")]
    editing.set_category(glossary, term, Category.SLOGAN)
    assert not [part for part in entries.entry(glossary, term).parts if part.category]


def test_an_unknown_designation_is_told(glossary: GlossaryFile) -> None:
    with pytest.raises(UserError) as caught:
        entries.named(glossary, "红色水厂")
    assert caught.value.code is ErrorCode.NO_SUCH_TERM


def test_the_tags_there_are_come_by_how_often_they_are_used(glossary: GlossaryFile) -> None:
    plant, policy = entries.named(glossary, "绿色水厂"), entries.named(glossary, "一厂一策")
    for tag, tagged in (("机制", [policy]), ("水务", [plant, policy]), ("节能", [plant])):
        editing.add_tags(glossary, tagged, tag)
    assert entries.tags(glossary) == ["水务", "机制", "节能"]


def contexts(glossary: GlossaryFile, term: str) -> list[evidence.Context]:
    return evidence.contexts(glossary, evidence.spots(glossary, entries.named(glossary, term)))


def test_context_ends_with_the_paragraph(glossary: GlossaryFile) -> None:
    first = next(one for one in contexts(glossary, "绿色水厂") if one.right.startswith("是指"))
    assert first.left == ""
    assert first.right == "是指全部使用清洁能源的自来水厂。"


def test_both_spellings_are_places_of_one_entry(glossary: GlossaryFile) -> None:
    quoted = [one for one in contexts(glossary, "绿色水厂") if one.right.startswith("”标准")]
    assert [one.keyword for one in quoted] == ["绿色水厂"]


@pytest.mark.parametrize("typed", ["水厂", "绿", "lv se shui", "lüsè", "LVSESHUI", "lssc"])
def test_search_finds_it(glossary: GlossaryFile, typed: str) -> None:
    found = listing.shown(glossary, listing.selected(glossary, typed=typed))
    assert "绿色水厂" in [term.headword for term in found]


def test_search_looks_into_definitions(glossary: GlossaryFile) -> None:
    found = listing.shown(glossary, listing.selected(glossary, typed="清洁能源的自来水"))
    assert "绿色水厂" in [term.headword for term in found]


def test_a_document_is_named_by_file_or_title(glossary: GlossaryFile) -> None:
    by_file = entries.document_named(glossary, "notice.txt")
    assert by_file == entries.document_named(glossary, "关于建设绿色水厂的通知")
    assert by_file == entries.document_named(glossary, "关于建设")
    for name in ("别的通知", ""):
        with pytest.raises(UserError) as caught:
            entries.document_named(glossary, name)
        assert caught.value.code is ErrorCode.NO_SUCH_DOCUMENT


def test_a_table_of_terms_names_the_source_and_leaves_rejected_ones_out(glossary: GlossaryFile) -> None:
    editing.set_status(glossary, [entries.named(glossary, "“一厂一策”机制")], Status.REJECTED)
    rows = {row["term"]: row for row in exporting.term_rows(glossary)}
    assert rows["绿色水厂"]["definition"] == "全部使用清洁能源的自来水厂"
    assert rows["绿色水厂"]["definition_source"] == "关于建设绿色水厂的通知（2030-05）"
    assert rows["绿色水厂"]["pinyin"] == "lǜ sè shuǐ chǎng"
    assert "一厂一策机制" not in rows


def test_tables_have_the_columns_that_they_promise(glossary: GlossaryFile) -> None:
    for table, rows in exporting.ROWS.items():
        first = next(rows(glossary, None))
        assert tuple(first) == table.columns


def test_every_code_of_a_table_has_a_chinese_word() -> None:
    assert set(CHINESE_VALUES["status"]) == {status.value for status in Status}
    assert set(CHINESE_VALUES["category"]) == {category.value for category in Category}
    assert set(CHINESE_VALUES["kind"]) == {kind.value for kind in DefinitionKind}


def test_an_overview_counts_what_each_filter_finds(glossary: GlossaryFile) -> None:
    term = entries.named(glossary, "绿色水厂")
    editing.add_tags(glossary, [term], "水务")
    editing.set_status(glossary, [term], Status.ACCEPTED)
    seen = listing.overview(glossary)
    assert seen.statuses[Status.ACCEPTED] == 1
    assert seen.tags == {"水务": 1}
    explained = listing.Filter(statuses=listing.UNDECIDED, explained=True)
    assert [term] == listing.selected(glossary, explained)
    assert seen.explained == 1
    unexplained = listing.Filter(statuses=listing.UNDECIDED, explained=False)
    assert seen.unexplained == len(listing.selected(glossary, unexplained)) > 0
    assert term not in listing.selected(glossary, unexplained)


def test_an_overview_counts_who_has_an_equivalent_and_what_was_imported_last(
    glossary: GlossaryFile, tmp_path: Path
) -> None:
    term = entries.named(glossary, "绿色水厂")
    before = listing.overview(glossary)
    assert (before.translated, before.imported) == (0, 0)
    table = tmp_path / "表.csv"
    table.write_text("术语,英文\n绿色水厂,green waterworks\n碳达峰,\n", encoding="utf-8")
    merging.apply(glossary, merging.plan(glossary, table))
    seen = listing.overview(glossary)
    assert (seen.translated, seen.imported) == (1, 2)
    assert seen.translated + seen.untranslated == seen.explained + seen.unexplained
    assert set(listing.selected(glossary, listing.IMPORTED)) == {term, entries.named(glossary, "碳达峰")}
    assert term not in listing.selected(glossary, listing.Filter(imported=False))
    editing.undo(glossary)
    assert listing.selected(glossary, listing.IMPORTED) == []


def test_documents_bring_what_was_imported_last_unless_they_are_the_first(
    glossary: GlossaryFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert listing.overview(glossary).imported == 0
    before = set(listing.selected(glossary))
    for module in (importing, editing):
        monkeypatch.setattr(module, "now", lambda: "2999-01-01T00:00:00+00:00")
    later = TEXT.replace("绿色水厂", "智慧泵站").replace("一厂一策", "一站一码")
    importing.add_documents(glossary, [restore(receive("later.txt", later.encode()))])
    editing.add_term(glossary, surface="碳达峰")
    new = set(listing.selected(glossary)) - before - {entries.named(glossary, "碳达峰")}
    assert entries.named(glossary, "智慧泵站") in new
    assert set(listing.selected(glossary, listing.IMPORTED)) == new
    assert listing.overview(glossary).imported == len(new)


def test_what_is_first_said_in_a_document_stands_in_no_earlier_one(glossary: GlossaryFile) -> None:
    later = TEXT.replace("2030年5月", "2031年5月").replace("绿色水厂", "智慧泵站")
    last = TEXT.replace("2030年5月", "2032年5月").replace("一厂一策", "一站一码")
    received = [receive(f"{number}.txt", text.encode()) for number, text in enumerate((later, last))]
    importing.add_documents(glossary, map(restore, received))
    between, latest = (frozenset({one.id}) for one in listing.all_documents(glossary)[1:])
    new, both = Filter(first_in=latest), Filter(documents=between, first_in=latest)

    def found(chosen: Filter) -> str:
        return " ".join(one.headword for one in listing.shown(glossary, listing.selected(glossary, chosen)))

    assert "一站一码" in found(new)
    assert "绿色水厂" not in found(new)
    assert listing.combined([new, Filter(statuses=A)]) == replace(new, statuses=A)
    assert listing.combined([new, Filter(documents=between)]) == both
    assert {"一站一码", "一厂一策", "智慧泵站"} <= set(found(both).split())
    assert "绿色水厂" not in found(both), "which stands in the latest, but not there first"
    assert (new.document, both.document) == (*latest, None)


C, A, R = (frozenset({one}) for one in (Status.CANDIDATE, Status.ACCEPTED, Status.REJECTED))
OPEN = Filter(statuses=listing.UNDECIDED)
UNEXPLAINED = replace(OPEN, explained=False)


@pytest.mark.parametrize(
    ("chosen", "together"),
    [
        ([Filter(statuses=C)], Filter(statuses=C)),
        ([Filter(statuses=C), Filter(statuses=A)], Filter(statuses=C | A)),
        ([Filter(statuses=C), Filter()], Filter()),
        ([Filter(statuses=C), UNEXPLAINED], Filter(statuses=C, explained=False)),
        ([Filter(statuses=R), UNEXPLAINED], Filter(statuses=R, explained=False)),
        ([Filter(), UNEXPLAINED], Filter(explained=False)),
        ([replace(UNEXPLAINED, explained=True), UNEXPLAINED], Filter(statuses=listing.UNDECIDED)),
        (
            [UNEXPLAINED, Filter(statuses=listing.UNDECIDED, conflicting=True)],
            replace(UNEXPLAINED, conflicting=True),
        ),
        (
            [Filter(tags=frozenset({"水务"})), Filter(tags=frozenset({"生态"})), Filter(statuses=A)],
            Filter(tags=frozenset({"水务", "生态"}), statuses=A),
        ),
        (
            [UNEXPLAINED, Filter(documents=frozenset({DocumentId(1)}))],
            replace(UNEXPLAINED, documents=frozenset({DocumentId(1)})),
        ),
        (
            [Filter(documents=frozenset({DocumentId(1)})), Filter(absent=frozenset({DocumentId(2)}))],
            Filter(documents=frozenset({DocumentId(1)}), absent=frozenset({DocumentId(2)})),
        ),
        (
            [replace(OPEN, categories=frozenset({one})) for one in (Category.SLOGAN, Category.PROGRAMME)],
            replace(OPEN, categories=frozenset({Category.SLOGAN, Category.PROGRAMME})),
        ),
    ],
)
def test_filters_together_ask_for_any_of_a_kind_and_for_all_kinds(
    chosen: list[Filter], together: Filter
) -> None:
    assert listing.combined(chosen) == together


def test_documents_that_explain_differently_are_a_conflict_until_one_is_chosen(
    glossary: GlossaryFile,
) -> None:
    other = TEXT.replace("全部使用清洁能源", "不排放任何废水").replace("2030", "2031")
    importing.add_documents(glossary, [restore(receive("other.txt", other.encode()))])
    term = entries.named(glossary, "绿色水厂")
    conflicting = listing.Filter(conflicting=True)
    assert listing.selected(glossary, conflicting) == [term]
    assert listing.overview(glossary).conflicting == 1
    editing.prefer_definition(glossary, entries.entry(glossary, term).definitions[1].id)
    assert listing.selected(glossary, conflicting) == []
