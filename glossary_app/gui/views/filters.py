"""The filters beside the list, each with how many entries it holds."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status
from glossary_app.gui import theme
from glossary_app.gui.i18n import number
from glossary_app.gui.models.terms import Index
from glossary_app.gui.session import Session
from glossary_app.gui.tips import tip
from glossary_app.gui.views.filter_groups import Row, groups
from glossary_app.gui.words import status_word
from glossary_app.services import listing

_SHOWN = Qt.ItemDataRole.UserRole
_SIDES = _SHOWN + 1
_ALONGSIDE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_FIRST = listing.Filter(statuses=frozenset({Status.CANDIDATE}))
"""What a glossary is opened with, and what holds when the filter that was chosen is no more."""


class FiltersPane(QTreeWidget):
    """One filter is chosen with a click, more with Ctrl: any of a kind that fit all kinds.

    The counts follow every change.
    """

    filtered = Signal(object)
    """Carries the `listing.Filter` that the person chose."""
    left = Signal()
    """A filter was chosen with the mouse or Enter: the person goes on in the list."""
    removal_wanted = Signal(object)
    """Carries the `DocumentId` of a document that shall go."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._picked: Sequence[listing.Filter] = [_FIRST]
        self._chosen = _FIRST
        self.setObjectName("filters")
        self.setAccessibleName(self.tr("Filters"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setIndentation(theme.SPACE)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # titles of a series differ at their end
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.refresh()
        self.itemSelectionChanged.connect(self._on_selection_changed)
        for chosen in (self.itemClicked, self.itemActivated):
            chosen.connect(self.left)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        session.changed.connect(self._on_changed)

    @property
    def chosen(self) -> listing.Filter:
        """The filter that holds."""
        return self._chosen

    def saved(self) -> str:
        """The chosen filters, for `restore`."""
        return "\n".join(map(_written, self._picked))

    def restore(self, saved: str) -> None:
        """Choose the filters that were saved, as far as they are still there: tags and documents go."""
        wanted, rows = saved.splitlines(), [*self._rows()]
        for row in rows:
            for side in row.data(0, _SIDES):
                if _written(side.filter) in wanted:
                    self._show(row, side)
        self._pick([row for row in rows if _written(row.data(0, _SHOWN).filter) in wanted])

    def choose(self, wanted: listing.Filter) -> None:
        """Choose a filter, as a click on it does."""
        self.restore(_written(wanted))

    def refresh(self) -> None:
        """Count again; the chosen filters stay chosen, but those whose tag or document is gone."""
        self.blockSignals(True)
        self.clear()
        for group in groups(self._session.glossary):
            heading = QTreeWidgetItem(self, [group.heading])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setForeground(0, theme.colour("muted"))
            heading.setFirstColumnSpanned(True)
            for row in group.rows:
                self._add(heading, row)
            heading.setExpanded(True)
        self.setMinimumWidth(self._width_needed())
        self.blockSignals(False)
        self._on_selection_changed()

    def _add(self, heading: QTreeWidgetItem, row: Row) -> None:
        item = QTreeWidgetItem(heading)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, theme.colour("muted"))
        sides = (row, *row.others)
        item.setData(0, _SIDES, sides)
        picked = next((side for side in sides if side.filter in self._picked), None)
        self._show(item, picked or row)
        if picked:
            self.setCurrentItem(item, 0, _ALONGSIDE)

    def _show(self, item: QTreeWidgetItem, side: Row) -> None:
        """Let a row be one of the filters that it can be."""
        entries = side.entries
        if entries is None:
            entries = len(listing.selected(self._session.glossary, side.filter))
        item.setText(0, side.name)
        item.setText(1, number(entries))
        hint = self.tr("A click with Ctrl held down chooses one more")
        item.setToolTip(0, tip(f"{side.name}\n{hint}"))
        item.setData(0, _SHOWN, side)

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        """The filters, without their headings."""
        for heading in map(self.topLevelItem, range(self.topLevelItemCount())):
            if heading is not None:
                yield from map(heading.child, range(heading.childCount()))

    def _width_needed(self) -> int:
        """Room for the filters that every glossary has, with their counts; titles and tags may be cut."""
        metrics = self.fontMetrics()
        names = [
            self.tr("Conflicting"),
            self.tr("With definition"),
            self.tr("No definition"),
            self.tr("Pinyin to check"),
        ]
        names += [status_word(status) for status in Status]
        widest = max(metrics.horizontalAdvance(name) for name in names)
        bar = self.verticalScrollBar().sizeHint().width()
        return widest + self.sizeHintForColumn(1) + bar + 4 * theme.SPACE

    def _pick(self, rows: Sequence[QTreeWidgetItem]) -> None:
        """Choose these filters; where there is none, what was chosen stays so."""
        if not rows:
            return
        self.blockSignals(True)
        self.clearSelection()
        for row in rows:
            self.setCurrentItem(row, 0, _ALONGSIDE)
        self.blockSignals(False)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        """Filter by what is selected; where that was clicked away or is gone, by what is there of it."""
        if not self.selectedItems():
            there = [row for row in self._rows() if row.data(0, _SHOWN).filter in (*self._picked, _FIRST)]
            self._pick(there[-1:])
            return
        self._picked = [row.data(0, _SHOWN).filter for row in self._rows() if row.isSelected()]
        for row in self._rows():
            plain = row.data(0, _SIDES)[0]
            if row.data(0, _SHOWN) != plain and not row.isSelected():
                self._show(row, plain)
            _embolden(row, row.isSelected())
        chosen = listing.combined(self._picked)
        if chosen != self._chosen:
            self._chosen = chosen
            self.filtered.emit(chosen)

    def menu_at(self, position: QPoint) -> QMenu | None:
        """What can be done to the document at a place of the list."""
        item = self.itemAt(position)
        sides: tuple[Row, ...] = (item.data(0, _SIDES) or ()) if item else ()
        if item is None or not any(side.others for side in sides):
            return None
        (document,) = sides[0].filter.documents
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for side in sides:
            if side != item.data(0, _SHOWN):
                menu.addAction(side.asked).triggered.connect(partial(self._turn_and_pick, side.filter))
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove this document"))
        remove.triggered.connect(lambda: self.removal_wanted.emit(document))
        return menu

    def _turn_and_pick(self, wanted: listing.Filter) -> None:
        """Choose one side of a filter beside those that are chosen, if its row is still there."""
        for row in self._rows():
            for side in row.data(0, _SIDES):
                if side.filter == wanted:
                    self.blockSignals(True)
                    self._show(row, side)
                    self.setCurrentItem(row, 0, _ALONGSIDE)
                    self.blockSignals(False)
        self._on_selection_changed()
        self.left.emit()

    def _open_menu(self, position: QPoint) -> None:
        menu = self.menu_at(position)
        if menu is not None:
            menu.popup(self.viewport().mapToGlobal(position))

    def _on_changed(self, changes: Changes) -> None:
        if changes:
            self.refresh()

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.RightButton:
            return QItemSelectionModel.SelectionFlag.NoUpdate  # its menu adds to what is chosen
        return super().selectionCommand(index, event)

    def sizeHint(self) -> QSize:
        return QSize(220, 400)


def _embolden(item: QTreeWidgetItem, bold: bool) -> None:
    font = item.font(0)
    font.setBold(bold)
    item.setFont(0, font)


def _written(chosen: listing.Filter) -> str:
    return json.dumps(asdict(chosen), default=sorted, sort_keys=True)
