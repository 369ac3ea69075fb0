"""The definitions of an entry as cards, the preferred one first."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from glossary_app.domain.documents import Citation, DocumentId
from glossary_app.domain.terms import Definition, DefinitionId, TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Edit
from glossary_app.gui.tips import tip
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.fields import TextField
from glossary_app.gui.views.entry.look import Column, IconButton, Rows, Section, across, dress, label
from glossary_app.gui.words import definition_word, page_word
from glossary_app.services import editing


class DefinitionsPart(Section):
    """Each definition with its source, and a field for another one."""

    finished = Signal()
    """A definition was left with Ctrl+Enter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Definitions"))
        self._desk = desk
        rows = Column(gap=theme.SPACE)
        self._cards: Rows[DefinitionId, DefinitionCard] = Rows(rows, self._make_card)
        self.cards: list[DefinitionCard] = []
        self.new = TextField(desk, self.tr("New definition"))
        self.new.setPlaceholderText(self.tr("Add a definition"))
        dress(self.new, "quiet")
        self.new.saver.entered.connect(self.finished)
        self.body.addWidget(rows)
        self.body.addWidget(self.new)
        self.body.addWidget(self.new.remarked)

    def show_definitions(
        self, term: TermId, found: Sequence[Definition], sources: Mapping[DocumentId, Citation]
    ) -> None:
        """Show the definitions of an entry; what is being typed into one that went is kept as a new one."""
        self.new.saver.show(Slot(term, "new definition"), "", partial(_add, term))
        kept = {one.id for one in found}
        for card in self.cards:
            if card.term == term and card.definition.id not in kept and card.text.saver.dirty:
                self.new.put("\n".join(filter(None, (self.new.words(), card.text.words()))))
                if card.text.hasFocus():
                    self.new.setFocus()
                    self.new.moveCursor(QTextCursor.MoveOperation.End)
                card.text.saver.put_back()
        self.cards = self._cards.show([one.id for one in found])
        for card, one in zip(self.cards, found, strict=True):
            card.show_definition(term, one, sources.get(one.document) if one.document else None)

    def show_source(self) -> bool:
        """Show where the first definition stands that is of a document; whether there is one."""
        card = next((one for one in self.cards if one.source.isEnabled()), None)
        if card is not None:
            card.show_place()
        return card is not None

    def _make_card(self) -> "DefinitionCard":
        card = DefinitionCard(self._desk)
        card.text.saver.entered.connect(self.finished)
        return card


class DefinitionCard(QFrame):
    """One definition: a star for the preferred one, its kind, its source, its words."""

    term: TermId
    definition: Definition

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        dress(self, "card")
        self.star = IconButton("star", "")
        self.star.clicked.connect(self._prefer)
        self._kind = label("", "muted")
        self.source = SourceButton()
        self.source.clicked.connect(self.show_place)
        self.remove = IconButton("x", self.tr("Remove this definition"))
        self.remove.clicked.connect(self._remove)
        self.text = TextField(desk, self.tr("Definition"))
        dress(self.text, "flat")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE // 2, theme.SPACE // 2, theme.SPACE // 2, theme.SPACE // 2)
        layout.setSpacing(0)
        line = across(self.star, self._kind, self.source, self.remove)
        line.setStretch(2, 1)
        layout.addLayout(line)
        layout.addWidget(self.text)
        layout.addWidget(self.text.remarked)

    def show_definition(self, term: TermId, definition: Definition, source: Citation | None) -> None:
        """Show a definition of an entry."""
        self.term, self.definition = term, definition
        name = self.tr("Preferred definition") if definition.preferred else self.tr("Prefer this definition")
        self.star.picture("star-filled" if definition.preferred else "star", name)
        self.star.tint("accent" if definition.preferred else "muted")
        self._kind.setText(definition_word(definition.kind))
        if source is not None:
            self.source.cite(source.title, source.issued_on, definition.page, here=True)
        elif definition.origin is not None:
            origin = definition.origin
            self.source.cite(origin.name, origin.issued_on, origin.page, here=False)
        else:
            self.source.cite("", "", None, here=False)
        self.source.setEnabled(definition.span is not None)
        slot = Slot(term, f"definition {definition.id}")
        self.text.saver.show(slot, definition.text, partial(_reword, term, definition.id))

    def _prefer(self) -> None:
        if not self.definition.preferred:
            self._desk.session.perform(partial(editing.prefer_definition, definition=self.definition.id))

    def _remove(self) -> None:
        self.text.saver.put_back()
        self._desk.session.perform(partial(editing.remove_definition, definition=self.definition.id))

    def show_place(self) -> None:
        """Show where it stands in its document."""
        if self.definition.document is not None and self.definition.span is not None:
            self._desk.session.show_place(self.definition.document, self.definition.span)


class SourceButton(QPushButton):
    """The title and date of a document and a page, cut to the room there is; a click shows the place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title, self._rest = "", ""

    def cite(self, title: str, issued_on: str, page: int | None, *, here: bool) -> None:
        """Name a document and the page, or nothing; what is not `here`, in this glossary, cannot be shown."""
        self._title = title
        self._rest = " · ".join(filter(None, (issued_on, page_word(page) if page else "")))
        elsewhere = self.tr("{document} (not in this glossary)")
        named = self.tr("Show this place in {document}") if here else elsewhere
        name = named.format(document=self._words(title)) if title else ""
        self.setAccessibleName(name or self.tr("No document"))
        self.setToolTip(tip(name))
        self._cut()

    def _words(self, title: str) -> str:
        return " · ".join(filter(None, (title, self._rest)))

    def _cut(self) -> None:
        """Cut the title; date and page stay whole."""
        metrics = self.fontMetrics()
        room = self.width() - 2 * theme.SPACE - metrics.horizontalAdvance(self._words("") + " · ")
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, max(0, room))
        self.setText(self._words(title))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _add(term: TermId, text: str) -> Edit:
    return partial(editing.add_definition, term=term, text=text)


def _reword(term: TermId, definition: DefinitionId, text: str) -> Edit:
    """A definition without words is removed; the words of one that is gone are added."""
    if not text:
        return partial(editing.remove_definition, definition=definition)
    return partial(editing.edit_definition, definition=definition, text=text, of=term)
