from dataclasses import replace

from glossary_app.domain.extracts import Candidate
from glossary_app.domain.terms import Category, Form, FormKind, Status
from glossary_app.store import (
    GlossaryFile,
    additions,
    definitions,
    documents,
    edits,
    listing,
    occurrences,
    proposals,
    terms,
    undoing,
)
from glossary_app.store.proposals import Difference, ProposedTerm
from glossary_app.store.recording import recording
from tests.unit.store.samples import LATER, NOW, document, dump, entry, explained, proposed, reading


def test_candidates_become_entries(glossary: GlossaryFile) -> None:
    one = proposed("新质生产力", score=0.75, plain="xin zhi sheng chan li", forms=["新质力"])
    assert proposals.refresh_terms(glossary, [one], at=NOW) == Difference(added=1, kept=0, removed=0)
    term = terms.get(glossary, entry(glossary, "新质生产力"))
    assert (term.pinyin, term.status, term.score) == ("xin zhi sheng chan li", Status.CANDIDATE, 0.75)
    assert terms.forms(glossary, term.id) == [Form("新质力", FormKind.ABBREVIATION)]
    assert terms.score_parts(glossary, term.id) == one.candidate.parts


def test_building_twice_changes_nothing(glossary: GlossaryFile) -> None:
    source = documents.add(glossary, document("三农：农业、农村、农民。", issued_on="2024"), at=NOW)
    candidates = [proposed("三农", forms=["三农问题"]), proposed("双拥")]

    def build(at: str) -> None:
        proposals.refresh_terms(glossary, candidates, at=at)
        term = entry(glossary, "三农")
        proposals.refresh_definitions(
            glossary,
            [explained(term, source, 3, "农业"), explained(term, source, 6, "农村", rank=1)],
            {source},
        )
        occurrences.add(glossary, [(term, source, 0, 2, True)])

    build(NOW)
    before = dump(glossary)
    build(LATER)
    assert dump(glossary) == before


def test_the_machine_keeps_its_part_up_to_date(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("三农", score=0.2, plain="san lung")], at=NOW)
    newer = ProposedTerm(
        Candidate("三农", (), Category.TECHNICAL, proposed("", score=0.9).candidate.parts),
        folded="三农",
        reading=reading("san nong"),
    )
    assert proposals.refresh_terms(glossary, [newer], at=LATER) == Difference(added=0, kept=1, removed=0)
    term = terms.get(glossary, entry(glossary, "三农"))
    assert (term.pinyin, term.score, term.category) == ("san nong", 0.9, Category.TECHNICAL)


def test_what_a_person_set_stays(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("重点", plain="chong dian")], at=NOW)
    term = entry(glossary, "重点")
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.set_status(edit, [term], Status.ACCEPTED)
        edits.set_reading(edit, term, reading("zhong dian"))
        edits.set_category(edit, term, Category.MECHANISM)
        edits.set_notes(edit, term, "常用")
    proposals.refresh_terms(glossary, [proposed("重点", plain="chong dian", score=0.9)], at=LATER)
    proposals.refresh_terms(glossary, [], at=LATER)
    kept = terms.get(glossary, term)
    assert (kept.pinyin, kept.pinyin_by_person) == ("zhong dian", True)
    assert (kept.status, kept.category, kept.notes) == (Status.ACCEPTED, Category.MECHANISM, "常用")
    assert kept.score == 0.9, "the score is the machine's"


def test_a_guess_of_the_program_is_to_be_checked_until_a_person_has_looked(glossary: GlossaryFile) -> None:
    to_check = listing.Filter(pinyin_to_check=True)
    guesses = [
        replace(one, reading=replace(one.reading, to_check=True))
        for one in (proposed("治藏", plain="zhi cang"), proposed("侨都", plain="qiao du"))
    ]
    proposals.refresh_terms(glossary, [*guesses, proposed("三农", plain="san nong")], at=NOW)
    confirmed, corrected = entry(glossary, "侨都"), entry(glossary, "治藏")
    assert set(listing.ids(glossary, to_check)) == {confirmed, corrected}
    with recording(glossary, label="confirm", at=NOW) as edit:
        edits.confirm_reading(edit, [confirmed])
        edits.set_reading(edit, corrected, reading("zhi zang"))
    proposals.refresh_terms(glossary, guesses, at=LATER)
    assert listing.ids(glossary, to_check) == []
    assert terms.get(glossary, confirmed).pinyin_by_person
    assert terms.get(glossary, corrected).pinyin == "zhi zang"


