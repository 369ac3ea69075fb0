"""The window: puts the panes together and wires them; what they do is theirs."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.changes import Changes
from glossary_app.gui import actions, theme
from glossary_app.gui.copying import Copying
from glossary_app.gui.dialogs import opening
from glossary_app.gui.dialogs.finder import CommandFinder
from glossary_app.gui.dialogs.help import HelpDialog
from glossary_app.gui.dialogs.settings import SettingsDialog
from glossary_app.gui.exports import Exports
from glossary_app.gui.imports import Imports
from glossary_app.gui.panes import Panes
from glossary_app.gui.recent import RecentMenu
from glossary_app.gui.remembering import Layout
from glossary_app.gui.removing import Removing
from glossary_app.gui.reviewing import Reviewing
from glossary_app.gui.session import Session
from glossary_app.gui.undoing import Undoing
from glossary_app.gui.views.concordance import ConcordanceView
from glossary_app.gui.views.document import DocumentView
from glossary_app.gui.views.entry import EntryPane
from glossary_app.gui.views.filters import FiltersPane
from glossary_app.gui.views.jobs_bar import JobsBar
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.gui.views.plots import PlotsView
from glossary_app.gui.views.search import SearchBox
from glossary_app.gui.views.start import StartPage
from glossary_app.gui.views.terms_pane import TermsPane
from glossary_app.gui.views.tools import ToolsBar
from glossary_app.services import listing
from glossary_app.settings import Settings


class MainWindow(QMainWindow):
    """One window, one glossary."""

    glossary_wanted = Signal(object)
    """Carries the `Path` of another glossary that shall be shown."""
    settings_chosen = Signal(object)
    """Carries the `Settings` that shall hold from now on."""
    closed = Signal()

    def __init__(self, session: Session, layout_store: QSettings, settings: Settings | None = None) -> None:
        super().__init__()
        self.session = session
        session.setParent(self)
        self._layout = Layout(layout_store, session.glossary.path)
        self._settings = settings or Settings()
        self.notice = NoticeBar()
        self.terms = TermsPane(session)
        self.filters = FiltersPane(session)
        self.entry = EntryPane(session)
        self.concordance = ConcordanceView(session)
        self.document = DocumentView(session)
        self.plots = PlotsView(session)
        self.evidence = QTabWidget()
        self.start = StartPage(session, self._settings.recent)
        self.recent = RecentMenu(session.glossary.path, self)
        self.search = SearchBox()
        self._told: set[object] = set()
        self._listed = QLabel()
        self.imports = Imports(session, self, self.notice)
        self.exports = Exports(session, self.terms, self, self.notice, layout_store)
        self.copying = Copying(session, self, self.notice)
        self.reviewing = Reviewing(session, self.terms, self.entry, self.notice, self)
        self.undoing = Undoing(session, self.terms, self)
        self.removing = Removing(
            session, self.filters, self.document, self.imports, self.undoing, self.notice
        )
        self.panes = Panes(self._taken_up(), self)
        self.actions_by_name = actions.make(self, self._handlers())
        self.reviewing.offer(self.actions_by_name)
        self.undoing.offer(self.actions_by_name)
        self._pages = QStackedWidget()
        self._splitters = self._lay_out()
        self._fill_menus()
        self.addToolBar(ToolsBar([self.actions_by_name[name] for name in actions.TOOLBAR], self.search))
        self._connect()
        self._order_stops()
        self._layout.restore(self, self._splitters, self.terms.table, self.filters)
        self._begin()

    def _begin(self) -> None:
        self.setWindowTitle(self.tr("{name} — Policy terms").format(name=self.session.glossary.path.stem))
        self.terms.refresh()
        self._return()
        self._turn_page()
        self.terms.table.setFocus()
        if self.session.glossary.read_only:
            self.notice.tell_read_only(self.copying.ask)

    def _return(self) -> None:
        """Look at the entry that was looked at last, if the filter still lets it through."""
        if self._layout.term is not None:
            self.terms.table.choose([self._layout.term])

    def _taken_up(self) -> list[tuple[QWidget, Callable[[], object]]]:
        """The panes in order, and how the keyboard goes to each."""
        return [
            (self.terms, self.terms.table.setFocus),
            (self.entry, self.entry.take_up),
            (self.evidence, self.evidence.tabBar().setFocus),
            (self.filters, self.filters.setFocus),
        ]

    def _lay_out(self) -> dict[str, QSplitter]:
        top = _splitter(Qt.Orientation.Horizontal, self.terms, self.entry)
        top.setStretchFactor(0, 3)
        top.setStretchFactor(1, 2)
        self.evidence.addTab(self.concordance, self.tr("Occurrences"))
        self.evidence.addTab(self.document, self.tr("Document"))
        self.evidence.addTab(self.plots, self.tr("Plots"))
        self.evidence.setDocumentMode(True)
        self.evidence.tabBar().setDrawBase(False)
        right = _splitter(Qt.Orientation.Vertical, top, self.evidence)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        whole = _splitter(Qt.Orientation.Horizontal, self.filters, right)
        whole.setStretchFactor(1, 1)
        self._pages.addWidget(self.start)
        self._pages.addWidget(whole)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notice)  # below: what is about to be clicked stays in its place
        self.setCentralWidget(middle)
        self._listed.setContentsMargins(theme.SPACE, 0, 0, 0)
        self.statusBar().addWidget(self._listed)
        self.statusBar().addPermanentWidget(JobsBar(self.imports.job))
        return {"top": top, "right": right, "whole": whole}

    def _turn_page(self) -> None:
        """Show where to begin while the glossary holds nothing."""
        self._pages.setCurrentIndex(0 if listing.is_empty(self.session.glossary) else 1)

    def _fill_menus(self) -> None:
        for title, names in actions.menus():
            menu = self.menuBar().addMenu(title)
            for name in names.split():
                if name == "|":
                    menu.addSeparator()
                elif name == "recent":
                    menu.addMenu(self.recent)
                else:
                    menu.addAction(self.actions_by_name[name])

    def _connect(self) -> None:
        self.filters.filtered.connect(self.terms.filter)
        self.filters.filtered.connect(self.document.look_first_in)
        for left in (self.filters.left, self.imports.imported_wanted):
            left.connect(self.terms.table.setFocus)
        self.terms.listed.connect(self._on_listed)
        self.session.changed.connect(self._on_changed)
        self.session.changed.connect(self.notice.forget_refusal)
        self.session.refused.connect(self.notice.tell_refused)
        self.notice.elsewhere_wanted.connect(self.copying.ask)
        self.copying.copied.connect(self.glossary_wanted)
        self.session.place_shown.connect(lambda *_: self.evidence.setCurrentWidget(self.document))
        self.imports.compared.connect(self.entry.commit)
        self.imports.imported_wanted.connect(self.search.clear)
        self.imports.imported_wanted.connect(partial(self.filters.choose, listing.IMPORTED))
        self.imports.drops.hovered.connect(self.start.show_hover)
        self.start.files_wanted.connect(self.imports.choose_files)
        self.start.folder_wanted.connect(self.imports.choose_folder)
        self.start.samples_wanted.connect(self.imports.take_samples)
        self.start.open_wanted.connect(self._open)
        self.start.glossary_chosen.connect(self.glossary_wanted)
        self.recent.chosen.connect(self.glossary_wanted)
        self.search.searched.connect(self.terms.search)
        self.search.entered.connect(self.terms.take_up)
        self.terms.search_dropped.connect(self.search.clear)
        self.terms.all_wanted.connect(partial(self.filters.choose, listing.Filter()))
        self.terms.table.entered.connect(self.entry.take_up)

    def _order_stops(self) -> None:
        """Let the Tab key go from the list to its entry, and to the evidence after it."""
        stops = (self.search, self.filters, self.terms.table, self.terms.left_out.show_all, self.entry)
        for one, following in pairwise((*stops, self.evidence.tabBar())):
            QWidget.setTabOrder(one, following)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self._new,
            "open": self._open,
            "export": self._export,
            "find": self.search.take_up,
            "settings": self._choose_settings,
            "commands": lambda: CommandFinder(self.actions_by_name.values(), self).open(),
            "help": lambda: HelpDialog(self.actions_by_name.values(), self).show(),
            "quit": self.close,
            **self.imports.handlers(),
            **self.reviewing.handlers(),
            **self.undoing.handlers(),
            **self.removing.handlers(),
            **self.panes.handlers(),
        }

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.documents:
            self._turn_page()

    def _new(self) -> None:
        path = opening.new_glossary(self)
        if path is not None:
            self.glossary_wanted.emit(path)

    def _open(self) -> None:
        path = opening.existing_glossary(self)
        if path is not None:
            self.glossary_wanted.emit(path)

    def _export(self) -> None:
        self.entry.commit()
        self.exports.choose()

    def _choose_settings(self) -> None:
        dialog = SettingsDialog(self._settings, self.session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_settings_chosen)
        dialog.extraction_wanted.connect(self.imports.extract_again)
        dialog.open()

    def _on_settings_chosen(self, chosen: Settings) -> None:
        self._settings = chosen
        self.settings_chosen.emit(chosen)

    def _on_listed(self, count: int) -> None:
        self._listed.setText(self.tr("%Ln terms", "", count))

    def _is_saved(self) -> bool:
        """Whether nothing is left to save, or only what the person was told of and leaves behind."""
        self.entry.commit()
        self.document.metadata.commit()
        unsaved = {**self.entry.unsaved(), **self.document.metadata.unsaved()}
        if not self._may_leave(unsaved.items()):
            return False
        self.imports.shut_down()  # what waits for it has its turn
        return self.session.finish() and self._may_leave(self.session.waiting)

    def _may_leave(self, left: Iterable[object]) -> bool:
        """Whether the person knows of all that is left to save; if not, tell."""
        new = set(left) - self._told
        self._told |= new
        if new:
            self.notice.tell(
                self.tr("Something you typed is not saved yet. Close again to leave without it.")
            )
        return not new

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible():
            self.session.look_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # nobody else had a use for it
            self.terms.table.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_saved():
            event.ignore()
            return
        self.exports.shut_down()
        self.copying.shut_down()
        self._layout.keep(self, self._splitters, self.terms.table, self.filters, self.session.term)
        self.hide()  # fields are left by it, and may still want to save
        for timer in self.findChildren(QTimer):
            timer.stop()  # whatever was about to be shown would be read from a closed glossary
        self.session.close()
        self.closed.emit()
        super().closeEvent(event)


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter
