"""The table of entries: sorted, selected, and what is selected known to the session."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import TermId
from glossary_app.gui import theme
from glossary_app.gui.models.terms import SORTS, Column, TermsModel, first_order
from glossary_app.gui.session import Session
from glossary_app.gui.views.rows import RowsTable, runs, selected_rows
from glossary_app.gui.views.term_columns import TermColumns
from glossary_app.services import listing

_SETTLED = 120
"""Milliseconds without a key after which an entry that was found is looked at: no key waits for that."""


class TermsTable(RowsTable):
    """Entries in rows. Which ones, `show_terms` says; where the order comes from, `sort_wanted`."""

    sort_wanted = Signal(object, bool)
    """Carries a `listing.Sort`, and whether it is turned about: the person clicked a header."""
    entered = Signal()
    """The person goes into the current entry."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._terms = TermsModel(session.glossary, self, spell=session.spelled)
        self._sorted_by: Column | None = None
        self._follows = False
        self._turned = False
        self._empty = ""
        self._resumed: int | None = None
        """The row of an entry that left the list while it was written about: where to go on."""
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settling.timeout.connect(self._on_selection_changed)
        self.setModel(self._terms)
        self.setObjectName("terms")
        self.setAccessibleName(self.tr("Terms"))
        self._columns = TermColumns(self, translated=listing.is_translated(session.glossary))
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._on_header_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        session.changed.connect(self._on_changed)
        session.chosen.connect(self._on_chosen)
        self.offer_copy(self.tr("Copy"), self._terms.cells)

    def show_terms(self, ids: list[TermId]) -> None:
        """Show these entries; what was selected stays selected, else the row in its place is.

        An entry that was chosen elsewhere, and never was in the list, stays the one that is looked at;
        so does one that is being written about.
        """
        self.settle()
        row, scrolled = max(0, self.currentIndex().row()), self.verticalScrollBar().value()
        listed = bool(self._chosen_rows())
        elsewhere = self._session.holds() or (bool(self._session.terms) and not listed)
        self._terms.show(ids)
        rows = self._chosen_rows()
        if listed and not rows and elsewhere:
            self._resumed = row
        if rows:
            self.verticalScrollBar().setValue(scrolled)
        self._select(rows or ([min(row, len(ids) - 1)] if ids and not elsewhere else []))
        if rows or not elsewhere:
            self._on_selection_changed()

    def show_found(self, ids: list[TermId]) -> None:
        """Show what a search finds: its first row is selected, and looked at after a pause."""
        self._terms.show(ids)
        self.scrollToTop()
        self._select([0] if ids else [], scroll=False)
        self._settling.start()

    def show_from_top(self, ids: list[TermId], *, keep: bool = False) -> None:
        """Show another list: its first row is selected, and seen.

        With `keep`, what was selected stays selected, but one row that went out of sight.
        """
        self._terms.show(ids)
        self.scrollToTop()
        rows = self._chosen_rows() if keep else []
        if not rows or (len(rows) == 1 and rows[0] >= self.rows_in_view()):
            rows = [0] if ids else []
        self._select(rows, scroll=False)
        self._on_selection_changed()

    def settle(self) -> None:
        """Look at the entry that was found now, where a pause was waited for."""
        if self._settling.isActive():
            self._on_selection_changed()

    def stop(self) -> None:
        """Look at nothing any more: what is looked at is about to be closed."""
        self._settling.stop()

    def tell_empty(self, words: str) -> None:
        """What to say while there is no row."""
        self._empty = words
        self.viewport().update()

    def listed(self) -> list[TermId]:
        """The entries of the list, in order."""
        return list(self._terms.ids())

    def selected_terms(self) -> list[TermId]:
        """The selected entries, the current one first."""
        current = self.currentIndex().row()
        rows = sorted(selected_rows(self), key=lambda row: row != current)
        return [self._terms.ids()[row] for row in rows]

    def columns(self) -> QByteArray:
        """Widths and sort, for `restore_columns`."""
        return self.horizontalHeader().saveState()

    def restore_columns(self, saved: QByteArray) -> None:
        """Give the columns the widths that they had, or what their headers need, and the sort."""
        header = self.horizontalHeader()
        if self._columns.restore(saved) and header.isSortIndicatorShown():
            column = Column(header.sortIndicatorSection())
            self.sort_by(column, turned=header.sortIndicatorOrder() is not first_order(column))

    def sort_by(self, column: Column | None, *, turned: bool = False) -> None:
        """Sort by a column, or by none: the best first."""
        self.show_sort(column, turned=turned)
        self.sort_wanted.emit(listing.Sort.SCORE if column is None else SORTS[column], turned)

    def show_sort(self, column: Column | None, *, turned: bool = False) -> None:
        """Show what the list is sorted by."""
        self._sorted_by, self._turned = column, turned
        header = self.horizontalHeader()
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            first = first_order(column)
            header.setSortIndicator(column, _other(first) if turned else first)

    @property
    def sorted_by(self) -> tuple[Column | None, bool]:
        """What the list is sorted by, and whether it is turned about."""
        return self._sorted_by, self._turned

    def choose(self, terms: Sequence[TermId]) -> bool:
        """Select those of these entries that are in the list, and scroll to the first; whether any is."""
        rows = sorted(self._terms.rows_of(terms))
        if rows:
            self._session.choose([self._terms.ids()[row] for row in rows])
        return bool(rows)

    def beyond(self, by: int) -> Sequence[TermId]:
        """The entry so many rows after the selection, or before it; none where the list ends."""
        rows = selected_rows(self)
        row = rows[-1 if by > 0 else 0] + by if rows else -1
        return self._terms.ids()[row : row + 1] if row >= 0 else []

    def move_on(self) -> None:
        """Select the row after the selection: the next to be decided on."""
        if following := self.beyond(1):
            self._session.choose(following)

    def _chosen_rows(self) -> list[int]:
        """The rows of the chosen entries that are in the list."""
        return self._terms.rows_of(self._session.terms)

    def _select(self, rows: list[int], *, scroll: bool = True) -> None:
        """Select rows without making them the choice: they follow one."""
        self._follows = True
        picked = QItemSelection()
        for first, last in runs(rows):
            picked.select(self._terms.index(first, 0), self._terms.index(last, len(Column) - 1))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(picked, flags.ClearAndSelect)
        if rows:
            self.selectionModel().setCurrentIndex(self._terms.index(rows[0], 0), flags.NoUpdate)
            if scroll:
                self.scrollTo(self._terms.index(rows[0], 0))
        self._follows = False

    def _on_selection_changed(self) -> None:
        if not self._follows:
            self._settling.stop()
            self._session.choose(self.selected_terms())

    def _on_chosen(self) -> None:
        self._settling.stop()
        self._resumed = None
        if set(self.selected_terms()) != set(self._session.terms):
            self._select(self._chosen_rows())

    def _on_changed(self, changes: Changes) -> None:
        self._terms.read_again(changes.terms)
        translated = listing.is_translated(self._session.glossary)
        self._columns.show_equivalents(translated, kept=self._sorted_by)

    def _on_header_clicked(self, clicked: int) -> None:
        """Sort by a column; a second click turns the order about, a third goes back to the best first."""
        column = Column(clicked)
        if self._sorted_by is not column:
            self.sort_by(column)
        elif not self._turned:
            self.sort_by(column, turned=True)
        else:
            self.sort_by(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._columns.make_room(kept=self._sorted_by)
            self.updateGeometries()  # else the scroll bar is that of the columns before

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.settle()
        clicked = event.reason() is Qt.FocusReason.MouseFocusReason  # on the row to go on with
        if self._resumed is not None and self._terms.ids() and not clicked:
            self._select([min(self._resumed, len(self._terms.ids()) - 1)])
            self._on_selection_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty and not self._terms.ids():
            painter = QPainter(self.viewport())
            painter.setPen(theme.colour("muted"))
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty
            )
            painter.end()


def _other(order: Qt.SortOrder) -> Qt.SortOrder:
    ascending = order is Qt.SortOrder.AscendingOrder
    return Qt.SortOrder.DescendingOrder if ascending else Qt.SortOrder.AscendingOrder
