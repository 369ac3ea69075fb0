"""Documents come in beside the window, and whatever happens to the import, the window lives on."""

import errno
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glossary_app.domain.changes import Changes
from glossary_app.domain.progress import Stage
from glossary_app.domain.terms import Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.jobs import ImportJob, file_name
from glossary_app.gui.session import Session
from glossary_app.gui.views.jobs_bar import JobsBar
from glossary_app.services import editing, entries, importing, jobs, library, listing
from glossary_app.services.outcomes import Outcome
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from tests.gui.conftest import REPORT
from tests.gui.driving import LONG, drop, window_on

TEXT = "某市工作总结\n\n我们坚持推进口袋公园建设，口袋公园越来越多，口袋公园惠及居民。\n"
WAIT = 20_000


@pytest.fixture
def job(session: Session, qtbot: QtBot) -> ImportJob:
    return ImportJob(session, session)


@pytest.fixture
def bar(job: ImportJob, qtbot: QtBot) -> JobsBar:
    made = JobsBar(job)
    qtbot.addWidget(made, before_close_func=lambda _: job.shut_down())
    return made


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_documents_come_in_beside_the_window(
    session: Session, job: ImportJob, document: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stages: set[Stage] = set()
    job.progressed.connect(lambda stage, _done, _total: stages.add(stage))
    with (
        qtbot.waitSignals([session.changed, job.ended], timeout=WAIT),
        qtbot.waitSignal(job.finished, timeout=WAIT) as finished,
    ):
        job.start([document, tmp_path / "nowhere.txt"])
    assert not job.running
    (outcome,) = finished.args
    assert outcome.added == ("总结.txt",)
    assert [error.code for error in outcome.failures] == [ErrorCode.NOT_FOUND]
    assert stages == {*Stage} - {Stage.RECOGNIZING}
    assert entries.named(session.glossary, "口袋公园")


def test_what_came_with_one_more_document_is_a_click_away(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with library.opened_or_made(tmp_path / "policy.db") as glossary:
        monkeypatch.setattr(importing, "now", lambda: "2020-01-09T00:00:00+00:00")
        importing.add_documents(glossary, [restore(receive("report.txt", REPORT.encode()))])
    later = tmp_path / "later.txt"
    later.write_text(REPORT.replace("海绵社区", "智慧泵站"), encoding="utf-8")
    with window_on(tmp_path / "policy.db", qtbot) as window:
        drop(window, later)
        qtbot.waitUntil(window.notice.way_on.isVisible, timeout=LONG)
        qtbot.mouseClick(window.notice.way_on, Qt.MouseButton.LeftButton)
        came = listing.shown(window.session.glossary, window.terms.table.listed())
        assert "智慧泵站" in {one.headword for one in came}
        assert "海绵社区" not in {one.headword for one in came}
        assert window.terms.table.hasFocus()


def test_what_is_asked_for_meanwhile_waits_its_turn(
    session: Session, job: ImportJob, document: Path, qtbot: QtBot
) -> None:
    outcomes: list[Outcome] = []
    job.finished.connect(outcomes.append)
    with qtbot.waitSignal(job.ended, timeout=WAIT):
        job.start([document])
        job.start_text("某县通知\n\n全县推进口袋公园建设，口袋公园要建好管好。")
    assert [outcome.added for outcome in outcomes] == [("总结.txt",), ("某县通知.txt",)]


def test_a_cancelled_import_leaves_no_trace(
    session: Session, job: ImportJob, bar: JobsBar, document: Path, qtbot: QtBot
) -> None:
    before = library.totals(session.glossary)
    with qtbot.waitSignal(job.progressed, timeout=WAIT):
        job.start([document])
    with qtbot.waitSignal(job.cancelled, timeout=WAIT):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)
    assert not job.running
    assert library.totals(session.glossary) == before


def test_a_crash_is_told_with_details(
    job: ImportJob, document: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "ask", lambda request: "nonsense")
    with qtbot.waitSignal(job.failed, timeout=WAIT) as failed:
        job.start([document])
    sentence, details = failed.args
    assert "the glossary is as it was" in sentence
    assert "JSONDecodeError" in details
    assert not job.running


def test_a_program_that_cannot_be_started_is_told(
    job: ImportJob, document: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(document.parent / "no-python"))
    with qtbot.waitSignal(job.failed, timeout=WAIT):
        job.start([document])
    assert not job.running


def test_a_glossary_that_cannot_be_written_is_told(
    session: Session, job: ImportJob, document: Path, qtbot: QtBot
) -> None:
    with (
        library.opened(session.glossary.path) as other,
        other.atomic(),
        qtbot.waitSignal(job.failed, timeout=WAIT) as failed,
    ):
        job.start([document])
    assert "in use by another program" in failed.args[0]
    assert failed.args[1].startswith("locked")


def test_an_edit_that_an_import_locks_out_waits_and_is_done(session: Session, qtbot: QtBot) -> None:
    first, second = listing.selected(session.glossary)[:2]
    with library.opened_in_window(session.glossary.path) as glossary:
        window = Session(glossary)
        window.expect_writer(True)
        with session.glossary.atomic():
            assert window.perform(partial(editing.set_notes, term=first, notes="一"))
            assert window.perform(partial(editing.set_notes, term=first, notes="二"))
        with qtbot.waitSignals([window.changed, window.changed]):
            assert window.perform(partial(editing.set_status, chosen=[second], status=Status.ACCEPTED))
        assert entries.entry(glossary, first).term.notes == "二"
        qtbot.waitUntil(lambda: entries.entry(glossary, second).term.status is Status.ACCEPTED)


def test_what_waits_is_done_before_the_glossary_is_closed(session: Session, tmp_path: Path) -> None:
    term = listing.selected(session.glossary)[0]
    window = Session(library.opened_in_window(session.glossary.path))
    window.expect_writer(True)
    with session.glossary.atomic():
        window.perform(partial(editing.set_notes, term=term, notes="一"))
    window.close()
    assert entries.entry(session.glossary, term).term.notes == "一"


@pytest.fixture
def beside(session: Session) -> Iterator[Session]:
    """A window on the same glossary, while `session` stands for the import."""
    with library.opened_in_window(session.glossary.path) as glossary:
        made = Session(glossary)
        made.expect_writer(True)
        yield made


def test_edits_that_are_locked_out_again_and_again_are_done_in_order(
    session: Session, beside: Session, qtbot: QtBot
) -> None:
    first, *_ = listing.selected(session.glossary)
    with session.glossary.atomic():
        for notes in ("一", "二", "三"):
            beside.perform(partial(editing.set_notes, term=first, notes=notes))
        qtbot.wait(600)  # two tries
    qtbot.waitUntil(lambda: entries.entry(session.glossary, first).term.notes == "三")
    before = [deed.label for deed in editing.history(session.glossary, first)]
    assert before == ["set-notes"] * 3


def test_what_fails_as_it_waits_does_not_hold_up_those_after_it(
    session: Session, beside: Session, qtbot: QtBot
) -> None:
    first, *_ = listing.selected(session.glossary)

    def fail(_: library.GlossaryFile) -> Changes:
        raise ZeroDivisionError

    with session.glossary.atomic():
        beside.perform(partial(editing.set_notes, term=first, notes="一"))
        beside.perform(fail)
        beside.perform(partial(editing.set_notes, term=first, notes="二"))
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: entries.entry(session.glossary, first).term.notes == "二")
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert beside.perform(partial(editing.set_notes, term=first, notes="三"))
    assert entries.entry(session.glossary, first).term.notes == "三"


