"""OFD (GB/T 33190-2016), in which offices issue documents: XML in a zip, with a place for each character.

As in a PDF nothing tells the order of reading, which `sheets` finds. Lengths are millimetres, `y` downwards.
Annotations, signatures and attachments are no text of the pages.
"""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import repeat
from math import hypot, isfinite
from typing import NamedTuple
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import packages, sheets
from glossary_app.text.formats.received import Received, Watch, unwatched
from glossary_app.text.formats.runs import Glyph, Run

_ENTRY, _LOCK = "ofd.xml", "encrypt"
"""The part with which a package begins, and how the name of one begins that says how others are locked."""
_MOST_BYTES = 300_000_000
"""Of all parts of a package together, unpacked: five thousand pages have so many."""
_POINTS = 72 / 25.4
_ABOVE, _BELOW = 1.0, 1 / 3
"""Of the size of a font: how far its characters reach from the line that they stand on, at most."""
_FULL_WIDTH = "\u2000"
"""From here on characters are as wide as high in a Chinese font: dashes, quotation marks, and all Chinese."""
_ASLANT = 0.05
"""Sine times cosine of the angle from which on words are a mark across the page: three degrees."""
_NAMELESS = "¤"
"""What stands for a glyph of which no character is known (11.3)."""


def read(data: bytes, *, watch: Watch = unwatched) -> Received:
    """The text of an OFD, a line of the page a line; running heads are left out.

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD, SCANNED or TOO_LARGE.
    """
    with packages.opened(data) as package:
        pages = list(_pages(_Parts(package)))
        found = list(sheets.read((page.glyphs() for page in pages), many=len(pages), watch=watch))
        _draw_templates(pages, found)
    if any(page.has_pictures for page in pages) and sheets.is_bare(*found):
        raise UserError(ErrorCode.SCANNED)
    return sheets.written(found, "ofd", watch)


def _draw_templates(pages: Sequence["_Page"], found: Sequence[list[Run]]) -> None:
    """Put the templates that one page is drawn on among its runs; on several one is a running head."""
    times = Counter(one.path for page in pages for one in page.templates)
    once = [
        (shown, one)
        for page, shown in zip(pages, found, strict=True)
        for one in page.templates
        if times[one.path] == 1
    ]
    drawn = sheets.read((one.glyphs() for _, one in once), many=len(once))
    for (shown, _), more in zip(once, drawn, strict=True):
        shown += more


class _Parts:
    """The parts of a package by their paths, from its root, in lower case."""

    def __init__(self, package: ZipFile) -> None:
        self._package = package
        self._members = {_path(info.filename): info for info in package.infolist()}
        self._left = _MOST_BYTES
        if any(posixpath.basename(path).startswith(_LOCK) for path in self._members):
            raise UserError(ErrorCode.PASSWORD)

    def __contains__(self, path: str) -> bool:
        return path in self._members

    def near(self, path: str, location: str | None) -> str:
        """The path of what a part names: beside it, as the standard has it, or else from the root."""
        beside = _path(posixpath.join(posixpath.dirname(path), location or ""))
        return beside if beside in self else _path(location or "")

    def tree(self, path: str) -> Element:
        """The XML of a part."""
        if path not in self:
            raise UserError(ErrorCode.DAMAGED_DOCUMENT)
        data = packages.unpacked(self._package, self._members[path])
        self._left -= len(data)
        if self._left < 0:
            raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_BYTES // 1_000_000} MB")
        return packages.tree(data)


def _path(location: str) -> str:
    return posixpath.normpath(location.strip().replace("\\", "/")).lstrip("/").lower()


@dataclass(slots=True)
class _Page:
    """A page, or a template that pages are drawn on."""

    parts: _Parts
    path: str
    resources: Mapping[str, Element]
    known: Mapping[str, "_Page"] = field(default_factory=dict)
    """The templates of the document."""
    templates: "tuple[_Page, ...]" = ()
    """Those of the page, and whether pictures are drawn on it: as far as it is read."""
    has_pictures: bool = False

    def glyphs(self) -> Iterator[Glyph]:
        """Its characters, without those of its templates."""
        page = self.parts.tree(self.path)
        names = (one.get("TemplateID", "") for one in page.iterfind("Template"))
        self.templates = tuple(self.known[name] for name in names if name in self.known)
        self.has_pictures = page.find(".//ImageObject") is not None
        resources = {**self.resources, **_resources(self.parts, self.path, page.iterfind("PageRes"))}
        for content in page.iterfind("Content"):
            yield from _glyphs(content, _Place(), resources)


