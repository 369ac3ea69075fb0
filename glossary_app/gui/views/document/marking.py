"""How the places of entries are marked in a text: the nearer to what is looked at, the stronger."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Status, TermId
from glossary_app.gui import theme
from glossary_app.services.evidence import Mark


def layers(
    marks: Sequence[Mark], *, current: TermId | None, shown: Span | None
) -> Iterator[tuple[Span, QTextCharFormat]]:
    """What to lay over the text, the lowest first.

    Candidates are underlined with dots, entries that a person decided for are filled, those of the
    current entry more strongly, and the place that is shown most strongly.
    """
    soft = [mark.span for mark in marks if mark.term.status is not Status.CANDIDATE]
    proposed = [mark.span for mark in marks if mark.term.status is Status.CANDIDATE]
    strong = [mark.span for mark in marks if mark.term.id == current]
    for spans, look in (
        (merged(proposed), _dotted()),
        (merged(soft), _filled("mark")),
        (strong, _filled("strong_mark")),
        ([shown] if shown else [], _filled("shown_mark", "on_shown_mark")),
    ):
        for span in spans:
            yield span, look


def merged(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in spans:
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def selection(text: QTextDocument, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """What lays a look over a text from one position to another."""
    cursor = QTextCursor(text)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    made = QTextEdit.ExtraSelection()
    made.cursor, made.format = cursor, look
    return made


def _filled(part: str, text: str = "") -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.colour(part))
    if text:
        look.setForeground(theme.colour(text))
    return look


def _dotted() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(theme.colour("strong_mark"))
    return look
