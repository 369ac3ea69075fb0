"""What speaks for a string and against it."""

from math import log

import numpy as np
import pytest

from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.extraction.terms.evidence import estimates, observe
from glossary_app.extraction.terms.grammar import alone, closing, opening
from glossary_app.extraction.terms.names import is_holder, is_medium, is_name, is_period, is_region
from glossary_app.extraction.terms.nesting import longer
from glossary_app.extraction.terms.reasons import reasons, scores
from glossary_app.extraction.terms.standing import Standings, measured
from glossary_app.extraction.terms.survey import survey
from glossary_app.extraction.terms.telling import tales
from glossary_app.extraction.terms.vocabulary import Role, describe
from glossary_app.extraction.terms.weights import COLUMN, WEIGHTS
from glossary_app.text.restoring import restore


def measure(text: str) -> Standings:
    census = survey([restore(Source(DocumentKey("报告"), "报告.txt", "utf-8", text))])
    return measured(census, longer(census), np.arange(len(census.codes)))


def seen(string: str, text: str) -> dict[str, float]:
    strings = measure(text)
    row = observe(strings, {}, tales(strings))[strings.strings.index(string)]
    return {name: float(row[place]) for name, place in COLUMN.items() if row[place]}


def test_free_edges_speak_for_a_term() -> None:
    always = "落实河湖巡查，落实河湖巡查，"
    assert "left-edge" not in seen("河湖巡查", always)
    free = "落实河湖巡查，完善河湖巡查。推进河湖巡查；建设河湖巡查！"
    assert seen("河湖巡查", free)["left-edge"] == pytest.approx(log(4) / 2)


def test_a_string_that_always_stands_in_a_longer_one_is_bound() -> None:
    text = "落实河湖巡查机制。完善河湖巡查机制，"
    assert seen("巡查机制", text)["bound"] == 1.0
    assert "bound" not in seen("河湖巡查机制", text)


def test_a_verb_that_names_as_well_makes_a_fragment_of_what_always_follows_it() -> None:
    text = "办理湖区建设用地许可证。领取湖区建设用地许可证，"
    assert seen("用地许可证", text)["bound-verb"] == 1.0
    assert "bound-verb" not in seen("河湖巡查", "落实河湖巡查，落实河湖巡查，")


def test_a_word_that_points_is_no_part_of_a_term() -> None:
    assert "本办法" not in measure("制定本办法。本办法施行。按照本办法，").strings


def test_what_a_verb_of_one_character_comes_to_opens_no_term() -> None:
    strings = measure("打好清水保卫战。办好清水保卫战，建设“好邻居”驿站。").strings
    assert "清水保卫战" in strings
    assert "好邻居" in strings
    assert "好清水保卫战" not in strings


def test_two_things_beside_each_other_are_a_pair_unless_they_are_quoted() -> None:
    assert seen("湿地修复、草原保护", "推进湿地修复、草原保护。抓好湿地修复、草原保护，")["pair"] == 1.0
    assert "pair" not in seen("湿地修复、草原保护", "推进“湿地修复、草原保护”。")


def test_a_string_that_ends_as_bodies_and_offices_do_is_a_name() -> None:
    assert seen("滨江市委", "滨江市委决定。滨江市委强调，")["body"] == 1.0


def test_a_string_that_ends_in_the_middle_of_a_word_is_told_apart() -> None:
    text = "建设湖区统一大市场。完善湖区统一大市场，"
    assert seen("湖区统一大", text)["cut-word"] == 1.0
    assert "cut-word" not in seen("湖区统一大市场", text)


def test_one_side_of_a_link_is_nested_in_the_whole() -> None:
    assert seen("草原", "保护湿地、草原。修复湿地、草原，")["nested"] == 1.0


def test_a_phrase_that_wraps_a_more_frequent_term_is_told_apart() -> None:
    text = "领衔督办一号提案。落实一号提案，办理一号提案。"
    assert seen("督办一号提案", text)["wraps-tail"] == pytest.approx(2 / 3)


def test_the_word_that_makes_a_programme_of_a_quotation_belongs_to_it() -> None:
    found = seen("春雨润苗行动", "开展“春雨润苗”行动，助力小店。")
    assert found["quoted-programme"] == 1.0
    assert "quoted-programme" not in seen("春雨润苗行动", "开展“春雨润苗”行动方案评议。")


def test_a_verb_before_and_a_mark_behind_are_boundaries() -> None:
    found = seen("海绵园区", "推进海绵园区。海滨海绵园区建设")
    assert found["after-verb"] == 0.5
    assert found["right-boundary"] == 0.5
    assert "left-boundary" not in found


def test_a_single_place_shows_the_words_beside_it() -> None:
    strings = measure("推进海绵园区，")
    row = strings.strings.index("海绵园区")
    (parts,) = reasons(strings, observe(strings, {}, tales(strings)), np.array([row]))
    assert "推进|" in {part.evidence for part in parts}


