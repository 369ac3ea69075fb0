import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.domain.documents import (
    Document,
    DocumentId,
    DocumentKey,
    Metadata,
    Paragraph,
    ParagraphKind,
    Source,
)
from glossary_app.domain.locations import PageStart
from glossary_app.domain.spans import OffsetMap, Run, Span
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store import GlossaryFile, definitions, documents, occurrences, proposals
from glossary_app.text.script import simplify_in_place
from tests.unit.store.samples import NOW, PAGES, document, entry, explained, proposed

_texts = st.text(st.characters(exclude_categories=["Cs"]))
_places = st.integers(0, 10**6)


@settings(max_examples=50)
@given(
    st.builds(
        Document,
        source=st.builds(Source, st.just(DocumentKey("0" * 64)), _texts, _texts, _texts),
        text=_texts,
        plain=st.none(),
        origins=st.builds(OffsetMap, st.lists(st.builds(Run, _places, _places, _places)).map(tuple)),
        paragraphs=st.lists(
            st.builds(
                Paragraph, st.builds(Span, _places, _places), st.sampled_from(ParagraphKind), st.booleans()
            )
        ).map(tuple),
        metadata=st.builds(Metadata, _texts, _texts, _texts),
        pages=st.dictionaries(_places, st.none() | _places).map(
            lambda found: tuple(map(PageStart._make, sorted(found.items())))
        ),
    ).map(lambda one: replace(one, plain=simplify_in_place(one.text)))
)
def test_a_document_comes_back_as_it_was(received: Document) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        GlossaryFile.open(Path(folder) / "g.db", create=True) as glossary,
    ):
        added = documents.add(glossary, received, at=NOW)
        assert documents.get(glossary, added) == received
        assert documents.text(glossary, added) == received.text
        assert documents.find(glossary, received.key) == added


def test_documents_stand_by_date_and_undated_ones_last(glossary: GlossaryFile) -> None:
    dates = ["2024-03-04", "", "2023", "2024"]
    added = {date: documents.add(glossary, document(f"于{date}", issued_on=date), at=NOW) for date in dates}
    assert documents.ids(glossary) == [added[date] for date in ("2023", "2024", "2024-03-04", "")]
    assert [one for one, _ in documents.every(glossary)] == documents.ids(glossary)
    whole = documents.every(glossary)
    assert next(whole)[0] == added["2023"]
    glossary.write("DELETE FROM documents WHERE id = ?", (added["2024"],))
    assert [one for one, _ in whole] == [added["2024-03-04"], added[""]], (
        "one that went meanwhile is left out"
    )


def test_a_text_is_searched_with_what_does_not_count_in_it(glossary: GlossaryFile) -> None:
    one = document("新华社\n三农\n三农")
    kinds = (
        Paragraph(Span(0, 3), ParagraphKind.FURNITURE),
        Paragraph(Span(4, 6), ParagraphKind.BODY),
        Paragraph(Span(7, 9), ParagraphKind.BODY, repeats=True),
    )
    added = documents.add(glossary, replace(one, paragraphs=kinds), at=NOW)
    documents.keep_folded(glossary, added, one.text)
    assert documents.folded(glossary, added) == (one.text, [0, 3, 7, 9])


def test_a_list_of_documents_tells_their_size_and_entries(glossary: GlossaryFile) -> None:
    added = documents.add(glossary, document("三农。三农。", title="报告", issued_on="2024"), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("双拥")], at=NOW)
    term, absent = entry(glossary, "三农"), entry(glossary, "双拥")
    occurrences.add(
        glossary, [(term, added, 0, 2, True), (term, added, 3, 5, True), (absent, added, 4, 5, False)]
    )
    occurrences.add_standing(glossary, [(added, 1)])
    (summary,) = documents.summaries(glossary)
    assert summary.metadata == Metadata(title="报告", issued_on="2024")
    assert (summary.id, summary.characters, summary.terms) == (added, 6, 1)


@pytest.mark.parametrize("statement", ["DELETE FROM terms", None])
def test_entries_that_go_stand_in_no_document(glossary: GlossaryFile, statement: str | None) -> None:
    added = documents.add(glossary, document("三农。三农。双拥。"), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("双拥")], at=NOW)
    term, other = entry(glossary, "三农"), entry(glossary, "双拥")
    places = [(term, added, 0, 2, True), (term, added, 3, 5, True), (other, added, 6, 8, True)]
    occurrences.add(glossary, places)
    occurrences.add_standing(glossary, [(added, 1)])
    occurrences.add_standing(glossary, [(added, 1)])
    assert documents.summaries(glossary)[0].terms == 2
    if statement:
        glossary.write(statement)
    else:
        occurrences.forget(glossary, [term, other])
    assert documents.summaries(glossary)[0].terms == 0


def test_pages_are_read_where_they_are_known(glossary: GlossaryFile) -> None:
    paged = documents.add(glossary, replace(document("三农。\n双拥。"), pages=PAGES), at=NOW)
    plain = documents.add(glossary, document("双拥。"), at=NOW)
    assert documents.pages(glossary, [plain, paged]) == {paged: PAGES}


def test_a_definition_tells_the_page_that_it_begins_on(glossary: GlossaryFile) -> None:
    paged = documents.add(glossary, replace(document("三农：指农业。\n三农政策"), pages=PAGES), at=NOW)
    plain = documents.add(glossary, document("三农：指农村。"), at=NOW)
    proposals.refresh_terms(glossary, [proposed("三农")], at=NOW)
    term = entry(glossary, "三农")
    found = [explained(term, paged, 3, "指农业", rank=0), explained(term, plain, 3, "指农村", rank=1)]
    proposals.refresh_definitions(glossary, found, {paged, plain})
    assert [(one.text, one.page) for one in definitions.of_term(glossary, term)] == [
        ("指农业", 2),
        ("指农村", None),
    ]


def test_what_is_not_there(glossary: GlossaryFile) -> None:
    assert documents.find(glossary, document().key) is None
    with pytest.raises(UserError) as refused:
        documents.get(glossary, DocumentId(7))
    assert refused.value.code is ErrorCode.GONE
    assert documents.text(glossary, DocumentId(7)) == ""
