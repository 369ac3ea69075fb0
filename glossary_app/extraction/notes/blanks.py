"""White space that a document showed between words and that its restored text leaves out: `绿电▢用风力…`."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from glossary_app.domain.documents import Document
from glossary_app.domain.spans import Span

_BLANK = re.compile(r"[*_]*[ \t\u3000\u00a0]+[*_]*")


@dataclass(frozen=True, slots=True)
class Blanks:
    """Offsets of the restored text before which a line showed white space, in order."""

    offsets: tuple[int, ...] = ()

    def inside(self, start: int, end: int) -> tuple[int, ...]:
        """The blanks after `start` and before `end`."""
        return self.offsets[bisect_right(self.offsets, start) : bisect_left(self.offsets, end)]


def read_blanks(document: Document, span: Span) -> Blanks:
    """The blanks of `document.text[span]`, line breaks left out."""
    runs, source = document.origins.runs, document.source.text
    first = bisect_right(runs, span.start, key=lambda run: run.start) - 1
    last = bisect_left(runs, span.end, key=lambda run: run.start)
    return Blanks(
        tuple(
            after.start
            for run, after in pairwise(runs[max(0, first) : last])
            if run.start + run.length == after.start
            and _BLANK.fullmatch(source, run.source_start + run.length, after.source_start)
        )
    )
