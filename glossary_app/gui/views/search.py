"""The search box of the window: what is typed is looked for as the keys come."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from glossary_app.gui.tints import Tints

_TYPING_PAUSE = 0
"""Milliseconds: keys that have come meanwhile are searched for at once, and no key waits for another."""
_WIDTH, _NARROWEST = 320, 150


class SearchBox(QLineEdit):
    """Says what to look for; nothing of what an input method is still composing."""

    searched = Signal(str)
    """Carries what was typed."""
    entered = Signal()
    """The person goes on to what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search: 汉字, pinyin or initials"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDTH)
        lens = QAction(self)  # not one that `addAction` makes: Python would end with a crash over it
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        Tints(self, {lens: "search"}, part="muted")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._enter)

    def take_up(self) -> None:
        """Go to what stands in the box, to type something else."""
        self.setFocus()
        self.selectAll()

    def _enter(self) -> None:
        """Search at once for what was typed last, and go on."""
        if self._pause.isActive():
            self._pause.stop()
            self.searched.emit(self.text())
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._enter()
            case Qt.Key.Key_Escape:
                self.clear()
                self._enter()
            case _:
                super().keyPressEvent(event)
