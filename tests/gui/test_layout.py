"""The window as it first comes, and as it comes again."""

from pytestqt.qtbot import QtBot

from glossary_app.services import library
from tests.gui.driving import window_on


def test_the_first_window_fits_the_screen(glossary: library.GlossaryFile, qtbot: QtBot) -> None:
    with window_on(glossary.path, qtbot) as window:
        assert window.screen().availableGeometry().contains(window.frameGeometry())
        bottom = window.statusBar().mapToGlobal(window.statusBar().rect().bottomLeft())
        assert window.screen().availableGeometry().contains(bottom)
        assert window.terms.width() > window.entry.width() > window.filters.width()
