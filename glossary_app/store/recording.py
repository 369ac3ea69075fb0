"""Rows changed by a person: each change is noted in the history, before and after, as it is made."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Any, TypeVar

from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store.database import GlossaryFile, Value
from glossary_app.store.history import BELONGINGS, Change, Entity, StepId
from glossary_app.store.lists import LISTED, listed

_KEYS = {
    Entity.FORMS: ("term_id", "text"),
    Entity.TAGS: ("term_id", "tag"),
    Entity.EQUIVALENTS: ("term_id", "language", "text"),
}
"""What a row says, where one that is made anew says the same under another id."""
_OWNER = {Entity.DOCUMENTS: "NULL", Entity.TERMS: "id"} | dict.fromkeys(BELONGINGS, "term_id")
"""The column that holds the entry that a row is about."""
_AMONG = f"id IN {LISTED}"

Id = TypeVar("Id", bound=int)


class Recorder:
    """Changes rows and notes before and after; made by `recording`, used by `edits`."""

    def __init__(self, glossary: GlossaryFile, *, label: str, at: str) -> None:
        self.glossary = glossary
        self.step: StepId | None = None
        """The step that is kept; None where nothing has changed."""
        self._label = label
        self._at = at

    def get(self, entity: Entity, row_id: int) -> dict[str, Any] | None:
        """A row as it is now."""
        row = self.glossary.row(f"SELECT * FROM {entity} WHERE id = ?", (row_id,))
        return None if row is None else dict(row)

    def standing(self, entity: Entity, row_id: int) -> dict[str, Any]:
        """A row that must be there: an import may have taken it away since the person saw it.

        Raises:
            UserError: GONE.
        """
        row = self.get(entity, row_id)
        if row is None:
            raise UserError(ErrorCode.GONE)
        return row

    def same(self, entity: Entity, row: Mapping[str, Value]) -> int | None:
        """The id under which a row of the past is there: its own, or that of one that says the same."""
        row_id = int(row["id"] or 0)
        if entity not in _KEYS or self.get(entity, row_id):
            return row_id
        conditions = " AND ".join(f"{column} = ?" for column in _KEYS[entity])
        values = [row[column] for column in _KEYS[entity]]
        found = self.glossary.value(f"SELECT id FROM {entity} WHERE {conditions}", values)
        return None if found is None else int(found)

    def set(self, entity: Entity, row_id: int, **values: Value) -> None:
        """Set columns of a row; what is so already is passed over.

        Raises:
            UserError: GONE.
        """
        self.set_all(entity, [row_id], **values)

    def set_all(self, entity: Entity, row_ids: Iterable[int], **values: Value) -> None:
        """Set columns of any number of rows, all to the same.

        Raises:
            UserError: GONE, where one of them is.
        """
        wanted = set(row_ids)
        for field, value in values.items():
            self.set_each(entity, field, dict.fromkeys(wanted, value))

    def set_each(self, entity: Entity, field: str, values: Mapping[Id, Value]) -> None:
        """Set one column of any number of rows, each to its own value.

        Raises:
            UserError: GONE, where one of them is.
        """
        found = self.glossary.tuples(
            f'SELECT id, {_OWNER[entity]}, "{field}" FROM {entity} WHERE {_AMONG} ORDER BY id',
            (listed(values),),
        )
        if len(found) < len(values):
            raise UserError(ErrorCode.GONE)
        changes = [
            Change(entity, row_id, term, field, now, wanted)
            for row_id, term, now in found
            if now != (wanted := _plain(values[row_id]))
        ]
        self.glossary.write_many(
            f'UPDATE {entity} SET "{field}" = ? WHERE id = ?', [(one.after, one.entity_id) for one in changes]
        )
        self._note(changes)

    def insert(self, entity: Entity, **values: Value) -> int:
        """Insert a row; its id.

        Raises:
            UserError: GONE, if the entry that it belongs to is.
        """
        return self.insert_all(entity, [values])[0]

    def insert_all(self, entity: Entity, rows: Sequence[Mapping[str, Value]]) -> list[int]:
        """Insert rows that all have the same columns; their ids, which they may bring along as `id`.

        Raises:
            UserError: GONE, if an entry that one of them belongs to is.
        """
        if not rows:
            return []
        free = self.free_id(entity)
        numbered = [{"id": free + place, **row} for place, row in enumerate(rows)]
        self.glossary.write_many(
            insertion("INSERT", entity, numbered[0]), [tuple(row.values()) for row in numbered]
        )
        ids = [int(row["id"] or 0) for row in numbered]
        self._note_new(entity, ids)
        return ids

    def free_id(self, entity: Entity) -> int:
        """The id of the next row, if it brings none along; the rows after it follow on."""
        last = self.glossary.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (entity,))
        return int(last or 0) + 1

    def put_back(self, entity: Entity, row: dict[str, Value]) -> None:
        """Insert a row under its old `id`, unless one like it stands there, or its entry is gone."""
        term = row.get("term_id")
        orphan = isinstance(term, int) and self.get(Entity.TERMS, term) is None
        if not orphan and self.glossary.write(
            insertion("INSERT OR IGNORE", entity, row), tuple(row.values())
        ):
            row_id = int(row["id"] or 0)
            self._note([Change(entity, row_id, _term(entity, row), "", None, self.get(entity, row_id))])

    def delete(self, entity: Entity, row_ids: Iterable[int]) -> None:
        """Delete rows and what belongs to them; those that are gone are passed over."""
        chosen = (listed(row_ids),)
        for kind in BELONGINGS if entity is Entity.TERMS else ():
            belonging = f"SELECT id FROM {kind} WHERE term_id IN {LISTED}"
            self.delete(kind, self.glossary.column(belonging, chosen))
        rows = self.glossary.rows(f"SELECT * FROM {entity} WHERE {_AMONG} ORDER BY id", chosen)
        self.glossary.write(f"DELETE FROM {entity} WHERE {_AMONG}", chosen)
        self._note([Change(entity, row["id"], _term(entity, dict(row)), "", dict(row), None) for row in rows])

    def _begun(self) -> StepId:
        """The step, which begins with its first change: what was undone is now past redoing."""
        if self.step is None:
            self.glossary.write("UPDATE steps SET state = 'superseded' WHERE state = 'undone'")
            sql = "INSERT INTO steps (at, label, state, entries) VALUES (?, ?, 'done', 0)"
            self.step = StepId(self.glossary.insert(sql, (self._at, self._label)))
        return self.step

    def _note(self, changes: Sequence[Change]) -> None:
        if not changes:
            return
        step = self._begun()
        self.glossary.write_many(
            """
            INSERT INTO history (step_id, entity, entity_id, term_id, field, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            (
                (step, one.entity, one.entity_id, one.term, one.field, _json(one.before), _json(one.after))
                for one in changes
            ),
        )

    def _note_new(self, entity: Entity, row_ids: Sequence[int]) -> None:
        """Note rows that a person has added, as they stand.

        SQLite writes them, at a third of the cost; it keeps 15 digits of a real, and they have none yet.
        """
        columns = self.glossary.column("SELECT name FROM pragma_table_info(?)", (entity,))
        row = ", ".join(f"'{name}', \"{name}\"" for name in columns)
        self.glossary.write(
            f"""
            INSERT INTO history (step_id, entity, entity_id, term_id, field, before, after)
            SELECT ?, ?, id, {_OWNER[entity]}, '', 'null', json_object({row})
            FROM {entity} WHERE {_AMONG} ORDER BY id
            """,
            (self._begun(), entity, listed(row_ids)),
        )


