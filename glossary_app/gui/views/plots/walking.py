"""The marks of a plot by keyboard: from one to the next, told and opened as with the mouse."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import pyqtgraph
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QTextDocumentFragment
from PySide6.QtWidgets import QToolTip

from glossary_app.gui import theme
from glossary_app.gui.views.plots.canvas import Hit

_RING = 16
"""Pixels that the ring around the current mark is wide."""
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Marks(Protocol):
    """What can be walked over: rows of marks, each from left to right."""

    def counts(self) -> Sequence[int]:
        """How many marks each row has."""

    def mark(self, row: int, number: int) -> tuple[QPointF, Hit]:
        """Where in the plot a mark is, and what stands there."""

    def at(self, row: int, x: float) -> int:
        """The mark of a row that is nearest to a place of the plot."""


class Walker(QObject):
    """Left and right go along a row, up and down to the nearest mark of another; Enter opens."""

    def __init__(self, plot: Any, marks: Marks, opened: Callable[[Hit], None]) -> None:
        super().__init__(plot)
        self._plot = plot
        self._marks = marks
        self._opened = opened
        self._row, self._number = 0, 0
        self._ring = pyqtgraph.ScatterPlotItem(size=_RING, brush=None)
        plot.installEventFilter(self)
        self.start()

    def start(self) -> None:
        """Begin anew: other marks are drawn."""
        self._row = next((row for row, count in enumerate(self._marks.counts()) if count), 0)
        self._number = 0
        self._ring.setPen(pyqtgraph.mkPen(theme.colour("shown_mark"), width=2))
        if self._ring.scene() is None:
            self._plot.addItem(self._ring, ignoreBounds=True)
        self._hide()

    def _here(self) -> tuple[QPointF, Hit] | None:
        counts = self._marks.counts()
        if self._row < len(counts) and self._number < counts[self._row]:
            return self._marks.mark(self._row, self._number)
        return None

    def _on_key(self, key: int) -> bool:
        """Do what a key stands for; whether it stands for something."""
        here = self._here()
        if here is None:
            return False
        last = self._marks.counts()[self._row] - 1
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._opened(here[1])
                return True
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down if not self._shown:
                pass  # the first key shows where one stands
            case Qt.Key.Key_Left:
                self._number = max(0, self._number - 1)
            case Qt.Key.Key_Right:
                self._number = min(last, self._number + 1)
            case Qt.Key.Key_Up:
                self._turn(-1, here[0].x())
            case Qt.Key.Key_Down:
                self._turn(1, here[0].x())
            case Qt.Key.Key_Home:
                self._number = 0
            case Qt.Key.Key_End:
                self._number = last
            case _:
                return False
        self._show()
        return True

    @property
    def _shown(self) -> bool:
        return bool(self._ring.isVisible())

    def _turn(self, by: int, x: float) -> None:
        """Go to the next row up or down that has a mark, as near as can be."""
        counts = self._marks.counts()
        row = self._row + by
        while 0 <= row < len(counts) and not counts[row]:
            row += by
        if 0 <= row < len(counts):
            self._row, self._number = row, self._marks.at(row, x)

    def _show(self) -> None:
        """Ring the current mark and say what it is, to the eye and to a screen reader."""
        here = self._here()
        if here is None:
            return
        point, hit = here
        box = self._plot.getViewBox()
        low, high = box.viewRange()[0]
        if not low <= point.x() <= high:
            box.setXRange(point.x() - (high - low) / 2, point.x() + (high - low) / 2, padding=0)
        self._ring.setData([point.x()], [point.y()])
        self._ring.show()
        place = self._plot.mapFromScene(box.mapViewToScene(point))
        QToolTip.showText(self._plot.viewport().mapToGlobal(place), hit.told, self._plot)
        self._plot.setAccessibleDescription(QTextDocumentFragment.fromHtml(hit.told).toPlainText())
        told = QAccessibleEvent(self._plot, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(told)

    def _hide(self) -> None:
        self._ring.hide()
        QToolTip.hideText()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QKeyEvent() if event.type() is QEvent.Type.KeyPress:
                return self._on_key(event.key())
            case QFocusEvent() if event.type() is QEvent.Type.FocusOut:
                self._hide()
            case QFocusEvent() if event.type() is QEvent.Type.FocusIn and event.reason() in _BY_TAB:
                self._show()
        return super().eventFilter(watched, event)
