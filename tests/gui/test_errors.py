"""The window says every error in its language."""

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from glossary_app.errors import ErrorCode, UserError
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
