"""The whole job in the window, as a person does it from an empty glossary to the table that is handed on."""

import csv
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glossary_app import resources
from glossary_app.domain.terms import Status, TermId
from glossary_app.gui.dialogs import target
from glossary_app.gui.dialogs.export import ExportDialog
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import entries, exporting, library
from tests.gui.driving import LONG, choose_filter, drop, window_on

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TERM = "新质生产力"
WORDS = "以创新为主导的先进生产力质态。"


def test_the_whole_job(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    glossary, table = tmp_path / "policy.db", tmp_path / "terms.csv"
    with window_on(glossary, qtbot) as window:
        bring_documents_in(window, some_documents(tmp_path), qtbot)
        review_by_keys(window, qtbot)
        edit(window, qtbot)
    with window_on(glossary, qtbot) as window:
        find_the_edits_and_take_one_back(window, qtbot)
        export(window, table, qtbot, monkeypatch)
    with library.opened_to_read(glossary) as opened:
        part = exporting.Part()
        expected = [
            list(part.headers),
            *([str(cell) for cell in row] for row in exporting.rows(opened, part)),
        ]
    with table.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    assert written == expected
    (row,) = (row for row in written if row[0] == TERM)
    assert row[1:3] == ["xīn zhì shēng chǎn lì", WORDS]


def some_documents(folder: Path) -> Path:
    """A folder with two of the sample documents."""
    made = folder / "documents"
    made.mkdir()
    for path in sorted(resources.folder("seeds").glob("*.txt"))[:4:3]:
        shutil.copy(path, made)
    return made


def bring_documents_in(window: MainWindow, documents: Path, qtbot: QtBot) -> None:
    assert window.start.isVisible()
    with qtbot.waitSignal(window.imports.job.ended, timeout=LONG):
        drop(window, documents)
    assert not window.start.isVisible()
    assert "2 documents added" in window.notice.words
    assert len(window.terms.table.listed()) > 100


def review_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    table = window.terms.table
    first, second, third, *_ = everything = table.listed()
    table.setFocus()
    qtbot.keyClick(table, Key.Key_A)
    qtbot.keyClick(table, Key.Key_R)
    assert statuses(window, [first, second]) == [Status.ACCEPTED, Status.REJECTED]
    assert window.session.term == third

    choose_filter(window, "Rejected", qtbot)
    assert table.listed() == [second]
    table.setFocus()
    qtbot.keyClick(table, Key.Key_U)
    choose_filter(window, "Candidate", qtbot)
    assert statuses(window, [second]) == [Status.CANDIDATE]
    assert table.listed() == everything[1:]

    table.setFocus()
    qtbot.keyClick(table, Key.Key_A, CONTROL)
    qtbot.keyClick(table, Key.Key_R)
    qtbot.waitUntil(lambda: table.listed() == [], timeout=LONG)
    qtbot.keyClick(table, Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: table.listed() == everything[1:], timeout=LONG)
    assert statuses(window, [first]) == [Status.ACCEPTED]


def edit(window: MainWindow, qtbot: QtBot) -> None:
    look_up(window, qtbot)
    chip = window.entry.reading.chips[1]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.editor is not None
    qtbot.keyClicks(chip.editor, "zhi2")
    qtbot.keyClick(chip.editor, Key.Key_Return)
    assert window.entry.reading.line.text() == "xīn zhí shēng chǎn lì"

    cards = window.entry.definitions.cards
    words = cards[0].text if cards else window.entry.definitions.new
    words.setFocus()
    words.selectAll()
    words.insertPlainText(WORDS)  # and the window is closed with the cursor in the field


def look_up(window: MainWindow, qtbot: QtBot) -> None:
    """Find the term by its initials."""
    window.search.setFocus()
    qtbot.keyClicks(window.search, "xzscl")
    qtbot.waitUntil(lambda: term(window) in window.terms.table.listed()[:1])
    qtbot.keyClick(window.search, Key.Key_Return)
    qtbot.keyClick(window.terms.table, Key.Key_Home, CONTROL)
    assert window.session.term == term(window)


def find_the_edits_and_take_one_back(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.start.isVisible()
    look_up(window, qtbot)
    pane = window.entry
    assert pane.reading.line.text() == "xīn zhí shēng chǎn lì"
    assert pane.definitions.cards[0].text.words() == WORDS
    (row,) = (row for row in pane.history.rows if row.words()[0] == "Pinyin changed")
    qtbot.mouseClick(row.revert, Qt.MouseButton.LeftButton)
    assert pane.reading.line.text() == "xīn zhì shēng chǎn lì"
    assert pane.definitions.cards[0].text.words() == WORDS


def export(window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(target, "ask", lambda *_: path)
    qtbot.keyClick(window.terms.table, Key.Key_E, CONTROL)
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.rows.button(0).click()
    dialog.headers.setCurrentIndex(dialog.headers.findData(False))
    with qtbot.waitSignal(dialog.exported, timeout=LONG):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert str(path) in window.notice.words


def term(window: MainWindow) -> TermId:
    return entries.named(window.session.glossary, TERM)


def statuses(window: MainWindow, chosen: list[TermId]) -> list[Status]:
    return [entries.entry(window.session.glossary, one).term.status for one in chosen]
