"""What would become of the glossary, a row a difference, with the choice that is made for each."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from glossary_app.domain.terms import Category, Status
from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.tips import tip
from glossary_app.gui.words import category_word, status_word
from glossary_app.services.merging import Difference, Doubt, Field, Kind, Policy, counted

Index = QModelIndex | QPersistentModelIndex
_SHOWN = 300
"""Characters of a cell; the whole stands below the list."""


class Column(IntEnum):
    """The columns."""

    TERM = 0
    FIELD = 1
    MINE = 2
    THEIRS = 3
    KEPT = 4


_ADDED_TO = (Field.ENTRY, Field.DEFINITIONS, Field.FORMS, Field.EQUIVALENTS, Field.TAGS)
"""What comes beside mine and not in its place."""


class DifferencesModel(QAbstractTableModel):
    """The differences of one kind, or all."""

    decided = Signal()
    """Another choice was made, or differences came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Difference] = []
        self._rows: list[int] = []
        self._kind: Kind | None = None
        self._wanted = 0

    def add(self, some: Iterable[Difference]) -> None:
        """Show more of them, behind the others."""
        first = len(self._all)
        self._all += some
        self._wanted += sum(_is_wanted(one) for one in self._all[first:])
        came = [number for number in range(first, len(self._all)) if self._is_shown(number)]
        if came:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(came) - 1)
            self._rows += came
            self.endInsertRows()
        self.decided.emit()

    def show(self, kind: Kind | None) -> None:
        """Show those of one kind; None: all."""
        self.beginResetModel()
        self._kind = kind
        self._rows = [number for number in range(len(self._all)) if self._is_shown(number)]
        self.endResetModel()

    def difference(self, row: int) -> Difference:
        """The difference of a row."""
        return self._all[self._rows[row]]

    def decide(self, rows: Iterable[int], policy: Policy) -> None:
        """Make a choice for these rows; those that do not offer it stay as they are."""
        changed = [
            row
            for row in rows
            if (one := self.difference(row)).policy is not policy and policy in one.policies
        ]
        for row in changed:
            before = self.difference(row)
            after = self._all[self._rows[row]] = before.decided(policy)
            self._wanted += _is_wanted(after) - _is_wanted(before)
        if changed:  # said once for all between them: there may be thousands
            last = self.index(max(changed), len(Column) - 1)
            self.dataChanged.emit(self.index(min(changed), 0), last)
        self.decided.emit()

    def policies(self) -> tuple[Policy, ...]:
        """The choice for each difference, shown or not, in the order in which they came."""
        return tuple(one.policy for one in self._all)

    def counts(self) -> dict[Kind, int]:
        """How many entries are concerned, by kind."""
        return counted(self._all)

    def wanted(self) -> int:
        """How many differences would change the glossary."""
        return self._wanted

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _headers()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one, column = self.difference(index.row()), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(one, column)
            case Qt.ItemDataRole.ForegroundRole:
                return _colour(one, column)
            case Qt.ItemDataRole.ToolTipRole if one.doubt and column is Column.THEIRS:
                return tip(doubt_word(one.doubt))
        return None

    def _is_shown(self, number: int) -> bool:
        return self._kind is None or self._all[number].kind is self._kind


def _is_wanted(one: Difference) -> bool:
    return one.policy is not Policy.MINE


def said(one: Difference, text: str) -> str:
    """What mine or theirs says, in words."""
    if one.field is Field.STATUS and text:
        return status_word(Status(text))
    if one.field is Field.CATEGORY and text:
        return category_word(Category(text))
    return text


def doubt_word(doubt: Doubt) -> str:
    """Why what came in is not believed."""
    return {
        Doubt.NO_HEADWORD: translate("DifferencesModel", "Nothing says which term this is about."),
        Doubt.MANGLED: translate(
            "DifferencesModel", "A spreadsheet may have made a date or a number of the term."
        ),
        Doubt.LOST: translate("DifferencesModel", "Characters were lost."),
        Doubt.PINYIN: translate("DifferencesModel", "This is not the pinyin of the term."),
    }[doubt]


def policy_word(field: Field, policy: Policy) -> str:
    """What a choice is called."""
    match policy:
        case Policy.BOTH:
            return translate("DifferencesModel", "Keep both")
        case Policy.MINE if field in _ADDED_TO:
            return translate("DifferencesModel", "Leave out")
        case Policy.MINE:
            return translate("DifferencesModel", "Keep mine")
        case _ if field in _ADDED_TO:
            return translate("DifferencesModel", "Add")
        case _:
            return translate("DifferencesModel", "Take theirs")


def _field_word(one: Difference) -> str:
    if one.field is Field.ENTRY and one.kind is Kind.CONFLICT:
        return translate("DifferencesModel", "Doubtful entry")
    return {
        Field.ENTRY: translate("DifferencesModel", "New entry"),
        Field.STATUS: translate("DifferencesModel", "Status"),
        Field.PINYIN: translate("DifferencesModel", "Pinyin"),
        Field.CATEGORY: translate("DifferencesModel", "Category"),
        Field.DEFINITION: translate("DifferencesModel", "Definition"),
        Field.DEFINITIONS: translate("DifferencesModel", "Further definitions"),
        Field.FORMS: translate("DifferencesModel", "Other designations"),
        Field.EQUIVALENTS: translate("DifferencesModel", "Equivalents"),
        Field.TAGS: translate("DifferencesModel", "Tags"),
        Field.NOTES: translate("DifferencesModel", "Notes"),
    }[one.field]


def _headers() -> Sequence[str]:
    return (
        translate("DifferencesModel", "Term"),
        translate("DifferencesModel", "What differs"),
        translate("DifferencesModel", "Mine"),
        translate("DifferencesModel", "Theirs"),
        translate("DifferencesModel", "Kept"),
    )


def _shown(one: Difference, column: Column) -> str:
    match column:
        case Column.TERM:
            text = one.headword
        case Column.FIELD:
            text = _field_word(one)
        case Column.MINE:
            text = said(one, one.mine)
        case Column.THEIRS:
            text = said(one, one.theirs)
        case Column.KEPT:
            text = policy_word(one.field, one.policy)
    return text[:_SHOWN].replace("\n", " ")


def _colour(one: Difference, column: Column) -> QColor | None:
    if column is Column.FIELD:
        return theme.colour({Kind.ADDED: "good", Kind.CHANGED: "accent", Kind.CONFLICT: "bad"}[one.kind])
    stands = one.policy is Policy.MINE if column is Column.MINE else one.policy is not Policy.MINE
    if column in (Column.MINE, Column.THEIRS) and not stands and one.policy is not Policy.BOTH:
        return theme.colour("muted")
    return None
