"""After an import: what is new, what was known, and why the rest is not there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import DocumentId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.dialogs.imported import ImportedDialog
from glossary_app.gui.dialogs.imported_words import Report
from glossary_app.gui.imports import Imports
from glossary_app.gui.session import Session
from glossary_app.gui.views.notice import NoticeBar
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
    outcome = Outcome(("报告.docx", "报告.pdf"), (), 12, (), alike=(like,))
    dialog = ImportedDialog(outcome)
    qtbot.addWidget(dialog)
    said = "It says what 报告.docx says (98 % of the sentences). What stands in both is counted twice."
    assert shown(dialog) == [["报告.pdf", said]]
    assert f"报告.pdf: {said}" in Report(outcome).text()
    (remove,) = [one for one in dialog.findChildren(QPushButton) if "Remove" in one.text()]
    with qtbot.waitSignal(dialog.removal_wanted) as wanted:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert wanted.args == [[DocumentId(7)]]


def test_a_document_that_was_recognized_is_to_be_looked_at(qtbot: QtBot) -> None:
    outcome = Outcome(("扫描.pdf", "报告.txt"), (), 12, (), recognized=("扫描.pdf",))
    dialog = ImportedDialog(outcome)
    qtbot.addWidget(dialog)
    said = "Its pages are pictures, which OCR has read. Look at it: characters may be misread."
    assert shown(dialog) == [["扫描.pdf", said]]
    assert f"扫描.pdf: {said}" in Report(outcome).text().splitlines()
    assert Report(outcome).headline() == "2 documents added, 1 of them read by OCR, 12 new terms"


def test_what_was_given_twice_is_told() -> None:
    outcome = Outcome(("报告.txt", "规划.txt"), (), 12, (), copies=(("副本.txt", "报告.txt"),))
    assert Report(outcome).headline() == "2 documents added, 1 given twice, 12 new terms"
    assert "A copy of 报告.txt: 副本.txt" in Report(outcome).text().splitlines()


def test_without_failures_there_is_no_table(qtbot: QtBot) -> None:
    dialog = ImportedDialog(Outcome(("报告.txt",), (), 12, ()))
    qtbot.addWidget(dialog)
    assert dialog.findChild(QTableWidget) is None
    assert not dialog.isModal()


@pytest.mark.parametrize(
    ("outcome", "line"),
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
def test_a_line_says_what_came_of_it(outcome: Outcome, line: str) -> None:
    assert Report(outcome).headline() == line


def test_what_ocr_has_read_is_named_on_request(session: Session, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    notice = NoticeBar(window)
    imports = Imports(session, window, notice)
    imports.job.finished.emit(Outcome(("扫描.pdf",), (), 12, (), recognized=("扫描.pdf",)))
    assert notice.words == "1 documents added, 1 of them read by OCR, 12 new terms"
    assert not window.findChildren(ImportedDialog)
    notice.way_on.click()
    (dialog,) = window.findChildren(ImportedDialog)
    assert shown(dialog)[0][0] == "扫描.pdf"
    imports.shut_down()
