"""The documents of a glossary: as received, as restored, and what is known of them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

from glossary_app.domain.documents import (
    Citation,
    Document,
    DocumentId,
    DocumentKey,
    DocumentSummary,
    Metadata,
    Paragraph,
    ParagraphKind,
    Source,
)
from glossary_app.domain.locations import PageStart
from glossary_app.domain.spans import OffsetMap, Run, Span
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store.database import GlossaryFile
from glossary_app.store.lists import LISTED, listed
from glossary_app.text.script import simplify_in_place

BY_DATE = "issued_on = '', issued_on, documents.id"
"""The order of documents, undated ones last."""


def find(glossary: GlossaryFile, key: DocumentKey) -> DocumentId | None:
    """The document with these bytes, if the glossary has it."""
    found = glossary.value("SELECT id FROM documents WHERE key = ?", (key,))
    return None if found is None else DocumentId(found)


def add(glossary: GlossaryFile, document: Document, *, at: str) -> DocumentId:
    """Keep a new document; `at` is when it was imported (ISO 8601)."""
    source, metadata = document.source, document.metadata
    added = glossary.insert(
        """
        INSERT INTO documents (key, name, title, issuer, issued_on, encoding, characters, imported_at,
                               text, source, origins, paragraphs)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            source.key,
            source.name,
            metadata.title,
            metadata.issuer,
            metadata.issued_on,
            source.encoding,
            len(document.text),
            at,
            document.text,
            source.text,
            _write_origins(document.origins),
            _write_paragraphs(document.paragraphs),
        ),
    )
    keep_pages(glossary, DocumentId(added), document.pages)
    return DocumentId(added)


def get(glossary: GlossaryFile, document: DocumentId) -> Document:
    """The document as it was added, with its metadata as they are now.

    Its pages are those of the restored text alone.

    Raises:
        UserError: GONE.
    """
    found = _found(glossary, document)
    if found is None:
        raise UserError(ErrorCode.GONE)
    return found


def _found(glossary: GlossaryFile, document: DocumentId) -> Document | None:
    row = glossary.row("SELECT * FROM documents WHERE id = ?", (document,))
    if row is None:
        return None
    return Document(
        source=Source(DocumentKey(row["key"]), row["name"], row["encoding"], row["source"]),
        text=row["text"],
        plain=simplify_in_place(row["text"]),
        origins=_read_origins(row["origins"]),
        paragraphs=_read_paragraphs(row["paragraphs"]),
        metadata=_metadata(row),
        pages=pages(glossary, [document]).get(document, ()),
    )


def characters(glossary: GlossaryFile) -> int:
    """How long all documents are together."""
    return int(glossary.value("SELECT coalesce(sum(characters), 0) FROM documents"))


def text(glossary: GlossaryFile, document: DocumentId) -> str:
    """The restored text alone; empty where there is no such document any more."""
    return str(glossary.value("SELECT text FROM documents WHERE id = ?", (document,)) or "")


def keep_pages(glossary: GlossaryFile, document: DocumentId, begun: Iterable[PageStart]) -> None:
    """Keep where in the restored text of a document its pages begin."""
    glossary.write_many(
        "INSERT INTO pages (document_id, start, number) VALUES (?, ?, ?)",
        ((document, start, number) for start, number in begun),
    )


def learn_pages(glossary: GlossaryFile, known: Iterable[Document]) -> None:
    """Keep the pages of documents that came in before pages were kept, if the text is still the same."""
    for document in known:
        there = find(glossary, document.key)
        if there is None or not document.pages or pages(glossary, [there]):
            continue
        if text(glossary, there) == document.text:
            keep_pages(glossary, there, document.pages)


def pages(glossary: GlossaryFile, chosen: Iterable[DocumentId]) -> dict[DocumentId, tuple[PageStart, ...]]:
    """Where pages begin in those of these documents of which it is known."""
    found = glossary.tuples(
        f"""
        SELECT document_id, start, number FROM pages
        WHERE document_id IN {LISTED} ORDER BY document_id, start
        """,
        (listed(chosen),),
    )
    return {
        document: tuple(PageStart(start, number) for _, start, number in rows)
        for document, rows in groupby(found, key=itemgetter(0))
    }


def keep_folded(glossary: GlossaryFile, document: DocumentId, folded: str) -> None:
    """Keep the text of a document as it is searched for designations (`folded_texts`)."""
    paragraphs = _read_paragraphs(
        glossary.value("SELECT paragraphs FROM documents WHERE id = ?", (document,))
    )
    uncounted = [end for paragraph in paragraphs if not paragraph.counts for end in paragraph.span]
    glossary.write(
        "REPLACE INTO folded_texts (document_id, uncounted, folded) VALUES (?, ?, ?)",
        (document, json.dumps(uncounted, separators=(",", ":")), folded),
    )


def folded(glossary: GlossaryFile, document: DocumentId) -> tuple[str, list[int]]:
    """The text to be searched, and the spans in it that do not count, as a flat list, in order."""
    ((text, uncounted),) = glossary.tuples(
        "SELECT folded, uncounted FROM folded_texts WHERE document_id = ?", (document,)
    )
    return text, json.loads(uncounted)


def ids(glossary: GlossaryFile) -> list[DocumentId]:
    """All documents, by date (undated ones last), then as they were imported."""
    return glossary.column(f"SELECT id FROM documents ORDER BY {BY_DATE}")


def every(glossary: GlossaryFile) -> Iterator[tuple[DocumentId, Document]]:
    """All documents whole, in the order of `ids`, one in memory at a time.

    One that another program takes out meanwhile is left out.
    """
    for one in ids(glossary):
        if document := _found(glossary, one):
            yield one, document


def summaries(glossary: GlossaryFile) -> list[DocumentSummary]:
    """All documents as a list shows them, in the order of `ids`."""
    return [
        DocumentSummary(
            id=DocumentId(row["id"]),
            key=DocumentKey(row["key"]),
            name=row["name"],
            encoding=row["encoding"],
            metadata=_metadata(row),
            characters=row["characters"],
            terms=row["entries"],
        )
        for row in glossary.rows(
            f"""
            SELECT id, key, name, encoding, title, issuer, issued_on, characters,
                coalesce(entries, 0) AS entries
            FROM documents LEFT JOIN entries_standing ON document_id = id ORDER BY {BY_DATE}
            """
        )
    ]


def citations(glossary: GlossaryFile) -> list[Citation]:
    """What every document is cited by, in the order of `ids`."""
    return [one.citation for one in summaries(glossary)]


def _metadata(row: sqlite3.Row) -> Metadata:
    return Metadata(title=row["title"], issuer=row["issuer"], issued_on=row["issued_on"])


def _write_origins(origins: OffsetMap) -> str:
    """A flat list, three numbers a run: `[0,0,18,18,19,18]`."""
    return json.dumps(list(chain.from_iterable(origins.runs)), separators=(",", ":"))


def _read_origins(written: str) -> OffsetMap:
    numbers = iter(json.loads(written))
    return OffsetMap(tuple(Run(*run) for run in zip(numbers, numbers, numbers, strict=True)))


def _write_paragraphs(paragraphs: tuple[Paragraph, ...]) -> str:
    """Start, end, kind and whether it repeats: `[[0,12,"title",false],…]`."""
    return json.dumps(
        [(*paragraph.span, paragraph.kind, paragraph.repeats) for paragraph in paragraphs],
        separators=(",", ":"),
    )


def _read_paragraphs(written: str) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(Span(start, end), ParagraphKind(kind), repeats)
        for start, end, kind, repeats in json.loads(written)
    )
