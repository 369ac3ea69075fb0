"""The bar at the top: what is done most, in words where there is room, and the search box at its end."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

_WORDS_FIT = 860
"""Pixels from which on there is room for the words of the tools beside the search box."""


class ToolsBar(QToolBar):
    """Does without the words of its tools in a narrow window, and never without the search box."""

    def __init__(self, tools: Iterable[QAction], search: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for tool in tools:
            self.addAction(tool)
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        self.addWidget(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = event.size().width() >= _WORDS_FIT
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
