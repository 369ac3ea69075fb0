"""What real reports do to their notes, and what only looks like notes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from glossary_app.domain.documents import Document, ParagraphKind
from glossary_app.domain.spans import Span
from glossary_app.extraction.notes import find_notes, sections
from glossary_app.extraction.notes.endings import Endings
from glossary_app.extraction.notes.reports import Running
from glossary_app.extraction.notes.succession import edge
from tests.unit.extraction.reports import REPORT, document, notes

HEADER = "名词解释"


def test_a_number_runs_into_the_term() -> None:
    text = """1.4.0智造园：指按第四代标准建设的工业园区。
2.3+5消费圈：三个核心商圈和五个社区商圈。
3低空物流：是指利用无人驾驶航空器运送货物。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["4.0智造园", "3+5消费圈", "低空物流"]


def test_a_page_number_is_glued_to_the_marker() -> None:
    text = """1、低空物流：是指利用无人驾驶航空器运送货物。
362、田长制：由各级负责人担任田长、保护耕地的制度。
3、绿色甲醇：用可再生能源制取的甲醇。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["低空物流", "田长制", "绿色甲醇"]


def test_two_notes_share_a_paragraph() -> None:
    text = """“三城同创”：即同时创建三个城市品牌。“归雁计划”：吸引人才返乡的政策。
一刻钟养老圈：步行十五分钟可达的服务范围。"""
    assert notes(REPORT, HEADER, text) == [
        ("“三城同创”", "即同时创建三个城市品牌。"),
        ("“归雁计划”", "吸引人才返乡的政策。"),
        ("一刻钟养老圈", "步行十五分钟可达的服务范围。"),
    ]


def test_all_notes_share_a_paragraph_with_their_header() -> None:
    text = "注释：[1]低空物流：用无人机运货。[2]田长制：由田长保护耕地的制度。[3]绿色甲醇：一种燃料。"
    assert notes(REPORT, text) == [
        ("低空物流", "用无人机运货。"),
        ("田长制", "由田长保护耕地的制度。"),
        ("绿色甲醇", "一种燃料。"),
    ]


def test_a_second_note_without_a_marker_of_its_own() -> None:
    text = """[1]“三城同创”行动：“三城”是文明城市、卫生城市、森林城市。
“四早五快”机制：“四早”是早发现、早报告、早研判、早处置。
[2]低空物流：用无人机运货。
[3]田长制：由田长保护耕地的制度。"""
    assert len(notes(REPORT, HEADER, text)) == 4


def test_items_of_a_definition_are_no_notes() -> None:
    text = """1.“两清一拆”
两清：清理河道、清理村巷；
一拆：拆除违法建筑。
2.“六稳六保”
六稳：稳就业、稳投资等六项工作；六保：保民生、保市场主体等六项任务。
3.低空物流
用无人机运货。"""
    assert notes(REPORT, HEADER, text) == [
        ("“两清一拆”", "两清：清理河道、清理村巷；\n一拆：拆除违法建筑。"),
        ("“六稳六保”", "六稳：稳就业、稳投资等六项工作；六保：保民生、保市场主体等六项任务。"),
        ("低空物流", "用无人机运货。"),
    ]


def test_numbered_items_inside_a_definition() -> None:
    text = """[1]“十件暖心事”：指以下事项。
1.改造老旧小区。
2.增设公交线路。
[2]田长制：由田长保护耕地的制度。主要包括：
（1）市级田长；
（2）村级田长。
[3]低空物流：用无人机运货。"""
    assert notes(REPORT, HEADER, text) == [
        ("“十件暖心事”", "指以下事项。\n1.改造老旧小区。\n2.增设公交线路。"),
        ("田长制", "由田长保护耕地的制度。主要包括：\n（1）市级田长；\n（2）村级田长。"),
        ("低空物流", "用无人机运货。"),
    ]


def test_one_note_for_two_terms() -> None:
    text = """【“三城同创”、“归雁计划”】三城同创，即同时创建三个品牌。归雁计划，即吸引人才返乡。
【低空物流】用无人机运货。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["“三城同创”、“归雁计划”", "低空物流"]


def test_headings_between_notes() -> None:
    text = """一、综合类
1.“三城同创”行动：指同时创建三个城市品牌。
2.“归雁计划”：吸引人才返乡的政策。
二、农业类
3.田长制：由田长保护耕地的制度。
4.绿色甲醇：用可再生能源制取的甲醇。"""
    found = notes(REPORT, HEADER, text)
    assert [term for term, _ in found] == ["“三城同创”行动", "“归雁计划”", "田长制", "绿色甲醇"]
    assert found[1][1] == "吸引人才返乡的政策。"


