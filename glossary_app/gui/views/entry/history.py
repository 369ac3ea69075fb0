"""What was done to an entry and when, each step with a way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from glossary_app.domain.terms import Category, FormKind, Status
from glossary_app.gui.tips import tip
from glossary_app.gui.views.entry.drafts import Desk
from glossary_app.gui.views.entry.look import (
    Column,
    IconButton,
    Rows,
    Section,
    across,
    dress,
    keep_narrow,
    label,
)
from glossary_app.gui.words import category_word, form_word, status_word, step_word
from glossary_app.services import editing
from glossary_app.services.history import Deed

_FEW = 5
"""Steps shown at first."""
_LENGTH = 40
"""Characters shown of a text before and after."""


class HistoryPart(Section):
    """The steps that hold, the latest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("History"))
        self._deeds: Sequence[Deed] = ()
        self._all = False
        rows = Column()
        self._rows: Rows[int, DeedRow] = Rows(rows, partial(DeedRow, desk))
        self.rows: list[DeedRow] = []
        self._more = QPushButton()
        dress(self._more, "link")
        self._more.clicked.connect(self._show_all)
        self.body.addWidget(rows)
        self.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Show what was done to an entry."""
        self._deeds = deeds
        self.setVisible(bool(deeds))
        shown = deeds if self._all else deeds[:_FEW]
        self.rows = self._rows.show([deed.step.id for deed in shown])
        for row, deed in zip(self.rows, shown, strict=True):
            row.show_deed(deed)
        self._more.setText(self.tr("Show all {count} steps").format(count=len(deeds)))
        self._more.setVisible(len(shown) < len(deeds))

    def fold(self) -> None:
        """Show the latest steps only, as for an entry that is newly looked at."""
        self._all = False

    def _show_all(self) -> None:
        self._all = True
        self.show_deeds(self._deeds)


class DeedRow(QWidget):
    """One step: what, from what to what, when, and a button that takes it back."""

    _deed: Deed

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._what = label()
        self._when = label("", "muted")
        self._change = label("", "muted")
        for words in (self._what, self._change):
            keep_narrow(words)
        self.revert = IconButton("undo-2", "")
        self.revert.clicked.connect(self._revert)
        line = across(self._what, self._when, self.revert)
        line.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._change)

    def show_deed(self, deed: Deed) -> None:
        """Show a step."""
        self._deed = deed
        self._what.setText(step_word(deed.step.label))
        self._when.setText(_local(deed.step.at))
        words = _change(deed)
        self._change.setText(words)
        self._change.setToolTip(tip("\n→\n".join(filter(None, (deed.before, deed.after)))))
        self._change.setVisible(bool(words))
        name = self.tr("Take this step back")
        if deed.others:
            name = self.tr("Take this step back, for %Ln other entries too", "", deed.others)
        self.revert.picture("undo-2", name)

    def words(self) -> list[str]:
        """What the row says of the step."""
        return [self._what.text(), self._change.text()]

    def _revert(self) -> None:
        self._desk.session.perform(partial(editing.revert, step=self._deed.step))


def _change(deed: Deed) -> str:
    """From what to what, where there are words for it."""
    before, after = (_worded(deed.field, side) for side in (deed.before, deed.after))
    if before and after:
        return f"{before} → {after}"
    return f"+ {after}" if after else f"− {before}" if before else ""


def _worded(field: str, value: str) -> str:
    """A value of a column as the person knows it."""
    match field:
        case "status" if value:
            return status_word(Status(value))
        case "category":
            return category_word(Category(value) if value else None)
        case "kind" if value:
            return form_word(FormKind(value))
    line = " ".join(value.split())
    return line if len(line) <= _LENGTH else f"{line[: _LENGTH - 1]}…"


def _local(at: str) -> str:
    """A time of the glossary (UTC) as the clock of the person shows it."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
