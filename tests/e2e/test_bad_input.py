"""Bad input gets one clear sentence and exit code 1, and leaves every file as it was."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

GOOD = "海绵社区是本市的重点工程。我们要推进海绵社区建设，让海绵社区惠及居民。\n"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-W", "error", "-m", "glossary_app", *map(str, arguments)]
        return subprocess.run(  # type: ignore[call-overload,no-any-return] # options of all kinds
            command, capture_output=True, text=True, cwd=tmp_path, encoding="utf-8", **options
        )

    return run


@pytest.fixture
def glossary(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    assert run("build", "policy.db", "good.txt").returncode == 0
    return tmp_path / "policy.db"


def state(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def assert_told(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """One line that names what it is about, and exit code 1."""
    assert done.returncode == 1, done.stdout
    assert done.stderr.startswith("Error: "), done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    for word in words:
        assert word in done.stderr


BAD_DOCUMENTS = {
    "empty.txt": (b"", "no text"),
    "blank.txt": ("\ufeff \r\n\u3000\n".encode(), "no text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "not a text file"),
    "english.txt": (b"The quick brown fox jumps over the lazy dog.\n" * 50, "hardly any Chinese"),
    "garbage.txt": (b"(cid:31)(cid:7)(cid:112) " * 200, "does not name"),
    "report.docx": (b"PK\x03\x04", "damaged"),
    "report.pdf": (b"%PDF-1.7 cut short", "damaged"),
    "report.html": (b"<p>English, only.</p>" * 50, "hardly any Chinese"),
    "reports.zip": (b"PK\x05\x06" + bytes(18), "no document"),
    "report.caj": (b"CAJ", "in a format that is not read"),
}


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
def test_a_bad_document_is_told_and_leaves_no_glossary(run: Run, tmp_path: Path, name: str) -> None:
    data, words = BAD_DOCUMENTS[name]
    (tmp_path / name).write_bytes(data)
    before = state(tmp_path)
    assert_told(run("build", "policy.db", name), name, words)
    assert state(tmp_path) == before


def test_a_missing_document_is_told(run: Run, tmp_path: Path) -> None:
    assert_told(run("build", "policy.db", "nowhere.txt"), "nowhere.txt")
    assert state(tmp_path) == {}


def test_a_folder_without_documents_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert_told(run("build", "policy.db", "empty"), "empty")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_an_unreadable_document_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "secret.txt").chmod(0)
    assert_told(run("build", "policy.db", "secret.txt"), "secret.txt", "cannot be read")


def test_one_bad_document_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "reports" / "empty.txt").write_bytes(b"")
    done = run("build", "policy.db", "reports")
    assert_told(done, "empty.txt")
    assert "1 document added" in done.stdout


def test_one_line_of_fifty_megabytes_is_a_document(run: Run, tmp_path: Path) -> None:
    line = GOOD.strip() * (50_000_000 // len(GOOD.strip().encode()))
    (tmp_path / "line.txt").write_text(line, encoding="utf-8")
    done = run("text", "line.txt")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("海绵社区") == line.count("海绵社区")


def test_a_file_that_is_no_database_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "policy.db").write_text("not a database, but somebody's notes", encoding="utf-8")
    before = state(tmp_path)
    assert_told(run("build", "policy.db", "good.txt"), "policy.db", "not a glossary")
    assert_told(run("terms", "policy.db"), "policy.db", "not a glossary")
    assert state(tmp_path) == before


def test_a_database_of_another_program_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / "policy.db")) as other:
        other.execute("CREATE TABLE terms (name)")
    before = state(tmp_path)
    assert_told(run("build", "policy.db", "good.txt"), "policy.db", "not a glossary")
    assert state(tmp_path) == before


def test_a_glossary_of_a_newer_version_is_refused(run: Run, glossary: Path) -> None:
    with closing(sqlite3.connect(glossary)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = state(glossary.parent)
    assert_told(run("build", glossary, "good.txt"), "newer version")
    assert_told(run("terms", glossary), "newer version")
    assert state(glossary.parent) == before


def test_a_locked_glossary_is_told(run: Run, glossary: Path) -> None:
    (glossary.parent / "more.txt").write_text(GOOD * 2, encoding="utf-8")
    before = glossary.read_bytes()
    with closing(sqlite3.connect(glossary, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert_told(run("build", glossary, "more.txt"), "in use by another program")
        other.execute("ROLLBACK")
    assert glossary.read_bytes() == before


def test_a_truncated_glossary_is_told(run: Run, glossary: Path) -> None:
    glossary.write_bytes(glossary.read_bytes()[:6000])
    assert_told(run("terms", glossary), "damaged")


@pytest.fixture
def read_only(glossary: Path) -> Iterator[Path]:
    if os.geteuid() == 0:
        pytest.skip("root may write every file")
    glossary.parent.chmod(0o555)
    glossary.chmod(0o444)
    yield glossary
    glossary.parent.chmod(0o755)


def test_a_read_only_glossary_can_be_looked_at_and_not_changed(run: Run, read_only: Path) -> None:
    assert run("terms", read_only).returncode == 0
    assert_told(run("accept", read_only, "海绵社区"), "read-only")


def limited_to(size: int) -> Callable[[], None]:
    """A process that may write no file larger than `size` bytes: a disk with so much room."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def test_a_full_disk_leaves_the_glossary_as_it_was(run: Run, glossary: Path, tmp_path: Path) -> None:
    long = "".join(f"第{number}批海绵社区和绿色水厂建设工程全面推进。\n" for number in range(20_000))
    (tmp_path / "long.txt").write_text(long, encoding="utf-8")
    shutil.copy(glossary, tmp_path / "copy.db")
    done = run("build", "copy.db", "long.txt", preexec_fn=limited_to(300_000))
    assert_told(done, "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as copy, closing(sqlite3.connect(glossary)) as first:
        assert list(copy.iterdump()) == list(first.iterdump())


@pytest.mark.parametrize("target", ["missing/terms.csv", "folder.csv", "terms.pdf"])
def test_a_table_that_cannot_be_written_is_told(run: Run, glossary: Path, target: str) -> None:
    (glossary.parent / "folder.csv").mkdir()
    before = state(glossary.parent)
    assert_told(run("export", glossary, target), Path(target).name)
    assert state(glossary.parent) == before


def test_an_unknown_encoding_is_told(run: Run, glossary: Path) -> None:
    assert_told(run("export", glossary, "terms.csv", "--encoding", "klingon"), "klingon")


def test_what_an_encoding_cannot_hold_leaves_the_old_table(run: Run, glossary: Path, tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("mine", encoding="utf-8")
    assert_told(run("export", glossary, "terms.csv", "--encoding", "ascii"), "ascii")
    assert (tmp_path / "terms.csv").read_text(encoding="utf-8") == "mine"


def test_an_unknown_term_is_told(run: Run, glossary: Path) -> None:
    assert_told(run("show", glossary, "不存在的术语"), "不存在的术语")


def test_pinyin_that_does_not_fit_is_told(run: Run, glossary: Path) -> None:
    assert_told(run("set", glossary, "海绵社区", "--pinyin", "hai3 mian2"), "hai3 mian2")


def test_a_table_never_takes_the_place_of_the_glossary_or_a_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    assert run("build", "policy.csv", "good.txt").returncode == 0
    before = state(tmp_path)
    assert_told(run("export", "policy.csv", "policy.csv"), "policy.csv", "glossary itself")
    assert_told(run("build", "policy.csv", "good.txt", "--csv", "./policy.csv"), "glossary itself")
    assert state(tmp_path) == before


@pytest.mark.parametrize("target", ["missing/terms.csv", "terms.pdf"])
def test_a_table_that_cannot_be_written_is_told_before_the_work(
    run: Run, tmp_path: Path, target: str
) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    before = state(tmp_path)
    assert_told(run("build", "policy.db", "good.txt", "--csv", target), Path(target).name)
    assert state(tmp_path) == before


def test_a_build_that_fails_adds_nothing_and_can_be_done_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_text(GOOD * 2000, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    assert_told(run("build", "policy.db", "large.txt", preexec_fn=limited_to(200_000)), "policy.db")
    assert run("documents", "policy.db", "--json").stdout == "[]\n"
    assert run("build", "policy.db", "good.txt").returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "glossary_app", "--version"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("Error: The output cannot be written")


def test_a_reader_who_has_seen_enough_is_no_error(glossary: Path) -> None:
    command = [sys.executable, "-m", "glossary_app", "terms", str(glossary)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_standard_input_may_come_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "glossary_app", "pinyin", "-"]
    words = "银行\n\n重要讲话\n".encode(encoding)
    done = subprocess.run(command, input=words, capture_output=True, env=environment)
    assert done.stdout.decode() == "银行\tyín háng\n\n重要讲话\tzhòng yào jiǎng huà\n"


def test_no_standard_input_is_no_words() -> None:
    command = [sys.executable, "-m", "glossary_app", "pinyin"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="arguments are text there")
def test_arguments_that_are_no_text_are_told(glossary: Path) -> None:
    command = [os.fsencode(sys.executable), b"-m", b"glossary_app", b"show", os.fsencode(glossary), b"x\xff"]
    done = subprocess.run(command, capture_output=True)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