def test_what_was_promised_waits_for_other_programs_too(
    session: Session, beside: Session, qtbot: QtBot
) -> None:
    first, *_ = listing.selected(session.glossary)
    refused: list[UserError] = []
    beside.refused.connect(lambda error, _again: refused.append(error))
    with session.glossary.atomic():
        beside.perform(partial(editing.set_notes, term=first, notes="一"))
        beside.expect_writer(False)
        qtbot.wait(400)
        assert beside.finish()
        assert len(beside.waiting) == 1
    qtbot.waitUntil(lambda: entries.entry(session.glossary, first).term.notes == "一")
    assert refused == []


def test_what_follows_an_edit_waits_with_it(session: Session, beside: Session, qtbot: QtBot) -> None:
    followed: list[str] = []
    with session.glossary.atomic():
        beside.perform(
            partial(editing.add_term, surface="口袋公园"),
            then=lambda: followed.append(
                entries.entry(beside.glossary, entries.named(beside.glossary, "口袋公园")).term.headword
            ),
        )
        assert followed == []
    qtbot.waitUntil(lambda: followed == ["口袋公园"])


def test_another_program_does_not_hold_up_the_window(session: Session) -> None:
    refused: list[UserError] = []
    term = listing.selected(session.glossary)[0]
    with library.opened_in_window(session.glossary.path) as glossary:
        window = Session(glossary)
        window.refused.connect(lambda error, _again: refused.append(error))
        with session.glossary.atomic():
            assert not window.perform(partial(editing.set_notes, term=term, notes="一"))
    assert [error.code for error in refused] == [ErrorCode.LOCKED]


def test_no_module_of_the_folder_one_stands_in_is_run(
    job: ImportJob, document: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sqlite3.py").write_text("raise SystemExit('not ours')")
    monkeypatch.chdir(tmp_path)
    with qtbot.waitSignal(job.finished, timeout=WAIT) as finished:
        job.start([document])
    assert finished.args[0].added == ("总结.txt",)


def test_a_pasted_text_with_half_a_character_comes_in_without_it(job: ImportJob, qtbot: QtBot) -> None:
    with qtbot.waitSignal(job.finished, timeout=WAIT) as finished:
        job.start_text(f"\ud83d某县通知\n\n{TEXT}\udc00")
    assert finished.args[0].added == ("某县通知.txt",)


def test_a_pasted_text_that_finds_no_room_is_told(
    job: ImportJob, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    with qtbot.waitSignal(job.failed) as failed:
        job.start_text("某县通知\n\n全县推进口袋公园建设。")
    assert "某县通知.txt cannot be written" in failed.args[0]
    assert not job.running


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\n\n  某市：2030/2031年 “规划”？\n正文", "某市：2030 2031年 “规划”？"),
        ("长" * 100, "长" * 40),
        ("../..\n", ""),
        (' \n<a>:"b"\n', "a b"),
    ],
)
def test_a_text_without_a_file_is_named_by_its_first_line(text: str, name: str) -> None:
    assert file_name(text) == name
