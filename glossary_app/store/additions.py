"""What a person adds to any number of entries at once; what is there already is not doubled.

What is added to an entry that is gone raises `UserError` GONE.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from glossary_app.domain.terms import Equivalent, Form, Status, TermId
from glossary_app.store.database import Value
from glossary_app.store.history import Entity
from glossary_app.store.lists import LISTED, listed
from glossary_app.store.recording import Recorder
from glossary_app.store.terms import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTerm:
    """An entry to be added, with its keys."""

    headword: str
    folded: str
    reading: Reading
    status: Status
    known: TermId | None = None
    """The id by which it was known, if it was there before."""


def add_terms(edit: Recorder, new: Iterable[NewTerm], *, at: str) -> list[TermId]:
    """Add entries, and say their ids. The caller has seen that no entry has one of these headwords."""
    rows: list[dict[str, Value]] = [
        {
            "headword": one.headword,
            "folded": one.folded,
            **columns(one.reading),
            "status": one.status,
            "created_at": at,
            **({} if one.known is None else {"id": one.known}),
        }
        for one in new
    ]
    return [TermId(one) for one in edit.insert_all(Entity.TERMS, rows)]


def set_readings(edit: Recorder, readings: Mapping[TermId, Reading]) -> None:
    """Set the pinyin of entries to what a person has said."""
    said = {term: columns(reading) for term, reading in readings.items()}
    for column in next(iter(said.values()), {}):
        edit.set_each(Entity.TERMS, column, {term: row[column] for term, row in said.items()})
    edit.set_all(Entity.TERMS, said, pinyin_by_person=True)


def columns(reading: Reading) -> dict[str, Value]:
    """The columns that hold a reading."""
    return {
        "pinyin": reading.marks,
        "pinyin_plain": reading.plain,
        "pinyin_initials": reading.initials,
        "pinyin_to_check": reading.to_check,
    }


def add_forms(edit: Recorder, forms: Sequence[tuple[TermId, Form, str]]) -> None:
    """Add designations, each with its folded text, or take them over from the machine."""
    wanted = {(term, form.text): (form.kind, folded) for term, form, folded in forms}
    known = {(term, text): row for row, term, text in _of(edit, Entity.FORMS, wanted, "id, term_id, text")}
    rows: list[dict[str, Value]] = [
        {"term_id": term, "text": text, "folded": folded, "kind": kind, "by_person": True}
        for (term, text), (kind, folded) in wanted.items()
        if (term, text) not in known
    ]
    edit.insert_all(Entity.FORMS, rows)
    taken = {row: wanted[key][0] for key, row in known.items() if key in wanted}
    edit.set_each(Entity.FORMS, "kind", taken)
    edit.set_all(Entity.FORMS, taken, by_person=True, rejected=False)


def add_tags(edit: Recorder, tags: Iterable[tuple[TermId, str]]) -> None:
    """Tag entries."""
    wanted = dict.fromkeys(tags)
    known = {*_of(edit, Entity.TAGS, wanted, "term_id, tag")}
    rows: list[dict[str, Value]] = [
        {"term_id": term, "tag": tag} for term, tag in wanted if (term, tag) not in known
    ]
    edit.insert_all(Entity.TAGS, rows)


def add_equivalents(edit: Recorder, equivalents: Iterable[tuple[TermId, Equivalent]]) -> None:
    """Add designations in other languages."""
    wanted = dict.fromkeys((term, one.language, one.text) for term, one in equivalents)
    known = {*_of(edit, Entity.EQUIVALENTS, wanted, "term_id, language, text")}
    rows: list[dict[str, Value]] = [
        {"term_id": term, "language": language, "text": text}
        for term, language, text in wanted
        if (term, language, text) not in known
    ]
    edit.insert_all(Entity.EQUIVALENTS, rows)


def _of(
    edit: Recorder, entity: Entity, wanted: Iterable[tuple[TermId, *tuple[str, ...]]], columns: str
) -> list[tuple[Any, ...]]:
    """What the entries that something is wanted for have of its kind."""
    sql = f"SELECT {columns} FROM {entity} WHERE term_id IN {LISTED}"
    return edit.glossary.tuples(sql, (listed({term for term, *_ in wanted}),))
