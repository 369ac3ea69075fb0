"""Imports beside the window, one after the other."""

import re
import tempfile
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary_app.domain.changes import Changes
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.errors import sentence
from glossary_app.gui.processes import JobProcess
from glossary_app.gui.session import Session
from glossary_app.services import jobs
from glossary_app.services.outcomes import Outcome

_LONGEST_NAME = 40
_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|\s\x00-\x1f]+')


class ImportJob(QObject):
    """Imports one after the other; what is asked for while one runs waits for its turn.

    An import is kept whole or not at all, also where its process is stopped or crashes.
    """

    started = Signal()
    progressed = Signal(object, int, int)
    """Carries the `Stage`, and how many of how many steps of it are done."""
    finished = Signal(object)
    """Carries the `Outcome`."""
    failed = Signal(str, str)
    """Carries what happened, in words, and details for whoever mends it."""
    cancelled = Signal()
    ended = Signal()
    """Nothing runs any more, whatever came of it."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: deque[jobs.Import] = deque()
        self._process: JobProcess | None = None
        self._result: Outcome | jobs.Refusal | None = None
        self._pasted: list[tempfile.TemporaryDirectory[str]] = []
        session.working.connect(self._go_on)

    @property
    def running(self) -> bool:
        """Whether an import is at work."""
        return self._process is not None

    def start(self, paths: Sequence[Path], *, again: bool = False) -> None:
        """Import the documents that files and folders lead to; with `again`, extract everything anew."""
        self._waiting.append(jobs.Import(self._session.glossary.path.absolute(), tuple(paths), again))
        self._go_on()

    def start_text(self, text: str) -> None:
        """Import a text that has no file, as from the clipboard; it is named by its first line."""
        whole = text.encode(errors="replace").decode()  # half a surrogate pair is no character
        name = f"{file_name(whole) or self.tr('Pasted text')}.txt"
        folder = None
        try:
            folder = tempfile.TemporaryDirectory(prefix="glossary-app-")
            path = Path(folder.name, name)
            path.write_text(whole, encoding="utf-8")
        except OSError as error:
            if folder is not None:
                folder.cleanup()
            refusal = UserError(ErrorCode.CANNOT_WRITE, path=name, reason=error.strerror or "")
            self.failed.emit(sentence(refusal), facts(refusal))
        else:
            self._pasted.append(folder)
            self.start([path])

    def cancel(self) -> None:
        """Stop what runs and drop what waits; the glossary is as it was."""
        self._waiting.clear()
        if self._process is not None:
            self._process.stop()

    def shut_down(self) -> None:
        """Stop everything and wait until it is gone: the glossary is about to be closed."""
        self._waiting.clear()
        if self._process is not None:
            self._process.kill()

    def _go_on(self) -> None:
        """Start what waits, unless something is at work in the glossary."""
        if self.running or self._session.at_work or not self._waiting:
            return
        self._result = None
        self._session.expect_writer(True)
        self._process = JobProcess(self._waiting.popleft(), self)
        self._process.said.connect(self._on_said)
        self._process.ended.connect(self._on_ended)
        self.started.emit()

    def _on_said(self, message: jobs.Message) -> None:
        match message:
            case jobs.Step(stage, done, total):
                self.progressed.emit(stage, done, total)
            case Outcome() | jobs.Refusal():
                self._result = message

    def _on_ended(self, stopped: bool, details: str) -> None:
        """The process is gone: say what came of it, and go on with what waits."""
        self._process = None
        self._session.expect_writer(False)
        # Also after a cancel or a crash: the last step may have been saved before its word got through.
        self._session.changed.emit(Changes(everything=True))
        self._tell(stopped, details)
        self._go_on()
        if not self.running:
            while self._pasted:
                self._pasted.pop().cleanup()
            self.ended.emit()

    def _tell(self, stopped: bool, details: str) -> None:
        match self._result:
            case Outcome() as outcome:
                self.finished.emit(outcome)
            case jobs.Refusal(error):
                self.failed.emit(sentence(error), facts(error))
            case _ if stopped:
                self.cancelled.emit()
            case _:
                self.failed.emit(
                    self.tr("The import stopped unexpectedly; the glossary is as it was. Try it again."),
                    details,
                )


def file_name(text: str) -> str:
    """What a text without a file is called: its first line, as a file may be named; empty if it has none."""
    lines = (_NO_FILE_NAME.sub(" ", line).strip(" .") for line in text.splitlines())
    return next((line[:_LONGEST_NAME] for line in lines if line), "")


def facts(error: UserError) -> str:
    """An error as details for whoever mends it."""
    return "\n".join([error.code, *(f"{name}: {value}" for name, value in error.facts.items())])
