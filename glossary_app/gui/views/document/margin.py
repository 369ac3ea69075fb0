"""The margin of a document: beside the lines in which pages begin, which pages these are."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from glossary_app.gui import theme
from glossary_app.gui.words import page_word

_WIDEST = 888
_SMALLER = 0.85


class PageMark(NamedTuple):
    """Where a page begins on the screen, in pixels of the viewport."""

    number: int
    line: QRect
    """As high as the line, at the character that begins the page; at the top, where it began further up."""


class Margin(QWidget):
    """Names the pages that `read_marks` tells of; each stands beside its line, right-aligned to the text."""

    def __init__(self, read_marks: Callable[[], Iterable[PageMark]], parent: QWidget) -> None:
        super().__init__(parent)
        self._read_marks = read_marks
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * _SMALLER)
        self.setFont(small)
        self.setToolTip(self.tr("Page of the file, counted from its first"))
        self.setAccessibleName(self.tr("Pages"))

    @property
    def room(self) -> int:
        """The width that numbers take, in pixels."""
        return QFontMetrics(self.font()).horizontalAdvance(page_word(_WIDEST)) + 2 * theme.SPACE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme.colour("muted"))
        free = -self.height()
        for number, line in self._read_marks():
            if line.top() >= free:  # notes may be so short that two pages begin in one line
                place = QRect(0, line.top(), self.width() - theme.SPACE, line.height())
                painter.drawText(
                    place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page_word(number)
                )
                free = line.bottom()
        painter.end()
