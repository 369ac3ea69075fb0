"""A glossary comes in: what is compared, what is proposed, and what one undo takes back."""

from dataclasses import replace
from pathlib import Path

import pytest

from glossary_app.domain.terms import DefinitionKind, Equivalent, Form, FormKind, Reference, Status, TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.services import editing, entries, exporting, importing, library, merging
from glossary_app.services.concepts import concepts
from glossary_app.services.merging import Doubt, Field, Kind, Plan, Policy
from glossary_app.services.merging.decisions import decisions
from glossary_app.store import GlossaryFile, additions
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

REPORT = """
某市2030年政府工作报告

（2030年1月8日）

各位代表：

过去一年，我们坚持推进海绵社区建设，海绵社区覆盖率持续提高。下一步，我们要让海绵社区惠及更多居民。

名词解释

1.海绵社区：指能够吸收、储存和利用雨水的居民社区。
"""
SPONGE = Concept(headword="海绵社区")


@pytest.fixture
def term(glossary: GlossaryFile) -> TermId:
    importing.add_documents(glossary, [restore(receive("report.txt", REPORT.encode()))])
    return entries.named(glossary, "海绵社区")


def told(plan: Plan) -> list[tuple[Kind, str, Field, str, str, Policy]]:
    return [(row.kind, row.headword, row.field, row.mine, row.theirs, row.policy) for row in plan.rows]


def everything(glossary: GlossaryFile) -> list[Concept]:
    return list(concepts(glossary, merging_ids(glossary)))


def merging_ids(glossary: GlossaryFile) -> list[TermId]:
    return [TermId(one) for (one,) in glossary.tuples("SELECT id FROM terms ORDER BY headword")]


def by_hand(text: str) -> tuple[Explanation, ...]:
    return (Explanation(text, preferred=True),)


def test_an_entry_that_is_not_there_is_added_with_all_that_is_said_of_it(glossary: GlossaryFile) -> None:
    theirs = Concept(
        headword="“河长”制",
        pinyin="he2 zhang3 zhi4",
        status=Status.ACCEPTED,
        forms=(Form("河长", FormKind.ABBREVIATION),),
        definitions=(*by_hand("一条河一个河长。"), Explanation("又一说。", DefinitionKind.NOTE)),
        equivalents=(Equivalent("en", "river chief system"),),
        tags=("水务",),
        notes="问过。",
    )
    plan = merging.compare(glossary, [theirs])
    whole = "一条河一个河长。\n又一说。\n河长\nen: river chief system\n水务\n问过。"
    assert told(plan) == [(Kind.ADDED, "河长制", Field.ENTRY, "", whole, Policy.THEIRS)]
    changes = merging.apply(glossary, plan)
    assert len(changes.terms) == 1
    (found,) = everything(glossary)
    assert found == replace(
        theirs,
        headword="河长制",
        pinyin="hé zhǎng zhì",
        definitions=(*by_hand("一条河一个河长。"), Explanation("又一说。")),
    )
    editing.undo(glossary)
    assert everything(glossary) == []


def test_the_headword_of_a_new_entry_is_no_form_beside(glossary: GlossaryFile) -> None:
    theirs = Concept(headword="三农", forms=(Form("三农", FormKind.VARIANT),))
    merging.apply(glossary, merging.compare(glossary, [theirs]))
    assert [one.forms for one in everything(glossary)] == [()]


CITED_REPORT = Reference("report.txt", "某市2030年政府工作报告", "2030-01-08")
CITED = "——某市2030年政府工作报告（2030-01-08）"


def test_what_the_program_proposed_gives_way_and_stays_beside(glossary: GlossaryFile, term: TermId) -> None:
    theirs = replace(SPONGE, status=Status.ACCEPTED, definitions=by_hand("会吸水的社区。"))
    plan = merging.compare(glossary, [theirs])
    note = "指能够吸收、储存和利用雨水的居民社区。"
    assert told(plan) == [
        (Kind.CHANGED, "海绵社区", Field.STATUS, "candidate", "accepted", Policy.THEIRS),
        (Kind.CHANGED, "海绵社区", Field.DEFINITION, f"{note}\n{CITED}", "会吸水的社区。", Policy.THEIRS),
    ]
    merging.apply(glossary, plan)
    (found,) = concepts(glossary, [term])
    assert found.status is Status.ACCEPTED
    assert [one.text for one in found.definitions] == ["会吸水的社区。", note]


