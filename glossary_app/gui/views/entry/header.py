"""The head of an entry: headword, how often and where it stands, status and category."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from glossary_app.domain.terms import Category, Status, Term, TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Edit
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.fields import LineField
from glossary_app.gui.views.entry.look import Choice, Flow, across, dress, label
from glossary_app.gui.words import category_word, status_word
from glossary_app.services import editing, evidence, renaming

_LINK_PADDING = 2
"""Pixels above and below the words of a link, as the style sheet has them."""


class HeadwordField(LineField):
    """The headword while it is corrected."""

    left = Signal()
    """The keyboard went elsewhere, after what was typed was saved if it could be."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class HeaderPart(QWidget):
    """What an entry is known by, and where it stands."""

    _term: TermId

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.headword = label()
        self.headword.setWordWrap(True)
        self.headword.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.headword.setAccessibleName(self.tr("Headword"))
        font = QFont(self.headword.font())
        font.setPointSizeF(font.pointSizeF() * 1.9)
        self.headword.setFont(font)
        self.editor = HeadwordField(desk, self.tr("Headword"))
        self.editor.setFont(font)
        dress(self.editor, "quiet")
        self.editor.hide()
        # Later: a field that hides while it is left sends the keyboard elsewhere than it was to go.
        self.editor.left.connect(self._close, Qt.ConnectionType.QueuedConnection)
        self.editor.saver.entered.connect(self._close)
        self._counts = label("", "muted")
        self._counts.setContentsMargins(0, _LINK_PADDING, 0, _LINK_PADDING)
        self.first = QPushButton()
        self.first.setCursor(Qt.CursorShape.PointingHandCursor)
        self.first.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard, it is the first row of the places
        self.first.clicked.connect(self.show_first)
        dress(self.first, "link")
        facts = Flow(gap=theme.SPACE)
        facts.arrange([self._counts, self.first])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.headword)
        layout.addWidget(self.editor)
        layout.addWidget(self.editor.remarked)
        layout.addWidget(facts)

    def show_term(self, term: Term) -> None:
        """Show the head of an entry."""
        self._term = term.id
        self.headword.setText(term.headword)
        self.editor.saver.show(
            Slot(term.id, "headword"),
            term.headword,
            partial(_rename, term.id),
            check=partial(self._problem, term.id),
        )
        if not self.editor.hasFocus():
            self._close()
        parts = [
            self.tr("%Ln time(s)", "how often a term stands in the documents", term.frequency),
            self.tr("%Ln document(s)", "in which a term stands", term.document_count),
        ]
        self._counts.setText(" · ".join(parts))
        self.first.setText(self.tr("first on {date}").format(date=term.first_seen))
        self.first.setVisible(bool(term.first_seen))

    def show_first(self) -> None:
        """Show the first place of the entry in its document."""
        for spot in evidence.spots(self._desk.session.glossary, self._term):
            if spot.counted:
                return self._desk.session.show_place(spot.document, spot.span)
        return None

    def rename(self) -> None:
        """Correct the headword where it stands."""
        self.headword.hide()
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.editor.selectAll()

    def _close(self) -> None:
        """Show the headword again, unless what was typed is not saved."""
        self.headword.setVisible(not self.editor.saver.dirty)
        self.editor.setVisible(self.editor.saver.dirty)

    def _problem(self, term: TermId, typed: str) -> str:
        if not typed:
            return self.tr("A headword has at least a character.")
        if not renaming.can_rename(self._desk.session.glossary, term, typed):
            return self.tr("There is an entry of this name already: merge this one into it.")
        return ""


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
        line.setStretch(0, 2)
        line.setStretch(1, 3)  # has the longer words
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


def _rename(term: TermId, typed: str) -> Edit:
    return partial(renaming.rename_term, term=term, surface=typed)
