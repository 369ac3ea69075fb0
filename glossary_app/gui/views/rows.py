"""How the tables of the window look and are moved in: whole rows, no grid, nothing edited in place."""

from PySide6.QtWidgets import QAbstractItemView, QTableView

_ROW_PADDING = 12


def show_rows(table: QTableView) -> None:
    """Make a table one of rows that are selected, one or many."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _ROW_PADDING)