def test_the_estimate_is_near_the_score() -> None:
    text = "落实河湖巡查机制，推进海绵园区建设。各地推进海绵园区建设，加强河湖巡查机制。海绵园区很好。"
    strings = measure(text)
    estimated = estimates(strings.census, longer(strings.census))
    observed = observe(strings, {}, tales(strings))
    several = strings.census.sizes > 1  # what is everyday of a single word is no part of the estimate
    several &= observed[:, COLUMN["whole-clause"]] == 0.0  # nor is that something fills a clause
    assert np.abs(estimated - scores(observed))[several].max() < 3.0


def test_a_word_of_everyday_names_nothing_by_itself() -> None:
    text = "市场活跃，监测平台上线。市场稳定，监测平台运行。"
    assert seen("市场", text)["everyday"] == 1.0
    assert "everyday" not in seen("监测平台", text)


@pytest.mark.parametrize("string", ["湖区的生态", "渔民的收入"])
def test_what_says_whose_something_is_names_nothing(string: str) -> None:
    assert seen(string, f"关心{string}。谈到{string}，")["possessive"] == 1.0


@pytest.mark.parametrize("string", ["稳健的货币政策", "党的领导", "以人民为中心的发展思想"])
def test_what_says_how_something_is_may_be_a_term(string: str) -> None:
    assert "possessive" not in seen(string, f"坚持{string}。落实{string}，")


def test_what_is_of_a_place_and_of_no_field_is_local() -> None:
    text = "走进广东湖滨学院，走进广东自由贸易港，广东湖滨学院开放，广东自由贸易港开放。"
    assert seen("广东湖滨学院", text)["local"] == 1.0
    assert "local" not in seen("广东自由贸易港", text)


def test_a_quotation_that_ends_with_a_pause_is_speech() -> None:
    assert seen("不懂大道理,", "“不懂大道理，”老人说。")["quoted-pause"] == 1.0


def test_the_field_of_the_last_word_is_evidence() -> None:
    assert "field:mechanism" in {one.name for one in closing("机制")}
    assert "begins-verb" in {one.name for one in opening("推进")}


@pytest.mark.parametrize("words", ["王 小 明", "王 小 明 主任", "欧阳 明"])
def test_a_surname_and_a_given_name_are_a_person(words: str) -> None:
    assert is_name([describe(word) for word in words.split()])


@pytest.mark.parametrize("words", ["河湖 巡查", "高 质量", "王 小 明 经济 思想"])
def test_what_only_begins_like_a_name_is_none(words: str) -> None:
    assert not is_name([describe(word) for word in words.split()])


@pytest.mark.parametrize(
    ("word", "is_one"), [("主任", True), ("女士", True), ("李娜", True), ("万里行", False), ("机制", False)]
)
def test_what_ends_with_an_office_or_a_name_is_a_person(word: str, is_one: bool) -> None:
    assert is_holder(describe(word)) is is_one
    assert ("person" in {one.name for one in closing(word)}) is is_one


def test_a_province_or_a_town_is_no_term() -> None:
    assert seen("广东省", "走遍广东省，爱上广东省。")["region"] == 1.0
    assert not is_region("三区")


def test_an_unknown_name_is_a_place_where_a_village_or_a_landform_is_called_so() -> None:
    text = (
        "走遍石坪村，爱上石坪村，石坪人爱上石坪。黄泥坳下雪，走遍黄泥坳。走遍湿地村，爱上湿地村，修复湿地。"
    )
    assert [seen(name, text).get("region", 0.0) for name in ("石坪", "石坪村", "黄泥坳")] == [1.0, 1.0, 1.0]
    assert "region" not in seen("湿地", text)


def test_a_word_that_begins_with_a_function_word_is_ordinary() -> None:
    assert "ordinary" in {one.name for one in alone("十分高兴")}
    assert "ordinary" not in {one.name for one in alone("自然资源")}


@pytest.mark.parametrize(
    ("words", "is_one"), [("十四五", True), ("十五 五 时期", True), ("十四五 规划", False), ("十堰", False)]
)
def test_the_years_of_a_plan_are_a_date(words: str, is_one: bool) -> None:
    assert is_period([describe(word) for word in words.split()]) is is_one


@pytest.mark.parametrize("word", ["各界人士", "高度重视", "明确提出"])
def test_a_word_of_two_everyday_halves_is_ordinary(word: str) -> None:
    assert "all-ordinary" in {one.name for one in alone(word)}


def test_a_word_whose_last_half_is_of_the_field_is_not() -> None:
    assert "all-ordinary" not in {one.name for one in alone("行动计划")}


def test_newspapers_are_known_by_their_last_word() -> None:
    assert is_medium("日报")
    assert not is_medium("报告")


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("机制", Role.WORD),
        ("的", Role.LINK),
        ("、", Role.LINK),
        ("。", Role.BREAK),
        ("2024", Role.BREAK),
        ("xx", Role.BREAK),
    ],
)
def test_each_word_has_a_role(word: str, role: Role) -> None:
    assert describe(word).role is role


def test_no_observation_has_two_weights() -> None:
    names = [name for group in WEIGHTS.values() for name in group]
    assert len(names) == len(set(names))
