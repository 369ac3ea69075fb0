"""From characters on a page to runs of them: what stands together in a row.

Pure geometry, in points, `y` upwards, in the order in which the characters were drawn; but for what was
drawn apart from where it belongs.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def _strung(glyphs: Iterable[Glyph]) -> Iterator[Run]:
    current: Run | None = None
    spaced = False
    for glyph in glyphs:
        if glyph.char.isspace():
            spaced = True
            continue
        if current and _is_same(current, glyph):
            continue
        if current and _follows(current, glyph):
            gap = (glyph.left - current.right) / current.em
            between = space(current.text[-1], glyph.char, gap, spaced=spaced)
            current = _referring(current, glyph) or _continued(current, _begun(glyph), between, gap)
        else:
            if current:
                yield current
            current = _begun(glyph)
        spaced = False
    if current:
        yield current


def _begun(glyph: Glyph) -> Run:
    wide = glyph.char >= "\u2e80"
    em = glyph.right - glyph.left if wide else _LATIN_EM * (glyph.top - glyph.bottom)
    return Run(*glyph, max(em, 0.1))


def _is_same(run: Run, glyph: Glyph) -> bool:
    near = 0.2 * run.em
    return (
        run.text[-1] == glyph.char
        and abs(run.right - glyph.right) < near
        and abs(run.bottom - glyph.bottom) < near
    )


def _follows(run: Run, glyph: Glyph) -> bool:
    gap = (glyph.left - run.right) / run.em
    return -_BACK <= gap <= _TOUCHING and overlap(run, glyph)


def overlap(one: Run | Glyph, other: Run | Glyph) -> bool:
    """Whether two stand in the same row."""
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared >= _SAME_ROW * min(one.top - one.bottom, other.top - other.bottom)


def space(before: str, after: str, gap: float, *, spaced: bool) -> str:
    """What is to be read between two characters that stand `gap` widths apart; `spaced` if one is drawn."""
    if before.isascii() and after.isascii():
        return " " if gap > WORD_GAP or (spaced and gap > 0) else ""
    return " " if gap > _WIDE_GAP or (spaced and gap > WORD_GAP) else ""


def _referring(run: Run, glyph: Glyph) -> Run | None:
    """The run with the number of a note behind it (`河长制[^1]`), where a small raised figure is one."""
    height = run.top - run.bottom
    small = glyph.top - glyph.bottom < _SMALL * height
    raised = glyph.bottom - run.bottom > _RAISED * height
    if not (small and raised and glyph.char.isdecimal()) or run.text[-1].isascii() is not run.text.endswith(
        "]"
    ):
        return None
    before = run.text[:-1] if run.text.endswith("]") else run.text + "[^"
    return run._replace(text=f"{before}{glyph.char}]", right=glyph.right)


def _continued(run: Run, other: Run, between: str, gap: float) -> Run:
    made = joined(run, other, between)
    rooms = (*run.rooms, Room(len(run.text), run.right, other.left)) if gap > WORD_GAP else run.rooms
    return made._replace(rooms=rooms)


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
        for _, room, host in rooms[first:end]:
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
