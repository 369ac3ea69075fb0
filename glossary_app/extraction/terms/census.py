"""The strings of a text that could be terms, each with all that was seen around its places."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from glossary_app.extraction.terms.tokens import Codes, Floats, Ints, Tokens
from glossary_app.text.trie import code_points

NONE = -1
"""The number of no string."""
_PIECE = 1 << 20
"""Characters that are held against others at once."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands before the places of each string, or behind them."""

    freedom: Floats
    """Branching entropy in nats (Jin & Tanaka-Ishii 2006)."""
    boundaries: Ints
    """Places where a mark or function word stands there."""


@dataclass(frozen=True, slots=True)
class Strings:
    """Strings of a text, an element each, in the order of their codes."""

    codes: Codes
    starts: Ints
    """The first word of the first place."""
    sizes: Ints
    """Words."""
    counts: Ints
    promised: Floats
    documents: Ints
    """Documents in which it stands."""
    before: Side
    behind: Side
    after_verbs: Ints
    """Places behind a verb that takes an object."""
    quoted: Ints
    """Places where quotation marks stand exactly around it."""
    titles: Ints
    """Places where it is the title of a document: `《…》`."""
    partly_quoted: Ints
    """Quotations that it holds whole, with more: `“第一议题”制度`."""
    places: Ints
    """The first word of every place, string after string."""
    place_sizes: Ints
    """Words of every place."""


@dataclass(frozen=True, slots=True)
class Census(Strings):
    """The strings of a text that could be terms, and the text."""

    tokens: Tokens
    length: int
    """Words of the text."""
    characters: int
    """Characters of the text, but for what no word holds."""
    explained: Mapping[str, str]
    """How a string is written that is explained, should no document have it."""

    def find(self, codes: Codes) -> Ints:
        """The strings that have these codes, or `NONE`."""
        if not len(self.codes):
            return np.full(len(codes), NONE)
        order = np.argsort(codes)  # whoever asks in order finds his way three times as fast
        places = np.empty(len(codes), np.int64)
        places[order] = np.searchsorted(self.codes[:-1], codes[order])
        return np.where(self.codes[places] == codes, places, NONE)

    def places_of(self, numbers: Ints, most: int | None = None) -> tuple[Ints, Ints]:
        """The places of these strings, of each the first so many at most: which of the strings stands there,
        and which of `places` it is."""
        counts = self.counts[numbers]
        first = (np.cumsum(self.counts) - self.counts)[numbers]
        if most is not None:
            counts = np.minimum(counts, most)
        which = np.repeat(np.arange(len(numbers)), counts)
        return which, (first - np.cumsum(counts) + counts).take(which) + np.arange(len(which))

    def words(self, number: int) -> list[str]:
        """The words of a string."""
        start = int(self.starts[number])
        return self.tokens.texts(start, start + int(self.sizes[number]))

    def words_of_each(self, numbers: Ints) -> list[list[str]]:
        """The words of each of these strings, all looked up at once."""
        sizes = self.sizes[numbers].astype(np.int64)
        ends = np.cumsum(sizes)
        places = np.repeat(self.starts[numbers] - ends + sizes, sizes) + np.arange(sizes.sum())
        known = self.tokens.lexicon.texts
        texts = [known[word] for word in self.tokens.words[places].tolist()]
        return [texts[end - size : end] for end, size in zip(ends.tolist(), sizes.tolist(), strict=True)]

    def written(self, numbers: Ints) -> list[Counter[str]]:
        """How each of these strings is written, with the number of places."""
        strings = ["".join(words) for words in self.words_of_each(numbers)]
        counts = self.counts[numbers].tolist()
        found = [Counter({string: count}) for string, count in zip(strings, counts, strict=True)]
        for row, start, surface in self._written_otherwise(numbers):
            found[row][strings[row]] -= 1
            found[row][surface if start < self.tokens.size else self.explained[strings[row]]] += 1
        return found

    def _written_otherwise(self, numbers: Ints) -> Iterator[tuple[int, int, str]]:
        """Places where a string does not stand as it is: the row of the string, the first word, and how it
        is written, with the marks of quotations that are a part of it: `“第一议题”制度`."""
        row, places = self.places_of(numbers)
        start = self.places.take(places)
        end = start + self.place_sizes.take(places)
        left, right = self.tokens.starts.take(start), self.tokens.ends.take(end - 1)
        changed = _changes(self.tokens)
        other = (changed.take(right) > changed.take(left)) | (start >= self.tokens.size)
        row, start, end = row[other], start[other], end[other]
        left, right = left[other], right[other]
        quotations = self.tokens.quotations
        opened = _found(quotations.starts, start, quotations.ends)
        closed = _found(quotations.ends, end, quotations.starts)
        left = left - ((opened != NONE) & (opened < end))
        right = right + (closed > start)
        surfaces = [
            self.tokens.text[low:high] for low, high in zip(left.tolist(), right.tolist(), strict=True)
        ]
        return zip(row.tolist(), start.tolist(), surfaces, strict=True)


def _found(keys: Ints, wanted: Ints, values: Ints) -> Ints:
    """The values of these keys, which ascend, or `NONE`."""
    places = np.searchsorted(keys, wanted)
    known = np.append(keys, NONE)[places] == wanted
    return np.where(known, np.append(values, NONE)[places], NONE)


def _changes(tokens: Tokens) -> Ints:
    """For each offset, how many characters before it are quotation marks or are written in another way
    than they are folded."""
    some = (slice(start, start + _PIECE) for start in range(0, len(tokens.text), _PIECE))
    other = np.concatenate([code_points(tokens.text[one]) != code_points(tokens.folded[one]) for one in some])
    gaps = np.flatnonzero(tokens.starts[1:] > tokens.ends[:-1])
    other[tokens.ends[gaps]] = True
    before = np.zeros(len(other) + 1, np.int32)
    np.cumsum(other, out=before[1:])
    return before
