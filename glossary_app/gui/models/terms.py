"""The list of entries: all ids in order, rows read a page at a time as they are shown."""

from collections.abc import Callable, Collection, Sequence
from enum import IntEnum
from itertools import islice
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from glossary_app.domain.terms import Status, Term, TermId
from glossary_app.gui import theme
from glossary_app.gui.i18n import number, translate
from glossary_app.gui.tips import tip
from glossary_app.gui.words import status_word
from glossary_app.services import listing
from glossary_app.services.library import GlossaryFile

Index = QModelIndex | QPersistentModelIndex
TERM_ROLE = Qt.ItemDataRole.UserRole
"""The `TermId` of a row."""
PAGE = 128
"""Rows read at once."""
KEPT = 4096
"""Rows that stay read, the last ones: who scrolls through everything holds no glossary in memory."""
_FEW = 3
"""Entries that are sooner found by looking through the list than by an index of it."""


class Column(IntEnum):
    """The columns by the places that layouts remember; `EQUIVALENT` stands beside the definition."""

    TERM = 0
    PINYIN = 1
    DEFINITION = 2
    FREQUENCY = 3
    DOCUMENTS = 4
    FIRST_SEEN = 5
    STATUS = 6
    EQUIVALENT = 7


SORTS = {
    Column.TERM: listing.Sort.PINYIN,
    Column.PINYIN: listing.Sort.PINYIN,
    Column.DEFINITION: listing.Sort.DEFINITION,
    Column.FREQUENCY: listing.Sort.FREQUENCY,
    Column.DOCUMENTS: listing.Sort.DOCUMENTS,
    Column.FIRST_SEEN: listing.Sort.FIRST_SEEN,
    Column.STATUS: listing.Sort.STATUS,
    Column.EQUIVALENT: listing.Sort.EQUIVALENT,
}
NUMBERS = {Column.FREQUENCY, Column.DOCUMENTS}
"""Columns that are read from the right, and sorted with the largest first."""


def first_order(column: Column) -> Qt.SortOrder:
    """The order that the first click on a header asks for: of numbers the largest first."""
    return Qt.SortOrder.DescendingOrder if column in NUMBERS else Qt.SortOrder.AscendingOrder


class Row(NamedTuple):
    """An entry as the list shows it."""

    term: Term
    pinyin: str
    definition: str
    equivalent: str


class TermsModel(QAbstractTableModel):
    """Entries as rows. The order and choice of rows come from outside (`show`), never from a proxy."""

    def __init__(
        self,
        glossary: GlossaryFile,
        parent: QObject | None = None,
        *,
        spell: Callable[[str], str] = str,
    ) -> None:
        super().__init__(parent)
        self._glossary = glossary
        self._spell = spell
        self._ids: list[TermId] = []
        self._rows: dict[int, Row] = {}
        self._places: dict[TermId, int] = {}

    def show(self, ids: Sequence[TermId]) -> None:
        """Show these entries, in this order."""
        self.beginResetModel()
        self._ids = list(ids)
        self._rows.clear()
        self._places.clear()
        self.endResetModel()

    def read_again(self, terms: frozenset[TermId]) -> None:
        """Read the rows of these entries again where they are shown."""
        for row in [row for row, shown in self._rows.items() if shown.term.id in terms]:
            del self._rows[row]
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def ids(self) -> Sequence[TermId]:
        """The entries, in order."""
        return self._ids

    def rows_of(self, terms: Collection[TermId]) -> list[int]:
        """The rows of those of these entries that are shown."""
        if len(terms) <= _FEW and not self._places:  # each key in the search box shows other rows
            return [self._ids.index(one) for one in terms if one in self._ids]
        if not self._places:
            self._places = {one: row for row, one in enumerate(self._ids)}
        return [self._places[one] for one in terms if one in self._places]

    def row(self, row: int) -> Row | None:
        """What stands in a row; None for one that is gone from the glossary since."""
        if row not in self._rows:
            for old in list(islice(self._rows, max(0, len(self._rows) + PAGE - KEPT))):
                del self._rows[old]
            first = row - row % PAGE
            page = self._ids[first : first + PAGE]
            found = {term.id: term for term in listing.shown(self._glossary, page)}
            explained = listing.definitions_of(self._glossary, page)
            translated = listing.equivalents_of(self._glossary, page)
            for place, one in enumerate(page, first):
                if one in found:
                    term = found[one]
                    spelled = self._spell(term.pinyin)
                    self._rows[place] = Row(term, spelled, explained.get(one, ""), translated.get(one, ""))
        return self._rows.get(row)

    def cells(self, row: int) -> list[str]:
        """What all columns of a row show, nothing of one that is gone."""
        read = self.row(row)
        return [_shown(read, column) for column in Column] if read else []

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _headers()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == TERM_ROLE:
            return self._ids[index.row()]
        row = self.row(index.row())
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(row, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole if index.column() == Column.DEFINITION:
                return tip(row.definition) or None
            case Qt.ItemDataRole.ToolTipRole if index.column() == Column.EQUIVALENT:
                return tip(row.equivalent) or None
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole:
                return _colour(row.term.status, Column(index.column()))
        return None


def _headers() -> tuple[str, ...]:
    return (
        translate("TermsModel", "Term"),
        translate("TermsModel", "Pinyin"),
        translate("TermsModel", "Definition"),
        translate("TermsModel", "Frequency"),
        translate("TermsModel", "Documents"),
        translate("TermsModel", "First seen"),
        translate("TermsModel", "Status"),
        translate("TermsModel", "Equivalent"),
    )


def _shown(row: Row, column: Column) -> str:
    term = row.term
    match column:
        case Column.TERM:
            return term.headword
        case Column.PINYIN:
            return row.pinyin
        case Column.DEFINITION:
            return row.definition.replace("\n", " ")
        case Column.FREQUENCY:
            return number(term.frequency)
        case Column.DOCUMENTS:
            return number(term.document_count)
        case Column.FIRST_SEEN:
            return term.first_seen
        case Column.STATUS:
            return status_word(term.status)
        case Column.EQUIVALENT:
            return row.equivalent


def _colour(status: Status, column: Column) -> QColor | None:
    if status is Status.REJECTED:
        return theme.colour("muted")
    if column is Column.STATUS and status is Status.ACCEPTED:
        return theme.colour("good")
    if column in (Column.PINYIN, Column.FIRST_SEEN):
        return theme.colour("muted")
    return None
