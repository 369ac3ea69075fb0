"""The list of entries as Qt offers it ready-made: what the window is measured against."""

import sqlite3
from abc import ABC, abstractmethod
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QHeaderView, QTableView

COLUMNS = ("headword", "pinyin", "frequency", "document_count", "first_seen", "status")


class Rival(ABC):
    """A table over all entries, searched in its headwords alone."""

    def __init__(self, path: Path) -> None:
        self.view = QTableView()
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.setModel(self._open(path))
        self.view.resize(1360, 860)

    @abstractmethod
    def _open(self, path: Path) -> QAbstractItemModel: ...

    @abstractmethod
    def search(self, typed: str) -> None: ...

    @abstractmethod
    def sort(self, column: str) -> None: ...

    def close(self) -> None:
        self.view.close()
        self.view.setModel(None)


class SqlTable(Rival):
    """`QSqlTableModel`: reads 256 rows at a time, and leaves search and order to SQLite."""

    def _open(self, path: Path) -> QAbstractItemModel:
        database = QSqlDatabase.addDatabase("QSQLITE", "rival")
        database.setDatabaseName(str(path))
        database.open()
        self._model = QSqlTableModel(None, database)
        self._model.setTable("terms")
        self._model.select()
        return self._model

    def search(self, typed: str) -> None:
        self._model.setFilter(f"instr(folded, '{typed}')")

    def sort(self, column: str) -> None:
        self._model.sort(self._model.fieldIndex(column), Qt.SortOrder.AscendingOrder)

    def close(self) -> None:
        super().close()
        self._model.clear()
        del self._model
        QSqlDatabase.removeDatabase("rival")


class StandardItems(Rival):
    """`QStandardItemModel` with a proxy of Qt: an object a cell, searched and sorted in memory."""

    def _open(self, path: Path) -> QAbstractItemModel:
        self._items = QStandardItemModel(0, len(COLUMNS))
        with closing(sqlite3.connect(path)) as connection:
            for row in connection.execute(f"SELECT {', '.join(COLUMNS)} FROM terms ORDER BY score DESC"):
                self._items.appendRow([QStandardItem(str(cell)) for cell in row])
        self._proxy = QSortFilterProxyModel()
        self._proxy.setSourceModel(self._items)
        return self._proxy

    def search(self, typed: str) -> None:
        self._proxy.setFilterFixedString(typed)

    def sort(self, column: str) -> None:
        self._proxy.sort(COLUMNS.index(column))
