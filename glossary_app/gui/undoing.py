"""Undo and redo in menu and toolbar: there while there is something to undo or redo, and named by it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from glossary_app.domain.terms import TermId
from glossary_app.gui.actions import plain
from glossary_app.gui.session import Edit, Session
from glossary_app.gui.tips import tip
from glossary_app.gui.views.terms_pane import TermsPane
from glossary_app.gui.words import outline_word
from glossary_app.services import editing, history, listing
from glossary_app.services.history import Step

_MOST = 500
"""Entries that are selected at once; who undid more of them looks for none of them."""
_SAID = 8000
"""Milliseconds for which the status bar says what was undone."""


class Undoing(QObject):
    """The two actions of one window, kept in step with the history of its glossary.

    What was undone or done again is named in the status bar, and its entries are selected.
    """

    documents_moved = Signal()
    """A document went or came back: what is found in it has to follow."""

    def __init__(self, session: Session, terms: TermsPane, window: QMainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._terms = terms
        self._status = window.statusBar()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What is done, by the name of the action."""
        return {"undo": self.undo, "redo": self.redo}

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Name the actions by their steps from now on."""
        self._undo, self._redo = actions["undo"], actions["redo"]
        self._bare = {action: action.text() for action in (self._undo, self._redo)}
        self._session.changed.connect(self._look)
        self._session.refused.connect(self._look)
        self._session.working.connect(self._on_working)
        self._look()

    def undo(self) -> None:
        """Take back the last step that holds."""
        step = history.to_undo(self._session.glossary)
        self._do(editing.undo, step, self.tr("Undone: {step}"))

    def redo(self) -> None:
        """Do the last undone step again."""
        step = history.to_redo(self._session.glossary)
        self._do(editing.redo, step, self.tr("Done again: {step}"))

    def _do(self, edit: Edit, step: Step | None, saying: str) -> None:
        if step is None:
            return
        touched = history.touched(self._session.glossary, step) if step.entries <= _MOST else []
        self._session.perform(edit, then=partial(self._tell_done, step, touched, saying))

    def _tell_done(self, step: Step, touched: list[TermId], saying: str) -> None:
        if step.label == "remove-document":
            self.documents_moved.emit()
        there = [term.id for term in listing.shown(self._session.glossary, touched)]
        if there and not self._terms.table.choose(there):
            self._session.choose(there[:1])
        self._status.showMessage(saying.format(step=outline_word(step)), _SAID)

    def _look(self) -> None:
        glossary = self._session.glossary
        self._name(self._undo, history.to_undo(glossary), self.tr("&Undo: {step}"))
        self._name(self._redo, history.to_redo(glossary), self.tr("&Redo: {step}"))

    def _on_working(self, at_work: bool) -> None:
        """While many entries are edited beside the window, nobody knows what is undone next."""
        if at_work:
            self._undo.setEnabled(False)
            self._redo.setEnabled(False)
            self._status.showMessage(self.tr("At work on many entries; other edits wait for it."))
        else:
            self._status.clearMessage()
            self._look()

    def _name(self, action: QAction, step: Step | None, naming: str) -> None:
        """Call an action by its step; where it is shown short, in the toolbar, its tip says it."""
        action.setEnabled(step is not None)
        action.setText(naming.format(step=outline_word(step)) if step else self._bare[action])
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tip(f"{plain(action.text())} ({key})"))
