"""Parallel members with 、 between that stand in a text but once: `降碳、减污、扩绿、增长`."""

from collections.abc import Iterator
from itertools import pairwise

from glossary_app.extraction.terms.lines import Line
from glossary_app.extraction.terms.slogans import is_enumeration
from glossary_app.extraction.terms.vocabulary import Role

_LENGTHS = range(2, 9)
_NO_MEMBER = frozenset("和与及的在对把")


def enumerations(line: Line) -> Iterator[tuple[int, int]]:
    """Spans of words, end exclusive.

    What stands between two marks gives the length of the members; the first is cut to it from the left
    (增强|获得感、幸福感、安全感), the last from the right, both between words.
    """
    start = 0
    for index, word in enumerate(line.words):
        if word.role is Role.BREAK or word.text in _NO_MEMBER:
            yield from _within(line, start, index)
            start = index + 1
    yield from _within(line, start, len(line.words))


def _within(line: Line, start: int, end: int) -> Iterator[tuple[int, int]]:
    marks = [index for index in range(start, end) if line.words[index].text == "、"]
    if not marks:
        return
    parts = list(pairwise([start - 1, *marks, end]))
    lengths = [len(line.string(low + 1, high)) for low, high in parts]
    first = 0
    while first < len(marks):
        last = first
        while last + 1 < len(marks) and lengths[last + 1] == lengths[first + 1]:
            last += 1
        yield from _run(line, marks, parts, first, last)
        first = last + 1


def _run(
    line: Line, marks: list[int], parts: list[tuple[int, int]], first: int, last: int
) -> Iterator[tuple[int, int]]:
    """The enumeration over the marks `first` to `last`, if its outer members can be cut to one length."""
    begin, end = parts[first][0] + 1, parts[last + 1][1]
    inner = [line.string(parts[place][0] + 1, parts[place][1]) for place in range(first + 1, last + 1)]
    for length in [len(inner[0])] if inner else _LENGTHS:
        low = _cut(line, range(marks[first] - 1, begin - 1, -1), length)
        high = _cut(line, range(marks[last] + 1, end), length)
        if low is None or high is None or not (inner or low == begin or high + 1 == end):
            continue
        if is_enumeration([line.string(low, marks[first]), *inner, line.string(marks[last] + 1, high + 1)]):
            yield low, high + 1


def _cut(line: Line, places: range, length: int) -> int | None:
    """The word at which exactly `length` characters are full, if one ends there."""
    for place in places:
        length -= len(line.words[place].text)
        if length <= 0:
            return place if length == 0 else None
    return None
