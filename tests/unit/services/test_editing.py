"""What a person does, and how it is taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import Metadata
from glossary_app.domain.locations import PageStart
from glossary_app.domain.terms import (
    Category,
    DefinitionId,
    Equivalent,
    Form,
    FormKind,
    Reference,
    Status,
    TermId,
)
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import editing, entries, evidence, history, importing, library, listing, renaming
from glossary_app.store import GlossaryFile, additions, terms
from glossary_app.store.undoing import Step
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

TEXT = """
某市工作报告

我们建设海绵社区，推广“一厂一策”机制。海绵社区越来越多，海绵小区也越来越多。
海绵社区是指能够储存雨水的社区。“一厂一策”机制落到每个水厂。
海绵小区让居民满意。居民满意是我们的目标。
"""

Edit = Callable[[GlossaryFile, TermId], Changes]
SPONGE = Equivalent("en", "sponge district")


@pytest.fixture
def term(glossary: GlossaryFile) -> TermId:
    importing.add_documents(glossary, [restore(receive("report.txt", TEXT.encode()))])
    return entries.named(glossary, "海绵社区")


def everything(glossary: GlossaryFile) -> list[entries.Entry]:
    return [entries.entry(glossary, one) for one in sorted(listing.selected(glossary))]


def mechanism(glossary: GlossaryFile) -> TermId:
    return entries.named(glossary, "一厂一策机制")


EDITS: dict[str, Edit] = {
    "accept": lambda g, t: editing.set_status(g, [t, mechanism(g)], Status.ACCEPTED),
    "pinyin": lambda g, t: editing.set_pinyin(g, t, "hai3 mian2 she4 qu1"),
    "confirm the pinyin": lambda g, t: editing.confirm_pinyin(g, [t, mechanism(g)]),
    "category": lambda g, t: editing.set_category(g, t, Category.PROGRAMME),
    "notes": lambda g, t: editing.set_notes(g, t, "问过住建局。"),
    "add a term": lambda g, _: editing.add_term(g, "居民满意"),
    "remove terms": lambda g, t: editing.remove_terms(g, [t, mechanism(g)]),
    "merge": lambda g, t: editing.merge_terms(g, [mechanism(g)], t),
    "add a form": lambda g, t: editing.add_form(g, t, Form("海绵小区", FormKind.VARIANT)),
    "define": lambda g, t: editing.add_definition(g, t, "会吸水的社区。"),
    "reword": lambda g, t: editing.edit_definition(
        g, entries.entry(g, t).definitions[0].id, "会吸水的社区。"
    ),
    "undefine": lambda g, t: editing.remove_definition(g, entries.entry(g, t).definitions[0].id),
    "tag": lambda g, t: editing.add_tags(g, [t, mechanism(g)], "住建"),
    "translate": lambda g, t: editing.replace_equivalent(g, t, None, Equivalent("en", "sponge")),
}


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_is_one_step_that_can_be_undone_and_done_again(
    glossary: GlossaryFile, term: TermId, name: str
) -> None:
    before = everything(glossary)
    changes = EDITS[name](glossary, term)
    after = everything(glossary)
    assert changes.terms
    assert after != before
    assert editing.undo(glossary) == changes
    assert everything(glossary) == before
    editing.redo(glossary)
    assert everything(glossary) == after


def test_what_changes_nothing_is_no_step(glossary: GlossaryFile, term: TermId) -> None:
    assert not editing.set_status(glossary, [term], Status.CANDIDATE)
    assert editing.history(glossary) == []


def test_a_new_term_and_a_new_form_have_their_places_at_once(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_term(glossary, "“居民满意”")
    added = entries.entry(glossary, entries.named(glossary, "居民满意")).term
    assert (added.frequency, added.status, added.pinyin) == (2, Status.ACCEPTED, "jū mín mǎn yì")
    editing.add_form(glossary, term, Form("海绵小区", FormKind.VARIANT))
    assert entries.entry(glossary, term).term.frequency == 5


def test_a_form_that_holds_the_headword_is_one_place(glossary: GlossaryFile, term: TermId) -> None:
    before = entries.entry(glossary, term).term.frequency
    editing.add_form(glossary, term, Form("建设海绵社区", FormKind.VARIANT))
    assert entries.entry(glossary, term).term.frequency == before
    found = evidence.contexts(glossary, evidence.spots(glossary, term))
    assert "建设海绵社区" in [context.keyword for context in found]


def test_adding_what_is_there_accepts_it(glossary: GlossaryFile, term: TermId) -> None:
    assert editing.add_term(glossary, "海綿社區").terms == {term}
    assert entries.entry(glossary, term).term.status is Status.ACCEPTED


@pytest.mark.parametrize(
    "edit",
    [
        lambda g, _: editing.add_term(g, "居民满意"),
        lambda g, t: renaming.rename_term(g, t, "居民满意"),
    ],
)
def test_nobody_takes_a_headword_between_a_look_for_it_and_its_use(
    glossary: GlossaryFile, term: TermId, monkeypatch: pytest.MonkeyPatch, edit: Edit
) -> None:
    named = terms.named

    def asked(opened: GlossaryFile, headword: str) -> TermId | None:
        found = named(opened, headword)
        if opened is glossary:
            with library.opened_in_window(glossary.path) as other, pytest.raises(UserError) as refused:
                editing.add_term(other, headword)
            assert refused.value.code is ErrorCode.LOCKED
        return found

    monkeypatch.setattr(terms, "named", asked)
    assert edit(glossary, term)


def test_marks_alone_are_no_term(glossary: GlossaryFile, term: TermId) -> None:
    with pytest.raises(UserError) as caught:
        editing.add_term(glossary, "“ ”")
    assert caught.value.code is ErrorCode.NOT_A_TERM


def test_a_merged_entry_answers_to_both_names_and_is_not_proposed_again(
    glossary: GlossaryFile, term: TermId
) -> None:
    editing.merge_terms(glossary, [mechanism(glossary)], term)
    importing.add_documents(glossary, [], again=True)
    assert entries.named(glossary, "“一厂一策”机制") == term
    assert entries.entry(glossary, term).term.frequency == 5


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        (
            lambda g, t: renaming.rename_term(g, t, "海绵小区"),
            lambda g, t: editing.add_term(g, "海绵社区"),
        ),
        (
            lambda g, t: editing.replace_equivalent(g, t, SPONGE, Equivalent("en", "green district")),
            lambda g, t: editing.replace_equivalent(g, t, None, SPONGE),
        ),
    ],
)
def test_a_step_is_not_reverted_to_what_another_one_says_by_now(
    glossary: GlossaryFile, term: TermId, changed: Edit, again: Edit
) -> None:
    editing.replace_equivalent(glossary, term, None, SPONGE)
    changed(glossary, term)
    step = editing.history(glossary)[0]
    again(glossary, term)
    before = everything(glossary)
    with pytest.raises(UserError) as refused:
        editing.revert(glossary, step)
    assert refused.value.code is ErrorCode.NOTHING_TO_REVERT
    assert everything(glossary) == before


def test_an_old_step_is_reverted_whatever_came_between(glossary: GlossaryFile, term: TermId) -> None:
    editing.set_notes(glossary, term, "第一稿")
    editing.set_status(glossary, [term], Status.ACCEPTED)
    noted = editing.history(glossary, term)[-1]
    editing.revert(glossary, noted)
    entry = entries.entry(glossary, term).term
    assert (entry.notes, entry.status) == ("", Status.ACCEPTED)


def test_pinyin_goes_back_to_the_proposed_one(glossary: GlossaryFile, term: TermId) -> None:
    editing.set_pinyin(glossary, term, "hai3 mian3 she4 qu1")
    editing.reset_pinyin(glossary, term)
    entry = entries.entry(glossary, term).term
    assert (entry.pinyin, entry.pinyin_by_person) == ("hǎi mián shè qū", False)


def test_pinyin_that_holds_a_guess_is_to_be_checked(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_term(glossary, "侨都建设")
    guessed = entries.named(glossary, "侨都建设")
    to_check = listing.Filter(pinyin_to_check=True)
    assert listing.selected(glossary, to_check) == [guessed]
    assert listing.overview(glossary).pinyin_to_check == 1
    editing.confirm_pinyin(glossary, [guessed])
    assert listing.selected(glossary, to_check) == []
    editing.undo(glossary)
    assert listing.selected(glossary, to_check) == [guessed]
    editing.set_pinyin(glossary, guessed, "qiao2 du1 jian4 she4")
    assert listing.selected(glossary, to_check) == []
    editing.reset_pinyin(glossary, guessed)
    assert listing.selected(glossary, to_check) == [guessed]


def test_one_equivalent_is_put_in_the_place_of_another(glossary: GlossaryFile, term: TermId) -> None:
    english, french, better = (
        Equivalent("en", "sponge neighbourhood"),
        Equivalent("fr", "quartier éponge"),
        Equivalent("en", "sponge community"),
    )
    for former, wanted in ((None, english), (None, french), (english, better), (french, None)):
        editing.replace_equivalent(glossary, term, former, wanted)
    assert entries.entry(glossary, term).equivalents == (better,)


def test_a_corrected_title_changes_no_entry(glossary: GlossaryFile, term: TermId) -> None:
    report = entries.document_named(glossary, "report")
    before = entries.entry(glossary, term).term
    changes = editing.set_metadata(glossary, report, Metadata(title="某市工作报告（全文）"))
    assert changes == Changes(documents=True)
    assert entries.entry(glossary, term).term == before


def test_a_corrected_date_changes_when_entries_are_first_seen(glossary: GlossaryFile, term: TermId) -> None:
    report = entries.document_named(glossary, "report")
    changes = editing.set_metadata(glossary, report, Metadata(issued_on="2029-12"))
    assert changes == Changes(everything=True)
    assert entries.entry(glossary, term).term.first_seen == "2029-12"
    editing.undo(glossary)
    assert entries.entry(glossary, term).term.first_seen == ""


def test_what_was_removed_is_put_back_once(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_tags(glossary, [term], "住建")
    editing.remove_tag(glossary, [term], "住建")
    removal = editing.history(glossary, term)[0]
    editing.revert(glossary, removal)
    assert entries.entry(glossary, term).tags == ("住建",)
    assert_nothing_to_revert(glossary, removal)
    assert entries.entry(glossary, term).tags == ("住建",)


def test_an_entry_that_came_again_stays_when_its_removal_is_reverted(
    glossary: GlossaryFile, term: TermId
) -> None:
    editing.add_tags(glossary, [term], "住建")
    editing.remove_terms(glossary, [term])
    removal = editing.history(glossary)[0]
    editing.add_term(glossary, "海绵社区")
    assert_nothing_to_revert(glossary, removal)
    assert entries.entry(glossary, entries.named(glossary, "海绵社区")).tags == ()


def assert_nothing_to_revert(glossary: GlossaryFile, step: Step) -> None:
    before = editing.history(glossary)
    with pytest.raises(UserError) as refused:
        editing.revert(glossary, step)
    assert refused.value.code is ErrorCode.NOTHING_TO_REVERT
    assert editing.history(glossary) == before


def test_a_step_is_named_when_it_is_reverted(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_tags(glossary, [term], "住建")
    editing.revert(glossary, editing.history(glossary)[0])
    assert editing.history(glossary)[0].label == "revert-add-tag"


def test_a_reworded_equivalent_is_taken_back_with_its_first_words(
    glossary: GlossaryFile, term: TermId
) -> None:
    first, better = Equivalent("en", "sponge neighbourhood"), Equivalent("en", "sponge community")
    editing.replace_equivalent(glossary, term, None, first)
    editing.replace_equivalent(glossary, term, first, better)
    reworded, added = editing.history(glossary, term)
    editing.revert(glossary, reworded)
    assert entries.entry(glossary, term).equivalents == (first,)
    editing.replace_equivalent(glossary, term, first, better)
    editing.revert(glossary, added)
    assert entries.entry(glossary, term).equivalents == ()


LATE_EDITS: dict[str, Callable[[GlossaryFile, TermId, DefinitionId], Changes]] = {
    "accept": lambda g, t, _: editing.set_status(g, [mechanism(g), t], Status.ACCEPTED),
    "pinyin": lambda g, t, _: editing.set_pinyin(g, t, "hai3 mian2 she4 qu1"),
    "reset the pinyin": lambda g, t, _: editing.reset_pinyin(g, t),
    "notes": lambda g, t, _: editing.set_notes(g, t, "问过住建局。"),
    "merge": lambda g, t, _: editing.merge_terms(g, [mechanism(g)], t),
    "add a form": lambda g, t, _: editing.add_form(g, t, Form("海绵小区", FormKind.VARIANT)),
    "define": lambda g, t, _: editing.add_definition(g, t, "会吸水的社区。"),
    "reword": lambda g, _, d: editing.edit_definition(g, d, "会吸水的社区。"),
    "prefer": lambda g, _, d: editing.prefer_definition(g, d),
    "tag": lambda g, t, _: editing.add_tags(g, [mechanism(g), t], "住建"),
    "translate": lambda g, t, _: editing.replace_equivalent(g, t, None, Equivalent("en", "sponge")),
}


@pytest.mark.parametrize("name", LATE_EDITS)
def test_an_edit_of_what_an_import_has_taken_away_is_refused_whole(
    glossary: GlossaryFile, term: TermId, name: str
) -> None:
    definition = entries.entry(glossary, term).definitions[0].id
    glossary.write("DELETE FROM terms WHERE id = ?", (term,))
    with pytest.raises(UserError) as refused:
        LATE_EDITS[name](glossary, term, definition)
    assert refused.value.code is ErrorCode.GONE
    assert editing.history(glossary) == []


def test_to_remove_what_is_gone_is_no_error(glossary: GlossaryFile, term: TermId) -> None:
    definition = entries.entry(glossary, term).definitions[0].id
    glossary.write("DELETE FROM terms WHERE id = ?", (term,))
    assert not editing.remove_terms(glossary, [term])
    assert not editing.remove_definition(glossary, definition)
    assert not editing.remove_tag(glossary, [term], "住建")


def preferred(glossary: GlossaryFile, term: TermId) -> list[str]:
    """The words that stand for an entry: in every list the same."""
    found = [one.text for one in entries.entry(glossary, term).definitions if one.preferred]
    assert list(listing.definitions_of(glossary, [term]).values()) == found
    return found


def test_of_two_choices_the_one_that_is_reverted_gives_way_to_the_one_before(
    glossary: GlossaryFile, term: TermId
) -> None:
    for words in ("第一种说法。", "第二种说法。", "第三种说法。"):
        editing.add_definition(glossary, term, words)
    second = editing.history(glossary, term)[1]
    assert preferred(glossary, term) == ["第三种说法。"]
    editing.revert(glossary, second)
    assert preferred(glossary, term) == ["第一种说法。"]


def test_an_entry_without_definitions_takes_the_choice_of_the_one_merged_into_it(
    glossary: GlossaryFile, term: TermId
) -> None:
    editing.add_definition(glossary, term, "会吸水的社区。")
    editing.merge_terms(glossary, [term], mechanism(glossary))
    assert preferred(glossary, mechanism(glossary)) == ["会吸水的社区。"]
    editing.revert(glossary, editing.history(glossary)[0])
    assert preferred(glossary, entries.named(glossary, "海绵社区")) == ["会吸水的社区。"]
    assert preferred(glossary, mechanism(glossary)) == []


def test_a_definition_of_a_document_stands_in_for_one_taken_back(glossary: GlossaryFile) -> None:
    editing.add_term(glossary, "海绵社区")
    term = entries.named(glossary, "海绵社区")
    editing.add_definition(glossary, term, "会吸水的社区。")
    importing.add_documents(glossary, [restore(receive("report.txt", TEXT.encode()))])
    assert preferred(glossary, term) == ["会吸水的社区。"]
    editing.undo(glossary)
    assert preferred(glossary, term) == ["能够储存雨水的社区"]


BLANK = " \u3000\n"
WORDLESS: dict[str, Edit] = {
    "define": lambda g, t: editing.add_definition(g, t, BLANK),
    "reword": lambda g, t: editing.edit_definition(g, entries.entry(g, t).definitions[0].id, BLANK),
    "add a form": lambda g, t: editing.add_form(g, t, Form(BLANK, FormKind.VARIANT)),
    "tag": lambda g, t: editing.add_tags(g, [t], BLANK),
    "translate": lambda g, t: editing.replace_equivalent(g, t, None, Equivalent("en", BLANK)),
}


@pytest.mark.parametrize("name", WORDLESS)
def test_what_has_no_words_is_refused(glossary: GlossaryFile, term: TermId, name: str) -> None:
    with pytest.raises(UserError) as refused:
        WORDLESS[name](glossary, term)
    assert refused.value.code is ErrorCode.NO_WORDS
    assert editing.history(glossary) == []


def test_tags_are_parted_as_lists_are(glossary: GlossaryFile, term: TermId) -> None:
    editing.add_tags(glossary, [term, mechanism(glossary)], "住建、 水务，城市; 居民,住建；")
    for one in (term, mechanism(glossary)):
        assert set(entries.entry(glossary, one).tags) == {"住建", "水务", "城市", "居民"}
    assert len(editing.history(glossary)) == 1


def test_a_tag_that_there_is_is_taken_whole(glossary: GlossaryFile, term: TermId) -> None:
    editing.as_step(glossary, "merge", lambda edit: additions.add_tags(edit, [(term, "住建、水务")]))
    editing.add_tags(glossary, [mechanism(glossary)], "住建、水务")
    assert entries.entry(glossary, mechanism(glossary)).tags == ("住建、水务",)


@pytest.mark.parametrize("typed", ["、", " ，；"])
def test_marks_alone_are_no_tag(glossary: GlossaryFile, term: TermId, typed: str) -> None:
    with pytest.raises(UserError) as refused:
        editing.add_tags(glossary, [term], typed)
    assert refused.value.code is ErrorCode.NO_WORDS


def test_text_is_kept_as_a_field_shows_it(glossary: GlossaryFile, term: TermId) -> None:
    editing.set_notes(glossary, term, "问过\u00a0住建局。\r\n还要问\u2028水务局。 ")
    editing.add_definition(glossary, term, "\n会吸水的\u2029社区。\n")
    editing.add_tags(glossary, [term], " 住建\n城市 ")
    entry = entries.entry(glossary, term)
    assert entry.term.notes == "问过 住建局。\n还要问\n水务局。"
    assert entry.definitions[0].text == "会吸水的\n社区。"
    assert entry.tags == ("住建 城市",)
    editing.set_notes(glossary, term, "")
    assert entries.entry(glossary, term).term.notes == ""


def dropped(glossary: GlossaryFile, term: TermId) -> None:
    """A build lets an entry go, as if the documents no longer spoke of it."""
    with glossary.atomic():
        glossary.write("DELETE FROM terms WHERE id = ?", (term,))


def test_an_entry_that_a_build_dropped_comes_back_with_what_is_said_of_it(
    glossary: GlossaryFile, term: TermId
) -> None:
    dropped(glossary, term)
    changes = editing.bring_back(
        glossary, term, headword="海绵社区", edit=lambda g: editing.set_notes(g, term, "问过住建局。")
    )
    assert term in changes.terms
    back = entries.entry(glossary, term).term
    assert (back.headword, back.status, back.notes) == ("海绵社区", Status.ACCEPTED, "问过住建局。")
    assert back.frequency == 3
    assert len(editing.history(glossary)) == 1
    editing.undo(glossary)
    with pytest.raises(KeyError):
        entries.entry(glossary, term)
    editing.redo(glossary)
    assert entries.entry(glossary, term).term.notes == "问过住建局。"


def test_an_entry_whose_adding_was_undone_is_not_brought_back(glossary: GlossaryFile) -> None:
    (added,) = editing.add_term(glossary, "海绵社区").terms
    editing.undo(glossary)
    with pytest.raises(UserError) as refused:
        editing.bring_back(
            glossary, added, headword="海绵社区", edit=lambda g: editing.set_notes(g, added, "问过住建局。")
        )
    assert refused.value.code is ErrorCode.GONE


def test_a_step_that_cannot_be_done_again_is_no_more_offered(glossary: GlossaryFile, term: TermId) -> None:
    editing.remove_terms(glossary, [entries.named(glossary, "海绵小区")])
    importing.add_documents(glossary, [], again=True)
    editing.merge_terms(glossary, [term], entries.named(glossary, "海绵小区"))
    editing.set_notes(glossary, mechanism(glossary), "问过住建局。")
    for _ in range(3):
        editing.undo(glossary)  # which puts the former entry in the place of the new one
    editing.redo(glossary)
    offered = history.to_redo(glossary)
    with pytest.raises(UserError) as caught:
        editing.redo(glossary)
    assert (offered and offered.label, caught.value.code) == ("merge-terms", ErrorCode.GONE)
    editing.redo(glossary)
    assert entries.entry(glossary, mechanism(glossary)).term.notes == "问过住建局。"
    assert history.to_redo(glossary) is None


def test_an_entry_that_a_person_removed_does_not_come_back_by_itself(
    glossary: GlossaryFile, term: TermId
) -> None:
    editing.remove_terms(glossary, [term])
    with pytest.raises(UserError) as refused:
        editing.bring_back(glossary, term, headword="海绵社区", edit=lambda _: Changes())
    assert refused.value.code is ErrorCode.GONE


def test_the_words_of_a_definition_that_a_build_dropped_are_added(
    glossary: GlossaryFile, term: TermId
) -> None:
    (definition,) = entries.entry(glossary, term).definitions
    with glossary.atomic():
        glossary.write("DELETE FROM definitions WHERE id = ?", (definition.id,))
    editing.edit_definition(glossary, definition.id, "会吸水的社区。", of=term)
    assert [one.text for one in entries.entry(glossary, term).definitions] == ["会吸水的社区。"]


WRONG = """
某市2031年工作报告

