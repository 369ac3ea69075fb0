"""The explanations of entries as they stand."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.locations import PageStart, page_at
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Definition, DefinitionId, DefinitionKind, Reference, TermId
from glossary_app.store import documents
from glossary_app.store.database import GlossaryFile
from glossary_app.store.lists import among

PREFERRED_FIRST = """
    definitions.id IS preferred_definition DESC, text IS (
        SELECT chosen.text FROM definitions AS chosen
        WHERE chosen.id = preferred_definition AND chosen.origin IS NOT NULL
    ) DESC, rank, document_id, start, definitions.id
"""
"""The order of the definitions of one entry: what a person chose, or the document that has come to say
the same, else that of lowest rank; of one rank in the order of the text, whenever they were found."""
_STANDING = """
    definitions JOIN terms ON terms.id = term_id WHERE NOT rejected AND (origin IS NULL OR NOT EXISTS (
        SELECT 1 FROM definitions AS given WHERE given.term_id = definitions.term_id
        AND given.document_id IS NOT NULL AND given.text = definitions.text AND NOT given.rejected
    ))
"""
"""What came in gives way where a document of the glossary itself says the same: it can be looked up there."""
_ORDER = f"term_id, {PREFERRED_FIRST}"


def of_term(glossary: GlossaryFile, term: TermId) -> list[Definition]:
    """The definitions of an entry, the preferred one first."""
    return every(glossary, [term]).get(term, [])


def every(glossary: GlossaryFile, terms: Iterable[TermId] | None = None) -> dict[TermId, list[Definition]]:
    """The definitions of every entry (of `terms` only, if given) that has some, the preferred one first."""
    found: dict[TermId, list[Definition]] = {}
    chosen, parameters = among(terms)
    columns = 'definitions.id, term_id, document_id, start, "end", kind, text, origin'
    rows = glossary.rows(f"SELECT {columns} FROM {_STANDING} AND {chosen} ORDER BY {_ORDER}", parameters)
    pages = documents.pages(glossary, {row["document_id"] for row in rows})
    for row in rows:
        of_term = found.setdefault(TermId(row["term_id"]), [])
        of_term.append(_definition(row, pages.get(row["document_id"], ()), preferred=not of_term))
    return found


def preferred(glossary: GlossaryFile, terms: Iterable[TermId]) -> dict[TermId, str]:
    """The words of the preferred definition of each of these entries that has one."""
    found: dict[TermId, str] = {}
    chosen, parameters = among(terms)
    sql = f"SELECT term_id, text FROM {_STANDING} AND {chosen} ORDER BY {_ORDER}"
    for term, text in glossary.tuples(sql, parameters):
        found.setdefault(TermId(term), text)
    return found


def stands(glossary: GlossaryFile, definition: DefinitionId) -> bool:
    """Whether there is such a definition."""
    return bool(glossary.tuples("SELECT 1 FROM definitions WHERE id = ? AND NOT rejected", (definition,)))


def count(glossary: GlossaryFile) -> int:
    """How many explanations there are."""
    return int(glossary.value(f"SELECT count(*) FROM {_STANDING}"))


def _definition(row: sqlite3.Row, pages: Sequence[PageStart], *, preferred: bool) -> Definition:
    document, start = row["document_id"], row["start"]
    return Definition(
        id=DefinitionId(row["id"]),
        text=row["text"],
        kind=DefinitionKind(row["kind"]),
        preferred=preferred,
        document=None if document is None else DocumentId(document),
        span=None if start is None else Span(start, row["end"]),
        page=None if start is None else page_at(pages, start),
        origin=None if row["origin"] is None else Reference(**json.loads(row["origin"])),
    )


def written(origin: Reference | None) -> str | None:
    """What gives a definition elsewhere, as the column holds it: `{"document": "报告.docx", …}`."""
    return None if origin is None else json.dumps(asdict(origin), ensure_ascii=False)
