"""The objects that a page of an OFD consists of (GB/T 33190-2016, 8, 11): its characters, each in its box.

Lengths are millimetres, and `y` downwards, where those of a `Glyph` are points and upwards.
"""

from collections.abc import Iterator, Mapping
from itertools import repeat
from math import hypot, isfinite
from typing import NamedTuple
from xml.etree.ElementTree import Element

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import sheets
from glossary_app.text.formats.runs import Glyph

POINTS = 72 / 25.4
"""A millimetre."""
_ABOVE, _BELOW = 1.0, 1 / 3
"""Of the size of a font: how far its characters reach above the line that they stand on, and below."""
_FULL_WIDTH, _BROAD = "\u2000", frozenset("mw%@&+=<>")
"""From where on characters are as wide as high in a Chinese font, dashes and quotation marks too; and which
others are as wide as capitals."""
_ASLANT = 0.05
"""Sine times cosine of the angle from which on words are a mark across the page: three degrees."""
_NAMELESS = "¤"
"""What stands for a glyph of which no character is known."""


def glyphs(content: Element, units: Mapping[str, Element]) -> Iterator[Glyph]:
    """The characters of a page, in the order in which they are drawn; `units` are known by their identifiers.

    Raises:
        UserError: DAMAGED_DOCUMENT.
    """
    return _drawn(content, _PAGE, units, set())


class _Place(NamedTuple):
    """How what is drawn lies on the page: x at ax + cy + e, y at bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def inside(self, drawn: Element) -> "_Place":
        """That of what an object here consists of: turned by its matrix, then moved to its boundary."""
        a, b, c, d, e, f = numbers(drawn.get("CTM") or "1 0 0 1 0 0", 6)
        x, y, *_ = numbers(drawn.get("Boundary") or "0 0 0 0", 4)
        first = self.a * a + self.c * b, self.b * a + self.d * b
        second = self.a * c + self.c * d, self.b * c + self.d * d
        return _Place(*first, *second, *self.put(e + x, f + y))

    def put(self, x: float, y: float) -> tuple[float, float]:
        """Where on the page a point is."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def is_aslant(self) -> bool:
        """Whether words run neither level nor upright."""
        return abs(self.a * self.b) > _ASLANT * (self.a * self.a + self.b * self.b)


_PAGE = _Place(1, 0, 0, 1, 0, 0)


def _drawn(parent: Element, place: _Place, units: Mapping[str, Element], done: set[str]) -> Iterator[Glyph]:
    """The characters drawn in an element; each unit once and none in another, for that might have no end."""
    for drawn in parent:
        if drawn.get("Visible") == "false":
            continue
        if drawn.tag == "TextObject":
            yield from _characters(drawn, place.inside(drawn))
        elif drawn.tag == "CompositeObject":
            name = drawn.get("ResourceID", "")
            if name not in done:
                done.add(name)
                for content in units.get(name, ()):
                    yield from _drawn(content, place.inside(drawn), {}, set())
        else:
            yield from _drawn(drawn, place, units, done)


def _characters(words: Element, place: _Place) -> Iterator[Glyph]:
    """The characters of an object, each as wide as its step; none of a mark across the page."""
    if place.is_aslant:
        return
    size = _number(words.get("Size"), 0) or numbers(words.get("Boundary") or "0 0 0 0", 4)[3]
    em = size * _number(words.get("HScale"), 1)
    wide, high = POINTS * hypot(place.a, place.b), POINTS * size * hypot(place.c, place.d)
    first = row = 0.0
    for code in words.iterfind("TextCode"):
        first, row = _number(code.get("X"), first), _number(code.get("Y"), row)
        at, line = first, row
        across, down = _steps(code.get("DeltaX")), _steps(code.get("DeltaY"))
        is_upright = "DeltaY" in code.attrib and "DeltaX" not in code.attrib
        for char in (code.text or "").replace(_NAMELESS, "\ufffd"):
            usual = em * _width(char)
            step = next(across, 0.0 if is_upright else usual)
            x, y = place.put(at, line)
            left, base = POINTS * x, -POINTS * y
            right = left + wide * (step if 0 < step <= em else usual)
            glyph = Glyph(sheets.character(char), left, base - _BELOW * high, right, base + _ABOVE * high)
            if all(map(isfinite, glyph[1:])):
                yield glyph
            at, line = at + step, line + next(down, 0.0)


def _width(char: str) -> float:
    """Sizes of the font that a character takes where no step tells: rather more, for less parts words."""
    if char >= _FULL_WIDTH:
        return 1.0
    return 0.75 if char.isupper() or char in _BROAD else 0.5


def _steps(given: str | None) -> Iterator[float]:
    """From each character to the next: `g 2 3.5` is 3.5 twice."""
    words = iter((given or "").split())
    for word in words:
        if word == "g":
            times, step = numbers(f"{next(words, '')} {next(words, '')}", 2)
            yield from repeat(step, int(min(times, sheets.MOST_CHARACTERS)))
        else:
            yield from numbers(word, 1)


def _number(given: str | None, otherwise: float) -> float:
    return numbers(given, 1)[0] if given else otherwise


def numbers(given: str, many: int) -> list[float]:
    """The first so many of numbers in a row.

    Raises:
        UserError: DAMAGED_DOCUMENT.
    """
    try:
        found = [float(word) for word in given.split()[:many]]
    except ValueError as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
    if len(found) < many or not all(map(isfinite, found)):
        raise UserError(ErrorCode.DAMAGED_DOCUMENT)
    return found
