"""What stands around, between and before notes: pages that count anew, sources, bars, cards, cells."""

import pytest

from tests.unit.extraction.reports import REPORT, notes, received

HEADER = "名词解释"
EXPECTED = [
    ("低空物流", "利用无人驾驶航空器运送货物。"),
    ("田长制", "由各级负责人担任田长、保护耕地的制度。"),
    ("“归雁计划”", "吸引人才返乡的政策。"),
    ("绿色甲醇", "用可再生能源制取的甲醇。"),
]


def test_each_page_counts_its_footnotes_anew() -> None:
    text = """乡村振兴工作报告
大力发展低空物流①，全面推行田长制②，耕地面积有所增加。
①低空物流：利用无人驾驶航空器运送货物。
②田长制：由各级负责人担任田长、保护耕地的制度。
二、主要成效
实施“归雁计划”①，返乡创业者超过五千人；绿色甲醇②项目建成投产。
①“归雁计划”：吸引人才返乡的政策。
②绿色甲醇：用可再生能源制取的甲醇。
三、下一步打算
继续扩大试点，总结经验。"""
    assert notes(text) == EXPECTED


def test_footnotes_in_one_row() -> None:
    row = "".join(f"{sign}{term}：{text}" for sign, (term, text) in zip("①②③④", EXPECTED, strict=True))
    assert notes(REPORT, row) == EXPECTED


def test_the_last_definition_takes_in_no_note_of_its_own_shape() -> None:
    notes_of_strangers = """碳评（CEA）\u3000在项目开工前估算其排放的评价。
共建共担的义务（SRO）\u3000各方都要承担，但因能力不同而轻重有别。"""
    text = "\n".join(["环境公报", REPORT, HEADER, notes_of_strangers])
    assert [term for term, _ in received(text)] == ["碳评（CEA）", "共建共担的义务（SRO）"]


@pytest.mark.parametrize("bar", ["丨", "｜", " | "])
def test_a_bar_parts_term_and_definition(bar: str) -> None:
    lines = "\n".join(f"■{term}{bar}{text}" for term, text in EXPECTED)
    assert received("\n".join([REPORT, HEADER, lines])) == EXPECTED


@pytest.mark.parametrize("colon", "∶︰:")
def test_what_is_set_for_a_colon(colon: str) -> None:
    lines = [f"{n}. {term}{colon}{text}" for n, (term, text) in enumerate(EXPECTED, 1)]
    assert notes(REPORT, HEADER, *lines) == EXPECTED


def test_sources_are_numbered_with_the_notes() -> None:
    text = """[1] 低空物流：利用无人驾驶航空器运送货物。
[2] 省统计局：《统计年鉴2031》，海山出版社2031年版。
[3] 《物流发展规划》，2030年6月印发。
[4] 田长制：由各级负责人担任田长、保护耕地的制度。
[5] 按可比价格计算。
[6] “归雁计划”：吸引人才返乡的政策。
[7] 绿色甲醇：用可再生能源制取的甲醇。"""
    assert notes(REPORT, "注释", text) == EXPECTED


def test_pages_are_told_and_no_header_stands_above() -> None:
    lines = [f"{n}.{term}（报告第{n + 2}页）：{text}" for n, (term, text) in enumerate(EXPECTED, 1)]
    assert notes(REPORT, *lines) == EXPECTED


def test_rows_of_cells_without_full_stops() -> None:
    rows = [f"{n}\t{term}\t{text.rstrip('。')}" for n, (term, text) in enumerate(EXPECTED, 1)]
    text = "\n".join([REPORT, HEADER, "序号\t名词\t解释", *rows])
    assert received(text) == [(term, text.rstrip("。")) for term, text in EXPECTED]


def test_a_column_of_abbreviations() -> None:
    table = """缩写\t英文全称\t中文含义
GEP\tGross Ecosystem Product\t生态系统生产总值
TOD\tTransit Oriented Development\t以公共交通为导向的开发"""
    assert received("缩略语\n" + table) == [
        ("GEP", "生态系统生产总值"),
        ("TOD", "以公共交通为导向的开发"),
    ]


def test_cards_in_the_margin_of_a_textbook() -> None:
    text = """居民们说，低空物流让药品半小时就到，田长制让田里有人管。
【名词卡片】
低空物流\u3000利用无人驾驶航空器运送货物。
田长制\u3000由各级负责人担任田长、保护耕地的制度。
思考与讨论
你所在的村有哪些好做法？请举例说明。"""
    assert received(text) == EXPECTED[:2]


def test_a_comma_behind_the_quoted_term_is_of_neither() -> None:
    text = """1.“三张网”，城市污水网、雨水网、再生水网。
2.“归雁计划”，吸引人才返乡的政策。
3.“两清一拆”，清垃圾、清淤泥，拆违建。"""
    assert notes(REPORT, HEADER, text) == [
        ("“三张网”", "城市污水网、雨水网、再生水网。"),
        ("“归雁计划”", "吸引人才返乡的政策。"),
        ("“两清一拆”", "清垃圾、清淤泥，拆违建。"),
    ]


def test_the_page_is_told_before_a_dash() -> None:
    lines = [f"{term}（P{n}）——{text}" for n, (term, text) in enumerate(EXPECTED, 1)]
    assert notes(REPORT, HEADER, *lines) == EXPECTED


