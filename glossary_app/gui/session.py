"""An open glossary in a window: edits go in, what changed goes out, and what is looked at is known."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import TermId
from glossary_app.errors import UserError
from glossary_app.services.library import GlossaryFile

Edit = Callable[[GlossaryFile], Changes]
"""An edit with all that it needs but the glossary: `partial(editing.set_notes, term=…, notes=…)`."""


class Session(QObject):
    """What the views of one window share; it belongs to the thread of the window, as the file does.

    Views read from `glossary`, write through `perform`, and read again when `changed` says so. They
    keep no copy of what another view may change.
    """

    changed = Signal(object)
    """Carries the `Changes`: after an edit, an undo, an import."""
    refused = Signal(object, object)
    """Carries the `UserError` and a function without arguments that tries the edit again."""
    chosen = Signal()
    """Other entries are selected (`terms`); the first of them is the current one (`term`)."""
    place_shown = Signal(object, object)
    """Carries a `DocumentId` and a `Span`: somebody wants to see this place in its document."""

    def __init__(self, glossary: GlossaryFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.glossary = glossary
        self._terms: tuple[TermId, ...] = ()

    @property
    def terms(self) -> tuple[TermId, ...]:
        """The selected entries, in the order of the list."""
        return self._terms

    @property
    def term(self) -> TermId | None:
        """The entry that is looked at."""
        return self._terms[0] if self._terms else None

    def choose(self, terms: Sequence[TermId]) -> None:
        """Select entries."""
        if tuple(terms) != self._terms:
            self._terms = tuple(terms)
            self.chosen.emit()

    def show_place(self, document: DocumentId, span: Span) -> None:
        """Ask for a place to be shown in its document."""
        self.place_shown.emit(document, span)

    def perform(self, edit: Edit) -> bool:
        """Do an edit; whether it was done. Where it was refused, `refused` says why."""
        try:
            changes = edit(self.glossary)
        except UserError as error:
            self.refused.emit(error, lambda: self.perform(edit))
            return False
        if changes:
            self.changed.emit(changes)
        return True

    def close(self) -> None:
        """Close the glossary; nothing may be read after it."""
        self.glossary.close()
