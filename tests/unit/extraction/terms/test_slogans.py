"""Forms of words that make a slogan."""

import pytest

from glossary_app.extraction.terms.slogans import holds_count, is_enumeration, is_quantity, numeral_slogan


@pytest.mark.parametrize(
    "members",
    [
        ["高端化", "智能化", "绿色化"],
        ["稳物价", "稳市场"],
        ["减量", "提质", "增效"],
        ["绿色出行", "低碳生活"],
    ],
)
def test_members_of_one_pattern_are_an_enumeration(members: list[str]) -> None:
    assert is_enumeration(members)


@pytest.mark.parametrize("members", [["教育"], ["农业", "制造业"], ["学校", "医院"], ["省", "市", "县"]])
def test_things_in_a_row_are_none(members: list[str]) -> None:
    assert not is_enumeration(members)


@pytest.mark.parametrize(
    ("string", "numeral"),
    [("五个统筹", "五个"), ("双随机", "双"), ("3+2工作法", "3+2"), ("千企登峰", "千"), ("六大提升", "六大")],
)
def test_a_numeral_makes_a_slogan(string: str, numeral: str) -> None:
    assert numeral_slogan(string) == numeral


@pytest.mark.parametrize(
    "string", ["三年", "两次会议", "一", "一个企业", "一体化", "两岸交流", "十个重点领域改革方案", "绿色制造"]
)
def test_dates_and_quantities_are_no_slogans(string: str) -> None:
    assert numeral_slogan(string) == ""


@pytest.mark.parametrize(
    "string", ["四十多家民宿", "养殖场六十三家", "补偿资金两亿四千万元", "采用两种", "一颗螺丝", "六台机器人"]
)
def test_what_holds_counted_in_words_is_a_quantity(string: str) -> None:
    assert is_quantity(string)


@pytest.mark.parametrize(
    "string",
    [
        "两个一百年",
        "四位一体",
        "三支一扶",
        "一张网",
        "一网通办",
        "十五分钟生活圈",
        "三年行动计划",
        "二十届三中全会",
        "三农",
        "最后一公里",
        "最多跑一次",
        "新时代长三角",
    ],
)
def test_a_numeral_that_names_is_none(string: str) -> None:
    assert not is_quantity(string)


@pytest.mark.parametrize(
    ("string", "counts"),
    [("五个技师", True), ("九户人家", True), ("村里来了五个技师", True), ("五位一体", False)],
)
def test_a_numeral_with_a_measure_word_counts_wherever_it_stands(string: str, counts: bool) -> None:
    assert holds_count(string) is counts
