"""Make the screenshots of the README from the seeds: `uv run python resources/screenshots/make.py`.

Runs without a display. Light and dark, Chinese and English.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
SHOTS = {
    "zh-light": ("zh_CN", "light"),
    "zh-dark": ("zh_CN", "dark"),
    "en-light": ("en", "light"),
    "en-dark": ("en", "dark"),
}
TERM = "新质生产力"
SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
"""The screen that the window finds; the usual one of the platform is smaller than the window."""
_SMALLEST = 0
"""The quality that Qt takes for the best compression of a PNG, which loses nothing."""


def main() -> None:
    """Each picture in a process of its own: Qt speaks one language and wears one dress."""
    if len(sys.argv) == 3:
        shoot(sys.argv[1], Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        glossary = Path(folder, "policy.db")
        program = [sys.executable, "-m", "glossary_app"]
        seeds = HERE.parents[1] / "seeds"
        subprocess.run([*program, "build", str(glossary), str(seeds)], check=True)
        subprocess.run(
            [*program, "accept", str(glossary), "两个毫不动摇", "一带一路", "中国式现代化"], check=True
        )
        screen = Path(folder, "screen.json")
        screen.write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
        for name in SHOTS:
            environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
            subprocess.run([sys.executable, __file__, name, str(glossary)], check=True, env=environment)


def shoot(name: str, glossary: Path) -> None:
    """Open the window as a person has it in the middle of a review, and keep the picture."""
    from PySide6.QtCore import QSettings, Qt, QTimer
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from glossary_app.gui import i18n, theme
    from glossary_app.gui.main_window import MainWindow
    from glossary_app.gui.session import Session
    from glossary_app.services import entries, library

    language, scheme = SHOTS[name]
    application = QApplication([])
    spoken = i18n.install(language)
    theme.apply(application, Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)
    session = Session(library.opened(glossary))
    layout = QSettings(str(glossary.with_name(f"{name}.ini")), QSettings.Format.IniFormat)
    window = MainWindow(session, layout)
    window.resize(1360, 860)
    window.show()
    window.terms.table.choose([entries.named(session.glossary, TERM)])

    def keep() -> None:
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        picture.save(str(HERE / f"{name}.png"), "PNG", _SMALLEST)
        application.quit()

    QTimer.singleShot(1_500, keep)
    application.exec()
    del spoken


if __name__ == "__main__":
    main()
