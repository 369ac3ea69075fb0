"""The filters beside the list, each with how many entries it holds."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status
from glossary_app.gui import theme
from glossary_app.gui.session import Session
from glossary_app.gui.words import status_word
from glossary_app.services import listing

_FILTER = Qt.ItemDataRole.UserRole


class _Group(NamedTuple):
    """A heading with its filters: name, filter, how many entries."""

    heading: str
    rows: list[tuple[str, listing.Filter, int]]


class FiltersPane(QTreeWidget):
    """One filter is chosen at a time; the counts follow every change."""

    filtered = Signal(object)
    """Carries the `listing.Filter` that the person chose."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = listing.Filter(statuses=frozenset({Status.CANDIDATE}))
        self.setObjectName("filters")
        self.setAccessibleName(self.tr("Filters"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setIndentation(theme.SPACE)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.refresh()
        self.currentItemChanged.connect(self._on_current_changed)
        session.changed.connect(self._on_changed)

    @property
    def chosen(self) -> listing.Filter:
        """The filter that holds."""
        return self._chosen

    def refresh(self) -> None:
        """Count again; the chosen filter stays chosen."""
        self.blockSignals(True)
        self.clear()
        for group in self._groups():
            heading = QTreeWidgetItem(self, [group.heading])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setForeground(0, theme.colour("muted"))
            heading.setFirstColumnSpanned(True)
            for name, chosen, count in group.rows:
                self._add(heading, name, chosen, count)
            heading.setExpanded(True)
        self.blockSignals(False)

    def _add(self, heading: QTreeWidgetItem, name: str, chosen: listing.Filter, count: int) -> None:
        item = QTreeWidgetItem(heading, [name, f"{count:,}"])
        item.setData(0, _FILTER, chosen)
        item.setToolTip(0, name)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, theme.colour("muted"))
        if chosen == self._chosen:
            font = QFont(self.font())
            font.setBold(True)
            item.setFont(0, font)
            self.setCurrentItem(item)

    def _groups(self) -> list[_Group]:
        seen = listing.overview(self._session.glossary)
        review = [
            (status_word(status), listing.Filter(statuses=frozenset({status})), seen.statuses[status])
            for status in (Status.CANDIDATE, Status.ACCEPTED, Status.REJECTED, Status.DEPRECATED)
        ]
        review.append((self.tr("All"), listing.Filter(), sum(seen.statuses.values())))
        check = [
            (self.tr("Conflicting"), _open(conflicting=True), seen.conflicting),
            (self.tr("No definition"), _open(explained=False), seen.unexplained),
            (self.tr("Pinyin to check"), _open(pinyin_to_check=True), seen.pinyin_to_check),
        ]
        groups = [_Group(self.tr("Review"), review), _Group(self.tr("To check"), check)]
        if seen.tags:
            tags = [(tag, listing.Filter(tag=tag), count) for tag, count in seen.tags.items()]
            groups.append(_Group(self.tr("Tags"), tags))
        if seen.documents:
            papers = [
                (one.metadata.title or one.name, listing.Filter(document=one.id), one.terms)
                for one in seen.documents
            ]
            groups.append(_Group(self.tr("Documents"), papers))
        return groups

    def _on_current_changed(self, item: QTreeWidgetItem | None) -> None:
        chosen = item.data(0, _FILTER) if item else None
        if chosen is not None and chosen != self._chosen:
            self._chosen = chosen
            self.filtered.emit(chosen)

    def _on_changed(self, changes: Changes) -> None:
        if changes:
            self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(220, 400)


def _open(
    *, conflicting: bool | None = None, explained: bool | None = None, pinyin_to_check: bool | None = None
) -> listing.Filter:
    return listing.Filter(
        statuses=listing.UNDECIDED,
        conflicting=conflicting,
        explained=explained,
        pinyin_to_check=pinyin_to_check,
    )
