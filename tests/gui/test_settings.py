"""What is chosen holds at once, and what concerns the glossary is kept in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from glossary_app.gui.dialogs.settings import SettingsDialog
from glossary_app.gui.models.terms import Column, TermsModel
from glossary_app.gui.session import Session
from glossary_app.services import entries, options
from glossary_app.services.options import Options, Strictness
from glossary_app.settings import Language, PinyinStyle, Settings, Theme


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(Settings(theme=Theme.DARK), session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_hint_is_seen_whole(dialog: SettingsDialog) -> None:
    for hint in dialog.findChildren(QLabel):
        lines = hint.heightForWidth(hint.width()) if hint.wordWrap() else hint.sizeHint().height()
        assert hint.height() >= lines, hint.text()
        assert hint.wordWrap() or hint.width() >= hint.sizeHint().width(), hint.text()


def test_every_choice_is_told_as_it_is_made(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as first:
        qtbot.keyClick(dialog.pinyin, Qt.Key.Key_Down)
    assert first.args == [Settings(theme=Theme.DARK, pinyin=PinyinStyle.NUMBERS)]
    with qtbot.waitSignal(dialog.chosen) as second:
        qtbot.keyClick(dialog.language, Qt.Key.Key_End)
    assert second.args == [Settings(theme=Theme.DARK, pinyin=PinyinStyle.NUMBERS, language=Language.ENGLISH)]


def test_words_of_the_glossary_are_kept_when_the_dialog_is_closed(
    dialog: SettingsDialog, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog.strictness, Qt.Key.Key_Down)
    assert options.read(session.glossary).strictness is Strictness.BALANCED
    dialog.stop_words.setPlainText("居民\n\n 社区 ")
    qtbot.keyClicks(dialog.known_words, "5G")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert options.read(session.glossary) == Options(
        strictness=Strictness.BALANCED, stop_words=("居民", "社区"), known_words=("5G",)
    )
    again = SettingsDialog(Settings(), session)
    qtbot.addWidget(again)
    assert again.stop_words.toPlainText() == "居民\n社区"


def test_extracting_again_keeps_the_words_first(
    dialog: SettingsDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.known_words.setPlainText("海绵")
    with qtbot.waitSignal(dialog.extraction_wanted):
        qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    assert options.read(session.glossary).known_words == ("海绵",)


def test_tones_are_shown_as_numbers_on_request(session: Session, qtbot: QtBot) -> None:
    model = TermsModel(session.glossary, spell=session.spelled)
    model.show([entries.named(session.glossary, "海绵社区")])
    assert model.index(0, Column.PINYIN).data() == "hǎi mián shè qū"
    session.pinyin = PinyinStyle.NUMBERS
    model.show(model.ids())
    assert model.index(0, Column.PINYIN).data() == "hai3 mian2 she4 qu1"
