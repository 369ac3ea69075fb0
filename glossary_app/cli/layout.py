"""Text in columns of a terminal, where a Chinese character takes two."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wcwidth import clip, ljust, rjust, width

# C0, C1, line separators, and the marks that turn the direction of writing.
_CONTROLS = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A)), " "
)


CONTEXT = 40
"""Columns of context on each side of a keyword where nothing limits them."""
_LEAST = 8


class Column(NamedTuple):
    """A column of a table: its header, the most columns it may take, and where its cells stand."""

    header: str
    most: int = 60
    right: bool = False


def printable(text: str) -> str:
    """One line that cannot steer a terminal: control characters of untrusted text become spaces."""
    return text.translate(_CONTROLS)


def shorten(text: str, columns: int) -> str:
    """At most `columns` columns of `text`; `…` where something was cut off."""
    return text if width(text) <= columns else clip(text, 0, columns - 1) + "…"


def shorten_left(text: str, columns: int) -> str:
    """The last `columns` columns of `text`; `…` where something was cut off."""
    whole = width(text)
    return text if whole <= columns else "…" + clip(text, whole - columns + 1, whole)


def table(columns: Sequence[Column], rows: Iterable[Sequence[object]]) -> list[str]:
    """Lines of a table with aligned columns, headers first."""
    cells = [[column.header for column in columns]]
    cells += [
        [shorten(printable(str(cell)), column.most) for column, cell in zip(columns, row, strict=True)]
        for row in rows
    ]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            rjust(cell, room) if column.right else ljust(cell, room)
            for column, cell, room in zip(columns, row, widths, strict=True)
        ).rstrip()
        for row in cells
    ]


def terminal_columns() -> int | None:
    """How wide the terminal is; None where output goes to a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def concordance(lines: Iterable[tuple[str, str, str, str]], *, room: int | None = None) -> list[str]:
    """Keyword in context: `left`, `keyword`, `right`, `source`, the keywords in one column.

    Lines take `room` columns at most, the source a quarter of them; without `room`, the contexts take
    `CONTEXT` columns each and the source what it takes.
    """
    rows = [tuple(map(printable, line)) for line in lines]
    keywords = max((width(keyword) for _, keyword, _, _ in rows), default=0)
    sources = max((width(source) for *_, source in rows), default=0)
    context = CONTEXT
    if room is not None:
        sources = min(sources, max(_LEAST, room // 4))
        context = max(_LEAST, (room - keywords - sources - 4) // 2)
    return [
        f"{rjust(shorten_left(left, context), context)} {ljust(keyword, keywords)} "
        f"{ljust(shorten(right, context), context)}  {shorten(source, sources)}".rstrip()
        for left, keyword, right, source in rows
    ]
