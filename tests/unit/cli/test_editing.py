"""What `set` says of an entry."""

from pathlib import Path

from click.testing import CliRunner

from glossary_app.cli import main
from glossary_app.services import editing, entries, library


def test_what_was_set_is_told(tmp_path: Path) -> None:
    with library.opened_or_made(tmp_path / "a.db") as glossary:
        editing.add_term(glossary, "海绵社区")
    options = ["--pinyin", "", "--definition", "会吸水的社区。"]
    done = CliRunner().invoke(main, ["set", str(tmp_path / "a.db"), "海绵社区", *options])
    assert done.output == "海绵社区: pinyin taken back, definition set.\n"


def set_definition(glossary: Path, words: str) -> list[str]:
    """The definitions after `set`, the preferred one first."""
    done = CliRunner().invoke(main, ["set", str(glossary), "海绵社区", "--definition", words])
    assert done.exit_code == 0, done.output
    with library.opened_to_read(glossary) as opened:
        term = entries.named(opened, "海绵社区")
        return [one.text for one in entries.entry(opened, term).definitions]


def test_a_definition_is_reworded_and_not_piled_up(tmp_path: Path) -> None:
    with library.opened_or_made(tmp_path / "a.db") as glossary:
        editing.add_term(glossary, "海绵社区")
    assert set_definition(tmp_path / "a.db", "会吸水的社区。") == ["会吸水的社区。"]
    assert set_definition(tmp_path / "a.db", "会蓄水的社区。") == ["会蓄水的社区。"]
    assert set_definition(tmp_path / "a.db", " ") == []
