"""The search box: what was typed, and the entries that it finds, the best fit first.

The keys of all entries are held in memory, in the order of the score, for a window asks at every key
that is typed. Among 100,000 entries SQLite takes 22 ms for characters, 30 for pinyin and 50 for a letter
that half of them have; here they take 4, 12 and 30.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import TermId
from glossary_app.store import GlossaryFile, listing
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold
from glossary_app.text.syllables import pieces, plain, spellings

_BATCH = 2500
"""Entries whose keys are read at once: some five milliseconds. Each time is a query of its own, for one that
stays open would hold up whoever writes."""

_BETWEEN_SLASHES = re.compile("/(.+)/")

_Places = list[int]
"""Places of entries in the order of the score."""


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed into a search box, as its keys; those of pinyin are empty where it cannot be any."""

    text: str
    """As a headword is written, folded: script, width, case."""
    phrase: str = ""
    """As it was typed, folded: definitions and forms keep their spaces and quotation marks."""
    letters: str = ""
    """Small letters without tones and spaces: `xzscl`."""
    spelled: tuple[str, ...] = ()
    """The ways to read the letters as syllables, one space between: `xian` → `xian`, `xi an`."""
    mixed: re.Pattern[str] | None = None
    """Characters and letters together, as they stand in `beside`: `新zhi生产`."""


def query(typed: str) -> Query:
    """What was typed, as its keys: 汉字, pinyin with or without tones, initials, or some of each."""
    phrase = fold(typed.strip())
    text = fold(canonical(typed)) or phrase
    keys = "".join(char for char in plain(fold(typed)) if not char.isdigit())
    letters = keys.replace(" ", "")
    if letters.isascii() and letters.isalpha():
        return Query(text=text, phrase=phrase, letters=letters, spelled=spellings(keys))
    return Query(text=text, phrase=phrase, mixed=_mixed(keys))


def beside(folded: str, plain_pinyin: str) -> str:
    """Each character with its syllable, as `Query.mixed` reads them: `新/xin 质/zhi `.

    Empty where there are more of the one than of the other.
    """
    written = [piece for run, han in pieces(folded) for piece in (run if han else [run])]
    read = plain_pinyin.split()
    if len(written) != len(read):
        return ""
    return "".join(f"{piece}/{syllable} " for piece, syllable in zip(written, read, strict=True))


def _mixed(keys: str) -> re.Pattern[str] | None:
    runs = list(pieces(keys))
    if {han for _, han in runs} != {True, False}:
        return None
    parts = ("".join(f"{char}/[^ ]* " for char in run) if han else _letters(run) for run, han in runs)
    return re.compile("(?<![^ ])" + "".join(parts))


def _letters(run: str) -> str:
    """The syllables that letters may stand for: written out, the last perhaps not finished, or initials."""
    ways = [*spellings(run), run]
    written = ("".join(f"[^/]*/{one} " for one in way.split())[:-1] + "[^ ]* " for way in ways)
    return f"(?:{'|'.join([*written, ''.join(f'[^/]*/{letter}[^ ]* ' for letter in run)])})"


