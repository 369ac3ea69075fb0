"""Icons that change their colour with the theme: Qt draws them once and keeps what it drew."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from glossary_app.gui import theme


class Tints(QObject):
    """Gives the actions and buttons of a pane their icons, again whenever its palette changes.

    They are drawn in the colour of a `part` of the theme.
    """

    def __init__(
        self, pane: QWidget, icons: Mapping[QAction | QAbstractButton, str], *, part: str = "text"
    ) -> None:
        super().__init__(pane)
        self._icons = dict(icons)
        self._part = part
        self._draw()
        pane.installEventFilter(self)

    def _draw(self) -> None:
        for bearer, name in self._icons.items():
            bearer.setIcon(theme.icon(name, self._part))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
        return super().eventFilter(watched, event)


class Picture(QLabel):
    """An icon that stands by itself, as high and wide as `size` pixels."""

    def __init__(self, name: str, part: str, size: int) -> None:
        super().__init__()
        self._name, self._part, self._size = name, part, size
        self._draw()

    def _draw(self) -> None:
        self.setPixmap(theme.icon(self._name, self._part).pixmap(self._size, self._size))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()
