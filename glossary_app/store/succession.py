"""Entries that a build has made or kept in the place of those that a person's steps are about."""

from collections.abc import Iterable, Sequence

from glossary_app.domain.terms import TermId
from glossary_app.store import terms
from glossary_app.store.database import GlossaryFile, Value
from glossary_app.store.history import BELONGINGS, Entity, StepId
from glossary_app.store.lists import LISTED, listed

_BY_PERSON = ("status", "notes", "preferred_definition", "pinyin_by_person", "category_by_person")
_READING = ("pinyin", "pinyin_plain", "pinyin_initials", "pinyin_to_check")


def taken_over(glossary: GlossaryFile, added: Sequence[int]) -> set[int]:
    """Those of the entries that a person `added` which documents have proposed since."""
    sql = f"SELECT id FROM terms WHERE id IN {LISTED} AND score_parts <> '[]'"
    return {*glossary.column(sql, (listed(added),))}


def give_over(glossary: GlossaryFile, terms: Iterable[int]) -> None:
    """Leave entries to the machine: candidates of which no person has said anything."""
    glossary.write(
        f"""
        UPDATE terms SET status = 'candidate', notes = '', preferred_definition = NULL,
            pinyin_by_person = 0, category_by_person = 0
        WHERE id IN {LISTED}
        """,
        (listed(terms),),
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


def heir(glossary: GlossaryFile, step: StepId) -> TermId | None:
    """The entry that others were made one with, if a step did that: it took all away but this one."""
    gone = """
        SELECT entity_id FROM history
        WHERE step_id = ?1 AND entity = 'terms' AND field = '' AND after = 'null'
    """
    left = glossary.tuples(
        f"""
        SELECT DISTINCT term_id FROM history
        WHERE step_id = ?1 AND term_id NOT IN ({gone}) AND EXISTS ({gone}) LIMIT 2
        """,
        (step,),
    )
    return TermId(left[0][0]) if len(left) == 1 else None


def hand_down(glossary: GlossaryFile, terms: Iterable[int], heir: TermId) -> None:
    """Give what the machine has found of entries that go to their heir, unless that has the same."""
    for table in (Entity.FORMS, Entity.DEFINITIONS):
        glossary.write_many(
            f"UPDATE OR IGNORE {table} SET term_id = ? WHERE term_id = ?", [(heir, term) for term in terms]
        )
