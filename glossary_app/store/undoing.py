"""What a person changed, step by step, so that each step can be undone, done again, or reverted.

A step is one action of the person and may change many rows. Machine work (a build, its counts) is
not recorded: it can be done again. What a person has touched is known by its history.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import NewType

from glossary_app.domain.terms import TermId
from glossary_app.store.database import GlossaryFile, Value
from glossary_app.store.history import Change, Entity, Recorder

StepId = NewType("StepId", int)


class State(StrEnum):
    """Whether a step holds."""

    DONE = "done"
    UNDONE = "undone"
    SUPERSEDED = "superseded"
    """Undone, and then something else was done: it cannot be done again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One action of a person; `label` is the name of the command, `at` when (ISO 8601)."""

    id: StepId
    at: str
    label: str
    state: State
    changes: tuple[Change, ...]

    @property
    def terms(self) -> frozenset[TermId]:
        """The entries that the step is about."""
        return frozenset(change.term for change in self.changes if change.term is not None)

    @property
    def documents(self) -> frozenset[int]:
        """The documents whose row came, went or changed."""
        return frozenset(one.entity_id for one in self.changes if one.entity is Entity.DOCUMENTS)


@dataclass(frozen=True, slots=True)
class Outline:
    """A step without its changes, of which there may be thousands."""

    label: str
    entries: int
    """How many entries it is about."""


def steps(glossary: GlossaryFile, *, term: TermId | None = None, limit: int = 1000) -> list[Step]:
    """What was done, the latest first; only the steps about `term` if one is given, always whole."""
    if term is None:
        return _steps(glossary, "SELECT DISTINCT action FROM history ORDER BY action DESC LIMIT ?", (limit,))
    chosen = "SELECT DISTINCT action FROM history WHERE term_id = ? ORDER BY action DESC LIMIT ?"
    return _steps(glossary, chosen, (term, limit))


def to_undo(glossary: GlossaryFile) -> Step | None:
    """The step that `undo` takes back."""
    found = _steps(glossary, "SELECT max(action) FROM history WHERE state = 'done'")
    return found[0] if found else None


def to_redo(glossary: GlossaryFile) -> Step | None:
    """The step that `redo` does again."""
    found = _steps(glossary, "SELECT min(action) FROM history WHERE state = 'undone'")
    return found[0] if found else None


def outline_to_undo(glossary: GlossaryFile) -> Outline | None:
    """The step that `undo` takes back, by its name."""
    return _outline(glossary, "SELECT max(action) FROM history WHERE state = 'done'")


def outline_to_redo(glossary: GlossaryFile) -> Outline | None:
    """The step that `redo` does again, by its name."""
    return _outline(glossary, "SELECT min(action) FROM history WHERE state = 'undone'")


def undo(glossary: GlossaryFile) -> Step | None:
    """Take back the last step that holds, and say which; None where there is none.

    Occurrences of designations that come or go with it have to be found again by the caller.
    """
    with glossary.atomic():
        step = to_undo(glossary)
        if step is not None:
            for change in reversed(step.changes):
                _apply(glossary, change.reversed)
            _mark(glossary, step.id, State.UNDONE)
    return step


def redo(glossary: GlossaryFile) -> Step | None:
    """Do the last undone step again, and say which; None where there is none."""
    with glossary.atomic():
        step = to_redo(glossary)
        if step is not None:
            for change in step.changes:
                _apply(glossary, change)
            _mark(glossary, step.id, State.DONE)
    return step


def revert(edit: Recorder, step: Step) -> None:
    """Set what `step` changed to what it was before, as a step of its own, whatever came between."""
    for change in reversed(step.changes):
        if change.field:
            if edit.get(change.entity, change.entity_id):
                edit.set(change.entity, change.entity_id, **{change.field: change.before})
        elif change.before is None:
            edit.delete(change.entity, change.entity_id)
        else:
            edit.put_back(change.entity, change.before)


def _steps(glossary: GlossaryFile, actions: str, parameters: Iterable[Value] = ()) -> list[Step]:
    rows = glossary.rows(
        f"SELECT * FROM history WHERE action IN ({actions}) ORDER BY action DESC, id", tuple(parameters)
    )
    return [
        Step(
            id=StepId(number),
            at=group[0]["at"],
            label=group[0]["label"],
            state=State(group[0]["state"]),
            changes=tuple(
                Change(
                    entity=Entity(row["entity"]),
                    entity_id=row["entity_id"],
                    term=row["term_id"],
                    field=row["field"],
                    before=json.loads(row["before"]),
                    after=json.loads(row["after"]),
                )
                for row in group
            ),
        )
        for number, group in (
            (number, list(found)) for number, found in groupby(rows, key=lambda row: row["action"])
        )
    ]


def _outline(glossary: GlossaryFile, action: str) -> Outline | None:
    found = glossary.tuples(
        f"SELECT label, count(DISTINCT term_id) FROM history WHERE action = ({action}) GROUP BY label"
    )
    return next((Outline(label, entries) for label, entries in found), None)


def _mark(glossary: GlossaryFile, step: StepId, state: State) -> None:
    glossary.write("UPDATE history SET state = ? WHERE action = ?", (state, step))


def _apply(glossary: GlossaryFile, change: Change) -> None:
    """Set, delete or put back. What stands in the way has come from the machine since, and gives way."""
    if change.field:
        glossary.write(
            f'UPDATE OR REPLACE {change.entity} SET "{change.field}" = ? WHERE id = ?',
            (change.after, change.entity_id),
        )
    elif change.after is None:
        glossary.write(f"DELETE FROM {change.entity} WHERE id = ?", (change.entity_id,))
    else:
        columns = ", ".join(f'"{name}"' for name in change.after)
        marks = ", ".join("?" * len(change.after))
        glossary.write(
            f"REPLACE INTO {change.entity} ({columns}) VALUES ({marks})", tuple(change.after.values())
        )
