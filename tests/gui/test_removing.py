"""A document that came in by mistake goes out again, and comes back by undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from glossary_app.gui.dialogs.imported import ImportedDialog
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import evidence, importing, library
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from tests.gui.driving import LONG, window_on

WRONG = """
某市2031年工作报告

水岸书屋很受欢迎，水岸书屋还要增加，水岸书屋让居民满意。
水岸书屋是指建在河边的书屋。
"""
TITLE = "某市2031年工作报告"


@pytest.fixture
def window(glossary: library.GlossaryFile, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    importing.add_documents(glossary, [restore(receive("wrong.txt", WRONG.encode()))])
    with window_on(glossary.path, qtbot) as made:
        yield made


def titles(window: MainWindow) -> list[str]:
    return [cited.title for cited in evidence.citations(window.session.glossary).values()]


def test_a_document_is_removed_from_the_list_of_filters(window: MainWindow, qtbot: QtBot) -> None:
    filters = window.filters
    walk = QTreeWidgetItemIterator(filters)
    while (item := walk.value()) is not None and item.text(0) != TITLE:
        walk += 1
    assert item is not None
    filters.scrollToItem(item)
    menu = filters.menu_at(filters.visualItemRect(item).center())
    assert menu is not None
    with qtbot.waitSignal(window.imports.job.finished, timeout=LONG):
        menu.actions()[-1].trigger()
        assert TITLE not in titles(window)
    assert TITLE in window.notice.words
    with qtbot.waitSignal(window.imports.job.finished, timeout=LONG):
        window.notice.way_on.click()
        assert TITLE in titles(window)
    menu.deleteLater()


def test_only_documents_can_be_removed_from_the_list_of_filters(window: MainWindow) -> None:
    filters = window.filters
    heading = filters.topLevelItem(0)
    assert heading is not None
    first = heading.child(0)
    assert first is not None
    assert filters.menu_at(filters.visualItemRect(first).center()) is None


def test_a_document_that_is_read_is_removed_from_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.evidence.setCurrentWidget(window.document)
    shown = window.document.shown
    assert shown is not None
    with qtbot.waitSignal(window.imports.job.finished, timeout=LONG):
        window.actions_by_name["remove_document"].trigger()
    assert shown not in evidence.citations(window.session.glossary)


def test_it_is_asked_which_document_where_none_is_seen(window: MainWindow) -> None:
    window.actions_by_name["remove_document"].trigger()
    assert "Which document?" in window.notice.words
    assert len(titles(window)) == 2


def test_what_came_twice_is_removed_out_of_the_report(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = titles(window)
    copy = tmp_path / "wrong.md"
    copy.write_text(WRONG.replace("，", "，\n", 1), encoding="utf-8")
    with qtbot.waitSignal(window.imports.job.finished, timeout=LONG):
        window.imports.take([copy])
    (report,) = window.findChildren(ImportedDialog)
    (remove,) = [one for one in report.findChildren(QPushButton) if "Remove" in one.text()]
    assert titles(window).count(TITLE) == 2
    with qtbot.waitSignal(window.imports.job.finished, timeout=LONG):
        remove.click()
    assert titles(window) == before
    assert TITLE in window.notice.words
