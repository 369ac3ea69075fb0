"""What persons have decided in a glossary, and when: the history tells who was later."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from glossary_app.domain.terms import TermId
from glossary_app.services.merging.plans import Field
from glossary_app.store import GlossaryFile, history
from glossary_app.store.history import Entity

Decided: TypeAlias = Mapping[Field, str]
"""When a person last said something of a field, ISO 8601; empty where nobody knows when."""

_FIELDS: Final = {
    (Entity.TERMS, ""): Field.STATUS,
    (Entity.TERMS, "status"): Field.STATUS,
    (Entity.TERMS, "pinyin"): Field.PINYIN,
    (Entity.TERMS, "pinyin_by_person"): Field.PINYIN,
    (Entity.TERMS, "category"): Field.CATEGORY,
    (Entity.TERMS, "category_by_person"): Field.CATEGORY,
    (Entity.TERMS, "notes"): Field.NOTES,
    (Entity.TERMS, "preferred_definition"): Field.DEFINITION,
    (Entity.DEFINITIONS, "text"): Field.DEFINITION,
    (Entity.DEFINITIONS, "rejected"): Field.DEFINITION,
    (Entity.DEFINITIONS, ""): Field.DEFINITION,
}


def decisions(glossary: GlossaryFile, terms: Iterable[TermId] | None = None) -> dict[str, dict[Field, str]]:
    """What was decided of each entry (of `terms` only, if given), by its headword."""
    found: dict[str, dict[Field, str]] = {}
    for headword, entity, column, at in history.decisions(glossary, terms):
        if field := _FIELDS.get((entity, column)):
            of_entry = found.setdefault(headword, {})
            of_entry[field] = max(at, of_entry.get(field, ""))
    return found
