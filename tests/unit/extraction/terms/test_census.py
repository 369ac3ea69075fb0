"""Which strings of a text could be terms, and what is seen around them."""

from dataclasses import fields
from math import log
from typing import Any
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.documents import Document, DocumentKey, Source
from glossary_app.extraction.terms.census import Census, Side, Strings
from glossary_app.extraction.terms.survey import survey
from glossary_app.extraction.terms.tokens import code, power
from glossary_app.text.restoring import restore
from glossary_app.text.script import fold


def document(text: str, *, name: str = "报告") -> Document:
    return restore(Source(DocumentKey(name), f"{name}.txt", "utf-8", text))


class Found:
    """What was seen of one string."""

    def __init__(self, census: Census, number: int) -> None:
        self.count = int(census.counts[number])
        self.documents = int(census.documents[number])
        self.quoted = int(census.quoted[number])
        self.partly_quoted = int(census.partly_quoted[number])
        self.after_verbs = int(census.after_verbs[number])
        self.marks_behind = int(census.behind.boundaries[number])
        self.freedom = float(census.before.freedom[number])
        (written,) = census.written(np.array([number]))
        self.written = {surface: places for surface, places in written.items() if places}


def strings(census: Census) -> dict[str, Found]:
    return {"".join(census.words(number)): Found(census, number) for number in range(len(census.codes))}


def found_in(*texts: str, explained: tuple[str, ...] = ()) -> dict[str, Found]:
    documents = [document(text, name=str(number)) for number, text in enumerate(texts)]
    return strings(survey(documents, explained))


def assert_same(one: Any, other: Any) -> None:
    """Of two tables whose columns are arrays, or such tables."""
    for column in fields(Strings if isinstance(one, Census) else Side):
        value, expected = getattr(one, column.name), getattr(other, column.name)
        if isinstance(value, Side):
            assert_same(value, expected)
        else:
            np.testing.assert_array_equal(value, expected, column.name)


def test_a_term_is_found_across_words_with_what_stands_beside_it() -> None:
    found = found_in("各地推进智慧水利平台建设。我们建设智慧水利平台。")["智慧水利平台"]
    assert found.count == 2
    assert found.after_verbs == 2
    assert found.marks_behind == 1
    assert found.freedom == pytest.approx(log(2))


def test_no_candidate_begins_or_ends_with_a_function_word() -> None:
    assert not {"的平台", "平台和", "和平台", "智慧水利平台的"} & set(
        found_in("智慧水利的平台和平台的数据。")
    )


def test_a_quotation_and_its_head_are_one_candidate() -> None:
    found = found_in("落实“首问负责”制度，推行“2+5”工作方案。")
    assert found["首问负责"].quoted == 1
    assert found["首问负责制度"].partly_quoted == 1
    assert found["首问负责制度"].written == {"“首问负责”制度": 1}
    assert found["2+5工作方案"].written == {"“2+5”工作方案": 1}


def test_no_candidate_takes_half_a_quotation() -> None:
    found = found_in("开展“书香校园”阅读活动。")
    assert "校园阅读" not in found
    assert "书香校园阅读活动" in found


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("坚持以学生为中心的教学理念，办好学校。", "以学生为中心的教学理念"),
        ("推动生产清洁化、产品绿色化、能源低碳化。", "生产清洁化、产品绿色化、能源低碳化"),
        ("增强群众参与感、满足感、成就感。", "参与感、满足感、成就感"),
        ("修订《湿地保护条例》并公布。", "湿地保护条例"),
    ],
)
def test_formulations_that_stand_but_once_are_found(text: str, term: str) -> None:
    assert term in found_in(text)


def test_a_link_is_run_over_where_the_words_on_both_sides_recur() -> None:
    once = "湿地和草原得到保护。"
    assert "湿地和草原" not in found_in(once)
    assert "湿地和草原" in found_in(once + "修复湿地和草原。")


def test_a_phrase_that_tells_is_not_run_over() -> None:
    found = found_in("代表们坐着听汇报。委员们坐着听汇报。")
    assert not [string for string in found if "着" in string]


def test_traditional_and_simplified_are_one_string() -> None:
    found = found_in("推進智慧水利平台建設。\n建设智慧水利平台。")
    assert found["智慧水利平台"].count == 2


def test_a_repeated_paragraph_counts_once() -> None:
    paragraph = "全市推进智慧水利平台建设，形成可以推广的经验，带动各县共同提高。"
    found = found_in(f"{paragraph}\n各县还要继续努力，把工作做到实处，让群众满意。\n{paragraph}")
    assert found["智慧水利平台"].count == 1


def test_latin_words_of_a_faulty_copy_are_no_candidates() -> None:
    assert not [string for string in found_in("智慧水利 and 平台建设，and 数据共享。") if "and" in string]


@pytest.mark.parametrize("text", ["大家讲“in”文化。", "上线“掌上政务app”，“掌上政务app”方便群众。"])
def test_a_quotation_with_such_a_word_is_none(text: str) -> None:
    found = found_in(text)
    assert "" not in found
    assert not any(one.quoted or one.partly_quoted for one in found.values())


def test_documents_add_up() -> None:
    found = found_in("建设智慧水利平台。", "推进智慧水利平台建设。智慧水利平台很好。")["智慧水利平台"]
    assert found.count == 3
    assert found.documents == 2


def test_what_recurs_over_documents_is_found_though_its_words_promise_little() -> None:
    once = "山林很美。"
    assert "山林" not in found_in(once)
    assert found_in(once, "保护山林，")["山林"].documents == 2


def test_what_is_explained_is_a_string_though_no_text_has_it() -> None:
    found = found_in("建设智慧水利平台。", explained=("QX“一网”办法", "智慧水利平台"))
    assert found["qx一网办法"].written == {"QX“一网”办法": 1}
    assert found["智慧水利平台"].count == 1


def test_nothing_is_found_in_nothing() -> None:
    assert found_in() == {}
    assert found_in("。") == {}


@given(st.text(alphabet="建设智慧水利平台“”、，。的和以为1+A《》\n ", max_size=60))
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    restored = document(text)
    for string, found in strings(survey([restored])).items():
        assert sum(found.written.values()) == found.count
        for surface in found.written:
            assert surface in restored.text
            assert fold("".join(char for char in surface if char not in "“”《》")) == string


@given(st.text(alphabet="建设智慧水利平台“”、，。的和以为1+A《》\n ", max_size=60), st.integers(1, 20))
def test_strings_taken_together_in_shares_are_the_same(text: str, words: int) -> None:
    whole = survey([document(text)], ["平台", "水网"])
    with mock.patch("glossary_app.extraction.terms.survey._SHARE", words):
        shared = survey([document(text)], ["平台", "水网"])
    assert_same(shared, whole)


def test_a_paragraph_without_end_is_surveyed_in_proportion() -> None:
    sentence = "开展“书香校园”活动，建设智慧水利平台。"
    found = found_in(sentence * 2_000)
    assert found["书香校园活动"].count == 2_000
    assert found["书香校园活动"].partly_quoted == 2_000


def test_a_word_that_is_repeated_without_end_makes_no_spans() -> None:
    found = found_in("湿地" * 5_000)
    assert max(len(string) for string in found) <= 4
    assert sum(one.count for one in found.values()) < 10


@given(st.text(max_size=12), st.text(max_size=12))
def test_codes_of_strings_joined(one: str, other: str) -> None:
    joined = (code(one) * power(len(other)) + code(other)) % 2**64
    assert code(one + other) == joined
    assert (code(one) == code(other)) == (one == other)
