"""The places of the current entry as keywords in context, the keywords in one column."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import TermId
from glossary_app.gui import theme
from glossary_app.gui.freshness import Freshness
from glossary_app.gui.models.places import Column, PlacesModel
from glossary_app.gui.session import Session
from glossary_app.gui.views.rows import RowsTable
from glossary_app.gui.words import location_word

_WIDTHS = {Column.DATE: 100, Column.DOCUMENT: 200, Column.LOCATION: 80}
_WIDEST_KEYWORD = 360
_CONTEXT = 130
"""Pixels that a context has at least; the page, the document and then the date give way to it."""
_NARROWEST_DOCUMENT = 90


class ConcordanceView(QWidget):
    """The places of the entry that is looked at; a click shows one in its document."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: TermId | None = None
        self._places = PlacesModel(session.glossary, self)
        self.table = PlacesTable(self._places, self)
        self.table.opened.connect(self._open)
        self.filter = QLineEdit(placeholderText=self.tr("Filter by words or document"))
        self.filter.setAccessibleName(self.tr("Filter the places"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(280)
        self.filter.textChanged.connect(self._on_filter_typed)
        self.count = QLabel()
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self._empty.palette().ColorRole.PlaceholderText)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._freshness = Freshness(self, self._read)
        session.chosen.connect(self._on_chosen)
        session.changed.connect(self._on_changed)
        self._freshness.spoiled()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * theme.SPACE, theme.SPACE, 2 * theme.SPACE, theme.SPACE)
        bar.addWidget(self.count, 1)
        bar.addWidget(self.filter, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._stack)

    def _read(self) -> None:
        self._shown = self._session.term
        self._places.show(self._shown)
        self.table.fit_keywords()
        self._tell()

    def _tell(self) -> None:
        """Say how many places there are, and why where there are none."""
        spots = self._places.spots()
        documents = self.tr("%Ln document(s)", "", len({spot.document for spot in spots}))
        if len(spots) == self._places.places:
            places = self.tr("%Ln place(s)", "", len(spots))
        else:
            places = self.tr("{shown} of %Ln place(s)", "", self._places.places).format(shown=len(spots))
        said = [places, documents]
        if uncounted := sum(not spot.counted for spot in spots):
            said.append(self.tr("%Ln not counted", "", uncounted))
        self.count.setText(" · ".join(said) if self._places.places else "")
        self._stack.setCurrentWidget(self.table if spots else self._empty)
        if self._shown is None:
            self._empty.setText(self.tr("Choose a term to see where it stands."))
        elif self._places.places:
            self._empty.setText(self.tr("No place with these words."))
        else:
            self._empty.setText(self.tr("This term stands in no document."))

    def _open(self, row: int) -> None:
        spot = self._places.spot(row)
        self._session.show_place(spot.document, spot.span)

    def _on_filter_typed(self, typed: str) -> None:
        self._places.filter(typed)
        self._tell()

    def _on_chosen(self) -> None:
        if self._session.term != self._shown:
            self._freshness.spoiled()

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.documents or self._shown in changes.terms:
            self._freshness.spoiled()


class PlacesTable(RowsTable):
    """Keywords in context in rows; a click or Enter opens one, Ctrl+C copies the selected ones."""

    opened = Signal(int)
    """Carries the row whose place is to be shown in its document."""

    def __init__(self, places: PlacesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.setModel(places)
        self.setObjectName("places")
        self.setAccessibleName(self.tr("Places"))
        self.setItemDelegateForColumn(Column.LEFT, _EndShown(self))
        self._set_up_header()
        self.clicked.connect(self._on_clicked)
        self.offer_copy(self.tr("Copy with source"), self._cells)

    def fit_keywords(self) -> None:
        """Make the keyword column as wide as its widest word, and no wider."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        width = metrics.horizontalAdvance(self._places.longest_keyword()) + 3 * theme.SPACE
        widest = min(_WIDEST_KEYWORD, max(_CONTEXT, self.viewport().width() // 3))
        self.setColumnWidth(Column.KEYWORD, min(widest, max(width, header.sectionSizeHint(Column.KEYWORD))))
        self._make_room()

    def _make_room(self) -> None:
        """Keep room for the contexts: they are what the places are looked at for."""
        free = self.viewport().width() - self.columnWidth(Column.KEYWORD) - 2 * _CONTEXT
        self.setColumnHidden(Column.DATE, free < _WIDTHS[Column.DATE])
        free -= _WIDTHS[Column.DATE]
        self.setColumnHidden(Column.DOCUMENT, free < _NARROWEST_DOCUMENT)
        page = _WIDTHS[Column.LOCATION]
        self.setColumnHidden(Column.LOCATION, free < _NARROWEST_DOCUMENT + page)
        free -= page * (not self.isColumnHidden(Column.LOCATION))
        if free >= _NARROWEST_DOCUMENT:
            self.setColumnWidth(Column.DOCUMENT, min(_WIDTHS[Column.DOCUMENT], free))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit_keywords()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        for column in (Column.LEFT, Column.RIGHT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _on_clicked(self, index: QModelIndex) -> None:
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.opened.emit(index.row())

    def _cells(self, row: int) -> tuple[str, ...]:
        """A place as it is copied: the words, and their source after them."""
        citation, context = self._places.citation(row), self._places.context(row)
        return (*context.words, citation.issued_on, citation.title, location_word(context.location))


class _EndShown(QStyledItemDelegate):
    """Shows the end of a text that is too long: the words next to the keyword."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
