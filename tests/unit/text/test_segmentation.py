"""Words come from jieba's dictionary, whichever cutter is at hand."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.text.segmentation import UNKNOWN, entry, jieba_cutter, rjieba_cutter, words

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def test_a_text_is_cut_into_words_of_the_dictionary() -> None:
    assert words("推进生态文明。") == ["推进", "生态", "文明", "。"]


def test_what_the_dictionary_does_not_know_comes_in_single_characters() -> None:
    assert words("大农业观") == ["大", "农业", "观"]


@given(st.text())
def test_the_words_joined_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text


def test_the_dictionary_tells_tag_and_frequency() -> None:
    assert entry("发展").tag == "vn"
    assert entry("发展").frequency > entry("提案").frequency > 0
    assert entry("的").tag.startswith("u")
    assert entry("不是一个词") == UNKNOWN


def test_both_cutters_cut_the_seeds_alike() -> None:
    fast = rjieba_cutter()
    if fast is None:
        pytest.skip("rjieba has no wheel for this machine")
    reference = jieba_cutter()
    same = total = 0
    for path in SEEDS:
        text = path.read_text(encoding="utf-8", errors="replace")
        cuts, expected = spans(fast(text)), spans(reference(text))
        same += len(cuts & expected)
        total += len(expected)
    assert same / total > 0.999


def test_jieba_leaves_the_terminal_alone() -> None:
    jieba_cutter()
    assert logging.getLogger("jieba").handlers == []


def test_importing_the_door_opens_nothing() -> None:
    code = "import sys, glossary_app.text.segmentation; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {"jieba", "rjieba"} & set(loaded.split())


def spans(cut: list[str]) -> set[tuple[int, int]]:
    found, place = set(), 0
    for word in cut:
        found.add((place, place + len(word)))
        place += len(word)
    return found
