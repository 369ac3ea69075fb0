"""Locked, full, gone, crashed: what was typed stays, the bar says what happened, and there is a way on."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.dialogs import target
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import editing, entries, library
from tests.gui.driving import LONG, drop, window_on

NOTES = "与住建部门核对"


@pytest.fixture
def window(glossary: library.GlossaryFile, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of the small report, with 海绵社区 looked at."""
    with window_on(glossary.path, qtbot) as made:
        made.session.choose([term(glossary)])
        yield made


def term(glossary: library.GlossaryFile) -> TermId:
    return entries.named(glossary, "海绵社区")


def kept_notes(path: Path) -> str:
    with library.opened_to_read(path) as opened:
        return entries.entry(opened, term(opened)).term.notes


def type_notes(window: MainWindow, qtbot: QtBot) -> None:
    """Type notes and leave the field."""
    notes = window.entry.notes
    notes.setFocus()
    notes.insertPlainText(NOTES)
    window.terms.table.setFocus()


def press(window: MainWindow, text: str, qtbot: QtBot) -> None:
    """Press a button of the bar."""
    (button,) = (one for one in window.notice.findChildren(QPushButton) if one.text() == text)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def offered(window: MainWindow) -> set[str]:
    return {one.text() for one in window.notice.findChildren(QPushButton) if one.isVisible()}


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program is in the middle of writing."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def test_what_a_lock_refuses_stays_and_is_saved_at_the_next_try(window: MainWindow, qtbot: QtBot) -> None:
    path = window.session.glossary.path
    with locked(path):
        type_notes(window, qtbot)
        assert "in use by another program" in window.notice.words
        assert window.entry.notes.words() == NOTES
        assert window.entry.notes.remarked.isVisible()
        press(window, "Try again", qtbot)
        assert window.notice.isVisible()
        assert window.entry.notes.words() == NOTES
    assert kept_notes(path) == ""
    press(window, "Try again", qtbot)
    assert not window.notice.isVisible()
    assert not window.entry.notes.remarked.isVisible()
    assert kept_notes(path) == NOTES


def test_what_a_lock_refuses_can_be_saved_in_a_copy(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy = window.session.glossary.path, tmp_path / "elsewhere.db"
    monkeypatch.setattr(target, "ask", lambda *_, **__: copy)
    with locked(path):
        type_notes(window, qtbot)
        with qtbot.waitSignal(window.glossary_wanted) as wanted:
            press(window, "Save a copy elsewhere…", qtbot)
    assert wanted.args == [copy]
    assert kept_notes(copy) == NOTES
    assert kept_notes(path) == ""
    assert window.entry.notes.words() == ""  # the window shows what its own glossary holds
    assert not window.notice.isVisible()


def test_a_window_that_closes_leaves_no_half_a_copy(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "elsewhere.db"
    monkeypatch.setattr(target, "ask", lambda *_, **__: copy)
    with locked(window.session.glossary.path):
        type_notes(window, qtbot)
        press(window, "Save a copy elsewhere…", qtbot)
        assert window.notice.words == "Writing the copy…"
    window.close()
    assert not window.isVisible()
    assert not copy.exists() or kept_notes(copy) == ""  # it was faster, and is whole


def test_a_copy_never_takes_the_place_of_another_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there.db"
    there.write_bytes(b"precious")
    monkeypatch.setattr(target, "ask", lambda *_, **__: there)
    with locked(window.session.glossary.path):
        type_notes(window, qtbot)
        press(window, "Save a copy elsewhere…", qtbot)
        qtbot.waitUntil(lambda: "it exists already" in window.notice.words)
    assert there.read_bytes() == b"precious"
    assert window.entry.notes.words() == NOTES


@pytest.mark.parametrize("code", [ErrorCode.DISK_FULL, ErrorCode.READ_ONLY, ErrorCode.DAMAGED])
def test_what_the_disk_refuses_stays_in_the_field_over_a_change_of_row(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: ErrorCode
) -> None:
    def refuse(glossary: library.GlossaryFile, **_: object) -> NoReturn:
        raise UserError(code, path=str(glossary.path))

    with monkeypatch.context() as fault:
        fault.setattr(editing, "set_notes", refuse)
        type_notes(window, qtbot)
        assert ("Save a copy elsewhere…" in offered(window)) is (code is not ErrorCode.DAMAGED)
        here = window.session.term
        assert here is not None
        window.session.choose([entries.named(window.session.glossary, "“两张清单”制度")])
        assert window.entry.notes.words() == ""
        window.session.choose([here])
        assert window.entry.notes.words() == NOTES
    window.entry.notes.setFocus()
    window.terms.table.setFocus()
    assert kept_notes(window.session.glossary.path) == NOTES


def test_nothing_is_saved_in_a_file_that_is_gone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy = window.session.glossary.path, tmp_path / "elsewhere.db"
    monkeypatch.setattr(target, "ask", lambda *_, **__: copy)
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    type_notes(window, qtbot)
    assert "There is no glossary" in window.notice.words
    assert window.entry.notes.words() == NOTES
    press(window, "Save a copy elsewhere…", qtbot)
    assert kept_notes(copy) == NOTES


def test_a_window_with_something_unsaved_does_not_close_unasked(window: MainWindow, qtbot: QtBot) -> None:
    with locked(window.session.glossary.path):
        type_notes(window, qtbot)
        window.close()
        assert window.isVisible()
        assert "not saved yet" in window.notice.words
    window.close()
    assert not window.isVisible()
    assert kept_notes(window.session.glossary.path) == NOTES


def test_a_killed_import_is_told_and_the_window_lives_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    document = tmp_path / "总结.txt"
    document.write_text(
        "某市总结\n\n我们坚持推进口袋公园建设，口袋公园越来越多，口袋公园惠及居民。\n", encoding="utf-8"
    )
    job = window.imports.job
    before = window.terms.table.listed()
    with qtbot.waitSignal(job.progressed, timeout=LONG):
        drop(window, document)
    with qtbot.waitSignal(job.ended, timeout=LONG):
        process = job.findChild(QProcess)
        assert process is not None
        os.kill(process.processId(), signal.SIGKILL)
    assert "The import stopped unexpectedly; the glossary is as it was" in window.notice.words
    assert offered(window) == {"Copy details"}
    assert window.terms.table.listed() == before
    type_notes(window, qtbot)
    assert kept_notes(window.session.glossary.path) == NOTES
    with qtbot.waitSignal(job.finished, timeout=LONG):
        drop(window, document)
    assert entries.named(window.session.glossary, "口袋公园")
