"""Where designations stand in documents, and the counts that follow from it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Occurrence, TermId
from glossary_app.store.database import GlossaryFile
from glossary_app.store.documents import BY_DATE
from glossary_app.store.lists import LISTED, listed

Place = tuple[TermId, DocumentId, int, int, bool]
"""Entry, document, start, end, and whether it counts: an `Occurrence` laid flat, for millions.

They may stream; in the order of documents and of the text they are kept fastest.
"""


class Unmatched(NamedTuple):
    """The entries and the documents whose places are still to be found."""

    terms: tuple[TermId, ...]
    documents: tuple[DocumentId, ...]


Counts = tuple[TermId, int, int, str]
"""Entry, frequency, documents, and the first date among these (empty if they have none)."""


def unmatched(glossary: GlossaryFile) -> Unmatched:
    """What came or changed since `settle`."""
    found = glossary.tuples("SELECT DISTINCT entity, id FROM unmatched ORDER BY id")
    return Unmatched(
        tuple(TermId(one) for entity, one in found if entity == "terms"),
        tuple(DocumentId(one) for entity, one in found if entity == "documents"),
    )


def forget(glossary: GlossaryFile, terms: Sequence[TermId]) -> None:
    """Take away the places of entries, and their counts."""
    chosen = (listed(terms),)
    glossary.write(
        f"""
        UPDATE terms SET frequency = 0, document_count = 0, first_seen = ''
        WHERE id IN {LISTED} AND document_count
        """,
        chosen,
    )
    glossary.write(
        f"""
        UPDATE entries_standing SET entries = entries - gone
        FROM (
            SELECT document_id AS document, count(DISTINCT term_id) AS gone FROM occurrences
            WHERE term_id IN {LISTED} AND counted GROUP BY document_id
        ) WHERE document_id = document
        """,
        chosen,
    )
    glossary.write(f"DELETE FROM occurrences WHERE term_id IN {LISTED}", chosen)


def add(glossary: GlossaryFile, places: Iterable[Place], *, mostly_new: bool = False) -> None:
    """Keep these places too; what follows from them is said by `add_counts` and `add_standing`.

    With `mostly_new`, the index by entry is made anew after them: three times as fast where more
    places come than stand there.
    """
    index = glossary.value("SELECT sql FROM sqlite_schema WHERE name = 'occurrences_by_term'")
    with glossary.atomic():
        if mostly_new:
            glossary.write("DROP INDEX occurrences_by_term")
        glossary.write_many(
            """
            INSERT OR IGNORE INTO occurrences (term_id, document_id, start, "end", counted)
            VALUES (?, ?, ?, ?, ?)
            """,
            places,
        )
        if mostly_new:
            glossary.write(index)


def add_counts(glossary: GlossaryFile, counts: Iterable[Counts]) -> None:
    """Add to frequency, document count and first date what places in further documents say.

    Only places that count (not repeated paragraphs, contents and furniture) are counted.
    """
    glossary.write_many(
        """
        UPDATE terms SET
            frequency = frequency + ?2,
            document_count = document_count + ?3,
            first_seen = coalesce(min(nullif(first_seen, ''), nullif(?4, '')), nullif(first_seen, ''), ?4)
        WHERE id = ?1
        """,
        counts,
    )


def add_standing(glossary: GlossaryFile, standing: Iterable[tuple[DocumentId, int]]) -> None:
    """Add to the number of entries that stand in documents how many further ones do."""
    glossary.write_many(
        """
        INSERT INTO entries_standing (document_id, entries) VALUES (?1, ?2)
        ON CONFLICT (document_id) DO UPDATE SET entries = entries + ?2
        """,
        standing,
    )


def settle(glossary: GlossaryFile) -> None:
    """Say that nothing is unmatched."""
    glossary.write("DELETE FROM unmatched")


def leave(glossary: GlossaryFile, document: DocumentId) -> None:
    """Take away the places in a document that is about to go, and what they were counted for."""
    redate(glossary, document, without=True)
    glossary.write(
        """
        UPDATE terms SET frequency = frequency - places, document_count = document_count - 1
        FROM (
            SELECT term_id AS term, count(*) AS places FROM occurrences
            WHERE document_id = ? AND counted GROUP BY term_id
        ) WHERE id = term
        """,
        (document,),
    )
    glossary.write("DELETE FROM occurrences WHERE document_id = ?", (document,))


def redate(glossary: GlossaryFile, document: DocumentId, *, without: bool = False) -> None:
    """Bring the first date of the entries in a document to what the dates of documents say now.

    With `without`, to what those of the others say.
    """
    glossary.write(
        """
        UPDATE terms SET first_seen = coalesce((
            SELECT issued_on FROM documents
            WHERE issued_on <> '' AND documents.id IS NOT ?2 AND EXISTS (
                SELECT 1 FROM occurrences
                WHERE term_id = terms.id AND document_id = documents.id AND counted
            )
            ORDER BY issued_on LIMIT 1
        ), '')
        WHERE id IN (SELECT term_id FROM occurrences WHERE document_id = ?1 AND counted)
        AND (?2 IS NULL OR first_seen = (SELECT issued_on FROM documents WHERE id = ?2))
        """,
        (document, document if without else None),
    )


def of_term(glossary: GlossaryFile, term: TermId) -> list[tuple[DocumentId, int, int, bool]]:
    """Document, start, end and whether it counts of every place of an entry.

    In the order of `documents.ids`, then of the text.
    """
    return glossary.tuples(
        f"""
        SELECT document_id, start, "end", counted
        FROM occurrences JOIN documents ON documents.id = document_id
        WHERE term_id = ? ORDER BY {BY_DATE}, start, "end"
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


def by_document(glossary: GlossaryFile, term: TermId) -> dict[DocumentId, int]:
    """How often an entry stands in each document that it stands in, places that count only."""
    sql = "SELECT document_id, count(*) FROM occurrences WHERE term_id = ? AND counted GROUP BY document_id"
    return dict(glossary.tuples(sql, (term,)))


def count(glossary: GlossaryFile) -> int:
    """How many places there are that count."""
    return int(glossary.value("SELECT count(*) FROM occurrences WHERE counted"))
