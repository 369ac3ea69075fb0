"""Layouts in which officials and their web pages set notes, as they arrive; terms the report hardly says."""

from collections.abc import Sequence

import pytest

from tests.unit.extraction.reports import REPORT, notes, received

HEADER = "名词解释"


def test_terms_of_which_the_report_is_silent() -> None:
    text = """低空物流：用无人驾驶航空器运送货物。
夜间集市：在城区划定地段、每日傍晚开放的临时市场。
潮汐车位：工作日与夜间分时共用的停车位。
“归雁计划”：吸引人才返乡的政策。
首席质量官：在企业里对质量工作负总责的人员。"""
    terms = ["低空物流", "夜间集市", "潮汐车位", "“归雁计划”", "首席质量官"]
    assert [term for term, _ in notes(REPORT, HEADER, text)] == terms


def test_every_note_is_number_one() -> None:
    text = """1. 低空物流：用无人驾驶航空器运送货物。
1. 夜间集市：在城区划定地段开放的临时市场。
1. 潮汐车位：工作日与夜间分时共用的停车位。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["低空物流", "夜间集市", "潮汐车位"]


@pytest.mark.parametrize("blank", [" ", "\t", "\u3000", "  "])
@pytest.mark.parametrize(
    "layout", ["{n}. {term}{blank}{text}", "{n}{blank}{term}{blank}{text}", "[{n}] {term}{blank}{text}"]
)
def test_nothing_but_a_blank_parts_term_and_definition(layout: str, blank: str) -> None:
    expected = [
        ("低空物流", "利用无人驾驶航空器运送货物。"),
        ("田长制", "由各级负责人担任田长、保护耕地的制度。"),
        ("“归雁计划”", "吸引人才返乡的政策。"),
        ("绿色甲醇", "用可再生能源制取的甲醇。"),
    ]
    lines = [
        layout.format(n=n, term=term, text=text, blank=blank) for n, (term, text) in enumerate(expected, 1)
    ]
    assert received(REPORT, HEADER, "\n".join(lines)) == expected


def test_rows_of_a_table() -> None:
    table = """| 序号 | 名词 | 解释 |
|---|---|---|
| 1 | 低空物流 | 利用无人驾驶航空器运送货物。 |
| 2 | “归雁计划” | 是指吸引人才返乡的政策。 |
| 3 | 4.0智造园 | 按第四代标准建设的工业园区。 |
| 4 | “十件暖心事” | 指以下事项：1.改造老旧小区；2.增设公交线路。 |"""
    assert received(REPORT, HEADER, table, name="report.md") == [
        ("低空物流", "利用无人驾驶航空器运送货物。"),
        ("“归雁计划”", "是指吸引人才返乡的政策。"),
        ("4.0智造园", "按第四代标准建设的工业园区。"),
        ("“十件暖心事”", "指以下事项：1.改造老旧小区；2.增设公交线路。"),
    ]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("| 名词 | 解释 | 页码 |", "| {term} | {text} | 第{n}页 |"),
        ("| 序号 | 类别 | 名词 | 释义 |", "| {n} | 经济 | {term} | {text} |"),
        ("| 专业名词 | 英文 | 名词解释 | 备注 |", "| {term} | term {n} | {text} |  |"),
    ],
)
def test_the_head_of_a_table_says_which_columns_count(head: str, row: str) -> None:
    expected = [
        ("低空物流", "利用无人驾驶航空器运送货物。"),
        ("“归雁计划”", "是指吸引人才返乡的政策。"),
        ("田长制", "由各级负责人担任田长、保护耕地的制度。"),
    ]
    rows = [row.format(n=n, term=term, text=text) for n, (term, text) in enumerate(expected, 1)]
    table = "\n".join((head, "|---" * (head.count("|") - 1) + "|", *rows))
    assert received(REPORT, HEADER, table, name="report.md") == expected


@pytest.mark.parametrize("marker", ["[[{n}]](#_ftnref{n})", "[\\[{n}\\]](#_ftnref{n})", "[^{n}]:", "[{n}]"])
def test_footnotes_of_a_web_page_that_a_word_processor_made(marker: str) -> None:
    expected = [
        ("低空物流", "用无人机运货。"),
        ("田长制", "由田长保护耕地的制度。"),
        ("绿色甲醇", "一种燃料。"),
    ]
    lines = [f"{marker.format(n=n)} {term}：{text}" for n, (term, text) in enumerate(expected, 1)]
    assert received(REPORT, *lines, name="report.md") == expected


def test_lines_of_terms_of_which_the_report_is_silent() -> None:
    text = """低空物流
