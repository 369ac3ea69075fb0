"""Notes that little announces: rare markers, no header, a silent report, or its own lines between them."""

import pytest

from glossary_app.extraction.notes.markers import roman_number
from tests.unit.extraction.reports import REPORT, notes

HEADER = "名词解释"
NOTES = [
    ("低空物流", "是指利用无人驾驶航空器运送货物。"),
    ("田长制", "是由各级负责人担任田长、保护耕地的制度。"),
    ("“归雁计划”", "即吸引人才返乡创业就业的政策。"),
    ("绿色甲醇", "指用可再生能源制取的甲醇。"),
]
UNHEARD_OF = [
    ("夜间集市", "指在城区划定地段、每日傍晚开放的临时市场。"),
    ("潮汐车位", "是工作日与夜间分时共用的停车位。"),
    ("首席质量官", "指在企业里对质量工作负总责的人员。"),
    ("桑基鱼塘", "是指塘基种桑、塘中养鱼的农业生产方式。"),
    ("微循环巴士", "指在社区与地铁站之间往返的小型公共汽车。"),
    ("共享菜园", "是由居民认领、合作社代管的小块菜地。"),
    ("“银领工匠”", "指具有复合技能的一线技术人员。"),
    ("数字门牌", "即附有二维码、可查询房屋信息的门牌。"),
]


def lines(layout: str, expected: list[tuple[str, str]] = NOTES) -> str:
    roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]
    return "\n".join(
        layout.format(n=n, roman=roman[n - 1], letter="ABCDEFGH"[n - 1], term=term, text=text)
        for n, (term, text) in enumerate(expected, 1)
    )


@pytest.mark.parametrize(
    "marker",
    ["[{roman}] ", "{roman}", "{roman}. ", "{letter}. ", "（{letter}）", "No.{n} ", "（注{n}）", "^ ", "↑ "],
)
def test_rare_markers(marker: str) -> None:
    assert notes(REPORT, HEADER, lines(marker + "{term}：{text}")) == NOTES


@pytest.mark.parametrize(("numeral", "number"), [("i", 1), ("iv", 4), ("ix", 9), ("xiv", 14), ("xxii", 22)])
def test_roman_numbers(numeral: str, number: int) -> None:
    assert roman_number(numeral) == number


def test_a_bracket_misread() -> None:
    text = lines("[{n}] {term}：{text}").replace("[3]", "[3J")
    assert notes(REPORT, HEADER, text) == NOTES


@pytest.mark.parametrize("place", ["（第6页）", "（见第6页第12行）", "（P6）"])
def test_the_page_that_says_the_term_is_not_of_it(place: str) -> None:
    assert notes(REPORT, HEADER, lines("{n}. {term}" + place + "：{text}")) == NOTES


@pytest.mark.parametrize("before", ["{n}. 第3页", "{n}. 关于", "{n}. 第3页第4行："])
def test_what_stands_between_the_number_and_the_term(before: str) -> None:
    assert notes(REPORT, HEADER, lines(before + "{term}：{text}")) == NOTES


@pytest.mark.parametrize(
    "layout",
    [
        "{n}. 什么是{term}？\n{text}",
        "问：什么是{term}？\n答：{text}",
        "Q{n}：什么是{term}？\nA：{text}",
        "名词：{term}\n解释：{text}",
        "{n}. {term}\n释义：{text}",
        "名词解释{n}：{term}\n{text}",
    ],
)
def test_questions_and_labels(layout: str) -> None:
    assert notes(REPORT, HEADER, lines(layout)) == NOTES


@pytest.mark.parametrize("layout", ["{term}——{text}", "{term}\n{text}", "名词{n}：{term}：{text}"])
def test_layouts_without_a_header(layout: str) -> None:
    assert notes(REPORT, lines(layout)) == NOTES


@pytest.mark.parametrize("layout", ["{n}. {term}：{text}", "{term}：{text}"])
def test_definitions_speak_for_themselves_where_the_report_is_silent(layout: str) -> None:
    assert notes(REPORT, lines(layout, UNHEARD_OF)) == UNHEARD_OF


def test_a_list_that_defines_nothing_does_not() -> None:
    tasks = "\n".join(f"{n}. {term}：年内全部建成投用。" for n, (term, _) in enumerate(UNHEARD_OF, 1))
    assert notes(REPORT, tasks) == []


def test_notes_at_the_feet_of_pages_to_which_nothing_refers() -> None:
    text = """政府工作报告
我们大力发展低空物流，新开航线三十条。全面推行田长制，耕地面积有所增加。
①低空物流：是指利用无人驾驶航空器运送货物。
②田长制：由各级负责人担任田长、保护耕地的制度。
财政收入稳定增长，民生支出占比超过八成。
实施“归雁计划”，返乡创业者超过五千人。绿色甲醇项目建成投产。
①“归雁计划”：即吸引人才返乡创业就业的政策。
②绿色甲醇：指用可再生能源制取的甲醇。
做好“六稳六保”工作，经济运行持续回升。
①“六稳六保”：即稳定就业等六项工作和保障民生等六项任务。
新的一年，我们要保持定力，把各项工作做得更好。"""
    assert notes(text) == [
        ("低空物流", "是指利用无人驾驶航空器运送货物。"),
        ("田长制", "由各级负责人担任田长、保护耕地的制度。"),
        ("“归雁计划”", "即吸引人才返乡创业就业的政策。"),
        ("绿色甲醇", "指用可再生能源制取的甲醇。"),
        ("“六稳六保”", "即稳定就业等六项工作和保障民生等六项任务。"),
    ]


