"""Saving in a copy elsewhere what the place of the glossary refuses."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from glossary_app.errors import UserError
from glossary_app.gui.dialogs import opening
from glossary_app.gui.processes import JobProcess
from glossary_app.gui.session import Edit, Session
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.services import jobs, library


class Copying(QObject):
    """Copies the glossary of one window, and does in the copy the edit that was refused last.

    A process of its own copies, however large the file; only a glossary whose file is gone, and lives
    in this program alone, is copied by the program itself.
    """

    copied = Signal(object)
    """Carries the `Path` of the copy."""

    def __init__(self, session: Session, window: QWidget, notice: NoticeBar) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._notice = notice
        self._process: JobProcess | None = None
        self._result: jobs.Message | None = None

    def ask(self) -> None:
        """Ask where the copy shall stand, and make it."""
        target = opening.copy_of(self._window, self._session.glossary.path)
        if target is not None and self._process is None:
            self._copy(target, self._session.undone)

    def shut_down(self) -> None:
        """Stop what runs and wait until it is gone; half a copy is taken away."""
        if self._process is not None:
            self._process.end()

    def _copy(self, target: Path, edit: Edit | None) -> None:
        glossary = self._session.glossary
        if not glossary.path.exists():
            try:
                library.copied(glossary, target)
            except UserError as error:
                self._notice.tell_refused(error, self.ask)
            else:
                self._finish(target, edit)
            return
        self._notice.tell(self.tr("Writing the copy…"))
        self._result = None
        self._process = JobProcess(jobs.Copy(glossary.path.absolute(), target.absolute()), self)
        self._process.said.connect(self._on_said)
        self._process.ended.connect(partial(self._on_ended, target, edit))

    def _on_said(self, message: jobs.Message) -> None:
        self._result = message

    def _on_ended(self, target: Path, edit: Edit | None, stopped: bool, details: str) -> None:
        self._process = None
        match self._result:
            case _ if stopped:
                return
            case jobs.Copied():
                self._finish(target, edit)
            case jobs.Refusal(error):
                self._notice.tell_refused(error, self.ask)
            case _:
                self._notice.tell_crash(self.tr("The copy could not be written. Try it again."), details)

    def _finish(self, target: Path, edit: Edit | None) -> None:
        try:
            self._session.do_elsewhere(edit, target)
        except UserError as error:
            self._notice.tell_refused(error, self.ask)
        else:
            self._notice.hide()
            self.copied.emit(target)
