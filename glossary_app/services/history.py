"""What was done to an entry, as a person looks back on it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from glossary_app.domain.terms import TermId
from glossary_app.services import editing
from glossary_app.store import GlossaryFile, undoing
from glossary_app.store.history import Change, Entity
from glossary_app.store.undoing import Outline, State, Step

__all__ = ["Deed", "Outline", "Step", "deeds", "terms_to_redo", "terms_to_undo", "to_redo", "to_undo"]

_WORDS = {
    Entity.TERMS: ("headword",),
    Entity.FORMS: ("text",),
    Entity.DEFINITIONS: ("text",),
    Entity.TAGS: ("tag",),
    Entity.EQUIVALENTS: ("language", "text"),
}
"""The columns that show a row in words."""
_SHOWN = frozenset({"headword", "pinyin", "status", "category", "notes", "text", "language", "tag", "kind"})
"""The columns whose change a person sees; the others follow from them."""


class Deed(NamedTuple):
    """One step as it touched one entry: the first change that words can tell, empty where none can.

    `field` is the column that changed, empty where a row came or went.
    """

    step: Step
    field: str
    before: str
    after: str
    others: int
    """How many other entries the step touched."""


def deeds(glossary: GlossaryFile, term: TermId) -> list[Deed]:
    """What was done to an entry and holds, the latest first."""
    return [_deed(step, term) for step in editing.history(glossary, term) if step.state is State.DONE]


def to_undo(glossary: GlossaryFile) -> Outline | None:
    """What `editing.undo` takes back; None where nothing is left to."""
    return undoing.outline_to_undo(glossary)


def to_redo(glossary: GlossaryFile) -> Outline | None:
    """What `editing.redo` does again; None where nothing is left to."""
    return undoing.outline_to_redo(glossary)


def terms_to_undo(glossary: GlossaryFile) -> list[TermId]:
    """The entries that `editing.undo` touches."""
    return _terms(undoing.to_undo(glossary))


def terms_to_redo(glossary: GlossaryFile) -> list[TermId]:
    """The entries that `editing.redo` touches."""
    return _terms(undoing.to_redo(glossary))


def _terms(step: Step | None) -> list[TermId]:
    return sorted(step.terms) if step else []


def _deed(step: Step, term: TermId) -> Deed:
    others = len(step.terms - {term})
    for change in step.changes:
        before, after = _worded(change) if change.term == term else ("", "")
        if before or after:
            return Deed(step, change.field, before, after, others)
    return Deed(step, "", "", "", others)


def _worded(change: Change) -> tuple[str, str]:
    if not change.field:
        return _row(change.entity, change.before), _row(change.entity, change.after)
    if change.field in _SHOWN:
        return str(change.before or ""), str(change.after or "")
    return "", ""


def _row(entity: Entity, row: Mapping[str, Any] | None) -> str:
    return " ".join(str(row[column]) for column in _WORDS.get(entity, ())) if row else ""
