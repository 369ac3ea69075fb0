"""A person looks at what another glossary would change, chooses, and takes it in, or takes it all back."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Status, TermId
from glossary_app.gui.dialogs import files
from glossary_app.gui.dialogs.merge import MergeDialog
from glossary_app.gui.models.differences import Column, DifferencesModel
from glossary_app.gui.session import Session
from glossary_app.services import editing, entries, library, listing
from glossary_app.services.merging import Difference, Field, Kind, Policy
from tests.gui.driving import LONG, drop, window_on


@pytest.fixture
def term(session: Session) -> TermId:
    found = entries.named(session.glossary, "海绵社区")
    editing.set_notes(session.glossary, found, "我的。")
    return found


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "来稿.csv"
    path.write_text(
        "术语,备注,状态,负责人\n海绵社区,你的。,已收,张三\n三农,,,\n1月2日,,,\n", encoding="gb18030"
    )
    return path


@pytest.fixture
def dialog(session: Session, term: TermId, table: Path, qtbot: QtBot) -> MergeDialog:
    made = MergeDialog(session, table)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.merge.isEnabled, timeout=LONG)
    return made


def shown(dialog: MergeDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [model.index(row, column).data() for column in (Column.TERM, Column.FIELD, Column.KEPT)]
        for row in range(model.rowCount())
    ]


def notes(session: Session) -> str:
    glossary = session.glossary
    return entries.entry(glossary, entries.named(glossary, "海绵社区")).term.notes


def test_what_would_change_is_shown_before_it_is_done(dialog: MergeDialog, session: Session) -> None:
    assert shown(dialog) == [
        ["海绵社区", "Status", "Take theirs"],
        ["海绵社区", "Notes", "Keep mine"],
        ["三农", "New entry", "Add"],
        ["1月2日", "Doubtful entry", "Leave out"],
    ]
    assert "负责人 (1)" in dialog.passed_over.text()
    assert notes(session) == "我的。"


def test_the_keyboard_alone_chooses_and_imports(dialog: MergeDialog, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.mine.toPlainText() == "我的。"
    assert dialog.theirs.toPlainText() == "你的。"
    qtbot.keyClick(dialog.table, Qt.Key.Key_B)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_M)
    assert [row[2] for row in shown(dialog)] == ["Take theirs", "Keep both", "Leave out", "Leave out"]
    with qtbot.waitSignals([dialog.merged, dialog.left, session.changed], timeout=LONG):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert notes(session) == "我的。\n你的。"
    editing.undo(session.glossary)
    assert notes(session) == "我的。"


def test_one_choice_for_all_that_is_shown(dialog: MergeDialog, qtbot: QtBot) -> None:
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(Kind.CONFLICT))
    assert [row[0] for row in shown(dialog)] == ["海绵社区", "1月2日"]
    dialog.table.setFocus()
    dialog.table.selectAll()
    qtbot.mouseClick(dialog.choices[Policy.THEIRS], Qt.MouseButton.LeftButton)
    assert [row[2] for row in shown(dialog)] == ["Take theirs", "Add"]
    dialog.kinds.setCurrentIndex(0)
    assert len(shown(dialog)) == 4


def test_only_what_a_row_offers_can_be_chosen(dialog: MergeDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.choices[Policy.BOTH].isEnabled()
    assert dialog.doubt.isVisible()
    qtbot.keyClick(dialog.table, Qt.Key.Key_B)
    assert shown(dialog)[3][2] == "Leave out"


def test_where_nothing_is_chosen_there_is_nothing_to_import(dialog: MergeDialog) -> None:
    dialog.model.decide(range(4), Policy.MINE)
    assert not dialog.merge.isEnabled()


def test_what_changed_meanwhile_is_told_and_nothing_is_imported(
    dialog: MergeDialog, session: Session, term: TermId, qtbot: QtBot
) -> None:
    editing.set_notes(session.glossary, term, "新的。")
    qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    assert "Compare anew" in dialog.notice.words
    assert notes(session) == "新的。"


def test_a_file_that_cannot_be_read_is_told_in_the_dialog(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "t.csv").write_text("姓名\n张三\n", encoding="utf-8")
    made = MergeDialog(session, tmp_path / "t.csv")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.notice.isVisible, timeout=LONG)
    assert "no column of terms" in made.notice.words
    assert made.counts.text() == "Not compared"
    assert not made.merge.isEnabled()


def test_closing_stops_the_work(session: Session, table: Path, qtbot: QtBot) -> None:
    made = MergeDialog(session, table)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.left, timeout=LONG):
        made.close()


def test_the_menu_asks_for_a_glossary_and_says_what_came_of_it(
    tmp_path: Path, table: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_on(tmp_path / "other.db", qtbot) as window:
        monkeypatch.setattr(files, "chosen", lambda _dialog: [table])
        window.actions_by_name["import_glossary"].trigger()
        dialog = window.findChild(MergeDialog)
        assert dialog is not None
        qtbot.waitUntil(dialog.merge.isEnabled, timeout=LONG)
        qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "2 entries" in window.notice.words, timeout=LONG)
        assert library.totals(window.session.glossary)["terms"] == 2
        window.actions_by_name["undo"].trigger()
        assert library.totals(window.session.glossary)["terms"] == 0
        qtbot.waitUntil(lambda: window.findChild(MergeDialog) is None)


def test_what_came_in_is_looked_through_until_it_is_undone(tmp_path: Path, table: Path, qtbot: QtBot) -> None:
    with window_on(tmp_path / "other.db", qtbot) as window:
        window.session.perform(partial(editing.add_term, surface="碳达峰"))
        drop(window, table)
        dialog = window.findChild(MergeDialog)
        assert dialog is not None
        qtbot.waitUntil(dialog.merge.isEnabled, timeout=LONG)
        qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(window.notice.way_on.isVisible, timeout=LONG)
        qtbot.mouseClick(window.notice.way_on, Qt.MouseButton.LeftButton)
        shown_terms = window.terms.table.listed()
        came = listing.shown(window.session.glossary, shown_terms)
        assert {one.headword for one in came} == {"海绵社区", "三农"}
        qtbot.keyClick(window.terms.table, Qt.Key.Key_R)
        assert window.terms.table.listed() == shown_terms
        for _ in range(2):
            window.actions_by_name["undo"].trigger()
        assert window.filters.chosen == listing.Filter(statuses=frozenset({Status.CANDIDATE}))


def test_a_glossary_dropped_on_the_window_is_looked_at_first(
    tmp_path: Path, table: Path, qtbot: QtBot
) -> None:
    with window_on(tmp_path / "other.db", qtbot) as window:
        drop(window, table)
        dialog = window.findChild(MergeDialog)
        assert dialog is not None
        qtbot.waitUntil(dialog.merge.isEnabled, timeout=LONG)
        assert len(shown(dialog)) == 3


def test_what_is_typed_is_saved_before_it_is_compared(
    glossary: library.GlossaryFile, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "t.csv").write_text("术语,备注\n海绵社区,你的。\n", encoding="utf-8")
    with window_on(glossary.path, qtbot) as window:
        window.session.choose([entries.named(window.session.glossary, "海绵社区")])
        fields = [one for one in window.entry.findChildren(QTextEdit) if one.accessibleName() == "Notes"]
        fields[0].setFocus()
        qtbot.keyClicks(fields[0], "mine")
        window.imports.merge(tmp_path / "t.csv")
        dialog = window.findChild(MergeDialog)
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=LONG)
        assert dialog.model.difference(0).mine == "mine"


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = DifferencesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    some = [
        Difference(
            kind=kind, headword="三农", field=field, mine="accepted", theirs="rejected\n", policy=Policy.MINE
        )
        for kind, field in ((Kind.ADDED, Field.ENTRY), (Kind.CONFLICT, Field.NOTES))
    ]
    model.add(some)
    model.show(Kind.CONFLICT)
    model.add(some)
    model.decide([0, 1], Policy.BOTH)
    assert model.policies() == (Policy.MINE, Policy.BOTH, Policy.MINE, Policy.BOTH)
    model.show(None)
    assert model.rowCount() == 4
    assert model.wanted() == 2
    del tester
