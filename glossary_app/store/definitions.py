"""The explanations of entries as they stand."""

import json
import sqlite3
from collections.abc import Iterable

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Definition, DefinitionId, DefinitionKind, TermId
from glossary_app.store.database import GlossaryFile
from glossary_app.store.terms import among

_SHOWN = (
    'SELECT id, term_id, document_id, start, "end", kind, preferred, text FROM definitions WHERE NOT rejected'
)
_ORDER = "preferred DESC, rank, id"


def of_term(glossary: GlossaryFile, term: TermId) -> list[Definition]:
    """The definitions of an entry, the preferred one first."""
    return [_definition(row) for row in glossary.rows(f"{_SHOWN} AND term_id = ? ORDER BY {_ORDER}", (term,))]


def every(glossary: GlossaryFile, terms: Iterable[TermId] | None = None) -> dict[TermId, list[Definition]]:
    """The definitions of every entry (of `terms` only, if given) that has some, the preferred one first."""
    chosen, parameters = among(terms)
    found: dict[TermId, list[Definition]] = {}
    for row in glossary.rows(f"{_SHOWN} AND {chosen} ORDER BY term_id, {_ORDER}", parameters):
        found.setdefault(TermId(row["term_id"]), []).append(_definition(row))
    return found


def preferred(glossary: GlossaryFile, terms: Iterable[TermId]) -> dict[TermId, str]:
    """The words of the preferred definition of each of these entries that has one."""
    return dict(
        glossary.tuples(
            """
            SELECT term_id, text FROM json_each(?) AS wanted JOIN definitions ON term_id = wanted.value
            WHERE preferred AND NOT rejected
            """,
            (json.dumps(list(terms)),),
        )
    )


def count(glossary: GlossaryFile) -> int:
    """How many explanations there are."""
    return int(glossary.value("SELECT count(*) FROM definitions WHERE NOT rejected"))


def _definition(row: sqlite3.Row) -> Definition:
    document, start = row["document_id"], row["start"]
    return Definition(
        id=DefinitionId(row["id"]),
        text=row["text"],
        kind=DefinitionKind(row["kind"]),
        preferred=bool(row["preferred"]),
        document=None if document is None else DocumentId(document),
        span=None if start is None else Span(start, row["end"]),
    )
