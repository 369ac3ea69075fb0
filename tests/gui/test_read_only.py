"""A write-protected glossary is opened for looking: what would change it is refused in words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glossary_app.services import library
from glossary_app.services.library import GlossaryFile
from glossary_app.store import database
from tests.gui.driving import window_on


@pytest.fixture
def protected(glossary: GlossaryFile, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Who runs tests as root may write everywhere, so the answer of the system is put in its place."""
    glossary.close()
    monkeypatch.setattr(database, "_writable", lambda path: False)
    return glossary.path


def test_it_is_shown_and_says_so(protected: Path, qtbot: QtBot) -> None:
    with window_on(protected, qtbot) as window:
        assert window.terms.table.listed()
        assert "write-protected" in window.notice.words


def test_an_edit_is_refused_and_nothing_is_lost(protected: Path, qtbot: QtBot) -> None:
    with window_on(protected, qtbot) as window:
        before = window.terms.table.listed()
        qtbot.keyClick(window.terms.table, Qt.Key.Key_A)
        assert "read-only" in window.notice.words
        assert window.terms.table.listed() == before


def test_only_what_is_protected_is_opened_so(glossary: GlossaryFile, tmp_path: Path) -> None:
    with library.opened_in_window(glossary.path) as opened:
        assert not opened.read_only
