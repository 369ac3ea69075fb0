"""Files, folders and text dropped on a widget, wherever on it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent  # the events of a drag are of this class too
from PySide6.QtWidgets import QWidget

from glossary_app.gui.incoming import Incoming, incoming


class DropTarget(QObject):
    """Makes a widget take what is dropped on it from elsewhere.

    On a window, files come before every field of the window: one that is dropped on a search box is a
    document all the same. Text and addresses belong to a field that takes them, and come here where
    there is none.
    """

    dropped = Signal(object)
    """Carries what came (`Incoming`)."""
    hovered = Signal(bool)
    """Something that would be taken is held over the widget, or no longer."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def _taken(self, watched: QObject, event: QDropEvent) -> Incoming:
        """What is held, if it is for this target; what is dragged about in the window is not."""
        held = incoming(event.mimeData())
        ours = held.paths or (watched is self._widget and event.source() is None)
        return held if ours else Incoming()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            watched.windowHandle().installEventFilter(self)  # again and again is once
        if event.type() is QEvent.Type.DragLeave:
            self.hovered.emit(False)
        if not isinstance(event, QDropEvent) or (held := self._taken(watched, event)) == Incoming():
            return False
        event.acceptProposedAction()
        let_go = event.type() is QEvent.Type.Drop
        self.hovered.emit(not let_go)
        if let_go:
            self.dropped.emit(held)
        return True
