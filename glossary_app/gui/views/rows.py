"""How the tables of the window look and are moved in: whole rows, no grid, nothing edited in place."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

_ROW_PADDING = 12
_PARTING = str.maketrans("\t\r\n", "   ")
"""What would part a cell that is copied in two."""
_LEAPS = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def set_up(table: QTableView) -> None:
    """Make a table one to look at: lines in two shades, headers over the words, nothing edited in place."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def selected_rows(table: QAbstractItemView) -> list[int]:
    """The rows that are selected, in order, of a table in which rows are selected whole.

    They are taken from the ranges of the selection: to name 5,000 rows, `selectedRows` takes half a second.
    """
    picked = table.selectionModel().selection()
    ranges = map(picked.at, range(picked.size()))
    return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})


def runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last row of each run of rows that follow one another: 2, 3, 4, 7 → 2–4, 7–7."""
    for _, run in groupby(enumerate(sorted(rows)), key=lambda numbered: numbered[1] - numbered[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]


class RowsTable(QTableView):
    """A table of rows that are selected, one or many, and copied where `offer_copy` says of what.

    Home and End go to the first and the last row, and select it, also with Ctrl: what a key decides on
    is then never out of sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_up(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_PADDING)

    def rows_in_view(self) -> int:
        """How many rows can be seen at once."""
        return self.viewport().height() // self.verticalHeader().defaultSectionSize()

    def offer_copy(self, words: str, cells: Callable[[int], Iterable[str]]) -> None:
        """Let Ctrl+C and the context menu copy the selected rows: a line each, tabs between its cells."""
        copy = QAction(words, self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(lambda: self._copy(cells))
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _copy(self, cells: Callable[[int], Iterable[str]]) -> None:
        lines = ("\t".join(one.translate(_PARTING) for one in cells(row)) for row in selected_rows(self))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier  # else to the ends of the row
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
        if event.key() in _LEAPS and plain != event.modifiers():
            event = QKeyEvent(event.type(), event.key(), plain)
        super().keyPressEvent(event)
