"""Title, issuer and date of a document, corrected in place."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId, Metadata
from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.session import Edit, Session
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.fields import LineField
from glossary_app.gui.views.entry.saving import commit_all
from glossary_app.services import editing, evidence
from glossary_app.services.library import GlossaryFile

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_WRITTEN = re.compile(r"(\d{4})(?:[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?|年)?")
"""A date as people write it: 2023年2月8日, 2023/2/8, 2023年2月."""


class MetadataBar(QWidget):
    """Three fields without frames; what is typed is kept when a field is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = Desk(session, stands=_stands)
        self.title = self._field(self.tr("Title"))
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.issuer = self._field(self.tr("Issuer"))
        self.issued_on = self._field(self.tr("Date: 2024, 2024-03 or 2024-03-05"))
        self.issued_on.setFixedWidth(self.fontMetrics().horizontalAdvance("2024-03-05") + 4 * theme.SPACE)
        line = QHBoxLayout()
        line.addWidget(self.title, 3)
        line.addWidget(self.issuer, 1)
        line.addWidget(self.issued_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE // 2)
        layout.addLayout(line)
        for field in (self.title, self.issuer, self.issued_on):
            layout.addWidget(field.remarked)
        self.issued_on.remarked.setAlignment(Qt.AlignmentFlag.AlignRight)  # below its field

    def show_metadata(self, document: DocumentId | None, metadata: Metadata) -> None:
        """Show what is known of a document; what is being typed stays."""
        for name, field, known in (
            ("title", self.title, metadata.title),
            ("issuer", self.issuer, metadata.issuer),
            ("issued_on", self.issued_on, metadata.issued_on),
        ):
            field.setEnabled(document is not None)
            if document is None:
                field.saver.release()
                field.put("")
            else:
                check = _date_problem if name == "issued_on" else None
                field.saver.show(Slot(document, name), known, partial(_correct, document, name), check=check)

    def commit(self) -> bool:
        """Save what was typed, of this document and others; whether nothing is left.

        A date that is none, and what the glossary refuses, stays in its field.
        """
        return commit_all(self._desk, self)

    def unsaved(self) -> dict[Slot, str]:
        """What `commit` could not save."""
        return self._desk.unsaved()

    def _field(self, name: str) -> LineField:
        field = LineField(self._desk, name)
        field.setPlaceholderText(name)
        field.setToolTip(name)
        field.setProperty("flat", True)
        return field


def _correct(document: DocumentId, name: str, text: str) -> Edit:
    """Set one of the three; the others stay as they are by then."""

    def edit(glossary: GlossaryFile) -> Changes:
        known = evidence.document(glossary, document).metadata
        value = iso(text) if name == "issued_on" else text
        return editing.set_metadata(glossary, document, replace(known, **{name: value}))

    return edit


def _stands(glossary: GlossaryFile, slot: Slot) -> bool:
    return DocumentId(slot.owner) in evidence.citations(glossary)


def _date_problem(typed: str) -> str:
    if not typed or is_date(iso(typed)):
        return ""
    return translate("MetadataBar", "Write a date as 2024, 2024-03 or 2024-03-05.")


def iso(typed: str) -> str:
    """A date in ISO 8601, as precise as it was written (2023年2月8日 → 2023-02-08); else as it is."""
    found = _WRITTEN.fullmatch("".join(unicodedata.normalize("NFKC", typed).split()))
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else typed


def is_date(typed: str) -> bool:
    """Whether it is a day, a month or a year that exists, in ISO 8601."""
    if not _DATE.fullmatch(typed):
        return False
    try:
        date.fromisoformat(typed + "-01-01"[len(typed) - 4 :])
    except ValueError:
        return False
    return True
