"""The tables of a glossary file, as the ordered migrations that made them.

A released migration is never edited: a change of schema is a new function at the end, with a test of
the same name and a sample of its schema in `tests/data/old_databases`; `database.SCHEMA` is their number.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from glossary_app.store.first_schema import STATEMENTS

migrations = Migrations("glossary")


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Apply the migrations that a file has not seen yet."""
    migrations.apply(Database(connection, execute_plugins=False))


@migrations()
def m001_documents_entries_and_history(db: Database) -> None:
    """Create the first schema.

    - Ids are never used twice (AUTOINCREMENT), for `history` speaks of rows that are gone.
    - Wide columns stand last, where a scan of the others does not read them; `terms_by_pinyin` has
      all that the list of entries is searched and sorted by.
    - `folded` columns hold what two spellings of one text share; a search looks there.
    - `occurrences` come by the million: foreign keys would double the time, so triggers on the
      other side take them away.
    - `preferred_definition` is the one that a person chose. Where none is, or it is gone, the one of
      lowest `rank` stands for the entry: that is never written down, so nothing has to keep it true.
    - `unmatched` names the entries and documents whose places are still to be found; whatever changes
      a designation writes there, so nothing has to remember it. `folded_texts` are where they are sought.
    - `entries_standing` says how many entries stand in a document, in places that count: a list of
      documents shows it, and must not count millions of places for it.
    """
    for statement in STATEMENTS:
        db.execute(statement)


@migrations()
def m002_pages(db: Database) -> None:
    """Keep where in a document its pages begin.

    - Documents of before have no pages until they come in again. A page that nobody knows is NULL.
    - `pages` stay when their document is removed, for that can be undone; ids are never used twice.
    """
    for statement in _SCHEMA_2:
        db.execute(statement)


_SCHEMA_2 = (
    """
    CREATE TABLE pages (
        document_id INTEGER NOT NULL,
        start INTEGER NOT NULL,
        number INTEGER,
        PRIMARY KEY (document_id, start)
    ) WITHOUT ROWID
    """,
)


@migrations()
def m003_steps(db: Database) -> None:
    """Say of a step once what was said with each of its changes: a merged glossary makes 300,000 of them.

    - To undo a step, and to give up what was undone, is then to change one row, whatever its size.
    - `entries` says how many a step is about: menus and the history of an entry show it.
    """
    for statement in _SCHEMA_3:
        db.execute(statement)


_SCHEMA_3 = (
    """
    CREATE TABLE steps (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        label TEXT NOT NULL,
        state TEXT NOT NULL,
        entries INTEGER NOT NULL
    )
    """,
    "CREATE INDEX steps_by_state ON steps (state)",
    """
    INSERT INTO steps SELECT action, min(at), min(label), min(state), count(DISTINCT term_id)
    FROM history GROUP BY action
    """,
    """
    CREATE TABLE changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        step_id INTEGER NOT NULL,
        entity TEXT NOT NULL,
        entity_id INTEGER NOT NULL,
        term_id INTEGER,
        field TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL
    )
    """,
    """
    INSERT INTO changes SELECT id, action, entity, entity_id, term_id, field, before, after FROM history
    """,
    "DROP TABLE history",
    "ALTER TABLE changes RENAME TO history",
    "CREATE INDEX history_by_step ON history (step_id)",
    "CREATE INDEX history_by_term ON history (term_id)",
)


@migrations()
def m004_origins(db: Database) -> None:
    """Keep what gives a definition that is of no document of this glossary: it came in with another one."""
    db.execute("ALTER TABLE definitions ADD COLUMN origin TEXT")


@migrations()
def m005_categories(db: Database) -> None:
    """Count the entries of each category without a look at each: the window does so after every step."""
    db.execute("CREATE INDEX terms_by_category ON terms (category, status)")
