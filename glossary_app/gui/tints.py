"""Icons that change their colour with the theme: Qt draws them once and keeps what it drew."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget

from glossary_app.gui import theme


class Tints(QObject):
    """Gives the actions and buttons of a pane their icons, again whenever its palette changes."""

    def __init__(self, pane: QWidget, icons: Mapping[QAction | QAbstractButton, str]) -> None:
        super().__init__(pane)
        self._icons = dict(icons)
        self._draw()
        pane.installEventFilter(self)

    def _draw(self) -> None:
        for bearer, name in self._icons.items():
            bearer.setIcon(theme.icon(name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        return super().eventFilter(watched, event)