用无人驾驶航空器运送货物。
夜间集市
在城区划定地段、每日傍晚开放的临时市场。
潮汐车位
工作日与夜间分时共用的停车位。
田长制
由各级负责人担任田长、保护耕地的制度。"""
    terms = ["低空物流", "夜间集市", "潮汐车位", "田长制"]
    assert [term for term, _ in notes(REPORT, HEADER, text)] == terms


def test_paragraphs_spell_out_the_parts_of_a_term() -> None:
    text = """低空物流：用无人驾驶航空器运送货物。
“两清一拆”：两清：清理河道、清理村巷；
一拆：拆除违法建筑。
田长制：由各级负责人担任田长、保护耕地的制度。
“一河两岸”：一河：清水河；
两岸：清水河沿线两公里区域。"""
    assert notes(REPORT, HEADER, text)[1::2] == [
        ("“两清一拆”", "两清：清理河道、清理村巷；\n一拆：拆除违法建筑。"),
        ("“一河两岸”", "一河：清水河；\n两岸：清水河沿线两公里区域。"),
    ]


def test_the_place_in_the_report_stands_before_the_term() -> None:
    text = """1.（第3页）低空物流：用无人机运货。
2.（第3页第12行）“归雁计划”：吸引人才返乡的政策。
3.（P15）田长制：由田长保护耕地的制度。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["低空物流", "“归雁计划”", "田长制"]


def test_a_number_runs_into_a_measure_that_begins_the_term() -> None:
    text = """1低空物流：用无人机运货。
2家庭共享药箱：在家中备齐常用药的公益项目。
3万元产值水耗：每生产一万元产值所用的水量。
4田长制：由田长保护耕地的制度。"""
    terms = ["低空物流", "家庭共享药箱", "万元产值水耗", "田长制"]
    assert [term for term, _ in notes(REPORT, HEADER, text)] == terms


def test_the_last_note_is_one_of_which_the_report_is_silent() -> None:
    text = """一、低空物流
用无人驾驶航空器运送货物。
二、田长制
由各级负责人担任田长、保护耕地的制度。
三、潮汐车位
工作日与夜间分时共用的停车位。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["低空物流", "田长制", "潮汐车位"]


@pytest.mark.parametrize("marks", ["①②③①②③", ["[1]", "[2]", "[3]", "[4]", "[5]", "[6]"]])
def test_notes_stand_at_the_feet_of_the_pages(marks: Sequence[str]) -> None:
    a, b, c, d, e, f = marks
    text = f"""政府工作报告
各位代表：
去年，我们全面推行田长制{a}，培育壮大低空物流{b}，经济保持平稳增长。
城乡面貌有了新的变化。全年植树造林十五万亩，新建公园二十个，空气更加清新。
我们实施“归雁计划”{c}，三千名青年返乡创业，县域就业形势总体稳定。
{a}田长制：由各级负责人担任田长、保护耕地的制度。
{b}低空物流：用无人驾驶航空器运送货物。
{c}“归雁计划”：吸引人才返乡的政策。
文化事业蓬勃发展，全民健身活动丰富多彩，市图书馆新馆投入使用。
今年，我们要推进水网贯通{d}工程，总投资四十亿元，年内完成主体结构。
我们要建成一刻钟养老圈{e}，发展绿色甲醇{f}，让发展更有温度。
安全生产要常抓不懈，社会治理要更加精细，坚决守住不发生重特大事故的底线。
{d}水网贯通：连通东湖、西湖和运河的引水工程。
{e}一刻钟养老圈：老年人步行十五分钟可以到达的服务范围。
{f}绿色甲醇：用可再生能源制取的甲醇。
各位代表！让我们团结一心，为建设美好家园而努力奋斗！"""
    assert notes(text) == [
        ("田长制", "由各级负责人担任田长、保护耕地的制度。"),
        ("低空物流", "用无人驾驶航空器运送货物。"),
        ("“归雁计划”", "吸引人才返乡的政策。"),
        ("水网贯通", "连通东湖、西湖和运河的引水工程。"),
        ("一刻钟养老圈", "老年人步行十五分钟可以到达的服务范围。"),
        ("绿色甲醇", "用可再生能源制取的甲醇。"),
    ]


def test_numbers_as_a_scan_has_them() -> None:
    terms = ["三城同创", "低空物流", "田长制", "水网贯通", "归雁计划", "绿色甲醇", "一刻钟养老圈", "一河两岸"]
    numbers = ["8", "9", "9", "1 0", "11", "1 2", "13", "1 4"]
    lines = [
        f"{number}.“{term}”：第{at}种说法。"
        for at, (number, term) in enumerate(zip(numbers, terms, strict=True))
    ]
    assert received(REPORT, HEADER, *lines) == [
        (f"“{term}”", f"第{at}种说法。") for at, term in enumerate(terms)
    ]


def test_nothing_behind_a_quoted_term() -> None:
    text = """1.低空物流：用无人驾驶航空器运送货物。
