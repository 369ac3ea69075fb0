"""No key means two things: letters of menus and of the start page, in both languages."""

import re

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from glossary_app.gui import actions
from glossary_app.gui.session import Session
from glossary_app.gui.views.start import StartPage


def letters(texts: list[str]) -> list[str]:
    return [found[1].upper() for text in texts if (found := re.search(r"&(\w)", text))]


def test_each_letter_of_a_menu_leads_to_one_action(language: str) -> None:
    table = actions.table()
    for _, names in actions.menus():
        found = letters([table[name].text for name in names.split() if name in table])
        assert len(set(found)) == len(found), (language, found)


def test_the_start_page_takes_no_letter_of_the_menu_bar(
    language: str, session: Session, qtbot: QtBot
) -> None:
    page = StartPage(session, ())
    qtbot.addWidget(page)
    titles = [title for title, _ in actions.menus()]
    found = letters(titles + [button.text() for button in page.findChildren(QPushButton)])
    assert len(set(found)) == len(found), (language, found)
