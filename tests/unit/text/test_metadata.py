import pytest

from glossary_app.domain.documents import DocumentKey, Metadata, ParagraphKind, Source
from glossary_app.text.bylines import is_byline
from glossary_app.text.restoring import restore

BODY = (
    "过去一年，全县上下同心协力，修好了河堤，办好了学校，群众的日子一天比一天好，"
    "各项任务全面完成，我们对此充满信心。"
)


def metadata(text: str, name: str = "文件.txt") -> Metadata:
    return restore(Source(DocumentKey("k"), name, "utf-8", text)).metadata


def test_a_report_says_who_speaks_where_and_when() -> None:
    text = (
        "政府工作报告\n——2019年1月12日在清河县第九届人民代表大会第四次会议上\n县长 王立新\n"
        f"各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n{BODY}"
    )
    assert metadata(text) == Metadata("政府工作报告", "清河县人民政府", "2019-01-12")


def test_a_title_may_stand_after_the_salutation() -> None:
    text = (
        "各位委员：\n我代表常务委员会，向大会报告工作。\n\n政协清河县委员会常务委员会工作报告\n"
        f"（2020年2月）\n◇李明远\n\n{BODY}"
    )
    assert metadata(text).title == "政协清河县委员会常务委员会工作报告"
    assert metadata(text).issued_on == "2020-02"


def test_a_title_broken_in_two_lines_is_one() -> None:
    text = f"清河县国民经济和社会发展第十二个五年规划\n和二〇二五年远景目标\n\n2016年3月1日\n\n{BODY}"
    assert metadata(text).title == "清河县国民经济和社会发展第十二个五年规划和二〇二五年远景目标"


def test_a_notice_is_headed_by_its_title_and_signed_by_its_issuer() -> None:
    text = (
        "　　　　　清河县人民政府关于加强河道管理的\n　　　　　实　施　意　见\n\n清政发〔2021〕12号\n\n"
        f"各乡镇人民政府：\n　　{BODY}\n\n　　　　　　　清河县人民政府\n　　　　　　　2021年6月8日\n"
    )
    assert metadata(text) == Metadata(
        "清河县人民政府关于加强河道管理的实施意见", "清河县人民政府", "2021-06-08"
    )


def test_a_title_of_two_lines_is_whole_once_it_names_its_genre() -> None:
    text = f"清河县委关于进一步加强河道治理\n建设美丽家园的决定\n\n（2021年3月5日通过）\n\n{BODY}"
    assert metadata(text).title == "清河县委关于进一步加强河道治理建设美丽家园的决定"


def test_bodies_may_issue_together_above_the_title() -> None:
    text = f"中共清河县委 清河县人民政府\n关于治理河道的意见\n（2023年2月1日）\n\n{BODY}"
    assert metadata(text) == Metadata(
        "中共清河县委 清河县人民政府关于治理河道的意见", "中共清河县委 清河县人民政府", "2023-02-01"
    )


@pytest.mark.parametrize("body", ["国务院", "清河县民政局", "国务院办公厅", "中共清河县委"])
def test_a_signature_names_issuer_and_date_wherever_it_stands(body: str) -> None:
    text = f"关于印发河道治理规划的通知\n清发〔2021〕29号\n\n各有关单位：\n{(BODY + chr(10)) * 12}"
    signed = f"{text}\n{body}\n2021年12月22日\n（此件公开发布）\n\n附件\n{BODY}"
    assert metadata(signed) == Metadata("关于印发河道治理规划的通知", body, "2021-12-22")


@pytest.mark.parametrize("heading", ["建设法治政府", "关于加强干部管理", "优化产业布局", "各有关部门"])
def test_headings_are_no_issuers(heading: str) -> None:
    assert metadata(f"河道治理规划\n\n{heading}\n\n{BODY}").issuer == ""


@pytest.mark.parametrize(
    ("assembly", "holder", "issuer"),
    [
        ("海东省第九届人民代表大会", "省长 王立新", "海东省人民政府"),
        ("清河县第九届人民代表大会", "县长 王立新", "清河县人民政府"),
        ("第九届全国人民代表大会", "国务院总理 王立新", "国务院"),
    ],
)
def test_a_government_reports_to_its_assembly(assembly: str, holder: str, issuer: str) -> None:
    text = f"政府工作报告\n——2019年1月12日在{assembly}第四次会议上\n{holder}\n各位代表：\n{BODY}"
    assert metadata(text) == Metadata("政府工作报告", issuer, "2019-01-12")


