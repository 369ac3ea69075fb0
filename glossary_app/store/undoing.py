"""What a person changed, step by step, so that each step can be undone, done again, or reverted.

A step is one action of the person and may change any number of rows: they are gone through some at a
time, and written together where they are alike. Machine work (a build, its counts) is not recorded: it
can be done again. What a person has touched is known by its history. An undo over a build takes back
what the person said, and leaves what the machine has found since.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, islice
from typing import Any

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store import occurrences, succession, terms
from glossary_app.store.database import GlossaryFile, Value
from glossary_app.store.history import Change, Entity, StepId
from glossary_app.store.lists import LISTED, listed
from glossary_app.store.recording import Recorder, count_entries, insertion

_AT_ONCE = 5000
"""Changes that are in memory together."""


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
    entries: int
    """How many entries it is about."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a step is about."""

    terms: frozenset[TermId] = frozenset()
    documents: frozenset[DocumentId] = frozenset()
    """The documents whose row came, went or changed."""
    columns: frozenset[str] = frozenset()
    """Which columns of documents changed; an empty name where one came or went."""


def steps(glossary: GlossaryFile, *, term: TermId | None = None, limit: int = 1000) -> list[Step]:
    """What was done, the latest first; only the steps about `term` if one is given."""
    if term is None:
        return _steps(glossary, "TRUE ORDER BY id DESC LIMIT ?", (limit,))
    about = "id IN (SELECT step_id FROM history WHERE term_id = ?) ORDER BY id DESC LIMIT ?"
    return _steps(glossary, about, (term, limit))


def to_undo(glossary: GlossaryFile) -> Step | None:
    """The step that `undo` takes back."""
    return next(iter(_steps(glossary, "state = 'done' ORDER BY id DESC LIMIT 1")), None)


def to_redo(glossary: GlossaryFile) -> Step | None:
    """The step that `redo` does again."""
    return next(iter(_steps(glossary, "state = 'undone' ORDER BY id LIMIT 1")), None)


def latest(glossary: GlossaryFile) -> StepId:
    """The step that was taken last, whether it holds or not; 0 where there is none."""
    return StepId(glossary.value("SELECT max(id) FROM steps") or 0)


def join(glossary: GlossaryFile, *, after: StepId) -> None:
    """Make the steps since `after` one, which has the name of the first."""
    first = glossary.value("SELECT min(id) FROM steps WHERE id > ?", (after,))
    if first is not None:
        glossary.write("UPDATE history SET step_id = ?1 WHERE step_id > ?1", (first,))
        glossary.write("DELETE FROM steps WHERE id > ?", (first,))
        count_entries(glossary, first)


def changes(
    glossary: GlossaryFile, step: StepId, *, term: TermId | None = None, backwards: bool = False
) -> Iterator[Change]:
    """The changes of a step in order, only those about `term` if one is given."""
    after, order = ("<", "DESC") if backwards else (">", "ASC")
    # With the sign, SQLite looks for the entry, which has fewer changes than the step may have.
    which = "step_id = ?1" if term is None else "+step_id = ?1 AND term_id = ?3"
    sql = f"""
        SELECT id, entity, entity_id, term_id, field, before, after FROM history
        WHERE {which} AND id {after} ?2 ORDER BY id {order} LIMIT {_AT_ONCE}
    """
    reached = glossary.value("SELECT max(id) + 1 FROM history") if backwards else 0
    while found := glossary.tuples(sql, (step, reached, *([] if term is None else [term]))):
        for _, entity, entity_id, of, field, before, now in found:
            yield Change(Entity(entity), entity_id, of, field, _read(before), _read(now))
        reached = found[-1][0]


def _read(written: str) -> Any:
    return None if written == "null" else json.loads(written)


def reach(glossary: GlossaryFile, step: StepId) -> Reach:
    """What a step is about."""
    entries = "SELECT DISTINCT term_id FROM history WHERE step_id = ? AND term_id IS NOT NULL"
    documents = glossary.tuples(
        "SELECT DISTINCT entity_id, field FROM history WHERE step_id = ? AND entity = 'documents'", (step,)
    )
    return Reach(
        terms=frozenset(glossary.column(entries, (step,))),
        documents=frozenset(DocumentId(one) for one, _ in documents),
        columns=frozenset(column for _, column in documents),
    )


def undo(glossary: GlossaryFile) -> Step | None:
    """Take back the last step that holds, and say which; None where there is none.

    Occurrences of designations that come or go with it have to be found again by the caller.
    """
    with glossary.atomic():
        step = to_undo(glossary)
        if step is not None:
            for some in _alike(one.reversed for one in changes(glossary, step.id, backwards=True)):
                gone = _ids(some) if some[0].entity is Entity.TERMS and _goes(some[0]) else []
                given_over = succession.taken_over(glossary, gone)
                succession.give_over(glossary, given_over)
                _apply(glossary, [one for one in some if one.entity_id not in given_over])
            _mark(glossary, step.id, State.UNDONE)
    return step


