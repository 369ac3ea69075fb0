"""The pinyin of headwords: the one door to pypinyin, whose data is read and never changed.

A run of Han characters is cut into words that have a reading, and each word is read as it stands in
`resources/pinyin_words.txt`, else in pypinyin's phrases; what is left over is read character by
character, as in `resources/pinyin_characters.txt`, else by the first reading that pypinyin gives.
"""

from functools import cache
from typing import NamedTuple

from glossary_app import resources
from glossary_app.text.syllables import pieces

_CITATION = {"一": "yī", "不": "bù"}
"""Read so in every word: tone sandhi is speech, not spelling."""

_PIECE = 10
_PIECE_IN_DOUBT = 12


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
    """The syllables of a run of Han characters: as few pieces as can be, those in doubt counted dearer.

    A single character that has several readings is in doubt: `新增长引擎` is `新` + `增长` + …, not
    `新增` + `长` + ….
    """
    words, _, longest = _lexicon()
    text = f"^{run}$"
    costs, starts = [0], [0]
    for end in range(1, len(text) + 1):
        cost, start = costs[end - 1] + _cost(text[end - 1]), end - 1
        for begin in range(end - 2, max(-1, end - 1 - longest), -1):
            if text[begin:end] in words and costs[begin] + _PIECE <= cost:
                cost, start = costs[begin] + _PIECE, begin
        costs.append(cost)
        starts.append(start)
    syllables: list[str] = []
    end = len(text)
    while end:
        syllables[:0] = _word(text[starts[end] : end])
        end = starts[end]
    return syllables[1:-1]


@cache
def _cost(char: str) -> int:
    if char in "^$":
        return 0
    in_doubt = char not in _lexicon().characters and len(readings(char)) > 1
    return _PIECE_IN_DOUBT if in_doubt else _PIECE


def _word(word: str) -> list[str]:
    if word in ("^", "$"):
        return [""]
    if len(word) == 1:
        return [next(iter(readings(word)), word)]
    syllables = (reading[0] for reading in _lexicon().words[word])
    return [_CITATION.get(char, syllable) for char, syllable in zip(word, syllables, strict=True)]
