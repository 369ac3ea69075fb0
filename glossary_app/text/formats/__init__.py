"""The formats that documents come in; one more is a module here and its suffixes in the table."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import html, mhtml, ofd, office, pdf, picture, plain, signs, word
from glossary_app.text.formats.received import Received, Watch, unwatched

Reader: TypeAlias = Callable[[bytes], Received]
"""From the bytes of a file to its text; raises `UserError` without the path, which it does not know."""

_WATCHED: Mapping[str, Callable[..., Received]] = {
    ".pdf": pdf.read,
    ".ofd": ofd.read,
    **dict.fromkeys(picture.SUFFIXES, picture.read),
    **{suffix: partial(office.read, suffix=suffix) for suffix in office.SUFFIXES},
}
"""Readers that tell `watch` of slow pages."""
READERS: Mapping[str, Reader] = {
    ".txt": plain.read,
    ".md": plain.read,
    ".docx": word.read,
    ".docm": word.read,
    ".html": html.read,
    ".htm": html.read,
    ".shtml": html.read,
    ".mht": mhtml.read,
    ".mhtml": mhtml.read,
    **_WATCHED,
}
"""By suffix, in lower case."""
APART = frozenset({".pdf", *picture.SUFFIXES, *office.SUFFIXES})
"""Suffixes of what a process of its own reads."""
TOGETHER = frozenset(office.SUFFIXES)
"""Those among them of what is read with all others that are read meanwhile …"""
MOST_TOGETHER = office.MOST
"""… and how many it is at most."""
PICTURES = picture.SUFFIXES


def read(suffix: str, data: bytes, *, watch: Watch = unwatched) -> Received:
    """The text of a file; `watch` is told of slow pages.

    Its bytes tell the format, else its suffix; what is not known is text.

    Raises:
        UserError: EMPTY, or what the format has to say; without the path, which is not known here.
    """
    if not data:
        raise UserError(ErrorCode.EMPTY)
    suffix = signs.suffix_of(data, named=suffix)
    if watched := _WATCHED.get(suffix):
        return watched(data, watch=watch)
    return READERS.get(suffix, plain.read)(data)
