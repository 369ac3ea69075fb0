"""Numbers are written alike everywhere, as the language of the window writes them."""

from glossary_app.gui import i18n
from glossary_app.gui.words import outline_word
from glossary_app.services.history import State, Step
from glossary_app.store.history import StepId


def test_thousands_are_set_apart(language: str) -> None:
    assert i18n.number(4247) == "4,247"
    assert "4,247" in outline_word(
        Step(StepId(1), "2030-01-08T08:00:00+00:00", "set-accepted", State.DONE, 4247)
    )
