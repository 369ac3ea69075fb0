"""What a reader of a format hands on: the characters of a document, before anything is mended."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from glossary_app.domain.locations import PageStart
from glossary_app.errors import UserError

Watch: TypeAlias = Callable[[int, int], None]
"""Told how many of how many pages that are pictures are read; 0 of 0 now and then. May raise `Cancelled`."""


def unwatched(done: int, total: int) -> None:
    """A reading that nobody watches."""


@dataclass(frozen=True, slots=True)
class Received:
    """The text of a file as its format holds it.

    A paragraph is a line. What the format marks is told in Markdown, which restoring reads: headings
    (`## 总体要求`) and notes, at their place (`河长制[^1]`) and with their words at the end
    (`[^1]: 河长制：…`).
    """

    encoding: str
    """That of the characters; for a format that settles it, its name: `docx`, `pdf`."""
    text: str
    pages: tuple[PageStart, ...] = ()
    """Where in `text` pages begin; empty where the format knows no pages."""


def successful(found: Received | UserError) -> Received:
    """What was received; raises what was the matter."""
    if isinstance(found, UserError):
        raise found
    return found


def paged(encoding: str, pieces: Iterable[tuple[int | None, str]]) -> Received:
    """A text put together out of its pieces, each with the page that it stands on, if that is known."""
    parts: list[str] = []
    pages: list[PageStart] = []
    at = 0
    for number, text in pieces:
        if not pages or pages[-1].number != number:
            pages.append(PageStart(at, number))
        parts.append(text)
        at += len(text)
    return Received(encoding, "".join(parts), tuple(pages))