def test_markers_are_lost_and_come_back() -> None:
    terms = ["三城同创", "低空物流", "田长制", "十件暖心事", "一刻钟养老圈", "水网贯通", "两清一拆"]
    lines = [f"{'①②③④'[n] if n < 4 else ''}{term}：第{n + 1}种说法。" for n, term in enumerate(terms)]
    lines.append("8数字孪生流域：对物理流域的数字映射。")
    assert [term for term, _ in notes(REPORT, HEADER, *lines)] == [*terms, "数字孪生流域"]


def test_a_misread_number_does_not_hide_a_note() -> None:
    text = """1.低空物流：用无人机运货。
2.田长制：由田长保护耕地的制度。
8.绿色甲醇：一种燃料。
4.“归雁计划”：吸引人才返乡的政策。"""
    assert len(notes(REPORT, HEADER, text)) == 4


def test_a_colon_inside_brackets_does_not_end_the_term() -> None:
    text = """1、绿色甲醇（GM：Green Methanol）。是指用可再生能源制取的甲醇。
2、“一河两岸”。指清水河及其沿线。"""
    assert notes(REPORT, HEADER, text) == [
        ("绿色甲醇（GM：Green Methanol）", "是指用可再生能源制取的甲醇。"),
        ("“一河两岸”", "指清水河及其沿线。"),
    ]


@pytest.mark.parametrize(
    ("line", "definition"),
    [
        ("“三城同创”即同时创建三个城市品牌。", "即同时创建三个城市品牌。"),
        ("“三城同创”，是指同时创建三个城市品牌。", "是指同时创建三个城市品牌。"),
        ("“三城同创”所谓“三城同创”，是指同时创建三个品牌。", "所谓“三城同创”，是指同时创建三个品牌。"),
    ],
)
def test_no_separator(line: str, definition: str) -> None:
    text = f"{line}\n田长制是指由田长保护耕地的制度。\n“归雁计划”即吸引人才返乡的政策。"
    assert notes(REPORT, HEADER, text) == [
        ("“三城同创”", definition),
        ("田长制", "是指由田长保护耕地的制度。"),
        ("“归雁计划”", "即吸引人才返乡的政策。"),
    ]


def test_the_last_note_ends_before_what_follows() -> None:
    text = """1.低空物流：用无人机运货。
2.田长制：由田长保护耕地的制度。
【打印本页】【关闭窗口】
来源：市政府办公室
责任编辑：王某"""
    assert notes(REPORT, HEADER, text)[-1] == ("田长制", "由田长保护耕地的制度。")


def test_an_appendix_ends_the_notes() -> None:
    text = """1.低空物流：用无人机运货。
2.田长制：由田长保护耕地的制度。
附件3
2030年十件民生实事
1.“十件暖心事”：新建公园20个。
2.水网贯通：新建泵站3座。"""
    assert notes(REPORT, HEADER, text)[-1] == ("田长制", "由田长保护耕地的制度。")


def test_notes_stand_before_an_appendix_with_a_header_of_its_own() -> None:
    text = "附件1\n名词解释\n1.低空物流：用无人机运货。\n附件2\n词语注释\n1.田长制：由田长保护耕地的制度。"
    assert len(notes(REPORT, text)) == 2


def test_terms_of_a_standard() -> None:
    text = """3 术语和定义
下列术语和定义适用于本文件。
邻里中心 neighborhood center
为居民提供基本服务的场所。
[来源：GB/T 00000-2020，3.2]
服务半径 service radius
指邻里中心到居民住处的最大步行距离。
4 基本要求
邻里中心应当按服务半径设置。"""
    assert notes("邻里中心建设导则", text) == [
        ("邻里中心", "为居民提供基本服务的场所。"),
        ("服务半径", "指邻里中心到居民住处的最大步行距离。"),
    ]


def test_numbered_terms_of_a_standard() -> None:
    text = """3 术语和定义
3.1 邻里中心
为居民提供基本服务的场所。
3.2 服务半径
指邻里中心到居民住处的最大步行距离。"""
    assert [term for term, _ in notes("邻里中心按服务半径设置。", text)] == ["邻里中心", "服务半径"]


def test_the_header_in_the_table_of_contents_is_passed_over() -> None:
    whole = document(f"{HEADER}\n{REPORT}\n{HEADER}\n1.低空物流：用无人机运货。\n2.田长制：保护耕地的制度。")
    first = whole.paragraphs[0]
    contents = replace(first, kind=ParagraphKind.CONTENTS)
    marked = replace(whole, paragraphs=(contents, *whole.paragraphs[1:]))
    assert len(find_notes(marked)) == 2


