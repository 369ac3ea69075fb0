"""The places of an entry as keywords in context: all at once, their words as they are shown."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from glossary_app.domain.documents import Citation, DocumentId
from glossary_app.domain.locations import Location
from glossary_app.domain.terms import TermId
from glossary_app.gui import theme
from glossary_app.gui.collation import ranks
from glossary_app.gui.i18n import translate
from glossary_app.gui.tips import tip
from glossary_app.gui.words import location_word
from glossary_app.services import evidence
from glossary_app.services.evidence import Context, Spot
from glossary_app.services.library import GlossaryFile

Index = QModelIndex | QPersistentModelIndex
WIDTH = 80
"""Characters of context on each side: more than a wide window shows."""
PAGE = 64
"""Rows whose words are read at once."""
_COMPARED = 12
"""Characters of a context that its order depends on."""


class Column(IntEnum):
    """The columns; the keyword stands between its contexts."""

    LEFT = 0
    KEYWORD = 1
    RIGHT = 2
    DATE = 3
    DOCUMENT = 4
    LOCATION = 5


_SOURCE = (Column.DATE, Column.DOCUMENT, Column.LOCATION)
_ALIGNMENTS = {
    Column.LEFT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    Column.KEYWORD: Qt.AlignmentFlag.AlignCenter,
}


class PlacesModel(QAbstractTableModel):
    """Places as rows, by date of the document until they are sorted otherwise."""

    def __init__(self, glossary: GlossaryFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glossary = glossary
        self._spots: list[Spot] = []
        self._citations: dict[DocumentId, Citation] = {}
        self._contexts: dict[int, Context] = {}
        self._rows: list[int] = []
        self._typed = ""
        self._column, self._order = Column.DATE, Qt.SortOrder.AscendingOrder

    def show(self, term: TermId | None) -> None:
        """Show the places of an entry, sorted and filtered as before; nothing moves where none changed."""
        spots = evidence.spots(self._glossary, term) if term is not None else []
        citations = evidence.citations(self._glossary)
        if (spots, citations) == (self._spots, self._citations):
            return
        self.beginResetModel()
        self._spots, self._citations = spots, citations
        self._contexts.clear()
        self._rows = self._arranged()
        self.endResetModel()

    def filter(self, typed: str) -> None:
        """Show the places with `typed` in their words or in the title of their document.

        Traditional and Simplified, full and half width are one.
        """
        self.beginResetModel()
        self._typed = typed.strip()
        self._rows = self._arranged()
        self.endResetModel()

    @property
    def places(self) -> int:
        """How many places the entry has, shown or not."""
        return len(self._spots)

    def spots(self) -> list[Spot]:
        """The places that are shown, in order."""
        return [self._spots[number] for number in self._rows]

    def spot(self, row: int) -> Spot:
        """The place of a row."""
        return self._spots[self._rows[row]]

    def context(self, row: int) -> Context:
        """The words of a row."""
        number = self._rows[row]
        if number not in self._contexts:
            first = row - row % PAGE
            self._read(self._rows[first : first + PAGE])
        return self._contexts[number]

    def citation(self, row: int) -> Citation:
        """The document of a row."""
        return self._citations[self.spot(row).document]

    def longest_keyword(self) -> str:
        """The widest designation that stands in these places."""
        if not self._rows:
            return ""
        longest = max(range(len(self._rows)), key=lambda row: self.spot(row).end - self.spot(row).start)
        return self.context(longest).keyword

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _headers()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNMENTS.get(Column(section))
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.LOCATION:
            return translate("PlacesModel", "Page of the file, counted from its first; else the paragraph")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _ALIGNMENTS.get(column)
            case Qt.ItemDataRole.ForegroundRole:
                return _colour(column, counted=self.spot(row).counted)
            case Qt.ItemDataRole.ToolTipRole if not self.spot(row).counted:
                return translate("PlacesModel", "Not counted: a repeated paragraph, contents or by-line")
            case Qt.ItemDataRole.ToolTipRole if column is Column.DOCUMENT:
                return tip(self.citation(row).title)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._rows[index.row()] for index in before]
        self._column, self._order = Column(column), order
        self._rows = self._arranged()
        rows = {number: row for row, number in enumerate(self._rows)} if before else {}
        self.changePersistentIndexList(
            before,
            [self.index(rows[number], index.column()) for number, index in zip(numbers, before, strict=True)],
        )
        self.layoutChanged.emit()

    def _shown(self, row: int, column: Column) -> str:
        match column:
            case Column.LEFT:
                return self.context(row).left
            case Column.KEYWORD:
                return self.context(row).keyword
            case Column.RIGHT:
                return self.context(row).right
            case Column.DATE:
                return self.citation(row).issued_on
            case Column.DOCUMENT:
                return self.citation(row).title
            case Column.LOCATION:
                return location_word(self.context(row).location)

    def _arranged(self) -> list[int]:
        """The numbers of the places to be shown, in order."""
        numbers = list(range(len(self._spots)))
        if self._typed:
            self._read(numbers)
            found = evidence.finder(self._typed)
            titled = {one for one, cited in self._citations.items() if found(cited.title)}
            numbers = [
                number
                for number in numbers
                if self._spots[number].document in titled or found("".join(self._contexts[number].words))
            ]
        return self._sorted(numbers)

    def _sorted(self, numbers: list[int]) -> list[int]:
        keys = self._keys(numbers)
        return sorted(numbers, key=keys.__getitem__, reverse=self._order is Qt.SortOrder.DescendingOrder)

    def _keys(self, numbers: list[int]) -> dict[int, Any]:
        """What each place is sorted by. Places came by date: equal keys keep that order."""
        if self._column is Column.DATE:
            dates = {one: (not cited.issued_on, cited.issued_on) for one, cited in self._citations.items()}
            return {number: dates[self._spots[number].document] for number in numbers}
        if self._column is Column.DOCUMENT:
            table = ranks(cited.title for cited in self._citations.values())
            titles = {one: cited.title.translate(table) for one, cited in self._citations.items()}
            return {number: titles[self._spots[number].document] for number in numbers}
        self._read(numbers)
        if self._column is Column.LOCATION:
            return {number: _leafed(self._contexts[number].location) for number in numbers}
        words = {number: _compared(self._contexts[number], self._column) for number in numbers}
        table = ranks(words.values())
        return {number: compared.translate(table) for number, compared in words.items()}

    def _read(self, numbers: list[int]) -> None:
        missing = [number for number in numbers if number not in self._contexts]
        places = [self._spots[number] for number in missing]
        found = evidence.contexts(self._glossary, places, width=WIDTH)
        self._contexts.update(zip(missing, found, strict=True))


def _compared(context: Context, column: Column) -> str:
    """The words that a place is sorted by; the left context from the keyword outwards."""
    if column is Column.LEFT:
        return context.left[: -_COMPARED - 1 : -1]
    right = context.right[:_COMPARED]
    return right if column is Column.RIGHT else context.keyword + right


def _leafed(location: Location) -> tuple[bool, int]:
    """What a place is sorted by: its page; paragraphs stand behind all pages."""
    return location.page is None, location.page or location.paragraph


def _headers() -> tuple[str, ...]:
    return (
        translate("PlacesModel", "Before"),
        translate("PlacesModel", "Keyword"),
        translate("PlacesModel", "After"),
        translate("PlacesModel", "Date"),
        translate("PlacesModel", "Document"),
        translate("PlacesModel", "Where"),
    )


def _colour(column: Column, *, counted: bool) -> QColor | None:
    if not counted or column in _SOURCE:
        return theme.colour("muted")
    return theme.colour("accent") if column is Column.KEYWORD else None