海绵社区还要扩大，水岸书屋也要增加。水岸书屋很受欢迎。
水岸书屋是指建在河边的书屋。海绵社区是指会吸水的社区。
"""


def outline(glossary: GlossaryFile) -> list[tuple[str, int, int, str, tuple[str, ...]]]:
    """What the list and the pane show of each entry."""
    return sorted(
        (
            one.term.headword,
            one.term.frequency,
            one.term.document_count,
            one.term.first_seen,
            tuple(definition.text for definition in one.definitions),
        )
        for one in everything(glossary)
    )


def test_a_document_is_removed_with_what_came_out_of_it(glossary: GlossaryFile, term: TermId) -> None:
    before = outline(glossary)
    wrong = replace(restore(receive("wrong.txt", WRONG.encode())), pages=(PageStart(0, 1),))
    importing.add_documents(glossary, [wrong])
    (document,) = [
        one for one in evidence.citations(glossary) if evidence.document(glossary, one).key == wrong.key
    ]
    both = outline(glossary)
    changes = editing.remove_documents(glossary, [document])
    assert changes.everything
    assert entries.entry(glossary, term).term.frequency == 3
    assert document not in evidence.citations(glossary)
    importing.add_documents(glossary, [], again=True)
    assert outline(glossary) == before
    editing.undo(glossary)
    importing.add_documents(glossary, [], again=True)
    assert outline(glossary) == both
    assert evidence.document(glossary, document).pages == wrong.pages
    editing.redo(glossary)
    importing.add_documents(glossary, [], again=True)
    assert outline(glossary) == before
    importing.add_documents(glossary, [wrong])
    assert outline(glossary) == both


def test_a_definition_that_a_person_reworded_outlasts_its_document(
    glossary: GlossaryFile, term: TermId
) -> None:
    (document,) = evidence.citations(glossary)
    (definition,) = entries.entry(glossary, term).definitions
    editing.edit_definition(glossary, definition.id, "会吸水的社区。")
    editing.remove_documents(glossary, [document])
    importing.add_documents(glossary, [], again=True)
    (kept,) = entries.entry(glossary, term).definitions
    assert (kept.text, kept.document) == ("会吸水的社区。", None)
    assert kept.origin == Reference("report.txt", "某市工作报告")
    assert [one.headword for one in listing.shown(glossary, listing.selected(glossary))] == ["海绵社区"]
    editing.undo(glossary)
    (again,) = entries.entry(glossary, term).definitions
    assert (again.document, again.origin) == (document, None)


def test_a_document_that_is_gone_is_not_removed_again(glossary: GlossaryFile, term: TermId) -> None:
    (document,) = evidence.citations(glossary)
    editing.remove_documents(glossary, [document])
    with pytest.raises(UserError) as refused:
        editing.remove_documents(glossary, [document])
    assert refused.value.code is ErrorCode.GONE


def test_a_headword_is_corrected(glossary: GlossaryFile, term: TermId) -> None:
    before = everything(glossary)
    editing.set_notes(glossary, term, "问过住建局。")
    renaming.rename_term(glossary, term, "“海绵小区”")
    renamed = entries.entry(glossary, term)
    assert (renamed.term.headword, renamed.term.pinyin) == ("海绵小区", "hǎi mián xiǎo qū")
    assert (renamed.term.frequency, renamed.term.notes) == (2, "问过住建局。"), "one with the candidate"
    assert [one.text for one in renamed.definitions] == ["能够储存雨水的社区"]
    assert renamed.forms == ()
    with pytest.raises(UserError):
        entries.named(glossary, "海绵社区")
    editing.undo(glossary)
    editing.undo(glossary)
    assert everything(glossary) == before


def test_a_headword_that_is_right_stays_as_it_is(glossary: GlossaryFile, term: TermId) -> None:
    editing.set_pinyin(glossary, term, "hai3 mian2 she4 qu4")
    assert not renaming.rename_term(glossary, term, "“海绵社区”")
    assert [step.label for step in editing.history(glossary)] == ["set-pinyin"]


def test_a_corrected_headword_is_not_proposed_again(glossary: GlossaryFile, term: TermId) -> None:
    renaming.rename_term(glossary, term, "海绵小区")
    importing.add_documents(glossary, [], again=True)
    assert terms.named(glossary, "海绵社区") is None
    assert entries.entry(glossary, term).definitions[0].text == "能够储存雨水的社区"
    editing.add_form(glossary, term, Form("海绵社区", FormKind.VARIANT))
    assert entries.named(glossary, "海绵社区") == term
    assert entries.entry(glossary, term).term.frequency == 5


def test_a_corrected_headword_can_be_corrected_back(glossary: GlossaryFile, term: TermId) -> None:
    renaming.rename_term(glossary, term, "海绵小区")
    renaming.rename_term(glossary, term, "海绵社区")
    importing.add_documents(glossary, [], again=True)
    assert entries.named(glossary, "海绵社区") == term
    assert terms.named(glossary, "海绵小区") is None


@pytest.mark.parametrize(
    ("surface", "code"), [("“”", ErrorCode.NOT_A_TERM), ("居民满意", ErrorCode.TERM_EXISTS)]
)
def test_a_headword_that_cannot_be_is_refused(
    glossary: GlossaryFile, term: TermId, surface: str, code: ErrorCode
) -> None:
    editing.add_term(glossary, "居民满意")
    with pytest.raises(UserError) as refused:
        renaming.rename_term(glossary, term, surface)
    assert refused.value.code is code
    assert [step.label for step in editing.history(glossary)] == ["set-accepted"]
