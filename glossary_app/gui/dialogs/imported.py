"""What came of an import: what is new, what was known, and what failed, to read and to copy."""

import math
from collections.abc import Iterator, Sequence
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

from glossary_app.errors import UserError
from glossary_app.gui import theme
from glossary_app.gui.errors import sentence
from glossary_app.gui.tints import Picture, Tints
from glossary_app.gui.tips import tip
from glossary_app.gui.views.rows import set_up
from glossary_app.services.likeness import Likeness
from glossary_app.services.outcomes import Outcome, suffixes

_SIZE = QSize(760, 420)
_ICON = 32


class ImportedDialog(QDialog):
    """Stays beside the window until it is closed; nothing waits for it."""

    removal_wanted = Signal(object)
    """Carries the documents (`DocumentId`) that say what another one says, and shall go again."""

    def __init__(self, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = outcome
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.SPACE,) * 4)
        column.setSpacing(2 * theme.SPACE)
        column.addLayout(_headed(_icon(outcome), self.headline(), self._failed()))
        if rows := self._rows():
            column.addWidget(self._table(rows))
            self.resize(_SIZE)
        column.addWidget(self._buttons())

    def headline(self) -> str:
        """What came of it, in a line."""
        said = [*self._came()] or [self.tr("Nothing was added")]
        if passed_over := self._outcome.passed_over:
            files = self.tr("%Ln files passed over", "", sum(count for _, count in passed_over))
            said.append(f"{files} ({suffixes(passed_over)})")
        return self.tr(", ", "between parts of a sentence").join(said)

    def _came(self) -> Iterator[str]:
        """What came into the glossary, or had come before, in parts of a sentence."""
        outcome = self._outcome
        if outcome.added:
            yield self.tr("%Ln documents added", "", len(outcome.added))
        if outcome.known:
            yield self.tr("%Ln in the glossary already", "", len(outcome.known))
        if outcome.copies:
            yield self.tr("%Ln given twice", "", len(outcome.copies))
        if outcome.alike:
            yield self.tr("%Ln of them like another one", "", len(outcome.alike))
        if outcome.apart:
            yield self.tr("%Ln new terms in these documents alone", "", outcome.terms)
        elif outcome.added or not (outcome.known or outcome.failures):
            yield self.tr("%Ln new terms", "", outcome.terms)
        if outcome.dropped:
            yield self.tr("%Ln candidates dropped", "", outcome.dropped)

    def report(self) -> str:
        """Everything as text: a line for each document."""
        lines = [self.headline()]
        lines += [self.tr("Added: {name}").format(name=name) for name in self._outcome.added]
        lines += [
            self.tr("In the glossary already: {name}").format(name=name) for name in self._outcome.known
        ]
        lines += [
            self.tr("A copy of {other}: {name}").format(name=name, other=other)
            for name, other in self._outcome.copies
        ]
        lines += [sentence(error) for error in self._outcome.failures]
        lines += [f"{one.name}: {self._told(one)}" for one in self._outcome.alike]
        return "\n".join(lines)

    def _failed(self) -> str:
        failed = len(self._outcome.failures)
        return self.tr("%Ln files could not be read.", "", failed) if failed else ""

    def _rows(self) -> list[tuple[str, str]]:
        """What a person should look at: a file, and what is to be said of it."""
        failed = [(error.facts.get("path", ""), sentence(_short(error))) for error in self._outcome.failures]
        return failed + [(one.name, self._told(one)) for one in self._outcome.alike]

    def _told(self, one: Likeness) -> str:
        share = self.locale().toString(math.floor(100 * one.share))
        return self.tr(
            "It says what {other} says ({share} % of the sentences). What stands in both is counted twice."
        ).format(other=one.other, share=share)

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
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report()))
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


def _short(error: UserError) -> UserError:
    """The same of the file by its name alone."""
    return UserError(error.code, **error.facts | {"path": Path(error.facts.get("path", "")).name})


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
    return ("circle-check", "good") if outcome.added or outcome.terms else ("info", "accent")
