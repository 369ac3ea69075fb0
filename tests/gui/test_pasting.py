"""Ctrl+V where nobody types brings documents in, as the longer key does everywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.main_window import MainWindow
from glossary_app.services import library
from tests.gui.driving import window_on


@pytest.fixture
def window(glossary: library.GlossaryFile, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(glossary.path, qtbot) as made:
        yield made


@pytest.fixture
def started(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the import was asked for."""
    asked: list[object] = []
    monkeypatch.setattr(window.imports.job, "start", asked.append)
    monkeypatch.setattr(window.imports.job, "start_text", asked.append)
    return asked


def paste(widget: QWidget, qtbot: QtBot) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_text_is_pasted_into_the_list(window: MainWindow, started: list[object], qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("口袋公园是街角的小公园。")
    paste(window.terms.table, qtbot)
    assert started == ["口袋公园是街角的小公园。"]


def test_copied_files_are_pasted_into_the_list(
    window: MainWindow, started: list[object], qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/报告.txt")])
    QGuiApplication.clipboard().setMimeData(data)
    paste(window.terms.table, qtbot)
    assert started == [(Path("/报告.txt"),)]


def test_in_a_field_text_is_text(window: MainWindow, started: list[object], qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("海绵")
    paste(window.search, qtbot)
    assert window.search.text() == "海绵"
    assert started == []


def test_an_address_says_what_to_do(window: MainWindow, started: list[object], qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("https://example.org/report")
    paste(window.terms.table, qtbot)
    assert "Save the page" in window.notice.words
    assert started == []