def test_only_candidates_that_nobody_touched_go(glossary: GlossaryFile) -> None:
    source = documents.add(glossary, document(), at=NOW)
    headwords = ["三农", "双拥", "负面清单", "专项债券"]
    proposals.refresh_terms(glossary, [proposed(one) for one in headwords], at=NOW)
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.set_status(edit, [entry(glossary, "三农")], Status.REJECTED)
        additions.add_tags(edit, [(entry(glossary, "双拥"), "军民")])
    forgotten = entry(glossary, "专项债券")
    occurrences.add(glossary, [(forgotten, source, 0, 4, True)])
    difference = proposals.refresh_terms(glossary, [proposed("负面清单")], at=LATER)
    assert difference == Difference(added=0, kept=1, removed=1)
    assert terms.named(glossary, "专项债券") is None
    assert occurrences.of_term(glossary, forgotten) == []
    assert terms.get(glossary, entry(glossary, "三农")).status is Status.REJECTED


def test_a_rejected_term_stays_rejected(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("工作")], at=NOW)
    with recording(glossary, label="reject", at=NOW) as edit:
        edits.set_status(edit, [entry(glossary, "工作")], Status.REJECTED)
    proposals.refresh_terms(glossary, [proposed("工作", score=1)], at=LATER)
    assert terms.get(glossary, entry(glossary, "工作")).status is Status.REJECTED


def test_what_a_person_made_a_form_is_not_proposed_as_an_entry(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("农业农村农民")], at=NOW)
    with recording(glossary, label="form", at=NOW) as edit:
        term = entry(glossary, "农业农村农民")
        edits.add_form(edit, term, Form("三农", FormKind.ABBREVIATION), folded="三农")
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("农业农村农民")], at=LATER)
    assert terms.named(glossary, "三农") is None


def test_a_candidate_that_a_person_made_a_form_of_another_goes(glossary: GlossaryFile) -> None:
    both = [proposed("三农"), proposed("农业农村农民")]
    proposals.refresh_terms(glossary, both, at=NOW)
    with recording(glossary, label="form", at=NOW) as edit:
        term = entry(glossary, "农业农村农民")
        edits.add_form(edit, term, Form("三农", FormKind.ABBREVIATION), folded="三农")
    assert proposals.refresh_terms(glossary, both, at=LATER).removed == 1
    assert terms.designated(glossary, "三农") == [term]


def test_an_entry_is_no_form_of_another_by_its_own_traditional_form(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("河长制")], at=NOW)
    term = entry(glossary, "河长制")
    with recording(glossary, label="form", at=NOW) as edit:
        edits.add_form(edit, term, Form("河長制", FormKind.TRADITIONAL), folded="河长制")
    proposals.refresh_terms(glossary, [proposed("河长制", score=0.9)], at=LATER)
    assert terms.get(glossary, term).score == 0.9


def test_forms_of_the_machine_come_and_go_those_of_a_person_stay(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("河长制", forms=["河长", "河湖长制"])], at=NOW)
    term = entry(glossary, "河长制")
    with recording(glossary, label="forms", at=NOW) as edit:
        edits.remove_form(edit, term, "河长")
        edits.add_form(edit, term, Form("河長制", FormKind.TRADITIONAL), folded="河长制")
    proposals.refresh_terms(glossary, [proposed("河长制", forms=["河长", "总河长制"])], at=LATER)
    assert {form.text for form in terms.forms(glossary, term)} == {"河長制", "总河长制"}


