"""Merging by key, adding by hand, undoing: what is shown afterwards, and what is said."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QToolButton
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Status
from glossary_app.gui.dialogs.picking import EntryPicker
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import editing, entries, library
from glossary_app.services.pinyin import keyed
from tests.gui.driving import window_on

Key = Qt.Key


@pytest.fixture
def window(glossary: library.GlossaryFile, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(glossary.path, qtbot) as made:
        made.terms.table.setFocus()
        yield made


def chosen(window: MainWindow) -> str:
    term = window.session.term
    return entries.entry(window.session.glossary, term).term.headword if term is not None else ""


def picker(window: MainWindow) -> EntryPicker:
    found = window.findChild(EntryPicker)
    assert found is not None
    return found


def add(window: MainWindow, written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (written, True))
    window.actions_by_name["add"].trigger()


def test_who_decides_with_the_mouse_learns_the_key(window: MainWindow, qtbot: QtBot) -> None:
    first, second, *_ = window.terms.table.listed()
    tools = {button.text(): button for button in window.findChildren(QToolButton)}
    assert tools["Accept"].toolTip() == "Accept (A)"
    qtbot.mouseClick(tools["Accept"], Qt.MouseButton.LeftButton)
    assert entries.entry(window.session.glossary, first).term.status is Status.ACCEPTED
    assert window.session.term == second
    assert window.terms.table.hasFocus()


def test_a_term_is_merged_into_one_that_is_found_by_initials(window: MainWindow, qtbot: QtBot) -> None:
    first, second, *_ = window.terms.table.listed()
    glossary = window.session.glossary
    former, target = (entries.entry(glossary, one).term for one in (first, second))
    qtbot.keyClick(window.terms.table, Key.Key_M)
    dialog = picker(window)
    qtbot.keyClicks(dialog.typed, keyed(target.pinyin).initials)
    qtbot.keyClick(dialog.typed, Key.Key_Return)
    assert first not in window.terms.table.listed()
    assert window.session.term == window.terms.table.listed()[0], "the selection moves on in the list"
    assert former.headword in {form.text for form in entries.entry(glossary, second).forms}


def test_what_is_merged_away_is_not_offered(window: MainWindow, qtbot: QtBot) -> None:
    name = chosen(window)
    qtbot.keyClick(window.terms.table, Key.Key_M)
    dialog = picker(window)
    dialog.typed.setText(name)
    found = dialog.found
    shown = [found.topLevelItem(row).text(0) for row in range(found.topLevelItemCount())]  # type: ignore[union-attr]
    assert name not in shown
    qtbot.keyClick(dialog.typed, Key.Key_Escape)
    assert chosen(window) == name


def test_what_is_searched_for_in_vain_can_be_made_a_term(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = []

    def asked(*args: str) -> tuple[str, bool]:
        proposed.append(args[-1])
        return args[-1], True

    monkeypatch.setattr(QInputDialog, "getText", asked)
    for typed, missing in (("低空旅游", "低空旅游"), ("/^低空/", ""), ("dikong", ""), ("海绵", "")):
        window.terms.search(typed)
        assert window.terms.missing == missing
    window.terms.search("低空旅游")
    window.actions_by_name["add"].trigger()
    assert proposed == ["低空旅游"]
    assert chosen(window) == "低空旅游"


def test_a_term_added_by_hand_is_looked_at_and_shown_in_the_list_on_request(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window, "更多居民", monkeypatch)
    assert chosen(window) == "更多居民"
    assert window.entry.header.headword.text() == "更多居民"
    assert "1 place(s) in the documents" in window.notice.words
    assert window.terms.table.selected_terms() == []
    qtbot.mouseClick(window.notice.way_on, Qt.MouseButton.LeftButton)
    assert window.terms.table.selected_terms() == [window.session.term]


def test_a_term_that_stands_nowhere_is_added_and_doubted(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window, "海绵小区", monkeypatch)
    assert chosen(window) == "海绵小区"
    assert "stands in no document" in window.notice.words


def test_undo_selects_what_it_brought_back_and_names_the_step(window: MainWindow, qtbot: QtBot) -> None:
    table = window.terms.table
    first, second, *_ = table.listed()
    qtbot.keyClick(table, Key.Key_R)
    qtbot.keyClick(table, Key.Key_End)
    window.actions_by_name["undo"].trigger()
    assert window.session.terms == (first,)
    assert window.statusBar().currentMessage() == "Undone: Rejected"
    window.actions_by_name["redo"].trigger()
    assert window.session.terms == (first,), "it is looked at, though the list does not hold it any more"
    assert window.statusBar().currentMessage() == "Done again: Rejected"
    assert second in table.listed()


def test_a_refusal_is_forgotten_when_something_else_is_done(window: MainWindow, qtbot: QtBot) -> None:
    term = window.session.term
    assert term is not None
    window.session.perform(partial(editing.set_pinyin, term=term, typed="xin"))
    assert window.notice.isVisible()
    assert window.notice.way_on.isHidden(), "the same pinyin would be refused again"
    qtbot.keyClick(window.terms.table, Key.Key_A)
    assert window.notice.isHidden()
    assert entries.entry(window.session.glossary, term).term.status is Status.ACCEPTED


def test_a_headword_is_corrected_from_the_list_and_back(window: MainWindow, qtbot: QtBot) -> None:
    table, editor = window.terms.table, window.entry.header.editor
    term = entries.named(window.session.glossary, "海绵社区")
    table.choose([term])
    table.setFocus()
    qtbot.keyClick(table, Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is editor
    assert editor.text() == "海绵社区"
    editor.setText("海绵")
    qtbot.keyClick(editor, Key.Key_Return)
    assert window.focusWidget() is table
    assert not editor.isVisible()
    assert window.entry.header.headword.text() == "海绵"
    assert window.session.term == term


def test_a_headword_of_another_entry_stays_in_its_field(window: MainWindow, qtbot: QtBot) -> None:
    term = entries.named(window.session.glossary, "海绵社区")
    window.session.perform(partial(editing.add_term, surface="两张清单制度"))
    window.terms.table.choose([term])
    window.entry.rename()
    editor = window.entry.header.editor
    editor.setText("两张清单制度")
    qtbot.keyClick(editor, Key.Key_Return)
    assert "merge" in editor.remarked.text()
    assert editor.isVisible()
    qtbot.keyClick(editor, Key.Key_Escape)
    qtbot.keyClick(editor, Key.Key_Escape)
    qtbot.waitUntil(lambda: not editor.isVisible())
    assert window.focusWidget() is window.terms.table
    assert window.entry.header.headword.isVisible()
    assert entries.entry(window.session.glossary, term).term.headword == "海绵社区"


def test_what_was_done_to_many_entries_is_said(window: MainWindow, qtbot: QtBot) -> None:
    count = len(window.terms.table.listed())
    window.terms.table.selectAll()
    qtbot.keyClick(window.terms.table, Key.Key_A)
    assert window.statusBar().currentMessage() == f"Accepted, {count} entries"


def test_what_was_done_to_one_entry_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.terms.table, Key.Key_A)
    assert window.statusBar().currentMessage() == ""
