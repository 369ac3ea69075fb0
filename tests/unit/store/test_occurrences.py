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
    occurrences.add(
        glossary,
        [
            (term, late, 5, 7, True),
            (term, late, 0, 2, False),
            (term, early, 9, 11, True),
            (other, early, 1, 3, True),
        ],
    )
    assert occurrences.of_term(glossary, term) == [
        (early, 9, 11, True),
        (late, 0, 2, False),
        (late, 5, 7, True),
    ]
    assert occurrences.within(glossary, early, Span(0, 99)) == [
        Occurrence(other, early, Span(1, 3)),
        Occurrence(term, early, Span(9, 11)),
    ]
    assert occurrences.by_document(glossary, term) == {early: 1, late: 1}
    assert occurrences.count(glossary) == 3


def test_counts_are_added_and_forgotten(glossary: GlossaryFile) -> None:
    term, other = filled(glossary)
    source = documents.add(glossary, document(), at=NOW)
    occurrences.add(glossary, [(term, source, 0, 2, True), (other, source, 5, 7, True)])
    occurrences.add_counts(glossary, [(term, 3, 2, "2024-03"), (other, 1, 1, "")])
    occurrences.add_counts(glossary, [(term, 1, 1, "2024-03-04"), (other, 2, 1, "2023")])
    occurrences.add_counts(glossary, [(term, 1, 1, "")])
    counted = terms.get(glossary, term)
    assert (counted.frequency, counted.document_count, counted.first_seen) == (5, 4, "2024-03")
    occurrences.forget(glossary, [term])
    counted = terms.get(glossary, term)
    assert (counted.frequency, counted.document_count, counted.first_seen) == (0, 0, "")
    assert terms.get(glossary, other).first_seen == "2023"
    assert [one.term for one in occurrences.within(glossary, source, Span(0, 99))] == [other]


def test_a_new_date_of_a_document_dates_its_entries(glossary: GlossaryFile) -> None:
    term, other = filled(glossary)
    dated = documents.add(glossary, document("一", issued_on="2024-03-04"), at=NOW)
    older = documents.add(glossary, document("二", issued_on="2023"), at=NOW)
    undated = documents.add(glossary, document("三"), at=NOW)
    places = [(term, dated, 0, 2, True), (term, older, 0, 2, False), (other, undated, 4, 6, True)]
    occurrences.add(glossary, places)
    for one in (dated, older, undated):
        occurrences.redate(glossary, one)
    assert terms.get(glossary, term).first_seen == "2024-03-04"
    assert terms.get(glossary, other).first_seen == ""


def test_the_index_that_is_made_anew_is_the_same(glossary: GlossaryFile) -> None:
    term, _ = filled(glossary)
    schema = glossary.tuples("SELECT name, sql FROM sqlite_schema ORDER BY name")
    source = documents.add(glossary, document(), at=NOW)
    occurrences.add(glossary, [(term, source, 0, 2, True)], mostly_new=True)
    assert glossary.tuples("SELECT name, sql FROM sqlite_schema ORDER BY name") == schema
    assert occurrences.by_document(glossary, term) == {source: 1}


def test_whatever_changes_a_designation_says_what_is_unmatched(glossary: GlossaryFile) -> None:
    term, other = filled(glossary)
    source = documents.add(glossary, document(), at=NOW)
    assert occurrences.unmatched(glossary) == ((term, other), (source,))
    for statement in (
        "INSERT INTO forms (term_id, text, folded, kind) VALUES (?, '三农问题', '三农问题', 'variant')",
        "UPDATE forms SET rejected = 1 WHERE term_id = ?",
        "UPDATE forms SET text = '三农工作' WHERE term_id = ?",
        "DELETE FROM forms WHERE term_id = ?",
        "UPDATE terms SET headword = '“三农”' WHERE id = ?",
    ):
        occurrences.settle(glossary)
        glossary.write(statement, (term,))
        assert occurrences.unmatched(glossary) == ((term,), ()), statement
    glossary.write("INSERT INTO forms (term_id, text, folded, kind) VALUES (?, 'a', 'a', 'variant')", (term,))
    occurrences.settle(glossary)
    glossary.write("UPDATE forms SET term_id = ?", (other,))
    assert occurrences.unmatched(glossary) == ((term, other), ())
    occurrences.settle(glossary)
    glossary.write("UPDATE terms SET status = 'accepted', folded = headword")
    assert occurrences.unmatched(glossary) == ((), ())
    occurrences.add(glossary, [(other, source, 0, 2, True)])
    glossary.write("DELETE FROM documents")
    assert occurrences.unmatched(glossary) == ((other,), ())


def test_one_place_is_kept_once(glossary: GlossaryFile) -> None:
    term, other = filled(glossary)
    source = documents.add(glossary, document(), at=NOW)
    twice = [(term, source, 0, 2, True), (term, source, 0, 2, True), (other, source, 0, 2, True)]
    occurrences.add(glossary, twice)
    assert len(occurrences.within(glossary, source, Span(0, 99))) == 2