def test_a_note_is_preferred_by_rank_until_a_person_chooses(glossary: GlossaryFile) -> None:
    source = documents.add(glossary, document(), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    term = entry(glossary, "三农")
    both = [explained(term, source, 0, "指农业", rank=1), explained(term, source, 9, "指农村", rank=0)]
    proposals.refresh_definitions(glossary, both, {source})
    assert [(one.text, one.preferred) for one in definitions.of_term(glossary, term)] == [
        ("指农村", True),
        ("指农业", False),
    ]
    with recording(glossary, label="prefer", at=NOW) as edit:
        edits.prefer_definition(edit, definitions.of_term(glossary, term)[1].id)
    proposals.refresh_definitions(glossary, both, {source})
    assert definitions.of_term(glossary, term)[0].text == "指农业"


def test_the_same_words_of_one_document_are_kept_once(glossary: GlossaryFile) -> None:
    first = documents.add(glossary, document("一"), at=NOW)
    second = documents.add(glossary, document("二"), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    term = entry(glossary, "三农")
    same = [explained(term, first, 0, "指农业"), explained(term, first, 90, "指农业")]
    proposals.refresh_definitions(glossary, [*same, explained(term, second, 5, "指农业")], {first, second})
    assert [(one.document, one.span) for one in definitions.of_term(glossary, term)] == [
        (first, (0, 3)),
        (second, (5, 8)),
    ]


def test_definitions_of_one_rank_stand_in_the_order_of_the_text_whenever_they_came(
    glossary: GlossaryFile,
) -> None:
    source = documents.add(glossary, document(), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    term = entry(glossary, "三农")
    both = [explained(term, source, 9, "指农村"), explained(term, source, 0, "指农业")]
    for found in (both[:1], both):
        proposals.refresh_definitions(glossary, found, {source})
    assert [one.text for one in definitions.of_term(glossary, term)] == ["指农业", "指农村"]


def test_definitions_of_other_documents_are_left_alone(glossary: GlossaryFile) -> None:
    first = documents.add(glossary, document("一"), at=NOW)
    second = documents.add(glossary, document("二"), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    term = entry(glossary, "三农")
    proposals.refresh_definitions(glossary, [explained(term, first, 0, "指农业")], {first})
    proposals.refresh_definitions(glossary, [explained(term, second, 0, "指农村")], {second})
    proposals.refresh_definitions(glossary, [], {second})
    assert [one.text for one in definitions.of_term(glossary, term)] == ["指农业"]


def test_an_edited_and_a_removed_definition_survive_a_better_reading(glossary: GlossaryFile) -> None:
    source = documents.add(glossary, document(), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    term = entry(glossary, "三农")
    proposals.refresh_definitions(
        glossary, [explained(term, source, 0, "指农"), explained(term, source, 20, "指家", rank=1)], {source}
    )
    wrong, unwanted = definitions.of_term(glossary, term)
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.edit_definition(edit, wrong.id, "指农业、农村、农民", folded="指农业、农村、农民")
        edits.remove_definition(edit, unwanted.id)
    better = [explained(term, source, 0, "指农业"), explained(term, source, 19, "是指家", rank=1)]
    proposals.refresh_definitions(glossary, better, {source})
    assert [(one.text, one.span) for one in definitions.of_term(glossary, term)] == [
        ("指农业、农村、农民", (0, 2))
    ]


def test_a_definition_that_a_person_has_had_to_do_with_outlasts_a_build(glossary: GlossaryFile) -> None:
    source = documents.add(glossary, document(), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    term = entry(glossary, "三农")
    found = [explained(term, source, 9 * place, f"说法{place}", rank=place) for place in range(4)]
    proposals.refresh_definitions(glossary, found, {source})
    _, rejected, preferred, _ = definitions.of_term(glossary, term)
    with recording(glossary, label="prefer", at=NOW) as edit:
        edits.prefer_definition(edit, preferred.id)
    with recording(glossary, label="reject", at=NOW) as edit:
        edits.remove_definition(edit, rejected.id)
    undoing.undo(glossary)
    proposals.refresh_definitions(glossary, found[:1], {source})
    assert [one.text for one in definitions.of_term(glossary, term)] == ["说法2", "说法0", "说法1"]
    undoing.redo(glossary)
    assert [one.text for one in definitions.of_term(glossary, term)] == ["说法2", "说法0"]


def test_what_was_undone_does_not_keep_an_entry(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("双拥")], at=NOW)
    with recording(glossary, label="accept", at=NOW) as edit:
        edits.set_status(edit, [entry(glossary, "三农"), entry(glossary, "双拥")], Status.ACCEPTED)
    undoing.undo(glossary)
    proposals.refresh_terms(glossary, [proposed("双拥")], at=LATER)
    assert terms.named(glossary, "三农") is None
    undoing.redo(glossary)
    assert terms.get(glossary, entry(glossary, "双拥")).status is Status.ACCEPTED
    undoing.undo(glossary)
    undoing.redo(glossary)
    proposals.refresh_terms(glossary, [], at=LATER)
    assert terms.named(glossary, "双拥") is not None


def test_what_was_done_before_what_was_undone_keeps_an_entry(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    for notes in ("农业、农村、农民", "常用"):
        with recording(glossary, label="note", at=NOW) as edit:
            edits.set_notes(edit, entry(glossary, "三农"), notes)
    undoing.undo(glossary)
    proposals.refresh_terms(glossary, [], at=LATER)
    assert terms.get(glossary, entry(glossary, "三农")).notes == "农业、农村、农民"


def test_what_was_undone_of_a_dropped_entry_is_not_done_again(glossary: GlossaryFile) -> None:
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("双拥")], at=NOW)
    for chosen in (["三农"], ["三农", "双拥"]):
        with recording(glossary, label="tag", at=NOW) as edit:
            additions.add_tags(edit, [(entry(glossary, one), f"{len(chosen)}个") for one in chosen])
    undoing.undo(glossary)
    undoing.undo(glossary)
    proposals.refresh_terms(glossary, [proposed("双拥")], at=LATER)
    undoing.redo(glossary)
    assert terms.tags(glossary, entry(glossary, "双拥")) == ["2个"]
    assert undoing.to_redo(glossary) is None
