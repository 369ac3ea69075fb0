from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Occurrence, TermId
from glossary_app.store import GlossaryFile, documents, occurrences, proposals, terms
from tests.unit.store.samples import NOW, document, entry, proposed


def filled(glossary: GlossaryFile) -> tuple[TermId, TermId]:
    proposals.refresh_terms(glossary, [proposed("三农"), proposed("双拥")], at=NOW)
    return entry(glossary, "三农"), entry(glossary, "双拥")


def test_places_stand_in_order_of_date_and_text(glossary: GlossaryFile) -> None:
    term, other = filled(glossary)
    late = documents.add(glossary, document("晚", issued_on="2024-03"), at=NOW)
    early = documents.add(glossary, document("早", issued_on="2023"), at=NOW)
    occurrences.replace_all(
        glossary,
        [
            (term, late, 5, 7, True),
            (term, late, 0, 2, False),
            (term, early, 9, 11, True),
            (other, early, 1, 3, True),
        ],
    )
    assert occurrences.of_term(glossary, term) == [
        Occurrence(term, early, Span(9, 11)),
        Occurrence(term, late, Span(0, 2), counted=False),
        Occurrence(term, late, Span(5, 7)),
    ]
    assert occurrences.in_document(glossary, early) == [
        Occurrence(other, early, Span(1, 3)),
        Occurrence(term, early, Span(9, 11)),
    ]
    assert occurrences.by_document(glossary, term) == {early: 1, late: 1}
    assert occurrences.count(glossary) == 3


def test_counts_follow_from_places_that_count(glossary: GlossaryFile) -> None:
    term, other = filled(glossary)
    dated = documents.add(glossary, document("一", issued_on="2024-03-04"), at=NOW)
    older = documents.add(glossary, document("二", issued_on="2023"), at=NOW)
    undated = documents.add(glossary, document("三"), at=NOW)
    occurrences.replace_all(
        glossary,
        [
            (term, dated, 0, 2, True),
            (term, dated, 5, 7, True),
            (term, older, 0, 2, False),
            (term, undated, 0, 2, True),
            (other, undated, 4, 6, True),
        ],
    )
    occurrences.recount(glossary)
    counted = terms.get(glossary, term)
    assert (counted.frequency, counted.document_count, counted.first_seen) == (3, 2, "2024-03-04")
    assert terms.get(glossary, other).first_seen == ""
    occurrences.replace_of_terms(glossary, [term], [])
    occurrences.recount(glossary)
    counted = terms.get(glossary, term)
    assert (counted.frequency, counted.document_count, counted.first_seen) == (0, 0, "")
    assert terms.get(glossary, other).frequency == 1


def test_the_places_of_one_document_are_replaced(glossary: GlossaryFile) -> None:
    term, _ = filled(glossary)
    first = documents.add(glossary, document("一"), at=NOW)
    second = documents.add(glossary, document("二"), at=NOW)
    occurrences.replace_all(glossary, [(term, first, 0, 2, True), (term, second, 0, 2, True)])
    occurrences.replace_in_document(glossary, first, iter([(term, first, 7, 9, True)]))
    assert [one.span for one in occurrences.of_term(glossary, term)] == [Span(7, 9), Span(0, 2)]


def test_one_place_is_kept_once(glossary: GlossaryFile) -> None:
    term, other = filled(glossary)
    source = documents.add(glossary, document(), at=NOW)
    twice = [(term, source, 0, 2, True), (term, source, 0, 2, True), (other, source, 0, 2, True)]
    occurrences.replace_all(glossary, twice)
    assert len(occurrences.in_document(glossary, source)) == 2
