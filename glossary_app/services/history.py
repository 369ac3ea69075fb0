"""What was done to an entry, as a person looks back on it."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from glossary_app.domain.terms import TermId
from glossary_app.services import editing
from glossary_app.store import GlossaryFile, undoing
from glossary_app.store.history import Change, Entity
from glossary_app.store.undoing import State, Step

__all__ = ["Deed", "State", "Step", "deeds", "to_redo", "to_undo", "touched"]

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
    return [
        _deed(step, undoing.changes(glossary, step.id, term=term))
        for step in editing.history(glossary, term)
        if step.state is State.DONE
    ]


def to_undo(glossary: GlossaryFile) -> Step | None:
    """What `editing.undo` takes back; None where nothing is left to."""
    return undoing.to_undo(glossary)


def to_redo(glossary: GlossaryFile) -> Step | None:
    """What `editing.redo` does again; None where nothing is left to."""
    return undoing.to_redo(glossary)


def touched(glossary: GlossaryFile, step: Step) -> list[TermId]:
    """The entries that a step is about."""
    return sorted(undoing.reach(glossary, step.id).terms)


def _deed(step: Step, changes: Iterable[Change]) -> Deed:
    others = step.entries - 1
    for change in changes:
        before, after = _worded(change)
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
