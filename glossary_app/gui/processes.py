"""Long work beside the window: processes of their own that are started, watched and stopped from here."""

import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from glossary_app.services import jobs

_PATIENCE = 2000
"""Milliseconds that a process has to go by itself."""


class JobProcess(QObject):
    """One process for one request; nothing of it is left when it has ended."""

    said = Signal(object)
    """Carries a `jobs.Message`."""
    ended = Signal(bool, str)
    """Whether it was stopped from here, and what it left to read for whoever mends it."""

    def __init__(self, request: jobs.Request, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = self._over = False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardOutput.connect(self._on_said)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)
        # -P: a module of the folder that the program was started in is none of its own.
        self._process.start(sys.executable, ["-P", "-m", jobs.__name__])
        self._process.write((jobs.ask(request) + "\n").encode())
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """End the process; `ended` says when it is gone."""
        self._stopped = True
        self._process.terminate()
        QTimer.singleShot(_PATIENCE, self._process, self._process.kill)

    def end(self) -> None:
        """End the process so that it can tidy up, and wait until it is gone."""
        self.stop()
        if not self._process.waitForFinished(_PATIENCE):
            self.kill()

    def wait(self) -> None:
        """Wait until the process has done its work and is gone; one that never started is gone already."""
        if not self._process.waitForFinished(-1):
            self._on_ended()

    def kill(self) -> None:
        """End the process now, and wait until it is gone."""
        self._stopped = True
        self._process.kill()
        self._process.waitForFinished(_PATIENCE)

    def _on_said(self) -> None:
        while self._process.canReadLine():
            self.said.emit(jobs.told(bytes(self._process.readLine().data()).decode()))

    def _on_finished(self, _code: int, _status: QProcess.ExitStatus) -> None:
        self._on_ended()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # the only one after which nothing is finished
            # Later, for whoever asked has yet to listen.
            QTimer.singleShot(0, self, self._on_ended)

    def _on_ended(self) -> None:
        if self._over:
            return
        self._over = True
        self._on_said()
        left = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
        self.ended.emit(self._stopped, left or self._process.errorString())
        self.deleteLater()
