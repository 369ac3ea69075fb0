"""The format of a file by its first bytes, whatever its name says: what is sent on is often misnamed."""

import codecs
import re

from glossary_app.text.formats import packages

COMPOUND = b"\xd0\xcf\x11\xe0"
"""How a compound file begins ([MS-CFB] 2.2): an old Word file, or one that is locked."""
LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What a document that is locked with a password holds in the place of its parts ([MS-OFFCRYPTO] 1.3.2)."""
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_PARTS = {b"[Content_Types].xml": ".docx", b"OFD.xml": ".ofd"}
"""What is in each package of a kind."""
_HEAD = 1_000
"""Bytes in which a web page shows that it is one, also where it was saved with its pictures."""
_MIME = re.compile(rb"(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?mime-version:")
"""The lines of a message, one of which says that it is one."""


def suffix_of(data: bytes, *, named: str) -> str:
    """The suffix that a file should have; the one that it is `named` by, where its bytes do not tell."""
    if data.startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith(b"{\\rtf"):
        return ".rtf"
    if data.startswith(COMPOUND):
        return ".docx" if LOCKED in data else _old(named)
    if data.startswith(packages.MAGIC):
        return _packed(data, named)
    head = data[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if _MIME.match(head):
        return ".mhtml"
    return ".html" if head.startswith(b"<") and b"<html" in head else named


def _old(named: str) -> str:
    return ".wps" if named == ".wps" else ".doc"


def _packed(data: bytes, named: str) -> str:
    if _OPEN_DOCUMENT in data[:_HEAD]:
        return ".odt"
    # of packages in each other the outer one, for a list of its parts ends the file
    last, suffix = max((data.rfind(part), suffix) for part, suffix in _PARTS.items())
    return suffix if last >= 0 else named
