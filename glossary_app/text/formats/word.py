"""Word's .docx: its paragraphs, headings, tables and notes, with all tracked changes accepted.

Read out of the XML itself (ECMA-376, part 1, chapter 17), for what the libraries leave out is what
matters here: footnotes, endnotes, text boxes, and changes that are not accepted yet.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import packages, signs
from glossary_app.text.formats.numbering import Numbering, lineage
from glossary_app.text.formats.packages import value
from glossary_app.text.formats.received import Received, paged
from glossary_app.text.headings import begins_paragraph, stands_alone

_WITHOUT_WORDS = frozenset(
    {
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "tblPr",
        "trPr",
        "tcPr",
        "sdtPr",
        "instrText",
        "delText",
        "rt",
        "Fallback",
    }
)
"""Elements in which nothing stands that a reader sees: what was deleted or moved away, properties, the code
of fields, the pinyin above characters, and a second drawing of text boxes for older programs."""
_PAGE = "\f"
"""What can be no character of XML: it keeps the place where a page began when Word last laid it out."""
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "lastRenderedPageBreak": _PAGE}
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)
_LEADERS = "……………"
_NOTES = {"footnote": "脚注", "endnote": "尾注"}
_HIGHEST, _LOWEST = 2, 6
"""Levels of Markdown for headings; the first is the title's."""


_Piece: TypeAlias = tuple[int | None, str]
"""Words with the page that they stand on."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What the style of a paragraph says of it."""

    level: int = 0
    """Of the heading in Markdown; 0 for body text."""
    contents: bool = False


def read(data: bytes) -> Received:
    """The text of a document as Word shows it, its notes at the end.

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD or TOO_LARGE.
    """
    if data.startswith(signs.COMPOUND) and signs.LOCKED in data:
        raise UserError(ErrorCode.PASSWORD)
    with packages.opened(data) as package:
        parts = _Parts(package)
        body = parts.read("document.main+xml", "document.macroEnabled.main+xml")
        if body is None:
            raise UserError(ErrorCode.DAMAGED_DOCUMENT)
        styles = _styles(parts.read("styles+xml"))
        numbering = Numbering(parts.read("numbering+xml"), styles)
        writer = _Writer({name: _style(name, styles) for name in styles}, numbering)
        story = "\n".join(writer.lines(body))
        pieces: list[_Piece] = [*enumerate(story.split(_PAGE), start=1)]
        for kind, header in _NOTES.items():
            if notes := list(_notes(parts.read(f"{kind}s+xml"), writer, kind)):
                pieces += [(None, f"\n\n## {header}"), *notes]
    received = paged("docx", pieces)
    return received if _PAGE in story else replace(received, pages=())


class _Parts:
    """The parts of a package by their content types: their names are for the program that wrote them."""

    def __init__(self, package: ZipFile) -> None:
        self._package = package
        types = packages.tree(packages.unpacked(package, "[Content_Types].xml"))
        self._names = {
            one.get("ContentType", ""): one.get("PartName", "").lstrip("/") for one in types.iter("Override")
        }

    def read(self, *endings: str) -> Element | None:
        """The part whose content type ends so; None where the package has none."""
        for content_type, name in self._names.items():
            if content_type.endswith(endings):
                return packages.tree(packages.unpacked(self._package, name))
        return None


def _styles(part: Element | None) -> Mapping[str, Element]:
    """The styles of a document by their identifiers."""
    return {one.get("styleId", ""): one for one in part.iter("style")} if part is not None else {}


def _style(name: str, styles: Mapping[str, Element]) -> _Style:
    """What a style of paragraphs says, or one that it is based on."""
    for style in lineage(name, styles):
        called = value(style, "name")
        if called.lower() in ("title", "标题"):
            return _Style(level=1)
        if _CONTENTS.match(called):
            return _Style(contents=True)
        if heading := _HEADING.match(called):
            return _Style(min(_HIGHEST + int(heading[1]) - 1, _LOWEST))
        if outline := value(style, "pPr/outlineLvl"):
            return _Style(_level(outline))
    return _Style()


