"""Undo and redo can be chosen while there is something to undo or redo, and say what."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from glossary_app.gui.main_window import MainWindow
from glossary_app.services import editing, entries, importing, library, listing
from tests.gui.driving import window_on


@pytest.fixture
def window(glossary: library.GlossaryFile, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(glossary.path, qtbot) as made:
        made.terms.table.setFocus()
        yield made


def states(window: MainWindow) -> list[tuple[bool, str]]:
    return [(one.isEnabled(), one.text()) for one in actions(window)]


def actions(window: MainWindow) -> list[QAction]:
    return [window.actions_by_name[name] for name in ("undo", "redo")]


def test_nothing_done_is_nothing_to_undo(window: MainWindow) -> None:
    assert states(window) == [(False, "&Undo"), (False, "&Redo")]


def test_a_step_over_many_entries_says_how_many(window: MainWindow, qtbot: QtBot) -> None:
    count = len(window.terms.table.listed())
    window.terms.table.selectAll()
    qtbot.keyClick(window.terms.table, Qt.Key.Key_A)
    assert states(window) == [(True, f"&Undo: Accepted, {count} entries"), (False, "&Redo")]


def test_what_was_undone_can_be_redone_until_something_else_is_done(window: MainWindow, qtbot: QtBot) -> None:
    undo, redo = actions(window)
    qtbot.keyClick(window.terms.table, Qt.Key.Key_A)
    undo.trigger()
    assert states(window) == [(False, "&Undo"), (True, "&Redo: Accepted")]
    redo.trigger()
    assert states(window) == [(True, "&Undo: Accepted"), (False, "&Redo")]
    undo.trigger()
    qtbot.keyClick(window.terms.table, Qt.Key.Key_R)
    assert states(window) == [(True, "&Undo: Rejected"), (False, "&Redo")]


def test_what_cannot_be_done_again_is_not_offered_again(window: MainWindow, qtbot: QtBot) -> None:
    undo, redo = actions(window)
    glossary = window.session.glossary
    (explained, *_) = listing.selected(glossary, listing.Filter(explained=True))
    first = next(one for one in window.terms.table.listed() if one != explained)
    headword = entries.entry(glossary, first).term.headword
    window.session.perform(partial(editing.remove_terms, chosen=[first]))
    importing.add_documents(glossary, [], again=True)
    anew = entries.named(glossary, headword)
    window.session.perform(partial(editing.merge_terms, chosen=[explained], into=anew))
    for one in (undo, undo, redo):
        one.trigger()
    assert states(window)[1] == (True, "&Redo: Entries merged, 2 entries")
    redo.trigger()
    assert "not in the glossary any more" in window.notice.words
    assert states(window)[1] == (False, "&Redo")


def test_a_button_stays_short_and_its_tip_tells_all(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.terms.table, Qt.Key.Key_A)
    undo, _ = actions(window)
    assert undo.iconText() == "Undo"
    assert undo.toolTip() == "Undo: Accepted (Ctrl+Z)"
