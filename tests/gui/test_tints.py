"""Icons take the colour of the theme that holds, also when it changes while the window is open."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.gui import theme
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import library
from tests.gui.driving import window_on


@pytest.fixture
def application(qtbot: QtBot) -> Iterator[QApplication]:
    """The application in light; as it was afterwards."""
    found = cast(QApplication, QApplication.instance())
    sheet, palette = found.styleSheet(), found.palette()
    theme.apply(found, Qt.ColorScheme.Light)
    yield found
    theme.apply(found)
    found.setStyleSheet(sheet)
    found.setPalette(palette)


@pytest.fixture
def window(
    application: QApplication, glossary: library.GlossaryFile, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    with window_on(glossary.path, qtbot) as made:
        yield made


def ink(icon: QIcon) -> str:
    """The colour of the strokes of an icon."""
    image = icon.pixmap(48, 48).toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return next(point.name() for point in points if point.alpha() == 255)


def icons(window: MainWindow) -> list[tuple[QIcon, str]]:
    """Icons of menus, toolbar and search box, each with the part of the theme it is drawn in."""
    (lens,) = (one for one in window.search.actions() if not one.icon().isNull() and one.text() == "")
    bearers: list[tuple[QAction, str]] = [(window.actions_by_name["import"], "text"), (lens, "muted")]
    return [(bearer.icon(), part) for bearer, part in bearers]


def test_icons_follow_a_change_of_theme(application: QApplication, window: MainWindow, qtbot: QtBot) -> None:
    light = [ink(icon) for icon, _ in icons(window)]
    assert light == [theme.colour(part).name() for _, part in icons(window)]
    theme.apply(application, Qt.ColorScheme.Dark)
    QApplication.sendPostedEvents()
    dark = [ink(icon) for icon, _ in icons(window)]
    assert dark == [theme.colour(part).name() for _, part in icons(window)]
    assert light != dark


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_the_list_of_a_choice_shows_where_the_keyboard_is(
    application: QApplication, window: MainWindow, qtbot: QtBot, scheme: Qt.ColorScheme
) -> None:
    theme.apply(application, scheme)
    choice = window.entry.decision.category
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Space)
    qtbot.waitUntil(choice.view().isVisible)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    shown = choice.view().viewport().grab().toImage()
    rows = [choice.view().visualRect(choice.model().index(row, 0)) for row in range(choice.count())]
    colours = [shown.pixelColor(row.right() - 3, row.top() + 3) for row in rows]
    at = choice.view().currentIndex().row()
    assert colours.pop(at) == theme.colour("soft")
    assert set(map(QColor.name, colours)) == {theme.colour("base").name()}
    choice.hidePopup()