NEGATIVES = {
    "a report without notes": "",
    "projects with names and colons": """2030年民生实事
1.“百校焕新”工程：新建学校20所，新增学位2万个。
2.“健康守护”行动：为老人免费体检30万人次。
3.“清水润城”项目：整治河道15条。
4.“暖心餐桌”计划：新建社区食堂50个。""",
    "projects of which the report speaks": """附件
2030年民生实事
1.“三城同创”行动：新建公园20个，绿化道路50公里。
2.“水网贯通”工程：新建泵站3座。
3.“归雁计划”：新增返乡创业园5个。""",
    "tasks by field": """1、在改善农民生活方面：加大帮扶力度，修建农村公路。
2、在稳定就业方面：开展职业培训，帮扶困难群体。
3、在社会保障方面：提高医保补助标准。""",
    "remarks on statistics": """注释：
[1]本公报数据为初步统计数，部分数据合计数因四舍五入未作调整。
[2]地区生产总值按现价计算，增长速度按不变价格计算。
[3]全部金融机构存款包括住户存款、非金融企业存款等。""",
    "references": """注释：
[1]张某：《论协商》，《某报》2029年1月1日。
[2]《某某文集》第3卷，某某出版社1999年版，第10页。""",
    "definitions in a law": """第十条 本条例下列用语的含义：
（一）低空物流，是指利用无人驾驶航空器运送货物的活动。
（二）绿色甲醇，是指用可再生能源制取的甲醇。
（三）数字孪生流域，是指对物理流域的数字映射。
第十一条 鼓励发展。
第十二条 禁止污染。
第十三条 违者处罚。
第十四条 本条例自公布之日起施行。""",
    "an interview": """记者：“归雁计划”进展如何？
李某：总体顺利。
记者：“水网贯通”什么时候完成？
李某：明年年底。""",
    "responsibilities": """1.“三城同创”行动：持续开展环境整治。（责任单位：市城管局）
2.“水网贯通”工程：完成年度投资。（责任单位：市水利局）
3.“归雁计划”：落实补贴政策。（责任单位：市人社局）""",
}


@pytest.mark.parametrize("text", NEGATIVES.values(), ids=NEGATIVES.keys())
def test_what_only_looks_like_notes(text: str) -> None:
    assert notes(REPORT, text) == []


def test_headers_with_nothing_below_them_ask_nothing_of_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sections, "Running")
    assert notes(REPORT, "注：\n" * 30) == []


def test_many_sections_look_through_the_report_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Span] = []

    class Counted(Running):
        def __init__(self, document: Document, within: Span, surfaces: Iterable[str]) -> None:
            made.append(within)
            super().__init__(document, within, surfaces)

    monkeypatch.setattr(sections, "Running", Counted)
    section = (
        f"{HEADER}\n1.低空物流：是指利用无人驾驶航空器运送货物。\n2.田长制：由各级负责人保护耕地的制度。"
    )
    assert notes(REPORT, *[section] * 20)
    assert len(made) == 1


def test_hundreds_of_terms_are_found_in_the_report_as_a_few_are() -> None:
    others = [f"第{number}件{REPORT[at : at + 4]}事" for number in range(30) for at in range(20)]
    terms = ["低空物流", "田长制", "5分钟圈"]
    report = document(f"{REPORT}\n我们建成15分钟圈，推行“田长制”[2]。")
    few, many = (
        Running(report, Span(0, 0), named).around(Span(len(report.text), len(report.text)))
        for named in (terms, [*terms, *others])
    )
    assert [few.count(term) for term in terms] == [1, 2, 0]
    assert [many.count(term) for term in terms] == [1, 2, 0]
    assert few.references("田长制") == many.references("田长制") == {2}


@pytest.mark.parametrize(
    "line",
    ["1.绿电是指风电：\n", "什么是绿电？\n", "“绿电”：用风力生产的电能。\n", "主办单位：青岚县水利局\n"],
)
def test_twice_as_many_lines_take_twice_as_many_steps(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    taken: list[object] = []

    def counted(work: Callable[..., Any]) -> Callable[..., Any]:
        def count(*given: object, **options: object) -> object:
            taken.append(None)
            return work(*given, **options)

        return count

    def steps(lines: int) -> int:
        taken.clear()
        notes(HEADER, line * lines)
        return len(taken)

    monkeypatch.setattr("glossary_app.extraction.notes.segmentation.edge", counted(edge))
    monkeypatch.setattr(Endings, "_row_end", counted(Endings._row_end))
    assert steps(400) < 2.2 * steps(200)
