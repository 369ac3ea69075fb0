import contextlib
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.domain.documents import DocumentId, Metadata
from glossary_app.domain.terms import Category, DefinitionId, Equivalent, Form, FormKind, Status, TermId
from glossary_app.errors import ErrorCode, UserError
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
from glossary_app.store.history import Change, Entity
from glossary_app.store.recording import Recorder, recording
from glossary_app.store.undoing import State
from tests.unit.store.samples import LATER, NOW, by_hand, document, dump, entry, explained, proposed, reading


def set_status(glossary: GlossaryFile, term: TermId, status: Status) -> None:
    with recording(glossary, label=status.value, at=NOW) as edit:
        edits.set_status(edit, [term], status)


def status(glossary: GlossaryFile, term: TermId) -> Status:
    return terms.get(glossary, term).status


def filled(glossary: GlossaryFile) -> TermId:
    source = documents.add(glossary, document(), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农", forms=["三农问题"]), proposed("双拥")], at=NOW)
    term = entry(glossary, "三农")
    notes = [explained(term, source, 0, "指农业"), explained(term, source, 9, "指农村", rank=1)]
    proposals.refresh_definitions(glossary, notes, {source})
    return term


def test_steps_are_undone_and_done_again_in_order(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    for one in (Status.ACCEPTED, Status.DEPRECATED):
        set_status(glossary, term, one)
    undone = undoing.undo(glossary)
    assert undone is not None
    assert (undone.label, undone.at) == ("deprecated", NOW)
    assert status(glossary, term) is Status.ACCEPTED
    undoing.undo(glossary)
    assert status(glossary, term) is Status.CANDIDATE
    assert undoing.undo(glossary) is None
    undoing.redo(glossary)
    assert status(glossary, term) is Status.ACCEPTED
    undoing.redo(glossary)
    assert status(glossary, term) is Status.DEPRECATED
    assert undoing.redo(glossary) is None


def test_what_was_undone_is_superseded_by_something_new(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    set_status(glossary, term, Status.ACCEPTED)
    set_status(glossary, term, Status.DEPRECATED)
    undoing.undo(glossary)
    set_status(glossary, term, Status.REJECTED)
    assert undoing.redo(glossary) is None
    undoing.undo(glossary)
    undoing.undo(glossary)
    assert status(glossary, term) is Status.CANDIDATE
    undoing.redo(glossary)
    undoing.redo(glossary)
    assert status(glossary, term) is Status.REJECTED, "not deprecated"
    assert [step.state for step in undoing.steps(glossary)] == [State.DONE, State.SUPERSEDED, State.DONE]


def test_many_rows_are_one_step(glossary: GlossaryFile) -> None:
    filled(glossary)
    both = [entry(glossary, "三农"), entry(glossary, "双拥")]
    with recording(glossary, label="accept", at=NOW) as edit:
        edits.set_status(edit, both, Status.ACCEPTED)
    step = undoing.to_undo(glossary)
    assert step is not None
    assert undoing.reach(glossary, step.id).terms == set(both)
    assert step.entries == 2
    undoing.undo(glossary)
    assert {status(glossary, one) for one in both} == {Status.CANDIDATE}


def test_of_many_rows_those_that_are_so_already_have_no_part_in_the_step(glossary: GlossaryFile) -> None:
    filled(glossary)
    one, other = entry(glossary, "三农"), entry(glossary, "双拥")
    set_status(glossary, one, Status.ACCEPTED)
    with recording(glossary, label="accept", at=NOW) as edit:
        edit.set_all(Entity.TERMS, [other, one, other], status=Status.ACCEPTED, notes="")
    step = undoing.to_undo(glossary)
    assert step is not None
    assert [*undoing.changes(glossary, step.id)] == [
        Change(Entity.TERMS, other, other, "status", "candidate", "accepted")
    ]
    undoing.undo(glossary)
    assert (status(glossary, one), status(glossary, other)) == (Status.ACCEPTED, Status.CANDIDATE)
    undoing.redo(glossary)
    assert status(glossary, other) is Status.ACCEPTED


def test_one_row_of_many_that_is_gone_stops_the_step(glossary: GlossaryFile) -> None:
    filled(glossary)
    one = entry(glossary, "三农")
    with pytest.raises(UserError, match="gone"), recording(glossary, label="accept", at=NOW) as edit:
        edit.set_all(Entity.TERMS, [one, 4711], status=Status.ACCEPTED)
    assert status(glossary, one) is Status.CANDIDATE
    assert undoing.steps(glossary) == []


def test_what_changes_nothing_leaves_no_step(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    set_status(glossary, term, Status.CANDIDATE)
    assert undoing.steps(glossary) == []
    assert undoing.to_undo(glossary) is None


def test_a_failed_step_leaves_no_trace(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    before = dump(glossary)
    try:
        with recording(glossary, label="half", at=NOW) as edit:
            edits.set_notes(edit, term, "一半")
            1 / 0  # noqa: B018
    except ZeroDivisionError:
        pass
    assert dump(glossary) == before


def test_the_history_of_one_entry(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    set_status(glossary, entry(glossary, "双拥"), Status.ACCEPTED)
    with recording(glossary, label="tag", at=LATER) as edit:
        additions.add_tags(edit, [(term, "民生"), (entry(glossary, "双拥"), "民生")])
    steps = undoing.steps(glossary, term=term)
    assert [(step.label, step.entries) for step in steps] == [("tag", 2)]
    (about,) = undoing.changes(glossary, steps[0].id, term=term)
    assert about.after["tag"] == "民生"
    assert [step.label for step in undoing.steps(glossary)] == ["tag", "accepted"]
    assert [step.label for step in undoing.steps(glossary, limit=1)] == ["tag"]


def test_an_old_step_is_reverted_as_a_step_of_its_own(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    with recording(glossary, label="notes", at=NOW) as edit:
        edits.set_notes(edit, term, "旧")
        additions.add_tags(edit, [(term, "民生")])
        edits.remove_terms(edit, [entry(glossary, "双拥")])
    set_status(glossary, term, Status.ACCEPTED)
    old = undoing.steps(glossary)[1]
    with recording(glossary, label="revert", at=LATER) as edit:
        undoing.revert(edit, old.id)
    assert terms.get(glossary, term).notes == ""
    assert terms.tags(glossary, term) == []
    assert terms.named(glossary, "双拥") is not None
    assert status(glossary, term) is Status.ACCEPTED
    undoing.undo(glossary)
    assert terms.get(glossary, term).notes == "旧"


def test_what_comes_back_takes_the_place_of_what_the_machine_put_there(glossary: GlossaryFile) -> None:
    filled(glossary)
    removed = entry(glossary, "双拥")
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.set_reading(edit, removed, reading("shuang yong"))
        edits.set_category(edit, removed, Category.SLOGAN)
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.set_notes(edit, removed, "拥军优属")
        edits.remove_terms(edit, [removed])
    proposals.refresh_terms(glossary, [proposed("双拥"), proposed("三农")], at=LATER)
    added = entry(glossary, "双拥")
    assert added != removed
    occurrences.add(glossary, [(added, documents.ids(glossary)[0], 0, 2, True)])
    undoing.undo(glossary)
    assert entry(glossary, "双拥") == removed
    assert len(occurrences.of_term(glossary, removed)) == 1
    back = terms.get(glossary, removed)
    assert (back.pinyin, back.category) == ("shuang yong", Category.SLOGAN)


def test_undo_reaches_over_a_rebuild(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    first = definitions.of_term(glossary, term)[0]
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.edit_definition(edit, first.id, "我的话", folded="我的话")
    proposals.refresh_terms(glossary, [proposed("三农", score=0.9)], at=LATER)
    proposals.refresh_definitions(glossary, [], set(documents.ids(glossary)))
    undoing.undo(glossary)
    assert definitions.of_term(glossary, term)[0] == first
    assert terms.get(glossary, term).score == 0.9


def built(glossary: GlossaryFile, *, notes: int) -> None:
    """A build over an undo: all entries are proposed, the first with so many notes, the others with one."""
    (source,) = documents.ids(glossary)
    proposals.refresh_terms(
        glossary, [proposed("三农", forms=["三农问题"]), proposed("双拥"), proposed("河长制")], at=LATER
    )
    first, *others = (terms.designated(glossary, one)[0] for one in ("三农", "双拥", "河长制"))
    found = [explained(first, source, 9 * place, f"说法{place}", rank=place) for place in range(notes)]
    found += [explained(one, source, 90 * place, "别的") for place, one in enumerate(others, 1)]
    proposals.refresh_definitions(glossary, found, {source})


def words(glossary: GlossaryFile, term: TermId) -> list[str]:
    return [one.text for one in definitions.of_term(glossary, term)]


def test_what_a_build_found_of_an_entry_stays_when_its_removal_is_undone(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.set_notes(edit, term, "常用")
        edits.add_definition(edit, term, "我的话", folded="我的话")
        edits.remove_terms(edit, [term])
    built(glossary, notes=3)
    undoing.undo(glossary)
    assert entry(glossary, "三农") == term
    assert {"说法2", "指农业", "指农村"} <= set(words(glossary, term))
    assert glossary.rows("PRAGMA foreign_key_check") == []


def test_an_added_entry_that_documents_propose_since_stays_a_candidate(glossary: GlossaryFile) -> None:
    filled(glossary)
    with recording(glossary, label="add", at=NOW) as edit:
        added = by_hand(edit, "河长制")
    built(glossary, notes=1)
    undoing.undo(glossary)
    assert status(glossary, added) is Status.CANDIDATE
    assert words(glossary, added) == ["别的"]
    undoing.redo(glossary)
    assert status(glossary, added) is Status.ACCEPTED
    assert words(glossary, added) == ["别的"]


def test_what_a_build_found_between_goes_along_when_a_merge_is_done_again(glossary: GlossaryFile) -> None:
    built_first = filled(glossary)
    with recording(glossary, label="merge", at=NOW) as edit:
        edits.merge_term(edit, built_first, entry(glossary, "双拥"))
    undoing.undo(glossary)
    built(glossary, notes=3)
    undoing.redo(glossary)
    assert terms.named(glossary, "三农") is None
    assert {"说法0", "说法1", "说法2", "别的"} <= set(words(glossary, entry(glossary, "双拥")))


def test_what_was_done_to_an_entry_that_is_gone_is_not_done_again(glossary: GlossaryFile) -> None:
    filled(glossary)
    former = entry(glossary, "双拥")
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.remove_terms(edit, [former])
    built(glossary, notes=1)
    anew = entry(glossary, "双拥")
    with recording(glossary, label="merge", at=NOW) as edit:
        edits.merge_term(edit, entry(glossary, "三农"), anew)
    for _ in range(2):
        undoing.undo(glossary)  # which puts the former entry in the place of the new one
    undoing.redo(glossary)
    before = dump(glossary)
    with pytest.raises(UserError) as caught:
        undoing.redo(glossary)
    assert caught.value.code is ErrorCode.GONE
    assert dump(glossary) == before


def test_a_row_of_the_machine_gives_way_to_one_that_moves_again(glossary: GlossaryFile) -> None:
    term = filled(glossary)
    into = entry(glossary, "双拥")
    with recording(glossary, label="merge", at=NOW) as edit:
        edits.merge_term(edit, term, into)
    undoing.undo(glossary)
    (source,) = documents.ids(glossary)
    kept = [explained(term, source, 0, "指农业"), explained(term, source, 9, "指农村", rank=1)]
    proposals.refresh_definitions(glossary, [*kept, explained(into, source, 0, "指农民")], {source})
    undoing.redo(glossary)
    assert sorted(words(glossary, into)) == ["指农业", "指农村"], "not twice at one place"


@pytest.mark.parametrize("again", [False, True])
def test_a_step_is_reverted_in_the_row_that_says_the_same(glossary: GlossaryFile, again: bool) -> None:
    term = filled(glossary)
    for there in (True, False, *([True] if again else [])):
        with recording(glossary, label="tag", at=NOW) as edit:
            if there:
                additions.add_tags(edit, [(term, "农业")])
            else:
                edits.remove_tag(edit, [term], "农业")
    first = undoing.steps(glossary)[-1]
    with contextlib.ExitStack() as refused:
        if not again:
            refused.enter_context(pytest.raises(UserError))
        with recording(glossary, label="revert", at=LATER) as edit:
            undoing.revert(edit, first.id)
    assert terms.tags(glossary, term) == []
    assert undoing.steps(glossary)[0].label == ("revert" if again else "tag")


_Edit = Callable[[Recorder, TermId], object]
_WORDS = st.sampled_from(["甲", "乙", "三农问题", "指农村"])


def _last_definition(change: Callable[[Recorder, DefinitionId], object]) -> _Edit:
    def edit_last(edit: Recorder, term: TermId) -> None:
        for definition in definitions.of_term(edit.glossary, term)[-1:]:
            change(edit, definition.id)

    return edit_last


def _each_document(change: Callable[[Recorder, DocumentId], object]) -> _Edit:
    def edit_all(edit: Recorder, _: TermId) -> None:
        for source in documents.ids(edit.glossary):
            change(edit, source)

    return edit_all


def _merge(edit: Recorder, term: TermId) -> None:
    for other in listing.ids(edit.glossary):
        if other != term:
            edits.merge_term(edit, term, other)
            return


def _revert(edit: Recorder, _: TermId) -> None:
    for step in undoing.steps(edit.glossary)[-1:]:
        with contextlib.suppress(UserError):
            undoing.revert(edit, step.id)


_EDITS: st.SearchStrategy[_Edit] = st.one_of(
    st.sampled_from(Status).map(lambda one: lambda edit, term: edits.set_status(edit, [term], one)),
    st.sampled_from(Category).map(lambda one: lambda edit, term: edits.set_category(edit, term, one)),
    _WORDS.map(lambda one: lambda edit, term: edits.set_notes(edit, term, one)),
    _WORDS.map(lambda one: lambda edit, term: edits.set_reading(edit, term, reading(one))),
    _WORDS.map(lambda one: lambda edit, term: additions.add_tags(edit, [(term, one)])),
    _WORDS.map(lambda one: lambda edit, term: edits.remove_tag(edit, [term], one)),
    _WORDS.map(
        lambda one: lambda edit, term: edits.add_form(edit, term, Form(one, FormKind.VARIANT), folded=one)
    ),
    _WORDS.map(lambda one: lambda edit, term: edits.remove_form(edit, term, one)),
    st.tuples(_WORDS, _WORDS).map(
        lambda two: (
            lambda edit, term: edits.replace_equivalent(
                edit, term, Equivalent("en", two[0]), Equivalent("en", two[1])
            )
        )
    ),
    _WORDS.map(lambda one: lambda edit, term: edits.add_definition(edit, term, one, folded=one)),
    _WORDS.map(
        lambda one: _last_definition(lambda edit, found: edits.edit_definition(edit, found, one, folded=one))
    ),
    st.just(_last_definition(edits.prefer_definition)),
    st.just(_last_definition(edits.remove_definition)),
    st.just(_merge),
    st.just(_revert),
    st.just(lambda edit, term: edits.remove_terms(edit, [term])),
    _WORDS.map(
        lambda one: _each_document(lambda edit, found: edits.set_metadata(edit, found, Metadata(one)))
    ),
)


@settings(max_examples=60)
@given(st.lists(st.tuples(_EDITS, st.booleans()), max_size=12))
def test_all_steps_undone_is_where_we_began_and_redone_where_we_were(
    session: list[tuple[_Edit, bool]],
) -> None:
    aside = ["history", "steps", "sqlite_sequence", "unmatched"]
    with (
        tempfile.TemporaryDirectory() as folder,
        GlossaryFile.open(Path(folder) / "g.db", create=True) as glossary,
    ):
        both = [filled(glossary), entry(glossary, "双拥")]
        start = dump(glossary, without=aside)
        for change, second in session:
            if terms.many(glossary, [both[second]]):
                with recording(glossary, label="edit", at=NOW) as edit:
                    change(edit, both[second])
        end = dump(glossary, without=aside)
        while undoing.undo(glossary):
            pass
        assert dump(glossary, without=aside) == start
        while undoing.redo(glossary):
            pass
        assert dump(glossary, without=aside) == end


def assert_sound(glossary: GlossaryFile) -> None:
    """An entry with definitions has exactly one preferred, and no row belongs to nothing."""
    found = definitions.every(glossary)
    for one in found.values():
        assert [definition.preferred for definition in one] == [True, *[False] * (len(one) - 1)]
    assert definitions.preferred(glossary, found) == {term: one[0].text for term, one in found.items()}
    assert glossary.rows("PRAGMA foreign_key_check") == []


_ACTIONS: st.SearchStrategy[_Edit | str | int] = st.one_of(
    _EDITS, st.sampled_from(["undo", "redo"]), st.integers(1, 3)
)


@settings(max_examples=80)
@given(st.lists(_ACTIONS, max_size=14))
def test_whatever_is_done_between_builds_the_machine_has_its_part_when_all_is_undone(
    session: list[_Edit | str | int],
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        GlossaryFile.open(Path(folder) / "g.db", create=True) as glossary,
    ):
        documents.add(glossary, document(), at=NOW)
        built(glossary, notes=3)
        alone = by_headword(glossary)
        said = {text for one in listing.ids(glossary) for text in words(glossary, one)}
        for action in session:
            if isinstance(action, int):
                built(glossary, notes=action)
            elif action == "undo":
                undoing.undo(glossary)
            elif action == "redo":
                undoing.redo(glossary)
            elif not isinstance(action, str) and (left := sorted(listing.ids(glossary))):
                with recording(glossary, label="edit", at=NOW) as edit:
                    action(edit, left[0])
            assert_sound(glossary)
        while undoing.undo(glossary):
            assert_sound(glossary)
        built(glossary, notes=3)
        assert by_headword(glossary) == alone
        assert {text for one in listing.ids(glossary) for text in words(glossary, one)} == said


def by_headword(glossary: GlossaryFile) -> dict[str, tuple[object, ...]]:
    """What a list shows of each entry, whatever its id."""
    return {
        one.headword: (one.status, one.notes, one.pinyin, terms.forms(glossary, one.id))
        for one in terms.many(glossary, listing.ids(glossary))
    }
