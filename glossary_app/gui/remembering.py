"""What a window looked like when it was left: size and panes; of each glossary its filter and its entry."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

from glossary_app.domain.terms import TermId
from glossary_app.gui.sizes import open_at
from glossary_app.gui.views.filters import FiltersPane
from glossary_app.gui.views.terms import TermsTable

_FIRST_SIZE = QSize(1360, 860)
_FIRST_PANES = {"top": [772, 380], "right": [500, 300]}
"""The panes of the first window; in a smaller one each gives as much as its share."""
_FILTERS, _MOST = 208, 5
"""Pixels of the filters, whose titles say little when they are cut; at most a fifth of the window."""


class Layout:
    """What is kept, in a store that many windows share."""

    def __init__(self, store: QSettings, glossary: Path) -> None:
        self._store = store
        self._glossary = quote(str(glossary.absolute()), safe="")

    @property
    def term(self) -> TermId | None:
        """The entry of the glossary that was looked at last."""
        last = self._store.value(f"entries/{self._glossary}")
        return None if last is None else TermId(int(str(last)))

    def restore(
        self, window: QMainWindow, panes: Mapping[str, QSplitter], table: TermsTable, filters: FiltersPane
    ) -> None:
        """Let the window look as it did; the first one fits the screen."""
        filters.restore(str(self._store.value(f"filters/{self._glossary}")))
        geometry = self._store.value("window")
        if geometry is None:
            open_at(window, _FIRST_SIZE)
            for name, sizes in _FIRST_PANES.items():
                share = window.width() / _FIRST_SIZE.width()
                panes[name].setSizes([round(share * size) for size in sizes])
            narrow = min(_FILTERS, window.width() // _MOST)
            panes["whole"].setSizes([narrow, window.width() - narrow])
            return
        window.restoreGeometry(geometry)
        for name, splitter in panes.items():
            splitter.restoreState(self._store.value(f"splitters/{name}"))
        columns = self._store.value("columns/terms")
        if isinstance(columns, QByteArray):
            table.restore_columns(columns)

    def keep(
        self,
        window: QMainWindow,
        panes: Mapping[str, QSplitter],
        table: TermsTable,
        filters: FiltersPane,
        term: TermId | None,
    ) -> None:
        """Remember how the window looks now."""
        self._store.setValue("window", window.saveGeometry())
        for name, splitter in panes.items():
            self._store.setValue(f"splitters/{name}", splitter.saveState())
        self._store.setValue("columns/terms", table.columns())
        self._store.setValue(f"filters/{self._glossary}", filters.saved())
        self._store.setValue(f"entries/{self._glossary}", term)