def _pages(parts: _Parts) -> Iterator[_Page]:
    """The pages of all documents of a package."""
    entry = parts.tree(_ENTRY)
    if any(one.tag.lower().startswith(_LOCK) for one in entry.iter()):
        raise UserError(ErrorCode.PASSWORD)
    for root in entry.iterfind("DocBody/DocRoot"):
        path = parts.near(_ENTRY, root.text)
        document = parts.tree(path)
        common = [*document.iterfind("CommonData/*")]
        resources = _resources(parts, path, (one for one in common if one.tag.endswith("Res")))
        templates = {
            one.get("ID", ""): _Page(parts, parts.near(path, one.get("BaseLoc")), resources)
            for one in common
            if one.tag == "TemplatePage"
        }
        for page in document.iterfind("Pages/Page"):
            yield _Page(parts, parts.near(path, page.get("BaseLoc")), resources, templates)


def _resources(parts: _Parts, path: str, named: Iterable[Element]) -> dict[str, Element]:
    """The units that are drawn on pages, out of the parts that one names; fonts and pictures are not."""
    paths = (parts.near(path, one.text) for one in named)
    trees = (parts.tree(one) for one in paths if one in parts)
    return {unit.get("ID", ""): unit for tree in trees for unit in tree.iter("CompositeGraphicUnit")}


class _Place(NamedTuple):
    """How what is drawn lies on the page: x at ax + cy + e, y at bx + dy + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def inside(self, drawn: Element) -> "_Place":
        """That of what an object here consists of: turned by its matrix, then moved to its boundary."""
        a, b, c, d, e, f = _numbers(drawn.get("CTM") or "1 0 0 1 0 0", 6)
        x, y, *_ = _numbers(drawn.get("Boundary") or "0 0 0 0", 4)
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


def _glyphs(parent: Element, place: _Place, units: dict[str, Element]) -> Iterator[Glyph]:
    """The characters drawn in an element; each unit once, for those that draw each other have no end."""
    for drawn in parent:
        if drawn.get("Visible") == "false":
            continue
        if drawn.tag == "TextObject":
            yield from _characters(drawn, place.inside(drawn))
        elif drawn.tag == "CompositeObject":
            for content in units.pop(drawn.get("ResourceID", ""), ()):
                yield from _glyphs(content, place.inside(drawn), units)
        else:
            yield from _glyphs(drawn, place, units)


def _characters(words: Element, place: _Place) -> Iterator[Glyph]:
    """The characters of an object, each as wide as its step; none of a mark across the page."""
    if place.is_aslant:
        return
    *_, height = _numbers(words.get("Boundary") or "0 0 0 0", 4)
    size = _number(words.get("Size") or height)
    em = size * _number(words.get("HScale") or 1)
    wide, high = _POINTS * hypot(place.a, place.b), _POINTS * size * hypot(place.c, place.d)
    first = row = 0.0
    for code in words.iterfind("TextCode"):
        first, row = _number(code.get("X") or first), _number(code.get("Y") or row)
        at, line = first, row
        across, down = _steps(code.get("DeltaX")), _steps(code.get("DeltaY"))
        is_upright = "DeltaY" in code.attrib and "DeltaX" not in code.attrib
        for char in (code.text or "").replace(_NAMELESS, "\ufffd"):
            usual = em if char >= _FULL_WIDTH else em / 2
            step = next(across, 0.0 if is_upright else usual)
            x, y = place.put(at, line)
            left, base = _POINTS * x, -_POINTS * y
            right = left + wide * (step if 0 < step <= em else usual)
            glyph = Glyph(sheets.character(char), left, base - _BELOW * high, right, base + _ABOVE * high)
            if all(map(isfinite, glyph[1:])):
                yield glyph
            at, line = at + step, line + next(down, 0.0)


def _steps(given: str | None) -> Iterator[float]:
    """From each character to the next: `g 2 3.5` is 3.5 twice."""
    words = iter((given or "").split())
    for word in words:
        if word == "g":
            times = min(_number(next(words, "")), sheets.MOST_CHARACTERS)
            yield from repeat(_number(next(words, "")), int(times))
        else:
            yield _number(word)


def _numbers(given: str, many: int) -> list[float]:
    """So many numbers in a row."""
    found = [_number(word) for word in given.split()]
    if len(found) < many:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT)
    return found[:many]


def _number(given: str | float) -> float:
    with suppress(ValueError):
        number = float(given)
        if isfinite(number):
            return number
    raise UserError(ErrorCode.DAMAGED_DOCUMENT)