def test_three_quoted_terms_need_neither_numbers_nor_a_header() -> None:
    expected = [(f"“{term.strip('“”')}”", text) for term, text in EXPECTED[:3]]
    stars = [f"{'*' * n}{term}：{text}" for n, (term, text) in enumerate(expected, 1)]
    assert received(REPORT, "\n".join(stars)) == expected


def test_lines_of_terms_in_numbered_groups() -> None:
    text = """一、物流类
1. 低空物流
利用无人驾驶航空器运送货物。
二、农村类
2. 田长制
由各级负责人担任田长、保护耕地的制度。
3. “归雁计划”
吸引人才返乡的政策，包括：
（1）创业补贴；
（2）住房补贴。"""
    assert notes("规划建议" + HEADER, "（共3条）", text) == [
        *EXPECTED[:2],
        ("“归雁计划”", "吸引人才返乡的政策，包括：\n（1）创业补贴；\n（2）住房补贴。"),
    ]


@pytest.mark.parametrize("border", ["·", "丨", "："])
def test_boxes_of_a_newspaper_name_their_term_in_the_header(border: str) -> None:
    boxes = "\n".join(
        f"名词解释{border}{term}\n{text}\n“如今日子越过越好。”一位返乡青年告诉记者，他还要多学几门技术。"
        for term, text in EXPECTED[:2]
    )
    assert received(REPORT, boxes, "天色渐晚。", "人们陆续回家。") == EXPECTED[:2]


@pytest.mark.parametrize("layout", ["→{term}：{text}", "{n}/ {term}：{text}", "{n}～{term}：{text}"])
def test_marks_of_web_pages(layout: str) -> None:
    lines = [layout.format(n=n, term=term, text=text) for n, (term, text) in enumerate(EXPECTED, 1)]
    assert notes(REPORT, HEADER, *lines) == EXPECTED


def test_a_label_below_the_term_is_no_header() -> None:
    lines = [f"{term}\n【释义】{text}" for term, text in EXPECTED]
    assert notes(REPORT, HEADER, *lines) == EXPECTED


@pytest.mark.parametrize(
    "header",
    [
        "附录：词汇",
        "政策词典",
        "新词热词",
        "［注释］",
        "注释与说明",
        "几个名词",
        "名词索引",
        "相关概念界定",
        "划重点！这些新词啥意思？",
    ],
)
def test_more_headers(header: str) -> None:
    lines = [f"• {term} — {text}" for term, text in EXPECTED]
    assert notes(header, *lines) == EXPECTED


def test_superscript_numbers_and_the_report_that_goes_on() -> None:
    marks = dict(enumerate("¹²³⁴", 1))
    said = "，".join(f"推进{term}{marks[n]}" for n, (term, _) in enumerate(EXPECTED, 1))
    feet = "\n".join(f"{marks[n]} {term}：{text}" for n, (term, text) in enumerate(EXPECTED, 1))
    report = f"应急体系规划\n（三）提升基层能力。{said}。"
    assert received(report, feet, "（四）完善物资储备。优化储备布局，提高调运效率。") == EXPECTED


def test_the_page_that_says_the_term_is_not_of_the_definition() -> None:
    lines = [f"{n}．{term}。指{text}（见报告第{n}页）" for n, (term, text) in enumerate(EXPECTED, 1)]
    assert notes(HEADER, *lines) == [(term, "指" + text) for term, text in EXPECTED]


def test_a_term_may_end_with_a_character_that_labels_end_with() -> None:
    text = """不正当行为：扰乱市场秩序的竞争方式。
专题询问：常委会组成人员当面提问、部门负责人应答的监督方式。
谈话纪要：记录谈话要点的文书。"""
    assert [term for term, _ in notes(HEADER, text)] == ["不正当行为", "专题询问", "谈话纪要"]


def test_a_blank_inside_quotation_marks_parts_nothing() -> None:
    lines = [
        f"{n}. {term.replace('雁计', '雁 计')}\u3000{text}" for n, (term, text) in enumerate(EXPECTED, 1)
    ]
    assert received(REPORT, HEADER, "\n".join(lines)) == EXPECTED


def test_what_leads_to_the_items_of_a_definition_is_no_term() -> None:
    text = """田长制：由各级负责人担任田长的制度。主要内容有：（1）定人；（2）定责。
绿色甲醇：用可再生能源制取的甲醇。重点任务是：建设两座工厂。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["田长制", "绿色甲醇"]


@pytest.mark.parametrize("separator", ["：", "——", "是指"])
def test_lines_of_a_note_that_its_column_broke(separator: str) -> None:
    long = "由各级负责人担任田长、划定责任田块、定期巡查并对耕地保护结果负总责的一项制度。"
    whole = f"2. 田长制{separator}{long}"
    lines = [whole[at : at + 24] for at in range(0, len(whole), 24)]
    found = received(REPORT, HEADER, "\n".join([f"1. 低空物流{separator}{EXPECTED[0][1]}", *lines]))
    assert [(term, text.removeprefix("是指")) for term, text in found] == [EXPECTED[0], ("田长制", long)]


def test_a_remark_before_the_last_note() -> None:
    text = """[1]“两个健康”：指企业健康发展、企业家健康成长。
[2]“同心”基地：开展社会服务、收集社情民意的固定场所。
[3]数据来源于市委统战部。
[4]“侨乡苑”：华侨华人创新创业聚集区。"""
    assert [term for term, _ in notes("工作会议报告注释", text)] == ["“两个健康”", "“同心”基地", "“侨乡苑”"]
