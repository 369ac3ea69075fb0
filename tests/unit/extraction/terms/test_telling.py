"""What is told of people is no term."""

from collections.abc import Sequence

import numpy as np
import pytest

from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.extraction.terms.nesting import longer
from glossary_app.extraction.terms.people import people
from glossary_app.extraction.terms.standing import Standings, measured
from glossary_app.extraction.terms.survey import survey
from glossary_app.extraction.terms.telling import adverb_before, particle_behind, tales, telling
from glossary_app.text.restoring import restore

TALE = "我的老伴笑着说，你看看院子，他哭了。" * 60
REPORT = "推进河湖巡查机制建设，完善湿地修复制度。" * 60


def measure(*texts: str, explained: Sequence[str] = ()) -> Standings:
    documents = [
        restore(Source(DocumentKey(str(place)), "报告.txt", "utf-8", text))
        for place, text in enumerate(texts)
    ]
    census = survey(documents, explained)
    return measured(census, longer(census), np.arange(len(census.codes)))


def seen(string: str, *texts: str) -> dict[str, float]:
    strings = measure(*texts)
    row = strings.strings.index(string)
    return {
        name: float(values[row]) for name, values in telling(strings, tales(strings)).items() if values[row]
    }


def names(text: str) -> str:
    tokens = measure(text).census.tokens
    within = people(tokens)
    return "".join(tokens.lexicon.texts[word] for word in tokens.words[within])


def test_a_verb_stands_before_a_particle_and_behind_an_adverb() -> None:
    found = seen("河道清淤", "河道清淤了两年，他们就河道清淤。抓好河道清淤，落实河道清淤。")
    assert found["before-particle"] == 0.25
    assert found["after-adverb"] == 0.25


def test_the_reason_shows_the_word_that_makes_a_predicate() -> None:
    strings = measure("河道清淤，后来就河道清淤，抓好河道清淤，河道清淤了。")
    row = strings.strings.index("河道清淤")
    assert adverb_before(strings, row) == "就"
    assert particle_behind(strings, row) == "了"


def test_a_degree_of_a_term_is_no_predicate() -> None:
    assert "after-adverb" not in seen("高水平开放", "推进更高水平开放。实现更高水平开放，")


def test_what_fills_a_clause_is_a_predicate_unless_it_is_quoted() -> None:
    assert seen("阳台充足", "收成好，阳台充足，果实甜。")["whole-clause"] == 1.0
    assert "whole-clause" not in seen("阳台充足", "收成好，“阳台充足”，果实甜。")
    assert "whole-clause" not in seen("河湖巡查", "落实河湖巡查，完善河湖巡查。")


def test_in_a_tale_the_words_of_the_field_tell_more() -> None:
    line = "村里建起了湿地修复机制，大家巡查湿地。"
    assert seen("湿地修复机制", TALE + line)["field-of-tale"] == 1.0
    assert "field-of-tale" not in seen("湿地修复机制", REPORT + line)


def test_what_begins_between_two_characters_is_cut() -> None:
    text = "完善疾控联合体制度。"
    assert seen("控联合体制度", text)["cut-begin"] == 1.0
    assert "cut-begin" not in seen("联合体制度", text)


@pytest.mark.parametrize("string", ["五个技师", "九户人家", "四十六根杆子"])
def test_what_is_counted_in_a_tale_is_no_term_unless_it_is_quoted(string: str) -> None:
    assert seen(string, f"{TALE}来了{string}。")["counted-of-tale"] == 1.0
    assert "counted-of-tale" not in seen(string, f"{TALE}来了“{string}”。")
    assert "counted-of-tale" not in seen(string, f"{REPORT}来了{string}。")


def test_what_tells_how_and_when_names_nothing_in_a_tale() -> None:
    line = "海绵园区从此建设。园区建设快，园区建设好。"
    assert seen("海绵园区从此建设", TALE + line)["adverb-of-tale"] == 1.0
    assert "adverb-of-tale" not in seen("园区建设", TALE + line)


def test_who_acts_in_a_tale_makes_a_clause() -> None:
    line = "后来企业返回。企业标准也有了。"
    assert seen("企业返回", TALE + line)["actor-of-tale"] == 1.0
    assert "actor-of-tale" not in seen("企业标准", TALE + line)
    assert "actor-of-tale" not in seen("企业返回", REPORT + line)


def test_each_document_is_a_tale_or_none() -> None:
    line = "建立海绵园区制度。"
    apart = seen("海绵园区制度", TALE, REPORT + line)
    assert "field-of-tale" not in apart
    assert 0.0 < seen("海绵园区制度", TALE + line, REPORT + line)["field-of-tale"] < 1.0


def test_a_few_words_make_no_tale() -> None:
    assert seen("湿地修复机制", "她说，湿地修复机制好。").get("field-of-tale", 0.0) < 0.1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("雷玉山说，要建海绵园区。雷玉山又去了园区。", "雷玉山雷玉山"),
        ("县水务局局长罗敏到场。", "罗敏"),
        ("记者见到了邵启航教授。", "邵启航"),
        ("石林县的高产田很多，方言也多。", ""),
    ],
)
def test_who_says_something_or_holds_an_office_is_a_person(text: str, found: str) -> None:
    assert names(text) == found


def test_what_holds_the_name_of_a_person_is_told_apart() -> None:
    text = "雷玉山说，河湖巡查要天天做。雷玉山带头巡查，河湖巡查不停。"
    assert seen("雷玉山", text)["person-named"] == 1.0
    assert "person-named" not in seen("河湖巡查", text)


def test_nothing_is_told_of_nothing() -> None:
    nothing = measure("")
    assert all(not len(values) for values in telling(nothing, tales(nothing)).values())


def test_what_is_only_explained_is_of_no_tale_whichever_document_is_the_last() -> None:
    for texts in ((REPORT, TALE), (TALE, REPORT)):
        strings = measure(*texts, explained=["河湖清淤账本"])
        assert tales(strings)[strings.strings.index("河湖清淤账本")] == 0
