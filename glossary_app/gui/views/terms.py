"""The table of entries: sorted, selected, and what is selected known to the session."""

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status, TermId
from glossary_app.gui.models.terms import SORTS, Column, TermsModel
from glossary_app.gui.session import Session
from glossary_app.gui.views.rows import show_rows
from glossary_app.gui.words import status_word
from glossary_app.services import listing

_SAMPLES = {
    Column.TERM: "高质量发展政府工作报告",
    Column.PINYIN: "gāo zhì liàng fā zhǎn zhèng",
    Column.FREQUENCY: "9999",
    Column.DOCUMENTS: "999",
    Column.FIRST_SEEN: "2024-02-29",
    Column.STATUS: "",
}
"""What a column should show whole, beside its header; the definition takes what is left."""
_CELL_PADDING = 22


class TermsTable(QTableView):
    """Entries in rows. Which ones, `show_terms` says; where the order comes from, `sort_wanted`."""

    sort_wanted = Signal(object)
    """Carries a `listing.Sort`: the person clicked a header."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._terms = TermsModel(session.glossary, self, spell=session.spelled)
        self._sorted_by: Column | None = None
        self.setModel(self._terms)
        self.setObjectName("terms")
        self.setAccessibleName(self.tr("Terms"))
        show_rows(self)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.DEFINITION, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_header_clicked)
        for column, sample in _SAMPLES.items():
            self.setColumnWidth(column, self._width_for(column, sample))
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        session.changed.connect(self._on_changed)
        session.chosen.connect(self._on_chosen)

    def show_terms(self, ids: list[TermId]) -> None:
        """Show these entries; what was selected stays selected, else the row in its place is.

        An entry that was chosen elsewhere, and never was in the list, stays the one that is looked at.
        """
        row, scrolled = max(0, self.currentIndex().row()), self.verticalScrollBar().value()
        elsewhere = bool(self._session.terms) and not self._chosen_rows()
        self._terms.show(ids)
        rows = self._chosen_rows()
        if rows:
            self.verticalScrollBar().setValue(scrolled)
        self._select(rows or ([min(row, len(ids) - 1)] if ids and not elsewhere else []))
        if rows or not elsewhere:
            self._on_selection_changed()

    def listed(self) -> list[TermId]:
        """The entries of the list, in order."""
        return list(self._terms.ids())

    def selected_terms(self) -> list[TermId]:
        """The selected entries, the current one first."""
        current = self.currentIndex().row()
        rows = sorted(
            (index.row() for index in self.selectionModel().selectedRows()),
            key=lambda row: (row != current, row),
        )
        return [self._terms.ids()[row] for row in rows]

    def columns(self) -> QByteArray:
        """Widths and sort, for `restore_columns`."""
        return self.horizontalHeader().saveState()

    def restore_columns(self, saved: QByteArray) -> None:
        """Give the columns the widths and the sort that they had."""
        header = self.horizontalHeader()
        if header.restoreState(saved) and header.isSortIndicatorShown():
            self._sorted_by = Column(header.sortIndicatorSection())
            self.sort_wanted.emit(self._order())

    def choose(self, term: TermId) -> bool:
        """Select an entry and scroll to it; whether it is in the list."""
        row = self._terms.row_of(term)
        if row is not None:
            self._session.choose([term])
        return row is not None

    def move_on(self) -> None:
        """Select the row after the selection: the next to be decided on."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        if rows and max(rows) + 1 < len(self._terms.ids()):
            self._session.choose([self._terms.ids()[max(rows) + 1]])

    def _chosen_rows(self) -> list[int]:
        """The rows of the chosen entries that are in the list."""
        return self._terms.rows_of(self._session.terms)

    def _width_for(self, column: Column, sample: str) -> int:
        header = self._terms.headerData(column, Qt.Orientation.Horizontal)
        words = (sample, header, status_word(Status.CANDIDATE) if column is Column.STATUS else "")
        return max(map(self.fontMetrics().horizontalAdvance, words)) + _CELL_PADDING

    def _select(self, rows: list[int]) -> None:
        """Select rows without making them the choice: they follow one."""
        self._follows = True
        picked = QItemSelection()
        for row in rows:
            picked.select(self._terms.index(row, 0), self._terms.index(row, len(Column) - 1))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(picked, flags.ClearAndSelect)
        if rows:
            self.selectionModel().setCurrentIndex(self._terms.index(rows[0], 0), flags.NoUpdate)
            self.scrollTo(self._terms.index(rows[0], 0))
        self._follows = False

    def _on_selection_changed(self) -> None:
        if not self._follows:
            self._session.choose(self.selected_terms())

    def _on_chosen(self) -> None:
        if set(self.selected_terms()) != set(self._session.terms):
            self._select(self._chosen_rows())

    def _on_changed(self, changes: Changes) -> None:
        self._terms.read_again(changes.terms)

    def _on_header_clicked(self, column: int) -> None:
        """Sort by a column; a second click on it, or one that has no order, goes back to the best first."""
        again = self._sorted_by == column
        self._sorted_by = None if again or column not in SORTS else Column(column)
        self._show_sort()
        self.sort_wanted.emit(self._order())

    def _order(self) -> listing.Sort:
        return SORTS[self._sorted_by] if self._sorted_by is not None else listing.Sort.SCORE

    def _show_sort(self) -> None:
        header = self.horizontalHeader()
        header.setSortIndicatorShown(self._sorted_by is not None)
        if self._sorted_by is not None:
            header.setSortIndicator(self._sorted_by, Qt.SortOrder.AscendingOrder)
