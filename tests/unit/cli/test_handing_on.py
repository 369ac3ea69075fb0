"""`export` writes the columns that are asked for."""

from pathlib import Path

from click.testing import CliRunner

from glossary_app.cli import main
from glossary_app.services import editing, library


def test_columns_are_chosen_by_name(tmp_path: Path) -> None:
    glossary, table = str(tmp_path / "a.db"), tmp_path / "a.csv"
    with library.opened_or_made(tmp_path / "a.db") as opened:
        editing.add_term(opened, "海绵社区")
    done = CliRunner().invoke(main, ["export", glossary, str(table), "--columns", "pinyin, term"])
    assert done.exit_code == 0
    assert table.read_text(encoding="utf-8-sig").splitlines() == ["pinyin,term", "hǎi mián shè qū,海绵社区"]
    refused = CliRunner().invoke(main, ["export", glossary, str(table), "--columns", "meaning"])
    assert (refused.exit_code, "There is no column meaning." in refused.output) == (2, True)
