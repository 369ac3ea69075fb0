"""What a person changed, step by step, so that each step can be undone, done again, or reverted.

A step is one action of the person and may change many rows. Machine work (a build, its counts) is
not recorded: it can be done again. What a person has touched is known by its history. An undo over a
build takes back what the person said, and leaves what the machine has found since.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import NewType

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store import occurrences, succession, terms
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


def last(glossary: GlossaryFile) -> StepId | None:
    """The number of the step that `undo` takes back."""
    found = glossary.value("SELECT max(action) FROM history WHERE state = 'done'")
    return None if found is None else StepId(found)


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
            for changes in _alike(change.reversed for change in reversed(step.changes)):
                if succession.taken_over(glossary, changes[0].reversed):
                    succession.give_over(glossary, changes[0].entity_id)
                else:
                    _apply(glossary, changes)
            _mark(glossary, step.id, State.UNDONE)
    return step


def redo(glossary: GlossaryFile) -> Step | None:
    """Do the last undone step again, and say which; None where there is none."""
    with glossary.atomic():
        step = to_redo(glossary)
        if step is not None:
            heir = succession.heir(step.changes)
            for changes in _alike(step.changes):
                if heir is not None and changes[0].entity is Entity.TERMS and changes[0].after is None:
                    succession.hand_down(glossary, changes[0].entity_id, heir)
                _apply(glossary, changes)
            _mark(glossary, step.id, State.DONE)
    return step


def supersede_vain(glossary: GlossaryFile) -> None:
    """Give up the undone steps that would change nothing, for a build has dropped what they are about."""
    glossary.write(
        """
        UPDATE history SET state = 'superseded' WHERE state = 'undone' AND action NOT IN (
            SELECT action FROM history WHERE state = 'undone' AND (
                term_id IS NULL OR term_id IN (SELECT id FROM terms)
                OR (entity = 'terms' AND before = 'null')
            )
        )
        """
    )


def revert(edit: Recorder, step: Step) -> None:
    """Set what `step` changed to what it was before, as a step of its own, whatever came between.

    Raises:
        UserError: NOTHING_TO_REVERT, if all of it is gone, or as it was before.
    """
    for change in reversed(step.changes):
        if change.field:
            if edit.get(change.entity, change.entity_id):
                edit.set(change.entity, change.entity_id, **{change.field: change.before})
        elif change.before is not None:
            edit.put_back(change.entity, change.before)
        elif (standing := edit.same(change.entity, change.after)) is not None:
            edit.delete(change.entity, standing)
    if not edit.changed:
        raise UserError(ErrorCode.NOTHING_TO_REVERT)


def latest(glossary: GlossaryFile) -> StepId:
    """The step that was taken last, whether it holds or not; 0 where there is none."""
    return StepId(glossary.value("SELECT max(action) FROM history") or 0)


def join(glossary: GlossaryFile, *, after: StepId) -> None:
    """Make the steps since `after` one, which has the name of the first."""
    glossary.write(
        """
        UPDATE history SET (action, label) = (
            SELECT action, label FROM history WHERE action > ?1 ORDER BY id LIMIT 1
        ) WHERE action > ?1
        """,
        (after,),
    )


def _steps(glossary: GlossaryFile, actions: str, parameters: Iterable[Value] = ()) -> list[Step]:
    rows = glossary.rows(
        f"SELECT * FROM history WHERE action IN ({actions}) ORDER BY action DESC, id", tuple(parameters)
    )
    read = cache(json.loads)  # thousands of changes have the same before and after
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
                    before=read(row["before"]),
                    after=read(row["after"]),
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


def _alike(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes in order: those together that set one column to one value, each other one by itself."""

    def what(change: Change) -> tuple[object, ...]:
        return change.entity, change.field, change.after, None if change.field else change.entity_id

    return (list(group) for _, group in groupby(changes, key=what))


def _apply(glossary: GlossaryFile, changes: Sequence[Change]) -> None:
    """Set, delete or put back. What stands in the way has come from the machine since, and gives way.

    What belongs to something that a build has dropped meanwhile stays gone with it.
    """
    change = changes[0]
    if change.field:
        glossary.write(
            f'UPDATE OR REPLACE {change.entity} SET "{change.field}" = ? '
            "WHERE id IN (SELECT value FROM json_each(?))",
            (change.after, json.dumps([one.entity_id for one in changes])),
        )
    elif change.after is None:
        if change.entity is Entity.DOCUMENTS:
            occurrences.leave(glossary, DocumentId(change.entity_id))
        glossary.write(f"DELETE FROM {change.entity} WHERE id = ?", (change.entity_id,))
    elif change.entity is Entity.TERMS and terms.named(glossary, change.after["headword"]) is not None:
        succession.take_back(glossary, change.after)
    elif not _orphaned(glossary, change.after):
        columns = ", ".join(f'"{name}"' for name in change.after)
        marks = ", ".join("?" * len(change.after))
        glossary.write(
            f"REPLACE INTO {change.entity} ({columns}) VALUES ({marks})", tuple(change.after.values())
        )


def _orphaned(glossary: GlossaryFile, row: dict[str, Value]) -> bool:
    """Whether the entry or the document that a row belongs to is gone."""
    owners = (("terms", row.get("term_id")), ("documents", row.get("document_id")))
    return any(
        owner is not None and glossary.row(f"SELECT id FROM {table} WHERE id = ?", (owner,)) is None
        for table, owner in owners
    )
