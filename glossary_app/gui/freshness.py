"""When a pane reads: as soon as something it shows has changed, but not while nobody sees it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Freshness(QObject):
    """Keeps a pane up to date: `spoiled` says that what it shows no longer holds."""

    def __init__(self, pane: QWidget, read: Callable[[], None]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._read = read
        self._stale = False
        pane.installEventFilter(self)

    def spoiled(self) -> None:
        """Read now if the pane is seen, else when it is shown again."""
        self._stale = True
        if self._pane.isVisible():
            self.restore()

    def restore(self) -> None:
        """Read what was not read yet."""
        if self._stale:
            self._stale = False
            self._read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show:
            self.restore()
        return super().eventFilter(watched, event)
