"""Rows changed by a person: each change is noted in the history, before and after, as it is made."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store.database import GlossaryFile, Value


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

_KEYS = {
    Entity.FORMS: ("term_id", "text"),
    Entity.TAGS: ("term_id", "tag"),
    Entity.EQUIVALENTS: ("term_id", "language", "text"),
}
"""What a row says, where one that is made anew says the same under another id."""


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

    @property
    def changed(self) -> bool:
        """Whether there is a step to keep."""
        return self._step is not None

    def set(self, entity: Entity, row_id: int, **values: Value) -> None:
        """Set columns of a row; what is so already is passed over.

        Raises:
            UserError: GONE.
        """
        row = self.standing(entity, row_id)
        for field, value in values.items():
            if row[field] != value:
                change = Change(entity, row_id, _term(entity, row), field, row[field], _plain(value))
                self.glossary.write(f'UPDATE {entity} SET "{field}" = ? WHERE id = ?', (change.after, row_id))
                self._note(change)

    def set_all(self, entity: Entity, row_ids: Iterable[int], **values: Value) -> None:
        """Set columns of many rows, as `set` does, in a few statements: a person may choose everything.

        Raises:
            UserError: GONE, where one of them is.
        """
        wanted = sorted(set(row_ids))
        among, ids = "id IN (SELECT value FROM json_each(?))", json.dumps(wanted)
        if self.glossary.value(f"SELECT count(*) FROM {entity} WHERE {among}", (ids,)) < len(wanted):
            raise UserError(ErrorCode.GONE)
        term = "id" if entity is Entity.TERMS else "term_id"
        for field, given in values.items():
            value = _plain(given)
            others = f'{among} AND "{field}" IS NOT ?'
            if not self.glossary.value(f"SELECT 1 FROM {entity} WHERE {others} LIMIT 1", (ids, value)):
                continue
            self.glossary.write(
                f"""
                INSERT INTO history
                    (action, at, label, state, entity, entity_id, term_id, field, before, after)
                SELECT ?, ?, ?, 'done', ?, id, {term}, ?, json_quote("{field}"), json_quote(?)
                FROM {entity} WHERE {others} ORDER BY id
                """,
                (self._begun(), self._at, self._label, entity, field, value, ids, value),
            )
            self.glossary.write(f'UPDATE {entity} SET "{field}" = ? WHERE {others}', (value, ids, value))

    def insert(self, entity: Entity, **values: Value) -> int:
        """Insert a row; its id.

        Raises:
            UserError: GONE, if the entry that it belongs to is.
        """
        if (term := values.get("term_id")) is not None:
            self.standing(Entity.TERMS, int(term))
        row_id = self.glossary.insert(*_insertion("INSERT", entity, values))
        self._note_new(entity, row_id)
        return row_id

    def put_back(self, entity: Entity, row: dict[str, Value]) -> None:
        """Insert a row under its old `id`, unless one like it stands there, or its entry is gone."""
        term = row.get("term_id")
        orphan = isinstance(term, int) and self.get(Entity.TERMS, term) is None
        if not orphan and self.glossary.write(*_insertion("INSERT OR IGNORE", entity, row)):
            self._note_new(entity, int(row["id"] or 0))

    def delete(self, entity: Entity, row_id: int) -> None:
        """Delete a row and what belongs to it."""
        row = self.get(entity, row_id)
        if row is None:
            return
        for kind in BELONGINGS if entity is Entity.TERMS else ():
            found = self.glossary.tuples(f"SELECT id FROM {kind} WHERE term_id = ? ORDER BY id", (row_id,))
            for (one,) in found:
                self.delete(kind, one)
        self.glossary.write(f"DELETE FROM {entity} WHERE id = ?", (row_id,))
        self._note(Change(entity, row_id, _term(entity, row), "", row, None))

    def _note_new(self, entity: Entity, row_id: int) -> None:
        row = self.get(entity, row_id)
        self._note(Change(entity, row_id, _term(entity, row or {}), "", None, row))

    def _begun(self) -> int:
        """The number of the step, which begins with its first change: what was undone is now past redoing."""
        if self._step is None:
            self.glossary.write("UPDATE history SET state = 'superseded' WHERE state = 'undone'")
            self._step = 1 + (self.glossary.value("SELECT max(action) FROM history") or 0)
        return self._step

    def _note(self, change: Change) -> None:
        self.glossary.insert(
            """
            INSERT INTO history (action, at, label, state, entity, entity_id, term_id, field, before, after)
            VALUES (?, ?, ?, 'done', ?, ?, ?, ?, ?, ?)
            """,
            (
                self._begun(),
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


def decisions(glossary: GlossaryFile) -> list[tuple[str, Entity, str, str]]:
    """What a person has said of entries, and holds: headword, table, column, and when last (ISO 8601).

    Where a whole row came or went, the column is empty.
    """
    found = glossary.tuples(
        """
        SELECT headword, entity, field, max(at) FROM history JOIN terms ON terms.id = history.term_id
        WHERE state = 'done' GROUP BY headword, entity, field ORDER BY headword
        """
    )
    return [(headword, Entity(entity), field, at) for headword, entity, field, at in found]


def took_away(glossary: GlossaryFile, term: TermId) -> bool:
    """Whether an entry that is gone went by a person's doing, be it that its adding was undone."""
    gone = """
        SELECT count(*) FROM history WHERE term_id = ? AND entity = 'terms' AND field = ''
        AND iif(state = 'done', after, before) = 'null'
    """
    return bool(glossary.value(gone, (term,)))


@contextmanager
def recording(glossary: GlossaryFile, *, label: str, at: str) -> Iterator[Recorder]:
    """One step of a person: all that the block changes through the recorder, or nothing.

    A block that changes nothing leaves no step.
    """
    with glossary.atomic():
        yield Recorder(glossary, label=label, at=at)


def _insertion(verb: str, entity: Entity, values: Mapping[str, Value]) -> tuple[str, list[Value]]:
    columns = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    return f"{verb} INTO {entity} ({columns}) VALUES ({marks})", [_plain(value) for value in values.values()]


def _plain(value: Value) -> Value:
    """A value as its column keeps it: no `bool`, no `Enum`."""
    if isinstance(value, StrEnum):
        return value.value
    return int(value) if isinstance(value, bool) else value


def _term(entity: Entity, row: dict[str, Any]) -> TermId | None:
    found = row.get("id") if entity is Entity.TERMS else row.get("term_id")
    return None if found is None else TermId(found)
