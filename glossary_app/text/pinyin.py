"""The pinyin of headwords: the one door to pypinyin, whose data is read and never changed.

A run of Han characters is laid out in words that have a reading: those of `resources/pinyin_words.txt`,
and the phrases of pypinyin. What they leave over is read character by character, as in
`resources/pinyin_characters.txt`, else by the first reading that pypinyin gives.

Phrases that happen to stand across two words (工商|行政, 民主|要求) are what goes wrong most, for the
phrase data has only words that need it. So the words of the segmentation have the say where one ends.
"""

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from glossary_app import resources
from glossary_app.text.segmentation import words as cut
from glossary_app.text.syllables import pieces

_CITATION = {"一": "yī", "不": "bù", "个": "gè"}
"""Read so in every word: the changes of these tones are speech, not spelling."""

_WORD = 2
_ANCHOR = 1


class _Lexicon(NamedTuple):
    words: dict[str, list[list[str]]]
    """Readings, a list a character, the most usual first; `^` and `$`, the ends of a run, have none."""
    characters: dict[str, str]
    longest: int


def romanize(headword: str) -> str:
    """Pinyin with tone marks, a space between syllables: `“5G+”新质生产力` → `5G+ xīn zhì shēng chǎn lì`.

    Citation tones (一 `yī`, 不 `bù`), digits and Latin as they stand, punctuation dropped. A
    character without a known reading stands for itself.
    """
    return " ".join(
        syllable for run, han in pieces(headword) for syllable in (_read(run) if han else [run]) if syllable
    )


@cache
def readings(char: str) -> tuple[str, ...]:
    """All readings of a character, the most usual first: `重` → `zhòng`, `chóng`, `tóng`."""
    from pypinyin.constants import PINYIN_DICT

    known = PINYIN_DICT.get(ord(char), "").split(",")
    usual = _lexicon().characters.get(char, known[0])
    return tuple(dict.fromkeys(reading for reading in (usual, *known) if reading))


@cache
def _lexicon() -> _Lexicon:
    """Our words over pypinyin's; both its tables are read as data, so that nothing global changes."""
    from pypinyin.constants import PHRASES_DICT

    rows = [line.split() for line in resources.lines("pinyin_words.txt")]
    ours = {word: [[syllable] for syllable in syllables] for word, *syllables in rows}
    for word, syllables in ours.items():
        if word.startswith("^"):
            syllables.insert(0, [""])
        if word.endswith("$"):
            syllables.append([""])
    words = {**PHRASES_DICT, **ours}
    characters = {row[0]: row[1] for row in map(str.split, resources.lines("pinyin_characters.txt"))}
    return _Lexicon(words, characters | _CITATION, max(map(len, words)))


def _read(run: str) -> list[str]:
    """The syllables of a run of Han characters, laid out in the fewest words that have a reading."""
    text = f"^{run}$"
    starts = _layout(text, [*accumulate(map(len, cut(run)), initial=0)])
    laid: list[str] = []
    end = len(text)
    while end:
        laid.append(text[starts[end] : end])
        end = starts[end]
    return [syllable for word in reversed(laid) for syllable in _word(word)][1:-1]


def _layout(text: str, edges: list[int]) -> list[int]:
    """Where the word begins that ends at each place of `^run$`; `edges` are those of the words of the run."""
    words, _, longest = _lexicon()
    costs, starts = [0], [0]
    for end in range(1, len(text) + 1):
        start = end - 1
        cost = costs[start] + (_ANCHOR if text[start] in "^$" else _WORD)
        for begin in range(end - 2, max(-1, end - 1 - longest), -1):
            if text[begin:end] in words and costs[begin] + _WORD < cost and _fits(begin, end, edges):
                cost, start = costs[begin] + _WORD, begin
        costs.append(cost)
        starts.append(start)
    return starts


def _fits(begin: int, end: int, edges: list[int]) -> bool:
    """Whether a phrase of `^run$` lies within one word, or joins whole words; it may not cut across them."""
    first, last = max(begin - 1, 0), min(end - 1, edges[-1])
    return bisect_right(edges, first) == bisect_left(edges, last) or (first in edges and last in edges)


def _word(word: str) -> list[str]:
    if word in ("^", "$"):
        return [""]
    if len(word) == 1:
        return [next(iter(readings(word)), word)]
    syllables = (reading[0] for reading in _lexicon().words[word])
    return [_CITATION.get(char, syllable) for char, syllable in zip(word, syllables, strict=True)]
