"""An empty glossary says where to begin, and takes what is dropped on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.dropping import DropTarget
from glossary_app.gui.session import Session
from glossary_app.gui.views.start import StartPage


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> StartPage:
    recent = [session.glossary.path.absolute(), Path("/home/li/规划.db"), Path("/home/li/报告.db")]
    made = StartPage(session, recent)
    qtbot.addWidget(made)
    made.show()
    return made


def button(page: StartPage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text().replace("&", "") == text)


def held(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def drag(widget: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event


def drop(widget: QWidget, data: QMimeData) -> None:
    QApplication.sendEvent(
        widget,
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )


def test_files_and_folders_are_taken(page: StartPage, qtbot: QtBot) -> None:
    data = held("file:///报告.txt", "file:///文件夹")
    assert drag(page, data).isAccepted()
    with qtbot.waitSignal(page.dropped) as dropped:
        drop(page, data)
    assert dropped.args == [[Path("/报告.txt"), Path("/文件夹")]]


def test_what_is_no_file_is_left_alone(page: StartPage, qtbot: QtBot) -> None:
    assert not drag(page, held("https://example.org/a.txt")).isAccepted()
    with qtbot.assertNotEmitted(page.dropped):
        drop(page, held("https://example.org/a.txt"))


def test_files_over_the_widget_are_shown_until_they_leave(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    target = DropTarget(widget)
    seen: list[bool] = []
    target.hovered.connect(seen.append)
    drag(widget, held("file:///报告.txt"))
    QApplication.sendEvent(widget, QDragLeaveEvent())
    assert seen == [True, False]


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Choose files…", "files_wanted"),
        ("Choose a folder…", "folder_wanted"),
        ("Try the sample documents", "samples_wanted"),
        ("Open another glossary…", "open_wanted"),
    ],
)
def test_every_way_to_begin_has_a_button(page: StartPage, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button(page, text), Qt.Key.Key_Space)


def test_the_other_glossaries_are_offered(page: StartPage, session: Session, qtbot: QtBot) -> None:
    texts = [one.text() for one in page.findChildren(QPushButton)]
    assert session.glossary.path.stem not in texts
    with qtbot.waitSignal(page.glossary_chosen) as chosen:
        qtbot.mouseClick(button(page, "规划"), Qt.MouseButton.LeftButton)
    assert chosen.args == [Path("/home/li/规划.db")]
