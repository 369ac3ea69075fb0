"""The pinyin of headwords, by the words and characters of pypinyin and our own.

A run of Han characters is laid out in words that have a reading: those of `resources/pinyin_words.txt`,
and the phrases of pypinyin. What they leave over is read character by character, as in
`resources/pinyin_characters.txt`, else by the first reading that pypinyin gives.

Phrases that happen to stand across two words (工商|行政, 民主|要求) are what goes wrong most, for the
phrase data has only words that need it. So the words of the segmentation have the say where one ends.

A character with several readings that no phrase covers is read by a guess, and `romanized` says so: how
often the phrases give it another reading tells whether the guess deserves a look.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, chain
from typing import NamedTuple

from glossary_app import resources
from glossary_app.text import pinyin_tables
from glossary_app.text.segmentation import words as cut
from glossary_app.text.syllables import pieces, unmark

_CITATION = {"一": "yī", "不": "bù", "个": "gè"}
"""Read so in every word: the changes of these tones are speech, not spelling."""

_WORD = 2
_ANCHOR = 1

_OTHERWISE = 0.1
"""From this share of phrases with another reading on, a character by itself is read by a guess.

Measured on 439 names of policies, read without `pinyin_words.txt`, of which 9 are read wrong: 33 are found
doubtful, 4 of the wrong ones among them; 46 and 5 with 0.1 in words too, 63 and 7 with 0.05 and 0.1.
"""
_OTHERWISE_IN_WORD = 0.2
"""The same within a word of the dictionary: the phrases that lack it have most of those that need it."""
_FEW = 3
"""Phrases that may be a slip of the data."""


class _Lexicon(NamedTuple):
    words: dict[str, list[list[str]]]
    """Readings, a list a character, the most usual first; `^` and `$`, the ends of a run, have none."""
    longest: int


class Romanized(NamedTuple):
    """Pinyin, and the characters whose reading in it is a guess: `治藏` → `zhì cáng`, 藏."""

    marks: str
    guessed: str


def romanize(headword: str) -> str:
    """Pinyin with tone marks, a space between syllables: `“5G+”新质生产力` → `5G+ xīn zhì shēng chǎn lì`.

    Citation tones (一 `yī`, 不 `bù`), digits and Latin as they stand, punctuation dropped. A
    character without a known reading stands for itself.
    """
    return romanized(headword).marks


def romanized(headword: str) -> Romanized:
    """Pinyin as `romanize` gives it, with what is uncertain in it."""
    syllables: list[str] = []
    guessed: list[str] = []
    for run, han in pieces(headword):
        if not han:
            syllables.append(run)
            continue
        edges = [*accumulate(map(len, cut(run)), initial=0)]
        for start, word in _laid(run, edges):
            syllables += _word(word)
            if len(word) == 1 and _is_guess(word, in_word=_stands_in_word(start, edges)):
                guessed.append(word)
    return Romanized(" ".join(filter(None, syllables)), "".join(guessed))


@cache
def readings(char: str) -> tuple[str, ...]:
    """All readings of a character, the most usual first: `重` → `zhòng`, `chóng`, `tóng`."""
    known = _characters().get(char, ())
    usual = _usual().get(char)
    return tuple(dict.fromkeys((usual, *known) if usual else known))


@cache
def _characters() -> dict[str, tuple[str, ...]]:
    return pinyin_tables.characters()


@cache
def _usual() -> dict[str, str]:
    """The readings of characters that we put before those of pypinyin."""
    rows = map(str.split, resources.lines("pinyin_characters.txt"))
    return {row[0]: row[1] for row in rows} | _CITATION


@cache
def _lexicon() -> _Lexicon:
    """Our words over pypinyin's."""
    rows = [line.split() for line in resources.lines("pinyin_words.txt")]
    ours = {word: [[syllable] for syllable in syllables] for word, *syllables in rows}
    for word, syllables in ours.items():
        if word.startswith("^"):
            syllables.insert(0, [""])
        if word.endswith("$"):
            syllables.append([""])
    words = pinyin_tables.phrases() | ours
    return _Lexicon(words, max(map(len, words)))


@cache
def _uses() -> Counter[tuple[str, str]]:
    """In how many phrases a character has a reading, of those with a tone."""
    words = _lexicon().words
    firsts = ((syllables[0] for syllables in readings) for readings in words.values())
    return Counter(chain.from_iterable(map(zip, words, firsts)))


@cache
def _otherwise(char: str) -> float:
    """The share of phrases that give a character a reading that is not its usual one, 0 to 1."""
    usual, *others = readings(char)
    toned = {reading: _uses()[char, reading] for reading in (usual, *others) if unmark(reading)[1]}
    most = max((toned.get(reading, 0) for reading in others), default=0)
    return most / sum(toned.values()) if most >= _FEW and usual in toned else 0.0


def _is_guess(char: str, *, in_word: bool) -> bool:
    """Whether a character that no phrase covers may well be read otherwise, or has no reading at all.

    One that is usually a particle (的 `de`) is that by itself.
    """
    if char in "^$":
        return False
    return not readings(char) or _otherwise(char) >= (_OTHERWISE_IN_WORD if in_word else _OTHERWISE)


def _stands_in_word(start: int, edges: list[int]) -> bool:
    """Whether the character at `start` is part of a longer word of the segmentation."""
    place = bisect_right(edges, start)
    return place < len(edges) and edges[place] - edges[place - 1] > 1


def _laid(run: str, edges: list[int]) -> Iterator[tuple[int, str]]:
    """A run of Han characters in the fewest words that have a reading, each with its start in the run."""
    text = f"^{run}$"
    starts = _layout(text, edges)
    ends = [len(text)]
    while ends[-1]:
        ends.append(starts[ends[-1]])
    for end, start in zip(reversed(ends[:-1]), reversed(ends), strict=False):
        yield start - 1, text[start:end]


def _layout(text: str, edges: list[int]) -> list[int]:
    """Where the word begins that ends at each place of `^run$`; `edges` are those of the words of the run."""
    words, longest = _lexicon()
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
