"""Words of a short text, looked up in jieba's dictionary where it lies: nothing has to be loaded for it.

A cutter takes a fifth of a second to load, in which it holds up every thread. A headword that a person
adds is cut here in a millisecond, as the cutters would.
"""

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

_HAN = re.compile(r"[\u4e00-\u9fd5]+")


class Leaves(NamedTuple):
    """The dictionary: sorted lines `word frequency tag`, and how many words they were counted among."""

    lines: bytes
    size: int


def opened(lines: bytes, *, size: int) -> Leaves:
    """jieba's `dict.txt` to leaf through; some of its lines are out of order."""
    return Leaves(b"\n".join(sorted(lines.split(b"\n"))), size)


def can_cut(text: str) -> bool:
    """Whether a text is of Han characters alone: others are cut by further rules."""
    return _HAN.fullmatch(text) is not None


def cut(leaves: Leaves, text: str) -> list[str]:
    """The likeliest words of a text, each as likely as it is frequent; unknown ones in single characters.

    As jieba does without its model for unknown words: the best way from each character to the end.
    """
    best = [(0.0, 0)] * len(text) + [(0.0, len(text))]
    for begin in range(len(text) - 1, -1, -1):
        best[begin] = max(
            (math.log(frequency / leaves.size) + best[end][0], end)
            for end, frequency in _words_at(leaves, text, begin)
        )
    return list(_along(text, [end for _, end in best]))


def _along(text: str, ends: Sequence[int]) -> Iterator[str]:
    begin = 0
    while begin < len(text):
        yield text[begin : ends[begin]]
        begin = ends[begin]


def _words_at(leaves: Leaves, text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Where the words that begin here end, and how frequent they are; a character by itself is always one."""
    for end in range(begin + 1, len(text) + 1):
        frequency = _frequency(leaves, text[begin:end].encode())
        if frequency or end == begin + 1:
            yield end, frequency or 1
        if frequency is None:
            return


def _frequency(leaves: Leaves, word: bytes) -> int | None:
    """How frequent a word is: 0 where only longer ones begin so, None where none does."""
    read = partial(_line, leaves.lines)
    found = read(bisect_left(range(len(leaves.lines)), word, key=read))
    if found.startswith(word + b" "):
        return int(found.split(b" ")[1])
    return 0 if found.startswith(word) else None


def _line(lines: bytes, at: int) -> bytes:
    """The line that the byte at `at` stands in."""
    begin = lines.rfind(b"\n", 0, at) + 1
    end = lines.find(b"\n", at)
    return lines[begin : end if end >= 0 else len(lines)]
