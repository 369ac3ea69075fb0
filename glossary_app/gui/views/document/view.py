"""A document to read: chosen, walked through place by place, its terms marked, new ones taken from it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId, Metadata
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Term
from glossary_app.gui import theme
from glossary_app.gui.freshness import Freshness
from glossary_app.gui.i18n import number
from glossary_app.gui.session import Session
from glossary_app.gui.tints import Tints
from glossary_app.gui.views.document.finding import FindField
from glossary_app.gui.views.document.metadata import MetadataBar
from glossary_app.gui.views.document.page import Page
from glossary_app.gui.views.entry.look import Choice
from glossary_app.services import editing, entries, evidence, listing
from glossary_app.services.evidence import Mark, Spot

_DESCRIBED = 3
"""Entries that a tooltip describes at most."""
_EXPLAINED = 240
"""Characters of a definition that a tooltip shows."""


class DocumentView(QWidget):
    """Shows the places that are asked for; walks through those of the current entry."""

    removal_wanted = Signal(object)
    """Carries the `DocumentId` of a document that shall go."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._document: DocumentId | None = None
        self._listed: DocumentId | None = None
        self._text = ""
        self._spots: list[Spot] = []
        self._at: int | None = None
        self._wanted: tuple[DocumentId, Span] | None = None
        self._seeks = True
        self.documents = Choice(self.tr("Document"))
        self.documents.activated.connect(self._on_document_picked)
        self.recognized = self._mark(
            self.tr("OCR"),
            self.tr("Its pages are pictures: characters were recognized, some may be misread"),
        )
        self.metadata = MetadataBar(session)
        self.page = Page(self._marks, self.described)
        self.page.term_chosen.connect(lambda term: session.choose([term]))
        self.page.term_found.connect(self.add_term)
        self.finder = FindField(self.page, lambda: self._text)
        self.finder.found.connect(self._find_out_where)
        self.finder.left.connect(self.page.setFocus)
        self.count = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.count.setAccessibleName(self.tr("Which place of the term is shown"))
        self.previous = self._button(self.tr("Previous place"), "Shift+F3", self.go_back)
        self.next = self._button(self.tr("Next place"), "F3", self.go_on)
        self.new_term = QToolButton()
        self.new_term.setDefaultAction(self.page.add_term)
        self.new_term.setIconSize(QSize(16, 16))
        self.new_term.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        back, on = self.previous.defaultAction(), self.next.defaultAction()
        Tints(self, {back: "chevron-left", on: "chevron-right", self.page.add_term: "plus"})
        self._offer_removal()
        self._lay_out()
        self._freshness = Freshness(self, self._read)
        session.chosen.connect(self._on_chosen)
        session.changed.connect(self._on_changed)
        session.place_shown.connect(self.show_place)
        self._freshness.spoiled()

    @property
    def shown(self) -> DocumentId | None:
        """The document that is shown."""
        return self._document

    def show_place(self, document: DocumentId, span: Span) -> None:
        """Show a place in its document, as soon as the view is seen."""
        self._wanted = (document, span)
        if self.isVisible():
            self._freshness.restore()
            self._go_to(document, span)
            self._wanted = None
        else:
            self._freshness.spoiled()

    def look_first_in(self, listed: listing.Filter) -> None:
        """Seek places in the document whose terms are listed, if it is those of one."""
        if listed.document != self._listed:
            self._listed, self._seeks = listed.document, True
            self._freshness.spoiled()

    def go_on(self) -> None:
        """Show the next place of the current entry, in the next document after the last one here."""
        self._step(1)

    def go_back(self) -> None:
        """Show the place before."""
        self._step(-1)

    def add_term(self) -> None:
        """Make the selected words an accepted entry, and look at it."""
        words = self.page.selected_words()
        if words:
            add = partial(editing.add_term, surface=words)
            self._session.perform(add, then=lambda: self._look_at(words))

    def _offer_removal(self) -> None:
        remove = QAction(self.tr("Remove this document"), self)
        remove.triggered.connect(self._remove)
        self.addAction(remove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _remove(self) -> None:
        if self._document is not None:
            self.removal_wanted.emit(self._document)

    def _look_at(self, words: str) -> None:
        self._session.choose([entries.named(self._session.glossary, words)])

    def _mark(self, words: str, meaning: str) -> QLabel:
        mark = QLabel(words)
        mark.setToolTip(meaning)
        mark.setAccessibleDescription(meaning)
        mark.setProperty("look", "muted")
        return mark

    def _button(self, text: str, key: str, go: Callable[[], None]) -> QToolButton:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(go)
        self.addAction(action)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE // 2)
        bar.addWidget(self.documents, 2)
        bar.addWidget(self.recognized)
        bar.addWidget(self.finder, 1)
        bar.addSpacing(theme.SPACE)
        for widget in (self.previous, self.count, self.next, self.new_term):
            bar.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(2 * theme.SPACE, theme.SPACE, 2 * theme.SPACE, theme.SPACE)
        top.setSpacing(theme.SPACE // 2)
        top.addLayout(bar)
        top.addWidget(self.metadata)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.page, 1)

    def _read(self) -> None:
        """Bring everything up to date: the documents, the places of the entry, the one that is shown."""
        self._read_documents()
        term = self._session.term
        self._spots = evidence.spots(self._session.glossary, term) if term is not None else []
        self.page.show_term(term)
        place = self._wanted or (self._nearest() if self._seeks else None)
        self._wanted, self._seeks = None, False
        if place is not None:
            self._go_to(*place)
        else:
            known = self.documents.findData(self._document) >= 0
            self._open(self._document if known else self._first())
            self._find_out_where()

    def _read_documents(self) -> None:
        self.documents.clear()
        for cited in evidence.citations(self._session.glossary).values():
            label = f"{cited.issued_on}　{cited.title}" if cited.issued_on else cited.title
            self.documents.addItem(label, cited.document)

    def _first(self) -> DocumentId | None:
        return self.documents.itemData(0) if self.documents.count() else None

    def _nearest(self) -> tuple[DocumentId, Span] | None:
        """A place of the current entry: on the screen, else in the document at hand, else the first one."""
        at_hand = self._listed or self._document
        here = [spot for spot in self._spots if spot.document == at_hand]
        seen = self.page.visible() if at_hand == self._document else Span(0, 0)
        on_screen = [spot for spot in here if seen.start <= spot.start < seen.end]
        for spot in (on_screen or here or self._spots)[:1]:
            return spot.document, spot.span
        return None

    def _go_to(self, document: DocumentId, span: Span) -> None:
        if self.documents.findData(document) < 0:
            return  # removed since somebody asked for it
        self._open(document)
        self.page.show_place(span)
        self._find_out_where()

    def _find_out_where(self) -> None:
        """Which of the places of the entry is the one that is shown, if any."""
        place = (self._document, *(self.page.shown or ()))
        self._at = next((number for number, spot in enumerate(self._spots) if spot[:3] == place), None)
        at = "–" if self._at is None else number(self._at + 1)
        self.count.setText(f"{at} / {number(len(self._spots))}" if self._spots else "")
        for action in (self.previous.defaultAction(), self.next.defaultAction()):
            action.setEnabled(bool(self._spots))

    def _step(self, by: int) -> None:
        self.metadata.commit()
        if self._spots:
            after = self._after_here() if self._at is None else self._at + max(by, 0)
            spot = self._spots[(after + min(by, 0)) % len(self._spots)]
            self._go_to(spot.document, spot.span)

    def _after_here(self) -> int:
        """The first place of the entry from the top of the page on."""
        order = {self.documents.itemData(row): row for row in range(self.documents.count())}
        here = (order.get(self._document, 0), self.page.visible().start)
        return bisect_left(self._spots, here, key=lambda spot: (order[spot.document], spot.start))

    def _open(self, chosen: DocumentId | None) -> None:
        """Show a document, unless it is the one that is shown."""
        document = evidence.document(self._session.glossary, chosen) if chosen is not None else None
        if chosen != self._document or (document and document.text != self._text):
            self._document, self._text = chosen, document.text if document else ""
            self.page.show_document(document)
        self.documents.setCurrentIndex(self.documents.findData(chosen))
        self.recognized.setVisible(document is not None and document.source.recognized)
        self.metadata.show_metadata(chosen, document.metadata if document else Metadata())

    def _marks(self, stretch: Span) -> list[Mark]:
        if self._document is None:
            return []
        return evidence.marks(self._session.glossary, self._document, stretch)

    def described(self, terms: Sequence[Term]) -> str:
        """What a tooltip says of the entries at a place."""
        shown = terms[:_DESCRIBED]
        explained = listing.definitions_of(self._session.glossary, [term.id for term in shown])
        muted, spelled = theme.colour("muted").name(), self._session.spelled
        return "<hr>".join(
            f"<b>{escape(term.headword)}</b> &nbsp;"
            f'<span style="color:{muted}">{escape(spelled(term.pinyin))}</span>'
            + (f"<br>{escape(explained[term.id][:_EXPLAINED])}" if term.id in explained else "")
            for term in shown
        )

    def _on_document_picked(self) -> None:
        self.metadata.commit()
        self._open(self.documents.currentData())
        self._find_out_where()

    def _on_chosen(self) -> None:
        self._seeks = True
        self._freshness.spoiled()

    def _on_changed(self, changes: Changes) -> None:
        self.page.read_again()
        if changes.everything or changes.documents or self._session.term in changes.terms:
            self._freshness.spoiled()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _is_find(event):
            event.accept()  # who reads looks for words here, and not in the list
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_find(event):
            self.finder.take_up()
        else:
            super().keyPressEvent(event)


def _is_find(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)
