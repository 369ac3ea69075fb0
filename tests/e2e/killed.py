"""Started by `test_window`: somebody leaves a field, types on in another, and the program is killed."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from glossary_app import settings
from glossary_app.app import Program
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import entries


def main(path: Path, headword: str, notes: str) -> None:
    application = QApplication([])
    program = Program(application, settings.load())
    program.show(path)

    def type_and_be_killed() -> None:
        window = next(one for one in application.topLevelWidgets() if isinstance(one, MainWindow))
        window.session.choose([entries.named(window.session.glossary, headword)])
        field = window.entry.notes
        field.setFocus()
        field.insertPlainText(notes)
        window.search.setFocus()
        window.entry.reading.line.setFocus()
        window.entry.reading.line.setText("half a syll")
        os.kill(os.getpid(), signal.SIGKILL)

    QTimer.singleShot(500, type_and_be_killed)
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
