"""Where a text was broken by the width of a column, and how wide the column was."""

from collections import Counter
from collections.abc import Sequence

from glossary_app.text.cleaning import Line
from glossary_app.text.headings import ends_sentence

_CHUNK = 24
"""Lines looked at together: more than a paragraph, less than a newspaper column."""
_NARROWEST, _WIDEST = 20, 140
"""Half-width columns between which a line can be one of a column."""
_RAGGED = 3
"""Half-width columns that a full line may fall short of the next: punctuation is pushed in or out."""


def column_widths(lines: Sequence[Line]) -> list[int]:
    """For each line the width of the column it was set in, in half-width columns; 0 outside columns.

    The lines of a column end wherever it is full: many of about the same width that end in the
    middle of a sentence, and hardly any that are longer.
    """
    widths: list[int] = []
    for start in range(0, len(lines), _CHUNK):
        around = lines[max(0, start - _CHUNK // 2) : start + _CHUNK + _CHUNK // 2]
        widths += [_column(around)] * len(lines[start : start + _CHUNK])
    return widths


def _column(lines: Sequence[Line]) -> int:
    cut = sorted(
        line.width
        for line in lines
        if _NARROWEST <= line.width <= _WIDEST and line.text[-1] not in "：:" and not ends_sentence(line.text)
    )
    best = first = 0
    width = 0
    for last, widest in enumerate(cut):
        while widest - cut[first] > _RAGGED:
            first += 1
        if last - first + 1 > best:
            best = last - first + 1
            width = Counter(cut[first : last + 1]).most_common(1)[0][0]
    longer = sum(line.width > width + 2 * _RAGGED for line in lines)
    return width if best >= 3 and best >= 0.3 * len(lines) and longer <= 0.15 * len(lines) else 0
