"""The composition root of the window: settings, language, theme and glossary meet here."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from glossary_app import __version__, settings
from glossary_app.errors import UserError
from glossary_app.gui import i18n, theme
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.session import Session
from glossary_app.services import library
from glossary_app.settings import Settings

_SCHEMES = {
    settings.Theme.SYSTEM: Qt.ColorScheme.Unknown,
    settings.Theme.LIGHT: Qt.ColorScheme.Light,
    settings.Theme.DARK: Qt.ColorScheme.Dark,
}


def run(glossary: Path | None) -> int:
    """Show the window until it is closed; the exit code.

    Raises:
        UserError: `glossary` cannot be opened.
    """
    chosen = settings.load()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("glossary-app")
    application.setApplicationVersion(__version__)
    spoken = i18n.install(chosen.language or i18n.preferred())
    theme.apply(application, _SCHEMES[chosen.theme])
    opened = library.opened_in_window(glossary, create=True) if glossary else _last_or_own(chosen)
    settings.save(chosen.with_recent(opened.path.absolute()))
    window = MainWindow(Session(opened), _layout_store(), chosen.recent)
    window.show()
    code = application.exec()
    del spoken  # kept until here: Qt does not own translators
    return code


def _last_or_own(chosen: Settings) -> library.GlossaryFile:
    """The last glossary that can still be opened; else the person's own, made at the first start."""
    for path in chosen.recent:
        try:
            return library.opened_in_window(path)
        except UserError:
            continue
    own = settings.folder() / "glossary.db"
    own.parent.mkdir(parents=True, exist_ok=True)
    return library.opened_in_window(own, create=True)


def _layout_store() -> QSettings:
    return QSettings(str(settings.folder() / "layout.ini"), QSettings.Format.IniFormat)
