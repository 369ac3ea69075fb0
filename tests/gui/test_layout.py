"""The window as it first comes, and as it comes again."""

from functools import partial

from pytestqt.qtbot import QtBot

from glossary_app.services import editing, library
from tests.gui.driving import window_on


def test_the_first_window_fits_the_screen(glossary: library.GlossaryFile, qtbot: QtBot) -> None:
    with window_on(glossary.path, qtbot) as window:
        assert window.screen().availableGeometry().contains(window.frameGeometry())
        bottom = window.statusBar().mapToGlobal(window.statusBar().rect().bottomLeft())
        assert window.screen().availableGeometry().contains(bottom)
        assert window.terms.width() > window.entry.width() > window.filters.width()


def test_the_entry_that_was_looked_at_is_there_again(glossary: library.GlossaryFile, qtbot: QtBot) -> None:
    with window_on(glossary.path, qtbot) as window:
        first, *_, last = window.terms.table.listed()
        assert window.session.term == first
        window.session.choose([last])
    with window_on(glossary.path, qtbot) as window:
        assert window.session.term == last
        assert window.terms.table.selected_terms() == [last]
        window.session.perform(partial(editing.remove_terms, chosen=[last]))
    with window_on(glossary.path, qtbot) as window:
        window.session.choose([])
    with window_on(glossary.path, qtbot) as window:
        assert window.session.term == first
