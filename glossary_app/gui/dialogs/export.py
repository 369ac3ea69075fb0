"""Handing on: in which format, which table, rows and columns, in which language, with a preview."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.terms import Status, TermId
from glossary_app.gui import theme
from glossary_app.gui.dialogs import target
from glossary_app.gui.dialogs.export_columns import Columns
from glossary_app.gui.dialogs.export_preview import Preview
from glossary_app.gui.dialogs.export_words import format_word, table_word
from glossary_app.gui.errors import sentence
from glossary_app.gui.i18n import spoken
from glossary_app.gui.jobs import JobProcess
from glossary_app.gui.session import Session
from glossary_app.gui.tints import Tints
from glossary_app.gui.views.entry.look import Choice, label
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.services import exporting, jobs, listing

_SIZE = QSize(1000, 640)
_OPTIONS_WIDTH = 260
_PREVIEW = 20
"""Rows shown."""
_LOOKED_AT = 200
"""Entries among which rows are looked for; not every entry has a definition."""


class ExportDialog(QDialog):
    """The choice, the preview and the writing, which is done beside the window."""

    exported = Signal(object, int)
    """Carries the `Path` and how many rows it has."""
    left = Signal()
    """The dialog is closed, and nothing is being written any more."""

    def __init__(
        self,
        session: Session,
        *,
        filtered: Sequence[TermId],
        selected: Sequence[TermId],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._process: JobProcess | None = None
        self._result: jobs.Message | None = None
        self._target = Path()
        rejected_left_out = listing.Filter(statuses=frozenset(Status) - {Status.REJECTED})
        self._rows: tuple[Sequence[TermId], ...] = (
            listing.selected(session.glossary, rejected_left_out),
            filtered,
            selected,
            listing.selected(session.glossary, listing.Filter(statuses=frozenset({Status.ACCEPTED}))),
        )
        self.setWindowTitle(self.tr("Export"))
        self.resize(_SIZE)
        self.format = Choice(self.tr("Format"))
        self.table = Choice(self.tr("Table"))
        self.rows = QButtonGroup(self)
        self.columns = Columns()
        self.headers = Choice(self.tr("Language"))
        self.encoding = Choice(self.tr("Encoding"))
        self.preview = Preview(self.tr("Preview"))
        self.said = label("", "muted")
        self.notice = NoticeBar()
        self.export = QPushButton(self.tr("&Export…"))
        Tints(self, {self.export: "download"}, part="on_accent")
        self._groups: dict[QWidget, QWidget] = {}
        """An option → it and its title, which are shown where they mean something."""
        self._fill()
        self._lay_out()
        self._offer_tables()
        self._connect()

    def part(self) -> exporting.Part:
        """What is chosen."""
        whole = isinstance(self._format, exporting.ConceptFormat)
        return exporting.Part(
            format=self._format.name,
            table=self.table.currentData(),
            chosen=self._rows[self.rows.checkedId()] if self.rows.checkedId() else None,
            columns=() if whole else self.columns.chosen(),
            chinese=self.headers.currentData(),
        )

    @property
    def _format(self) -> exporting.Format:
        chosen: exporting.Format = self.format.currentData()
        return chosen

    def write(self, path: Path) -> None:
        """Write what is chosen to a file; `exported` says when it is there. Its suffix has the last word."""
        part = self.part()
        if path.suffix.lower() not in self._format.suffixes:
            part = replace(part, format="")
        self._target = path
        self._result = None
        self.notice.hide()
        self.said.setText(self.tr("Writing…"))
        self.export.setEnabled(False)
        self._process = JobProcess(
            jobs.Export(
                self._session.glossary.path.absolute(),
                self._target,
                part,
                self.encoding.currentData(),
            ),
            self,
        )
        self._process.said.connect(self._on_said)
        self._process.ended.connect(self._on_ended)

    def shut_down(self) -> None:
        """Stop what is being written and wait until it is gone; half a file is taken away."""
        if self._process is not None:
            self._process.end()

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._offer_tables)
        self.table.currentIndexChanged.connect(self._offer_columns)
        self.headers.currentIndexChanged.connect(self._offer_columns)
        self.columns.itemChanged.connect(self._refresh)
        self.rows.idToggled.connect(lambda _row, checked: self._refresh() if checked else None)
        self.export.clicked.connect(self._choose_file)

    def _fill(self) -> None:
        for one in exporting.FORMATS.values():
            self.format.addItem(format_word(one), one)
        for text, row in (
            (self.tr("All but rejected ones (%Ln)", "", len(self._rows[0])), 0),
            (self.tr("Accepted ones only (%Ln)", "", len(self._rows[3])), 3),
            (self.tr("As filtered (%Ln)", "", len(self._rows[1])), 1),
            (self.tr("Selected (%Ln)", "", len(self._rows[2])), 2),
        ):
            button = QRadioButton(text)
            button.setEnabled(bool(self._rows[row]))
            self.rows.addButton(button, row)
        self.rows.button(0).setChecked(True)
        self.headers.addItem(self.tr("Chinese"), True)
        self.headers.addItem(self.tr("English"), False)
        self.headers.setCurrentIndex(self.headers.findData(spoken() == "zh_CN"))
        self.encoding.addItem(self.tr("UTF-8 for Excel"), "utf-8-sig")
        self.encoding.addItem("UTF-8", "utf-8")
        self.encoding.addItem(self.tr("GB18030 for older programs"), "gb18030")

    def _options(self) -> QVBoxLayout:
        self.columns.setAccessibleName(self.tr("Columns"))
        options = QVBoxLayout()
        options.setSpacing(theme.SPACE // 2)
        for title, parts in (
            (self.tr("Format"), [self.format]),
            (self.tr("Table"), [self.table]),
            (self.tr("Entries"), self.rows.buttons()),
            (self.tr("Columns"), [self.columns]),
            (self.tr("Language"), [self.headers]),
            (self.tr("Encoding"), [self.encoding]),
        ):
            group = QWidget()
            group.setFixedWidth(_OPTIONS_WIDTH)
            column = QVBoxLayout(group)
            column.setContentsMargins(0, 0, 0, theme.SPACE)
            column.setSpacing(theme.SPACE // 2)
            column.addWidget(label(title, "muted"))
            for part in parts:
                column.addWidget(part)
            options.addWidget(group, 1 if parts == [self.columns] else 0)
            self._groups[parts[0]] = group
        options.addStretch()
        return options

    def _lay_out(self) -> None:
        shown = QVBoxLayout()
        shown.setSpacing(theme.SPACE // 2)
        shown.addWidget(label(self.tr("Preview"), "muted"))
        shown.addWidget(self.preview)
        both = QHBoxLayout()
        both.setSpacing(3 * theme.SPACE)
        both.addLayout(self._options())
        both.addLayout(shown, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.SPACE,) * 4)
        column.setSpacing(2 * theme.SPACE)
        column.addLayout(both)
        column.addWidget(self.notice)
        column.addLayout(self._foot())
        self.export.setDefault(True)  # now that it stands in the dialog, which has one default

    def _foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        self.said.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(buttons)
        return foot

    def _offer_tables(self) -> None:
        """What the format can hold; what means nothing to it is not shown."""
        kind = self._format
        tables = not isinstance(kind, exporting.ConceptFormat)
        for part, shown in (
            (self.table, tables),
            (self.columns, tables),
            (self.headers, isinstance(kind, exporting.TableFormat | exporting.BookFormat) or kind.worded),
            (self.encoding, isinstance(kind, exporting.TableFormat)),
        ):
            self._groups[part].setVisible(shown)
        former = self.table.currentData()
        self.table.blockSignals(True)
        self.table.clear()
        if isinstance(kind, exporting.BookFormat):
            self.table.addItem(self.tr("All, a sheet each"), None)
        for table in exporting.TABLES.values() if tables else (exporting.TERMS,):
            self.table.addItem(table_word(table), table)
        if not isinstance(kind, exporting.BookFormat):
            self.table.setCurrentIndex(max(0, self.table.findData(former)))
        self.table.blockSignals(False)
        self._offer_columns()

    def _offer_columns(self) -> None:
        """The columns of the table in the language of its headers; those that were left out stay so."""
        table: exporting.Table = self.table.currentData() or exporting.TERMS
        names = exporting.columns(self._session.glossary, table)
        whole = exporting.Part(table=table, columns=names, chinese=self.headers.currentData())
        self.columns.offer(whole.names, whole.headers)
        self._refresh()

    def _refresh(self) -> None:
        """Show the first rows of what is chosen; of whole entries, what a table has of them."""
        part = self.part()
        if isinstance(self._format, exporting.ConceptFormat):
            part = replace(part, columns=exporting.columns(self._session.glossary, exporting.TERMS))
        self.export.setEnabled(bool(part.columns) and self._process is None)
        self.said.setText("" if part.columns else self.tr("Choose a column."))
        some = replace(part, chosen=self._rows[self.rows.checkedId()][:_LOOKED_AT])
        rows = islice(exporting.rows(self._session.glossary, some), _PREVIEW) if part.columns else ()
        self.preview.show_rows(part.headers if part.columns else (), list(rows))

    def _choose_file(self) -> None:
        suffix = self._format.suffixes[0]
        place = self._session.glossary.path.with_suffix(suffix)
        chosen = target.ask(self, self.tr("Export"), place, f"{format_word(self._format)} (*{suffix})")
        if chosen is not None:
            self.write(chosen)

    def _on_said(self, message: jobs.Message) -> None:
        self._result = message
        if isinstance(message, jobs.Written):
            self.said.setText(self.tr("Writing… %Ln rows", "", message.rows))

    def _on_ended(self, stopped: bool, details: str) -> None:
        self._process = None
        self.export.setEnabled(True)
        self.said.clear()
        match self._result:
            case jobs.Written(rows, all=True):
                self.exported.emit(self._target, rows)
                self.hide()
            case jobs.Refusal(error):
                self.notice.tell(sentence(error))
            case _ if not stopped:
                self.notice.tell_crash(self.tr("The export stopped unexpectedly. Try it again."), details)
        if self.isHidden():
            self.left.emit()

    def done(self, result: int) -> None:
        super().done(result)
        if self._process is None:
            self.left.emit()
        else:
            self._process.stop()
