import shutil
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from glossary_app.domain.terms import Equivalent, Status
from glossary_app.errors import UserError
from glossary_app.store import (
    GlossaryFile,
    database,
    definitions,
    documents,
    occurrences,
    schema,
    settings,
    terms,
    undoing,
)
from tests.unit.store.samples import NOW, PAGES, dump, entry, files

OLD = Path(__file__).parents[2] / "data" / "old_databases"


def old(number: int, path: Path) -> Path:
    """A copy of the sample that a release with this schema left."""
    shutil.copy(OLD / f"schema_{number}.db", path)
    return path


def assert_all_is_there(glossary: GlossaryFile) -> None:
    """What `tests/data/old_databases/make.py` put into the sample."""
    term = entry(glossary, "三农")
    assert documents.get(glossary, documents.ids(glossary)[0]).metadata.title == "报告"
    assert terms.get(glossary, term).status is Status.ACCEPTED
    assert terms.get(glossary, term).pinyin_by_person
    assert terms.get(glossary, entry(glossary, "负面清单")).status is Status.REJECTED
    assert [form.text for form in terms.forms(glossary, term)] == ["三农问题"]
    assert [one.text for one in definitions.of_term(glossary, term)] == [
        "农业、农村和农民",
        "指农业、农村、农民",
    ]
    assert terms.tags(glossary, term) == ["农业"]
    assert terms.equivalents(glossary, term) == [Equivalent("en", "three rural issues")]
    assert len(occurrences.of_term(glossary, term)) == 1
    assert settings.read(glossary, "strictness") == 0.5
    assert undoing.undo(glossary) is not None
    assert terms.get(glossary, term).status is Status.CANDIDATE


def test_m001_documents_entries_and_history(path: Path) -> None:
    with GlossaryFile.open(old(1, path)) as glossary:
        assert_all_is_there(glossary)


def test_m002_pages(path: Path) -> None:
    with GlossaryFile.open(old(1, path)) as glossary:
        assert documents.get(glossary, documents.ids(glossary)[0]).pages == ()
        assert_all_is_there(glossary)
    with GlossaryFile.open(old(2, path)) as glossary:
        assert documents.get(glossary, documents.ids(glossary)[0]).pages == PAGES
        assert_all_is_there(glossary)


def test_m003_steps(path: Path) -> None:
    for number in (2, 3):
        with GlossaryFile.open(old(number, path)) as glossary:
            step = undoing.to_undo(glossary)
            assert step is not None
            assert (step.label, step.at, step.entries) == ("edit", NOW, 2)
            assert_all_is_there(glossary)


def test_m004_origins(path: Path) -> None:
    for number in (3, 4):
        with GlossaryFile.open(old(number, path)) as glossary:
            explained = definitions.of_term(glossary, entry(glossary, "三农"))
            assert [one.origin for one in explained] == [None, None]
            assert_all_is_there(glossary)


def test_m005_categories(path: Path) -> None:
    for number in (4, 5):
        with GlossaryFile.open(old(number, path)) as glossary:
            assert glossary.value("SELECT count(*) FROM sqlite_schema WHERE name = 'terms_by_category'") == 1
            assert_all_is_there(glossary)


def test_every_migration_has_a_test_of_its_name_and_every_schema_a_sample() -> None:
    with Database(memory=True) as empty:
        names = [migration.name for migration in schema.migrations.pending(empty)]
    assert len(names) == database.SCHEMA
    for number, name in enumerate(names, start=1):
        assert f"test_{name}" in globals()
        assert (OLD / f"schema_{number}.db").is_file()


@pytest.mark.parametrize("number", range(1, database.SCHEMA + 1))
def test_an_old_file_ends_with_the_schema_of_a_new_one(number: int, path: Path, tmp_path: Path) -> None:
    schemas = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    with (
        GlossaryFile.open(old(number, path)) as migrated,
        GlossaryFile.open(tmp_path / "new.db", create=True) as new,
    ):
        assert migrated.tuples(schemas) == new.tuples(schemas)


@pytest.fixture
def next_schema(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """The schema of a release to come, which has one migration more."""
    newer = Migrations("glossary")
    newer._migrations = list(schema.migrations._migrations)

    @newer()
    def m999_colours(db: Database) -> None:
        db.execute("ALTER TABLE tags ADD COLUMN colour TEXT")

    monkeypatch.setattr(schema, "migrations", newer)
    monkeypatch.setattr(database, "SCHEMA", database.SCHEMA + 1)
    return newer


def test_an_older_file_is_copied_and_brought_up_to_date(
    path: Path, next_schema: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = database.SCHEMA - 1
    old(number, path)
    with GlossaryFile.open(path) as glossary:
        assert glossary.row("SELECT colour FROM tags") is not None
        assert_all_is_there(glossary)
    backup = path.with_name(f"{path.stem}.schema-{number}.db")
    assert set(files(path.parent)) == {path.name, backup.name}
    monkeypatch.undo()
    with GlossaryFile.open(backup) as glossary:
        assert_all_is_there(glossary)


def test_an_older_copy_is_never_written_over(path: Path, next_schema: Migrations) -> None:
    number = database.SCHEMA - 1
    for _ in range(3):
        with GlossaryFile.open(old(number, path)):
            pass
    stem = f"{path.stem}.schema-{number}"
    assert set(files(path.parent)) == {path.name, f"{stem}.db", f"{stem}.2.db", f"{stem}.3.db"}


def test_a_reader_sees_an_older_file_as_if_up_to_date_and_leaves_it(
    path: Path, next_schema: Migrations
) -> None:
    old(database.SCHEMA - 1, path)
    before = files(path.parent)
    with GlossaryFile.open(path, read_only=True) as glossary:
        assert glossary.row("SELECT colour FROM tags") is not None
        with pytest.raises(UserError):
            settings.write(glossary, "strictness", 1)
    assert files(path.parent) == before


def test_a_failed_migration_leaves_the_file_as_it_was(
    path: Path, next_schema: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    @next_schema()
    def m1000_breaks(db: Database) -> None:
        raise ZeroDivisionError

    old(database.SCHEMA - 1, path)
    with pytest.raises(ZeroDivisionError):
        GlossaryFile.open(path)
    monkeypatch.undo()
    with GlossaryFile.open(path) as glossary:
        assert "colour" not in dump(glossary)
        assert_all_is_there(glossary)
