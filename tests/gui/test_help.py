"""Help speaks both languages and lists every key."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from glossary_app.gui.dialogs.help import HelpDialog
from glossary_app.settings import Language


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH])
def test_first_steps_are_there_in_the_language_of_the_window(
    qtbot: QtBot, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glossary_app.gui.dialogs.help.spoken", lambda: language)
    dialog = HelpDialog([])
    qtbot.addWidget(dialog)
    page = dialog.pages.widget(0)
    assert isinstance(page, QTextBrowser)
    text = page.toPlainText()
    assert all(what in text for what in (".txt", "xin1 zhi4", "xzscl", "CSV"))
    assert sum(page.document().findBlockByNumber(n).blockFormat().headingLevel() == 2 for n in range(99)) == 7


def test_shortcuts_are_those_of_the_actions(qtbot: QtBot) -> None:
    accept, about = QAction("&Accept"), QAction("About")
    accept.setShortcut("A")
    dialog = HelpDialog([accept, about])
    qtbot.addWidget(dialog)
    page = dialog.pages.widget(1)
    assert isinstance(page, QTextBrowser)
    assert page.toPlainText().split() == ["Accept", "A"]
