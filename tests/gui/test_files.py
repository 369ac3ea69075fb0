"""File dialogs: what they show, and that they leave the locks of the glossary alone."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QWidget
from pytestqt.qtbot import QtBot

from glossary_app import settings
from glossary_app.gui.dialogs import files, opening, target
from glossary_app.gui.imports import Imports
from glossary_app.gui.session import Session
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.services import library


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    yield made


def kind_shown(dialog: QFileDialog, path: Path) -> str:
    """What stands in the column of the kinds; empty until the folder is read."""
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    index = model.index(str(path), 2)
    return str(index.data() or "")


def test_what_is_written_lies_with_the_documents_not_among_the_options(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options, documents, own = tmp_path / "options", tmp_path / "documents", tmp_path / "own"
    for folder in (options, documents, own):
        folder.mkdir()
    monkeypatch.setattr(settings, "folder", lambda: options)
    monkeypatch.setattr(files, "_application", QWidget)  # which has visited nothing yet
    monkeypatch.chdir(documents)
    begun: list[str] = []

    def look(dialog: QFileDialog) -> list[Path]:
        begun.append(dialog.directory().absolutePath())
        return []

    monkeypatch.setattr(files, "chosen", look)
    for folder in (options, own):
        target.ask(parent, "Export", folder / "glossary.csv", "")
    assert begun == [str(documents), str(own)]


def locks(path: Path) -> set[tuple[str, ...]]:
    """The locks of this process on a glossary and the files beside it: file, kind, from, to."""
    found: set[tuple[str, ...]] = set()
    names = {str(one.stat().st_ino): one.name for one in path.parent.iterdir()}
    for line in Path("/proc/locks").read_text(encoding="ascii").splitlines():
        _, _, _, kind, owner, place, start, end = line.split()[-8:]
        if int(owner) == os.getpid() and (name := names.get(place.split(":")[-1])):
            found.add((name, kind, start, end))
    return found


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="only Linux tells its locks")
def test_looking_into_the_folder_of_the_glossary_keeps_its_locks(
    glossary: library.GlossaryFile, parent: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.totals(glossary)
    before = locks(glossary.path)
    monkeypatch.chdir(glossary.path.parent)
    dialog = files.dialog(parent, "Open")
    dialog.show()
    qtbot.waitUntil(lambda: kind_shown(dialog, glossary.path) != "")
    dialog.reject()
    assert before
    assert locks(glossary.path) == before


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the dialog there is the platform's own")
def test_no_dialog_of_the_desktop_is_asked(parent: QWidget, tmp_path: Path) -> None:
    dialog = files.dialog(parent, "Open", folder=tmp_path)
    assert dialog.findChild(QFileSystemModel) is not None


def test_the_chosen_glossary_is_opened_and_none_where_one_thinks_better_of_it(
    parent: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "policy.db").touch()

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "policy.db"))
        dialog.accept()

    QTimer.singleShot(0, choose)
    assert opening.existing_glossary(parent) == tmp_path / "policy.db"
    QTimer.singleShot(0, QApplication.closeAllWindows)
    assert opening.existing_glossary(parent) is None
    assert Path(files.dialog(parent, "Open").directory().absolutePath()) == tmp_path


def test_documents_are_offered_in_every_format_that_is_read(
    session: Session, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def chosen(dialog: QFileDialog) -> list[Path]:
        offered.extend(dialog.nameFilters())
        return []

    monkeypatch.setattr(files, "chosen", chosen)
    Imports(session, parent, NoticeBar(parent)).choose_files()
    assert all(suffix in offered[0] for suffix in ("*.docx", "*.pdf", "*.html", "*.zip", "*.txt"))
