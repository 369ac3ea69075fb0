"""The search box of the window: what is typed is looked for as the keys come."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QWidget

from glossary_app.gui.tints import Tints

_TYPING_PAUSE = 0
"""Milliseconds: keys that have come meanwhile are searched for at once, and no key waits for another."""
_WIDTH = 320


class SearchBox(QLineEdit):
    """Says what to look for; nothing of what an input method is still composing."""

    searched = Signal(str)
    """Carries what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search: 汉字, pinyin or initials"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(_WIDTH)
        lens = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        Tints(self, {lens: "search"}, part="muted")
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _: self._pause.start())

    def stop(self) -> None:
        """Look for nothing any more: what is searched is about to be closed."""
        self._pause.stop()

    def take_up(self) -> None:
        """Go to what stands in the box, to type something else."""
        self.setFocus()
        self.selectAll()
