"""The first rows of what is about to be written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

_WIDEST = 260


class Preview(QTableWidget):
    """Rows to look at and to copy nothing from; figures to the right."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMaximumSectionSize(_WIDEST)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Show these rows in place of others."""
        self.setRowCount(len(rows))
        self.setColumnCount(len(headers))
        self.setHorizontalHeaderLabels(list(headers))
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                item = QTableWidgetItem(str(cell).replace("\n", " "))
                if isinstance(cell, int | float):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(number, column, item)
        self.resizeColumnsToContents()
