"""Where in a document a place stands, for a person who looks it up: on page 12, in paragraph 34."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple


class PageStart(NamedTuple):
    """From `start` on, in characters, a text stands on page `number`, until the next one says otherwise.

    Numbers need not rise: notes that were taken from the feet of pages stand at the end of the text.
    """

    start: int
    number: int | None
    """The nth page of the file, the first being 1, whatever is printed on it; None where nobody knows it."""


class Location(NamedTuple):
    """Where a place begins."""

    page: int | None
    """None where it is not known, as in a document without pages."""
    paragraph: int
    """Of the restored text, the first being 1."""


def page_at(pages: Sequence[PageStart], offset: int) -> int | None:
    """The page of the character at `offset`; None where it is not known, as in a document without pages."""
    at = bisect_right(pages, offset, key=lambda page: page.start)
    return pages[at - 1].number if at else None


def paragraph_starts(text: str) -> list[int]:
    """Where the paragraphs of a restored text begin, one a line, and where another one would."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


def location(pages: Sequence[PageStart], paragraphs: Sequence[int], offset: int) -> Location:
    """Where the character at `offset` stands in a text, by where its pages and its paragraphs begin."""
    return Location(page_at(pages, offset), bisect_right(paragraphs, offset))
