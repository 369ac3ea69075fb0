"""Strings held against one another: how often what each holds, and what holds it, stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from glossary_app.extraction.terms.census import NONE, Census
from glossary_app.extraction.terms.nesting import Longer, joints
from glossary_app.extraction.terms.tokens import Bools, Floats, Ints
from glossary_app.text.segmentation import DICTIONARY_SIZE, entry

Column = TypeVar("Column", Ints, Floats)
Columns = Mapping[str, Floats | Bools]
"""Observations by name, a value for each string."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of each string that is a string of its own; 0 where it is none."""

    counts: Ints
    quoted: Ints


@dataclass(frozen=True, slots=True)
class Standings:
    """Some strings of a census, an element each."""

    census: Census
    numbers: Ints
    """In the census."""
    words: Sequence[Sequence[str]]
    strings: Sequence[str]
    counts: Ints
    general: Ints
    """How often it stands in general Chinese, of `DICTIONARY_SIZE` words."""
    apart: Ints
    """How often the two sides of its weakest joint stand, multiplied."""
    longer: Ints
    """How often the next longer string stands."""
    longer_strings: Ints
    more: Ints
    """Which words that has more, two columns: the first, the one behind the last."""
    tail: Part
    """Without its first word."""
    head: Part
    """Without its last word."""

    def of(self, column: Column) -> Column:
        """A column of the census for these strings."""
        chosen: Column = column[self.numbers]
        return chosen

    def cohesion(self, rows: Ints | slice | int = slice(None)) -> Floats:
        """Mutual information at the weakest joint, in nats."""
        found: Floats = np.log(self.counts[rows] * self.census.length / self.apart[rows])
        return found

    def contrast(self, rows: Ints | slice | int = slice(None)) -> Floats:
        """How many times as often as in general Chinese (weirdness; Ahmad et al. 1999)."""
        found: Floats = self.counts[rows] / self.census.length * DICTIONARY_SIZE / (self.general[rows] + 1)
        return found

    def before(self, row: int) -> str:
        """The word before the first place of a string."""
        start = int(self.census.starts[self.numbers[row]])
        return self.census.tokens.texts(start - 1, start)[0]

    def behind(self, row: int) -> str:
        """The word behind it."""
        end = int(self.census.starts[self.numbers[row]]) + len(self.words[row])
        return self.census.tokens.texts(end, end + 1)[0]

    def beside(self, row: int) -> Iterator[tuple[str, str]]:
        """The words before and behind each place of a string."""
        _, places = self.census.places_of(self.numbers[row : row + 1])
        starts = self.census.places[places]
        ends = starts + self.census.place_sizes[places]
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            yield self.census.tokens.texts(start - 1, start)[0], self.census.tokens.texts(end, end + 1)[0]

    def next_longer(self, row: int) -> str:
        """The next longer string, and in how many of the places this stands in it."""
        string = "".join(self.census.words(int(self.longer_strings[row])))
        return f"{string} {self.longer[row]}/{self.counts[row]}"

    def more_words(self, row: int) -> str:
        """What the next longer string has more."""
        start, end = self.more[row].tolist()
        return "".join(self.census.words(int(self.longer_strings[row]))[start:end])


def measured(census: Census, longer: Longer, numbers: Ints) -> Standings:
    """Hold these strings of a census against the others."""
    words = census.words_of_each(numbers)
    strings = ["".join(some) for some in words]
    apart, tail, head = _parts(census, numbers)
    return Standings(
        census=census,
        numbers=numbers,
        words=words,
        strings=strings,
        general=np.array([entry(string).frequency for string in strings], np.int64),
        counts=census.counts[numbers],
        apart=apart,
        longer=longer.counts[numbers],
        longer_strings=longer.strings[numbers],
        more=np.stack([longer.starts[numbers], longer.ends[numbers]], axis=1),
        tail=tail,
        head=head,
    )


def _parts(census: Census, numbers: Ints) -> tuple[Ints, Part, Part]:
    """The weakest joint, the tail, the head. A part that can be no string of its own was counted at a joint
    no more often than the whole."""
    apart = np.ones(len(numbers), np.int64)
    tail, head = np.full(len(numbers), NONE), np.full(len(numbers), NONE)
    for joint in joints(census, numbers):
        whole = census.counts[joint.strings]
        left, right = census.find(joint.left), census.find(joint.right)
        sides = (np.where(side == NONE, whole, census.counts[side]) for side in (left, right))
        apart[joint.chosen] = np.maximum(apart[joint.chosen], np.multiply(*sides))
        if joint.first:
            tail[joint.chosen] = right
        last = census.sizes[joint.strings] == joint.place + 1
        head[joint.chosen[last]] = left[last]
    return apart, _part(census, tail), _part(census, head)


def _part(census: Census, strings: Ints) -> Part:
    known: Bools = strings != NONE
    return Part(np.where(known, census.counts[strings], 0), np.where(known, census.quoted[strings], 0))
