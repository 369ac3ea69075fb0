"""Where a text was broken by the width of a column, and how wide the column was."""

import re
from collections import Counter
from collections.abc import Sequence

from glossary_app.text.cleaning import Line
from glossary_app.text.headings import ends_sentence, is_contents

_CHUNK = 24
"""Lines looked at together: more than a paragraph, less than a newspaper column."""
_NARROWEST, _WIDEST = 20, 140
"""Half-width columns between which a line can be one of a column."""
_RAGGED = 5
"""Half-width columns by which full lines differ: punctuation and figures are pushed over."""
_SHARE = 0.3
"""Of the text, in full lines that end inside a sentence; in columns it is more than half."""
_FEW = 0.15
_PUNCTUATION = re.compile("[，。、；：,;]")


def column_widths(lines: Sequence[Line]) -> list[int]:
    """For each line the width of the column it was set in, in half-width columns; 0 outside columns.

    The lines of a column end wherever it is full: much of the text stands in lines of about the same
    width that end inside a sentence, and hardly any of it in longer ones. Where a stretch is too poor
    in such lines to tell (short items, tables), the width that the whole document shows holds.
    """
    whole = _column(lines)
    widths: list[int] = []
    for start in range(0, len(lines), _CHUNK):
        around = lines[max(0, start - _CHUNK // 2) : start + _CHUNK + _CHUNK // 2]
        column = _column(around) or (whole if _fits(around, whole) else 0)
        widths += [column] * len(lines[start : start + _CHUNK])
    return widths


def _column(lines: Sequence[Line]) -> int:
    cut = sorted(
        (line.width, _PUNCTUATION.search(line.text) is not None)
        for line in lines
        if _NARROWEST <= line.width <= _WIDEST and line.text[-1] not in "：:" and not ends_sentence(line.text)
    )
    best = most = first = 0
    for last, (widest, _) in enumerate(cut):
        while widest - cut[first][0] > _RAGGED:
            first += 1
        share = (last - first + 1) * widest
        if share > most:
            most, best = share, last
    if not cut:
        return 0
    full = [each for each in cut if 0 <= cut[best][0] - each[0] <= _RAGGED]
    width = Counter(width for width, _ in full).most_common(1)[0][0]
    running = sum(punctuated for _, punctuated in full)
    text = sum(line.width for line in lines if not is_contents(line.text))
    told = len(full) >= 3 and running >= len(full) / 2 and most >= _SHARE * text
    return width if told and _fits(lines, width) else 0


def _fits(lines: Sequence[Line], width: int) -> bool:
    """Whether hardly any text stands in lines longer than a column of this width."""
    text = longer = 0
    for line in lines:
        if not is_contents(line.text):
            text += line.width
            longer += line.width if line.width > width + _RAGGED + 1 else 0
    return longer <= _FEW * text
