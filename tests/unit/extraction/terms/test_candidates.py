"""Which strings of a text could be terms, and what is seen around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.documents import Document, DocumentKey, Source
from glossary_app.extraction.terms.candidates import survey
from glossary_app.extraction.terms.sightings import PLACES, Sighting, merge, thin
from glossary_app.text.restoring import restore


def document(text: str, *, name: str = "报告") -> Document:
    return restore(Source(DocumentKey(name), f"{name}.txt", "utf-8", text))


def sightings(text: str) -> dict[str, Sighting]:
    return dict(survey(document(text)).sightings)


def test_a_term_is_found_across_words_with_its_neighbours() -> None:
    found = sightings("各地推进智慧水利平台建设。我们建设智慧水利平台。")
    assert found["智慧水利平台"].count == 2
    assert found["智慧水利平台"].lefts == ["推进", "建设"]
    assert found["智慧水利平台"].rights == ["建设", "。"]


def test_no_candidate_begins_or_ends_with_a_function_word() -> None:
    assert not {"的平台", "平台和", "和平台", "智慧水利平台的"} & set(
        sightings("智慧水利的平台和平台的数据。")
    )


def test_a_quotation_and_its_head_are_one_candidate() -> None:
    found = sightings("落实“首问负责”制度，推行“2+5”工作方案。")
    assert found["首问负责"].quoted == 1
    assert found["首问负责制度"].partly_quoted == 1
    assert found["首问负责制度"].surfaces == {"“首问负责”制度": 1}
    assert found["2+5工作方案"].surfaces == {"“2+5”工作方案": 1}


def test_no_candidate_takes_half_a_quotation() -> None:
    found = sightings("开展“书香校园”阅读活动。")
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
    assert term in sightings(text)


def test_a_link_is_run_over_where_the_words_on_both_sides_recur() -> None:
    once = "湿地和草原得到保护。"
    assert "湿地和草原" not in sightings(once)
    assert "湿地和草原" in sightings(once + "修复湿地和草原。")


def test_a_phrase_that_tells_is_not_run_over() -> None:
    found = sightings("代表们坐着听汇报。委员们坐着听汇报。")
    assert not [string for string in found if "着" in string]


def test_traditional_and_simplified_are_one_string() -> None:
    found = sightings("推進智慧水利平台建設。\n建设智慧水利平台。")
    assert found["智慧水利平台"].count == 2


def test_a_repeated_paragraph_counts_once() -> None:
    paragraph = "全市推进智慧水利平台建设，形成可以推广的经验，带动各县共同提高。"
    found = sightings(f"{paragraph}\n各县还要继续努力，把工作做到实处，让群众满意。\n{paragraph}")
    assert found["智慧水利平台"].count == 1


def test_latin_words_of_a_faulty_copy_are_no_candidates() -> None:
    assert not [string for string in sightings("智慧水利 and 平台建设，and 数据共享。") if "and" in string]


def test_surveys_add_up() -> None:
    texts = ["建设智慧水利平台。", "推进智慧水利平台建设。智慧水利平台很好。"]
    merged = merge([survey(document(text, name=str(number))) for number, text in enumerate(texts)]).sightings
    assert merged["智慧水利平台"].count == 3
    assert merged["智慧水利平台"].documents == 2


def test_adding_up_leaves_the_surveys_alone() -> None:
    one, other = survey(document("建设智慧水利平台。")), survey(document("用好智慧水利平台。", name="另"))
    merge([one, other])
    assert one.sightings["智慧水利平台"].count == 1


@given(st.text(alphabet="建设智慧水利平台“”、，。的和以为1+a《》\n ", max_size=60))
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    restored = document(text)
    for string, sighting in survey(restored).sightings.items():
        assert string == "".join(sighting.words)
        assert all(surface in restored.text for surface in sighting.surfaces)


def test_a_paragraph_without_end_is_surveyed_in_proportion() -> None:
    sentence = "开展“书香校园”活动，建设智慧水利平台。"
    found = survey(document(sentence * 2_000)).sightings
    assert found["书香校园活动"].count == 2_000
    assert found["书香校园活动"].partly_quoted == 2_000


def test_of_a_frequent_string_the_first_neighbours_are_kept() -> None:
    found = survey(document("推进海绵园区建设。" * (PLACES + 50))).sightings["海绵园区"]
    assert found.count == PLACES + 50
    assert len(found.lefts) == len(found.rights) == PLACES


def test_a_word_that_is_repeated_without_end_makes_no_spans() -> None:
    found = sightings("湿地" * 5_000)
    assert max(len(string) for string in found) <= 4
    assert sum(one.count for one in found.values()) < 10


def test_of_too_many_strings_the_hopeless_go_first() -> None:
    found = {
        "河湖": Sighting(("河湖",), ["", ""], promised=-1.0, quoted=1),
        "园区": Sighting(("园区",), ["", "", "", ""], promised=-1.0, count=2),
        "巡查": Sighting(("巡查",), ["", ""], promised=0.5),
        "站着": Sighting(("站着",), ["", ""], promised=-0.5),
        "听完": Sighting(("听完",), ["", ""], promised=-0.6),
    }
    thin(found, most=5)
    assert len(found) == 5
    thin(found, most=4)
    assert set(found) == {"河湖", "园区"}
