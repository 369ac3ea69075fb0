"""Words that are not the program's own are shown as they stand, whatever they look like."""

from functools import partial

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import Metadata
from glossary_app.domain.terms import Form, FormKind
from glossary_app.gui.session import Session
from glossary_app.gui.tips import tip
from glossary_app.gui.views.entry import EntryPane
from glossary_app.gui.views.filters import FiltersPane
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.services import editing, entries, evidence

MARKUP = "<img src='file:///etc/logo.png'>关于<b>数字</b>的意见"


def shown(tooltip: str) -> str:
    """What a tooltip shows."""
    rich = QtGui.Qt.mightBeRichText(tooltip)
    return QTextDocumentFragment.fromHtml(tooltip).toPlainText() if rich else tooltip


@pytest.mark.parametrize("words", [MARKUP, "<u>一</u>\n→\n二", "产值<5%且>3%", "关于数字的意见"])
def test_a_tooltip_shows_what_stands_there(words: str) -> None:
    assert shown(tip(words)) == words


def test_a_title_is_no_markup_in_the_filters(session: Session, qtbot: QtBot) -> None:
    (document,) = evidence.citations(session.glossary)
    session.perform(partial(editing.set_metadata, document=document, metadata=Metadata(title=MARKUP)))
    filters = FiltersPane(session)
    qtbot.addWidget(filters)
    rows = filters.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    assert MARKUP in [shown(row.toolTip(0)).partition("\n")[0] for row in rows]


def test_a_form_is_no_markup_in_the_entry(session: Session, qtbot: QtBot) -> None:
    term = entries.named(session.glossary, "海绵社区")
    session.perform(partial(editing.add_form, term=term, form=Form(MARKUP, FormKind.VARIANT)))
    session.choose([term])
    pane = EntryPane(session)
    qtbot.addWidget(pane)
    (row,) = pane.forms.rows
    assert [shown(one.toolTip()) for one in row.findChildren(QLabel)] == [MARKUP]
    assert MARKUP in shown(row.remove.toolTip())


def test_what_a_notice_names_is_no_markup(qtbot: QtBot) -> None:
    notice = NoticeBar()
    qtbot.addWidget(notice)
    notice.tell(MARKUP)
    (words,) = (one for one in notice.findChildren(QLabel) if one.text() == MARKUP)
    assert words.textFormat() is Qt.TextFormat.PlainText
