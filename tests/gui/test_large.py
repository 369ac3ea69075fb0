"""Edits of a great many entries are done beside the window; what is done meanwhile waits for them."""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Status, TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.session import Session
from glossary_app.services import editing, entries, jobs, large, library, listing
from tests.gui.driving import LONG, window_on


@pytest.fixture
def window(
    glossary: library.GlossaryFile, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window of the small report, for which two entries are a great many."""
    monkeypatch.setattr(large, "_MANY", 1)
    with window_on(glossary.path, qtbot) as made:
        made.terms.table.setFocus()
        yield made


@pytest.fixture
def chosen(window: MainWindow) -> list[TermId]:
    window.terms.table.selectAll()
    return list(window.session.terms)


def statuses(session: Session, chosen: list[TermId]) -> set[Status]:
    return {one.status for one in listing.shown(session.glossary, chosen)}


def test_a_key_decides_on_many_beside_the_window_and_undo_takes_it_back(
    window: MainWindow, chosen: list[TermId], qtbot: QtBot
) -> None:
    undo, redo = (window.actions_by_name[name] for name in ("undo", "redo"))
    for act, status in (
        (lambda: qtbot.keyClick(window.terms.table, Qt.Key.Key_A), Status.ACCEPTED),
        (undo.trigger, Status.CANDIDATE),
        (redo.trigger, Status.ACCEPTED),
    ):
        with qtbot.waitSignal(window.session.changed, timeout=LONG):
            act()
            assert window.session.at_work
            assert not undo.isEnabled()
            assert not redo.isEnabled()
            assert "other edits wait" in window.statusBar().currentMessage()
        assert statuses(window.session, chosen) == {status}
    assert undo.text() == f"&Undo: Accepted, {len(chosen)} entries"
    assert window.statusBar().currentMessage() == f"Done again: Accepted, {len(chosen)} entries"


def test_what_is_done_meanwhile_comes_after_it(
    window: MainWindow, chosen: list[TermId], qtbot: QtBot
) -> None:
    session = window.session
    order: list[str] = []
    reject = partial(editing.set_status, chosen=chosen, status=Status.REJECTED)
    accept = partial(editing.set_status, chosen=chosen[:1], status=Status.ACCEPTED)
    assert session.perform(reject, then=lambda: order.append("rejected"))
    assert session.perform(accept, then=lambda: order.append("accepted"))
    assert order == []
    qtbot.waitUntil(lambda: order == ["rejected", "accepted"], timeout=LONG)
    assert statuses(session, chosen[:1]) == {Status.ACCEPTED}
    assert statuses(session, chosen[1:]) == {Status.REJECTED}


def test_what_is_at_work_is_done_before_the_glossary_is_closed(
    window: MainWindow, chosen: list[TermId], glossary: library.GlossaryFile
) -> None:
    window.session.perform(partial(editing.set_status, chosen=chosen, status=Status.REJECTED))
    window.session.perform(partial(editing.set_notes, term=chosen[0], notes="问过。"))
    assert window.close()
    assert {one.status for one in listing.shown(glossary, chosen)} == {Status.REJECTED}
    assert entries.entry(glossary, chosen[0]).term.notes == "问过。"


def test_a_crash_is_told_and_the_edit_can_be_tried_again(
    window: MainWindow, chosen: list[TermId], qtbot: QtBot
) -> None:
    session = window.session
    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(jobs, "ask", lambda _: "nonsense")
        with qtbot.waitSignal(session.refused, timeout=LONG) as refused:
            session.perform(partial(editing.set_status, chosen=chosen, status=Status.REJECTED))
    assert refused.args[0].code is ErrorCode.STOPPED
    assert statuses(session, chosen) == {Status.CANDIDATE}
    with qtbot.waitSignal(session.changed, timeout=LONG):
        qtbot.mouseClick(window.notice.way_on, Qt.MouseButton.LeftButton)
    assert statuses(session, chosen) == {Status.REJECTED}


def test_what_cannot_be_begun_keeps_nobody_from_closing(
    window: MainWindow, chosen: list[TermId], monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[UserError] = []
    window.session.refused.connect(lambda error, _again: refused.append(error))
    monkeypatch.setattr(sys, "executable", "/no/python")
    assert window.session.perform(partial(editing.set_status, chosen=chosen, status=Status.REJECTED))
    assert not window.session.finish()
    assert [error.code for error in refused] == [ErrorCode.STOPPED]


def test_it_waits_for_an_import_that_writes(window: MainWindow, chosen: list[TermId], qtbot: QtBot) -> None:
    session = window.session
    refused: list[UserError] = []
    session.refused.connect(lambda error, _again: refused.append(error))
    session.expect_writer(True)
    with library.opened(session.glossary.path) as other, other.atomic():
        session.perform(partial(editing.set_status, chosen=chosen, status=Status.REJECTED))
        qtbot.waitUntil(lambda: bool(session.waiting), timeout=LONG)
    qtbot.waitUntil(lambda: statuses(session, chosen) == {Status.REJECTED}, timeout=LONG)
    assert refused == []
    session.expect_writer(False)


def test_an_import_waits_for_it(
    window: MainWindow, chosen: list[TermId], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "总结.txt").write_text("某市工作总结\n\n我们推进口袋公园建设。\n", encoding="utf-8")
    session, job = window.session, window.imports.job
    with qtbot.waitSignal(job.finished, timeout=LONG) as finished:
        session.perform(partial(editing.set_status, chosen=chosen, status=Status.ACCEPTED))
        job.start([tmp_path / "总结.txt"])
        assert not job.running
    assert finished.args[0].added == ("总结.txt",)
    assert statuses(session, chosen) == {Status.ACCEPTED}
