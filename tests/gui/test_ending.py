"""The program ends as it should: whatever Python and Qt still hold of each other, nothing crashes."""

import subprocess
import sys
from pathlib import Path

import pytest

from glossary_app.services import library

RUN_AND_CLOSE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from glossary_app import app

run = QApplication.exec

def until_closed(*_):
    QTimer.singleShot(0, QApplication.closeAllWindows)
    return run()

QApplication.exec = until_closed
sys.exit(app.run(Path(sys.argv[1])))
"""


def test_a_window_that_is_closed_ends_the_program_without_a_crash(
    glossary: library.GlossaryFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    ran = subprocess.run(
        [sys.executable, "-c", RUN_AND_CLOSE, str(glossary.path)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
