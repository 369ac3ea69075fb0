"""White space that a document showed between words and that its restored text leaves out: `绿电▢用风力…`."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from glossary_app.domain.documents import Document
from glossary_app.domain.spans import Span

_BLANK = re.compile(r"[*_]*[ \t\u3000\u00a0]+[*_]*")
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
    runs, source = document.origins.runs, document.source.text
    first = bisect_right(runs, span.start, key=lambda run: run.start) - 1
    last = bisect_left(runs, span.end, key=lambda run: run.start)
    gaps = [
        (after.start, run.source_start + run.length, after.source_start)
        for run, after in pairwise(runs[max(0, first) : last])
        if run.start + run.length == after.start
    ]
    return Blanks(
        tuple(offset for offset, start, end in gaps if _BLANK.fullmatch(source, start, end)),
        tuple(offset for offset, start, end in gaps if _BOLD.fullmatch(source, start, end)),
    )


def _between(offsets: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    return offsets[bisect_right(offsets, start) : bisect_left(offsets, end)]