def redo(glossary: GlossaryFile) -> Step | None:
    """Do the last undone step again, and say which; None where there is none.

    Raises:
        UserError: GONE, if entries were made one with an entry that a build has put another in the place of.
    """
    with glossary.atomic():
        step = to_redo(glossary)
        if step is not None:
            heir = succession.heir(glossary, step.id)
            for some in _alike(changes(glossary, step.id)):
                if heir is not None and some[0].entity is Entity.TERMS and _goes(some[0]):
                    succession.hand_down(glossary, _ids(some), heir)
                _apply(glossary, some)
            _mark(glossary, step.id, State.DONE)
    return step


def give_up(glossary: GlossaryFile, step: Step) -> None:
    """Let an undone step not be done again: what it is about is gone."""
    with glossary.atomic():
        _mark(glossary, step.id, State.SUPERSEDED)


def supersede_vain(glossary: GlossaryFile) -> None:
    """Give up the undone steps that would change nothing, for a build has dropped what they are about."""
    glossary.write(
        """
        UPDATE steps SET state = 'superseded' WHERE state = 'undone' AND NOT EXISTS (
            SELECT 1 FROM history WHERE step_id = steps.id AND (
                term_id IS NULL OR term_id IN (SELECT id FROM terms)
                OR (entity = 'terms' AND before = 'null')
            )
        )
        """
    )


def revert(edit: Recorder, step: StepId) -> None:
    """Set what a step changed to what it was before, as a step of its own, whatever came between.

    Raises:
        UserError: NOTHING_TO_REVERT, if all of it is gone, as it was before, or what another is by now.
    """
    for some in _alike(changes(edit.glossary, step, backwards=True)):
        entity, field = some[0].entity, some[0].field
        if field:
            there = _there(edit.glossary, entity, _ids(some))
            before = {one.entity_id: one.before for one in some if one.entity_id in there}
            try:
                edit.set_each(entity, field, before)
            except sqlite3.IntegrityError as error:
                raise UserError(ErrorCode.NOTHING_TO_REVERT) from error
        elif some[0].before is not None:
            for one in some:
                edit.put_back(entity, one.before)
        else:
            same = (edit.same(entity, one.after) for one in some)
            edit.delete(entity, [one for one in same if one is not None])
    if edit.step is None:
        raise UserError(ErrorCode.NOTHING_TO_REVERT)


def _steps(glossary: GlossaryFile, which: str, parameters: Sequence[Value] = ()) -> list[Step]:
    found = glossary.tuples(f"SELECT id, at, label, state, entries FROM steps WHERE {which}", parameters)
    return [Step(StepId(one), at, label, State(state), entries) for one, at, label, state, entries in found]


def _mark(glossary: GlossaryFile, step: StepId, state: State) -> None:
    glossary.write("UPDATE steps SET state = ? WHERE id = ?", (state, step))


def _alike(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes in order, those together that set one column, add rows to one table or take them away."""

    def what(change: Change) -> tuple[object, ...]:
        return change.entity, change.field, not change.field and _goes(change)

    for _, group in groupby(changes, key=what):
        while some := list(islice(group, _AT_ONCE)):
            yield some


def _goes(change: Change) -> bool:
    """Whether a whole row goes."""
    return not change.field and change.after is None


def _ids(some: Iterable[Change]) -> list[int]:
    return [one.entity_id for one in some]


def _there(glossary: GlossaryFile, table: str, ids: Iterable[Value]) -> set[int]:
    """Which of these rows there are."""
    sql = f"SELECT id FROM {table} WHERE id IN {LISTED}"
    return {*glossary.column(sql, (listed(ids),))}


def _apply(glossary: GlossaryFile, some: Sequence[Change]) -> None:
    """Set, delete or put back what is alike.

    What stands in the way has come from the machine since, and gives way.
    """
    if not some:
        return
    entity, field = some[0].entity, some[0].field
    if field:
        glossary.write_many(
            f'UPDATE OR REPLACE {entity} SET "{field}" = ? WHERE id = ?',
            [(one.after, one.entity_id) for one in some],
        )
    elif _goes(some[0]):
        for document in _ids(some) if entity is Entity.DOCUMENTS else ():
            occurrences.leave(glossary, DocumentId(document))
        # One after the other they take twice the time.
        glossary.write(f"DELETE FROM {entity} WHERE id IN {LISTED}", (listed(_ids(some)),))
    else:
        _put_back(glossary, entity, [one.after for one in some])


def _put_back(glossary: GlossaryFile, entity: Entity, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows of the past, of entries in the place of what the machine has made there since.

    What belongs to something that a build has dropped meanwhile stays gone with it.
    """
    if entity is Entity.TERMS:
        standing = terms.all_named(glossary, [row["headword"] for row in rows])
        for row in rows:
            if row["headword"] in standing:
                succession.take_back(glossary, row)
        rows = [row for row in rows if row["headword"] not in standing]
    for owner, column in (("terms", "term_id"), ("documents", "document_id")):
        there = _there(glossary, owner, {row[column] for row in rows if row.get(column) is not None})
        rows = [row for row in rows if row.get(column) is None or row[column] in there]
    if rows:
        glossary.write_many(insertion("REPLACE", entity, rows[0]), [tuple(row.values()) for row in rows])
