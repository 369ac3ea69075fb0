"""What persons have changed, row by row: the history of a glossary."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NewType

from glossary_app.domain.terms import TermId
from glossary_app.store.database import GlossaryFile
from glossary_app.store.lists import among

StepId = NewType("StepId", int)


class Entity(StrEnum):
    """The tables that a person changes."""

    DOCUMENTS = "documents"
    TERMS = "terms"
    FORMS = "forms"
    DEFINITIONS = "definitions"
    TAGS = "tags"
    EQUIVALENTS = "equivalents"


BELONGINGS = (Entity.FORMS, Entity.DEFINITIONS, Entity.TAGS, Entity.EQUIVALENTS)
"""Rows that go with their entry. Occurrences go too, but are found again, not recorded."""


@dataclass(frozen=True, slots=True)
class Change:
    """One column of one row before and after; `field` is empty where a whole row came or went.

    A row is a mapping of columns to values, or None where it is not there.
    """

    entity: Entity
    entity_id: int
    term: TermId | None
    field: str
    before: Any
    after: Any

    @property
    def reversed(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.entity, self.entity_id, self.term, self.field, self.after, self.before)


def decisions(
    glossary: GlossaryFile, terms: Iterable[TermId] | None = None
) -> list[tuple[str, Entity, str, str]]:
    """What a person has said of entries (of `terms` only, if given), and holds.

    Headword, table, column, and when last (ISO 8601); where a whole row came or went, the column is empty.
    """
    chosen, parameters = among(terms)
    found = glossary.tuples(
        f"""
        SELECT headword, entity, field, at FROM (
            SELECT term_id, entity, field, max(at) AS at
            FROM history CROSS JOIN steps ON steps.id = step_id  -- a few entries out of a long history first
            WHERE state = 'done' AND {chosen} GROUP BY term_id, entity, field
        ) JOIN terms ON terms.id = term_id ORDER BY headword
        """,
        parameters,
    )
    return [(headword, Entity(entity), field, at) for headword, entity, field, at in found]


def took_away(glossary: GlossaryFile, term: TermId) -> bool:
    """Whether an entry that is gone went by a person's doing, be it that its adding was undone."""
    gone = """
        SELECT count(*) FROM history JOIN steps ON steps.id = step_id
        WHERE term_id = ? AND entity = 'terms' AND field = ''
        AND iif(state = 'done', after, before) = 'null'
    """
    return bool(glossary.value(gone, (term,)))
