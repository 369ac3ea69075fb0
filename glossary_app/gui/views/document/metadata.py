"""Title, issuer and date of a document, corrected in place."""

import re
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from glossary_app.domain.documents import DocumentId, Metadata
from glossary_app.gui import theme
from glossary_app.gui.session import Session
from glossary_app.services import editing

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


class MetadataBar(QWidget):
    """Three fields without frames; what is typed is kept when a field is left."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: DocumentId | None = None
        self._metadata = Metadata()
        self.title = self._field(self.tr("Title"))
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.issuer = self._field(self.tr("Issuer"))
        self.issued_on = self._field(self.tr("Date: 2024, 2024-03 or 2024-03-05"))
        self.issued_on.setFixedWidth(self.fontMetrics().horizontalAdvance("2024-03-05") + 4 * theme.SPACE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title, 3)
        layout.addWidget(self.issuer, 1)
        layout.addWidget(self.issued_on)

    def show_metadata(self, document: DocumentId | None, metadata: Metadata) -> None:
        """Show what is known of a document; what was typed stays where nothing else came."""
        for field, before, now in (
            (self.title, self._metadata.title, metadata.title),
            (self.issuer, self._metadata.issuer, metadata.issuer),
            (self.issued_on, self._metadata.issued_on, metadata.issued_on),
        ):
            if document != self._document or before != now:
                field.setText(now)
                field.setCursorPosition(0)
            field.setEnabled(document is not None)
        self._document, self._metadata = document, metadata
        self._tell_date()

    def save(self) -> None:
        """Keep what was typed; a date that is none stays in its field and is not kept."""
        self._tell_date()
        typed = Metadata(
            title=self.title.text().strip(),
            issuer=self.issuer.text().strip(),
            issued_on=self._typed_date() if self._is_dated() else self._metadata.issued_on,
        )
        if self._document is not None and typed != self._metadata:
            edit = partial(editing.set_metadata, document=self._document, metadata=typed)
            if self._session.perform(edit):
                self._metadata = typed

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(placeholderText=name)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.setProperty("flat", True)
        field.editingFinished.connect(self.save)
        return field

    def _typed_date(self) -> str:
        return self.issued_on.text().strip()

    def _is_dated(self) -> bool:
        typed = self._typed_date()
        return not typed or is_date(typed)

    def _tell_date(self) -> None:
        """Say in place that a date is none."""
        wrong = not self._is_dated()
        if self.issued_on.property("wrong") != wrong:
            self.issued_on.setProperty("wrong", wrong)
            self.issued_on.style().polish(self.issued_on)


def is_date(typed: str) -> bool:
    """Whether it is a day, a month or a year that exists, in ISO 8601."""
    if not _DATE.fullmatch(typed):
        return False
    try:
        date.fromisoformat(typed + "-01-01"[len(typed) - 4 :])
    except ValueError:
        return False
    return True
