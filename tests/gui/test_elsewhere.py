"""Another program writes to the same glossary: that is seen, and not written over unseen."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Status, TermId
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import editing, entries, library
from tests.gui.driving import window_on


@pytest.fixture
def window(glossary: library.GlossaryFile, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(glossary.path, qtbot) as made:
        yield made


@pytest.fixture
def term(window: MainWindow) -> TermId:
    return entries.named(window.session.glossary, "海绵社区")


def status(glossary: library.GlossaryFile, term: TermId) -> Status:
    return entries.entry(glossary, term).term.status


def test_a_decision_does_not_override_one_that_was_not_seen(
    window: MainWindow, glossary: library.GlossaryFile, term: TermId, qtbot: QtBot
) -> None:
    window.session.choose([term])
    editing.set_status(glossary, [term], Status.ACCEPTED)
    qtbot.keyClick(window.terms.table, Qt.Key.Key_R)
    assert status(glossary, term) is Status.ACCEPTED
    assert term not in window.terms.table.listed()
    assert "Another program" in window.notice.words
    qtbot.mouseClick(window.notice.way_on, Qt.MouseButton.LeftButton)
    assert status(glossary, term) is Status.REJECTED


def test_what_was_written_elsewhere_is_seen_when_the_window_is_active_again(
    window: MainWindow, glossary: library.GlossaryFile, term: TermId, qtbot: QtBot
) -> None:
    editing.set_status(glossary, [term], Status.ACCEPTED)
    assert term in window.terms.table.listed()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert term not in window.terms.table.listed()
    assert window.session.perform(partial(editing.set_status, chosen=[term], status=Status.REJECTED))


def test_ones_own_decisions_follow_one_another(window: MainWindow, term: TermId) -> None:
    for wanted in (Status.ACCEPTED, Status.REJECTED, Status.CANDIDATE):
        assert window.session.perform(partial(editing.set_status, chosen=[term], status=wanted))
