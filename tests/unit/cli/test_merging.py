"""What `merge` shows and does."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary_app.cli import main
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import editing, entries, library, merging


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    with library.opened_or_made(tmp_path / "a.db") as opened:
        editing.add_term(opened, "海绵社区")
        editing.set_notes(opened, entries.named(opened, "海绵社区"), "我的。")
    (tmp_path / "t.csv").write_text("术语,备注,负责人\n海绵社区,你的。,张三\n三农,,\n", encoding="gb18030")
    return tmp_path / "a.db"


def run(*arguments: str | Path) -> str:
    done = CliRunner().invoke(main, ["merge", *map(str, arguments)])
    assert done.exit_code == 0, done.output
    return done.output


def notes(glossary: Path) -> str:
    with library.opened_to_read(glossary) as opened:
        return entries.entry(opened, entries.named(opened, "海绵社区")).term.notes


def test_a_dry_run_shows_what_would_happen(glossary: Path, tmp_path: Path) -> None:
    lines = run(glossary, tmp_path / "t.csv", "--dry-run").splitlines()
    assert [line.split() for line in lines[:3]] == [
        ["term", "field", "mine", "theirs", "kept"],
        ["海绵社区", "conflict", "notes", "我的。", "你的。", "mine"],
        ["三农", "added", "entry", "三农", "theirs"],
    ]
    assert lines[3].endswith("t.csv would be merged: 1 added, 0 changed, 1 in conflict, 0 the same.")
    assert lines[4] == "Passed over: 负责人 (1)."
    with library.opened_to_read(glossary) as opened:
        assert library.totals(opened)["terms"] == 1


def test_conflicts_go_as_the_option_says(glossary: Path, tmp_path: Path) -> None:
    told = run(glossary, tmp_path / "t.csv")
    assert ("海绵社区" in told, "三农" in told) == (True, False), "what was added is only counted"
    assert notes(glossary) == "我的。"
    run(glossary, tmp_path / "t.csv", "--keep", "both")
    assert notes(glossary) == "我的。\n你的。"
    assert "2 the same" in run(glossary, tmp_path / "t.csv", "--keep", "theirs")


def test_a_program_reads_the_rows(glossary: Path, tmp_path: Path) -> None:
    said = json.loads(run(glossary, tmp_path / "t.csv", "--dry-run", "--json"))
    assert (said["merged"], said["added"], said["conflict"], said["same"]) == (False, 1, 1, 0)
    assert said["rows"][0] == {
        "term": "海绵社区",
        "kind": "conflict",
        "field": "notes",
        "mine": "我的。",
        "theirs": "你的。",
        "keep": "mine",
        "doubt": None,
    }


def test_nobody_changes_what_was_compared_before_it_is_merged(
    glossary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compare = merging.plan

    def compared(opened: library.GlossaryFile, file: Path) -> merging.Plan:
        with library.opened_in_window(glossary) as window, pytest.raises(UserError) as refused:
            editing.add_term(window, "三农")
        assert refused.value.code is ErrorCode.LOCKED
        return compare(opened, file)

    monkeypatch.setattr(merging, "plan", compared)
    assert "1 added" in run(glossary, tmp_path / "t.csv")


def test_a_bad_file_is_told_and_nothing_is_merged(glossary: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("姓名\n张三\n")
    done = CliRunner().invoke(main, ["merge", str(glossary), str(tmp_path / "t.csv")])
    assert done.exit_code == 1
    assert "has no column of terms, only: 姓名." in done.output
