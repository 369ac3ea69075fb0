"""A glossary handed on: its tables as rows, written in the format that the suffix names."""

from collections.abc import Callable, Iterator
from pathlib import Path

from glossary_app.domain.documents import DocumentId, DocumentSummary
from glossary_app.domain.terms import Status, Term
from glossary_app.exchange import formats
from glossary_app.exchange.tables import CHINESE_VALUES, DEFINITIONS, OCCURRENCES, TERMS, Table
from glossary_app.services import entries
from glossary_app.store import GlossaryFile, definitions, documents, listing, terms
from glossary_app.store.listing import Filter, Sort

SEPARATOR = "；"
"""Between the values of one cell (variants, tags); it stands in no designation."""

Row = dict[str, object]


def export(
    glossary: GlossaryFile,
    path: Path,
    *,
    table: Table = TERMS,
    chinese: bool = False,
    encoding: str = "utf-8-sig",
) -> int:
    """Write a table to `path`, whole or not at all; how many rows it has.

    With `chinese`, headers and the codes of status, category and kind are in Chinese.

    Raises:
        UserError: UNKNOWN_EXPORT_FORMAT, UNKNOWN_ENCODING, NOT_ENCODABLE, CANNOT_WRITE, DISK_FULL.
    """
    write = formats.writer(path)
    words = CHINESE_VALUES if chinese else {}
    rows = [
        [words.get(column, {}).get(str(row[column]), row[column]) for column in table.columns]
        for row in ROWS[table](glossary)
    ]
    write(rows, path, headers=table.chinese if chinese else table.columns, encoding=encoding)
    return len(rows)


def term_rows(glossary: GlossaryFile) -> Iterator[Row]:
    """Every entry that is not rejected, the best candidate first."""
    chosen = listing.ids(glossary, Filter(statuses=frozenset(Status) - {Status.REJECTED}), Sort.SCORE)
    explained = definitions.every(glossary)
    forms, tags = terms.all_forms(glossary), terms.all_tags(glossary)
    sources = _sources(glossary)
    for term in terms.many(glossary, chosen):
        best = explained[term.id][0] if term.id in explained else None
        yield {
            "term": term.headword,
            "pinyin": term.pinyin,
            "definition": best.text if best else "",
            "definition_source": _named(sources[best.document]) if best and best.document else "",
            "status": term.status,
            "category": term.category or "",
            "variants": SEPARATOR.join(form.text for form in forms.get(term.id, ())),
            "frequency": term.frequency,
            "document_count": term.document_count,
            "first_seen": term.first_seen,
            "tags": SEPARATOR.join(tags.get(term.id, ())),
            "notes": term.notes,
            "score": round(term.score, 3),
        }


def definition_rows(glossary: GlossaryFile) -> Iterator[Row]:
    """Every explanation, by entry, the preferred one first; offsets in characters of the restored text."""
    sources = _sources(glossary)
    explained = definitions.every(glossary)
    for term in _entries(glossary):
        for one in explained.get(term.id, ()):
            document = sources[one.document] if one.document else None
            yield {
                "term": term.headword,
                "definition": one.text,
                "kind": one.kind,
                "preferred": int(one.preferred),
                "document": document.name if document else "",
                "issued_on": document.metadata.issued_on if document else "",
                "start": one.span.start if one.span else "",
                "end": one.span.end if one.span else "",
            }


def occurrence_rows(glossary: GlossaryFile) -> Iterator[Row]:
    """Every place that counts, by entry, keyword in context."""
    for term in _entries(glossary):
        for place in entries.places(glossary, term.id):
            if place.counted:
                yield {
                    "term": term.headword,
                    "form": place.keyword,
                    "document": place.document.name,
                    "issued_on": place.document.metadata.issued_on,
                    "start": place.span.start,
                    "end": place.span.end,
                    "left": place.left,
                    "keyword": place.keyword,
                    "right": place.right,
                }


ROWS: dict[Table, Callable[[GlossaryFile], Iterator[Row]]] = {
    TERMS: term_rows,
    DEFINITIONS: definition_rows,
    OCCURRENCES: occurrence_rows,
}

TABLES = {table.name: table for table in ROWS}


def _entries(glossary: GlossaryFile) -> list[Term]:
    statuses = frozenset(Status) - {Status.REJECTED}
    return terms.many(glossary, listing.ids(glossary, Filter(statuses=statuses), Sort.SCORE))


def _sources(glossary: GlossaryFile) -> dict[DocumentId, DocumentSummary]:
    return {one.id: one for one in documents.summaries(glossary)}


def _named(document: DocumentSummary) -> str:
    title = document.metadata.title or document.name
    return f"{title}（{document.metadata.issued_on}）" if document.metadata.issued_on else title
