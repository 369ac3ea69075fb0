"""Numbers are written alike everywhere, as the language of the window writes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from glossary_app.gui import i18n
from glossary_app.gui.words import outline_word
from glossary_app.services.history import Outline


@pytest.fixture(params=i18n.LANGUAGES)
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    before = QLocale()
    translators = i18n.install(request.param)
    yield request.param
    for one in translators:
        QCoreApplication.removeTranslator(one)
    QLocale.setDefault(before)


def test_thousands_are_set_apart(language: str) -> None:
    assert i18n.number(4247) == "4,247"
    assert "4,247" in outline_word(Outline("set-accepted", 4247))
