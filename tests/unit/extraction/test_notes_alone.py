"""Sections that only what they are made of announces, and where they end."""

import pytest

from glossary_app.extraction.notes.pieces import with_numbers
from tests.unit.extraction.reports import REPORT, document, notes, received

NOTES = [
    ("夜间集市", "在城区划定地段、每日傍晚开放的临时场所。"),
    ("“潮汐车位”", "分时共用的停车设施。"),
    ("桑基鱼塘", "塘基种桑、桑叶养蚕、蚕沙喂鱼、塘泥肥桑，几样生产互相促进的农业生产方式。"),
    ("首席质量官", "在企业里对质量工作负总责的人员。"),
    ("数字门牌", "附有二维码、可查询房屋信息的凭证。"),
]
SPOKEN_OF = "今年要办好夜间集市，增设潮汐车位，恢复桑基鱼塘，聘请首席质量官，安装数字门牌。"


def lines(layout: str) -> str:
    return "\n".join(layout.format(n=n, term=term, text=text) for n, (term, text) in enumerate(NOTES, 1))


@pytest.mark.parametrize("layout", ["{n}.{term}：{text}", "{term}：{text}", "[{n}] {term}：{text}"])
def test_nothing_but_notes(layout: str) -> None:
    assert notes(lines(layout)) == NOTES


@pytest.mark.parametrize("layout", ["{term}    {text}", "{n} {term}　{text}", "{term}\t{text}"])
def test_blanks_part_them_and_no_header_announces_them(layout: str) -> None:
    assert received(SPOKEN_OF, lines(layout)) == NOTES


def test_lines_that_were_broken_show_no_blank() -> None:
    wrapped = """新的一年我们把推进湾区建设作为头等
大事，建睿智之言，聚八方之力，服务全市发展。
我们围绕壮大县域产业组织协商监督活
动，召开专题会议三次，提出建议二十条。
全体委员联系群众的责任落得更细更实
了，走访两千户，办成实事三百件，群众满意。"""
    found = received(wrapped, SPOKEN_OF, lines("{n}.{term}：是指{text}"), "名词解释")
    assert found == [(term, "是指" + text) for term, text in NOTES]


def test_dashes_below_a_header() -> None:
    assert notes("名词解释", lines("{term}——{text}")) == NOTES


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("序号\t名词\t解释\t章节", "{n}\t{term}\t{text}\t第{n}章。"),
        ("类别\t术语\t页码\t含义", "民生\t{term}\t12\t{text}"),
    ],
)
def test_tables_in_tabs_name_their_columns(head: str, row: str) -> None:
    assert received(REPORT, "名词解释", head, *lines(row).split("\n")) == NOTES


def test_the_head_of_a_table_is_header_enough() -> None:
    text = ["| 术语 | 说明 |", "|---|---|", *lines("| {term} | {text} |").split("\n")]
    assert received(REPORT, "\n".join(text), name="report.md") == NOTES


def test_tables_without_a_frame() -> None:
    rows = [line.removesuffix("。") for line in lines("{term}|{text}").split("\n")]
    found = received(REPORT, "名词|含义", *rows)
    assert found == [(term, text.removesuffix("。")) for term, text in NOTES]


def test_rows_that_end_without_a_stop() -> None:
    rows = lines("{term}        {text}").replace("。", "")
    found = received("统计指标解释\n指标        含义\n" + rows)
    assert found == [(term, text.removesuffix("。")) for term, text in NOTES]


def test_brackets_hold_the_definition() -> None:
    rows = lines("{n}.{term}（{text}）").replace("。）", "）")
    assert notes(SPOKEN_OF, "名词解释", rows) == [(term, text.removesuffix("。")) for term, text in NOTES]


def test_abbreviations_whose_words_spell_them() -> None:
    text = (
        "API：应用程序接口（Application Programming Interface）\nVPN：虚拟专用网（Virtual Private Network）"
    )
    assert [term for term, _ in notes(REPORT, "缩略语", text)] == ["API", "VPN"]


def test_three_questions() -> None:
    text = lines("什么是{term}？\n{text}").split("\n")[:6]
    assert notes(*text) == NOTES[:3]


def test_pictures_before_terms() -> None:
    assert received("划重点！一文读懂报告里的新名词", *lines("🔹 {term}\n{text}").split("\n")) == NOTES


def test_numbers_in_lines_of_their_own() -> None:
    text = "3 术语和定义\n" + lines("3.{n}\n{term}\n{text}") + "\n4 要求\n4.1 桑基鱼塘应定期清淤。"
    assert notes(text) == NOTES


def test_a_number_at_the_end_has_no_line_below() -> None:
    numbers = "[1]\n田长制：由各级负责人保护耕地的制度。\n[2]\n绿电：用风力生产的电能。\n[3]"
    assert notes("名词解释", numbers) == [
        ("田长制", "由各级负责人保护耕地的制度。"),
        ("绿电", "用风力生产的电能。"),
    ]
    section = document(f"名词解释\n{numbers}")
    *_, last = with_numbers(section.text, section.paragraphs)
    assert section.surface(last.span) == "[3]"


