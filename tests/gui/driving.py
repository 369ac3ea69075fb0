"""What a person does with the whole window: open it, drop files on it, press keys, choose a filter."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.session import Session
from glossary_app.services import library

LONG = 30_000
"""Milliseconds that an import in its own process may take on a busy machine."""


@contextmanager
def window_on(path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of a glossary, as the program opens it; closed at the end, typed or not."""
    layout = QSettings(str(path.with_name("layout.ini")), QSettings.Format.IniFormat)
    window = MainWindow(Session(library.opened_in_window(path, create=True)), layout)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    try:
        yield window
    finally:
        while window.isVisible():  # a second time where something typed cannot be saved
            window.close()
        window.deleteLater()


def drop(window: MainWindow, path: Path) -> None:
    """Let a file or folder go over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window.windowHandle(), event)


def choose_filter(
    window: MainWindow, name: str, qtbot: QtBot, *, key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Click the filter of this name, with a key held down."""
    filters = window.filters
    walk = QTreeWidgetItemIterator(filters)
    while (item := walk.value()) is not None:
        if item.text(0) == name:
            filters.scrollToItem(item)
            place = filters.visualItemRect(item).center()
            qtbot.mouseClick(filters.viewport(), Qt.MouseButton.LeftButton, key, place)
            return
        walk += 1
    raise AssertionError(name)
