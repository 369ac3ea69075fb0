"""Readings as a person looks at them and types them."""

import pytest

from glossary_app.services import pinyin
from glossary_app.services.pinyin import Syllable


def test_each_character_stands_beside_its_syllable() -> None:
    assert pinyin.syllables("“5G+”工业", "5G+ gōng yè") == (
        Syllable("5G+", "5G+", False),
        Syllable("工", "gōng", True),
        Syllable("业", "yè", True),
    )


def test_a_reading_of_another_length_has_no_syllables() -> None:
    assert pinyin.syllables("工业", "gōng") == ()


@pytest.mark.parametrize(
    ("typed", "character", "read"),
    [("chong", "重", "chóng"), ("chong2", "重", "chong2"), ("chòng", "重", "chòng"), ("lve", "略", "lüè")],
)
def test_a_syllable_without_tone_gets_that_of_its_character(typed: str, character: str, read: str) -> None:
    assert pinyin.toned(typed, character) == read


def test_the_most_usual_reading_is_offered_first() -> None:
    assert pinyin.choices("重")[:2] == ("zhòng", "chóng")


@pytest.mark.parametrize(
    ("headword", "marks", "numbers"),
    [("绿色", "lǜ sè", "lü4 se4"), ("5G工业", "5G gōng yè", "5G gong1 ye4"), ("妈妈", "mā ma", "ma1 ma")],
)
def test_tone_numbers_lead_back_to_tone_marks(headword: str, marks: str, numbers: str) -> None:
    assert pinyin.numbered(marks) == numbers
    assert pinyin.typed_reading(numbers, headword=headword).marks == marks
