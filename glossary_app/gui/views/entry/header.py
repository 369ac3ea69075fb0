"""The head of an entry: headword, how often and where it stands, status and category."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glossary_app.domain.terms import Category, Status, Term
from glossary_app.gui import theme
from glossary_app.gui.views.entry.drafts import Desk
from glossary_app.gui.views.entry.look import Choice, across, label
from glossary_app.gui.words import category_word, status_word
from glossary_app.services import editing


class HeaderPart(QWidget):
    """What an entry is known by, and what was decided on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headword = label()
        self.headword.setWordWrap(True)
        self.headword.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.headword.setAccessibleName(self.tr("Headword"))
        font = QFont(self.headword.font())
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setWeight(QFont.Weight.DemiBold)
        self.headword.setFont(font)
        self._counts = label("", "muted")
        self._counts.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.headword)
        layout.addWidget(self._counts)

    def show_term(self, term: Term) -> None:
        """Show the head of an entry."""
        self.headword.setText(term.headword)
        parts = [
            self.tr("%n time(s)", "how often a term stands in the documents", term.frequency),
            self.tr("%n document(s)", "in which a term stands", term.document_count),
        ]
        if term.first_seen:
            parts.append(self.tr("first on {date}").format(date=term.first_seen))
        self._counts.setText(" · ".join(parts))


class DecisionPart(QWidget):
    """Status and category, side by side."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._term: Term | None = None
        self.status = Choice(self.tr("Status"))
        for status in Status:
            self.status.addItem(status_word(status), status)
        self.category = Choice(self.tr("Category"))
        for category in (None, *Category):
            self.category.addItem(category_word(category), category)
        self.status.activated.connect(self._set_status)
        self.category.activated.connect(self._set_category)
        line = across(self.status, self.category)
        line.setSpacing(theme.SPACE)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_term(self, term: Term) -> None:
        """Show what was decided on an entry."""
        self._term = term
        self.status.setCurrentIndex(self.status.findData(term.status))
        self.category.setCurrentIndex([None, *Category].index(term.category))

    def _set_status(self) -> None:
        if self._term is not None and self.status.currentData() != self._term.status:
            term, status = self._term, Status(self.status.currentData())
            if not self._desk.session.perform(partial(editing.set_status, chosen=[term.id], status=status)):
                self.show_term(term)

    def _set_category(self) -> None:
        if self._term is None:
            return
        term, category = self._term, [None, *Category][self.category.currentIndex()]
        if category != term.category and not self._desk.session.perform(
            partial(editing.set_category, term=term.id, category=category)
        ):
            self.show_term(term)
