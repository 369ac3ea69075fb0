"""An empty glossary says where to begin, and takes what is dropped on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.gui.dropping import DropTarget
from glossary_app.gui.incoming import Incoming
from glossary_app.gui.session import Session
from glossary_app.gui.views.start import StartPage


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> StartPage:
    recent = [session.glossary.path.absolute(), Path("/home/li/规划.db"), Path("/home/li/报告.db")]
    made = StartPage(session, recent)
    qtbot.addWidget(made)
    made.show()
    return made


class Window(QWidget):
    """A window with nothing but a field, which takes dropped text itself."""

    def __init__(self) -> None:
        super().__init__()
        self.target = DropTarget(self)
        self.field = QLineEdit(self)
        self.resize(100, 30)
        self.field.resize(self.size())


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


def button(page: StartPage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text().replace("&", "") == text)


def held(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def written(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def drag(widget: QObject, data: QMimeData) -> QDragEnterEvent:
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


def drop(widget: QObject, data: QMimeData) -> None:
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


def test_files_and_folders_are_taken_wherever_they_are_dropped(window: Window, qtbot: QtBot) -> None:
    data = held("file:///报告.txt", "file:///文件夹")
    assert drag(window.windowHandle(), data).isAccepted()
    with qtbot.waitSignal(window.target.dropped) as dropped:
        drop(window.windowHandle(), data)
    assert dropped.args == [Incoming(paths=(Path("/报告.txt"), Path("/文件夹")))]
    assert window.field.text() == ""


def test_what_is_no_file_is_left_to_the_field(window: Window, qtbot: QtBot) -> None:
    text = written("海绵社区")
    with qtbot.assertNotEmitted(window.target.dropped):
        drag(window.windowHandle(), text)
        drop(window.windowHandle(), text)
    assert window.field.text() == "海绵社区"


@pytest.mark.parametrize(
    ("data", "taken"),
    [
        (written("海绵社区\n社区会吸水。"), Incoming(text="海绵社区\n社区会吸水。")),
        (held("https://example.org/a.txt"), Incoming(address="https://example.org/a.txt")),
        (written(" https://example.org/报告 "), Incoming(address="https://example.org/报告")),
    ],
)
def test_text_that_no_field_wants_is_taken(
    window: Window, qtbot: QtBot, data: QMimeData, taken: Incoming
) -> None:
    window.field.hide()
    assert drag(window.windowHandle(), data).isAccepted()
    with qtbot.waitSignal(window.target.dropped) as dropped:
        drop(window.windowHandle(), data)
    assert dropped.args == [taken]
    assert not drag(window, written("  ")).isAccepted()


def test_files_over_the_window_are_shown_until_they_leave(window: Window, page: StartPage) -> None:
    area = page.findChild(QFrame, "drop")
    assert area is not None
    window.target.hovered.connect(page.show_hover)
    drag(window.windowHandle(), held("file:///报告.txt"))
    assert area.property("hovered") is True
    QApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert area.property("hovered") is False


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
