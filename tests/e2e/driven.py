"""Started by `test_window`: somebody goes down the list, looks for another glossary, writes, and closes."""

import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel

from glossary_app import app
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import editing

ROWS = 300
_LOOK_IN = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1])
print(*(tag for tag, in other.execute("SELECT tag FROM tags")))
other.close()
"""


def main(glossary: Path) -> int:
    """The exit code of the program, whose one window is driven from the first event on."""
    execute = QApplication.exec

    def driven(*_: object) -> int:
        steps = work(glossary)

        def go_on() -> None:
            try:
                if next(steps, None) is not None:
                    QTimer.singleShot(0, go_on)
            except Exception:
                traceback.print_exc()
                QApplication.exit(1)

        QTimer.singleShot(0, go_on)
        return execute()

    QApplication.exec = driven  # type: ignore[method-assign] # ours, for this process
    return app.run(glossary)


def work(glossary: Path) -> Iterator[str]:
    """What is done, with a turn of the event loop at each yield."""
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
    QTest.qWaitForWindowActive(window)
    table = window.terms.table
    for row in range(ROWS):
        QTest.keyClick(table, Qt.Key.Key_A if row % 10 == 9 else Qt.Key.Key_Down)
        yield "a row"
    look_into_folder(window, glossary)
    term = window.session.term
    assert term is not None
    for tag in ("before", "after"):
        window.session.perform(partial(editing.add_tags, chosen=[term], typed=tag))
        assert tag in seen_elsewhere(glossary)
        yield "written"
    window.close()


def seen_elsewhere(glossary: Path) -> list[str]:
    """The tags that another program finds; it opens the glossary and has done with it."""
    look = [sys.executable, "-c", _LOOK_IN, str(glossary)]
    return subprocess.run(look, check=True, capture_output=True, text=True).stdout.split()


def look_into_folder(window: MainWindow, glossary: Path) -> None:
    """Choose Open, wait until the folder of the glossary is listed, and cancel."""

    def looked(dialog: QFileDialog, seen: Callable[[], bool]) -> None:
        if seen():
            dialog.reject()
        else:
            QTimer.singleShot(50, partial(looked, dialog, seen))

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(glossary.parent))
        model = dialog.findChild(QFileSystemModel)
        assert model is not None
        kind = partial(model.index, str(glossary), 2)
        looked(dialog, lambda: bool(kind().isValid() and kind().data()))

    QTimer.singleShot(300, look)
    window.actions_by_name["open"].trigger()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