def test_boxes_beside_the_report() -> None:
    text = """我们大力发展低空物流，新开航线三十条。
【名词解释】低空物流：是指利用无人驾驶航空器运送货物。
财政收入稳定增长，民生支出占比超过八成。
全面推行田长制，耕地面积有所增加。
【名词解释】田长制：由各级负责人担任田长、保护耕地的制度。
新的一年，我们要保持定力，把各项工作做得更好。
前景光明，任重道远。"""
    assert [term for term, _ in notes(REPORT, text)] == ["低空物流", "田长制"]


def test_a_list_that_a_definition_announces() -> None:
    text = """（1）“三城同创”行动：是指
（1）文明城市：提升市民素质。
（2）卫生城市：整治环境死角。
（3）森林城市：扩大绿地面积。
（2）低空物流：是指利用无人驾驶航空器运送货物。
（3）“归雁计划”：主要包括：
①回乡投资：给予贷款贴息。
②回乡就业：给予安家补贴。
（4）绿色甲醇：指用可再生能源制取的甲醇。"""
    assert [(term, text[-5:]) for term, text in notes(REPORT, HEADER, text)] == [
        ("“三城同创”行动", "绿地面积。"),
        ("低空物流", "运送货物。"),
        ("“归雁计划”", "安家补贴。"),
        ("绿色甲醇", "取的甲醇。"),
    ]


def test_a_term_may_end_as_labels_do_where_a_definition_follows() -> None:
    text = lines("{term}：{text}", [*NOTES[:2], ("绩效目标", "是资金在一定期限内要达到的产出。"), *NOTES[2:]])
    assert [term for term, _ in notes(REPORT, HEADER, text)][2] == "绩效目标"


def test_the_labels_of_a_definition_are_no_terms() -> None:
    text = """低空物流：利用无人驾驶航空器运送货物。
主要内容：一是开辟航线，二是建设起降点。
田长制：由各级负责人担任田长、保护耕地的制度。
计算公式：受保护面积÷耕地面积×100%。
绿色甲醇：用可再生能源制取的甲醇。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["低空物流", "田长制", "绿色甲醇"]


def test_terms_of_a_standard_below_a_numbered_heading() -> None:
    text = """2.1 术语
2.1.1 低空物流
利用无人驾驶航空器运送货物的活动。
2.1.2 田长制
由各级负责人担任田长、保护耕地的制度。
2.1.3 绿色甲醇
用可再生能源制取的甲醇。"""
    assert [term for term, _ in notes(REPORT, text)] == ["低空物流", "田长制", "绿色甲醇"]


def test_another_name_belongs_to_the_definition() -> None:
    text = lines("{n}. {term}，又称别名，{text}")
    assert [term for term, _ in notes(REPORT, HEADER, text)] == [term for term, _ in NOTES]


def test_a_note_given_twice_is_found_once() -> None:
    text = lines("{n}. {term}：{text}").split("\n")
    assert notes(REPORT, HEADER, *text[:2], *text[1:]) == NOTES


def test_a_definition_ends_before_the_next_appendix() -> None:
    text = lines("{n}. {term}：{text}", NOTES[:2])
    more = lines("{n}. {term}：{text}", NOTES[2:])
    assert notes(REPORT, "附件1", HEADER, text, "附件2", "有关指标说明", more) == NOTES


def test_a_colon_misread_as_a_semicolon() -> None:
    text = lines("{n}. {term}：{text}").replace("田长制：", "田长制；")
    assert notes(REPORT, HEADER, text) == NOTES


def test_brackets_make_a_term_of_a_budget_no_longer() -> None:
    term = "社会保障和就业支出（类）行政事业单位养老支出（款）基本养老保险缴费支出（项）"
    budget = ("项目支出", "指为完成特定任务所发生的支出。"), (term, "反映单位缴纳的基本养老保险费。")
    assert notes(REPORT, HEADER, lines("{term}：{text}", [*NOTES, *budget])) == [*NOTES, *budget]


@pytest.mark.parametrize("marker", ["①", "1. ", "[{n}] "])
def test_one_note_at_the_foot_of_each_page(marker: str) -> None:
    fields = ("教育", "医疗", "养老", "交通", "水利", "文化", "体育", "旅游", "住房")
    pages = [
        "\n".join(f"{side}部{field}领域的项目稳步推进，群众得到了实惠。" for field in fields)
        for side in "东西南北"
    ]
    text = "\n".join(
        f"{page}\n我们积极推进{term}，取得了新的成效。\n{marker.format(n=n)}{term}：{words}"
        for n, (page, (term, words)) in enumerate(zip(pages, NOTES, strict=True), 1)
    )
    assert notes(f"政府工作报告\n{text}\n新的一年，我们要再接再厉。\n努力开创新的局面。") == NOTES


def test_a_speech_behind_the_notes_is_not_of_them() -> None:
    speech = """关于计划执行情况的报告
各位代表：
现将计划执行情况提请审议。
一、产业升级扎实推进。高技术产业占比提高两个百分点。
二、城乡面貌持续改善。老旧小区改造三十个。
三、改革开放不断深化。进出口总额增长百分之八。"""
    assert notes(REPORT, HEADER, lines("{term}：{text}"), speech) == NOTES
