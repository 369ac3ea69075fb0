"""From characters on a page to runs of them: what stands together in a row.

Pure geometry, in points, `y` upwards, in the order in which the characters were drawn; but for what was
drawn apart from where it belongs.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_SAME_ROW = 0.5
"""Share of the lower one's height that must overlap."""
_BACK, _TOUCHING = 0.6, 0.9
"""Widths of a character that the next one of a run may stand back or apart."""
WORD_GAP, _WIDE_GAP = 0.2, 0.6
"""Widths of a character between two Latin words, and between others that are to be seen apart."""
_SMALL, _RAISED = 0.8, 0.15
"""Of the height of its line: how low a figure is and how high it stands that refers to a note."""
_LATIN_EM = 0.75
"""Of the height of a Latin character with what it leaves free above and below: hardly more than its font."""
_HAIR = 0.1
"""Widths of a character by which what is put into a room may be wider than it."""
_MOST_ROOMS = 500
"""Rooms one above the other that may be asked for what was drawn apart: a newspaper has two hundred."""


class Glyph(NamedTuple):
    """A character and its box, which is as high as the font and as wide as its step."""

    char: str
    left: float
    bottom: float
    right: float
    top: float


class Room(NamedTuple):
    """Where a run leaves room for a character: at what index of its text, and from where to where."""

    at: int
    left: float
    right: float


class Run(NamedTuple):
    """Characters that stand together in a row."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    em: float
    """The size of the font: the width of its Chinese characters, or what the height lets expect."""
    rooms: tuple[Room, ...] = ()


def runs(glyphs: Iterable[Glyph]) -> list[Run]:
    """The characters put together as long as they follow one another in a row.

    A space stands where one is to be seen; of those inside of Chinese words restoring knows. A character
    drawn twice, to look bold, is one; one that was drawn apart is where room was left for it.
    """
    return _settled([*_strung(glyphs)])


@dataclass(slots=True)
class _Growing:
    """A run as it grows: of thousands of characters on a page each changes one."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    em: float
    rooms: list[Room]

    def add(self, glyph: Glyph, *, spaced: bool) -> None:
        """Append the character that follows; `spaced` if a space is drawn before it."""
        if _refers(self, glyph):
            before = self.text[:-1] if self.text.endswith("]") else self.text + "[^"
            self.text = f"{before}{glyph.char}]"
            self.right = glyph.right
            return
        gap = _gap(self, glyph)
        if gap > WORD_GAP:
            self.rooms.append(Room(len(self.text), self.right, glyph.left))
        self.text += space(self.text[-1], glyph.char, gap, spaced=spaced) + glyph.char
        self.bottom = min(self.bottom, glyph.bottom)
        self.right = max(self.right, glyph.right)
        self.top = max(self.top, glyph.top)
        self.em = max(self.em, _em(glyph))

    def run(self) -> Run:
        """The run as far as it has grown."""
        return Run(self.text, self.left, self.bottom, self.right, self.top, self.em, tuple(self.rooms))


def _strung(glyphs: Iterable[Glyph]) -> Iterator[Run]:
    current: _Growing | None = None
    spaced = False
    for glyph in glyphs:
        if glyph.char.isspace():
            spaced = True
            continue
        if current and _is_same(current, glyph):
            continue
        if current and _follows(current, glyph):
            current.add(glyph, spaced=spaced)
        else:
            if current:
                yield current.run()
            current = _Growing(*glyph, _em(glyph), [])
        spaced = False
    if current:
        yield current.run()


def _em(glyph: Glyph) -> float:
    wide = glyph.char >= "\u2e80"
    return max(glyph.right - glyph.left if wide else _LATIN_EM * (glyph.top - glyph.bottom), 0.1)


def _is_same(run: _Growing, glyph: Glyph) -> bool:
    near = 0.2 * run.em
    return (
        run.text[-1] == glyph.char
        and abs(run.right - glyph.right) < near
        and abs(run.bottom - glyph.bottom) < near
    )


def _follows(run: _Growing, glyph: Glyph) -> bool:
    return -_BACK <= _gap(run, glyph) <= _TOUCHING and overlap(run, glyph)


def _gap(run: _Growing, glyph: Glyph) -> float:
    """How many widths of a character a run and the next one stand apart."""
    return (glyph.left - run.right) / run.em


def overlap(one: Run | _Growing, other: Run | Glyph) -> bool:
    """Whether two stand in the same row."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared >= _SAME_ROW * min(one.top - one.bottom, other.top - other.bottom)


def space(before: str, after: str, gap: float, *, spaced: bool) -> str:
    """What is to be read between two characters that stand `gap` widths apart; `spaced` if one is drawn."""
    if before.isascii() and after.isascii():
        return " " if gap > WORD_GAP or (spaced and gap > 0) else ""
    return " " if gap > _WIDE_GAP or (spaced and gap > WORD_GAP) else ""


def _refers(run: _Growing, glyph: Glyph) -> bool:
    """Whether a small raised figure is the number of a note behind the run: 河长制[^1]."""
    height = run.top - run.bottom
    small = glyph.top - glyph.bottom < _SMALL * height
    raised = glyph.bottom - run.bottom > _RAISED * height
    numbered = run.text.endswith("]")
    return small and raised and glyph.char.isdecimal() and run.text[-1].isascii() is numbered


def _settled(found: Sequence[Run]) -> list[Run]:
    """The runs, with those that were drawn apart put into others, where room was left for them.

    LibreOffice draws at the end of a line what its font has not and another one has: 坚定 四个自信 ，“ ”.
    """
    rooms = sorted((room.left, room, host) for host, run in enumerate(found) for room in run.rooms)
    widest = max((room.right - room.left for _, room, _ in rooms), default=0.0)
    settled: set[int] = set()
    texts: dict[int, dict[int, str]] = defaultdict(dict)
    for at, stray in enumerate(found):
        first, end = bisect_left(rooms, (stray.left - widest,)), bisect_left(rooms, (stray.right,))
        for _, room, host in rooms[max(first, end - _MOST_ROOMS) : end]:
            if room.at not in texts[host] and _fits(stray, room, found[host]):
                texts[host][room.at] = stray.text
                settled.add(at)
                break
    return [_filled(run, texts[at]) for at, run in enumerate(found) if at not in settled]


def _fits(stray: Run, room: Room, host: Run) -> bool:
    """Whether a run that leaves no room itself is as high as the host, and no wider than the room."""
    hair = _HAIR * host.em
    inside = room.left - hair < stray.left and stray.right < room.right + hair
    as_high = stray.top - stray.bottom >= _SMALL * (host.top - host.bottom)
    return inside and as_high and not stray.rooms and overlap(host, stray)


def _filled(run: Run, texts: Mapping[int, str]) -> Run:
    """The run with texts before those indices, instead of the space that stood for the room."""
    text = run.text
    for at, stray in sorted(texts.items(), reverse=True):
        text = text[:at] + stray + text[at:].removeprefix(" ")
    return run._replace(text=text)


def joined(one: Run, other: Run, between: str) -> Run:
    """The two as one, with `between` between their texts."""
    return Run(
        one.text + between + other.text,
        one.left,
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
        max(one.em, other.em),
    )
