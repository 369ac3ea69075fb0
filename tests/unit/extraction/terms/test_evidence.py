"""What speaks for a string and against it."""

from math import log

import pytest

from glossary_app.extraction.terms.evidence import Corpus, entropy, estimate, evidence
from glossary_app.extraction.terms.grammar import alone, closing, opening, promise
from glossary_app.extraction.terms.names import is_medium, is_name
from glossary_app.extraction.terms.sightings import Sighting
from glossary_app.extraction.terms.vocabulary import Role, describe
from glossary_app.extraction.terms.weights import WEIGHT, WEIGHTS


def sighting(words: str, neighbours: str) -> Sighting:
    beside = neighbours.split()
    return Sighting(tuple(words.split()), beside, count=len(beside) // 2)


def names(string: str, sightings: dict[str, Sighting]) -> dict[str, float]:
    corpus = Corpus.of(sightings, length=1_000, documents=1)
    return {one.name: one.value for one in evidence(string, sightings[string], corpus)}


def test_free_edges_speak_for_a_term() -> None:
    assert entropy(["推进", "建设", "完善", "落实"]) == pytest.approx(log(4))
    assert entropy(["推进", "推进"]) == 0.0
    assert 0 < entropy(["推进", "推进", "建设"]) < log(2) + 0.01


def test_a_string_that_always_stands_in_a_longer_one_is_bound() -> None:
    found = {
        "河湖巡查机制": sighting("河湖 巡查 机制", "落实 。 完善 ，"),
        "巡查机制": sighting("巡查 机制", "河湖 。 河湖 ，"),
    }
    assert names("巡查机制", found)["bound"] == 1.0
    assert "bound" not in names("河湖巡查机制", found)


def test_a_string_that_ends_in_the_middle_of_a_word_is_told_apart() -> None:
    found = {
        "湖区统一大市场": sighting("湖区 统一 大 市场", "建设 。 完善 ，"),
        "湖区统一大": sighting("湖区 统一 大", "建设 市场 完善 市场"),
    }
    assert names("湖区统一大", found)["cut-word"] == 1.0
    assert "cut-word" not in names("湖区统一大市场", found)


def test_one_side_of_a_link_is_nested_in_the_whole() -> None:
    found = {
        "湿地、草原": sighting("湿地 、 草原", "保护 。 修复 ，"),
        "草原": sighting("草原", "、 。 、 ，"),
    }
    assert names("草原", found)["nested"] == 1.0


def test_a_phrase_that_wraps_a_more_frequent_term_is_told_apart() -> None:
    found = {
        "督办一号提案": sighting("督办 一号 提案", "领衔 。"),
        "一号提案": sighting("一号 提案", "督办 。 的 ， 办理 。"),
    }
    assert names("督办一号提案", found)["wraps-tail"] == pytest.approx(2 / 3)


def test_a_verb_before_and_a_mark_behind_are_boundaries() -> None:
    found = {"海绵园区": sighting("海绵 园区", "推进 。 海滨 建设")}
    seen = names("海绵园区", found)
    assert seen["after-verb"] == 0.5
    assert seen["right-boundary"] == 0.5
    assert "left-boundary" not in seen


def test_the_field_of_the_last_word_is_evidence() -> None:
    assert "field:mechanism" in {one.name for one in closing("机制")}
    assert "begins-verb" in {one.name for one in opening("推进")}


def test_the_estimate_of_a_single_place_is_near_its_score() -> None:
    once = Sighting(("河湖", "巡查", "机制"), ["落实", "。"])
    words = [promise(word) for word in once.words]
    once.promised = words[0].opening + words[1].inside + words[2].closing
    corpus = Corpus.of({"河湖巡查机制": once}, length=1_000, documents=1)
    score = sum(one.value * WEIGHT.get(one.name, 0.0) for one in evidence("河湖巡查机制", once, corpus))
    assert estimate("河湖巡查机制", once, corpus) == pytest.approx(score, abs=1.5)


@pytest.mark.parametrize("words", ["王 小 明", "王 小 明 主任", "欧阳 明"])
def test_a_surname_and_a_given_name_are_a_person(words: str) -> None:
    assert is_name([describe(word) for word in words.split()])


@pytest.mark.parametrize("words", ["河湖 巡查", "高 质量", "王 小 明 经济 思想"])
def test_what_only_begins_like_a_name_is_none(words: str) -> None:
    assert not is_name([describe(word) for word in words.split()])


@pytest.mark.parametrize("word", ["各界人士", "高度重视"])
def test_a_word_of_two_everyday_halves_is_ordinary(word: str) -> None:
    assert "all-ordinary" in {one.name for one in alone(word)}


def test_a_word_whose_last_half_is_of_the_field_is_not() -> None:
    assert "all-ordinary" not in {one.name for one in alone("行动计划")}


def test_newspapers_are_known_by_their_last_word() -> None:
    assert is_medium("日报")
    assert not is_medium("报告")


@pytest.mark.parametrize(
    ("word", "role"),
    [("机制", Role.WORD), ("的", Role.LINK), ("、", Role.LINK), ("。", Role.BREAK), ("2024", Role.BREAK)],
)
def test_each_word_has_a_role(word: str, role: Role) -> None:
    assert describe(word).role is role


def test_no_observation_has_two_weights() -> None:
    names = [name for group in WEIGHTS.values() for name in group]
    assert len(names) == len(set(names))
