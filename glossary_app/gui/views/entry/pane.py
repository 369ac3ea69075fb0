"""The pane of the entry that is looked at: which one it is, and that nothing typed into it is lost."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import Citation, DocumentId
from glossary_app.domain.terms import TermId
from glossary_app.errors import UserError
from glossary_app.gui import theme
from glossary_app.gui.session import Edit, Session
from glossary_app.gui.views.entry.definitions import DefinitionsPart
from glossary_app.gui.views.entry.designations import EquivalentsPart, FormsPart
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.fields import TextField
from glossary_app.gui.views.entry.header import DecisionPart, HeaderPart
from glossary_app.gui.views.entry.history import HistoryPart
from glossary_app.gui.views.entry.look import Section, dress, in_order, label, scrolled
from glossary_app.gui.views.entry.reading import ReadingPart
from glossary_app.gui.views.entry.reasons import ReasonsPart
from glossary_app.gui.views.entry.saving import commit_all
from glossary_app.gui.views.entry.several import SeveralPage
from glossary_app.gui.views.entry.tags import TagsPart
from glossary_app.services import editing, entries, evidence, history

_NARROWEST = 280
"""Pixels that the parts need beside each other."""


class EntryPane(QWidget):
    """Shows `session.term`, or what can be done to all that are selected.

    Text is saved when its field is left, and before another entry is shown. What cannot be saved
    stays with its entry, and is there again when the entry is. Escape leaves the pane. An entry that an
    import drops stays as long as the keyboard is in a field of it, and comes back with what was typed.
    """

    left = Signal()
    """The keyboard has done here what it came for."""
    brought_back = Signal(str)
    """Carries the headword of an entry that an import dropped, and that is the person's own now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry")
        self.setMinimumWidth(_NARROWEST)
        self._session = session
        self._desk = Desk(session)
        self._desk.told = self.brought_back.emit
        self._term: TermId | None = None
        self._gone = False
        self._errand: QWidget | None = None
        self._stops: list[QWidget] = []
        self._nothing = self._make_nothing()
        self.several = SeveralPage(self._desk)
        self._page = self._make_page()
        self._many, self._scroller = scrolled(self.several), scrolled(self._page)
        self._pages = QStackedWidget()
        for page in (self._nothing, self._many, self._scroller):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        for field in (self.tags.new, self.several.tag, self.equivalents.new, self.header.editor):
            field.saver.entered.connect(partial(self._on_entered, field))
        self.reading.entered.connect(partial(self._on_entered, self.reading))
        self.definitions.finished.connect(self.left)
        session.holds = self._holds
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus_changed)
        session.chosen.connect(self._on_chosen)
        session.changed.connect(self._on_changed)
        self._refresh()

    def commit(self) -> bool:
        """Save whatever was typed and is not saved, of this entry and others; whether nothing is left.

        What is left could not be saved (a locked file, pinyin that does not fit); it stays in its field.
        """
        self.reading.finish()
        return commit_all(self._desk, self)

    def unsaved(self) -> dict[Slot, str]:
        """What `commit` could not save."""
        return self._desk.unsaved()

    def take_up(self) -> None:
        """Go to the first of its fields that can be used."""
        page = self._page if self._term is not None else self.several
        stops = in_order(page)
        field = next((one for one in stops if one.isVisible() and one.isEnabled()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def edit_pinyin(self) -> None:
        """Open the first syllable for editing, and leave with Enter."""
        if self._term is not None:
            self._errand = self.reading
            self._scroller.ensureWidgetVisible(self.reading)
            self.reading.edit()

    def rename(self) -> None:
        """Correct the headword, and leave with Enter."""
        if self._term is not None:
            self._errand = self.header.editor
            self._scroller.ensureWidgetVisible(self.header)
            self.header.rename()

    def show_source(self) -> None:
        """Show where a definition stands in its document, else where the entry stands first."""
        if self._term is not None and not self.definitions.show_source():
            self.header.show_first()

    def edit_definition(self) -> None:
        """Go to the words of the preferred definition, or of a new one."""
        if self._term is not None:
            cards = self.definitions.cards
            field = cards[0].text if cards else self.definitions.new
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroller.ensureWidgetVisible(field)

    def add_tag(self) -> None:
        """Go to the field for a new tag, of this entry or of all that are selected, and leave with Enter."""
        self._send_to(self.tags.new if self._term is not None else self.several.tag)

    def add_equivalent(self) -> None:
        """Go to the field for a new equivalent, and leave with Enter."""
        if self._term is not None:
            self._send_to(self.equivalents.new)

    def _send_to(self, field: QWidget) -> None:
        self._errand = field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._term is not None:
            self._scroller.ensureWidgetVisible(field)

    def _make_nothing(self) -> QLabel:
        words = label(self.tr("Select a term to see its entry"), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        return words

    def _make_page(self) -> QWidget:
        page = QWidget()
        self.header = HeaderPart(self._desk)
        self.reading = ReadingPart(self._desk)
        self.decision = DecisionPart(self._desk)
        self.definitions = DefinitionsPart(self._desk)
        self.forms = FormsPart(self._desk)
        self.equivalents = EquivalentsPart(self._desk)
        self.tags = TagsPart(self._desk)
        self.notes = TextField(self._desk, self.tr("Notes"), lines=2)
        self.reasons = ReasonsPart()
        self.history = HistoryPart(self._desk)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(*[2 * theme.SPACE] * 4)
        layout.setSpacing(2 * theme.SPACE)
        for part in (
            self.header,
            self.reading,
            self.decision,
            self.definitions,
            self.forms,
            self.equivalents,
            self.tags,
            self._make_notes(),
            self.reasons,
            self.history,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        return page

    def _make_notes(self) -> Section:
        self.notes.setPlaceholderText(self.tr("Notes of your own"))
        dress(self.notes, "quiet")
        made = Section()
        made.set_title(self.tr("Notes"))
        made.body.addWidget(self.notes)
        made.body.addWidget(self.notes.remarked)
        return made

    def _on_entered(self, field: QWidget) -> None:
        errand, self._errand = self._errand, None
        if errand is field:
            self.left.emit()

    def _holds(self) -> bool:
        """Whether the keyboard is in a field of one entry."""
        field = self._page.focusWidget()
        here = self._term is not None and field is not None and field is self.window().focusWidget()
        return here and isinstance(field, QLineEdit | QTextEdit)

    def _on_focus_changed(self) -> None:
        """Let an entry go that is gone, and of which nothing was typed, when its field is left."""
        if self._gone and not self._holds():
            self._gone = False
            self._session.choose([])

    def _on_chosen(self) -> None:
        self._errand = None
        self.commit()
        self._refresh()

    def _on_changed(self, changes: Changes) -> None:
        concerned = changes.everything or changes.documents or bool(changes.terms & set(self._session.terms))
        if concerned:
            self._refresh()

    def _refresh(self) -> None:
        """Show what is selected as it is now; what is being typed stays."""
        terms = self._session.terms
        if len(terms) > 1:
            self._term = None
            self.several.show_terms(terms)
            self._pages.setCurrentWidget(self._many)
            return
        try:
            entry = self._read(terms[0]) if terms else None
        except UserError as error:
            self._session.refused.emit(error, self._refresh)
            return
        self._gone = entry is None and self._holds()
        if self._gone:
            return
        if entry is None:
            self._term = None
            self._pages.setCurrentWidget(self._nothing)
            return
        self._show(entry)

    def _read(self, term: TermId) -> entries.Entry | None:
        try:
            return entries.entry(self._session.glossary, term, with_documents=False)
        except KeyError:
            return None

    def _show(self, entry: entries.Entry) -> None:
        term = entry.term
        if term.id != self._term:
            self._term = term.id
            self._desk.names[term.id] = term.headword
            self.history.fold()
            self._scroller.verticalScrollBar().setValue(0)
        self.header.show_term(term)
        self.reading.show_term(term)
        self.decision.show_term(term)
        self.definitions.show_definitions(term.id, entry.definitions, self._sources(entry))
        self.forms.show_forms(term, entry.forms)
        self.equivalents.show_equivalents(term.id, entry.equivalents)
        self.tags.show_tags(term.id, entry.tags)
        self.notes.saver.show(Slot(term.id, "notes"), term.notes, partial(_note, term.id))
        self.reasons.show_parts(entry.parts)
        self.history.show_deeds(history.deeds(self._session.glossary, term.id))
        self._pages.setCurrentWidget(self._scroller)
        self._chain()

    def _chain(self) -> None:
        """Let the Tab key go down the page: rows that came later would be its last stops else."""
        stops = in_order(self._page)
        if stops != self._stops:
            self._stops = stops
            for one, following in pairwise(stops):
                QWidget.setTabOrder(one, following)

    def _sources(self, entry: entries.Entry) -> Mapping[DocumentId, Citation]:
        """What the documents are cited by, where a definition has one."""
        if not any(one.document for one in entry.definitions):
            return {}
        return evidence.citations(self._session.glossary)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _note(term: TermId, text: str) -> Edit:
    return partial(editing.set_notes, term=term, notes=text)
