"""After an import: what is new, what was known, and why the rest is not there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import DocumentId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.dialogs.imported import ImportedDialog
from glossary_app.services.likeness import Likeness
from glossary_app.services.outcomes import Outcome

BROKEN = Outcome(
    added=("报告.txt",),
    known=("规划.txt",),
    terms=12,
    failures=(
        UserError(ErrorCode.EMPTY, path="/文档/空.txt"),
        UserError(ErrorCode.UNREADABLE, path="/文档/锁.txt", reason="Permission denied"),
    ),
)


def shown(dialog: ImportedDialog) -> list[list[str]]:
    """The table of a report."""
    table = dialog.findChild(QTableWidget)
    assert table is not None
    model = table.model()
    return [[model.index(row, column).data() for column in range(2)] for row in range(table.rowCount())]


def test_every_failure_says_what_to_do(qtbot: QtBot) -> None:
    dialog = ImportedDialog(BROKEN)
    qtbot.addWidget(dialog)
    assert shown(dialog) == [
        ["空.txt", "空.txt holds no text. Check that it is the right file."],
        ["锁.txt", "锁.txt cannot be read (Permission denied). Check that you may open it."],
    ]


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = ImportedDialog(BROKEN)
    qtbot.addWidget(dialog)
    (copy,) = [one for one in dialog.findChildren(QPushButton) if "Copy" in one.text()]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[1:] == [
        "Added: 报告.txt",
        "In the glossary already: 规划.txt",
        "/文档/空.txt holds no text. Check that it is the right file.",
        "/文档/锁.txt cannot be read (Permission denied). Check that you may open it.",
    ]


def test_a_document_like_another_one_is_told_and_can_go_again(qtbot: QtBot) -> None:
    like = Likeness(DocumentId(7), "报告.pdf", "报告.docx", 0.987)
    dialog = ImportedDialog(Outcome(("报告.docx", "报告.pdf"), (), 12, (), alike=(like,)))
    qtbot.addWidget(dialog)
    said = "It says what 报告.docx says (98 % of the sentences). What stands in both is counted twice."
    assert shown(dialog) == [["报告.pdf", said]]
    assert f"报告.pdf: {said}" in dialog.report()
    (remove,) = [one for one in dialog.findChildren(QPushButton) if "Remove" in one.text()]
    with qtbot.waitSignal(dialog.removal_wanted) as wanted:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert wanted.args == [[DocumentId(7)]]


def test_what_was_given_twice_is_told(qtbot: QtBot) -> None:
    dialog = ImportedDialog(Outcome(("报告.txt", "规划.txt"), (), 12, (), copies=(("副本.txt", "报告.txt"),)))
    qtbot.addWidget(dialog)
    assert dialog.headline() == "2 documents added, 1 given twice, 12 new terms"
    assert "A copy of 报告.txt: 副本.txt" in dialog.report().splitlines()


def test_without_failures_there_is_no_table(qtbot: QtBot) -> None:
    dialog = ImportedDialog(Outcome(("报告.txt",), (), 12, ()))
    qtbot.addWidget(dialog)
    assert dialog.findChild(QTableWidget) is None
    assert not dialog.isModal()


@pytest.mark.parametrize(
    ("outcome", "headline"),
    [
        (Outcome(("a", "b"), ("c",), 12, ()), "2 documents added, 1 in the glossary already, 12 new terms"),
        (Outcome((), ("c",), 0, ()), "1 in the glossary already"),
        (Outcome((), (), 3, ()), "3 new terms"),
        (Outcome(("a", "b"), (), 9, (), 8), "2 documents added, 9 new terms, 8 candidates dropped"),
        (
            Outcome(("a", "b"), (), 2, (), apart=True),
            "2 documents added, 2 new terms in these documents alone",
        ),
        (
            Outcome(("a", "b"), (), 2, (), alike=(Likeness(DocumentId(2), "b", "a", 1.0),)),
            "2 documents added, 1 of them like another one, 2 new terms",
        ),
        (
            Outcome(("a", "b"), (), 2, (), passed_over=((".pptx", 7), (".xlsx", 1))),
            "2 documents added, 2 new terms, 8 files passed over (.pptx, .xlsx)",
        ),
        (Outcome((), (), 0, BROKEN.failures), "Nothing was added"),
        (
            Outcome((), (), 0, BROKEN.failures, passed_over=((".zipx", 2), ("", 1))),
            "Nothing was added, 3 files passed over (.zipx, …)",
        ),
    ],
)
def test_a_line_says_what_came_of_it(qtbot: QtBot, outcome: Outcome, headline: str) -> None:
    dialog = ImportedDialog(outcome)
    qtbot.addWidget(dialog)
    assert dialog.headline() == headline
