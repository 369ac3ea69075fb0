"""The window as it first comes, and as it comes again."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from glossary_app.gui.dialogs.export import ExportDialog
from glossary_app.gui.session import Session
from glossary_app.gui.sizes import open_at
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


def test_no_dialog_is_larger_than_the_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize()
    open_at(dialog, room * 2)
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
    open_at(dialog, QSize(300, 200))
    assert dialog.size() == QSize(300, 200)


def test_a_short_export_dialog_scrolls_its_options_and_keeps_its_button(
    session: Session, qtbot: QtBot
) -> None:
    dialog = ExportDialog(session, filtered=[], selected=[])
    qtbot.addWidget(dialog)
    dialog.resize(700, 420)
    dialog.show()
    assert dialog.height() == 420
    corner = dialog.export.mapTo(dialog, dialog.export.rect().bottomRight())
    assert dialog.rect().contains(corner)
