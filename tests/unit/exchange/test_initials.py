import pytest

from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.initials import by_initial, initial


@pytest.mark.parametrize(
    ("pinyin", "letter"),
    [
        ("ān quán", "A"),
        ("ér", "E"),
        ("ǒu", "O"),
        ("C919 dà fēi jī", "C"),
        ("1310", "#"),
        ("", "#"),
        ("“", "#"),
    ],
)
def test_a_word_stands_under_the_letter_of_its_pinyin(pinyin: str, letter: str) -> None:
    assert initial(pinyin) == letter


def test_words_in_order_are_put_under_letters() -> None:
    concepts = [Concept(headword=word, pinyin=word) for word in ("1", "ān", "bā", "bó")]
    found = [(letter, [one.headword for one in under]) for letter, under in by_initial(concepts)]
    assert found == [("#", ["1"]), ("A", ["ān"]), ("B", ["bā", "bó"])]