@pytest.mark.parametrize("text", ["1.所谓", "所谓的"])
def test_what_is_so_called_is_not_said(text: str) -> None:
    assert notes("名词解释", text) == []


def test_the_list_of_a_law_ends_with_its_article() -> None:
    text = (
        "第九条 本办法下列用语的含义：\n"
        + lines("（{n}）{term}，是指{text}")
        + "\n第十条 本办法自公布之日起施行。"
    )
    assert [text for _, text in notes(text)] == ["是指" + text for _, text in NOTES]


def test_a_table_of_contents_without_pages() -> None:
    contents = "目录\n一、工作回顾\n二、工作安排\n名词解释"
    report = "一、工作回顾\n办好夜间集市，增设潮汐车位。\n二、工作安排\n恢复桑基鱼塘，聘请首席质量官。"
    assert received(contents, report, "名词解释", lines("{n}.{term}：{text}")) == NOTES


def test_a_remark_is_no_header() -> None:
    first, *others = lines("{n}.{term}：{text}").split("\n")
    found = notes(REPORT, "名词解释", first, "注：雨天不开放。", *others)
    assert [term for term, _ in found] == [term for term, _ in NOTES]
    assert found[0][1].endswith("注：雨天不开放。")


def test_brackets_around_a_section() -> None:
    assert notes(REPORT, "（名词解释：" + lines("{n}.{term}：{text}").replace("\n", "") + "）") == NOTES


def test_brackets_of_items_are_no_frame() -> None:
    first = ("三长", "指1）林长；2）河长；3）路长（含街长）")
    text = f"1.{first[0]}：{first[1]}\n" + "\n".join(
        f"{number}.{term}：{said}" for number, (term, said) in enumerate(NOTES, start=2)
    )
    assert notes(REPORT, "名词解释", text) == [first, *NOTES]


def test_semicolons_part_them_in_one_paragraph() -> None:
    text = "名词解释：" + "；".join(f"{term}，指{text[:-1]}" for term, text in NOTES) + "。"
    assert [term for term, _ in notes(REPORT, SPOKEN_OF, text)] == [term for term, _ in NOTES]


def test_points_part_them_in_one_paragraph() -> None:
    quoted = [(f"“{term.strip('“”')}”", text.removesuffix("。")) for term, text in NOTES]
    text = "".join(f"·{term}：{text}" for term, text in quoted)
    assert notes("名词解释", text) == quoted


def test_footnotes_without_colons() -> None:
    report = "今年要办好夜间集市[1]，恢复桑基鱼塘[2]，聘请首席质量官[3]。"
    text = [
        "[1]夜间集市，是傍晚开放的场所。",
        "[2]桑基鱼塘，是种桑养鱼的方式。",
        "[3]首席质量官，是负责质量的人员。",
    ]
    assert [term for term, _ in notes(report, *text)] == ["夜间集市", "桑基鱼塘", "首席质量官"]


def test_a_number_that_belongs_to_the_term() -> None:
    expected = [*NOTES, ("15分钟救援圈", "接到报警后15分钟以内到达的应急网络。")]
    text = "\n".join(f"{term}：{text}" for term, text in expected)
    assert notes(REPORT + "建成15分钟救援圈。", "名词解释", text) == expected


def test_an_answer_says_its_term_again() -> None:
    text = lines("什么是{term}？\n{term}是指{text}")
    assert notes(REPORT, "名词解释", text) == [(term, "是指" + text) for term, text in NOTES]


NEGATIVES = {
    "offices and what they do": """县发展改革局：负责项目审批，协调物资储备。
县公安局：负责维护秩序，保障车辆通行。
县气象局：负责预报预警，提供雨情信息。
县交通运输局：负责修复公路，组织运力。""",
    "what is built": """1.老旧小区：改造小区一百个，加装电梯三百部。
2.学前教育：新建幼儿园十所，新增学位四千个。
3.城乡供水：更新管网六十公里，新增水厂两座。
4.公共交通：新开线路八条，更新车辆一百辆。""",
    "who was there": """王某    某大学经济学院教授、博士生导师。
李某    某研究院副院长。
张某    某集团董事长，市政协委员。""",
    "what is to come": """上午    开幕式和主旨演讲在一号厅举行。
下午    分组讨论在各代表团驻地进行。
晚上    联欢会在市文化中心举行。""",
    "firms under a title": """园区企业简介
天成机械：一家主营工程机械配件的企业。
绿源食品：专注果蔬深加工的企业。
云桥科技：从事工业软件开发的公司。
海纳物流：提供冷链运输的企业。""",
    "principles": """1.坚持党的领导：把党的领导贯穿各方面。
2.坚持以人为本：补齐设施短板，提升品质。
3.坚持因地制宜：尊重历史，防止大拆大建。""",
}


@pytest.mark.parametrize("text", NEGATIVES.values(), ids=NEGATIVES.keys())
def test_lists_of_other_things(text: str) -> None:
    assert received(text) == []
    assert received(REPORT, text) == []
