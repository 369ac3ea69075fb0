"""`export` writes the columns that are asked for."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glossary_app.cli import main
from glossary_app.domain.terms import Status
from glossary_app.services import editing, entries, exporting, library


def test_columns_are_chosen_by_name(tmp_path: Path) -> None:
    glossary, table = str(tmp_path / "a.db"), tmp_path / "a.csv"
    with library.opened_or_made(tmp_path / "a.db") as opened:
        editing.add_term(opened, "海绵社区")
    done = CliRunner().invoke(main, ["export", glossary, str(table), "--columns", "pinyin, term"])
    assert done.exit_code == 0
    assert table.read_text(encoding="utf-8-sig").splitlines() == ["pinyin,term", "hǎi mián shè qū,海绵社区"]
    refused = CliRunner().invoke(main, ["export", glossary, str(table), "--columns", "meaning"])
    assert (refused.exit_code, "There is no column meaning." in refused.output) == (2, True)


def export(folder: Path, file: str, *options: str) -> Result:
    with library.opened_or_made(folder / "a.db") as opened:
        editing.add_term(opened, "海绵社区")
    return CliRunner().invoke(main, ["export", str(folder / "a.db"), str(folder / file), *options])


@pytest.mark.parametrize("suffix", sorted({one.suffixes[0] for one in exporting.FORMATS.values()}))
def test_the_suffix_chooses_the_format(tmp_path: Path, suffix: str) -> None:
    file = f"a{suffix}"
    done = export(tmp_path, file)
    counted = "row" if file == "a.xlsx" else "term"
    assert (done.exit_code, done.output) == (0, f"{tmp_path / file}: 1 {counted}.\n")
    assert (tmp_path / file).stat().st_size


def test_another_format_can_be_named(tmp_path: Path) -> None:
    assert export(tmp_path, "a.tbx", "--format", "tbx-tags").exit_code == 0
    assert 'style="dct"' in (tmp_path / "a.tbx").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "option", "value"),
    [
        ("a.json", "--table", "definitions"),
        ("a.json", "--columns", "term"),
        ("a.json", "--encoding", "gb18030"),
        ("a.xlsx", "--encoding", "gb18030"),
        ("a.xlsx", "--order", "document"),
    ],
)
def test_an_option_that_a_format_has_no_use_for_is_refused(
    tmp_path: Path, file: str, option: str, value: str
) -> None:
    refused = export(tmp_path, file, option, value)
    assert (refused.exit_code, f"no {option}" in refused.output) == (2, True)
    assert not (tmp_path / file).exists()


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        (os.devnull, "it is no regular file"),
        (".", "it is no regular file"),
        ("a.db/a.csv", "Not a directory"),
        ("no/a.csv", "No such file or directory"),
        ("长" * 90 + ".csv", "File name too long"),
        ("loop", "Too many levels of symbolic links"),
    ],
)
def test_why_a_file_cannot_be_written(tmp_path: Path, target: str, reason: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    done = export(tmp_path, target, "--format", "csv")
    assert (done.exit_code, f"cannot be written ({reason})" in done.output) == (1, True)


@pytest.mark.parametrize(
    ("options", "headings"),
    [
        ((), ["## H", "### 海绵社区", "## K", "### 口袋公园"]),
        (("--order", "document"), ["## Others", "### 1. 海绵社区", "### 2. 口袋公园"]),
        (("--explained",), ["## K", "### 口袋公园"]),
        (("--status", "rejected"), ["## L", "### 绿色水厂"]),
    ],
)
def test_order_and_entries_can_be_chosen(
    tmp_path: Path, options: tuple[str, ...], headings: list[str]
) -> None:
    with library.opened_or_made(tmp_path / "a.db") as opened:
        for word in ("口袋公园", "绿色水厂"):
            editing.add_term(opened, word)
        editing.set_status(opened, [entries.named(opened, "绿色水厂")], Status.REJECTED)
        editing.add_definition(opened, entries.named(opened, "口袋公园"), "小公园。")
    assert export(tmp_path, "a.md", *options).exit_code == 0
    lines = (tmp_path / "a.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("##")] == headings
