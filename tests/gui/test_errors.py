"""The window says every error in its language."""

import errno
import os
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui import i18n
from glossary_app.gui.errors import sentence


class Backwards(QTranslator):
    """Translates every error into itself, backwards, facts aside."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{{path}}: {text.partition('{')[0][::-1]}" if context == "errors" else ""


@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_says_what_to_do_without_a_command(code: ErrorCode) -> None:
    said = sentence(UserError(code))
    assert said.endswith(".")
    assert "`" not in said


def test_sentences_are_translated_before_the_facts_are_filled_in(qtbot: QtBot) -> None:
    translator = Backwards()
    QCoreApplication.installTranslator(translator)
    try:
        assert sentence(UserError(ErrorCode.DISK_FULL, path="/a")) == "/a:  sdloh taht ksid ehT"
    finally:
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def chinese(qtbot: QtBot) -> Iterator[None]:
    """The window speaks Chinese."""
    before = QLocale()
    translators = i18n.install("zh_CN")
    yield
    for translator in translators:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EISDIR, errno.EROFS, errno.ENAMETOOLONG])
def test_what_the_system_says_of_a_file_is_told_in_chinese(chinese: None, number: int) -> None:
    said = sentence(UserError(ErrorCode.CANNOT_WRITE, path="/a.csv", reason=os.strerror(number)))
    assert not re.search("[A-Za-z]{2}", said.replace("/a.csv", ""))


def test_what_has_no_translation_is_told_as_it_is(chinese: None) -> None:
    assert "Owner died" in sentence(UserError(ErrorCode.CANNOT_WRITE, path="/a.csv", reason="Owner died"))
