"""Zips and the XML in them, opened without trust: sizes are bounded, and no entity is ever resolved.

XML is parsed by the expat of the standard library with any document type refused: without one there
are no entities to expand or to fetch, and no format of ours has one.
"""

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from glossary_app.errors import ErrorCode, UserError

MAGIC = b"PK\x03\x04"
LARGEST_PART = 100_000_000
"""Bytes that one file of a zip may have unpacked, whatever its header says of it."""
_MOST_ELEMENTS = 3_000_000
"""A book of a thousand pages has half a million; so many take 1 GB."""
_DEEPEST = 250
"""Elements in each other; tables in tables in text boxes need thirty."""
_ENCRYPTED = 0x1
"""The bit of a member of a zip that says so."""
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, RuntimeError)
"""What the standard library raises over zips that are cut short, forged or of an unknown method."""


def opened(data: bytes) -> zipfile.ZipFile:
    """A zip in memory.

    Raises:
        UserError: DAMAGED_DOCUMENT.
    """
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _DAMAGED as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error


def unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo | str) -> bytes:
    """The bytes of a member, never more than `LARGEST_PART` of them.

    Raises:
        UserError: DAMAGED_DOCUMENT, PASSWORD or TOO_LARGE.
    """
    try:
        info = package.getinfo(member) if isinstance(member, str) else member
        if info.flag_bits & _ENCRYPTED:
            raise UserError(ErrorCode.PASSWORD)
        with package.open(info) as file:
            data = file.read(LARGEST_PART + 1)
    except (KeyError, *_DAMAGED) as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
    if len(data) > LARGEST_PART:
        raise too_large()
    return data


def too_large() -> UserError:
    """What is said of a document that unpacks to more than fits into memory."""
    return UserError(ErrorCode.TOO_LARGE, limit=f"{LARGEST_PART // 1_000_000} MB")


def tree(data: bytes) -> Element:
    """The XML of a part; elements and attributes by their local names, without namespaces.

    Raises:
        UserError: DAMAGED_DOCUMENT, also where it has a document type, or TOO_LARGE.
    """
    growing = _Growing()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.data
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
    return growing.close()


def value(element: Element, path: str) -> str:
    """What the element at `path` is set to (`w:val`); empty where there is none."""
    found = element.find(path)
    return found.get("val", "") if found is not None else ""


class _Growing(TreeBuilder):
    """A tree that stays within bounds."""

    def __init__(self) -> None:
        super().__init__()
        self._elements = self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> Element:
        self._elements += 1
        self._depth += 1
        if self._elements > _MOST_ELEMENTS:
            raise too_large()
        if self._depth > _DEEPEST:
            raise UserError(ErrorCode.DAMAGED_DOCUMENT)
        return super().start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(_local(tag))


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _refuse(*_: object) -> None:
    raise UserError(ErrorCode.DAMAGED_DOCUMENT)
