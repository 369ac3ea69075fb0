"""Notes sections: given this report, these notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.notes import find_notes
from tests.unit.extraction.reports import REPORT, document, notes

NOTES = [
    ("“三城同创”行动", "指同时创建文明城市、卫生城市和森林城市，计划用三年完成。"),
    ("“1+4+N”产业体系", "“1”指装备制造，“4”指食品、纺织、建材、化工，“N”指若干新兴产业。"),
    ("低空物流", "是指利用无人驾驶航空器在低空空域运送货物的物流方式。"),
    ("田长制", "是指按行政区域由各级负责人担任田长、保护耕地的制度。"),
    ("“十件暖心事”", "改造老旧小区、增设公交线路、新建口袋公园等年内办结的民生事项。"),
    ("一刻钟养老圈", "老年人步行十五分钟可以到达的助餐、助浴、助医服务范围。"),
    ("“水网贯通”工程", "即连通东湖、西湖和运河的引水工程。工程总长四十公里。"),
    ("“两清一拆”", "清理河道、清理村巷，拆除违法建筑。"),
    ("“归雁计划”", "吸引在外务工人员返乡创业的一揽子政策。"),
    ("数字孪生流域", "对物理流域全要素的数字映射和智能模拟。"),
    ("“四早五快”机制", "早发现、早报告、早研判、早处置，快响应、快流转、快办理、快反馈、快评价。"),
    ("“一河两岸”", "指穿城而过的清水河及其沿线两公里区域。"),
]


def written(layout: str, count: int = len(NOTES)) -> str:
    """The notes in a layout: `{n}`, `{①}`, `{一}`, `{term}` and `{text}` stand for their parts."""
    return "\n".join(
        layout.format(
            term=term, text=text, n=n, **{"①": chr(0x245F + n), "一": "一二三四五六七八九十"[n - 1 : n]}
        )
        for n, (term, text) in enumerate(NOTES[:count], start=1)
    )


LAYOUTS = [
    "{n}.{term}：{text}",
    "{n}、{term}：{text}",
    "{n}．{term}：{text}",
    "{n}. {term}: {text}",
    "{n}{term}：{text}",
    "{n} {term}：{text}",
    "{n}）{term}：{text}",
    "[{n}] {term}：{text}",
    "［{n}］{term}：\n{text}",
    "〔{n}〕{term}：{text}",
    "【{n}】{term}：{text}",
    "[^{n}]: {term}：{text}",
    "（{n}）{term}：{text}",
    "{①}{term}：{text}",
    "{①} {term}。{text}",
    "注{n}：{term}：{text}",
    "【{term}】{text}",
    "【{term}】：{text}",
    "{n}.【{term}】{text}",
    "{term}：{text}",
    "●{term}：{text}",
    "{n}.{term}。{text}",
    "{n}.{term}\n{text}",
    "{n}.{term}：\n{text}",
    "{n}.{term}——{text}",
    "{n}、{term}:{text}",
]


@pytest.mark.parametrize(
    "header", ["名词解释", "附件2\n《政府工作报告》有关用语说明", "注 释", "附：名词注释"]
)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_below_a_header(layout: str, header: str) -> None:
    assert notes(REPORT, header, written(layout)) == NOTES


@pytest.mark.parametrize("layout", ["{一}、{term}：{text}", "（{一}）{term}：{text}"])
def test_chinese_numerals(layout: str) -> None:
    assert notes(REPORT, "名词解释", written(layout, 9)) == NOTES[:9]


@pytest.mark.parametrize(
    "layout", [layout for layout in LAYOUTS if "\n" not in layout and "。" not in layout]
)
def test_sections_without_a_header(layout: str) -> None:
    assert notes(REPORT, written(layout)) == NOTES


@pytest.mark.parametrize("layout", ["{n}.{term}：{text}", "[{n}]{term}：{text}", "{n}.{term}\n{text}"])
def test_the_header_after_the_notes(layout: str) -> None:
    assert notes(REPORT, written(layout), "名词解释", "■附件") == NOTES


@pytest.mark.parametrize("layout", ["{n}.{term}：{text}", "［{n}］{term}：\n{text}", "{term}：{text}"])
def test_the_notes_before_the_report(layout: str) -> None:
    assert notes("名词解释", written(layout), "清河县政府工作报告", REPORT) == NOTES


@pytest.mark.parametrize("count", [2, 3, 12])
def test_notes_without_a_report(count: int) -> None:
    assert notes("名词解释", written("{n}.{term}：{text}", count)) == NOTES[:count]


def test_notes_in_traditional_script() -> None:
    assert notes(
        "《政府工作報告》有關名詞註釋",
        "1.「歸雁計劃」：指吸引外出務工人員返鄉創業的政策。",
        "2.田長制：係指由各級負責人保護耕地的制度。",
        "3.數字孿生流域：對物理流域全要素的數字映射。",
    ) == [
        ("「歸雁計劃」", "指吸引外出務工人員返鄉創業的政策。"),
        ("田長制", "係指由各級負責人保護耕地的制度。"),
        ("數字孿生流域", "對物理流域全要素的數字映射。"),
    ]


def test_a_note_says_where_its_definition_stands() -> None:
    whole = document("\n".join([REPORT, "名词解释", written("{n}.{term}：{text}")]))
    for found in find_notes(whole):
        assert found.kind is DefinitionKind.NOTE
        assert found.document == whole.key
        assert whole.surface(found.span) == found.text


@given(
    st.lists(
        st.text(alphabet="名词解释注12[]①.、：。“”【】是指即 附件三城同创x（）", max_size=25),
        min_size=1,
        max_size=12,
    )
)
def test_any_text_gives_spans_of_itself_in_order(lines: list[str]) -> None:
    whole = document("\n".join(line for line in lines if line.strip()) or "无")
    found = find_notes(whole)
    assert all(note.text and whole.surface(note.span) == note.text for note in found)
    assert [note.span for note in found] == sorted(note.span for note in found)
