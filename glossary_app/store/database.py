"""One SQLite file is one glossary: opening, refusing, reading, and writing it whole or not at all."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from stat import S_ISREG
from types import TracebackType
from typing import Any, TypeAlias

from glossary_app.errors import ErrorCode, UserError
from glossary_app.store.faults import fitting, reported
from glossary_app.store.tables import PROBES

Value: TypeAlias = str | int | float | None
"""What a column of a glossary holds."""

SCHEMA = 5
"""The number of the schema that this version writes: of the migrations in `schema`."""

APPLICATION_ID = 0x53485559
"""`SHUY` in the header of the file (`PRAGMA application_id`): a glossary of this program."""

BUSY_SECONDS = 2.0
"""How long a write waits for another program before the glossary is said to be locked."""
_CACHE_KIB = 16 * 1024
"""Pages kept in memory; a million occurrences are inserted no faster with more."""


class GlossaryFile:
    """An open glossary. It belongs to the thread that opened it, and closes as a context manager.

    The functions of the other modules of this package take it as their first argument. What the
    environment does (locked, read-only, full, damaged) is raised as `UserError` with the `path`.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        patience: float = BUSY_SECONDS,
    ) -> "GlossaryFile":
        """Open the glossary at `path`; with `create`, make one where there is none yet.

        An older schema is brought up to date, after a copy has been put next to the file. With
        `read_only`, nothing is written, and the file and its folder may be write-protected. A write
        waits `patience` seconds for another program before it raises LOCKED.

        Raises:
            UserError: NO_GLOSSARY, NOT_A_GLOSSARY, NEWER_GLOSSARY, READ_ONLY, LOCKED, DISK_FULL,
                DAMAGED or CANNOT_OPEN. A refused file is left as it was; where one could not be made,
                an empty file may stay, which is no glossary yet. Nothing is deleted, for who knows who
                else has begun to write there.
        """
        stands = _stands(path)
        if not stands and (read_only or not create):
            raise UserError(ErrorCode.NO_GLOSSARY, path=str(path))
        if stands and not read_only and not _writable(path):
            raise UserError(ErrorCode.READ_ONLY, path=str(path))
        with reported(path):
            connection = _connect(path, read_only=read_only, patience=patience)
            glossary = cls(path, connection, read_only=read_only)
            try:
                with fitting(path):
                    glossary._prepare()
            except BaseException:
                glossary.close()
                raise
        return glossary

    def close(self) -> None:
        """Close the file; the last to close it folds the write-ahead log into it."""
        with reported(self.path):
            self._connection.close()

    def __enter__(self) -> "GlossaryFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """All of the block is kept, or nothing; blocks may stand in one another.

        The outermost one takes the right to write at its start, so that a glossary in use by
        another program is met before the work and not after it.
        """
        inner = self._connection.in_transaction
        self.write("SAVEPOINT block" if inner else "BEGIN IMMEDIATE")
        try:
            yield
            self.write("RELEASE block" if inner else "COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has ended it already
                self.write("ROLLBACK TO block" if inner else "ROLLBACK")
                if inner:
                    self.write("RELEASE block")
            raise

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """All rows of a query; columns by name."""
        with reported(self.path):
            cursor = self._connection.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Value] = ()) -> sqlite3.Row | None:
        """The first row of a query."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def tuples(self, sql: str, parameters: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query as tuples: for many."""
        with reported(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def column(self, sql: str, parameters: Sequence[Value] = ()) -> list[Any]:
        """The first column of all rows of a query."""
        return [row[0] for row in self.tuples(sql, parameters)]

    def value(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """The first column of the first row of a query; None where there is none."""
        found = self.tuples(sql, parameters)
        return found[0][0] if found else None

    def insert(self, sql: str, parameters: Sequence[Value]) -> int:
        """Insert a row; its id."""
        with reported(self.path):
            return self._connection.execute(sql, parameters).lastrowid or 0

    def write(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Change rows; how many were."""
        with reported(self.path):
            return self._connection.execute(sql, parameters).rowcount

    def write_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each of `rows`, as one."""
        with self.atomic(), reported(self.path):
            self._connection.executemany(sql, rows)

    def keep_still(self) -> None:
        """Read from the next look on what is there then, whoever writes, until it is closed."""
        self.write("BEGIN")

    def version(self) -> int:
        """Another number as soon as another connection has written (`PRAGMA data_version`)."""
        return int(self.value("PRAGMA data_version"))

    def copy_to(self, target: Path) -> None:
        """Copy the glossary as it stands to a new file, by SQLite's backup API.

        Raises:
            UserError: CANNOT_WRITE where something stands at `target`, and what the disk says.
        """
        try:
            target.touch(exist_ok=False)  # from here on it is ours, to take away as well
        except OSError as error:
            there = isinstance(error, FileExistsError)
            reason = "it exists already" if there else error.strerror or ""
            raise UserError(ErrorCode.CANNOT_WRITE, path=str(target), reason=reason) from error
        try:
            with reported(target), closing(sqlite3.connect(target)) as copy:
                self._connection.backup(copy)
        except BaseException:
            for suffix in ("-journal", ""):
                target.with_name(target.name + suffix).unlink(missing_ok=True)
            raise

    def _prepare(self) -> None:
        """Refuse a newer file, bring an older or empty one up to date, and see that nothing is missing."""
        number = self.value("PRAGMA user_version")
        if number:
            applied = "SELECT count(*) FROM _sqlite_migrations WHERE migration_set = 'glossary'"
            number = max(number, self.value(applied))
        if number > SCHEMA:
            raise UserError(ErrorCode.NEWER_GLOSSARY, path=str(self.path))
        if number < SCHEMA:
            self._migrate(number)
        for probe in PROBES:
            self._connection.execute(probe)
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA recursive_triggers = ON")  # REPLACE fires them too
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        if self.read_only:
            self._connection.execute("PRAGMA query_only = ON")
        else:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")

    def _migrate(self, number: int) -> None:
        """Apply the migrations after `number`, all or none; a file that has some is copied first."""
        # Here, for sqlite-utils takes 0.1 s to load, and nearly every file is up to date.
        from glossary_app.store import schema

        if self.read_only:
            self._turn_to_a_copy_in_memory()
        elif number:
            self.copy_to(_free_name(self.path, number))
        with self.atomic():
            self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            schema.bring_up_to_date(self._connection)
            self._connection.execute(f"PRAGMA user_version = {SCHEMA}")

    def _turn_to_a_copy_in_memory(self) -> None:
        """Go on with a copy, which can be brought up to date while the file stays as it is."""
        memory = sqlite3.connect(":memory:", isolation_level=None)
        self._connection.backup(memory)
        self._connection.close()
        self._connection = memory


def _stands(path: Path) -> bool:
    """Whether a glossary stands at `path`; an empty file is none yet, a folder never.

    SQLite is asked, and the file not read here: to close a file drops every lock that this process has
    on it, also those of a connection that is open (sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise UserError(ErrorCode.CANNOT_OPEN, path=str(path), reason=error.strerror or "") from error
    is_file = S_ISREG(status.st_mode)
    if is_file and not status.st_size:
        return False
    if not is_file or _application_id(path) != APPLICATION_ID:
        raise UserError(ErrorCode.NOT_A_GLOSSARY, path=str(path))
    return True


def _application_id(path: Path) -> int:
    """What the header of the file says that it is; 0 for no database. Nothing is locked or written."""
    with reported(path), closing(sqlite3.connect(_address(path, "mode=ro&immutable=1"), uri=True)) as file:
        try:
            (number,) = file.execute("PRAGMA application_id").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
                raise
            return 0
    return int(number)


def _writable(path: Path) -> bool:
    """Whether the file can be written, and the log beside it made."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _connect(path: Path, *, read_only: bool, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(
        _address(path, _mode(path, read_only=read_only)),
        uri=True,
        timeout=patience,
        isolation_level=None,  # transactions begin where `atomic` says, nowhere else
    )


def _address(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?{mode}"


def _mode(path: Path, *, read_only: bool) -> str:
    """How SQLite shall open the file.

    A reader of a WAL database needs the log beside it, and leaves it behind if it may only read
    (`mode=ro`). So it opens for writing where it can (`query_only` then holds it to reading), and
    where it cannot, it takes a file without a log as one that nobody changes.
    """
    if not read_only:
        return "mode=rwc"
    if _writable(path):
        return "mode=rw"
    log = path.with_name(path.name + "-wal")
    return "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"


def _free_name(path: Path, schema_number: int) -> Path:
    """Where a copy of an older schema goes: `a.db` → `a.schema-1.db`, then `a.schema-1.2.db`."""
    name = path.with_name(f"{path.stem}.schema-{schema_number}{path.suffix}")
    number = 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.stem}.schema-{schema_number}.{number}{path.suffix}")
    return name
