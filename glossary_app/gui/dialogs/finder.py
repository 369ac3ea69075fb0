"""The commands of the window, found by typing a part of their name."""

from collections.abc import Iterable
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui import theme
from glossary_app.gui.actions import plain
from glossary_app.gui.sizes import open_at
from glossary_app.services import pinyin

_SIZE = QSize(520, 420)
_BELOW = 80
"""Pixels from the top of the window."""


class CommandFinder(QDialog):
    """Enter does the chosen command. What cannot be done now is shown, and cannot be chosen."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = list(actions)
        self._shown: list[QAction] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find a command"))
        open_at(self, _SIZE)
        self.move(parent.mapToGlobal(QPoint((parent.width() - _SIZE.width()) // 2, _BELOW)))
        self.typed = QLineEdit(placeholderText=self.tr("Type a part of its name, or its pinyin"))
        self.typed.setAccessibleName(self.windowTitle())
        self.found = QTreeWidget()
        self.found.setAccessibleName(self.tr("Commands"))
        self.found.setColumnCount(2)
        self.found.setRootIsDecorated(False)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.header().hide()
        self.found.header().setStretchLastSection(False)
        self.found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.found.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.SPACE,) * 4)
        column.setSpacing(theme.SPACE)
        column.addWidget(self.typed)
        column.addWidget(self.found)
        self.found.ensurePolished()
        self.typed.textChanged.connect(self._show)
        self.typed.returnPressed.connect(self._do)
        self.found.itemClicked.connect(self._do)
        self._show()

    def _show(self) -> None:
        """Show the commands that fit what was typed, and choose the first that can be done."""
        self.found.clear()
        fits = [(_fit(plain(one.text()), self.typed.text()), one) for one in self._actions]
        self._shown = [one for wanted in (_Fit.BEGINS, _Fit.HOLDS) for fit, one in fits if fit is wanted]
        for action in self._shown:
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem(self.found, [plain(action.text()), key])
            item.setIcon(0, action.icon())
            item.setForeground(1, theme.colour("muted"))
            item.setDisabled(not action.isEnabled())
        self.found.setCurrentIndex(QModelIndex())
        self._step(1)

    def _step(self, by: int) -> None:
        """Choose the next command up or down that can be done."""
        row = self.found.currentIndex().row() + by
        while 0 <= row < len(self._shown) and not self._shown[row].isEnabled():
            row += by
        if 0 <= row < len(self._shown):
            self.found.setCurrentIndex(self.found.model().index(row, 0))

    def _do(self) -> None:
        row = self.found.currentIndex().row()
        if row >= 0 and self._shown[row].isEnabled():
            self.accept()
            self._shown[row].trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case _:
                super().keyPressEvent(event)


class _Fit(Enum):
    BEGINS = auto()
    HOLDS = auto()
    NONE = auto()


def _fit(name: str, typed: str) -> _Fit:
    """Whether a name holds what was typed, or is read so: `导出` by `dao` and `dc`."""
    wanted = "".join(typed.casefold().split())
    written = "".join(name.casefold().split())
    spellings = [written]
    if wanted not in written and wanted.isascii():
        read = pinyin.reading(name)
        spellings += [read.plain.replace(" ", ""), read.initials]
    if any(one.startswith(wanted) for one in spellings):
        return _Fit.BEGINS
    return _Fit.HOLDS if any(wanted in one for one in spellings) else _Fit.NONE
