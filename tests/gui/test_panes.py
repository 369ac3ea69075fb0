"""From the list to its entry and through all panes by key; what a narrow window keeps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import Metadata
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.models.places import Column
from glossary_app.services import editing, entries, importing, library, listing, pinyin
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from tests.gui.conftest import REPORT
from tests.gui.driving import window_on

Key = Qt.Key


@pytest.fixture
def window(glossary: library.GlossaryFile, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(glossary.path, qtbot) as made:
        made.terms.table.setFocus()
        yield made


def focused(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def group(window: MainWindow, place: int) -> list[str]:
    """The filters of a group."""
    heading = window.filters.topLevelItem(place)
    assert heading is not None
    return [item.text(0) for row in range(heading.childCount()) if (item := heading.child(row)) is not None]


def test_enter_goes_into_the_entry_and_escape_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.terms.table, Key.Key_Return)
    assert focused(window.entry)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert window.terms.table.hasFocus()


def test_tab_goes_from_the_list_to_its_entry(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.terms.table, Key.Key_Tab)
    assert focused(window.entry)


def test_a_key_goes_round_the_panes_and_back(window: MainWindow, qtbot: QtBot) -> None:
    panes = (window.entry, window.evidence, window.filters, window.terms)
    for pane in panes:
        window.actions_by_name["next_pane"].trigger()
        assert focused(pane)
    window.actions_by_name["previous_pane"].trigger()
    assert focused(window.filters)


def test_a_narrow_window_keeps_names_contexts_and_search(window: MainWindow, qtbot: QtBot) -> None:
    table = window.concordance.table
    window.resize(600, 500)
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.DOCUMENT))
    names = group(window, 0)
    room = window.filters.columnWidth(0) - 3 * window.filters.indentation()
    assert max(map(window.filters.fontMetrics().horizontalAdvance, names)) <= room
    qtbot.waitUntil(window.search.isVisible)
    assert min(table.columnWidth(Column.LEFT), table.columnWidth(Column.RIGHT)) >= 100
    tools = window.findChild(QToolBar, "tools")
    assert tools is not None
    assert tools.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly


def test_documents_of_one_title_are_told_apart(glossary: library.GlossaryFile, qtbot: QtBot) -> None:
    importing.add_documents(glossary, [restore(receive("other.txt", (REPORT + "\n海绵社区。\n").encode()))])
    first, second = listing.all_documents(glossary)
    for one, date in ((first, "2029-01-08"), (second, "2030-01-08")):
        editing.set_metadata(glossary, one.id, Metadata(title="工作报告", issued_on=date))
    with window_on(glossary.path, qtbot) as window:
        last = window.filters.topLevelItemCount() - 1
        assert set(group(window, last)) == {"2029 工作报告", "2030 工作报告"}


def test_the_same_document_in_two_formats_shows_which_is_which(
    glossary: library.GlossaryFile, qtbot: QtBot
) -> None:
    importing.add_documents(glossary, [restore(receive("report.md", (REPORT + "\n海绵社区。\n").encode()))])
    for one in listing.all_documents(glossary):
        editing.set_metadata(glossary, one.id, Metadata(title="工作报告", issued_on="2030-01-08"))
    with window_on(glossary.path, qtbot) as window:
        last = window.filters.topLevelItemCount() - 1
        assert set(group(window, last)) == {"工作报告 report.md", "工作报告 report.txt"}


def test_all_syllables_are_seen_in_a_narrow_pane(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(600, 500)
    chips = window.entry.reading.chips
    assert len(chips) > 3

    def seen() -> bool:
        strip = chips[0].parentWidget()
        return strip is not None and all(strip.rect().contains(chip.geometry()) for chip in chips)

    qtbot.waitUntil(seen)
    assert chips[-1].y() > chips[0].y()


def test_escape_returns_to_the_list_from_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    stops = [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    for tab in range(window.evidence.count()):
        window.evidence.setCurrentIndex(tab)
        for stop in stops:
            if stop.isVisible():
                stop.setFocus()
                qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
                assert window.terms.table.hasFocus(), (type(stop).__name__, stop.accessibleName())


def test_a_button_that_goes_leaves_the_keyboard_in_its_pane(window: MainWindow, qtbot: QtBot) -> None:
    button = window.entry.reading.right
    button.show()
    button.setFocus()
    button.hide()
    assert focused(window.entry)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert window.terms.table.hasFocus()


def test_a_message_gives_the_keyboard_back_to_who_had_it(window: MainWindow, qtbot: QtBot) -> None:
    for pane in (window.entry.reading.line, window.terms.table):
        pane.setFocus()
        window.notice.offer("Not saved.", "Try again", lambda: None)
        window.notice.way_on.setFocus()
        qtbot.keyClick(window.notice.way_on, Key.Key_Space)
        assert focused(window.entry if pane is window.entry.reading.line else window.terms)


def test_a_reading_that_is_taken_with_the_mouse_leaves_the_keyboard_in_the_entry(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.choose([entries.named(window.session.glossary, "“两张清单”制度")])
    chips = window.entry.reading.chips
    chip = next(chip for chip in chips if len(pinyin.choices(chip.syllable.written)) > 1)
    chip.edit()
    qtbot.mouseClick(window.entry.reading.offers()[1], Qt.MouseButton.LeftButton)
    assert focused(window.entry)


def test_typing_on_a_chip_edits_it(window: MainWindow, qtbot: QtBot) -> None:
    window.session.choose([entries.named(window.session.glossary, "海绵社区")])
    chip = window.entry.reading.chips[0]
    chip.setFocus()
    qtbot.keyClicks(chip, "h")
    assert chip.editor is not None and chip.editor.text() == "h"
    qtbot.keyClicks(chip.editor, "ai4")
    qtbot.keyClick(chip.editor, Key.Key_Return)
    assert window.entry.reading.line.text() == "hài mián shè qū"
