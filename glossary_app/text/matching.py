"""All places of many designations in texts."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from glossary_app.text.trie import Trie

if TYPE_CHECKING:
    from glossary_app.text.trie import Numbers

Key = TypeVar("Key", bound=Hashable)


class Places(NamedTuple):
    """Places laid flat for millions: of each its start, its end and the number of its key, as arrays."""

    starts: "Numbers"
    ends: "Numbers"
    keys: "Numbers"


class Matcher(Generic[Key]):
    """Designations, folded before; each leads to the keys it stands for."""

    def __init__(self, designations: Iterable[tuple[str, Key]]) -> None:
        import numpy as np

        numbers: dict[Key, int] = {}
        standing: dict[str, dict[int, None]] = {}
        for designation, key in designations:
            if designation:
                standing.setdefault(designation, {})[numbers.setdefault(key, len(numbers))] = None
        self.keys = list(numbers)
        self._lengths = np.array([len(word) for word in standing], np.int64)
        self._shared = np.array([len(keys) for keys in standing.values()], np.int64)
        self._keys = np.array([key for keys in standing.values() for key in keys], np.int64)
        self._first_key = np.cumsum(self._shared) - self._shared
        self._trie = Trie(list(standing))
        self._nested = np.zeros(len(self.keys), np.bool_)
        self._nested[_nested(standing)] = True

    def flat(self, folded: str) -> Iterator[Places]:
        """Every place of every key, overlapping ones too, by where they start, longer ones first.

        A designation inside a longer one of the same key (新能源 in 新能源汽车) is no place of its own. They
        come in batches of bounded size.
        """
        import numpy as np

        reached: dict[int, int] = {}
        for starts, words in self._trie.find(folded):
            times = self._shared[words]
            before = np.cumsum(times) - times
            keys = self._keys[np.repeat(self._first_key[words] - before, times) + np.arange(times.sum())]
            found = Places(np.repeat(starts, times), np.repeat(starts + self._lengths[words], times), keys)
            yield self._outermost(found, reached)

    def _outermost(self, found: Places, reached: dict[int, int]) -> Places:
        """Without what stands inside a place of the same key; `reached` is how far those before went."""
        import numpy as np

        doubtful = np.flatnonzero(self._nested[found.keys])
        if not len(doubtful):
            return found
        kept = np.ones(len(found.keys), np.bool_)
        columns = (doubtful, found.ends[doubtful], found.keys[doubtful])
        for at, end, key in zip(*(column.tolist() for column in columns), strict=True):
            if end > reached.get(key, 0):
                reached[key] = end
            else:
                kept[at] = False
        return Places(*(column[kept] for column in found))


def _nested(standing: dict[str, dict[int, None]]) -> list[int]:
    """The numbers of the keys that have a designation inside another of theirs."""
    words: dict[int, list[str]] = {}
    for word, keys in standing.items():
        for key in keys:
            words.setdefault(key, []).append(word)
    return [
        key
        for key, own in words.items()
        if len(own) > 1 and any(one != other and one in other for one in own for other in own)
    ]