@contextmanager
def recording(glossary: GlossaryFile, *, label: str, at: str) -> Iterator[Recorder]:
    """One step of a person: all that the block changes through the recorder, or nothing.

    A block that changes nothing leaves no step.
    """
    with glossary.atomic():
        recorder = Recorder(glossary, label=label, at=at)
        yield recorder
        if recorder.step is not None:
            count_entries(glossary, recorder.step)


def count_entries(glossary: GlossaryFile, step: StepId) -> None:
    """Write down how many entries a step is about, now that all its changes are noted."""
    glossary.write(
        """
        UPDATE steps SET entries = (SELECT count(DISTINCT term_id) FROM history WHERE step_id = ?1)
        WHERE id = ?1
        """,
        (step,),
    )


def insertion(verb: str, entity: Entity, columns: Collection[str]) -> str:
    """The statement that inserts a row of these columns: `verb` says what becomes of one in its way."""
    names = ", ".join(f'"{name}"' for name in columns)
    return f"{verb} INTO {entity} ({names}) VALUES ({', '.join('?' * len(columns))})"


def _plain(value: Value) -> Value:
    """A value as its column keeps it: no `bool`, no `Enum`."""
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, bool) else value


def _term(entity: Entity, row: dict[str, Any]) -> TermId | None:
    found = row.get("id") if entity is Entity.TERMS else row.get("term_id")
    return None if found is None else TermId(found)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
