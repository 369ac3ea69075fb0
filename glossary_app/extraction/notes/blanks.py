"""White space that a document showed between words and that its restored text leaves out: `绿电▢用风力…`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from glossary_app.domain.documents import Document
from glossary_app.domain.spans import Span

BLANK = re.compile(r"[*_]*[ \t\u3000\u00a0]+[*_]*")
_TAB = re.compile(r"\t")
_BOLD = re.compile(r"\*\*")


@dataclass(frozen=True, slots=True)
class Blanks:
    """Offsets of the restored text before which a line showed white space, and before which bold type
    began or ended; in order."""

    offsets: tuple[int, ...] = ()
    bold: tuple[int, ...] = ()

    def inside(self, start: int, end: int) -> tuple[int, ...]:
        """The blanks after `start` and before `end`."""
        return _between(self.offsets, start, end)

    def bold_ends(self, start: int, end: int) -> tuple[int, ...]:
        """Where bold type begins or ends after `start` and before `end`."""
        return _between(self.bold, start, end)


def read_blanks(document: Document, span: Span) -> Blanks:
    """The blanks of `document.text[span]`, line breaks left out."""
    left_out, source = list(gaps(document, span)), document.source.text
    return Blanks(
        tuple(offset for offset, start, end in left_out if BLANK.fullmatch(source, start, end)),
        tuple(offset for offset, start, end in left_out if _BOLD.fullmatch(source, start, end)),
    )


def read_tabs(document: Document) -> tuple[int, ...]:
    """Offsets of the restored text where or before which a line showed a tab; in order."""
    text, source = document.text, document.source.text
    if "\t" not in source:
        return ()
    left_out = (offset for offset, *gap in gaps(document, Span(0, len(text))) if source.find("\t", *gap) >= 0)
    return tuple(sorted({*left_out, *(found.start() for found in _TAB.finditer(text))}))


def gaps(document: Document, span: Span) -> Iterator[tuple[int, int, int]]:
    """Where characters of a line were left out: the offset behind them, their start and end in the source."""
    runs = document.origins.runs
    first = bisect_right(runs, span.start, key=lambda run: run.start) - 1
    last = bisect_left(runs, span.end, key=lambda run: run.start)
    for run, after in pairwise(runs[max(0, first) : last]):
        if run.start + run.length == after.start:
            yield after.start, run.source_start + run.length, after.source_start


def _between(offsets: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    return offsets[bisect_right(offsets, start) : bisect_left(offsets, end)]
