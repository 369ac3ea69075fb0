"""Places in a text, counted in characters (Unicode code points), end exclusive."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]`, offsets in characters."""

    start: int
    end: int


class Run(NamedTuple):
    """`length` characters of the restored text from `start` that stand unbroken from `source_start`."""

    start: int
    source_start: int
    length: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a restored text stood in the text as received.

    Runs are in order on both sides and do not overlap. A character of the restored text that no run
    covers was put in by the program (a paragraph break); it maps to the received character that follows it.
    """

    runs: tuple[Run, ...]

    def source(self, offset: int) -> int:
        """The received offset of the restored character at `offset` (of the next one, if put in)."""
        at = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        if at >= 0:
            run = self.runs[at]
            if offset < run.start + run.length:
                return run.source_start + offset - run.start
        if at + 1 < len(self.runs):
            return self.runs[at + 1].source_start
        return self.runs[-1].source_start + self.runs[-1].length if self.runs else 0

    def restored(self, source: int) -> int:
        """The restored offset of the first character kept of those from `source` on; the end, if none was."""
        at = bisect_right(self.runs, source, key=lambda run: run.source_start) - 1
        if at >= 0:
            run = self.runs[at]
            if source < run.source_start + run.length:
                return run.start + source - run.source_start
        if at + 1 < len(self.runs):
            return self.runs[at + 1].start
        return self.runs[-1].start + self.runs[-1].length if self.runs else 0

    def source_span(self, span: Span) -> Span:
        """The received text that a non-empty span of the restored text came from."""
        return Span(self.source(span.start), self.source(span.end - 1) + 1)
