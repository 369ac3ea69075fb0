"""`build` asks for documents, unless those of the glossary are enough."""

import json
from pathlib import Path
from unittest.mock import Mock

import pytest
from click.testing import CliRunner

from glossary_app.cli import main
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import exporting, importing, library, reading

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


def test_a_strictness_holds_though_the_first_try_was_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    command = ["build", str(tmp_path / "a.db"), str(tmp_path)]
    assert CliRunner().invoke(main, command).exit_code == 0
    command += ["--strictness", "strict"]
    with monkeypatch.context() as stopped:
        stopped.setattr(importing, "extract", Mock(side_effect=KeyboardInterrupt))
        assert CliRunner().invoke(main, command).exit_code == 1
    assert "dropped" in CliRunner().invoke(main, command).output


def test_without_documents_there_is_nothing_to_build(tmp_path: Path) -> None:
    glossary = tmp_path / "a.db"
    assert CliRunner().invoke(main, ["build", str(glossary)]).exit_code == 2
    assert CliRunner().invoke(main, ["build", str(glossary), "--again"]).exit_code == 1
    assert not glossary.exists()
    library.opened_or_made(glossary).close()
    assert CliRunner().invoke(main, ["build", str(glossary), "--again"]).exit_code == 0


def test_no_document_is_read_for_a_glossary_that_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(reading, "restored_all")
    done = CliRunner().invoke(main, ["build", str(tmp_path / "no" / "a.db"), str(tmp_path)])
    assert done.exit_code == 1
    assert "a.db cannot be written (No such file or directory)" in done.output


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


def test_a_document_that_says_what_another_one_says_is_told_and_removed(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "总结.md").write_text(TEXT.replace("，", "，\n", 1), encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    built = CliRunner().invoke(main, ["build", glossary, str(tmp_path)])
    assert "总结.txt says what 总结.md says (100% of the sentences)." in built.output
    assert "`glossary-app remove`" in built.output
    gone = CliRunner().invoke(main, ["remove", glossary, "总结.txt"])
    assert f"{glossary}: 1 document removed" in gone.output
    assert "Now 1 document," in gone.output
    again = CliRunner().invoke(main, ["build", glossary, str(tmp_path), "--json"])
    told = json.loads(again.output)
    assert [(one["name"], one["other"], one["share"]) for one in told["alike"]] == [
        ("总结.txt", "总结.md", 1.0)
    ]
    assert (told["added"], told["known"], told["recognized"]) == (["总结.txt"], ["总结.md"], [])


def test_documents_are_removed_by_their_whole_names_and_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "报告.txt").write_text(TEXT.replace("某市", "某县"), encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    assert CliRunner().invoke(main, ["build", glossary, str(tmp_path)]).exit_code == 0
    refused = CliRunner().invoke(main, ["remove", glossary, "报告.txt", "总结"])
    assert (refused.exit_code, "no document 总结." in refused.output) == (1, True)
    gone = CliRunner().invoke(main, ["remove", glossary, "报告.txt", "总结.txt", "报告.txt"])
    assert "2 documents removed" in gone.output
    assert "Now 0 documents, 0 terms" in gone.output


def test_documents_stay_where_their_removal_was_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    assert CliRunner().invoke(main, ["build", glossary, str(tmp_path)]).exit_code == 0
    with monkeypatch.context() as stopped:
        stopped.setattr(importing, "extract", Mock(side_effect=KeyboardInterrupt))
        assert CliRunner().invoke(main, ["remove", glossary, "总结.txt"]).exit_code == 1
    gone = CliRunner().invoke(main, ["remove", glossary, "总结.txt"])
    assert "Now 0 documents, 0 terms" in gone.output


def test_of_two_documents_with_one_name_none_is_removed(tmp_path: Path) -> None:
    for county in ("某县", "某市"):
        (tmp_path / county).mkdir()
        (tmp_path / county / "总结.txt").write_text(TEXT.replace("某市", county), encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    assert CliRunner().invoke(main, ["build", glossary, str(tmp_path)]).exit_code == 0
    refused = CliRunner().invoke(main, ["remove", glossary, "总结.txt"])
    assert (refused.exit_code, "2 documents named 总结.txt" in refused.output) == (2, True)


def test_a_document_that_is_given_twice_is_no_known_one(tmp_path: Path) -> None:
    for name in ("总结.txt", "总结（副本）.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    built = CliRunner().invoke(main, ["build", glossary, str(tmp_path)])
    assert "总结（副本）.txt is a copy of 总结.txt; it was added once." in built.output
    assert "already" not in built.output
    again = CliRunner().invoke(main, ["build", glossary, str(tmp_path)])
    assert "总结（副本）.txt is in the glossary already." in again.output
    assert "copy" not in again.output


def test_names_of_files_do_not_steer_the_terminal(tmp_path: Path) -> None:
    for name in ("总结.txt", "总结\a.txt", "表.\ax"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    built = CliRunner().invoke(main, ["build", str(tmp_path / "a.db"), str(tmp_path)])
    assert "is a copy of" in built.output
    assert "passed over" in built.stderr
    assert "\a" not in built.output


def test_files_in_other_formats_are_told_in_a_sentence(tmp_path: Path) -> None:
    for name in ("总结.txt", "表一.xlsx", "表二.xlsx", "幻灯片.pptx", "说明"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    built = CliRunner().invoke(main, ["build", str(tmp_path / "a.db"), str(tmp_path), "--json"])
    assert "4 files passed over, in other formats: .xlsx, .pptx, …\n" in built.stderr
    assert json.loads(built.stdout)["passed_over"] == {".xlsx": 2, ".pptx": 1, "": 1}
    assert built.exit_code == 0
