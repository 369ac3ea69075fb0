"""What a person changed, step by step, so that each step can be undone, done again, or reverted.

A step is one action of the person and may change many rows. Machine work (a build, its counts) is
not recorded: it can be done again. What a person has touched is known by its history.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any, NewType

from glossary_app.domain.terms import TermId
from glossary_app.store.database import GlossaryFile, Value

StepId = NewType("StepId", int)


class Entity(StrEnum):
    """The tables that a person changes."""

    DOCUMENTS = "documents"
    TERMS = "terms"
    FORMS = "forms"
    DEFINITIONS = "definitions"
    TAGS = "tags"
    EQUIVALENTS = "equivalents"


_BELONGINGS = {
    Entity.TERMS: ("term_id", (Entity.FORMS, Entity.DEFINITIONS, Entity.TAGS, Entity.EQUIVALENTS)),
    Entity.DOCUMENTS: ("document_id", (Entity.DEFINITIONS,)),
}
"""Rows that go with the row they refer to. Occurrences go too, but are found again, not recorded."""


class State(StrEnum):
    """Whether a step holds."""

    DONE = "done"
    UNDONE = "undone"
    SUPERSEDED = "superseded"
    """Undone, and then something else was done: it cannot be done again."""


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


class Recorder:
    """Changes rows and notes before and after; made by `recording`, used by `edits`."""

    def __init__(self, glossary: GlossaryFile, *, label: str, at: str) -> None:
        self.glossary = glossary
        self._label = label
        self._at = at
        self._step: int | None = None

    def get(self, entity: Entity, row_id: int) -> dict[str, Any] | None:
        """A row as it is now."""
        row = self.glossary.row(f"SELECT * FROM {entity} WHERE id = ?", (row_id,))
        return None if row is None else dict(row)

    def set(self, entity: Entity, row_id: int, **values: Value) -> None:
        """Set columns of a row; what is so already, and a row that is gone, are passed over."""
        row = self.get(entity, row_id)
        if row is None:
            return
        for field, value in values.items():
            if row[field] != value:
                change = Change(entity, row_id, _term(entity, row), field, row[field], _plain(value))
                _apply(self.glossary, change)
                self._note(change)

    def insert(self, entity: Entity, **values: Value) -> int:
        """Insert a row, or put one back under its old `id`; its id."""
        verb = "REPLACE" if "id" in values else "INSERT"
        row_id = _insert(self.glossary, entity, {k: _plain(value) for k, value in values.items()}, verb)
        row = self.get(entity, row_id)
        self._note(Change(entity, row_id, _term(entity, row or {}), "", None, row))
        return row_id

    def delete(self, entity: Entity, row_id: int) -> None:
        """Delete a row and what belongs to it."""
        row = self.get(entity, row_id)
        if row is None:
            return
        column, belongings = _BELONGINGS.get(entity, ("", ()))
        for kind in belongings:
            found = self.glossary.tuples(f"SELECT id FROM {kind} WHERE {column} = ? ORDER BY id", (row_id,))
            for (one,) in found:
                self.delete(kind, one)
        change = Change(entity, row_id, _term(entity, row), "", row, None)
        _apply(self.glossary, change)
        self._note(change)

    def _note(self, change: Change) -> None:
        if self._step is None:
            self.glossary.write("UPDATE history SET state = 'superseded' WHERE state = 'undone'")
            self._step = 1 + (self.glossary.value("SELECT max(action) FROM history") or 0)
        self.glossary.insert(
            """
            INSERT INTO history (action, at, label, state, entity, entity_id, term_id, field, before, after)
            VALUES (?, ?, ?, 'done', ?, ?, ?, ?, ?, ?)
            """,
            (
                self._step,
                self._at,
                self._label,
                change.entity,
                change.entity_id,
                change.term,
                change.field,
                json.dumps(change.before, ensure_ascii=False),
                json.dumps(change.after, ensure_ascii=False),
            ),
        )


@contextmanager
def recording(glossary: GlossaryFile, *, label: str, at: str) -> Iterator[Recorder]:
    """One step of a person: all that the block changes through the recorder, or nothing.

    A block that changes nothing leaves no step.
    """
    with glossary.atomic():
        yield Recorder(glossary, label=label, at=at)


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
            edit.set(change.entity, change.entity_id, **{change.field: change.before})
        elif change.before is None:
            edit.delete(change.entity, change.entity_id)
        else:
            edit.insert(change.entity, **change.before)


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


def _mark(glossary: GlossaryFile, step: StepId, state: State) -> None:
    glossary.write("UPDATE history SET state = ? WHERE action = ?", (state, step))


def _apply(glossary: GlossaryFile, change: Change) -> None:
    if change.field:
        glossary.write(
            f'UPDATE {change.entity} SET "{change.field}" = ? WHERE id = ?', (change.after, change.entity_id)
        )
    elif change.after is None:
        glossary.write(f"DELETE FROM {change.entity} WHERE id = ?", (change.entity_id,))
    else:
        _insert(glossary, change.entity, change.after, "REPLACE")


def _insert(glossary: GlossaryFile, entity: Entity, row: dict[str, Value], verb: str) -> int:
    """Insert a row. By `REPLACE`, it takes the place of what the machine has put there since."""
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    return glossary.insert(f"{verb} INTO {entity} ({columns}) VALUES ({marks})", tuple(row.values()))


def _plain(value: Value) -> Value:
    """A value as its column keeps it: no `bool`, no `Enum`."""
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, bool) else value


def _term(entity: Entity, row: dict[str, Any]) -> TermId | None:
    found = row.get("id") if entity is Entity.TERMS else row.get("term_id")
    return None if found is None else TermId(found)
