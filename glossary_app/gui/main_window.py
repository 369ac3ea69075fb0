"""The window: puts the panes together and wires them; what they do is theirs."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolBar,
    QWidget,
)

from glossary_app.domain.terms import Status
from glossary_app.gui import actions, theme
from glossary_app.gui.session import Session
from glossary_app.gui.views.filters import FiltersPane
from glossary_app.gui.views.terms_pane import TermsPane
from glossary_app.services import editing

_TYPING_PAUSE = 80
"""Milliseconds without a key after which the glossary is searched."""
_REVIEW = ("accept", "reject", "back")


class MainWindow(QMainWindow):
    """One window, one glossary."""

    def __init__(self, session: Session, layout_store: QSettings) -> None:
        super().__init__()
        self.session = session
        session.setParent(self)
        self._layout_store = layout_store
        self.terms = TermsPane(session)
        self.filters = FiltersPane(session)
        self.search = QLineEdit()
        self._listed = QLabel()
        self.actions_by_name = actions.make(self, self._handlers())
        self._splitters = self._lay_out()
        self._fill_menus()
        self._fill_toolbar()
        self._connect()
        self._restore_layout()
        self.setWindowTitle(self.tr("{name} — Policy terms").format(name=session.glossary.path.stem))
        self.terms.refresh()

    def _lay_out(self) -> dict[str, QSplitter]:
        top = _splitter(Qt.Orientation.Horizontal, self.terms)
        below = QTabWidget()
        right = _splitter(Qt.Orientation.Vertical, top, below)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        whole = _splitter(Qt.Orientation.Horizontal, self.filters, right)
        whole.setStretchFactor(1, 1)
        self.setCentralWidget(whole)
        self.statusBar().addWidget(self._listed)
        return {"top": top, "right": right, "whole": whole}

    def _fill_menus(self) -> None:
        menus = (
            (
                self.tr("&File"),
                ("new", "open", "", "import", "import_folder", "paste", "extract", "", "export", "", "quit"),
            ),
            (self.tr("&Edit"), ("undo", "redo", "", "find", "add")),
            (self.tr("&Review"), ("accept", "reject", "back", "", "merge", "tag", "delete")),
            (self.tr("&Help"), ("help", "settings", "about")),
        )
        for title, names in menus:
            menu = self.menuBar().addMenu(title)
            for name in names:
                if not name:
                    menu.addSeparator()
                elif name in self.actions_by_name:
                    menu.addAction(self.actions_by_name[name])

    def _fill_toolbar(self) -> None:
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name in ("import", "extract", "export", "undo", "redo"):
            if name in self.actions_by_name:
                bar.addAction(self.actions_by_name[name])
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(room)
        self.search.setPlaceholderText(self.tr("Search: 汉字, pinyin or initials"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(320)
        bar.addWidget(self.search)
        self.addToolBar(bar)

    def _connect(self) -> None:
        self.filters.filtered.connect(self.terms.filter)
        self.terms.listed.connect(self._on_listed)
        self.session.changed.connect(lambda _: self._enable())
        self.session.chosen.connect(self._enable)
        pause = QTimer(self)
        pause.setSingleShot(True)
        pause.setInterval(_TYPING_PAUSE)
        pause.timeout.connect(lambda: self.terms.search(self.search.text()))
        self.search.textChanged.connect(lambda _: pause.start())
        self.search.returnPressed.connect(self.terms.table.setFocus)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "undo": partial(self.session.perform, editing.undo),
            "redo": partial(self.session.perform, editing.redo),
            "find": self._find,
            "accept": partial(self.terms.set_status, Status.ACCEPTED),
            "reject": partial(self.terms.set_status, Status.REJECTED),
            "back": partial(self.terms.set_status, Status.CANDIDATE),
            "quit": self.close,
        }

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _enable(self) -> None:
        for name in _REVIEW:
            self.actions_by_name[name].setEnabled(bool(self.session.terms))

    def _on_listed(self, count: int) -> None:
        self._listed.setText(self.tr("%n terms", "", count))
        self._enable()

    def _restore_layout(self) -> None:
        geometry = self._layout_store.value("window")
        if geometry is None:
            self.resize(1360, 860)
            self._splitters["whole"].setSizes([220, 1140])
            return
        self.restoreGeometry(geometry)
        for name, splitter in self._splitters.items():
            splitter.restoreState(self._layout_store.value(f"splitters/{name}"))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._layout_store.setValue("window", self.saveGeometry())
        for name, splitter in self._splitters.items():
            self._layout_store.setValue(f"splitters/{name}", splitter.saveState())
        self.session.close()
        super().closeEvent(event)


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter
