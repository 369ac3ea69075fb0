"""Links between designations: given this sentence, this full form and this short one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.documents import Document, DocumentKey, Source
from glossary_app.extraction.links import abbreviates, find_links
from glossary_app.text.restoring import restore


def document(text: str) -> Document:
    return restore(Source(DocumentKey("a test"), "report.txt", "utf-8", text))


def linked(text: str) -> list[tuple[str, str]]:
    return [(link.full, link.short) for link in find_links(document(text))]


@pytest.mark.parametrize(
    ("sentence", "full", "short"),
    [
        ("第三次全国土壤普查（以下简称“三普”）已经完成。", "第三次全国土壤普查", "三普"),
        ("根据《滨河市节水条例》（以下简称《条例》）制定。", "《滨河市节水条例》", "《条例》"),
        ("滨河市人民政府（简称市政府）负责。", "滨河市人民政府", "市政府"),
        ("市场监督管理总局，以下简称市场监管总局，负责实施。", "市场监督管理总局", "市场监管总局"),
        ("本办法由市发展和改革委员会（以下称市发展改革委）解释。", "市发展和改革委员会", "市发展改革委"),
        ("用好工业互联网（“工联网”）平台。", "工业互联网", "工联网"),
        ("“农博会”是全省农业博览会的简称。", "全省农业博览会", "农博会"),
        ("“农超”就是全省农民足球超级联赛的简称。", "全省农民足球超级联赛", "农超"),
        ("引进不动产投资信托基金（REITs）。", "不动产投资信托基金", "REITs"),
        ("采用BIM（建筑信息模型）技术。", "建筑信息模型", "BIM"),
        ("市城市绿化主管部门（以下简称市绿化部门）负责。", "市城市绿化主管部门", "市绿化部门"),
        ("氮达峰氮中和（以下简称“双氮”）已写入规划。", "氮达峰氮中和", "双氮"),
        ("海绵田，又称吸水田，已有百亩。", "海绵田", "吸水田"),
        ("海绵田，又称为吸水田，已有百亩。", "海绵田", "吸水田"),
        ("海绵田，又叫做吸水田，已有百亩。", "海绵田", "吸水田"),
        ("推进城乡居民大病保险（以下统称居民大病险）统筹。", "城乡居民大病保险", "居民大病险"),
        ("“农博会”即全省农业博览会。", "全省农业博览会", "农博会"),
        ("由市发展和改革委员会（市发改委）牵头。", "市发展和改革委员会", "市发改委"),
        ("实行“河长制”，又称“河湖长制”。", "河长制", "河湖长制"),
        ("加强“公调对接”，即公安机关与人民调解对接。", "公安机关与人民调解对接", "公调对接"),
    ],
)
def test_a_document_declares_two_designations_one(sentence: str, full: str, short: str) -> None:
    assert linked(sentence) == [(full, short)]


@pytest.mark.parametrize(
    "sentence",
    [
        "各县（市、区）和乡镇（街道）要落实责任。",
        "公布权力清单（责任清单）目录。",
        "审议预算（草案）报告。",
        "落实“三保”，即保基本民生、保工资、保运转。",
        "他自称是行家，简称不详。",
        "各局、各办（以下统称责任单位）要抓好落实。",
    ],
)
def test_what_brackets_add_is_no_abbreviation(sentence: str) -> None:
    assert linked(sentence) == []


def test_a_pair_is_given_once_where_it_stands_first() -> None:
    text = "工业互联网（“工联网”）是平台，工业互联网（“工联网”）要用好。"
    (link,) = find_links(document(text))
    assert text[link.span.start : link.span.end] == "工业互联网（“工联网”"


PIECES = [
    "（以下简称",
    "“",
    "”",
    "）",
    "，即",
    "，",
    "。",
    "\n",
    "市人民政府",
    "市政府",
    "QFLP",
    "（",
    "的简称",
    "是",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_both_designations_stand_within_the_span(pieces: list[str]) -> None:
    given_document = document("".join(pieces) + "。")
    for link in find_links(given_document):
        surface = given_document.surface(link.span).replace("“", "").replace("”", "")
        assert link.full in surface
        assert link.short in surface


@pytest.mark.parametrize(
    ("short", "full", "does"),
    [("政协", "政治协商会议", True), ("会议", "政治协商会议", False), ("商政", "政治协商会议", False)],
)
def test_an_abbreviation_keeps_the_order_of_the_characters(short: str, full: str, does: bool) -> None:
    assert abbreviates(short, full) is does
