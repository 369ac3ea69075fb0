import pytest

from glossary_app.domain.documents import Metadata
from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Status, TermId
from glossary_app.store import (
    GlossaryFile,
    definitions,
    documents,
    edits,
    occurrences,
    proposals,
    terms,
    undoing,
)
from glossary_app.store.history import recording
from tests.unit.store.samples import LATER, NOW, document, dump, entry, explained, proposed, reading


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
        edits.add_tag(edit, [term], "农业")
        edits.add_tag(edit, [term], "农业")
        edits.add_tag(edit, [term], "三字")
        edits.set_equivalents(edit, term, [Equivalent("en", "three rural issues"), Equivalent("fr", "…")])
    assert terms.tags(glossary, term) == ["三字", "农业"]
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.remove_tag(edit, [term], "三字")
        edits.set_equivalents(edit, term, [Equivalent("en", "san nong"), Equivalent("fr", "…")])
    assert terms.tags(glossary, term) == ["农业"]
    assert terms.all_tags(glossary) == {term: ["农业"]}
    assert terms.equivalents(glossary, term) == [Equivalent("en", "san nong"), Equivalent("fr", "…")]


def test_an_entry_by_hand(glossary: GlossaryFile) -> None:
    with recording(glossary, label="add", at=NOW) as edit:
        added = edits.add_term(
            edit, "双拥", folded="双拥", reading=reading("shuang yong"), status=Status.ACCEPTED, at=NOW
        )
    proposals.refresh_terms(glossary, [], at=LATER)
    term = terms.get(glossary, added)
    assert (term.headword, term.status, term.score) == ("双拥", Status.ACCEPTED, 0)
    assert terms.score_parts(glossary, added) == ()


def test_a_former_headword_stays_a_variant(glossary: GlossaryFile, term: TermId) -> None:
    with recording(glossary, label="rename", at=NOW) as edit:
        edits.rename_term(edit, term, "“三农”问题", folded="三农问题")
    assert terms.get(glossary, term).headword == "“三农”问题"
    assert Form("三农", FormKind.VARIANT) in terms.forms(glossary, term)


def test_removing_a_document_keeps_the_words_of_a_person(glossary: GlossaryFile, term: TermId) -> None:
    (source,) = documents.ids(glossary)
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.edit_definition(edit, definitions.of_term(glossary, term)[0].id, "我的话", folded="我的话")
    before = dump(glossary, without=["history", "sqlite_sequence", "unmatched"])
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.remove_document(edit, source)
    assert documents.ids(glossary) == []
    assert [(one.text, one.document) for one in definitions.of_term(glossary, term)] == [("我的话", None)]
    undoing.undo(glossary)
    assert dump(glossary, without=["history", "sqlite_sequence", "unmatched"]) == before


def test_metadata_can_be_corrected(glossary: GlossaryFile, term: TermId) -> None:
    (source,) = documents.ids(glossary)
    with recording(glossary, label="metadata", at=NOW) as edit:
        edits.set_metadata(edit, source, Metadata("报告", "国务院", "2024-03-05"))
    assert documents.get(glossary, source).metadata == Metadata("报告", "国务院", "2024-03-05")
    step = undoing.undo(glossary)
    assert step is not None
    assert step.documents == {source}
    assert documents.get(glossary, source).metadata == Metadata(issued_on="2024")


def test_an_entry_goes_with_all_that_belongs_to_it_and_comes_back(
    glossary: GlossaryFile, term: TermId
) -> None:
    with recording(glossary, label="edit", at=NOW) as edit:
        edits.add_tag(edit, [term], "农业")
        edits.set_category(edit, term, Category.TECHNICAL)
    before = dump(glossary, without=["history", "sqlite_sequence", "unmatched"])
    occurrences.add(glossary, [(term, documents.ids(glossary)[0], 0, 2, True)])
    with recording(glossary, label="remove", at=NOW) as edit:
        edits.remove_term(edit, term)
    assert occurrences.count(glossary) == 0
    assert definitions.count(glossary) == 0
    step = undoing.undo(glossary)
    assert step is not None
    assert step.terms == {term}
    assert dump(glossary, without=["history", "sqlite_sequence", "unmatched"]) == before
