"""Handing on: in which format, which table, rows and columns, in which language, with a preview."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.terms import TermId
from glossary_app.gui import theme
from glossary_app.gui.dialogs import target
from glossary_app.gui.dialogs.export_columns import Columns
from glossary_app.gui.dialogs.export_entries import Entries
from glossary_app.gui.dialogs.export_preview import Preview
from glossary_app.gui.dialogs.export_words import formats, table_word
from glossary_app.gui.errors import sentence
from glossary_app.gui.i18n import spoken
from glossary_app.gui.processes import JobProcess
from glossary_app.gui.session import Session
from glossary_app.gui.sizes import open_at
from glossary_app.gui.tints import Tints
from glossary_app.gui.views.entry.look import Choice, label, scrolled
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.services import exporting, jobs

_SIZE = QSize(1000, 640)
_OPTIONS_WIDTH = 260
_PREVIEW = 20
"""Rows shown."""
_LOOKED_AT = 200
"""Entries among which rows are looked for; not every entry has a definition."""


class ExportDialog(QDialog):
    """The choice, the preview and the writing, which is done beside the window."""

    exported = Signal(object, int, str)
    """Carries the `Path`, how many rows it has, and the name of the format that was chosen."""
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
        self.setWindowTitle(self.tr("Export"))
        open_at(self, _SIZE)
        self.format = Choice(self.tr("Format"))
        self.table = Choice(self.tr("Table"))
        self.rows = Entries(session.glossary, filtered=filtered, selected=selected, parent=self)
        self.columns = Columns()
        self.order = Choice(self.tr("Order"))
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

    def choose_format(self, name: str) -> None:
        """Choose a format by its name, if there is one of it."""
        if name in exporting.FORMATS:
            self.format.setCurrentIndex(self.format.findData(exporting.FORMATS[name]))

    def part(self) -> exporting.Part:
        """What is chosen."""
        return exporting.Part(
            format=self._format.name,
            table=self.table.currentData(),
            chosen=self.rows.chosen(),
            columns=self.columns.chosen() if self._has_rows else (),
            chinese=self.headers.currentData(),
            order=exporting.Order(self.order.currentData()),  # Qt hands back a string
        )

    @property
    def _format(self) -> exporting.Format:
        chosen: exporting.Format = self.format.currentData()
        return chosen

    @property
    def _has_rows(self) -> bool:
        return isinstance(self._format, exporting.TableFormat | exporting.BookFormat)

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
        for word, one in formats():
            self.format.addItem(word, one)
        self.order.addItem(self.tr("By pinyin, under letters"), exporting.Order.PINYIN)
        self.order.addItem(self.tr("By document, numbered"), exporting.Order.DOCUMENT)
        self.headers.addItem(self.tr("Chinese"), True)
        self.headers.addItem(self.tr("English"), False)
        self.headers.setCurrentIndex(self.headers.findData(spoken() == "zh_CN"))
        self.encoding.addItem(self.tr("UTF-8 for Excel"), "utf-8-sig")
        self.encoding.addItem("UTF-8", "utf-8")
        self.encoding.addItem(self.tr("GB18030 for older programs"), "gb18030")

    def _options(self) -> QWidget:
        self.columns.setAccessibleName(self.tr("Columns"))
        page = QWidget()
        options = QVBoxLayout(page)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(theme.SPACE // 2)
        for title, parts in (
            (self.tr("Format"), [self.format]),
            (self.tr("Table"), [self.table]),
            (self.tr("Entries"), self.rows.buttons()),
            (self.tr("Columns"), [self.columns]),
            (self.tr("Order"), [self.order]),
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
        made = scrolled(page)
        made.setFixedWidth(_OPTIONS_WIDTH + made.verticalScrollBar().sizeHint().width())
        return made

    def _lay_out(self) -> None:
        shown = QVBoxLayout()
        shown.setSpacing(theme.SPACE // 2)
        shown.addWidget(label(self.tr("Preview"), "muted"))
        shown.addWidget(self.preview)
        both = QHBoxLayout()
        both.setSpacing(2 * theme.SPACE)
        both.addWidget(self._options())
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
        tables = self._has_rows
        for part, shown in (
            (self.table, tables),
            (self.columns, tables),
            (self.order, isinstance(kind, exporting.PrintedFormat)),
            (self.headers, not isinstance(kind, exporting.ConceptFormat) or kind.worded),
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
        if not self._has_rows:
            part = replace(part, columns=exporting.columns(self._session.glossary, exporting.TERMS))
        self.export.setEnabled(bool(part.columns) and self._process is None)
        self.said.setText("" if part.columns else self.tr("Choose a column."))
        some = replace(part, chosen=self.rows.chosen()[:_LOOKED_AT])
        rows = islice(exporting.rows(self._session.glossary, some), _PREVIEW) if part.columns else ()
        self.preview.show_rows(part.headers if part.columns else (), list(rows))

    def _choose_file(self) -> None:
        suffix = self._format.suffixes[0]
        place = self._session.glossary.path.with_suffix(suffix)
        chosen = target.ask(self, self.tr("Export"), place, f"{self.format.currentText()} (*{suffix})")
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
                self.exported.emit(self._target, rows, self._format.name)
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
