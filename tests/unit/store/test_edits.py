import pytest

from glossary_app.domain.documents import Metadata
from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Status, TermId
from glossary_app.store import (
    GlossaryFile,
    additions,
    definitions,
    documents,
    edits,
    occurrences,
    proposals,
    terms,
    undoing,
)
from glossary_app.store.recording import recording
from tests.unit.store.samples import LATER, NOW, by_hand, document, dump, entry, explained, proposed

ENGLISH, FRENCH = Equivalent("en", "three rural issues"), Equivalent("fr", "…")


@pytest.fixture
def term(glossary: GlossaryFile) -> TermId:
    """An entry with two explanations out of a document; the first is preferred."""
    source = documents.add(glossary, document(issued_on="2024"), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农", plain="san nong", forms=["三农问题"])], at=NOW)
    added = entry(glossary, "三农")
    proposals.refresh_definitions(
        glossary,
        [explained(added, source, 0, "指农业"), explained(added, source, 9, "指农村", rank=1)],
        {source},
    )
    return added


def words(glossary: GlossaryFile, term: TermId) -> list[str]:
    return [one.text for one in definitions.of_term(glossary, term)]


def test_a_definition_of_a_person_is_preferred(glossary: GlossaryFile, term: TermId) -> None:
    with recording(glossary, label="define", at=NOW) as edit:
        edits.add_definition(edit, term, "指农业、农村、农民", folded="指农业、农村、农民")
    first, *others = definitions.of_term(glossary, term)
    assert (first.text, first.kind, first.preferred) == ("指农业、农村、农民", DefinitionKind.MANUAL, True)
    assert (first.document, first.span) == (None, None)
    assert not any(one.preferred for one in others)


def test_words_that_are_there_are_not_added_but_preferred(glossary: GlossaryFile, term: TermId) -> None:
    with recording(glossary, label="define", at=NOW) as edit:
        edits.add_definition(edit, term, "指农村", folded="指农村")
    assert words(glossary, term) == ["指农村", "指农业"]


def test_the_next_definition_stands_in_for_one_removed(glossary: GlossaryFile, term: TermId) -> None:
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.remove_definition(edit, definitions.of_term(glossary, term)[0].id)
    assert words(glossary, term) == ["指农村"]
    assert definitions.of_term(glossary, term)[0].preferred
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.remove_definition(edit, definitions.of_term(glossary, term)[0].id)
    assert words(glossary, term) == []


def test_an_edited_definition_keeps_its_source(glossary: GlossaryFile, term: TermId) -> None:
    before = definitions.of_term(glossary, term)[0]
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.edit_definition(edit, before.id, "指农业等", folded="指农业等")
    after = definitions.of_term(glossary, term)[0]
    assert (after.text, after.span, after.document) == ("指农业等", before.span, before.document)


def test_tags_and_equivalents(glossary: GlossaryFile, term: TermId) -> None:
    with recording(glossary, label="edit", at=NOW) as edit:
        additions.add_tags(edit, [(term, "农业")])
        additions.add_tags(edit, [(term, "农业")])
        additions.add_tags(edit, [(term, "三字")])
        for one in (ENGLISH, FRENCH, FRENCH):
            edits.replace_equivalent(edit, term, None, one)
    assert terms.tags(glossary, term) == ["三字", "农业"]
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.remove_tag(edit, [term], "三字")
        edits.replace_equivalent(edit, term, ENGLISH, Equivalent("en", "san nong"))
    assert terms.tags(glossary, term) == ["农业"]
    assert terms.all_tags(glossary) == {term: ["农业"]}
    assert terms.equivalents(glossary, term) == [Equivalent("en", "san nong"), FRENCH]


def test_forms_come_as_they_were_added_behind_those_of_documents(
    glossary: GlossaryFile, term: TermId
) -> None:
    with recording(glossary, label="edit", at=NOW) as edit:
        for text in ("甲名", "一名"):
            edits.add_form(edit, term, Form(text, FormKind.VARIANT), folded=text)
    assert [form.text for form in terms.forms(glossary, term)] == ["三农问题", "甲名", "一名"]


@pytest.mark.parametrize(
    ("former", "wanted", "left"),
    [
        (FRENCH, None, [ENGLISH]),
        (FRENCH, ENGLISH, [ENGLISH]),
        (FRENCH, Equivalent("en", "…"), [ENGLISH, Equivalent("en", "…")]),
        (FRENCH, FRENCH, [ENGLISH, FRENCH]),
        (Equivalent("de", "…"), ENGLISH, [ENGLISH, FRENCH]),
        (Equivalent("de", "…"), None, [ENGLISH, FRENCH]),
    ],
)
def test_an_equivalent_is_never_there_twice(
    glossary: GlossaryFile,
    term: TermId,
    former: Equivalent,
    wanted: Equivalent | None,
    left: list[Equivalent],
) -> None:
    with recording(glossary, label="edit", at=NOW) as edit:
        for one in (ENGLISH, FRENCH):
            edits.replace_equivalent(edit, term, None, one)
        edits.replace_equivalent(edit, term, former, wanted)
    assert terms.equivalents(glossary, term) == left


def test_an_entry_by_hand(glossary: GlossaryFile) -> None:
    with recording(glossary, label="add", at=NOW) as edit:
        added = by_hand(edit, "双拥", plain="shuang yong")
    proposals.refresh_terms(glossary, [], at=LATER)
    term = terms.get(glossary, added)
    assert (term.headword, term.status, term.score) == ("双拥", Status.ACCEPTED, 0)
    assert terms.score_parts(glossary, added) == ()


def merged(glossary: GlossaryFile, gone: TermId, into: TermId) -> None:
    with recording(glossary, label="merge", at=NOW) as edit:
        edits.merge_term(edit, gone, into)


@pytest.fixture
def other(glossary: GlossaryFile, term: TermId) -> TermId:
    """Another entry, by hand."""
    with recording(glossary, label="add", at=NOW) as edit:
        return by_hand(edit, "农业农村农民")


def test_a_merged_entry_brings_all_that_it_has(glossary: GlossaryFile, term: TermId, other: TermId) -> None:
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.replace_equivalent(edit, term, None, ENGLISH)
        edits.replace_equivalent(edit, other, None, FRENCH)
        additions.add_tags(edit, [(term, "农业")])
        edits.set_notes(edit, term, "常用")
        edits.set_notes(edit, other, "全称")
    before = words(glossary, term)
    merged(glossary, term, other)
    assert terms.named(glossary, "三农") is None
    assert terms.forms(glossary, other) == [
        Form("三农", FormKind.VARIANT),
        Form("三农问题", FormKind.ABBREVIATION),
    ]
    assert words(glossary, other) == before
    assert terms.tags(glossary, other) == ["农业"]
    assert terms.equivalents(glossary, other) == [ENGLISH, FRENCH]
    assert terms.get(glossary, other).notes == "全称\n常用"


def test_a_merge_changes_nothing_that_a_person_said_of_the_entry_that_stays(
    glossary: GlossaryFile, term: TermId, other: TermId
) -> None:
    with recording(glossary, label="edit", at=NOW) as edit:
        for text, kind in (("三农", FormKind.ABBREVIATION), ("三农问题", FormKind.DEPRECATED)):
            edits.add_form(edit, other, Form(text, kind), folded=text)
        edits.remove_form(edit, other, "三农问题")
        edits.add_definition(edit, other, "我的话", folded="我的话")
        edits.remove_definition(edit, definitions.of_term(glossary, term)[1].id)
    merged(glossary, term, other)
    assert terms.forms(glossary, other) == [Form("三农", FormKind.ABBREVIATION)]
    assert words(glossary, other) == ["我的话", "指农业"]
    (source,) = documents.ids(glossary)
    again = [explained(other, source, 0, "指农业"), explained(other, source, 9, "指农村", rank=1)]
    proposals.refresh_definitions(glossary, again, {source})
    assert words(glossary, other) == ["我的话", "指农业"]
    proposals.refresh_terms(glossary, [proposed("三农")], at=LATER)
    assert terms.named(glossary, "三农") is None


def test_definitions_of_a_merged_entry_stand_behind_those_that_are_there(
    glossary: GlossaryFile, term: TermId
) -> None:
    (source,) = documents.ids(glossary)
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("双拥")], at=LATER)
    into = entry(glossary, "双拥")
    own = [explained(into, source, 40, "拥军", rank=0), explained(into, source, 50, "优属", rank=1)]
    first, second = definitions.of_term(glossary, term)
    both = [
        explained(term, source, 0, first.text),
        explained(term, source, 9, second.text, rank=1),
        *own,
    ]
    proposals.refresh_definitions(glossary, both, {source})
    merged(glossary, term, into)
    assert words(glossary, into) == ["拥军", "优属", "指农业", "指农村"]


