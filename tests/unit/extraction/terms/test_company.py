"""In what company strings stand."""

import numpy as np

from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.extraction.terms.company import crossed, enumerated, held
from glossary_app.extraction.terms.nesting import longer
from glossary_app.extraction.terms.standing import Standings, measured
from glossary_app.extraction.terms.survey import survey
from glossary_app.text.restoring import restore


def measure(text: str) -> Standings:
    census = survey([restore(Source(DocumentKey("报告"), "报告.txt", "utf-8", text))])
    return measured(census, longer(census), np.arange(len(census.codes)))


def beside(string: str, text: str) -> tuple[float, float, float]:
    """How often a string is a member of an enumeration, between others, and an enumeration that goes on."""
    strings = measure(text)
    found = enumerated(strings)
    row = strings.strings.index(string)
    either, both, part = (float(values[row]) for values in found.values())
    return either, both, part


def cut(text: str, **scores: float) -> dict[str, float]:
    """How often each string is crossed, where these score as they do and all others nothing."""
    strings = measure(text)
    found = crossed(strings, np.array([scores.get(string, 0.0) for string in strings.strings]))
    return dict(zip(strings.strings, found.tolist(), strict=True))


def test_a_member_of_an_enumeration_has_its_marks_beside_it() -> None:
    text = "推广水质监测、河道清淤和湿地修复。加强河道清淤，"
    assert beside("水质监测", text) == (1.0, 0.0, 0.0)
    assert beside("河道清淤", text) == (0.5, 0.5, 0.0)


def test_what_stands_alone_has_none() -> None:
    assert beside("河道清淤", "加强河道清淤。") == (0.0, 0.0, 0.0)


def test_a_part_of_an_enumeration_is_no_member_of_it() -> None:
    text = "销售禽蛋、水产品、蔬菜。收购禽蛋、水产品、蔬菜，"
    assert beside("水产品、蔬菜", text) == (0.0, 0.0, 1.0)
    assert beside("禽蛋、水产品、蔬菜", text) == (0.0, 0.0, 0.0)


def test_a_string_whose_edge_cuts_a_stronger_one_is_crossed() -> None:
    text = "办理湖区排水许可证书。领取排水许可证书。"
    found = cut(text, 湖区排水=5.0, 排水许可证书=1.0)
    assert found["排水许可证书"] == 0.5
    assert found["湖区排水许可证书"] == 0.0


def test_what_cuts_another_must_be_sure_and_stronger() -> None:
    text = "办理湖区排水许可证书。"
    assert cut(text, 湖区排水=3.0)["排水许可证书"] == 0.0
    assert cut(text, 湖区排水=5.0, 排水许可证书=6.0)["排水许可证书"] == 0.0


def within(string: str, text: str, **scores: float) -> float:
    """How often a string stands in a stronger one, where these score as they do and all others nothing."""
    strings = measure(text)
    row = strings.strings.index(string)
    scored = np.array([scores.get(string, 0.0) for string in strings.strings])
    return float(held(strings, scored, np.array([row]))[row])


def test_a_string_that_a_stronger_one_holds_is_told_apart() -> None:
    text = "建设数字河湖巡查平台。落实河湖巡查责任，"
    assert within("河湖巡查", text, 数字河湖巡查平台=3.0) == 0.5
    assert within("数字河湖巡查", text, 数字河湖巡查平台=3.0) == 1.0
    assert within("巡查平台", text, 数字河湖巡查平台=3.0) == 1.0


def test_what_holds_another_must_be_likely_and_stronger() -> None:
    text = "建设数字河湖巡查平台。"
    assert within("河湖巡查", text, 数字河湖巡查平台=1.0) == 0.0
    assert within("河湖巡查", text, 数字河湖巡查平台=3.0, 河湖巡查=4.0) == 0.0
    assert within("数字河湖巡查平台", text, 数字河湖巡查平台=3.0) == 0.0


def test_nothing_crosses_nothing() -> None:
    assert not crossed(measure(""), np.array([])).size
    assert not held(measure(""), np.array([]), np.array([], np.int64)).size
