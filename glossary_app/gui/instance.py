"""One program a person: a second start hands its glossary to the first and goes."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from glossary_app import settings

_PATIENCE = 500
"""Milliseconds that the first program has to answer."""


class Instance(QObject):
    """The first program of a person: it hears what later starts ask for."""

    asked = Signal(object)
    """Carries the `Path` that the program was started with, or None where there was none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> None:
        """Be the first program from now on; what a crashed one left behind is taken away."""
        QLocalServer.removeServer(_name())
        self._server.listen(_name())

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(lambda: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _hear(self, socket: QLocalSocket) -> None:
        written = bytes(socket.readAll().data()).decode("utf-8", "replace").strip()
        self.asked.emit(Path(written) if written else None)


def handed_over(asked: Path | None) -> bool:
    """Ask a program that runs already to show a glossary or take documents in; False where none does."""
    socket = QLocalSocket()
    socket.connectToServer(_name())
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(f"{asked.absolute() if asked else ''}\n".encode())
    socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    return True


def _name() -> str:
    """One for each person and folder of options, so that a test never meets a person's program."""
    owner = f"{getpass.getuser()} {settings.folder()}"
    return f"glossary-app-{hashlib.sha256(owner.encode()).hexdigest()[:16]}"
