"""A person chooses what is handed on, sees its first rows, and finds them in the file."""

import csv
import json
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Status, TermId
from glossary_app.gui.dialogs import export, target
from glossary_app.gui.dialogs.export import ExportDialog
from glossary_app.gui.exports import Exports
from glossary_app.gui.session import Session
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.gui.views.terms_pane import TermsPane
from glossary_app.services import editing, entries, exporting, importing, jobs
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from tests.gui.driving import window_on

WAIT = 20_000


@pytest.fixture
def term(session: Session) -> TermId:
    return entries.named(session.glossary, "海绵社区")


@pytest.fixture(autouse=True)
def window_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "spoken", lambda: "zh_CN")


@pytest.fixture
def dialog(session: Session, term: TermId, qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(session, filtered=[term], selected=[])
    qtbot.addWidget(made)
    made.show()
    return made


def keep_only(dialog: ExportDialog, *headers: str) -> None:
    for row in range(dialog.columns.count()):
        item = dialog.columns.item(row)
        chosen = item.text() in headers
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)


def preview(dialog: ExportDialog) -> list[list[str]]:
    shown = dialog.preview.model()
    rows = [
        [shown.index(row, column).data() for column in range(shown.columnCount())]
        for row in range(shown.rowCount())
    ]
    headers = [shown.headerData(column, Qt.Orientation.Horizontal) for column in range(shown.columnCount())]
    return [headers, *rows]