2.“归雁计划”吸引在外务工人员返乡创业的政策。
3.田长制：由各级负责人担任田长、保护耕地的制度。
4.“两清一拆”“两清”指清理河道、清理村巷，“一拆”指拆除违法建筑。"""
    assert notes(REPORT, HEADER, text)[1::2] == [
        ("“归雁计划”", "吸引在外务工人员返乡创业的政策。"),
        ("“两清一拆”", "“两清”指清理河道、清理村巷，“一拆”指拆除违法建筑。"),
    ]


def test_quotation_marks_that_face_the_wrong_way() -> None:
    text = """●”归雁计划“：吸引在外务工人员返乡创业的政策。
●“潮汐车位“：工作日与夜间分时共用的停车位。
●低空物流：用无人驾驶航空器运送货物。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["”归雁计划“", "“潮汐车位“", "低空物流"]


def test_the_last_definition_has_a_second_paragraph() -> None:
    text = """1.低空物流：用无人驾驶航空器运送货物。
2.田长制：由各级负责人担任田长、保护耕地的制度。
与过去的做法相比，田长制把保护耕地的责任落实到了每一个地块。"""
    assert notes(REPORT, HEADER, text)[-1][1].endswith("每一个地块。")
    assert notes(REPORT, HEADER, text, "（此件公开发布）")[-1][1].endswith("每一个地块。")


@pytest.mark.parametrize(
    "layout",
    [
        "{n}. **{term}**{text}",
        "**{n}.{term}**{text}",
        "**{term}**\n\n{text}",
        "- **{term}**：{text}",
        "注{n}：{term}－{text}",
    ],
)
def test_nothing_but_type_parts_term_and_definition(layout: str) -> None:
    expected = [
        ("低空物流", "利用无人驾驶航空器运送货物。"),
        ("田长制", "由各级负责人担任田长、保护耕地的制度。"),
        ("绿色甲醇", "用可再生能源制取的甲醇。"),
    ]
    lines = [layout.format(n=n, term=term, text=text) for n, (term, text) in enumerate(expected, 1)]
    assert received(REPORT, f"## {HEADER}", *lines, name="report.md") == expected


def test_the_number_of_a_page_stands_before_that_of_the_note() -> None:
    text = """1.低空物流：用无人机运货。
— 31 — 2.田长制：由田长保护耕地的制度。
3.绿色甲醇：一种燃料。"""
    assert [term for term, _ in received(REPORT, HEADER, text)] == ["低空物流", "田长制", "绿色甲醇"]


NEGATIVES = {
    "highlights of the report": """一图读懂政府工作报告
【数说成绩】地区生产总值增长百分之六，新增就业四万人。
【田长制】全面推行，耕地保护更加有力。
【低空物流】快速成长，航线增加到三十条。""",
    "tasks with their offices": """任务清单
1.“三城同创”行动。环境整治不放松。责任单位：市城管局。
2.“水网贯通”工程。年度投资全部到位。责任单位：市水利局。
3.“归雁计划”。补贴政策一户不漏。责任单位：市人社局。""",
    "results of last year": """附：上年度重点工作完成情况
1.“三城同创”行动：已完成。三个城市品牌均通过复核。
2.“水网贯通”工程：已完成。引水管线全线通水。
3.“归雁计划”：已完成。返乡创业者超过五千人。""",
}


@pytest.mark.parametrize("text", NEGATIVES.values(), ids=NEGATIVES.keys())
def test_lists_that_only_look_like_notes(text: str) -> None:
    assert notes(REPORT, text) == []
