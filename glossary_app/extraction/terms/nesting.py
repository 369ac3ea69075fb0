"""How strings hold one another: what each is at its joints, and which longer one holds it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from glossary_app.extraction.terms.census import NONE, Census
from glossary_app.extraction.terms.tokens import Bools, Codes, Ints, power


@dataclass(frozen=True, slots=True)
class Joint:
    """The joint of strings behind so many words; an element for each string that has one there."""

    place: int
    chosen: Ints
    """Which of the strings that were asked for."""
    strings: Ints
    """The strings."""
    left: Codes
    """Of what stands before the joint."""
    right: Codes

    @property
    def first(self) -> bool:
        """Whether one word stands before it."""
        return self.place == 1


def joints(census: Census, strings: Ints) -> Iterator[Joint]:
    """Every joint between two words of these strings, from the left."""
    tokens, lexicon = census.tokens, census.tokens.lexicon
    chosen = np.arange(len(strings))
    left = np.zeros(len(strings), np.uint64)
    behind = _characters(census, strings)
    powers = np.array([power(length) for length in range(int(behind.max(initial=0)) + 1)], np.uint64)
    for place in range(1, int(census.sizes[strings].max(initial=0))):
        stays = census.sizes[strings[chosen]] > place
        chosen, left, behind = chosen[stays], left[stays], behind[stays]
        word = tokens.words[census.starts[strings[chosen]] + place - 1]
        left = left * lexicon.powers[word] + lexicon.codes[word]
        behind = behind - lexicon.lengths[word]
        yield Joint(
            place, chosen, strings[chosen], left, census.codes[strings[chosen]] - left * powers[behind]
        )


def _characters(census: Census, strings: Ints) -> Ints:
    """Characters of the strings."""
    before = _summed(census.tokens.lexicon.lengths.take(census.tokens.words))
    starts = census.starts[strings]
    found: Ints = before[starts + census.sizes[strings]] - before[starts]
    return found


@dataclass(frozen=True, slots=True)
class Longer:
    """For each string the most frequent one that it begins or ends, the shortest of these."""

    counts: Ints
    """How often that stands; 0 where there is none."""
    strings: Ints
    """That string, or `NONE`."""
    starts: Ints
    """Which of its words are more: the first …"""
    ends: Ints
    """… and the one behind the last."""


def longer(census: Census) -> Longer:
    """Hold strings that recur against those that they begin or end.

    Verbs and adverbs before a string, ordinary words behind it make no longer term: 降低|…能耗, …全会|精神.
    """
    inner, outer, starts, ends = (np.concatenate(parts) for parts in zip(*_contained(census), strict=True))
    known = inner != NONE
    inner, outer, starts, ends = inner[known], outer[known], starts[known], ends[known]
    shorter = -census.sizes[outer]
    order = np.lexsort((outer, shorter, census.counts[outer], inner))
    last = order[np.flatnonzero(np.diff(inner[order], append=NONE - 1))]
    found = Longer(*(np.full(len(census.codes), value) for value in (0, NONE, 0, 0)))
    found.counts[inner[last]] = census.counts[outer[last]]
    found.strings[inner[last]] = outer[last]
    found.starts[inner[last]] = starts[last]
    found.ends[inner[last]] = ends[last]
    return found


def _contained(census: Census) -> Iterator[tuple[Ints, Ints, Ints, Ints]]:
    """Strings at either end of others: which, in which, and the words that this has more."""
    words, lexicon = census.tokens.words, census.tokens.lexicon
    telling_before = _summed((~(lexicon.calls | lexicon.adverbs)).take(words))
    telling_behind = _summed((~lexicon.ordinary).take(words))
    none = np.empty(0, np.int64)
    yield none, none, none, none
    for joint in joints(census, np.flatnonzero(census.counts > 1)):
        start, sizes = census.starts[joint.strings], census.sizes[joint.strings]
        place, zero = np.full_like(sizes, joint.place), np.zeros_like(sizes)
        middle, end = start + joint.place, start + sizes
        heads = telling_behind[end] > telling_behind[middle]
        tails = telling_before[middle] > telling_before[start]
        yield census.find(joint.left[heads]), joint.strings[heads], place[heads], sizes[heads]
        yield census.find(joint.right[tails]), joint.strings[tails], zero[tails], place[tails]


def _summed(words: Bools | Ints) -> Ints:
    """What the words before each word come to."""
    before = np.zeros(len(words) + 1, np.int32)
    np.cumsum(words, out=before[1:])
    return before