def cells(path: Path, encoding: str) -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def test_the_file_holds_what_the_preview_shows(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClick(dialog.rows.button(3), Qt.Key.Key_Space)
    keep_only(dialog, "术语", "状态")
    dialog.encoding.setCurrentIndex(2)
    expected = [["术语", "状态"], ["海绵社区", "候选"]]
    assert preview(dialog) == expected
    monkeypatch.setattr(target, "ask", lambda *_: tmp_path / "术语.csv")
    with qtbot.waitSignal(dialog.exported, timeout=WAIT) as exported:
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert exported.args == [tmp_path / "术语.csv", 1, "csv"]
    assert cells(tmp_path / "术语.csv", "gb18030") == expected


def test_what_was_accepted_is_handed_on_unless_all_is_asked_for(
    session: Session, term: TermId, qtbot: QtBot
) -> None:
    editing.set_status(session.glossary, [term], Status.ACCEPTED)
    dialog = ExportDialog(session, filtered=[], selected=[])
    qtbot.addWidget(dialog)
    dialog.show()
    (chosen,) = (one for one in dialog.rows.buttons() if one.isChecked())
    assert chosen.text().startswith("Accepted")
    keep_only(dialog, "术语")
    assert preview(dialog) == [["术语"], ["海绵社区"]]
    assert dialog.part().chosen == [term]
    everything = next(one for one in dialog.rows.buttons() if one.text().startswith("All"))
    qtbot.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert len(preview(dialog)) > 2


def test_what_is_listed_is_handed_on_while_nothing_is_accepted(
    dialog: ExportDialog, session: Session, term: TermId, qtbot: QtBot
) -> None:
    assert dialog.part().chosen == [term]
    unseen = ExportDialog(session, filtered=[], selected=[])
    qtbot.addWidget(unseen)
    assert len(unseen.part().chosen or ()) > 1


def test_rejected_entries_are_left_out_unless_they_are_asked_for(
    session: Session, term: TermId, qtbot: QtBot
) -> None:
    session.perform(partial(editing.set_status, chosen=[term], status=Status.REJECTED))
    dialog = ExportDialog(session, filtered=[], selected=[term])
    qtbot.addWidget(dialog)
    assert "海绵社区" not in [row[0] for row in preview(dialog)]
    dialog.rows.button(4).click()
    assert [row[0] for row in preview(dialog)] == ["术语", "海绵社区"]


def written(dialog: ExportDialog, path: Path, qtbot: QtBot) -> Path:
    with qtbot.waitSignal(dialog.exported, timeout=WAIT):
        dialog.write(path)
    return path


def test_every_format_is_offered_by_name(dialog: ExportDialog) -> None:
    offered = [dialog.format.itemText(row) for row in range(dialog.format.count())]
    assert len(set(offered)) == len(exporting.FORMATS)
    assert offered[:3] == ["CSV table", "Excel workbook", "Word document, to print"]


def test_a_workbook_has_every_table_unless_one_is_chosen(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.choose_format("xlsx")
    assert dialog.table.currentText() == "All, a sheet each"
    assert not dialog.encoding.isVisible()
    book = openpyxl.load_workbook(written(dialog, tmp_path / "a.xlsx", qtbot))
    assert book.sheetnames == ["术语", "释义", "出处"]
    dialog.show()
    dialog.table.setCurrentIndex(2)
    book = openpyxl.load_workbook(written(dialog, tmp_path / "b.xlsx", qtbot))
    assert book.sheetnames == ["释义"]


def test_formats_of_whole_entries_have_no_tables_and_no_columns(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    keep_only(dialog)
    dialog.choose_format("json")
    shown = [dialog.table, dialog.columns, dialog.headers, dialog.encoding]
    assert not any(part.isVisible() for part in shown)
    assert dialog.export.isEnabled()
    assert preview(dialog)[0][:2] == ["术语", "拼音"]
    found = json.loads(written(dialog, tmp_path / "a.json", qtbot).read_text(encoding="utf-8"))
    assert "海绵社区" in [one["headword"] for one in found["concepts"]]


def test_what_is_printed_has_a_language(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.choose_format("html")
    dialog.headers.setCurrentIndex(1)
    assert 'lang="en"' in written(dialog, tmp_path / "a.html", qtbot).read_text(encoding="utf-8")


def test_what_is_printed_has_an_order(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    assert not dialog.order.isVisible()
    dialog.choose_format("markdown")
    assert dialog.order.isVisible()
    dialog.order.setCurrentIndex(dialog.order.findData(exporting.Order.DOCUMENT))
    (explained,) = (one for one in dialog.rows.buttons() if one.text().startswith("Explained"))
    explained.click()
    found = written(dialog, tmp_path / "a.md", qtbot).read_text(encoding="utf-8").splitlines()
    assert [line for line in found if line.startswith("##")] == [
        "## 《某市2030年政府工作报告》（2030年1月8日）",
        "### 1. 海绵社区",
        "### 2. 两张清单制度",
    ]


def test_a_look_at_another_format_keeps_the_choice_of_columns(dialog: ExportDialog) -> None:
    keep_only(dialog, "术语", "拼音")
    dialog.choose_format("docx")
    dialog.choose_format("csv")
    assert preview(dialog)[0] == ["术语", "拼音"]


def test_a_suffix_that_one_types_has_the_last_word(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.choose_format("martif")
    assert "<martif" in written(dialog, tmp_path / "a.tbx", qtbot).read_text(encoding="utf-8")
    dialog.show()
    assert written(dialog, tmp_path / "a.md", qtbot).read_text(encoding="utf-8").startswith("# ")


def test_enter_exports(dialog: ExportDialog) -> None:
    assert dialog.export.isDefault()


def test_rows_that_there_are_none_of_cannot_be_chosen(dialog: ExportDialog) -> None:
    assert [button.isEnabled() for button in dialog.rows.buttons()] == [True, False, True, True, False]


def test_the_language_of_the_headers_keeps_the_choice_of_columns(dialog: ExportDialog) -> None:
    keep_only(dialog, "术语", "拼音")
    dialog.headers.setCurrentIndex(1)
    assert preview(dialog)[0] == ["term", "pinyin"]
    dialog.table.setCurrentIndex(1)
    assert preview(dialog)[0][:3] == ["term", "definition", "kind"]


def test_without_a_column_there_is_nothing_to_export(dialog: ExportDialog) -> None:
    keep_only(dialog)
    assert not dialog.export.isEnabled()
    keep_only(dialog, "术语")
    assert dialog.export.isEnabled()


def test_a_file_that_cannot_be_written_is_told_in_place(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.write(tmp_path / "no such folder" / "a.csv")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.notice.words, timeout=WAIT)
    assert dialog.isVisible()
    assert dialog.export.isEnabled()


def test_a_crash_is_told_with_details_to_copy(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "ask", lambda request: "nonsense")
    dialog.write(tmp_path / "a.csv")
    qtbot.waitUntil(dialog.notice.isVisible, timeout=WAIT)
    assert dialog.notice.words == "The export stopped unexpectedly. Try it again."
    (copy,) = (one for one in dialog.notice.findChildren(QPushButton) if one.isVisible())
    copy.click()
    assert "JSONDecodeError" in QApplication.clipboard().text()


@pytest.fixture
def long_glossary(session: Session) -> Session:
    """So many places that writing them takes a while."""
    text = "\n".join(["关于社区的意见", "", *["海绵社区和海绵社区要建好。"] * 20_000])
    importing.add_documents(session.glossary, [restore(receive("long.txt", text.encode()))])
    return session


@pytest.mark.parametrize("way", ["escape", "close the window"])
def test_closing_takes_away_what_is_half_written(
    long_glossary: Session, tmp_path: Path, qtbot: QtBot, way: str
) -> None:
    with window_on(long_glossary.glossary.path, qtbot) as window:
        window.exports.choose()
        dialog = window.findChild(ExportDialog)
        assert dialog is not None
        dialog.table.setCurrentIndex(2)
        dialog.write(tmp_path / "a.csv")
        qtbot.waitUntil(lambda: list(tmp_path.glob(".*.part")) != [], timeout=WAIT)
        if way == "escape":
            with qtbot.waitSignal(dialog.destroyed, timeout=WAIT):
                qtbot.keyClick(dialog, Qt.Key.Key_Escape)
                assert not dialog.isVisible()
        else:
            window.close()
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".csv", ".part")] == []


def test_a_name_gets_its_suffix_before_one_is_asked_about_a_file_that_is_there(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    (tmp_path / "terms.csv").write_text("precious")
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.Yes).click()

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "terms"))
        QTimer.singleShot(0, answer)
        dialog.accept()

    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, accept)
    chosen = target.ask(parent, "Export", tmp_path / "policy.csv", "CSV table (*.csv)")
    assert chosen == tmp_path / "terms.csv"
    assert "terms.csv" in asked[0]


@pytest.mark.parametrize("known", [True, False])
def test_what_was_written_is_opened_in_its_program_or_its_folder(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    asked: list[str] = []

    def asked_for(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return known

    monkeypatch.setattr(QDesktopServices, "openUrl", asked_for)
    window = QMainWindow()
    qtbot.addWidget(window)
    notice, terms = NoticeBar(window), TermsPane(session, window)
    store = QSettings(str(tmp_path / "layout.ini"), QSettings.Format.IniFormat)
    exports = Exports(session, terms, window, notice, store)
    exports.choose()
    (dialog,) = window.findChildren(ExportDialog)
    assert dialog.format.currentText() == "CSV table"
    dialog.exported.emit(tmp_path / "术语.tbx", 12, "tbx")
    assert notice.words == f"12 rows written to {tmp_path / '术语.tbx'}"
    notice.way_on.click()
    file = (tmp_path / "术语.tbx").as_posix()
    assert asked == ([file] if known else [file, tmp_path.as_posix()])
    exports.choose()  # who makes term bases makes them again
    assert window.findChildren(ExportDialog)[-1].part().format == "tbx"
    exports.shut_down()
