"""All places of many designations in a text: the one door to pyahocorasick."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

import ahocorasick

from glossary_app.domain.spans import Span
from glossary_app.text.script import fold

Key = TypeVar("Key", bound=Hashable)


class Matcher(Generic[Key]):
    """An Aho-Corasick automaton over folded designations; each leads to the keys it stands for."""

    def __init__(self, designations: Iterable[tuple[str, Key]]) -> None:
        keys: dict[str, list[Key]] = {}
        for designation, key in designations:
            folded = fold(designation)
            if folded and key not in keys.setdefault(folded, []):
                keys[folded].append(key)
        self._automaton = ahocorasick.Automaton()
        for folded, found in keys.items():
            self._automaton.add_word(folded, (len(folded), found))
        if keys:
            self._automaton.make_automaton()
        self._empty = not keys

    def places(self, text: str) -> Iterator[tuple[Key, Span]]:
        """Every place of every designation, overlapping ones too, by where they end.

        `text[span.start:span.end]` equals the designation up to script, width and case.
        """
        if self._empty:
            return
        for last, (length, keys) in self._automaton.iter(fold(text)):
            span = Span(last + 1 - length, last + 1)
            for key in keys:
                yield key, span