def _level(outline: str) -> int:
    """The level of Markdown for a level of Word's outline, `0` to `8`; `9` is body text."""
    return min(_HIGHEST + int(outline), _LOWEST) if re.fullmatch("[0-8]", outline) else 0


class _Reference(NamedTuple):
    """A reference to a note: the number that it has, and the page on which it stands."""

    number: int
    page: int


class _Writer:
    """Writes elements down as lines, and remembers in which order notes were referred to."""

    def __init__(self, styles: Mapping[str, _Style], numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.referred: dict[str, dict[str, _Reference]] = {kind: {} for kind in _NOTES}
        """The first references to notes, by the kind and identifier of these."""
        self._page = 1

    def lines(self, parent: Element) -> Iterator[str]:
        """The paragraphs in an element, and the cells of its tables; a paragraph a line."""
        carried: list[str] = []
        for child in parent:
            if child.tag == "p":
                carried.append(self._labelled(child))
                if child.find("pPr/rPr/del") is None or not any(carried):
                    yield self._marked("".join(carried), child)
                    carried = []
                    for box in _boxes(child):
                        yield from self.lines(box)
            elif child.tag == "tr" and child.find("trPr/del") is not None:
                continue
            elif child.tag not in _WITHOUT_WORDS:
                yield from self.lines(child)
        if carried:
            yield "".join(carried)

    def _marked(self, text: str, paragraph: Element) -> str:
        style = self._styles.get(value(paragraph, "pPr/pStyle"), _Style())
        own = value(paragraph, "pPr/outlineLvl")
        level = _level(own) if own else style.level
        if style.contents:
            entry, tab, page = text.rpartition("\t")
            return entry.rstrip("\t") + _LEADERS * bool(tab) + page
        bare = " ".join(text.split())
        begun = _PAGE * text.count(_PAGE)  # which is white space
        return f"{begun}{'#' * level} {bare}" if level and bare and stands_alone(bare) else text

    def _labelled(self, paragraph: Element) -> str:
        """The words of a paragraph, with the number that Word puts before them."""
        words = self._words(paragraph)
        return self._numbering.label(paragraph) + words if words.strip() else words

    def _words(self, element: Element) -> str:
        return "".join(self._pieces(element))

    def _pieces(self, element: Element) -> Iterator[str]:
        for child in element:
            tag = child.tag
            if tag == "t":
                yield child.text or ""
            elif tag in _SIGNS:
                self._page += _SIGNS[tag] == _PAGE
                yield _SIGNS[tag]
            elif kind := _referred(tag):
                notes = self.referred[kind]
                first = notes.setdefault(child.get("id", ""), _Reference(len(notes) + 1, self._page))
                yield f"[^{first.number}]"
            elif tag not in _WITHOUT_WORDS and tag != "txbxContent" and not _is_hidden(child):
                yield from self._pieces(child)


def _referred(tag: str) -> str:
    """The kind of note that an element refers to."""
    kind = tag.removesuffix("Reference")
    return kind if kind != tag and kind in _NOTES else ""


def _is_hidden(element: Element) -> bool:
    return element.tag == "r" and element.find("rPr/vanish") is not None


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph; those inside of them come with their lines."""
    for child in element:
        if child.tag == "txbxContent":
            yield child
        elif child.tag not in _WITHOUT_WORDS:
            yield from _boxes(child)


def _notes(part: Element | None, writer: _Writer, kind: str) -> Iterator[_Piece]:
    """The notes that the text refers to, in its order: `[^1]: 河长制：…`; what has a number keeps it.

    A footnote stands on the page that refers to it, an endnote on one behind the text that nobody knows.
    """
    entries = {one.get("id", ""): one for one in part.iter(kind)} if part is not None else {}
    for name, (number, page) in list(writer.referred[kind].items()):
        lines = writer.lines(entries[name]) if name in entries else ()
        bare = (line.replace(_PAGE, "").strip() for line in lines)
        for at, line in enumerate(filter(None, bare)):
            marked = line if at or begins_paragraph(line) else f"[^{number}]: {line}"
            yield page if kind == "footnote" else None, f"\n{marked}"
