import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.store import GlossaryFile, database, documents, occurrences, schema
from glossary_app.store.tables import TABLES
from tests.unit.store.samples import NOW, document, files


def refusal(path: Path, *, create: bool = True, read_only: bool = False) -> ErrorCode:
    """Why a file is refused; nothing in its folder may change over it."""
    before = files(path.parent) if path.parent.is_dir() else {}
    with pytest.raises(UserError) as refused:
        GlossaryFile.open(path, create=create, read_only=read_only)
    assert refused.value.facts["path"] == str(path)
    assert not path.parent.is_dir() or files(path.parent) == before
    return refused.value.code


def test_a_glossary_is_made_and_opened_again(path: Path) -> None:
    with GlossaryFile.open(path, create=True) as glossary:
        documents.add(glossary, document(), at=NOW)
    assert list(files(path.parent)) == [path.name]
    with GlossaryFile.open(path) as glossary:
        assert len(documents.ids(glossary)) == 1
        assert glossary.value("PRAGMA journal_mode") == "wal"
        assert glossary.value("PRAGMA foreign_keys") == 1


def test_an_empty_file_is_a_glossary_to_be(path: Path) -> None:
    path.touch()
    assert refusal(path, create=False) is ErrorCode.NO_GLOSSARY
    with GlossaryFile.open(path, create=True) as glossary:
        assert documents.ids(glossary) == []


@pytest.mark.parametrize("read_only", [False, True])
def test_no_glossary_there(path: Path, read_only: bool) -> None:
    assert refusal(path, create=False, read_only=read_only) is ErrorCode.NO_GLOSSARY


def test_no_folder_there(path: Path) -> None:
    assert refusal(path / "x.db") is ErrorCode.CANNOT_OPEN


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_is_no_glossary(path: Path, read_only: bool) -> None:
    path.mkdir()
    assert refusal(path, read_only=read_only) is ErrorCode.NOT_A_GLOSSARY


@pytest.mark.parametrize("content", [b"x", "新质生产力：…".encode(), bytes(5000), b"SQLite format 3\0"])
def test_not_a_database(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refusal(path) is ErrorCode.NOT_A_GLOSSARY


def test_a_database_of_another_program(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE terms (id INTEGER PRIMARY KEY)")
    other.close()
    assert refusal(path) is ErrorCode.NOT_A_GLOSSARY
    assert refusal(path, read_only=True) is ErrorCode.NOT_A_GLOSSARY


@pytest.mark.parametrize("read_only", [False, True])
def test_a_truncated_glossary(path: Path, read_only: bool) -> None:
    GlossaryFile.open(path, create=True).close()
    path.write_bytes(path.read_bytes()[:50_000])
    assert refusal(path, read_only=read_only) is ErrorCode.DAMAGED


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("number", [0, 1])
def test_a_file_that_only_says_that_it_is_a_glossary(path: Path, number: int, read_only: bool) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA application_id = {database.APPLICATION_ID}")
        other.execute(f"PRAGMA user_version = {number}")
        other.execute("CREATE TABLE terms (id INTEGER PRIMARY KEY)")
        other.commit()
    assert refusal(path, read_only=read_only) is ErrorCode.DAMAGED


@pytest.mark.parametrize("read_only", [False, True])
def test_a_glossary_that_lacks_a_column(path: Path, read_only: bool) -> None:
    GlossaryFile.open(path, create=True).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("ALTER TABLE definitions DROP COLUMN rank")
    assert refusal(path, read_only=read_only) is ErrorCode.DAMAGED


def test_what_a_glossary_must_have_is_what_the_schema_makes(glossary: GlossaryFile) -> None:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*sqlite_*'"
    made = {
        name: [column for (column,) in glossary.tuples("SELECT name FROM pragma_table_info(?)", (name,))]
        for (name,) in glossary.tuples(sql)
    }
    assert made == {name: columns.split() for name, columns in TABLES.items()}


def test_a_page_of_rubbish_is_met_when_it_is_read(path: Path) -> None:
    with GlossaryFile.open(path, create=True) as glossary:
        documents.add(glossary, document("长" * 100_000), at=NOW)
    content = bytearray(path.read_bytes())
    content[-8192:-4096] = b"\xff" * 4096
    path.write_bytes(content)
    with GlossaryFile.open(path) as glossary, pytest.raises(UserError) as met:
        documents.get(glossary, documents.ids(glossary)[0])
    assert met.value.code is ErrorCode.DAMAGED


def test_a_newer_migration(path: Path) -> None:
    with GlossaryFile.open(path, create=True) as glossary:
        glossary.write(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('glossary', 'm999', '')"
        )
    assert refusal(path) is ErrorCode.NEWER_GLOSSARY
    assert refusal(path, read_only=True) is ErrorCode.NEWER_GLOSSARY


def test_a_newer_schema_number(path: Path) -> None:
    with GlossaryFile.open(path, create=True) as glossary:
        glossary.write("PRAGMA user_version = 999")
    assert refusal(path) is ErrorCode.NEWER_GLOSSARY


def test_a_failed_creation_leaves_no_glossary_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    path.touch()
    monkeypatch.setattr(schema.migrations, "apply", full)
    assert refusal(path) is ErrorCode.DISK_FULL
    path.unlink()
    with pytest.raises(UserError):
        GlossaryFile.open(path, create=True)
    assert set(files(path.parent).values()) <= {b""}
    assert refusal(path, create=False) is ErrorCode.NO_GLOSSARY
    monkeypatch.undo()
    GlossaryFile.open(path, create=True).close()


def test_who_comes_second_takes_nothing_from_who_came_first(path: Path) -> None:
    first = sqlite3.connect(path, isolation_level=None)
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError) as met:
        GlossaryFile.open(path, create=True, patience=0)
    assert met.value.code is ErrorCode.LOCKED
    first.execute("CREATE TABLE terms (id INTEGER PRIMARY KEY)")
    first.execute("COMMIT")
    first.close()
    assert path.stat().st_size


def test_another_program_writes(glossary: GlossaryFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    with glossary.atomic(), GlossaryFile.open(glossary.path) as second:
        assert documents.ids(second) == [], "reading goes on"
        with pytest.raises(UserError) as met, second.atomic():
            raise AssertionError("the block is not entered")
        assert met.value.code is ErrorCode.LOCKED


def test_another_program_keeps_the_file_to_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0)
    GlossaryFile.open(path, create=True).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError) as met:
        GlossaryFile.open(path)
    other.close()
    assert met.value.code is ErrorCode.LOCKED


