import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.syllables import (
    SYLLABLES,
    dictionary_key,
    initials,
    mark,
    parse,
    plain,
    spellings,
    unmark,
)

TONED = st.builds(mark, st.sampled_from(sorted(SYLLABLES)), st.integers(1, 4))


@pytest.mark.parametrize(
    "typed", ["xin1 zhi4", "xin1zhi4", "xīn zhì", "xīnzhì", "Xīn Zhì", "ｘｉｎ１ ｚｈｉ４"]
)
def test_pinyin_may_be_typed_in_many_ways(typed: str) -> None:
    assert parse(typed, headword="新质") == "xīn zhì"


@pytest.mark.parametrize("typed", ["lü4 se4", "lv4 se4", "lu:4 se4", "lǜ sè", "lǜsè"])
def test_u_with_dots_may_be_typed_in_many_ways(typed: str) -> None:
    assert parse(typed, headword="绿色") == "lǜ sè"


@pytest.mark.parametrize(
    ("headword", "typed", "pinyin"),
    [
        ("西安", "xī'ān", "xī ān"),
        ("战略", "zhan4 lue4", "zhàn lüè"),
        ("好日子", "hao3 ri4 zi5", "hǎo rì zi"),
        ("好日子", "hao3ri4zi", "hǎo rì zi"),
        ("5G+工业", "5g+ gong1 ye4", "5G+ gōng yè"),
        ("“1+6+3”工作", "1+6+3gong1zuo4", "1+6+3 gōng zuò"),
        ("保基本、兜底线", "bǎo jī běn, dōu dǐ xiàn", "bǎo jī běn dōu dǐ xiàn"),
        ("国有", "guó yǒu", "guó yǒu"),
    ],
)
def test_what_is_typed_is_laid_along_the_headword(headword: str, typed: str, pinyin: str) -> None:
    assert parse(typed, headword=headword) == pinyin


@pytest.mark.parametrize(
    ("headword", "typed"),
    [
        ("新质", "xin1"),
        ("新质", "xin1 zhi4 li4"),
        ("新质", "xin1 zzi4"),
        ("新质", "xin zhi"),
        ("新质", "xīn1 zhì"),
        ("西安", "xiān"),
        ("工业4.0", "gong1 ye4"),
        ("新质", ""),
    ],
)
def test_what_cannot_be_the_pinyin_is_refused(headword: str, typed: str) -> None:
    with pytest.raises(UserError) as refused:
        parse(typed, headword=headword)
    assert refused.value.code is ErrorCode.BAD_PINYIN
    assert refused.value.facts["term"] == headword


@pytest.mark.parametrize(
    ("bare", "tone", "marked"),
    [
        ("lüe", 4, "lüè"),
        ("gui", 4, "guì"),
        ("liu", 2, "liú"),
        ("zhou", 1, "zhōu"),
        ("er", 4, "èr"),
        ("de", 0, "de"),
    ],
)
def test_where_the_tone_mark_stands(bare: str, tone: int, marked: str) -> None:
    assert mark(bare, tone) == marked
    assert unmark(marked) == (bare, tone)


def test_what_is_searched_and_sorted_by() -> None:
    assert plain("zhàn lüè") == plain("zhan lue") == "zhan lve"
    assert plain("5G+ gōng yè") == "5g+ gong ye"
    assert initials("xīn zhì shēng chǎn lì") == "xzscl"
    assert initials("5G+ gōng yè") == "5ggy"
    assert dictionary_key("hǎo rì zi") == "hao3 ri4 zi"


def test_a_dictionary_sorts_by_syllable_and_then_by_tone() -> None:
    words = ["xiàn dài", "xì tǒng", "xiān jìn", "xǐ shì", "xī zàng"]
    assert sorted(words, key=dictionary_key) == ["xī zàng", "xǐ shì", "xì tǒng", "xiān jìn", "xiàn dài"]


@given(st.lists(TONED, min_size=1, max_size=8))
def test_tone_marks_and_tone_numbers_say_the_same(syllables: list[str]) -> None:
    pinyin = " ".join(syllables)
    headword = "新" * len(syllables)
    assert parse(pinyin, headword=headword) == parse(dictionary_key(pinyin), headword=headword) == pinyin
    assert parse(dictionary_key(pinyin).replace(" ", ""), headword=headword) == pinyin


@pytest.mark.parametrize(
    ("letters", "spelled"),
    [
        ("xinzhi", ("xin zhi",)),
        ("xinzh", ("xin zh",)),
        ("xian", ("xian", "xia n", "xi an", "xi a n")),
        ("xi an", ("xi an", "xi a n")),
        ("lvse", ("lv se",)),
        ("xzscl", ()),
        ("", ()),
    ],
)
def test_letters_are_parted_into_syllables(letters: str, spelled: tuple[str, ...]) -> None:
    assert spellings(letters) == spelled


def test_a_whole_paragraph_is_not_read() -> None:
    assert parse("xin1 " * 250, headword="新" * 250) == " ".join(["xīn"] * 250)
    with pytest.raises(UserError):
        parse("xin1 " * 5_000, headword="新" * 5_000)
    assert spellings("xinzhi" * 500) == ()
