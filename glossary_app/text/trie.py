"""Many strings looked for in a text at once: a trie in arrays, walked from all characters together."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.integer]

_BATCH = 1 << 16
"""Characters from which the trie is walked together: what is alive of them stays near the processor."""
_WIDE = 8
"""Nodes with more children than this have a row of their own; others share rows where they fit."""


class Trie:
    """A double-array trie (Aoe 1989) of different strings, none of them empty.

    The character of class `c` leads from node `n` to `child[base[n] + c]` if `owner` there is `n`. A step is
    two look-ups, so numpy takes it for all places at once: twice as fast as an Aho-Corasick automaton
    that gives each place to Python, and as quick to make.
    """

    def __init__(self, words: Sequence[str]) -> None:
        import numpy as np

        lengths = np.array([len(word) for word in words], np.int64)
        codes = code_points("".join(words))
        self._classes = np.zeros(0x110000, np.int32)  # 0: in none of the strings
        self._classes[codes] = 1
        known = np.flatnonzero(self._classes)
        self._classes[known] = np.arange(1, len(known) + 1)
        self._begins = np.zeros(0x110000, np.bool_)
        self._begins[codes[np.cumsum(lengths) - lengths]] = True
        self._longest = int(lengths.max(initial=0))
        parents, symbols, last = self._edges(self._classes[codes].astype(np.int64), lengths, len(known) + 1)
        self._place(parents, symbols, len(known) + 1)
        self._word = np.full(len(parents) + 1, -1, np.int32)
        self._word[last] = np.arange(len(words))

    def find(self, text: str) -> Iterator[tuple["Numbers", "Numbers"]]:
        """Where strings begin in `text`, and the numbers of these strings: two arrays a batch.

        In the order of the text, of those that begin at one place the longest first.
        """
        for first in range(0, len(text), _BATCH):
            starts, words = self._walk(text[first : first + _BATCH + self._longest - 1])
            within = starts < _BATCH
            yield first + starts[within], words[within]

    def _walk(self, text: str) -> tuple["Numbers", "Numbers"]:
        import numpy as np

        codes = code_points(text)
        classes = np.zeros(len(text) + self._longest, np.int32)
        classes[: len(text)] = self._classes.take(codes)  # a quarter faster than `self._classes[codes]`
        starts = np.flatnonzero(self._begins.take(codes))
        nodes = np.zeros(len(starts), np.int32)
        found = [(starts[:0], nodes[:0])]
        depth = 0
        while len(starts):
            slots = self._base.take(nodes) + classes.take(starts + depth)
            alive = np.flatnonzero(self._owner.take(slots) == nodes)
            starts, nodes = starts.take(alive), self._child.take(slots.take(alive))
            words = self._word.take(nodes)
            ended = np.flatnonzero(words >= 0)
            found.append((starts.take(ended), words.take(ended)))
            depth += 1
        at, which = (np.concatenate(part) for part in zip(*reversed(found), strict=True))
        order = np.argsort(at, kind="stable")
        return at.take(order), which.take(order)

    @staticmethod
    def _edges(
        symbols: "Numbers", lengths: "Numbers", classes: int
    ) -> tuple["Numbers", "Numbers", "Numbers"]:
        """Parent and symbol of each edge, edge `e` leading to node `e + 1`; and each string's last node."""
        import numpy as np

        begins = np.cumsum(lengths) - lengths
        words = np.arange(len(lengths))
        nodes = np.zeros(len(lengths), np.int64)
        last = np.zeros(len(lengths), np.int64)
        edges = [words[:0]]
        made, depth = 1, 0
        while len(words):
            level, which = np.unique(nodes * classes + symbols[begins[words] + depth], return_inverse=True)
            edges.append(level)
            nodes = made + which
            last[words] = nodes
            made, depth = made + len(level), depth + 1
            longer = lengths[words] > depth
            words, nodes = words[longer], nodes[longer]
        parents, found = np.divmod(np.concatenate(edges), classes)
        return parents, found, last

    def _place(self, parents: "Numbers", symbols: "Numbers", classes: int) -> None:
        """Lay the nodes into shared rows: those that meet others are thrown again until none do."""
        import numpy as np

        nodes = len(parents) + 1
        wide = np.bincount(parents, minlength=nodes) > _WIDE
        shared = 3 * nodes
        base = np.where(wide, shared + classes * np.cumsum(wide), 0)
        owner = np.full(shared + classes * (int(wide.sum()) + 2), -1, np.int32)
        child = np.zeros(len(owner), np.int32)
        dice = np.random.default_rng(0)

        def put(edges: "Numbers") -> None:
            slots = base[parents[edges]] + symbols[edges]
            owner[slots], child[slots] = parents[edges], edges + 1

        put(np.flatnonzero(wide[parents]))
        waiting = np.flatnonzero(~wide[parents])
        while len(waiting):
            base[parents[waiting]] = dice.integers(shared, size=nodes)[parents[waiting]]
            slots = base[parents[waiting]] + symbols[waiting]
            free = owner[slots] < 0
            child[slots[free]] = waiting[free] + 1  # of edges that meet, one stays
            met = np.zeros(nodes, np.bool_)
            met[parents[waiting[~free | (child[slots] != waiting + 1)]]] = True
            put(waiting[~met[parents[waiting]]])
            waiting = waiting[met[parents[waiting]]]
        self._base, self._owner, self._child = base.astype(np.int32), owner, child


def code_points(text: str) -> "Numbers":
    """The code points of a text."""
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
