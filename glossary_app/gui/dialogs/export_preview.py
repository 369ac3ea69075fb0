"""The first rows of what is about to be written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from glossary_app.gui.views.rows import set_up

_WIDEST = 260


class Preview(QTableWidget):
    """Rows to look at and to copy nothing from; figures to the right."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        set_up(self)
        self.horizontalHeader().setMaximumSectionSize(_WIDEST)

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