def test_metadata_can_be_corrected(glossary: GlossaryFile, term: TermId) -> None:
    (source,) = documents.ids(glossary)
    with recording(glossary, label="metadata", at=NOW) as edit:
        edits.set_metadata(edit, source, Metadata("报告", "国务院", "2024-03-05"))
    assert documents.get(glossary, source).metadata == Metadata("报告", "国务院", "2024-03-05")
    step = undoing.undo(glossary)
    assert step is not None
    assert undoing.reach(glossary, step.id).documents == {source}
    assert documents.get(glossary, source).metadata == Metadata(issued_on="2024")


def test_an_entry_goes_with_all_that_belongs_to_it_and_comes_back(
    glossary: GlossaryFile, term: TermId
) -> None:
    with recording(glossary, label="edit", at=NOW) as edit:
        additions.add_tags(edit, [(term, "农业")])
        edits.set_category(edit, term, Category.TECHNICAL)
    before = dump(glossary, without=["history", "steps", "sqlite_sequence", "unmatched"])
    occurrences.add(glossary, [(term, documents.ids(glossary)[0], 0, 2, True)])
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.remove_terms(edit, [term])
    assert occurrences.count(glossary) == 0
    assert definitions.count(glossary) == 0
    step = undoing.undo(glossary)
    assert step is not None
    assert undoing.reach(glossary, step.id).terms == {term}
    assert dump(glossary, without=["history", "steps", "sqlite_sequence", "unmatched"]) == before
