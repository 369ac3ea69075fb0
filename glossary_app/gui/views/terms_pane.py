"""The list of entries as filters, search box and headers make it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status
from glossary_app.gui.session import Session
from glossary_app.gui.views.terms import TermsTable
from glossary_app.services import editing, listing

_SETTLED = 500
"""Milliseconds after which the window stands, and what a search needs is read."""


class TermsPane(QWidget):
    """Knows filter, search and sort; asks the services for the ids and gives them to the table."""

    listed = Signal(int)
    """How many entries the list holds now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = listing.Filter(statuses=frozenset({Status.CANDIDATE}))
        self._typed = ""
        self._sort = listing.Sort.SCORE
        self._lister = listing.Lister(session.glossary)
        self._idle = QTimer(self, singleShot=True, interval=_SETTLED)
        self._idle.timeout.connect(self._prepare)
        self.table = TermsTable(session, self)
        self.table.sort_wanted.connect(self.sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        session.changed.connect(self._on_changed)

    def filter(self, chosen: listing.Filter) -> None:
        """Show the entries that pass."""
        self._filter = chosen
        self.refresh()

    def search(self, typed: str) -> None:
        """Show the entries that `typed` finds, the best fit first."""
        self._typed = typed
        self.refresh()

    def sort(self, order: listing.Sort) -> None:
        """Show the entries in this order."""
        self._sort = order
        self.refresh()

    def refresh(self) -> None:
        """Ask for the list again."""
        order = listing.Sort.RELEVANCE if self._typed.strip() else self._sort
        ids = self._lister.selected(self._filter, typed=self._typed, sort=order)
        self.table.show_terms(ids)
        self.listed.emit(len(ids))

    def set_status(self, status: Status) -> None:
        """Decide on the selected entries and move on to the next."""
        self._decide(partial(editing.set_status, status=status))

    def confirm_pinyin(self) -> None:
        """Say that the selected entries are read right and move on to the next."""
        self._decide(editing.confirm_pinyin)

    def _decide(self, edit: Callable[..., Changes]) -> None:
        chosen = list(self._session.terms)
        if chosen and self._session.perform(partial(edit, chosen=chosen)):
            still_there = set(chosen) & set(self.table.selected_terms())
            if still_there:
                self.table.move_on()

    def _prepare(self) -> None:
        """Read a little of what a search needs, and the rest when the window has nothing else to do."""
        self._idle.setInterval(0)
        if self._lister.prepare():
            self._idle.start()

    def _on_changed(self, changes: Changes) -> None:
        if changes:
            self._lister.renew(changes)
            self.refresh()
            if self.isVisible():
                self._idle.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._idle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._idle.stop()
