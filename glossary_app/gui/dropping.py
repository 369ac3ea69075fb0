"""Files and folders dropped on a widget, wherever on it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent  # the events of a drag are of this class too
from PySide6.QtWidgets import QWidget


class DropTarget(QObject):
    """Makes a widget take files and folders; what else is dropped is left to the widget.

    On a window it comes before every field of the window: a file that is dropped on a search box is a
    document all the same.
    """

    dropped = Signal(list)
    """Carries the paths."""
    hovered = Signal(bool)
    """Files are held over the widget, or no longer."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            watched.windowHandle().installEventFilter(self)  # again and again is once
        if event.type() is QEvent.Type.DragLeave:
            self.hovered.emit(False)
        if not isinstance(event, QDropEvent) or not (paths := _paths(event)):
            return False
        event.acceptProposedAction()
        let_go = event.type() is QEvent.Type.Drop
        self.hovered.emit(not let_go)
        if let_go:
            self.dropped.emit(paths)
        return True


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
