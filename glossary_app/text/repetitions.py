"""What a text says twice: a column that was read twice, a pull-quote, words doubled by a page break."""

from collections.abc import Sequence

from glossary_app.text.cleaning import Line
from glossary_app.text.headings import runs_on
from glossary_app.text.segmentation import words

_TELLING = 30
"""Characters from which on two equal lines are a repetition and no chance."""
_SEAM = 8
"""Characters on either side of a break among which some may be doubled."""
_REDUPLICATED = "人天年月日家处个种层步时代样条件项户村事的了是在和有为大小不一"
"""Characters that are often said twice, or stand for themselves."""


def torn(lines: Sequence[Line]) -> list[bool]:
    """Before which lines the text starts or stops to repeat itself, nothing being joined across; and the end.

    Repeated are the lines of a column that was read twice, and the pull-quote that stands again at
    the beginning of a paragraph.
    """
    found = [False] * (len(lines) + 1)
    first: dict[str, int] = {}
    before = -2
    for at, line in enumerate(lines):
        if len(line.text) < _TELLING:
            before = -2
            continue
        same = first.setdefault(line.text[:_TELLING], at)
        shorter, longer = sorted((lines[same].text, line.text), key=len)
        if same != at and longer == shorter:
            found[at] = found[at] or before not in (-2, same - 1)
            before = same
        elif same == at or not longer.startswith(shorter) or runs_on(shorter):
            found[at] = found[at] or before >= 0
            before = -1
        else:
            quote = same if lines[same].text == shorter else at
            found[quote] = found[quote + 1] = True
            before = -2
    return found


def undoubled(last: Line, line: Line) -> Line:
    """The line without the characters at its beginning that a page break doubled.

    `…全面从严⏎⏎从严治党`: two characters or more that stand on both sides are doubled; one is where it
    is the rest of a word above and no word below (`推进⏎⏎进中国式现代化`, but not `人民⏎⏎民主`).
    """
    for length in range(min(_SEAM, len(line.text) - 1), 1, -1):
        if last.text.endswith(line.text[:length]) and line.text[:length].isalpha():
            return _without_beginning(line, length)
    first = line.text[0]
    if len(line.text) == 1 or not last.text.endswith(first) or first in _REDUPLICATED:
        return line
    above, below = words(last.text[-_SEAM:]), words(line.text[:_SEAM])
    return _without_beginning(line, 1) if len(above[-1]) > 1 and len(below[0]) == 1 else line


def _without_beginning(line: Line, length: int) -> Line:
    return line._replace(start=line.start + length, text=line.text[length:])