def test_labels_of_a_saved_page_are_believed() -> None:
    text = (
        "索 引 号：000123/2022-00066 主题分类：水利\n发文机关：清河市水利局 发文字号：清政发〔2022〕14号\n"
        "标　　题：关于印发《河道养护办法》的通知\n"
        f"发布日期：2022年08月10日\n成文日期：2022年08月01日\n\n{BODY}"
    )
    assert metadata(text) == Metadata("关于印发《河道养护办法》的通知", "清河市水利局", "2022-08-01")


def test_the_source_is_the_issuer_where_nobody_else_is_named() -> None:
    text = f"河水清了人心齐了\n来源：清河县委宣传部\n发布时间：2023-05-06\n\n{BODY}"
    assert metadata(text) == Metadata("河水清了人心齐了", "清河县委宣传部", "2023-05-06")


def test_a_dispatch_names_its_headline() -> None:
    text = f"新华社南昌3月5日电 题：河水清了人心齐了\n新华社记者李明远\n\n{BODY}"
    assert metadata(text).title == "河水清了人心齐了"


def test_the_first_heading_of_markdown_is_the_title() -> None:
    assert metadata(f"# 学习材料：“河长热线”的由来\n\n{BODY}\n\n## 怎么打\n\n{BODY}").title == (
        "学习材料：“河长热线”的由来"
    )


def test_the_highest_heading_of_markdown_is_the_title() -> None:
    assert metadata(f"## 今日要闻\n\n# 河长热线\n\n{BODY}").title == "河长热线"


def test_a_title_may_stand_below_labels() -> None:
    text = f"来源：清河网 作者：李明远 发布时间：2022-03-04 10:11\n\n河水清了人心齐了\n\n{BODY}"
    assert metadata(text) == Metadata("河水清了人心齐了", "清河网", "2022-03-04")


def test_a_document_in_traditional_script_says_as_much() -> None:
    text = f"新海市政府施政報告\n（中華民國113年3月20日）\n\n各位議員：\n{BODY}"
    assert metadata(text) == Metadata("新海市政府施政報告", "新海市政府", "2024-03-20")


def test_a_headline_keeps_the_space_between_its_halves() -> None:
    text = f"# 治理河道换新颜 建设家园谱新篇\n\n## ——清河县乡村建设纪实\n\n{BODY}"
    assert metadata(text).title == "治理河道换新颜 建设家园谱新篇"


def test_the_number_of_an_issue_belongs_to_the_title() -> None:
    text = f"水利学习\n\n2018年第2期\n\n清河县水利局\n\n2018年5月7日\n\n目录\n\n{BODY}"
    assert metadata(text) == Metadata("水利学习 2018年第2期", "清河县水利局", "2018-05-07")


def test_front_matter_is_believed() -> None:
    text = f"---\ntitle: 清河县政府工作报告（2017年1月9日 王立新）\n---\n\n2016年工作回顾\n\n{BODY}"
    assert metadata(text).title == "清河县政府工作报告"
    assert metadata(text).issued_on == "2017-01-09"


def test_a_newspaper_article_is_dated_by_its_masthead() -> None:
    text = f"{BODY}\n\n河水清了人心齐了\n\n■ 李明远\n\n{BODY}\n\n（转自《江南日报》2015年8月3日7版）"
    assert metadata(text) == Metadata("河水清了人心齐了", "江南日报", "2015-08-03")


def test_a_dateline_without_a_year_is_the_first_day_after_the_events_told() -> None:
    text = f"河水清了人心齐了\n\n记者：李明远\n\n新华社南昌1月5日电 2013年11月8日，河堤修好了。{BODY}"
    assert metadata(text) == Metadata("河水清了人心齐了", "新华社", "2014-01-05")


def test_an_order_names_its_issuer() -> None:
    text = f"清河市河道管理办法\n\n（2011年12月15日清河市人民政府令第61号公布，自公布之日起施行）\n\n{BODY}"
    assert metadata(text) == Metadata("清河市河道管理办法", "清河市人民政府", "2011-12-15")


def test_the_name_of_the_file_is_the_last_resort() -> None:
    assert metadata(BODY, "河长制问答.txt") == Metadata("河长制问答", "", "")


def test_the_title_is_marked() -> None:
    document = restore(Source(DocumentKey("k"), "a.txt", "utf-8", f"清河县水利规划\n\n一、总则\n\n{BODY}"))
    assert [paragraph.kind for paragraph in document.paragraphs] == [
        ParagraphKind.TITLE,
        ParagraphKind.HEADING,
        ParagraphKind.BODY,
    ]


@pytest.mark.parametrize("text", ["石 羚", "■任理轩", "县长 王立新", "清河县县长", "李明远"])
def test_names_and_offices_are_bylines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize("text", ["方法", "安全", "文化", "水利建设", "一、总则", "名词解释", "成果"])
def test_ordinary_words_are_no_bylines(text: str) -> None:
    assert not is_byline(text)
