"""An entry of the glossary, found by typing 汉字, pinyin or initials."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.terms import TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Session
from glossary_app.gui.sizes import open_at
from glossary_app.services import listing

_SIZE = QSize(520, 420)
_PINYIN = 170
"""Pixels of the pinyin, which is cut before a headword is."""
_BELOW = 80
"""Pixels from the top of the window."""
_OFFERED = 50
"""Entries shown at once: who does not see the one they want types on."""

Find = Callable[[str], list[TermId]]
"""The entries that fit what was typed, the best first."""


class EntryPicker(QDialog):
    """Up and Down go through what was found, Enter takes it.

    `offered` are shown while nothing is typed; `but` are never shown.
    """

    picked = Signal(object)
    """Carries the `TermId` that was taken."""

    def __init__(
        self,
        session: Session,
        find: Find,
        question: str,
        parent: QWidget,
        *,
        offered: Sequence[TermId] = (),
        but: Sequence[TermId] = (),
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._find = find
        self._offered = offered
        self._but = frozenset(but)
        self._shown: list[TermId] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        open_at(self, _SIZE)
        self.move(parent.mapToGlobal(QPoint((parent.width() - _SIZE.width()) // 2, _BELOW)))
        asked = QLabel(question, textFormat=Qt.TextFormat.PlainText)
        asked.setWordWrap(True)
        self.typed = QLineEdit(placeholderText=self.tr("汉字, pinyin or initials"))
        self.typed.setAccessibleName(question)
        self.found = _list(self.tr("Entries"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.SPACE,) * 4)
        column.setSpacing(theme.SPACE)
        for part in (asked, self.typed, self.found):
            column.addWidget(part)
        self.found.ensurePolished()  # else rows are measured as they look without our style
        self.typed.textChanged.connect(self._show)
        self.typed.returnPressed.connect(self._take)
        self.found.itemClicked.connect(self._take)
        self._show()

    def _show(self) -> None:
        """Show the entries that fit what was typed; the first is the one that Enter takes."""
        typed = self.typed.text().strip()
        fitting = [one for one in (self._find(typed) if typed else self._offered) if one not in self._but]
        self.found.clear()
        terms = listing.shown(self._session.glossary, fitting[:_OFFERED])
        self._shown = [term.id for term in terms]
        for term in terms:
            times = self.tr("%Ln time(s)", "how often a term stands in the documents", term.frequency)
            item = QTreeWidgetItem(self.found, [term.headword, self._session.spelled(term.pinyin), times])
            for column in (1, 2):
                item.setForeground(column, theme.colour("muted"))
        self._go(0)

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.found.setCurrentIndex(self.found.model().index(row, 0))

    def _take(self) -> None:
        row = self.found.currentIndex().row()
        if row >= 0:
            self.accept()
            self.picked.emit(self._shown[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._go(self.found.currentIndex().row() - 1)
            case Qt.Key.Key_Down:
                self._go(self.found.currentIndex().row() + 1)
            case _:
                super().keyPressEvent(event)


def _list(name: str) -> QTreeWidget:
    """Headword, pinyin and how often; the keyboard stays in the field above it."""
    made = QTreeWidget()
    made.setAccessibleName(name)
    made.setColumnCount(3)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    header = made.header()
    header.hide()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    made.setColumnWidth(1, _PINYIN)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    return made
