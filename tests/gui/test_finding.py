"""Finding an entry: what the search box shows first, what the filter keeps back, where the keys go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Status
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import editing, entries, library
from glossary_app.services.library import GlossaryFile
from tests.gui.driving import window_on

MANY = 60


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Sixty candidates of one kind, more than are seen at once, and the term that they are made of."""
    path = tmp_path / "many.db"
    with library.opened_or_made(path) as glossary:
        for count in range(MANY):
            put(glossary, f"推动绿色通道建设{count}", Status.CANDIDATE)
        put(glossary, "绿色通道", Status.CANDIDATE)
        put(glossary, "海绵社区", Status.ACCEPTED)
    with window_on(path, qtbot) as made:
        made.resize(1200, 700)
        made.terms.table.setFocus()
        yield made


def put(glossary: GlossaryFile, headword: str, status: Status) -> None:
    editing.add_term(glossary, headword)
    editing.set_status(glossary, [entries.named(glossary, headword)], status)


def chosen(window: MainWindow) -> str:
    term = window.session.term
    return entries.entry(window.session.glossary, term).term.headword if term is not None else ""


def look_for(window: MainWindow, typed: str, qtbot: QtBot) -> None:
    window.search.setFocus()
    for char in typed:
        with qtbot.waitSignal(window.terms.listed):
            window.search.insert(char)  # as an input method does


def test_the_best_fit_is_selected_and_seen_at_every_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.terms.table, Qt.Key.Key_End)
    look_for(window, "lstd", qtbot)
    qtbot.waitUntil(lambda: chosen(window) == "绿色通道")
    assert window.terms.table.currentIndex().row() == 0
    assert window.terms.table.verticalScrollBar().value() == 0


def test_what_was_found_stays_selected_when_the_search_is_cleared(window: MainWindow, qtbot: QtBot) -> None:
    look_for(window, "lstd", qtbot)
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert chosen(window) == "绿色通道"
    assert len(window.terms.table.listed()) == MANY + 1
    assert window.terms.table.hasFocus()


def test_an_entry_that_the_filter_keeps_back_is_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    assert window.terms.left_out.isHidden()
    look_for(window, "海绵", qtbot)
    assert window.terms.table.listed() == []
    assert window.terms.left_out.words.text() == "1 among all entries"
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert chosen(window) == "海绵社区"
    assert window.terms.left_out.isHidden()
    assert window.terms.table.hasFocus()


def test_more_than_the_filter_lets_through_is_said_under_the_list(window: MainWindow, qtbot: QtBot) -> None:
    put(window.session.glossary, "绿色通道卡", Status.ACCEPTED)
    window.terms.refresh()
    look_for(window, "绿色", qtbot)
    assert len(window.terms.table.listed()) == MANY + 1
    assert window.terms.left_out.words.text() == "1 more among all entries"
    qtbot.mouseClick(window.terms.left_out.show_all, Qt.MouseButton.LeftButton)
    assert len(window.terms.table.listed()) == MANY + 2
    assert chosen(window) == "绿色通道"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_take_the_selection_along(
    window: MainWindow, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    table = window.terms.table
    for key, row in ((Qt.Key.Key_End, MANY), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(table, key, modifier)
        assert window.session.terms == (table.listed()[row],)
        assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_a_sorted_list_is_seen_from_its_top(window: MainWindow, qtbot: QtBot) -> None:
    table = window.terms.table
    qtbot.keyClick(table, Qt.Key.Key_End)
    table.horizontalHeader().sectionClicked.emit(0)
    assert table.verticalScrollBar().value() == 0
    assert window.session.terms == (table.listed()[0],)


def test_a_row_that_stays_in_sight_stays_selected(window: MainWindow) -> None:
    table = window.terms.table
    table.horizontalHeader().sectionClicked.emit(0)
    *_, other, _ = table.listed()
    window.session.choose([other])
    table.horizontalHeader().sectionClicked.emit(0)
    assert window.session.terms == (other,)
    assert table.currentIndex().row() == 1
