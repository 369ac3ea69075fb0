"""The list of terms and what it is narrowed to."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary_app.cli import main

REPORTS = {
    "2030.txt": "推进海绵社区建设，海绵社区惠及居民。落实首问负责制，完善首问负责制。",
    "2031.txt": "推进海绵社区建设，海绵社区再上台阶。实施河湖清源行动，河湖清源行动覆盖全市。",
}


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = tmp_path / "policy.db"
    assert CliRunner().invoke(main, ["build", str(path), str(tmp_path)]).exit_code == 0
    return path


def listed(glossary: Path, *options: str) -> set[str]:
    result = CliRunner().invoke(main, ["terms", str(glossary), "--json", *options])
    assert result.exit_code == 0, result.output
    return {one["headword"] for one in json.loads(result.stdout)}


def test_what_is_new_in_a_report_is_what_the_one_before_does_not_have(glossary: Path) -> None:
    assert {"海绵社区", "河湖清源行动"} <= listed(glossary, "--document", "2031.txt")
    new = listed(glossary, "--document", "2031.txt", "--not-in", "2030.txt")
    assert "河湖清源行动" in new
    assert "海绵社区" not in new


def test_terms_of_several_categories(glossary: Path) -> None:
    found = listed(glossary, "--category", "programme", "--category", "mechanism")
    assert {"河湖清源行动", "首问负责制"} <= found
    assert "海绵社区" not in found


@pytest.mark.parametrize("name", ["2029.txt", ""])
@pytest.mark.parametrize("option", ["--document", "--not-in"])
def test_a_document_that_is_not_there_is_told(glossary: Path, option: str, name: str) -> None:
    result = CliRunner().invoke(main, ["terms", str(glossary), option, name])
    assert result.exit_code == 1
    assert f"no document {name}" in result.output
