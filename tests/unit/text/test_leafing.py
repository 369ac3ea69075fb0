"""A short text is cut where the dictionary lies, as the cutters cut it."""

import math
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.text import leafing, segmentation
from glossary_app.text.leafing import Leaves

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="module")
def small() -> Leaves:
    """A dictionary in no order, as parts of the real one are."""
    lines = ("生态文明 40 n", "生态 90 n", "生 9 v", "文明 80 n", "A股 3 n", "推进 70 v", "进生 1 v")
    return leafing.opened("\n".join(lines).encode(), size=1000)


def test_the_likeliest_words_win(small: Leaves) -> None:
    assert leafing.cut(small, "推进生态文明") == ["推进", "生态文明"]
    assert math.log(40 / 1000) > math.log(90 / 1000) + math.log(80 / 1000)


def test_what_is_unknown_comes_in_single_characters(small: Leaves) -> None:
    assert leafing.cut(small, "共建生态") == ["共", "建", "生态"]


def test_only_han_characters_can_be_cut() -> None:
    assert leafing.can_cut("生态文明")
    assert not any(map(leafing.can_cut, ("", "A股", "生态，文明", "5G")))


@given(st.text("推进生态文明共建", min_size=1, max_size=20))
def test_the_words_joined_are_the_text(text: str) -> None:
    leaves = leafing.opened("生态 90 n\n文明 80 n\n推进 70 v\n".encode(), size=1000)
    assert "".join(leafing.cut(leaves, text)) == text


def test_the_seeds_are_cut_as_the_reference_cuts_them() -> None:
    text = next(SEEDS.glob("*.txt")).read_text(encoding="utf-8", errors="replace")
    runs = sorted({run[:12] for run in re.findall(r"[\u4e00-\u9fd5]{2,}", text)})[:300]
    code = (
        "import sys; from glossary_app.text.segmentation import words\n"
        "print(*(' '.join(words(run)) for run in sys.argv[1:]), sep='|')\n"
        "assert not {'jieba', 'rjieba'} & set(sys.modules)"
    )
    asked = [sys.executable, "-X", "utf8", "-c", code, *runs]
    told = subprocess.run(asked, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    cut = segmentation.jieba_cutter()
    assert told.split("|") == [" ".join(cut(run)) for run in runs]
