"""An empty plot in the colours and letters of the window, and what the mouse does in it."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pyqtgraph
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QToolTip

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.spans import Span
from glossary_app.gui import theme

NEAR = 8
"""Pixels within which a mark is under the mouse."""


class Hit(NamedTuple):
    """What is under the mouse."""

    document: DocumentId
    span: Span | None
    """None where there is no place to show."""
    told: str
    """What is said of it, rich text."""


def empty_plot() -> Any:
    """A `pyqtgraph.PlotWidget` that can be moved and zoomed sideways."""
    plot = pyqtgraph.PlotWidget()
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setMouseEnabled(x=True, y=False)
    plot.setFrameShape(plot.Shape.NoFrame)
    plot.getPlotItem().layout.setContentsMargins(theme.SPACE, theme.SPACE, 2 * theme.SPACE, theme.SPACE)
    return plot


def dress(plot: Any) -> None:
    """Give a plot the colours that hold now."""
    plot.setBackground(theme.colour("base"))
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(pyqtgraph.mkPen(theme.colour("line")))
        axis.setTextPen(pyqtgraph.mkPen(theme.colour("muted")))
        axis.setTickFont(QGuiApplication.font())
        axis.setStyle(tickLength=0, tickTextOffset=theme.SPACE)


def listen(plot: Any, find: Callable[[QPointF], Hit | None], clicked: Callable[[Hit], None]) -> None:
    """Tell what `find` finds at a point of the plot under the mouse; a click on it calls `clicked`."""
    box = plot.getViewBox()

    def hit_at(scene_point: QPointF) -> Hit | None:
        return (
            find(box.mapSceneToView(scene_point)) if box.sceneBoundingRect().contains(scene_point) else None
        )

    def on_moved(scene_point: QPointF) -> None:
        hit = hit_at(scene_point)
        plot.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if hit and hit.span else Qt.CursorShape.ArrowCursor
        )
        if hit:
            QToolTip.showText(QCursor.pos(), hit.told, plot)
        else:
            QToolTip.hideText()

    def on_clicked(event: Any) -> None:
        hit = hit_at(event.scenePos())
        if hit and event.button() == Qt.MouseButton.LeftButton:
            clicked(hit)

    plot.scene().sigMouseMoved.connect(on_moved)
    plot.scene().sigMouseClicked.connect(on_clicked)
