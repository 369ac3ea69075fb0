"""The real program in its own process, as a person starts it."""

import csv
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary_app import resources

Run = Callable[..., subprocess.CompletedProcess[str]]
SEEDS = resources.folder("seeds")

REPORT = """
某市2030年政府工作报告

（2030年1月8日）

各位代表：

过去一年，我们坚持推进海绵社区建设，深化“两张清单”制度改革，海绵社区覆盖率持续提高。
下一步，我们要继续推进海绵社区建设，落实“两张清单”制度，让海绵社区惠及更多居民。

名词解释

1.海绵社区：指能够像海绵一样吸收、储存和利用雨水的居民社区。
2.“两张清单”制度：即任务清单和责任清单制度。
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(*arguments: str | Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-W", "error", "-m", "glossary_app", *map(str, arguments)]
        return subprocess.run(
            command, capture_output=True, text=True, input=stdin, cwd=tmp_path, encoding="utf-8"
        )

    return run


@pytest.fixture
def built(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    done = run("build", "policy.db", "report.txt")
    assert done.returncode == 0, done.stderr
    return tmp_path / "policy.db"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_the_seeds_become_a_glossary_and_a_table(run: Run, tmp_path: Path) -> None:
    done = run("build", "glossary.db", SEEDS, "--csv", "terms.csv")
    assert done.returncode == 0, done.stderr
    terms = {row["term"]: row for row in rows(tmp_path / "terms.csv")}
    assert terms["两个毫不动摇"]["definition"].startswith("毫不动摇巩固和发展公有制经济")
    assert terms["新质生产力"]["pinyin"] == "xīn zhì shēng chǎn lì"
    assert int(terms["新质生产力"]["frequency"]) > 80
    assert int(terms["全过程人民民主"]["document_count"]) >= 2
    with sqlite3.connect(tmp_path / "glossary.db") as glossary:
        assert glossary.execute("SELECT count(*) FROM documents").fetchone() == (5,)
    glossary.close()


def test_building_twice_adds_nothing(run: Run, built: Path) -> None:
    again = run("build", built, "report.txt", "--json")
    assert again.returncode == 0
    report = json.loads(again.stdout)
    assert (report["added"], report["known"], report["new_terms"]) == ([], ["report.txt"], 0)


def test_two_builds_at_once_lose_nothing(run: Run, tmp_path: Path) -> None:
    first, second = sorted(SEEDS.glob("00[03]_*.txt"))
    one = subprocess.Popen(
        [sys.executable, "-m", "glossary_app", "build", "two.db", str(first)], cwd=tmp_path
    )
    other = subprocess.Popen(
        [sys.executable, "-m", "glossary_app", "build", "two.db", str(second)], cwd=tmp_path
    )
    assert (one.wait(), other.wait()) == (0, 0)
    assert run("build", "whole.db", first, second).returncode == 0
    for name in ("two", "whole"):
        assert run("export", f"{name}.db", f"{name}.csv").returncode == 0
    assert (tmp_path / "two.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_what_was_set_can_be_taken_back(run: Run, built: Path) -> None:
    before = json.loads(run("show", built, "海绵社区", "--json").stdout)
    changed = ("--pinyin", "hai3 mian3 she4 qu1", "--definition", "会吸水的社区。", "--status", "accepted")
    assert run("set", built, "海绵社区", *changed).returncode == 0
    assert (
        run("set", built, "海绵社区", "--pinyin", "", "--definition", "", "--status", "candidate").returncode
        == 0
    )
    assert json.loads(run("show", built, "海绵社区", "--json").stdout) == before


def test_search_takes_quotation_marks(run: Run, built: Path) -> None:
    found = json.loads(run("search", built, "“两张清单”", "--json").stdout)
    assert found[0]["headword"].startswith("两张清单")


def test_an_entry_shows_its_note(run: Run, built: Path) -> None:
    shown = run("show", built, "海绵社区").stdout
    assert "hǎi mián shè qū" in shown
    assert "[note] 指能够像海绵一样吸收、储存和利用雨水的居民社区。" in shown


def test_occurrences_stand_in_context(run: Run, built: Path) -> None:
    places = json.loads(run("occurrences", built, "海绵社区", "--json").stdout)
    assert [place["right"][:2] for place in places] == ["建设", "覆盖", "建设", "惠及", "：指"]
    assert {place["document"]["metadata"]["issued_on"] for place in places} == {"2030-01-08"}


@pytest.mark.parametrize("typed", ["海绵", "hai mian", "haimian", "hǎi mián", "hmsq"])
def test_search_takes_characters_pinyin_and_initials(run: Run, built: Path, typed: str) -> None:
    found = [term["headword"] for term in json.loads(run("search", built, typed, "--json").stdout)]
    assert "海绵社区" in found


def test_what_a_person_decides_survives_a_build(run: Run, built: Path, tmp_path: Path) -> None:
    assert run("accept", built, "海绵社区").returncode == 0
    assert run("set", built, "海绵社区", "--definition", "会吸水的社区。").returncode == 0
    assert run("set", built, "海绵社区", "--pinyin", "hai3 mian2 she4 qu1").returncode == 0
    assert run("reject", built, "“两张清单”制度").returncode == 0
    (tmp_path / "later.txt").write_text(REPORT.replace("2030", "2031"), encoding="utf-8")
    assert run("build", built, "later.txt", "--csv", "terms.csv").returncode == 0
    terms = {row["term"]: row for row in rows(tmp_path / "terms.csv")}
    assert terms["海绵社区"]["status"] == "accepted"
    assert terms["海绵社区"]["definition"] == "会吸水的社区。"
    assert terms["海绵社区"]["document_count"] == "2"
    assert "两张清单制度" not in terms
    rejected = json.loads(run("terms", built, "--status", "rejected", "--json").stdout)
    assert [term["headword"] for term in rejected] == ["两张清单制度"]


def test_every_table_is_handed_on(run: Run, built: Path, tmp_path: Path) -> None:
    for table in ("terms", "definitions", "occurrences"):
        assert run("export", built, f"{table}.csv", "--table", table).returncode == 0
    definitions = {row["term"]: row for row in rows(tmp_path / "definitions.csv")}
    assert definitions["海绵社区"]["kind"] == "note"
    text = run("text", "report.txt").stdout.rstrip("\n")
    for row in rows(tmp_path / "occurrences.csv"):
        assert text[int(row["start"]) : int(row["end"])] == row["keyword"]


def test_a_table_in_chinese_on_request(run: Run, built: Path, tmp_path: Path) -> None:
    assert run("export", built, "terms.csv", "--headers", "zh").returncode == 0
    terms = {row["术语"]: row for row in rows(tmp_path / "terms.csv")}
    assert terms["海绵社区"]["拼音"] == "hǎi mián shè qū"
    assert terms["海绵社区"]["状态"] == "候选"


def test_text_is_restored(run: Run, tmp_path: Path) -> None:
    whole = "我们要推动全市各项事业实现高质量发展，让改革发展成果更多更好惠及全体市民，" * 5 + "走好新路。"
    lines = [whole[start : start + 18] for start in range(0, len(whole), 18)]
    lines.insert(4, "")  # a column ends in the middle of a sentence
    (tmp_path / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    assert run("text", "a.txt").stdout == whole + "\n"


def test_pinyin_of_words_and_of_lines(run: Run) -> None:
    assert run("pinyin", "一带一路", "5G").stdout == "一带一路\tyī dài yī lù\n5G\t5G\n"
    assert run("pinyin", "-", stdin="长江\n重要\n").stdout == "长江\tcháng jiāng\n重要\tzhòng yào\n"


def test_help_loads_no_heavy_library() -> None:
    code = "import sys; from glossary_app.cli import main; main(['--help'], standalone_mode=False)"
    code += "; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"PySide6", "jieba", "rjieba", "pypinyin", "numpy", "sqlite_utils", "opencc"}
    assert "Commands:" in done.stdout
    assert not heavy & set(done.stdout.split())


def test_wrong_usage_is_told_apart(run: Run) -> None:
    assert run("terms").returncode == 2
    assert run("set", "policy.db", "三农").returncode == 2
