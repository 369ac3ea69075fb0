"""A glossary that comes in: what would become of this one, difference by difference, before it is done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.changes import Changes
from glossary_app.gui import theme
from glossary_app.gui.errors import sentence
from glossary_app.gui.models.differences import Column, DifferencesModel, doubt_word, said
from glossary_app.gui.processes import JobProcess
from glossary_app.gui.session import Session
from glossary_app.gui.sizes import open_at
from glossary_app.gui.tints import Tints
from glossary_app.gui.views.entry.look import Choice, label
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.gui.views.rows import selected_rows, set_up
from glossary_app.services import jobs
from glossary_app.services.merging import Kind, Policy
from glossary_app.services.merging.beside import Compare, Compared, Differences, Merge, Merged

_SIZE = QSize(1060, 680)
_WIDTHS = {Column.TERM: 170, Column.FIELD: 160, Column.MINE: 290, Column.THEIRS: 290}
_WHOLE_HEIGHT = 110


class MergeDialog(QDialog):
    """Compares beside the window, shows what differs, and merges as it was chosen."""

    merged = Signal(int)
    """Carries how many entries were added or changed."""
    left = Signal()
    """The dialog is closed, and nothing is at work any more."""

    def __init__(self, session: Session, source: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source = source.absolute()
        self._seal = ""
        self._result: jobs.Message | None = None
        self.setWindowTitle(self.tr("Import {name}").format(name=source.name))
        open_at(self, _SIZE)
        self.model = DifferencesModel(self)
        self.counts = label("", "title")
        self.passed_over = label("", "muted")
        self.kinds = Choice(self.tr("Which differences are shown"))
        self.table = QTableView()
        self.mine, self.theirs = QPlainTextEdit(), QPlainTextEdit()
        self.doubt = label("", "bad")
        self.choices = {
            Policy.MINE: QPushButton(self.tr("Keep &mine")),
            Policy.THEIRS: QPushButton(self.tr("Take &theirs")),
            Policy.BOTH: QPushButton(self.tr("Keep &both")),
        }
        self.said = label("", "muted")
        self.notice = NoticeBar()
        self.merge = QPushButton(self.tr("&Import"))
        Tints(self, {self.merge: "git-compare-arrows"}, part="on_accent")
        self._lay_out()
        self._connect()
        self.passed_over.hide()
        self.doubt.hide()
        self.counts.setText(self.tr("Comparing…"))
        self._process: JobProcess | None = self._at_work(Compare(self._glossary, self._source))
        self._refresh()

    def shut_down(self) -> None:
        """Stop what is at work and wait until it is gone; nothing half done is kept."""
        if self._process is not None:
            self._process.end()

    @property
    def _glossary(self) -> Path:
        return self._session.glossary.path.absolute()

    def _at_work(self, request: jobs.Request) -> JobProcess:
        self._result = None
        self.notice.hide()
        process = JobProcess(request, self)
        process.said.connect(self._on_said)
        process.ended.connect(self._on_ended)
        return process

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(self._on_kind)
        self.model.decided.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.table.selectionModel().currentRowChanged.connect(self._show_whole)
        for policy, key in ((Policy.MINE, "M"), (Policy.THEIRS, "T"), (Policy.BOTH, "B")):
            self.choices[policy].clicked.connect(lambda _=False, policy=policy: self._decide(policy))
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda policy=policy: self._decide(policy))
        self.merge.clicked.connect(self._merge)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.SPACE,) * 4)
        column.setSpacing(theme.SPACE + theme.SPACE // 2)
        self.counts.setWordWrap(True)
        self.passed_over.setWordWrap(True)
        column.addWidget(self.counts)
        column.addWidget(self.passed_over)
        column.addLayout(self._choosing())
        column.addWidget(self._dressed(), 1)
        column.addLayout(self._whole())
        column.addWidget(self.doubt)
        column.addWidget(self.notice)
        column.addLayout(self._foot())
        self.merge.setDefault(True)

    def _choosing(self) -> QHBoxLayout:
        for text, kind in (
            (self.tr("All differences"), None),
            (self.tr("In conflict"), Kind.CONFLICT),
            (self.tr("Changed"), Kind.CHANGED),
            (self.tr("New"), Kind.ADDED),
        ):
            self.kinds.addItem(text, kind)
        self.kinds.setMinimumContentsLength(12)
        row = QHBoxLayout()
        row.addWidget(self.kinds)
        row.addStretch(1)
        row.addWidget(label(self.tr("For the selected rows:"), "muted"))
        for button in self.choices.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _dressed(self) -> QTableView:
        table = self.table
        set_up(table)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Differences"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        for place, width in _WIDTHS.items():
            table.setColumnWidth(place, width)
        for place in (Column.MINE, Column.THEIRS):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        return table

    def _whole(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * theme.SPACE)
        for title, words in ((self.tr("Mine"), self.mine), (self.tr("Theirs"), self.theirs)):
            words.setReadOnly(True)
            words.setAccessibleName(title)
            words.setTabChangesFocus(True)
            words.setFixedHeight(_WHOLE_HEIGHT)
            column = QVBoxLayout()
            column.setSpacing(theme.SPACE // 2)
            column.addWidget(label(title, "muted"))
            column.addWidget(words)
            row.addLayout(column, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.merge, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(buttons)
        return foot

    def _on_kind(self) -> None:
        kind = self.kinds.currentData()
        self.model.show(Kind(kind) if kind else None)  # Qt keeps the code, and not what it is one of
        self._show_first()
        self._refresh()

    def _show_first(self) -> None:
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_whole(self.table.currentIndex())

    def _show_whole(self, current: QModelIndex) -> None:
        one = self.model.difference(current.row()) if current.isValid() else None
        self.mine.setPlainText(said(one, one.mine) if one else "")
        self.theirs.setPlainText(said(one, one.theirs) if one else "")
        self.doubt.setText(doubt_word(one.doubt) if one and one.doubt else "")
        self.doubt.setVisible(bool(one and one.doubt))

    def _selected(self) -> Sequence[int]:
        return selected_rows(self.table)

    def _decide(self, policy: Policy) -> None:
        self.model.decide(self._selected(), policy)

    def _refresh(self) -> None:
        """Say how things stand, and offer what can be done."""
        wanted, idle = self.model.wanted(), self._process is None
        self.merge.setEnabled(idle and bool(self._seal) and wanted > 0)
        offered = {policy for row in self._selected() for policy in self.model.difference(row).policies}
        for policy, button in self.choices.items():
            button.setEnabled(idle and policy in offered)
        if idle and self._seal:
            self.said.setText(self.tr("%Ln differences will be taken over", "", wanted))

    def _on_said(self, message: jobs.Message) -> None:
        self._result = message
        match message:
            case Differences(some):
                self.model.add(some)
            case Compared(same, passed_over, seal):
                self._seal = seal
                self._tell_counts(same)
                self._tell_passed_over(passed_over)

    def _tell_counts(self, same: int) -> None:
        counts = self.model.counts()
        parts = (
            self.tr("%Ln new", "", counts[Kind.ADDED]),
            self.tr("%Ln changed", "", counts[Kind.CHANGED]),
            self.tr("%Ln in conflict", "", counts[Kind.CONFLICT]),
            self.tr("%Ln the same", "", same),
        )
        self.counts.setText(self.tr(" · ", "between counts").join(parts))

    def _tell_passed_over(self, passed_over: Sequence[tuple[str, int]]) -> None:
        named = self.tr(", ", "between parts of a sentence").join(
            f"{name} ({count})" for name, count in passed_over
        )
        self.passed_over.setText(self.tr("There is no room here for: {names}").format(names=named))
        self.passed_over.setVisible(bool(named))

    def _merge(self) -> None:
        self.said.setText(self.tr("Importing…"))
        self._session.expect_writer(True)
        request = Merge(self._glossary, self._source, self.model.policies(), self._seal)
        self._process = self._at_work(request)
        self._refresh()

    def _on_ended(self, stopped: bool, details: str) -> None:
        self._process = None
        self._session.expect_writer(False)
        self.said.clear()
        self._refresh()
        if not self._seal:
            self.counts.setText(self.tr("Not compared"))
        match self._result:
            case Compared():
                self._show_first()
                self.table.setFocus()
            case Merged(entries):
                self._session.changed.emit(Changes(everything=True))
                self.merged.emit(entries)
                self.hide()
            case jobs.Refusal(error):
                self.notice.tell(sentence(error))
            case _ if not stopped:
                self.notice.tell_crash(
                    self.tr("The import stopped unexpectedly; the glossary is as it was. Try it again."),
                    details,
                )
        if self.isHidden():
            self.left.emit()

    def done(self, result: int) -> None:
        super().done(result)
        if self._process is None:
            self.left.emit()
        else:
            self._process.stop()
