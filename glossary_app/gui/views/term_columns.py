"""The columns of the list of entries: how wide they are, and which ones a narrow list does without."""

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableView

from glossary_app.domain.terms import Status
from glossary_app.gui.models.terms import Column
from glossary_app.gui.words import status_word

_SAMPLES = {
    Column.TERM: "高质量发展政府工作报告",
    Column.PINYIN: "gāo zhì liàng fā zhǎn zhèng",
    Column.EQUIVALENT: "high-quality development",
    Column.FREQUENCY: "9999",
    Column.DOCUMENTS: "999",
    Column.FIRST_SEEN: "2024-02-29",
    Column.STATUS: "",
}
"""What a column should show whole, beside its header; the definition takes what is left."""
_CELL_PADDING = 22
_DEFINITION = 125
"""Pixels that a definition should have at least."""
_GIVE_WAY = (Column.PINYIN, Column.EQUIVALENT)
_NARROWEST = 110
"""Pixels that are left of the columns that give way for it."""
_NARROWEST_DEFINITION = 80
"""Below it columns are left out."""
_LEFT_OUT = (
    Column.STATUS,
    Column.FIRST_SEEN,
    Column.DOCUMENTS,
    Column.FREQUENCY,
    Column.EQUIVALENT,
    Column.PINYIN,
)
"""Columns that a narrow list does without, the first one first: the entry beside it has them all."""


class TermColumns(QObject):
    """The columns of one list. Equivalents have one as soon as there are any (`translated`)."""

    def __init__(self, table: QTableView, *, translated: bool) -> None:
        super().__init__(table)
        self._table = table
        self._translated = translated
        self._makes_room = False
        header = table.horizontalHeader()
        header.setSectionResizeMode(Column.DEFINITION, QHeaderView.ResizeMode.Stretch)
        for column, sample in _SAMPLES.items():
            table.setColumnWidth(column, self._width_for(column, sample))
        self._place_equivalents()
        self._show_all()
        self._keep_widths()
        header.sectionResized.connect(self._on_section_resized)

    def restore(self, saved: QByteArray) -> bool:
        """Give the columns the widths that they had, or what their headers need; whether it was done."""
        table = self._table
        if not table.horizontalHeader().restoreState(saved):
            return False
        self._place_equivalents()
        self._show_all()
        for column in _SAMPLES:
            table.setColumnWidth(column, max(table.columnWidth(column), self._width_for(column, "")))
        self._keep_widths()
        return True

    def make_room(self, *, kept: Column | None) -> None:
        """Let some columns give way to the definition in a narrow list, and go in a narrower one.

        One of them is `kept`, however narrow the list is.
        """
        table = self._table
        self._makes_room = True
        self._show_all()
        for column in _GIVE_WAY:
            table.setColumnWidth(column, _NARROWEST)
        lasting = table.width() - 2 * table.frameWidth() - table.verticalScrollBar().sizeHint().width()
        free = lasting - table.columnWidth(Column.TERM) - _NARROWEST_DEFINITION
        for column in reversed([one for one in _LEFT_OUT if not table.isColumnHidden(one)]):
            free -= table.columnWidth(column)
            table.setColumnHidden(column, free < 0 and column is not kept)
        free = table.viewport().width() - _DEFINITION
        free -= sum(map(table.columnWidth, set(Column) - {Column.DEFINITION}))
        for column in _GIVE_WAY:
            if not table.isColumnHidden(column):
                more = min(max(0, free), self._wanted[column] - _NARROWEST)
                table.setColumnWidth(column, _NARROWEST + more)
                free -= more
        self._makes_room = False

    def show_equivalents(self, translated: bool, *, kept: Column | None) -> None:
        """Have a column for equivalents from now on, or none."""
        if translated != self._translated:
            self._translated = translated
            self.make_room(kept=kept)

    def _keep_widths(self) -> None:
        """Remember how wide the columns that give way should be; one that is hidden has no width."""
        self._wanted = {
            column: self._table.columnWidth(column) or self._width_for(column, _SAMPLES[column])
            for column in _GIVE_WAY
        }

    def _show_all(self) -> None:
        for column in _LEFT_OUT:
            self._table.setColumnHidden(column, column is Column.EQUIVALENT and not self._translated)

    def _place_equivalents(self) -> None:
        header = self._table.horizontalHeader()
        header.moveSection(header.visualIndex(Column.EQUIVALENT), Column.DEFINITION + 1)

    def _width_for(self, column: Column, sample: str) -> int:
        header = self._table.model().headerData(column, Qt.Orientation.Horizontal)
        words = [sample, header, *(map(status_word, Status) if column is Column.STATUS else ())]
        return max(map(self._table.fontMetrics().horizontalAdvance, words)) + _CELL_PADDING

    def _on_section_resized(self, column: int, _before: int, width: int) -> None:
        """Keep the width that the person gives to a column; what is dragged may also be the whole list."""
        if column in _GIVE_WAY and QGuiApplication.mouseButtons() and not self._makes_room:
            self._wanted[Column(column)] = width