class Search:
    """Finds entries of one glossary. It keeps their keys until `renew` says that they changed."""

    def __init__(self, glossary: GlossaryFile) -> None:
        self._glossary = glossary
        self._complete = False
        self._forget()

    def prepare(self) -> bool:
        """Read the keys of some more entries; whether there are more to read."""
        if not self._complete:
            rows = listing.keys(self._glossary, start=len(self._ids), most=_BATCH)
            self._take(rows)
            self._complete = len(rows) < _BATCH
        return not self._complete

    def renew(self, changes: Changes) -> None:
        """Read again what changed, before it is searched next."""
        if changes.everything or not self._complete:
            self._forget()
        else:
            self._changed |= changes.terms

    def find(self, typed: str) -> list[TermId]:
        """The entries that fit what was typed, the best first, of equals that of the higher score.

        Headword (whole, beginning, inside), form, all initials, pinyin (beginning, inside), some
        initials, equivalent, definition. Pinyin begins at a syllable: `an` finds 安全 `an quan`, not
        干部 `gan bu`.
        Between slashes stands a regular expression for headwords: `/^两个.{2}$/`.
        """
        if not self._complete:
            self._take(listing.keys(self._glossary, start=len(self._ids)))
            self._complete = True
        self._read_again()
        if (between := _BETWEEN_SLASHES.fullmatch(typed.strip())) is not None:
            return self._named(self._matching(between[1]))
        wanted = query(typed)
        best = chain.from_iterable(map(self._named, self._by_headword(wanted.text)))
        written = dict.fromkeys((wanted.text, wanted.phrase))  # forms stand as they were typed
        by_form = chain.from_iterable(listing.with_form(self._glossary, one) for one in written)
        by_pinyin = chain.from_iterable(map(self._named, self._by_pinyin(wanted)))
        translated = listing.with_equivalent(self._glossary, wanted.phrase, typed.strip())
        explained = listing.with_definition(self._glossary, wanted.phrase)
        return list(dict.fromkeys(chain(best, by_form, by_pinyin, translated, explained)))

    def _matching(self, expression: str) -> _Places:
        """Where a regular expression finds something; nowhere as long as it is not one."""
        try:
            pattern = re.compile(expression, re.IGNORECASE)
        except (re.error, OverflowError, RecursionError):
            return []
        return [place for place, key in enumerate(self._folded) if pattern.search(key)]

    def _by_headword(self, text: str) -> Iterator[_Places]:
        found = _holding(self._folded, text)
        begun = [place for place in found if self._folded[place].startswith(text)]
        yield [place for place in begun if self._folded[place] == text]
        yield begun
        yield found

    def _by_pinyin(self, wanted: Query) -> Iterator[_Places]:
        having = cache(lambda letters: _holding(self._initials, letters))
        if wanted.letters:
            yield [place for place in having(wanted.letters) if self._initials[place] == wanted.letters]
        ways = [self._spelled(one, having) for one in wanted.spelled]
        if wanted.mixed is not None:
            ways.append(self._mixed(wanted.mixed, wanted.text))
        yield from (begun for begun, _ in ways)
        yield from (found for _, found in ways)
        if wanted.letters:
            yield having(wanted.letters)

    def _spelled(self, spelled: str, having: Callable[[str], _Places]) -> tuple[_Places, _Places]:
        """Where syllables stand at the beginning, and anywhere. Initials are asked first: most fail there."""
        near = having("".join(syllable[0] for syllable in spelled.split()))
        if len(spelled) == 1:
            return [place for place in near if self._initials[place].startswith(spelled)], near
        starts = [self._plain[place].find(f" {spelled}") for place in near]
        begun = [place for place, start in zip(near, starts, strict=True) if not start]
        return begun, [place for place, start in zip(near, starts, strict=True) if start > 0]

    def _mixed(self, pattern: re.Pattern[str], text: str) -> tuple[_Places, _Places]:
        """Where characters and syllables stand at the beginning, and anywhere."""
        longest = max((run for run, han in pieces(text) if han), key=len)
        starts = {
            place: match.start()
            for place in _holding(self._folded, longest)
            if (match := pattern.search(beside(self._folded[place], self._plain[place])))
        }
        return [place for place, start in starts.items() if not start], list(starts)

    def _named(self, places: _Places) -> list[TermId]:
        return [self._ids[place] for place in places]

    def _forget(self) -> None:
        self._ids: list[TermId] = []
        self._folded: list[str] = []
        self._initials: list[str] = []
        self._plain: list[str] = []
        """With a space before each syllable, the first one too."""
        self._complete = False
        self._changed: frozenset[TermId] = frozenset()

    def _take(self, rows: Iterable[listing.Keys]) -> None:
        for term, folded, initials, spelled in rows:
            self._ids.append(term)
            self._folded.append(folded)
            self._initials.append(initials)
            self._plain.append(spelled)

    def _read_again(self) -> None:
        """Put the keys of changed entries in their place, or at the end. Those that are gone stay: no list
        has them."""
        if not self._changed:
            return
        rows = {row[0]: row for row in listing.keys_of(self._glossary, self._changed)}
        for place, term in enumerate(self._ids):
            if term in rows:
                _, self._folded[place], self._initials[place], self._plain[place] = rows.pop(term)
        self._take(rows.values())
        self._changed = frozenset()


def _holding(column: Sequence[str], part: str) -> _Places:
    return [place for place, key in enumerate(column) if part in key]
