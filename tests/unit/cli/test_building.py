"""`build` asks for documents, unless those of the glossary are enough."""

from pathlib import Path

from click.testing import CliRunner

from glossary_app.cli import main
from glossary_app.services import library

TEXT = "某市工作总结\n\n我们坚持推进海绵社区建设，海绵社区越来越多，海绵社区惠及居民。\n"


def test_extracting_again_needs_no_document(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    glossary = str(tmp_path / "a.db")
    assert CliRunner().invoke(main, ["build", glossary, str(tmp_path)]).exit_code == 0
    done = CliRunner().invoke(main, ["build", glossary, "--again"])
    assert (done.exit_code, "0 documents added, 0 new terms" in done.output) == (0, True)


def test_without_documents_there_is_nothing_to_build(tmp_path: Path) -> None:
    glossary = tmp_path / "a.db"
    assert CliRunner().invoke(main, ["build", str(glossary)]).exit_code == 2
    assert CliRunner().invoke(main, ["build", str(glossary), "--again"]).exit_code == 1
    assert not glossary.exists()
    library.opened_or_made(glossary).close()
    assert CliRunner().invoke(main, ["build", str(glossary), "--again"]).exit_code == 0