def test_what_a_person_has_said_stays_unless_another_choice_is_made(
    glossary: GlossaryFile, term: TermId
) -> None:
    editing.set_status(glossary, [term], Status.REJECTED)
    editing.add_definition(glossary, term, "我的话。")
    theirs = replace(SPONGE, status=Status.ACCEPTED, definitions=by_hand("你的话。"))
    plan = merging.compare(glossary, [theirs])
    assert told(plan) == [
        (Kind.CONFLICT, "海绵社区", Field.STATUS, "rejected", "accepted", Policy.MINE),
        (Kind.CONFLICT, "海绵社区", Field.DEFINITION, "我的话。", "你的话。", Policy.MINE),
    ]
    assert plan.counts() == {Kind.ADDED: 0, Kind.CHANGED: 0, Kind.CONFLICT: 1}
    assert not merging.apply(glossary, plan)


@pytest.mark.parametrize(
    ("policy", "definitions", "status"),
    [
        (Policy.THEIRS, ["你的话。"], Status.ACCEPTED),
        (Policy.BOTH, ["我的话。", "你的话。"], Status.REJECTED),
        (Policy.MINE, ["我的话。"], Status.REJECTED),
    ],
)
def test_one_choice_for_all_conflicts(
    glossary: GlossaryFile, policy: Policy, definitions: list[str], status: Status
) -> None:
    editing.add_term(glossary, "海绵社区")
    term = entries.named(glossary, "海绵社区")
    editing.set_status(glossary, [term], Status.REJECTED)
    editing.add_definition(glossary, term, "我的话。")
    before = everything(glossary)
    theirs = replace(SPONGE, status=Status.ACCEPTED, definitions=by_hand("你的话。"))
    merging.apply(glossary, merging.compare(glossary, [theirs]).settled(policy))
    (found,) = concepts(glossary, [term])
    assert [one.text for one in found.definitions] == definitions
    assert found.status is status
    if policy is not Policy.MINE:
        editing.undo(glossary)
    assert everything(glossary) == before


def tag(glossary: GlossaryFile, term: TermId, words: str) -> None:
    """Tag an entry with words that a person at the window would have parted."""
    editing.as_step(glossary, "add-tag", lambda edit: additions.add_tags(edit, [(term, words)]))


def test_what_is_empty_clears_nothing(glossary: GlossaryFile, term: TermId) -> None:
    editing.set_status(glossary, [term], Status.ACCEPTED)
    editing.set_notes(glossary, term, "问过。")
    editing.add_tags(glossary, [term], "住建")
    plan = merging.compare(glossary, [SPONGE])
    assert (plan.rows, plan.same) == ((), 1)


