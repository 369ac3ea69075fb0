"""Undo and redo in menu and toolbar: there while there is something to undo or redo, and named by it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from glossary_app.gui.actions import plain
from glossary_app.gui.session import Session
from glossary_app.gui.words import outline_word
from glossary_app.services import history
from glossary_app.services.history import Outline


class Undoing(QObject):
    """The two actions of one window, kept in step with the history of its glossary."""

    def __init__(self, session: Session, undoing: QAction, redoing: QAction) -> None:
        super().__init__(session)
        self._session = session
        self._undo, self._redo = undoing, redoing
        self._bare = {action: action.text() for action in (undoing, redoing)}
        session.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        glossary = self._session.glossary
        self._name(self._undo, history.to_undo(glossary), self.tr("&Undo: {step}"))
        self._name(self._redo, history.to_redo(glossary), self.tr("&Redo: {step}"))

    def _name(self, action: QAction, step: Outline | None, naming: str) -> None:
        """Call an action by its step; where it is shown short, in the toolbar, its tip says it."""
        action.setEnabled(step is not None)
        action.setText(naming.format(step=outline_word(step)) if step else self._bare[action])
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain(action.text())} ({key})")
