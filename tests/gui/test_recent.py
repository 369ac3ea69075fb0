"""The glossaries that were open lately are one step away in the File menu."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glossary_app import settings
from glossary_app.gui.recent import RecentMenu
from glossary_app.settings import Settings


def shown(menu: RecentMenu) -> list[str]:
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_the_other_glossaries_that_are_still_there_are_offered(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, other, gone = (tmp_path / f"{name}.db" for name in ("本馆", "规划&纲要", "没了"))
    for path in (here, other):
        path.touch()
    monkeypatch.setattr(settings, "load", lambda: Settings(recent=(here, gone, other)))
    window = QWidget()
    qtbot.addWidget(window)
    menu = RecentMenu(here, window)
    assert shown(menu) == [f"&1 规划&&纲要  ·  {tmp_path}"]
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [other]
    monkeypatch.setattr(settings, "load", lambda: Settings(recent=(here,)))
    assert shown(menu) == ["No other glossary"]
    assert not menu.actions()[0].isEnabled()