def test_designations_tags_and_equivalents_are_added_to_mine(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_form(glossary, term, Form("海社", FormKind.ABBREVIATION))
    tag(glossary, term, "住建；水务")
    theirs = replace(
        SPONGE,
        forms=(Form("海社", FormKind.VARIANT), Form("海绵小区", FormKind.VARIANT)),
        tags=("住建", "水务", "重点"),
        equivalents=(Equivalent("en", "sponge community"),),
    )
    plan = merging.compare(glossary, [theirs])
    assert [(row.field, row.mine, row.theirs) for row in plan.rows] == [
        (Field.FORMS, "海社", "海绵小区"),
        (Field.EQUIVALENTS, "", "en: sponge community"),
        (Field.TAGS, "住建；水务", "重点"),
    ]
    merging.apply(glossary, plan)
    (found,) = concepts(glossary, [term])
    assert found.forms == (Form("海社", FormKind.ABBREVIATION), Form("海绵小区", FormKind.VARIANT))


def test_traditional_characters_and_quotation_marks_name_the_same_entry(
    glossary: GlossaryFile, term: TermId
) -> None:
    plan = merging.compare(glossary, [replace(SPONGE, headword="「海綿社區」", notes="臺北的說法。")])
    assert [(row.term, row.field) for row in plan.rows] == [(term, Field.NOTES)]


def test_a_name_of_several_entries_is_of_neither(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_term(glossary, "绿色社区")
    for one in (term, entries.named(glossary, "绿色社区")):
        editing.add_form(glossary, one, Form("新社区", FormKind.VARIANT))
    (row,) = merging.compare(glossary, [Concept(headword="新社区")]).rows
    assert (row.kind, row.term) == (Kind.ADDED, None)


def test_rows_of_one_term_speak_of_one_entry(glossary: GlossaryFile) -> None:
    rows = [
        Concept(headword="三农", definitions=(Explanation("其二。", preferred=False),)),
        Concept(headword="“三农”", pinyin="sān nóng", definitions=by_hand("其一。")),
    ]
    merging.apply(glossary, merging.compare(glossary, rows))
    (found,) = everything(glossary)
    assert [one.text for one in found.definitions] == ["其一。", "其二。"]


@pytest.mark.parametrize(
    ("cell", "word"),
    [("1月2日", "1-2"), ("2-Jan", "1/2"), ("2030-01-02", "1-2"), ("1", "001"), ("1.31E+03", "1310")],
)
def test_what_a_spreadsheet_made_of_a_term_is_recognised(
    glossary: GlossaryFile, cell: str, word: str
) -> None:
    editing.add_term(glossary, word)
    term = entries.named(glossary, word)
    (row,) = merging.compare(glossary, [Concept(headword=cell, notes="问过。")]).rows
    assert (row.term, row.field, row.headword) == (term, Field.NOTES, word)


@pytest.mark.parametrize(
    ("headword", "doubt"),
    [("1月2日", Doubt.MANGLED), ("7", Doubt.MANGLED), ("�林", Doubt.LOST), ("“”", Doubt.NO_HEADWORD)],
)
def test_what_cannot_be_told_is_a_conflict_and_left_out(
    glossary: GlossaryFile, headword: str, doubt: Doubt
) -> None:
    plan = merging.compare(glossary, [Concept(headword=headword, definitions=by_hand("说明。"))])
    (row,) = plan.rows
    assert (row.kind, row.doubt, row.policy) == (Kind.CONFLICT, doubt, Policy.MINE)
    assert not merging.apply(glossary, plan)


def test_what_no_spreadsheet_has_had_is_taken_as_it_is_written(glossary: GlossaryFile) -> None:
    (row,) = merging.compare(glossary, [Concept(headword="1310")], tables=False).rows
    assert (row.kind, row.doubt) == (Kind.ADDED, None)


def test_two_words_that_a_spreadsheet_writes_alike_are_not_guessed_between(glossary: GlossaryFile) -> None:
    for word in ("1-2", "1/2"):
        editing.add_term(glossary, word)
    (row,) = merging.compare(glossary, [Concept(headword="1月2日")]).rows
    assert row.doubt is Doubt.MANGLED


def test_characters_that_an_encoding_lost_change_nothing(glossary: GlossaryFile) -> None:
    editing.add_term(glossary, "海绵社区")
    term = entries.named(glossary, "海绵社区")
    editing.add_definition(glossary, term, "𠮷林的社区。")
    same, lost = (replace(SPONGE, definitions=by_hand(text)) for text in ("?林的社区。", "另一�社区。"))
    assert merging.compare(glossary, [same]).same == 1
    (row,) = merging.compare(glossary, [lost]).rows
    assert (row.kind, row.doubt) == (Kind.CONFLICT, Doubt.LOST)


def test_what_is_not_the_pinyin_of_a_term_is_never_taken(glossary: GlossaryFile, term: TermId) -> None:
    plan = merging.compare(glossary, [replace(SPONGE, pinyin="hǎi mián")]).settled(Policy.THEIRS)
    (row,) = plan.rows
    assert (row.doubt, row.policy) == (Doubt.PINYIN, Policy.MINE)


def test_what_is_not_the_pinyin_of_a_new_term_is_told(glossary: GlossaryFile) -> None:
    plan = merging.compare(glossary, [Concept(headword="零基预算", pinyin="budget")]).settled(Policy.THEIRS)
    added, pinyin = plan.rows
    assert (added.kind, added.policy) == (Kind.ADDED, Policy.THEIRS)
    assert (pinyin.theirs, pinyin.doubt, pinyin.policy) == ("budget", Doubt.PINYIN, Policy.MINE)
    merging.apply(glossary, plan)
    assert entries.entry(glossary, entries.named(glossary, "零基预算")).term.pinyin == "líng jī yù suàn"


def test_pinyin_may_be_typed_with_numbers(glossary: GlossaryFile, term: TermId) -> None:
    assert merging.compare(glossary, [replace(SPONGE, pinyin="hai3 mian2 she4 qu1")]).same == 1


def merged(tmp_path: Path, mine_at: str, theirs_at: str, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Two persons set the notes of one entry, at one time each."""
    for name, at, notes in (("mine.db", mine_at, "我的。"), ("theirs.db", theirs_at, "你的。")):
        monkeypatch.setattr(editing, "now", lambda at=at: at)
        with library.opened_or_made(tmp_path / name) as made:
            editing.add_term(made, "海绵社区")
            editing.set_notes(made, entries.named(made, "海绵社区"), notes)
    with library.opened(tmp_path / "mine.db") as mine:
        return merging.plan(mine, tmp_path / "theirs.db")


def test_the_history_of_two_glossaries_tells_who_was_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    early, late = "2030-01-08T08:00:00+00:00", "2030-02-08T08:00:00+00:00"
    theirs_later = merged(tmp_path, early, late, monkeypatch)
    assert told(theirs_later) == [(Kind.CONFLICT, "海绵社区", Field.NOTES, "我的。", "你的。", Policy.THEIRS)]


def test_of_two_that_said_it_first_mine_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    early, late = "2030-01-08T08:00:00+00:00", "2030-02-08T08:00:00+00:00"
    assert [row.policy for row in merged(tmp_path, late, early, monkeypatch).rows] == [Policy.MINE]


def test_what_was_said_last_of_a_field_counts(
    glossary: GlossaryFile, term: TermId, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at, pinyin in (("2030-01-08", "hai3 mian2 she4 qu4"), ("2030-02-08", "hai3 mian2 she4 qu1")):
        monkeypatch.setattr(editing, "now", lambda at=at: at)
        editing.set_pinyin(glossary, term, pinyin)
    assert decisions(glossary) == {"海绵社区": {Field.PINYIN: "2030-02-08"}}


def test_a_glossary_merged_with_itself_or_what_it_handed_on_is_as_it_was(
    glossary: GlossaryFile, term: TermId, tmp_path: Path
) -> None:
    editing.set_status(glossary, [term], Status.ACCEPTED)
    editing.add_definition(glossary, term, "=会吸水的\n社区；真的。")
    editing.add_form(glossary, term, Form("海社", FormKind.ABBREVIATION))
    tag(glossary, term, "住建；水务")
    editing.add_term(glossary, "1-2")
    exporting.export(glossary, tmp_path / "t.csv")
    exporting.export(glossary, tmp_path / "zh.csv", exporting.Part(chinese=True), encoding="gb18030")
    whole = ("t.json", "t.tbx", "t.martif", "t.xlsx")
    for name in whole:
        exporting.export(glossary, tmp_path / name)
    for path in (glossary.path, *(tmp_path / name for name in (*whole, "t.csv", "zh.csv"))):
        plan = merging.plan(glossary, path)
        assert told(plan) == []
        assert plan.same > 1
        assert not merging.apply(glossary, plan)


def test_another_glossary_comes_in_with_its_documents_left_out(
    glossary: GlossaryFile, term: TermId, tmp_path: Path
) -> None:
    with library.opened_or_made(tmp_path / "mine.db") as mine:
        merging.apply(mine, merging.plan(mine, glossary.path))
        assert merging.plan(mine, glossary.path).rows == ()
        (found,) = (one for one in everything(mine) if one.headword == "海绵社区")
        assert found.definitions == next(concepts(glossary, [term])).definitions
        assert found.definitions[0].source == CITED_REPORT
        (standing,) = entries.entry(mine, entries.named(mine, "海绵社区")).definitions
        assert (standing.document, standing.origin, standing.own) == (None, CITED_REPORT, False)
        editing.undo(mine)
        assert everything(mine) == []


def test_an_entry_that_went_meanwhile_stops_the_whole(glossary: GlossaryFile, term: TermId) -> None:
    plan = merging.compare(glossary, [Concept(headword="三农"), replace(SPONGE, notes="问过。")])
    editing.remove_terms(glossary, [term])
    before = everything(glossary)
    with pytest.raises(UserError) as caught:
        merging.apply(glossary, plan)
    assert caught.value.code is ErrorCode.GONE
    assert everything(glossary) == before


def test_sources_tell_a_document_from_a_person(glossary: GlossaryFile, term: TermId) -> None:
    said = Explanation("另一份报告的话。", DefinitionKind.NOTE, True, Reference("报告.txt"))
    plan = merging.compare(glossary, [replace(SPONGE, definitions=(said,))])
    assert [(row.kind, row.field) for row in plan.rows] == [(Kind.CHANGED, Field.DEFINITIONS)]
    (mine,) = entries.entry(glossary, term).definitions
    merging.apply(glossary, plan)
    assert [one.text for one in entries.entry(glossary, term).definitions] == [mine.text, said.text]


def test_what_a_person_took_away_does_not_come_back_by_itself(glossary: GlossaryFile, term: TermId) -> None:
    (note,) = entries.entry(glossary, term).definitions
    editing.remove_definition(glossary, note.id)
    editing.add_form(glossary, term, Form("海社", FormKind.VARIANT))
    editing.remove_form(glossary, term, "海社")
    editing.add_definition(glossary, term, "我的话。")
    theirs = replace(
        SPONGE,
        forms=(Form("海社", FormKind.VARIANT), Form("海绵小区", FormKind.VARIANT)),
        definitions=(Explanation(note.text, DefinitionKind.NOTE, preferred=True),),
    )
    assert told(merging.compare(glossary, [theirs])) == [
        (Kind.CONFLICT, "海绵社区", Field.DEFINITIONS, "我的话。", note.text, Policy.MINE),
        (Kind.CHANGED, "海绵社区", Field.FORMS, "", "海绵小区", Policy.THEIRS),
        (Kind.CONFLICT, "海绵社区", Field.FORMS, "", "海社", Policy.MINE),
    ]


def test_an_explanation_out_of_another_persons_document_keeps_its_source(glossary: GlossaryFile) -> None:
    editing.add_term(glossary, "三农")
    term = entries.named(glossary, "三农")
    said = Explanation(
        "农业、农村、农民。", DefinitionKind.NOTE, True, Reference("报告.pdf", issued_on="2024-03", page=7)
    )
    theirs = Concept(headword="三农", definitions=(said,))
    merging.apply(glossary, merging.compare(glossary, [theirs]))
    (found,) = concepts(glossary, [term])
    assert found.definitions == (said,)
    assert merging.compare(glossary, [theirs]).same == 1


def test_what_came_in_gives_way_to_the_same_words_in_a_document_of_ones_own(
    glossary: GlossaryFile, term: TermId, tmp_path: Path
) -> None:
    with library.opened_or_made(tmp_path / "mine.db") as mine:
        merging.apply(mine, merging.plan(mine, glossary.path))
        came = entries.named(mine, "海绵社区")
        importing.add_documents(mine, [restore(receive("report.txt", REPORT.encode()))])
        (given,) = entries.entry(mine, came).definitions
        assert given.document is not None
        editing.remove_documents(mine, [given.document])
        (kept,) = entries.entry(mine, came).definitions
        assert kept.origin == CITED_REPORT


def test_what_a_document_elsewhere_says_is_not_reworded_but_stays_beside(glossary: GlossaryFile) -> None:
    editing.add_term(glossary, "三农")
    table = Explanation("农业、农村、农民。", preferred=True, source=Reference("报告"))
    other = Explanation("农业、农村和农民。", preferred=True)
    for said in (table, other):
        plan = merging.compare(glossary, [Concept(headword="三农", definitions=(said,))])
        merging.apply(glossary, plan.settled(Policy.THEIRS))
    (found,) = concepts(glossary, [entries.named(glossary, "三农")])
    assert found.definitions == (other, replace(table, preferred=False))


def test_ones_own_words_give_way_to_those_of_a_document_with_its_name(glossary: GlossaryFile) -> None:
    editing.add_term(glossary, "三农")
    term = entries.named(glossary, "三农")
    editing.add_definition(glossary, term, "三件事。")
    said = Explanation("农业、农村、农民。", preferred=True, source=Reference("报告"))
    plan = merging.compare(glossary, [Concept(headword="三农", definitions=(said,))])
    assert told(plan) == [
        (Kind.CONFLICT, "三农", Field.DEFINITION, "三件事。", "农业、农村、农民。\n——报告", Policy.MINE)
    ]
    merging.apply(glossary, plan.settled(Policy.THEIRS))
    assert next(concepts(glossary, [term])).definitions == (said,)
    editing.undo(glossary)
    assert next(concepts(glossary, [term])).definitions == (Explanation("三件事。", preferred=True),)


def test_rows_that_contradict_each_other_are_told(glossary: GlossaryFile) -> None:
    rows = [
        Concept(headword="三农", pinyin="sān nóng", status=Status.ACCEPTED),
        Concept(headword="三农", pinyin="sān lóng", status=Status.ACCEPTED),
    ]
    plan = merging.compare(glossary, rows)
    assert plan.passed_over == (("sān lóng", 1),)
    assert plan.rows[0].concept.pinyin == "sān nóng"


def test_what_can_come_in_is_told_where_something_else_does(glossary: GlossaryFile, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        merging.plan(glossary, tmp_path / "t.ods")
    assert caught.value.facts["known"].startswith(".db, .csv")


def test_languages_that_are_no_tags_come_back_out_of_a_term_base_as_they_went(
    glossary: GlossaryFile, term: TermId, tmp_path: Path
) -> None:
    for language, words in (("英文", "sponge community"), ("法文", "quartier éponge"), ("pt_BR", "esponja")):
        editing.replace_equivalent(glossary, term, None, Equivalent(language, words))
    exporting.export(glossary, tmp_path / "t.tbx")
    assert merging.plan(glossary, tmp_path / "t.tbx").rows == ()
