"""OFD (GB/T 33190-2016), in which offices issue documents: XML in a zip, with a place for each character.

As in a PDF nothing tells the order of reading, which `sheets` finds out of characters in boxes (`objects`).
Annotations, signatures and attachments are no text of the pages.
"""

import posixpath
from collections import ChainMap, Counter
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from glossary_app.domain.documents import RECOGNIZED
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, ocr, packages, picture, sheets
from glossary_app.text.formats.objects import POINTS, glyphs, numbers
from glossary_app.text.formats.received import Received, Watch, unwatched
from glossary_app.text.formats.runs import Glyph, Run

_ENTRY, _LOCK = "ofd.xml", "encrypt"
"""The part with which a package begins, and how the name of one begins that says how others are locked."""
_MOST_BYTES = 300_000_000
"""Of all parts of a package together, unpacked: five thousand pages have so many."""


def read(data: bytes, *, watch: Watch = unwatched) -> Received:
    """The text of an OFD, a line of the page a line; running heads are left out.

    Pages that are pictures are recognized, where that is installed, in a process of its own (`apart`).

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD, SCANNED, TOO_LARGE or TOO_SLOW.
    """
    with packages.opened(data) as package:
        pages, found = _read(_Parts(package), watch)
    pictures = _pictures(pages, found)
    if any(one.path for one in pictures.values()) and ocr.installed():
        return apart.read(data, reader=".ofd", watch=watch)
    if pictures and sheets.is_bare(*found):
        raise UserError(ErrorCode.SCANNED)
    return sheets.written(found, "ofd", watch)


def extracted(data: bytes, watch: Watch = unwatched) -> Received:
    """The same where pages are pictures; what is wrong with one of these ends the process.

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD or TOO_LARGE.
    """
    with packages.opened(data) as package:
        parts = _Parts(package)
        pages, found = _read(parts, watch)
        pictures = {at: one for at, one in _pictures(pages, found).items() if one.path}
        shown = (one.shown(parts) for one in pictures.values())
        for at, lines in zip(pictures, ocr.read(shown, many=len(pictures), watch=watch), strict=True):
            found[at] = lines
    return sheets.written(found, f"ofd{RECOGNIZED}", watch)


def _read(parts: "_Parts", watch: Watch) -> tuple[list["_Page"], list[list[Run]]]:
    """The pages of all documents of a package, and the runs of each."""
    pages = list(_pages(parts))
    found = list(sheets.read((page.glyphs() for page in pages), many=len(pages), watch=watch))
    _draw_templates(pages, found)
    return pages, found


def _pictures(pages: Sequence["_Page"], found: Sequence[Sequence[Run]]) -> Mapping[int, "_Picture"]:
    """The largest picture of each page that has hardly any text, by the place of the page."""
    bare = (at for at, shown in enumerate(found) if sheets.is_bare(shown))
    return {at: max(pages[at].pictures) for at in bare if pages[at].pictures}


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
        return packages.tree(self.data(path))

    def data(self, path: str) -> bytes:
        """The bytes of a part."""
        if path not in self:
            raise UserError(ErrorCode.DAMAGED_DOCUMENT)
        data = packages.unpacked(self._package, self._members[path])
        self._left -= len(data)
        if self._left < 0:
            raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_BYTES // 1_000_000} MB")
        return data


def _path(location: str) -> str:
    return posixpath.normpath(location.strip().replace("\\", "/")).lstrip("/").lower()


class _Picture(NamedTuple):
    """A picture on a page: how wide it is drawn, and its part; none if nothing reads its kind (GBIG2)."""

    width: float
    path: str

    def shown(self, parts: _Parts) -> tuple[Any, float]:
        """The picture, and how many of its dots are a point."""
        loaded = ocr.loaded(parts.data(self.path))
        return loaded, loaded.shape[1] / (POINTS * self.width or loaded.shape[1])


class _Resources(NamedTuple):
    """What pages draw, by its identifiers; fonts and colours do not matter here."""

    units: MutableMapping[str, Element]
    pictures: MutableMapping[str, str]
    """Their parts."""

    def and_those(self, parts: _Parts, path: str, named: Sequence[Element]) -> "_Resources":
        """These, and those of the parts that one names."""
        if not named:
            return self
        units, pictures = ChainMap({}, self.units), ChainMap({}, self.pictures)  # a page adds a few to many
        for file in (parts.near(path, one.text) for one in named):
            if file in parts:
                tree = parts.tree(file)
                folder = posixpath.join(posixpath.dirname(file), tree.get("BaseLoc") or "", "")
                units |= {one.get("ID", ""): one for one in tree.iter("CompositeGraphicUnit")}
                pictures |= {
                    one.get("ID", ""): parts.near(folder, one.findtext("MediaFile"))
                    for one in tree.iter("MultiMedia")
                }
        return _Resources(units, pictures)

    def picture(self, drawn: Element) -> _Picture:
        """The picture that an object draws."""
        path = self.pictures.get(drawn.get("ResourceID", ""), "")
        *_, width, _ = numbers(drawn.get("Boundary") or "0 0 0 0", 4)
        return _Picture(width, path if posixpath.splitext(path)[1] in picture.SUFFIXES else "")


@dataclass(slots=True)
class _Page:
    """A page, or a template that pages are drawn on."""

    parts: _Parts
    path: str
    resources: _Resources
    known: Mapping[str, "_Page"] = field(default_factory=dict)
    """The templates of the document."""
    templates: Sequence["_Page"] = ()
    """Those that the page is drawn on, and its pictures: none before it is read."""
    pictures: Sequence[_Picture] = ()

    def glyphs(self) -> Iterator[Glyph]:
        """Its characters, without those of its templates."""
        page = self.parts.tree(self.path)
        resources = self.resources.and_those(self.parts, self.path, page.findall("PageRes"))
        names = (one.get("TemplateID", "") for one in page.iterfind("Template"))
        self.templates = [self.known[name] for name in names if name in self.known]
        self.pictures = [resources.picture(one) for one in page.iter("ImageObject")]
        for content in page.iterfind("Content"):
            yield from glyphs(content, resources.units)


def _pages(parts: _Parts) -> Iterator[_Page]:
    """The pages of all documents of a package."""
    entry = parts.tree(_ENTRY)
    if any(one.tag.lower().startswith(_LOCK) for one in entry.iter()):
        raise UserError(ErrorCode.PASSWORD)
    for root in entry.iterfind("DocBody/DocRoot"):
        path = parts.near(_ENTRY, root.text)
        document = parts.tree(path)
        named = [*document.iterfind("CommonData/PublicRes"), *document.iterfind("CommonData/DocumentRes")]
        resources = _Resources({}, {}).and_those(parts, path, named)
        templates = {
            one.get("ID", ""): _Page(parts, parts.near(path, one.get("BaseLoc")), resources)
            for one in document.iterfind("CommonData/TemplatePage")
        }
        for page in document.iterfind("Pages/Page"):
            yield _Page(parts, parts.near(path, page.get("BaseLoc")), resources, templates)