def test_a_full_disk_keeps_what_was_there(glossary: GlossaryFile) -> None:
    first = documents.add(glossary, document("三农"), at=NOW)
    glossary.value(f"PRAGMA max_page_count = {glossary.value('PRAGMA page_count') + 5}")
    with pytest.raises(UserError) as met, glossary.atomic():
        documents.add(glossary, document("双拥"), at=NOW)
        documents.add(glossary, document("长" * 100_000), at=NOW)
    assert met.value.code is ErrorCode.DISK_FULL
    assert documents.ids(glossary) == [first]
    documents.add(glossary, document("双拥"), at=NOW)


def test_a_write_protected_glossary(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with GlossaryFile.open(path, create=True) as glossary:
        documents.add(glossary, document(), at=NOW)
    monkeypatch.setattr(database, "_writable", lambda path: False)
    assert refusal(path) is ErrorCode.READ_ONLY
    before = files(path.parent)
    with GlossaryFile.open(path, read_only=True) as glossary:
        assert len(documents.ids(glossary)) == 1
        assert files(path.parent) == before
    assert files(path.parent) == before


def test_a_reader_does_not_write_and_leaves_no_trace(path: Path) -> None:
    GlossaryFile.open(path, create=True).close()
    before = files(path.parent)
    with GlossaryFile.open(path, read_only=True) as glossary, pytest.raises(UserError) as met:
        documents.add(glossary, document(), at=NOW)
    assert met.value.code is ErrorCode.READ_ONLY
    assert files(path.parent) == before


def test_all_of_a_block_or_nothing(glossary: GlossaryFile) -> None:
    with pytest.raises(ZeroDivisionError), glossary.atomic():
        documents.add(glossary, document("三农"), at=NOW)
        1 / 0  # noqa: B018
    with glossary.atomic():
        kept = documents.add(glossary, document("双拥"), at=NOW)
        with pytest.raises(ZeroDivisionError), glossary.atomic():
            documents.add(glossary, document("三农"), at=NOW)
            1 / 0  # noqa: B018
    assert documents.ids(glossary) == [kept]


def test_a_failed_block_takes_nothing_of_the_blocks_around_it(glossary: GlossaryFile) -> None:
    with glossary.atomic():
        kept = documents.add(glossary, document("双拥"), at=NOW)
        with pytest.raises(ZeroDivisionError), glossary.atomic():
            documents.add(glossary, document("三农"), at=NOW)
            with pytest.raises(ZeroDivisionError), glossary.atomic():
                documents.add(glossary, document("河长制"), at=NOW)
                1 / 0  # noqa: B018
            documents.add(glossary, document("林长制"), at=NOW)
            1 / 0  # noqa: B018
    assert documents.ids(glossary) == [kept]


def test_faults_of_ours_are_bugs(glossary: GlossaryFile) -> None:
    with pytest.raises(sqlite3.OperationalError):
        glossary.rows("SELECT nothing FROM nowhere")


def test_faults_of_what_is_handed_in_are_not_those_of_the_file(glossary: GlossaryFile) -> None:
    def place() -> occurrences.Place:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        occurrences.add(glossary, (place() for _ in range(1)))


def test_a_copy_is_whole_and_replaces_nothing(glossary: GlossaryFile, tmp_path: Path) -> None:
    documents.add(glossary, document(), at=NOW)
    target = tmp_path / "copy.db"
    glossary.copy_to(target)
    with GlossaryFile.open(target) as copy:
        assert documents.ids(copy) == documents.ids(glossary)
    before = target.read_bytes()
    with pytest.raises(UserError) as met:
        glossary.copy_to(target)
    assert met.value.code is ErrorCode.CANNOT_WRITE
    assert target.read_bytes() == before


def test_a_failed_copy_leaves_nothing_behind(
    glossary: GlossaryFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError) as met:
        glossary.copy_to(tmp_path / "nowhere" / "copy.db")
    assert met.value.code is ErrorCode.CANNOT_WRITE
    before = set(files(tmp_path))

    def interrupted(*_: object) -> sqlite3.Connection:
        raise KeyboardInterrupt

    monkeypatch.setattr(sqlite3, "connect", interrupted)
    with pytest.raises(KeyboardInterrupt):
        glossary.copy_to(tmp_path / "copy.db")
    assert set(files(tmp_path)) == before


def test_looking_at_a_glossary_twice_keeps_its_locks(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    write = f"""
import sys
from pathlib import Path
from glossary_app.errors import UserError
from glossary_app.store import GlossaryFile
path = Path({str(path)!r})
GlossaryFile.open(path).close()
try:
    with GlossaryFile.open(path, patience=0) as glossary, glossary.atomic():
        print("written")
except UserError as error:
    print(error.code)
"""
    with GlossaryFile.open(path, create=True) as glossary, glossary.atomic():
        GlossaryFile.open(path, read_only=True).close()
        other = subprocess.run([sys.executable, "-c", write], capture_output=True, text=True, check=True)
    assert other.stdout == "locked\n"
