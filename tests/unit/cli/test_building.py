"""`build` asks for documents, unless those of the glossary are enough."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary_app.cli import main
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import exporting, importing, library

TEXT = "某市工作总结\n\n我们坚持推进海绵社区建设，海绵社区越来越多，海绵社区惠及居民。\n"


def test_extracting_again_needs_no_document(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    assert CliRunner().invoke(main, ["build", glossary, str(tmp_path)]).exit_code == 0
    done = CliRunner().invoke(main, ["build", glossary, "--again"])
    assert (done.exit_code, "0 documents added, 0 new terms" in done.output) == (0, True)


def test_a_strictness_holds_for_documents_that_are_there_already(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    counts = []
    for level in ("broad", "balanced", "strict"):
        assert (
            CliRunner().invoke(main, ["build", glossary, str(tmp_path), "--strictness", level]).exit_code == 0
        )
        with library.opened_to_read(Path(glossary)) as opened:
            counts.append(library.totals(opened)["terms"])
    assert counts[0] > counts[1] > counts[2]


def test_without_documents_there_is_nothing_to_build(tmp_path: Path) -> None:
    glossary = tmp_path / "a.db"
    assert CliRunner().invoke(main, ["build", str(glossary)]).exit_code == 2
    assert CliRunner().invoke(main, ["build", str(glossary), "--again"]).exit_code == 1
    assert not glossary.exists()
    library.opened_or_made(glossary).close()
    assert CliRunner().invoke(main, ["build", str(glossary), "--again"]).exit_code == 0


def test_a_table_that_cannot_be_written_costs_no_glossary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise UserError(ErrorCode.DISK_FULL, path="terms.csv")

    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(exporting, "export", full)
    command = ["build", str(tmp_path / "a.db"), str(tmp_path), "--csv", str(tmp_path / "terms.csv")]
    done = CliRunner().invoke(main, command)
    assert (done.exit_code, "1 document added" in done.output) == (1, True)
    with library.opened_to_read(tmp_path / "a.db") as glossary:
        assert library.totals(glossary)["documents"] == 1


def test_who_is_interrupted_takes_nothing_from_who_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    command = ["build", str(tmp_path / "a.db"), str(tmp_path)]

    def other_comes_first(*_: object, **__: object) -> None:
        monkeypatch.undo()
        assert CliRunner().invoke(main, command).exit_code == 0
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "add_documents", other_comes_first)
    assert CliRunner().invoke(main, command).exit_code == 1
    with library.opened_to_read(tmp_path / "a.db") as glossary:
        assert library.totals(glossary)["documents"] == 1
