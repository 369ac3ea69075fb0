"""The filters beside the list, each with how many entries it holds."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import zip_longest
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentSummary
from glossary_app.domain.terms import Category, Status
from glossary_app.gui import theme
from glossary_app.gui.i18n import number
from glossary_app.gui.names import names
from glossary_app.gui.session import Session
from glossary_app.gui.tips import tip
from glossary_app.gui.words import category_word, status_word
from glossary_app.services import listing

_SHOWN = Qt.ItemDataRole.UserRole
_TURNED = _SHOWN + 1
_ALONGSIDE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_FIRST = listing.Filter(statuses=frozenset({Status.CANDIDATE}))
"""What a glossary is opened with, and what holds when the filter that was chosen is no more."""

_OPEN = listing.Filter(statuses=listing.UNDECIDED)
"""Entries that may still need something."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A filter, and how many entries it holds."""

    name: str
    filter: listing.Filter
    entries: int


class _Group(NamedTuple):
    """A heading with its filters, and the opposites that some of them have."""

    heading: str
    rows: list[_Row]
    turned: tuple[_Row, ...] = ()


class FiltersPane(QTreeWidget):
    """One filter is chosen with a click, more with Ctrl: any of a kind that fit all kinds.

    The counts follow every change.
    """

    filtered = Signal(object)
    """Carries the `listing.Filter` that the person chose."""
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
            turned = row.data(0, _TURNED)
            if turned and _written(turned.filter) in wanted:
                _turn(row)
        self._pick([row for row in rows if _written(row.data(0, _SHOWN).filter) in wanted])

    def choose(self, wanted: listing.Filter) -> None:
        """Choose a filter, as a click on it does."""
        self.restore(_written(wanted))

    def refresh(self) -> None:
        """Count again; the chosen filters stay chosen, but those whose tag or document is gone."""
        self.blockSignals(True)
        self.clear()
        for group in self._groups():
            heading = QTreeWidgetItem(self, [group.heading])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setForeground(0, theme.colour("muted"))
            heading.setFirstColumnSpanned(True)
            heading.setToolTip(0, self.tr("A click with Ctrl held down chooses one more"))
            for row, turned in zip_longest(group.rows, group.turned):
                self._add(heading, row, turned)
            heading.setExpanded(True)
        self.setMinimumWidth(self._width_needed())
        self.blockSignals(False)
        self._on_selection_changed()

    def _add(self, heading: QTreeWidgetItem, row: _Row, turned: _Row | None) -> None:
        item = QTreeWidgetItem(heading)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, theme.colour("muted"))
        if turned and turned.filter in self._picked:
            row, turned = turned, row
        _show(item, row, turned)
        if row.filter in self._picked:
            self.setCurrentItem(item, 0, _ALONGSIDE)

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
        return widest + self.sizeHintForColumn(1) + 4 * theme.SPACE

    def _groups(self) -> list[_Group]:
        seen = listing.overview(self._session.glossary)
        everything = sum(seen.statuses.values())
        review = [
            _Row(status_word(status), listing.Filter(statuses=frozenset({status})), seen.statuses[status])
            for status in (Status.CANDIDATE, Status.ACCEPTED, Status.REJECTED, Status.DEPRECATED)
        ]
        review.append(_Row(self.tr("All"), listing.Filter(), everything))
        check = [
            _Row(self.tr("Conflicting"), replace(_OPEN, conflicting=True), seen.conflicting),
            _Row(self.tr("With definition"), replace(_OPEN, explained=True), seen.explained),
            _Row(self.tr("No definition"), replace(_OPEN, explained=False), seen.unexplained),
            _Row(self.tr("Pinyin to check"), replace(_OPEN, pinyin_to_check=True), seen.pinyin_to_check),
        ]
        if seen.translated:  # somebody translates
            check.append(_Row(self.tr("No equivalent"), replace(_OPEN, translated=False), seen.untranslated))
        if seen.imported:
            check.append(_Row(self.tr("Last imported"), listing.IMPORTED, seen.imported))
        kinds = [
            _Row(category_word(category), replace(_OPEN, categories=frozenset({category})), count)
            for category in Category
            if (count := seen.categories.get(category, 0))
        ]
        tags = [_Row(tag, listing.Filter(tags=frozenset({tag})), count) for tag, count in seen.tags.items()]
        groups = (
            _Group(self.tr("Review"), review),
            _Group(self.tr("To check"), check),
            _Group(self.tr("Categories"), kinds),
            _Group(self.tr("Tags"), tags),
            self._papers(seen.documents, everything),
        )
        return [group for group in groups if group.rows]

    def _papers(self, documents: Sequence[DocumentSummary], entries: int) -> _Group:
        """The documents, each of which can be turned into what does not stand in it."""
        rows, turned = [], []
        for name, one in zip(names(documents), documents, strict=True):
            these = frozenset({one.id})
            rows.append(_Row(name, listing.Filter(documents=these), one.terms))
            without = self.tr("Not in {document}").format(document=name)
            turned.append(_Row(without, listing.Filter(absent=these), entries - one.terms))
        return _Group(self.tr("Documents"), rows, tuple(turned))

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
            if row.data(0, _SHOWN).filter.absent and not row.isSelected():
                _turn(row)
            _embolden(row, row.isSelected())
        chosen = listing.combined(self._picked)
        if chosen != self._chosen:
            self._chosen = chosen
            self.filtered.emit(chosen)

    def menu_at(self, position: QPoint) -> QMenu | None:
        """What can be done to the document at a place of the list."""
        item = self.itemAt(position)
        shown: _Row | None = item.data(0, _SHOWN) if item else None
        chosen = shown.filter if shown else None
        if item is None or chosen is None or not (chosen.documents or chosen.absent):
            return None
        (document,) = chosen.documents or chosen.absent
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        only, without = self.tr("Only what stands in it"), self.tr("Leave out what stands in it")
        wanted = only if chosen.absent else without
        menu.addAction(wanted).triggered.connect(lambda: self._turn_and_pick(chosen))
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove this document"))
        remove.triggered.connect(lambda: self.removal_wanted.emit(document))
        return menu

    def _turn_and_pick(self, shown: listing.Filter) -> None:
        """Ask for the opposite of a filter, beside those that are chosen, if its row is still there."""
        item = next((row for row in self._rows() if row.data(0, _SHOWN).filter == shown), None)
        if item is None:
            return
        self.blockSignals(True)
        _turn(item)
        self.setCurrentItem(item, 0, _ALONGSIDE)
        self.blockSignals(False)
        self._on_selection_changed()

    def _open_menu(self, position: QPoint) -> None:
        menu = self.menu_at(position)
        if menu is not None:
            menu.popup(self.viewport().mapToGlobal(position))

    def _on_changed(self, changes: Changes) -> None:
        if changes:
            self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(220, 400)


def _show(item: QTreeWidgetItem, row: _Row, turned: _Row | None) -> None:
    item.setText(0, row.name)
    item.setText(1, number(row.entries))
    item.setToolTip(0, tip(row.name))
    item.setData(0, _SHOWN, row)
    item.setData(0, _TURNED, turned)


def _turn(item: QTreeWidgetItem) -> None:
    """Show the other side of a filter that has two."""
    if turned := item.data(0, _TURNED):
        _show(item, turned, item.data(0, _SHOWN))


def _embolden(item: QTreeWidgetItem, bold: bool) -> None:
    font = item.font(0)
    font.setBold(bold)
    item.setFont(0, font)


def _written(chosen: listing.Filter) -> str:
    return json.dumps(asdict(chosen), default=sorted, sort_keys=True)
