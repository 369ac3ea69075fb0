"""Texts are invented; their layouts are those of the documents that people bring."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app import resources
from glossary_app.domain.documents import Document, DocumentKey, ParagraphKind, Source
from glossary_app.domain.locations import page_at
from glossary_app.domain.spans import Span
from glossary_app.text.formats.received import paged
from glossary_app.text.headings import has_sentence
from glossary_app.text.restoring import restore

SEEDS = sorted(resources.folder("seeds").glob("*.txt"))


def restored(text: str) -> Document:
    return restore(Source(DocumentKey("k"), "文件.txt", "utf-8", text))


def paragraphs(text: str) -> list[str]:
    return restored(text).text.split("\n")


def kinds(text: str) -> list[tuple[str, ParagraphKind]]:
    document = restored(text)
    return [(document.surface(paragraph.span), paragraph.kind) for paragraph in document.paragraphs]


def column(text: str, width: int) -> str:
    """A paragraph as a newspaper sets it: the indent of two characters is lost in the file."""
    first, rest = text[: width - 2], text[width - 2 :]
    return "\n".join([first, *(rest[at : at + width] for at in range(0, len(rest), width))])


RIVERS = (
    "今年以来，全县把治理河道作为改善环境的头等大事，逐条河流摸清底数，逐个村庄落实责任，做到岸上岸下一起抓、"
    "上游下游一起管，河水一天天清了起来。群众说，如今出门就能看见白鹭，孩子们放学以后也愿意到河边走一走了。"
)
SCHOOLS = (
    "办好乡村学校是群众最盼望的事情，各乡镇新建食堂和宿舍，改造操场和图书室，选派骨干教师轮流支教，"
    "让山里的孩子在家门口就能读上好书，家长外出务工也更加放心。"
)


# hard wraps of columns


@pytest.mark.parametrize("width", [14, 18, 21, 27, 40])
def test_lines_broken_by_the_width_of_a_column_are_one_paragraph(width: int) -> None:
    text = f"{column(RIVERS, width)}\n\n{column(SCHOOLS, width)}\n"
    assert paragraphs(text) == [RIVERS, SCHOOLS]


def test_paragraphs_of_a_column_without_blank_lines_begin_after_a_short_line() -> None:
    text = "\n".join(column(words, 19) for words in (RIVERS, SCHOOLS, RIVERS[:60] + "。"))
    assert paragraphs(text) == [RIVERS, SCHOOLS, RIVERS[:60] + "。"]


@pytest.mark.parametrize("width", [21, 23, 25])
def test_a_single_wrapped_note_among_short_ones_is_whole(width: int) -> None:
    notes = [
        "[1] 田长制：保护耕地的制度。",
        "[2] 清河经济圈：以清河县和东山县为中心、带动周边乡镇在产业和交通上共同发展的经济协作区域。",
        "[3] 归雁计划：吸引外出务工人员返乡。",
    ]
    wrapped = "\n".join(note[at : at + width] for note in notes for at in range(0, len(note), width))
    assert paragraphs(f"名词解释\n{wrapped}") == ["名词解释", *notes]


def test_an_item_without_a_stop_keeps_apart_from_a_longer_paragraph() -> None:
    lines = ["1.牵头单位：县水利局", "各单位要按照分工抓好落实，及时报告进展情况和存在的问题。"]
    assert paragraphs("\n".join(lines)) == lines


@pytest.mark.parametrize("control", ["\x07", "\x08", "\x1a", "\x90"])
def test_control_characters_are_dropped(control: str) -> None:
    text = f"修好{control}河堤。{control}\n{control}一、办好学校\n{control}\n{control}"
    assert paragraphs(text) == ["修好河堤。", "一、办好学校"]


def test_a_word_cut_in_two_is_seen_though_its_characters_are_spaced_out() -> None:
    text = "全 县 推 进 网 络 化 ， 办 好 河 长 热 线 和 信 息\n化 平 台"
    assert paragraphs(text) == ["全县推进网络化，办好河长热线和信息化平台"]


@pytest.mark.parametrize(
    ("received", "restored"),
    [
        ("新建示范基地1 2个。", "新建示范基地12个。"),
        ("实现 5 G 网 络 覆 盖。", "实现5G网络覆盖。"),
        ("完成率达到 9 8 . 5 %，超过预期。", "完成率达到98.5%，超过预期。"),
        ("增加 120 30 户。", "增加120 30户。"),
        ("采用 GB 3838 标准。", "采用GB 3838标准。"),
    ],
)
def test_figures_spaced_out_among_chinese_are_one(received: str, restored: str) -> None:
    assert paragraphs(received) == [restored]


def test_a_blank_line_after_every_line_of_a_column_says_nothing() -> None:
    text = f"{column(RIVERS, 18)}\n{column(SCHOOLS, 18)}".replace("\n", "\n\n")
    assert paragraphs(text) == [RIVERS, SCHOOLS]


def test_a_sentence_goes_on_across_the_break_of_a_column() -> None:
    lines = column(RIVERS, 18).split("\n")
    text = "\n".join([*lines[:3], "", *lines[3:], "", column(SCHOOLS, 18)])
    assert paragraphs(text) == [RIVERS, SCHOOLS]


def test_a_column_that_ends_with_a_full_stop_goes_on_if_the_next_line_has_no_indent() -> None:
    first = "各村都要建立河道管护台账，安排专人每天巡查，发现问题当场处理、上报。"
    second = "县里每季度组织一次检查评比，结果向社会公开，接受群众监督，不合格的限期整改到位。"
    text = f"{column(first, 18)}\n\n" + "\n".join(second[at : at + 18] for at in range(0, len(second), 18))
    assert len(column(first, 18).split("\n")[-1]) == 18
    assert paragraphs(f"{column(RIVERS, 18)}\n\n{text}\n\n{column(SCHOOLS, 18)}") == [
        RIVERS,
        first + second,
        SCHOOLS,
    ]


def test_indentation_that_was_kept_begins_a_paragraph() -> None:
    lines = ["　　" + column(words, 18) for words in (RIVERS, SCHOOLS)]
    assert paragraphs("\n".join(lines)) == [RIVERS, SCHOOLS]


def test_lines_are_joined_whatever_ends_them() -> None:
    text = f"{column(RIVERS, 18)}\n\n{column(SCHOOLS, 18)}"
    assert paragraphs(text.replace("\n", "\r\n")) == [RIVERS, SCHOOLS]
    assert paragraphs(text.replace("\n", "\r")) == [RIVERS, SCHOOLS]


def test_latin_words_parted_by_a_line_break_get_a_space() -> None:
    lines = [
        "水质监测采用自动监测系统（Automatic",
        "Monitoring System）和人工采样相结合的办法，数据",
        "每天上传到全县统一的管理平台，供各部门随时查询使",
    ]
    document = restored("\n".join([*lines, "用。", column(RIVERS, 24)]))
    assert "（Automatic Monitoring System）和" in document.text


# headings


def test_a_heading_broken_in_two_lines_is_one_and_apart_from_the_text() -> None:
    text = "\n".join(
        [
            column(RIVERS, 18),
            "",
            "二、坚持把教育摆在优先位置，让",
            "山里孩子读上好书",
            "",
            column(SCHOOLS, 18),
        ]
    )
    assert paragraphs(text) == [RIVERS, "二、坚持把教育摆在优先位置，让山里孩子读上好书", SCHOOLS]


def test_a_heading_that_fills_its_line_is_apart_from_the_indented_text_below() -> None:
    heading = "二、坚持把教育摆在优先位置，让山里孩子在家门口就能读上好书"
    text = f"{column(RIVERS, 18)}\n\n{column(heading, 18)}\n\n{column(SCHOOLS, 18)}"
    assert paragraphs(text) == [RIVERS, heading, SCHOOLS]


def test_headings_without_punctuation_stay_apart() -> None:
    text = f"共建美丽家园\n\n{RIVERS}\n\n河水清了人心齐了\n\n{SCHOOLS}"
    assert kinds(text) == [
        ("共建美丽家园", ParagraphKind.HEADING),
        (RIVERS, ParagraphKind.BODY),
        ("河水清了人心齐了", ParagraphKind.HEADING),
        (SCHOOLS, ParagraphKind.BODY),
    ]


@pytest.mark.parametrize(
    "heading", ["着力办好乡村学校", "和谐邻里一家亲", "与时俱进谋新篇", "等级医院再添一家"]
)
def test_a_heading_may_begin_like_the_rest_of_a_sentence(heading: str) -> None:
    text = f"修好河堤，办好学校，日子越过越有奔头\n{heading}\n{RIVERS}"
    assert paragraphs(text)[1] == heading


def test_a_pull_quote_that_stands_again_in_the_text_stays_apart() -> None:
    quote = "逐条河流摸清底数，逐个村庄落实责任，做到岸上岸下一起抓。河水清了，人心也就齐了，日子越过越有奔头"
    text = f"{quote}\n\n{RIVERS}\n\n{quote}。这是全县干部群众的共同感受。"
    assert paragraphs(text)[0] == quote


def test_rows_of_cells_stay_apart_though_they_fill_the_column() -> None:
    rows = ["1\t田长制\t由各级负责人保护耕地", "2\t清河圈\t由两县共建的协作区", "3\t归雁\t返乡创业"]
    assert len(paragraphs("\n".join(rows))) == len(rows)


def test_a_title_keeps_apart_from_a_quoted_label_below() -> None:
    lines = ["清河县人民政府工作报告名词解释", "“归雁计划”行动：", "吸引外出务工人员返乡，"]
    assert paragraphs("\n".join([*lines, "帮助他们就业创业。"])) == [
        *lines[:2],
        lines[2] + "帮助他们就业创业。",
    ]


def test_numbers_of_items_begin_paragraphs() -> None:
    items = [
        "一、修好河堤",
        "（一）先修险段",
        "1.查明底数",
        "2、落实责任",
        "①定人",
        "²定责",
        "［3］定岗：",
        "——一抓到底",
        "■明确时限",
    ]
    assert paragraphs("\n".join(items)) == items


def test_short_paragraphs_of_a_document_that_is_not_wrapped_stay_apart() -> None:
    notes = [
        "［1］两清：",
        "清河道、清沟渠。",
        "［2］三包：",
        "包巡查、包管护、包宣传。",
        "［3］河长日：",
        "每月第一个星期六。",
    ]
    assert paragraphs("\n".join(notes)) == notes


# page breaks of text that is not wrapped


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("全县上下一条心。乡镇干部吃住在村，推动各项工作", "全面落实到户到人。"),
        ("这一年，我们修好了河堤、道路、", "桥梁，办好了学校。"),
        ("要把治理河道同乡村建设结合起来，推动民", "族地区加快发展，让群众过上好日子。"),
        ("要加强巡查，每一名河长都要担起第一责任人", "的责任。"),
        ("要按照这个要求抓好落实，提升全县旅游品牌价", "值。目前游客已达三万人次。"),
    ],
)
def test_a_sentence_goes_on_across_the_break_of_a_page(upper: str, lower: str) -> None:
    assert paragraphs(f"{SCHOOLS}\n\n{upper}\n\n{lower}\n\n{RIVERS}") == [SCHOOLS, upper + lower, RIVERS]


def test_page_numbers_are_dropped_and_the_sentence_goes_on() -> None:
    text = f"{SCHOOLS}乡镇干部吃住在村，推动各项工作\n\n— 12 —\n\n全面落实到户到人。\n\n第13页\n\n{RIVERS}"
    assert paragraphs(text) == [f"{SCHOOLS}乡镇干部吃住在村，推动各项工作全面落实到户到人。", RIVERS]


def test_what_a_page_break_doubled_stands_once() -> None:
    assert paragraphs(f"{SCHOOLS}要坚持不懈推进\n\n进农村厕所改造工程。") == [
        f"{SCHOOLS}要坚持不懈推进农村厕所改造工程。"
    ]
    assert paragraphs(f"{SCHOOLS}要坚持从严\n\n从严治理，一抓到底。") == [
        f"{SCHOOLS}要坚持从严治理，一抓到底。"
    ]
    assert paragraphs(f"{SCHOOLS}要依靠人民\n\n民主办事，一抓到底。") == [
        f"{SCHOOLS}要依靠人民民主办事，一抓到底。"
    ]


def test_running_heads_with_page_numbers_are_dropped() -> None:
    pages = [
        f"{RIVERS[:40]}第{word}条\n{number} 河道管理规程" for number, word in enumerate("甲乙丙丁戊", start=3)
    ]
    assert "河道管理规程" not in restored("\n".join(pages)).text


def test_page_numbers_glued_to_the_text_are_known_by_their_row() -> None:
    """`32、` on page 3 is note 2, because pages 2 and 4 begin like that too."""
    body = column(RIVERS * 3, 20).split("\n")
    pages = []
    for number in range(2, 12):
        item = (
            f"{number - 1}、本条说明第{'甲乙丙丁戊己庚辛壬癸'[number - 2]}项"
            if number in (3, 7)
            else "接着说明"
        )
        pages.append("\n".join([f"{number}{item}有关河道管理的名词和具体做", "法要求。", *body]))
    found = paragraphs("\n".join(pages))
    assert "2、本条说明第乙项有关河道管理的名词和具体做法要求。" in found
    assert not any("接着" in paragraph and paragraph[0].isdecimal() for paragraph in found)


# what is no running text


def test_contents_and_furniture_are_told_from_text() -> None:
    text = "\n".join(
        [
            "目录", "一、水利建设……………………3", "二、教育事业..........12", "",
            "全县水利建设规划", "——2021年3月5日在全县水利工作会议上", "县长 王立新", "",
            RIVERS, "", "《江南日报》（2021年03月06日第02版）", "（新华社南昌3月6日电）",
        ]
    )  # fmt: skip
    assert [kind for _, kind in kinds(text)] == [
        ParagraphKind.HEADING,
        ParagraphKind.CONTENTS,
        ParagraphKind.CONTENTS,
        ParagraphKind.TITLE,
        ParagraphKind.FURNITURE,
        ParagraphKind.FURNITURE,
        ParagraphKind.BODY,
        ParagraphKind.FURNITURE,
        ParagraphKind.FURNITURE,
    ]


def test_a_repeated_paragraph_is_flagged_once_it_repeats() -> None:
    document = restored(f"{RIVERS}\n\n{SCHOOLS}\n\n{RIVERS}\n")
    assert [paragraph.repeats for paragraph in document.paragraphs] == [False, False, True]
    assert [paragraph.counts for paragraph in document.paragraphs] == [True, True, False]


def test_nothing_is_joined_across_a_repetition() -> None:
    cut = RIVERS[:66]
    text = f"{cut}\n\n{RIVERS[66:]}\n\n{SCHOOLS}\n\n{cut}\n\n{SCHOOLS}"
    assert paragraphs(text) == [RIVERS, SCHOOLS, cut, SCHOOLS]


# inside lines


@pytest.mark.parametrize(
    ("received", "text"),
    [
        ("粮食 1.3 万亿斤", "粮食1.3万亿斤"),
        ("用 水定额管理", "用水定额管理"),
        ("污水 and 垃圾", "污水and垃圾"),
        ("标准 GB/T 1000 号", "标准GB/T 1000号"),
        ("第三条 本办法所称河长", "第三条 本办法所称河长"),
        ("3.1 总 则", "3.1 总则"),
        ("治理河道换新颜 建设家园谱新篇", "治理河道换新颜 建设家园谱新篇"),
        ("### **治河**要点", "治河要点"),
        ("**（一）**加强*巡查*", "（一）加强*巡查*"),
        ("1\\. 河长制", "1. 河长制"),
        ("治理河道[^2]工程", "治理河道工程"),
        ("[^2]: 河长：负责人", "[^2]:河长：负责人"),
        ("见[河长制](https://example.org/a)规定", "见河长制规定"),
        ("&emsp;&emsp;各位&nbsp;代表", "各位代表"),
        ("河\u200b长\x00制(cid:31)\ufeff", "河长制"),
        ("> - 治河", "治河"),
    ],
)
def test_spaces_markup_and_junk_are_dropped(received: str, text: str) -> None:
    assert restored(received).text == text


def test_figures_at_the_beginning_of_a_line_are_no_number_of_a_section() -> None:
    lines = column(RIVERS, 22).split("\n")
    broken = [*lines[:2], "138 " + lines[2][:-2], "260 " + lines[3][:-2], *lines[4:]]
    assert paragraphs("\n".join(broken)) == ["".join(broken).replace(" ", "")]


def test_front_matter_comments_and_rules_are_no_text() -> None:
    text = "---\ntitle: 治河要点\n---\n\n<!-- 转载 -->\n\n先修堤。\n\n----\n\n再办学。"
    document = restored(text)
    assert document.text == "先修堤。\n再办学。"
    assert document.metadata.title == "治河要点"


# offsets


def holds_its_promises(document: Document) -> None:
    received = document.source.text
    covered = 0
    for start, source_start, length in document.origins.runs:
        assert document.text[start : start + length] == received[source_start : source_start + length]
        assert start >= covered
        covered = start + length
    lines = [document.surface(paragraph.span) for paragraph in document.paragraphs]
    assert "\n".join(lines) == document.text
    assert all(lines) or not document.text
    assert document.text.splitlines() == lines
    at = 0
    for paragraph in document.paragraphs:
        assert paragraph.span.start == at
        at = paragraph.span.end + 1


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds_lead_back_to_what_was_received(path: Path) -> None:
    holds_its_promises(restored(path.read_text(encoding="utf-8")))


WORDS = ["治理河道", "，", "。", "的", "a", "EDA b", "12", "“", "”", "（", "）", column(RIVERS, 18)]
BREAKS = ["\n", "\r\n", "\n\n", " ", "　　", "&nbsp;", "\x00", "\f", "\u2028", "---\n"]
MARKS = ["3、", "一、", "——", "**", "#", "# ", "- ", "\\", "[^1]", "[^1]:", "......3"]
PIECES = st.sampled_from(WORDS + BREAKS + MARKS)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_leads_back_to_what_was_received(text: str) -> None:
    holds_its_promises(restored(text))


@given(st.text(max_size=60))
def test_any_characters_lead_back_to_what_was_received(text: str) -> None:
    holds_its_promises(restored(text))


def test_a_span_maps_to_the_lines_it_was_joined_from() -> None:
    received = f"{column(RIVERS, 18)}\n"
    document = restored(received)
    assert document.origins.source_span(Span(14, 18)) == Span(14, 19)
    assert received[14:19] == RIVERS[14:16] + "\n" + RIVERS[16:18]


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.none() | st.integers(1, 9), st.lists(PIECES, max_size=8).map("".join)), max_size=9)
)
def test_every_character_stays_on_the_page_it_was_received_on(pieces: list[tuple[int | None, str]]) -> None:
    received = paged("pdf", pieces)
    document = restore(Source(DocumentKey("k"), "文件.pdf", "pdf", received.text, received.pages))
    for start, source_start, length in document.origins.runs:
        for step in range(length):
            page = page_at(received.pages, source_start + step)
            assert page_at(document.pages, start + step) == page


def test_nothing_makes_an_empty_document() -> None:
    assert restored("\n \n").paragraphs == ()


def test_a_document_of_one_long_line_is_one_paragraph() -> None:
    document = restored(RIVERS * 2_000)
    assert [paragraph.span for paragraph in document.paragraphs] == [Span(0, len(RIVERS) * 2_000)]


def test_each_line_of_a_long_paragraph_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(text: str) -> bool:
        asked.append(text)
        return has_sentence(text)

    monkeypatch.setattr("glossary_app.text.paragraphs.has_sentence", counted)
    assert len(paragraphs("治理河道，\n" * 500)) == 1
    assert len(asked) <= 500


@pytest.mark.parametrize("endless", ["1 ", "（", "[^1]"])
def test_a_line_without_end_is_restored_as_quickly_as_others(endless: str) -> None:
    holds_its_promises(restored(f"治理{endless * 100_000}河道"))  # for minutes, if time grew with its square
