"""Entries that a build has made or kept in the place of those that a person's steps are about."""

from collections.abc import Sequence

from glossary_app.domain.terms import TermId
from glossary_app.store import terms
from glossary_app.store.database import GlossaryFile, Value
from glossary_app.store.history import BELONGINGS, Change, Entity

_BY_PERSON = ("status", "notes", "preferred_definition", "pinyin_by_person", "category_by_person")
_READING = ("pinyin", "pinyin_plain", "pinyin_initials", "pinyin_to_check")


def taken_over(glossary: GlossaryFile, change: Change) -> bool:
    """Whether a person added an entry that documents have proposed since."""
    added = change.entity is Entity.TERMS and not change.field and change.before is None
    return added and bool(terms.score_parts(glossary, TermId(change.entity_id)))


def give_over(glossary: GlossaryFile, term: int) -> None:
    """Leave an entry to the machine: a candidate of which no person has said anything."""
    glossary.write(
        """
        UPDATE terms SET status = 'candidate', notes = '', preferred_definition = NULL,
            pinyin_by_person = 0, category_by_person = 0
        WHERE id = ?
        """,
        (term,),
    )


def take_back(glossary: GlossaryFile, row: dict[str, Value]) -> None:
    """Make the entry that the machine has put in the place of `row` that row, with what it brought since."""
    standing = terms.named(glossary, str(row["headword"]))
    if standing != row["id"]:
        glossary.write("PRAGMA defer_foreign_keys = ON")
        glossary.write("UPDATE terms SET id = ? WHERE id = ?", (row["id"], standing))
        for table in (*BELONGINGS, "occurrences"):
            glossary.write(f"UPDATE {table} SET term_id = ? WHERE term_id = ?", (row["id"], standing))
    said = [*_BY_PERSON]
    said += _READING if row["pinyin_by_person"] else ()
    said += ("category",) if row["category_by_person"] else ()
    columns = ", ".join(f"{name} = ?" for name in said)
    glossary.write(f"UPDATE terms SET {columns} WHERE id = ?", (*(row[name] for name in said), row["id"]))


def heir(changes: Sequence[Change]) -> TermId | None:
    """The entry that others were made one with, if a step did that: it took all away but this one."""
    gone = {one.entity_id for one in changes if one.entity is Entity.TERMS and one.after is None}
    left = {one.term for one in changes if one.term is not None} - gone
    return left.pop() if gone and len(left) == 1 else None


def hand_down(glossary: GlossaryFile, term: int, heir: TermId) -> None:
    """Give what the machine has found of an entry that goes to its heir, unless that has the same."""
    for table in (Entity.FORMS, Entity.DEFINITIONS):
        glossary.write(f"UPDATE OR IGNORE {table} SET term_id = ? WHERE term_id = ?", (heir, term))
