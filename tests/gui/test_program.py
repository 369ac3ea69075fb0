"""Windows and glossaries: opened, brought forward, handed over, left."""

import gc
import weakref
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from glossary_app import settings
from glossary_app.app import Program
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.dialogs.settings import SettingsDialog
from glossary_app.gui.instance import Instance, handed_over
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.models.terms import Column
from glossary_app.services import editing, library
from glossary_app.settings import PinyinStyle, Settings
from tests.gui.driving import LONG, choose_filter


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    made = Program(qapp, Settings())
    yield made
    for window in windows():
        window.close()
        window.deleteLater()
    made.deleteLater()


def windows() -> list[MainWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]


def test_the_first_start_makes_a_glossary_of_ones_own(program: Program) -> None:
    program.show_last_or_own()
    assert (settings.folder() / "glossary.db").exists()
    assert len(windows()) == 1


def test_a_start_with_what_is_no_glossary_says_so_in_a_window(program: Program, tmp_path: Path) -> None:
    picture = tmp_path / "图.db"
    picture.write_bytes(b"\x89PNG" * 99)
    program.begin(picture)
    (window,) = windows()
    assert window.session.glossary.path == settings.folder() / "glossary.db"
    assert "not a glossary" in window.notice.words


def test_who_starts_in_a_terminal_is_told_there(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "图.db"
    picture.write_bytes(b"\x89PNG" * 99)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with pytest.raises(UserError):
        program.begin(picture)
    assert windows() == []


def test_a_start_with_a_document_brings_it_into_the_glossary_that_is_open(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    report = tmp_path / "报告.txt"
    report.write_text("深入推进海绵社区建设。让海绵社区惠及居民。", encoding="utf-8")
    program.begin(report)
    (window,) = windows()
    qtbot.waitUntil(lambda: "1 document" in window.notice.words, timeout=LONG)
    program.show_asked(report)
    assert windows() == [window]
    qtbot.waitUntil(lambda: "already" in window.notice.words, timeout=LONG)


def test_the_last_glossary_opens_by_itself(program: Program, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    again = Program(QApplication.instance(), settings.load())  # type: ignore[arg-type]
    windows()[0].close()
    again.show_last_or_own()
    assert [one.session.glossary.path for one in windows()] == [tmp_path / "policy.db"]


def test_one_window_a_glossary(program: Program, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    program.show(tmp_path / "policy.db")
    program.show(tmp_path / "other.db")
    assert len(windows()) == 2


def test_a_glossary_has_one_window_whatever_its_path(program: Program, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    (tmp_path / "link.db").symlink_to(tmp_path / "policy.db")
    program.show(tmp_path / "link.db")
    assert len(windows()) == 1


def test_what_cannot_be_read_is_told(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.show(tmp_path / "policy.db")
    (window,) = windows()
    monkeypatch.setattr("sys.excepthook", program.tell_broken)
    damaged = UserError(ErrorCode.DAMAGED, path="policy.db")
    window.session.chosen.connect(partial(_raise, damaged))
    window.session.chosen.emit()
    assert "damaged" in window.notice.words
    window.notice.tell("Something else")
    window.session.chosen.emit()
    assert "damaged" in window.notice.words, "told again where it is not said any more"


def test_a_fault_of_ours_is_told_with_what_helps_to_mend_it(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.show(tmp_path / "policy.db")
    (window,) = windows()
    monkeypatch.setattr("sys.excepthook", program.tell_broken)
    window.session.chosen.connect(partial(_raise, ZeroDivisionError("by zero")))
    window.session.chosen.emit()
    assert "went wrong" in window.notice.words
    window.notice.way_on.click()
    assert "ZeroDivisionError: by zero" in QGuiApplication.clipboard().text()


def _raise(error: Exception) -> None:
    raise error


def test_a_closed_window_is_let_go_of(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    program.show(tmp_path / "other.db")
    closed = weakref.ref(windows()[0])

    def is_gone() -> bool:
        gc.collect()
        return closed() is None

    windows()[0].close()
    qtbot.waitUntil(is_gone)
    assert len(windows()) == 1


def test_no_widget_outlives_its_window(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    """Python would delete it whenever it likes, also while Qt goes through all widgets in a new theme."""
    before = QApplication.topLevelWidgets()
    program.show(tmp_path / "policy.db")
    gc.disable()
    try:
        window = windows()[0]
        window.close()
        qtbot.waitUntil(partial(is_deleted, window))
        assert [one for one in QApplication.topLevelWidgets() if one not in before] == []
    finally:
        gc.enable()


def is_deleted(window: MainWindow) -> bool:
    return not isValid(window)


def test_the_program_leaves_no_window_behind(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    program.show(tmp_path / "other.db")
    program.end()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]


def test_what_is_no_glossary_is_said_in_the_window(program: Program, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    (tmp_path / "notes.db").write_text("somebody's notes")
    window = windows()[0]
    window.glossary_wanted.emit(tmp_path / "notes.db")
    assert "notes.db" in window.notice.words
    assert len(windows()) == 1


def test_settings_hold_in_every_window_and_are_kept(program: Program, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    program.show(tmp_path / "other.db")
    windows()[0].settings_chosen.emit(Settings(pinyin=PinyinStyle.NUMBERS))
    assert {one.session.pinyin for one in windows()} == {PinyinStyle.NUMBERS}
    assert settings.load().pinyin is PinyinStyle.NUMBERS


def test_tone_numbers_hold_from_their_choice_on(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    with library.opened_or_made(tmp_path / "policy.db") as glossary:
        editing.add_term(glossary, "海绵社区")
    program.show(tmp_path / "policy.db")
    (window,) = windows()
    choose_filter(window, "Accepted", qtbot)
    window.terms.table.selectRow(0)
    qtbot.waitUntil(lambda: window.entry.reading.line.text() == "hǎi mián shè qū")
    window.actions_by_name["settings"].trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    qtbot.keyClick(dialog.pinyin, Qt.Key.Key_Down)
    assert [chip.text() for chip in window.entry.reading.chips] == ["hai3", "mian2", "she4", "qu1"]
    assert window.entry.reading.line.text() == "hai3 mian2 she4 qu1"
    assert window.terms.table.model().index(0, Column.PINYIN).data() == "hai3 mian2 she4 qu1"
    dialog.close()
    window.close()
    Program(QApplication.instance(), settings.load()).show(tmp_path / "policy.db")  # type: ignore[arg-type]
    (again,) = windows()
    qtbot.waitUntil(lambda: again.entry.reading.line.text() == "hai3 mian2 she4 qu1")


def test_a_second_start_hands_its_glossary_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    assert not handed_over(tmp_path / "policy.db")
    first = Instance()
    first.listen()
    with qtbot.waitSignal(first.asked) as asked:
        assert handed_over(tmp_path / "policy.db")
    assert asked.args == [tmp_path / "policy.db"]
    first.deleteLater()


def test_a_new_glossary_says_where_to_begin(program: Program, tmp_path: Path) -> None:
    program.show(tmp_path / "policy.db")
    assert windows()[0].start.isVisible()
    with library.opened(tmp_path / "policy.db") as glossary:
        assert library.totals(glossary)["documents"] == 0
