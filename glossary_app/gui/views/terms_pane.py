"""The list of entries as filters, search box and headers make it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status, TermId
from glossary_app.gui.actions import key_of
from glossary_app.gui.models.terms import SORTS, Column
from glossary_app.gui.session import Session
from glossary_app.gui.views.left_out import LeftOutBar
from glossary_app.gui.views.terms import TermsTable
from glossary_app.services import editing, listing

_SETTLED = 500
"""Milliseconds after which the window stands, and what a search needs is read."""


class TermsPane(QWidget):
    """Knows filter, search and sort; asks the services for the ids and gives them to the table."""

    listed = Signal(int)
    """How many entries the list holds now."""
    decided = Signal()
    """What was decided on the selected entries is done."""
    all_wanted = Signal()
    """The person wants to search in all entries, whatever the filter."""
    search_dropped = Signal()
    """What is searched for stands in the way of an entry that the person wants to see."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = listing.Filter(statuses=frozenset({Status.CANDIDATE}))
        self._typed = ""
        self._sort, self._turned = listing.Sort.SCORE, False
        self._sorted_before: tuple[Column | None, bool] = (None, False)
        self._lister = listing.Lister(session.glossary)
        self._idle = QTimer(self, singleShot=True, interval=_SETTLED)
        self._idle.timeout.connect(self._prepare)
        self.table = TermsTable(session, self)
        self.table.sort_wanted.connect(self.sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table)
        self.left_out = LeftOutBar()
        self.left_out.wanted.connect(self.all_wanted)
        layout.addWidget(self.left_out)
        session.changed.connect(self._on_changed)

    def filter(self, chosen: listing.Filter) -> None:
        """Show the entries that pass."""
        self._filter = chosen
        ids = self._asked()
        if self._session.term in ids and not self._typed:
            self.table.show_terms(ids)
        else:
            self.table.show_from_top(ids)
        self._tell(len(ids))

    def search(self, typed: str) -> None:
        """Show the entries that `typed` finds, the best fit first and selected.

        What the list was sorted by holds again when nothing is searched for any more.
        """
        before, self._typed = self._typed, typed.strip()
        if self._typed and not before:
            self._sorted_before = self.table.sorted_by
        if self._typed != before:
            column, turned = (None, False) if self._typed else self._sorted_before
            self.table.show_sort(column, turned=turned)
            self._sort, self._turned = (SORTS[column] if column is not None else listing.Sort.SCORE), turned
        ids = self._asked()
        if self._typed:
            self.table.show_found(ids)
        else:
            self.table.show_terms(ids)
        self._tell(len(ids))

    def sort(self, order: listing.Sort, turned: bool = False) -> None:
        """Show the entries in this order, from the top; `turned` is the order turned about."""
        self._sort, self._turned = order, turned
        ids = self._asked()
        self.table.show_from_top(ids, keep=True)
        self._tell(len(ids))

    def refresh(self) -> None:
        """Ask for the list again."""
        ids = self._asked()
        self.table.show_terms(ids)
        self._tell(len(ids))

    def take_up(self) -> None:
        """Go to what was found; where the filter lets none of it through, show it."""
        if not self.table.listed() and self._lister.left_out:
            self.all_wanted.emit()
        self.table.setFocus()

    def found(self, typed: str) -> list[TermId]:
        """The entries that `typed` finds, whatever the filter, the best fit first."""
        return self._lister.found(typed)

    @property
    def missing(self) -> str:
        """The words that are searched for, if no entry fits them: no pinyin, no regular expression."""
        found = self.table.listed() or self._lister.left_out
        return "" if found or self._typed.isascii() or self._typed.startswith("/") else self._typed

    def reveal(self, term: TermId) -> None:
        """Select an entry in the list, whatever filter and search hide it."""
        self._session.choose([term])
        if not self.table.choose([term]):
            self.search_dropped.emit()
            self.all_wanted.emit()

    def set_status(self, status: Status) -> None:
        """Decide on the selected entries and move on to the next."""
        self._decide(partial(editing.set_status, status=status))

    def confirm_pinyin(self) -> None:
        """Say that the selected entries are read right and move on to the next."""
        self._decide(editing.confirm_pinyin)

    def _decide(self, edit: Callable[..., Changes]) -> None:
        chosen = list(self._session.terms)
        if chosen and self._session.perform(partial(edit, chosen=chosen), then=self.decided.emit):
            still_there = set(chosen) & set(self.table.selected_terms())
            if still_there:
                self.table.move_on()

    def _asked(self) -> list[TermId]:
        by_fit = self._typed and self._sort is listing.Sort.SCORE
        return self._lister.selected(
            self._filter,
            typed=self._typed,
            sort=listing.Sort.RELEVANCE if by_fit else self._sort,
            turned=self._turned,
        )

    def _tell(self, count: int) -> None:
        """Say how many there are, and what is not among them."""
        self.left_out.tell(self._lister.left_out, shown=count)
        if self.missing:
            words = self.tr("No entry fits “{typed}”. {key} makes it one.")
            self.table.tell_empty(words.format(typed=self.missing, key=key_of("add")))
        elif self._typed:
            self.table.tell_empty(self.tr("Nothing here fits “{typed}”.").format(typed=self._typed))
        else:
            self.table.tell_empty(self.tr("No entries here."))
        self.listed.emit(count)

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
        self.table.stop()
