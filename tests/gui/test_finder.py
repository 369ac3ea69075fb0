"""Commands are found by a part of their name, and done with Enter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Status
from glossary_app.gui.dialogs.finder import CommandFinder
from glossary_app.services import entries, library
from tests.gui.driving import window_on

Key = Qt.Key


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[list[QAction]]:
    """导出 (&E)…, 收录 (&A) which cannot be done now, 导入文档."""
    made = [QAction("导出(&E)…"), QAction("收录(&A)"), QAction("导入文档")]
    made[0].setShortcut("Ctrl+E")
    made[1].setEnabled(False)
    yield made


@pytest.fixture
def finder(actions: list[QAction], qtbot: QtBot) -> Iterator[CommandFinder]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = CommandFinder(actions, window)
    made.open()
    yield made
    window.close()


def found(finder: CommandFinder) -> list[str]:
    model = finder.found.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chosen(finder: CommandFinder) -> str:
    return str(finder.found.currentIndex().data())


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["导出", "收录", "导入文档"]),
        ("导", ["导出", "导入文档"]),
        ("dao", ["导出", "导入文档"]),
        ("sl", ["收录"]),
    ],
)
def test_commands_are_found_by_name_pinyin_and_initials(
    finder: CommandFinder, typed: str, names: list[str]
) -> None:
    finder.typed.setText(typed)
    assert found(finder) == names


def test_what_begins_so_comes_first(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    finder = CommandFinder([QAction("打开术语库", window), QAction("收录", window)], window)
    finder.typed.setText("sh")
    assert found(finder) == ["收录", "打开术语库"]


def test_what_is_being_composed_finds_nothing_yet(finder: CommandFinder) -> None:
    QApplication.sendEvent(finder.typed, QInputMethodEvent("shou'lu", []))
    assert len(found(finder)) == 3


def test_the_arrow_keys_pass_over_what_cannot_be_done(
    finder: CommandFinder, actions: list[QAction], qtbot: QtBot
) -> None:
    assert chosen(finder) == "导出"
    qtbot.keyClick(finder.typed, Key.Key_Down)
    assert chosen(finder) == "导入文档"
    with qtbot.waitSignal(actions[2].triggered):
        qtbot.keyClick(finder.typed, Key.Key_Return)


def test_what_cannot_be_done_is_not_done(finder: CommandFinder, actions: list[QAction], qtbot: QtBot) -> None:
    finder.typed.setText("收录")
    with qtbot.assertNotEmitted(actions[1].triggered):
        qtbot.keyClick(finder.typed, Key.Key_Return)
    assert finder.isVisible()


def test_a_command_of_the_window_is_done(
    glossary: library.GlossaryFile, tmp_path: Path, qtbot: QtBot
) -> None:
    with window_on(glossary.path, qtbot) as window:
        term = window.session.term
        assert term is not None
        qtbot.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        (finder,) = window.findChildren(CommandFinder)
        qtbot.keyClicks(finder.typed, "accept")
        qtbot.keyClick(finder.typed, Key.Key_Return)
        assert entries.entry(window.session.glossary, term).term.status is Status.ACCEPTED
