"""The filters beside the list, each with how many entries it holds."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId, DocumentSummary
from glossary_app.domain.terms import Status
from glossary_app.gui import theme
from glossary_app.gui.i18n import number
from glossary_app.gui.session import Session
from glossary_app.gui.tips import tip
from glossary_app.gui.words import status_word
from glossary_app.services import listing

_FILTER = Qt.ItemDataRole.UserRole
_ALONGSIDE = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_SEEN = 4
"""Characters of a title that are seen at each of its ends, however narrow the list is."""
_FIRST = listing.Filter(statuses=frozenset({Status.CANDIDATE}))
"""What a glossary is opened with, and what holds when the filter that was chosen is no more."""

_OPEN = listing.Filter(statuses=listing.UNDECIDED)
"""Entries that may still need something."""


class _Group(NamedTuple):
    """A heading with its filters: name, filter, how many entries."""

    heading: str
    rows: list[tuple[str, listing.Filter, int]]


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
        wanted = saved.splitlines()
        self._pick([item for item in self._rows() if _written(item.data(0, _FILTER)) in wanted])

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
            for name, chosen, count in group.rows:
                self._add(heading, name, chosen, count)
            heading.setExpanded(True)
        self.setMinimumWidth(self._width_needed())
        self.blockSignals(False)
        self._on_selection_changed()

    def _add(self, heading: QTreeWidgetItem, name: str, chosen: listing.Filter, count: int) -> None:
        item = QTreeWidgetItem(heading, [name, number(count)])
        item.setData(0, _FILTER, chosen)
        item.setToolTip(0, tip(name))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, theme.colour("muted"))
        if chosen in self._picked:
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
        review = [
            (status_word(status), listing.Filter(statuses=frozenset({status})), seen.statuses[status])
            for status in (Status.CANDIDATE, Status.ACCEPTED, Status.REJECTED, Status.DEPRECATED)
        ]
        review.append((self.tr("All"), listing.Filter(), sum(seen.statuses.values())))
        check = [
            (self.tr("Conflicting"), replace(_OPEN, conflicting=True), seen.conflicting),
            (self.tr("With definition"), replace(_OPEN, explained=True), seen.explained),
            (self.tr("No definition"), replace(_OPEN, explained=False), seen.unexplained),
            (self.tr("Pinyin to check"), replace(_OPEN, pinyin_to_check=True), seen.pinyin_to_check),
        ]
        if seen.translated:  # somebody translates
            check.append((self.tr("No equivalent"), replace(_OPEN, translated=False), seen.untranslated))
        if seen.imported:
            check.append((self.tr("Last imported"), listing.IMPORTED, seen.imported))
        groups = [_Group(self.tr("Review"), review), _Group(self.tr("To check"), check)]
        if seen.tags:
            tags = [(tag, listing.Filter(tags=frozenset({tag})), count) for tag, count in seen.tags.items()]
            groups.append(_Group(self.tr("Tags"), tags))
        if seen.documents:
            papers = [
                (name, listing.Filter(documents=frozenset({one.id})), one.terms)
                for name, one in zip(_names(seen.documents), seen.documents, strict=True)
            ]
            groups.append(_Group(self.tr("Documents"), papers))
        return groups

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
            there = [row for row in self._rows() if row.data(0, _FILTER) in (*self._picked, _FIRST)]
            self._pick(there[-1:])
            return
        self._picked = [row.data(0, _FILTER) for row in self._rows() if row.isSelected()]
        for row in self._rows():
            _embolden(row, row.isSelected())
        chosen = listing.combined(self._picked)
        if chosen != self._chosen:
            self._chosen = chosen
            self.filtered.emit(chosen)

    def menu_at(self, position: QPoint) -> QMenu | None:
        """What can be done to the document at a place of the list."""
        item = self.itemAt(position)
        chosen = item.data(0, _FILTER) if item else None
        if chosen is None or chosen.document is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = menu.addAction(self.tr("Remove this document"))
        remove.triggered.connect(lambda: self.removal_wanted.emit(chosen.document))
        return menu

    def _open_menu(self, position: QPoint) -> None:
        menu = self.menu_at(position)
        if menu is not None:
            menu.popup(self.viewport().mapToGlobal(position))

    def _on_changed(self, changes: Changes) -> None:
        if changes:
            self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(220, 400)


def _names(documents: Sequence[DocumentSummary]) -> list[str]:
    """What documents are called: by their title, and those that begin and end alike by date or file too.

    A series (`…会议全国委员会…工作报告`, `…会议某市委员会…工作报告`) differs in the middle, which is cut.
    """
    alike: defaultdict[tuple[str, str], list[DocumentSummary]] = defaultdict(list)
    for one in documents:
        alike[_ends(_title(one))].append(one)
    told_apart: dict[DocumentId, str] = {}
    for group in alike.values():
        told_apart |= dict(zip((one.id for one in group), _differing(group), strict=True))
    return [told_apart[one.id] for one in documents]


def _differing(group: Sequence[DocumentSummary]) -> list[str]:
    """Names that tell documents apart: with as little of the date as does, or the file where that is seen."""
    titles = [_title(one) for one in group]
    for precision in (0, len("2024"), len("2024-03"), len("2024-03-05")):
        dates = [one.metadata.issued_on[:precision] for one in group]
        if len(set(dates)) == len(group):
            return [f"{date} {title}".strip() for date, title in zip(dates, titles, strict=True)]
    files = [one.name for one in group]
    if len({file[-_SEEN:] for file in files}) == len(group):  # the same one as .docx and .pdf
        return [f"{title} {file}" for title, file in zip(titles, files, strict=True)]
    return [f"{file} {title}" for title, file in zip(titles, files, strict=True)]


def _title(document: DocumentSummary) -> str:
    return document.metadata.title or document.name


def _ends(title: str) -> tuple[str, str]:
    return title[:_SEEN], title[-_SEEN:]


def _embolden(item: QTreeWidgetItem, bold: bool) -> None:
    font = item.font(0)
    font.setBold(bold)
    item.setFont(0, font)


def _written(chosen: listing.Filter) -> str:
    return json.dumps(asdict(chosen), default=sorted, sort_keys=True)
