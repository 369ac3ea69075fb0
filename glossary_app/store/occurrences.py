"""Where designations stand in documents, and the counts that follow from it."""

import json
from collections.abc import Iterable

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Occurrence, TermId
from glossary_app.store.database import GlossaryFile

Place = tuple[TermId, DocumentId, int, int, bool]
"""Entry, document, start, end, and whether it counts: an `Occurrence` laid flat, for millions.

They may stream; in the order of documents and of the text they are kept fastest.
"""


def replace_in_document(glossary: GlossaryFile, document: DocumentId, places: Iterable[Place]) -> None:
    """Keep these places of the document and no others."""
    with glossary.atomic():
        glossary.write("DELETE FROM occurrences WHERE document_id = ?", (document,))
        _insert(glossary, places)


def replace_of_terms(glossary: GlossaryFile, terms: Iterable[TermId], places: Iterable[Place]) -> None:
    """Keep these places of the entries and no others."""
    with glossary.atomic():
        glossary.write(
            "DELETE FROM occurrences WHERE term_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(terms)),),
        )
        _insert(glossary, places)


def replace_all(glossary: GlossaryFile, places: Iterable[Place]) -> None:
    """Keep these places and no others."""
    with glossary.atomic():
        glossary.write("DELETE FROM occurrences")
        _insert(glossary, places)


def recount(glossary: GlossaryFile) -> None:
    """Bring frequency, document count and first date of every entry to what its places say.

    Only places that count (not repeated paragraphs, contents and furniture) are counted.
    """
    glossary.write(
        """
        UPDATE terms SET
            frequency = coalesce(found.frequency, 0),
            document_count = coalesce(found.document_count, 0),
            first_seen = coalesce(found.first_seen, '')
        FROM terms AS every
        LEFT JOIN (
            SELECT term_id, sum(places) AS frequency, count(*) AS document_count,
                   min(nullif(issued_on, '')) AS first_seen
            FROM (
                SELECT term_id, document_id, count(*) AS places FROM occurrences WHERE counted
                GROUP BY term_id, document_id
            ) JOIN documents ON documents.id = document_id
            GROUP BY term_id
        ) AS found ON found.term_id = every.id
        WHERE terms.id = every.id
          AND (every.frequency, every.document_count, every.first_seen) IS NOT
              (coalesce(found.frequency, 0), coalesce(found.document_count, 0),
               coalesce(found.first_seen, ''))
        """
    )


def of_term(glossary: GlossaryFile, term: TermId) -> list[Occurrence]:
    """All places of an entry, in the order of `documents.ids`, then of the text."""
    return [
        Occurrence(term, document, Span(start, end), bool(counted))
        for document, start, end, counted in flat_of_term(glossary, term)
    ]


def flat_of_term(glossary: GlossaryFile, term: TermId) -> list[tuple[DocumentId, int, int, bool]]:
    """Document, start, end and whether it counts of every place of an entry, as `of_term` orders them."""
    return glossary.tuples(
        """
        SELECT document_id, start, "end", counted
        FROM occurrences JOIN documents ON documents.id = document_id
        WHERE term_id = ? ORDER BY issued_on = '', issued_on, document_id, start, "end"
        """,
        (term,),
    )


def within(glossary: GlossaryFile, document: DocumentId, span: Span) -> list[Occurrence]:
    """The places that begin in a stretch of a document, in the order of the text, whatever their entry."""
    rows = glossary.tuples(
        """
        SELECT term_id, start, "end", counted FROM occurrences
        WHERE document_id = ? AND start >= ? AND start < ? ORDER BY start, "end"
        """,
        (document, span.start, span.end),
    )
    return [
        Occurrence(TermId(term), document, Span(start, end), bool(counted))
        for term, start, end, counted in rows
    ]


def in_document(glossary: GlossaryFile, document: DocumentId) -> list[Occurrence]:
    """All places in a document, in the order of the text."""
    rows = glossary.tuples(
        'SELECT term_id, start, "end", counted FROM occurrences WHERE document_id = ? ORDER BY start, "end"',
        (document,),
    )
    return [
        Occurrence(TermId(term), document, Span(start, end), bool(counted))
        for term, start, end, counted in rows
    ]


def by_document(glossary: GlossaryFile, term: TermId) -> dict[DocumentId, int]:
    """How often an entry stands in each document that it stands in, places that count only."""
    sql = "SELECT document_id, count(*) FROM occurrences WHERE term_id = ? AND counted GROUP BY document_id"
    return dict(glossary.tuples(sql, (term,)))


def count(glossary: GlossaryFile) -> int:
    """How many places there are that count."""
    return int(glossary.value("SELECT count(*) FROM occurrences WHERE counted"))


def _insert(glossary: GlossaryFile, places: Iterable[Place]) -> None:
    glossary.write_many(
        """
        INSERT OR IGNORE INTO occurrences (term_id, document_id, start, "end", counted)
        VALUES (?, ?, ?, ?, ?)
        """,
        places,
    )
