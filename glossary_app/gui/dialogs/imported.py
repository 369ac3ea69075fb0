"""What came of an import: what is new, what was known, and what failed, to read and to copy."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui import theme
from glossary_app.gui.dialogs.imported_words import Report
from glossary_app.gui.sizes import open_at
from glossary_app.gui.tints import Picture, Tints
from glossary_app.gui.tips import tip
from glossary_app.gui.views.rows import set_up
from glossary_app.services.outcomes import Outcome

_SIZE = QSize(760, 420)
_ICON = 32


class ImportedDialog(QDialog):
    """Stays beside the window until it is closed; nothing waits for it."""

    removal_wanted = Signal(object)
    """Carries the documents (`DocumentId`) that say what another one says, and shall go again."""

    def __init__(self, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = outcome
        report = Report(outcome)
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.SPACE,) * 4)
        column.setSpacing(2 * theme.SPACE)
        column.addLayout(_headed(_icon(outcome), report.headline(), report.failed()))
        if rows := report.rows():
            column.addWidget(self._table(rows))
            open_at(self, _SIZE)
        column.addWidget(self._buttons())

    def _table(self, rows: Sequence[tuple[str, str]]) -> QTableWidget:
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(self.tr("What to look at"))
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("What happened, and what to do")])
        for row, (path, said) in enumerate(rows):
            for column, text in enumerate((Path(path).name, said)):
                item = QTableWidgetItem(text)
                item.setToolTip(tip(path))
                table.setItem(row, column, item)
        set_up(table)
        table.setWordWrap(True)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.verticalHeader().setDefaultSectionSize(2 * table.fontMetrics().lineSpacing() + 2 * theme.SPACE)
        header = table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 220)
        return table

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        Tints(copy, {copy: "copy"})
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(Report(self._outcome).text()))
        if alike := [one.document for one in self._outcome.alike]:
            remove = buttons.addButton(
                self.tr("&Remove the %Ln that came later", "", len(alike)),
                QDialogButtonBox.ButtonRole.ActionRole,
            )
            Tints(remove, {remove: "trash-2"})
            remove.setAutoDefault(False)
            remove.clicked.connect(lambda: self.removal_wanted.emit(alike))
            remove.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _headed(icon: tuple[str, str], title: str, below: str) -> QHBoxLayout:
    """A picture, and beside it a title over a line."""
    words = QVBoxLayout()
    words.setSpacing(theme.SPACE // 2)
    for text, look in ((title, "title"), (below, "muted")):
        if text:
            label = QLabel(text, textFormat=Qt.TextFormat.PlainText)
            label.setProperty("look", look)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
    row = QHBoxLayout()
    row.setSpacing(2 * theme.SPACE)
    row.addWidget(Picture(*icon, _ICON), alignment=Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def _icon(outcome: Outcome) -> tuple[str, str]:
    if outcome.failures:
        return ("triangle-alert", "bad")
    good = (outcome.added or outcome.terms) and not outcome.alike
    return ("circle-check", "good") if good else ("info", "accent")
