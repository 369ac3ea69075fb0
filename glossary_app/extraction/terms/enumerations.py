"""Parallel members with 、 between that stand in a text but once: `降碳、减污、扩绿、增长`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from glossary_app.extraction.terms.slogans import is_enumeration
from glossary_app.extraction.terms.tokens import Tokens

_LENGTHS = frozenset(range(2, 9))
_NO_MEMBER = frozenset("和与及的在对把")


def enumerations(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Spans of words, end exclusive.

    What stands between two marks gives the length of the members; the first is cut to it from the left
    (增强|获得感、幸福感、安全感), the last from the right, both between words.
    """
    lexicon = tokens.lexicon
    stops = np.flatnonzero(~(lexicon.plain | lexicon.links)[tokens.words] | tokens.among(_NO_MEMBER))
    marks = np.flatnonzero(tokens.among("、")[: tokens.size])
    behind = np.searchsorted(stops, marks)
    firsts = np.flatnonzero(np.diff(behind, prepend=-1))
    starts, ends = stops[behind[firsts] - 1] + 1, stops[behind[firsts]]
    bounds = np.append(firsts, len(marks)).tolist()
    known: dict[bytes, list[tuple[int, int]]] = {}
    for start, end, (first, last) in zip(starts.tolist(), ends.tolist(), pairwise(bounds), strict=True):
        words = tokens.words[start:end].tobytes()
        if words not in known:
            places = (marks[first:last] - start).tolist()
            known[words] = list(_within(tokens.texts(start, end), places))
        for low, high in known[words]:
            yield start + low, start + high


def _within(texts: Sequence[str], marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The enumerations among words that no break and no function word parts."""
    members = [texts[low + 1 : high] for low, high in pairwise([-1, *marks, len(texts)])]
    lengths = [sum(map(len, member)) for member in members]
    first = 0
    while first < len(marks):
        last = first
        while last + 1 < len(marks) and lengths[last + 1] == lengths[first + 1]:
            last += 1
        some = slice(first, last + 2)
        for before, after in _cut(members[some], lengths[some]):
            yield marks[first] - before, marks[last] + 1 + after
        first = last + 1


def _cut(members: Sequence[Sequence[str]], lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """How many words of the first and of the last of these members make one length with the others; of
    two members one stands whole."""
    first, *inner, last = members
    between = ["".join(member) for member in inner]
    for length in _LENGTHS.intersection(lengths[1:-1] or lengths):
        before, after = _filled(first[::-1], length), _filled(last, length)
        if before and after:
            ends = "".join(first[-before:]), "".join(last[:after])
            if is_enumeration([ends[0], *between, ends[1]]):
                yield before, after


def _filled(texts: Sequence[str], length: int) -> int:
    """How many words have exactly `length` characters together; 0 where none ends there."""
    for place, text in enumerate(texts, start=1):
        length -= len(text)
        if length <= 0:
            return place if length == 0 else 0
    return 0
