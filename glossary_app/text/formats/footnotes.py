"""Notes at the foot of a page, in smaller print: taken out, so that the text goes on across the page."""

import re
from collections.abc import Sequence

from glossary_app.text.formats.runs import Run
from glossary_app.text.headings import begins_paragraph

_SMALL = 0.88
"""Of the size of the running text: what is no smaller is no footnote."""
_RAISED = re.compile(r"(\d{1,3})\s?(?=[^\d\s.．、)）年月日%％])")
"""A number that nothing sets off from the first word of its note: it was raised."""


def parted(lines: Sequence[Run], *, body: float, begun: bool) -> tuple[Sequence[Run], Sequence[Run]]:
    """The lines of a page, and those of the notes at its foot.

    The first of them begins with a marker, but where a note of the page before goes on (`begun`).
    """
    first = len(lines)
    while first and lines[first - 1].em <= _SMALL * body:
        first -= 1
    while first < len(lines) and not (begun or _is_marked(lines[first].text)):
        first += 1
    return lines[:first], lines[first:]


def put_together(lines: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The notes of a document out of their lines, each with the number of the page that it begins on.

    A note is a line, marked as in Markdown where only a raised number marks it.
    """
    notes: list[tuple[int, list[str]]] = []
    for number, given in lines:
        line = given.strip()
        if not notes or _is_marked(line):
            marked = _RAISED.sub(r"[^\1]: ", line, count=1) if _RAISED.match(line) else line
            notes.append((number, [marked]))
        else:
            _, words = notes[-1]
            between = " " if words[-1][-1:].isascii() and line[:1].isascii() else ""
            words.append(between + line)
    return [(number, "".join(words)) for number, words in notes]


def _is_marked(line: str) -> bool:
    bare = line.strip()
    return begins_paragraph(bare) or _RAISED.match(bare) is not None
