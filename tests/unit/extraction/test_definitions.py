"""Explanations in running text: given this sentence, this term and these words that explain it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.documents import Document, DocumentKey, Source
from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.definitions import find_definitions
from glossary_app.extraction.definitions.articles import articles
from glossary_app.extraction.definitions.bodies import explaining
from glossary_app.text.restoring import restore


def document(text: str) -> Document:
    return restore(Source(DocumentKey("a test"), "report.txt", "utf-8", text))


def explained(text: str) -> list[tuple[str, str]]:
    return [(one.surface, one.text) for one in find_definitions(document(text))]


@pytest.mark.parametrize(
    ("sentence", "term", "words"),
    [
        ("潮汐车道是指按时段改变行驶方向的车道。", "潮汐车道", "按时段改变行驶方向的车道"),
        (
            "第三条 本办法所称口袋公园，是指面积较小、向公众开放的绿地。",
            "口袋公园",
            "面积较小、向公众开放的绿地",
        ),
        ("（一）厨余垃圾，是指易腐烂的生活垃圾；", "厨余垃圾", "易腐烂的生活垃圾"),
        ("氮达峰，是指氮肥用量达到最高值后逐步下降的过程。", "氮达峰", "氮肥用量达到最高值后逐步下降的过程"),
        ("第二条　本法所称记录，是指对事件的如实记载。", "记录", "对事件的如实记载"),
        ("第二条　本规定所称的评估，是指对方案的论证。", "评估", "对方案的论证"),
        ("口袋公园（又称袖珍公园）是指面积较小的绿地。", "口袋公园", "面积较小的绿地"),
        ("（四）公共信息处理者，是指处理公共信息的单位。", "公共信息处理者", "处理公共信息的单位"),
        ("（三）承运人：是指承担运输责任的人。", "承运人", "承担运输责任的人"),
        ("所谓“第三个转变”，就是把管理变为服务。", "“第三个转变”", "把管理变为服务"),
        ("“第三个转变”，即把管理变为服务。", "“第三个转变”", "把管理变为服务"),
        (
            "“两个必须”，就是必须勤俭办事，必须公开账目。",
            "“两个必须”",
            "必须勤俭办事，必须公开账目",
        ),
        ("本规划所称都市圈，指通勤时间一小时以内的地区。", "都市圈", "通勤时间一小时以内的地区"),
        ("所谓“碳普惠”，就是让低碳行为得到回报。", "“碳普惠”", "让低碳行为得到回报"),
        (
            "全面落实“两免一补”，即免书本费、免杂费、补助寄宿生生活费。",
            "“两免一补”",
            "免书本费、免杂费、补助寄宿生生活费",
        ),
        (
            "推行“双随机”（即随机抽取检查对象、随机选派检查人员）。",
            "“双随机”",
            "随机抽取检查对象、随机选派检查人员",
        ),
        ("稳投资，就是要抓好重大项目建设。", "稳投资", "抓好重大项目建设"),
        (
            "乡村振兴，就其要义来讲，是要让农民过上好日子。",
            "乡村振兴",
            "就其要义来讲，是要让农民过上好日子",
        ),
        ("概括地说，林长制是各级负责人分片管林护林。", "林长制", "各级负责人分片管林护林"),
    ],
)
def test_a_fixed_phrase_introduces_the_explanation(sentence: str, term: str, words: str) -> None:
    assert explained(sentence) == [(term, words)]


def test_a_slogan_at_the_end_of_an_explanation_is_not_explained_again() -> None:
    assert explained("“三水”即东河、西河、北河等3大水系。") == [("“三水”", "东河、西河、北河等3大水系")]


def test_the_words_before_a_name_explain_it() -> None:
    assert explained("石榴、枇杷、杨梅、柑橘被合称为“四时鲜果”。") == [
        ("“四时鲜果”", "石榴、枇杷、杨梅、柑橘")
    ]


def test_a_list_below_a_colon_is_of_the_explanation() -> None:
    text = (
        "本条例所称公共停车场，是指下列场所：\n（一）政府投资建设的停车场；\n（二）单位开放的停车场。\n第四条"
    )
    ((term, words),) = explained(text)
    assert term == "公共停车场"
    assert words == "下列场所：\n（一）政府投资建设的停车场；\n（二）单位开放的停车场。"


def test_explanations_in_one_sentence_end_where_the_next_begins() -> None:
    assert explained("“三纵”是指东路、中路、西路；“两横”是指南路、北路。") == [
        ("“三纵”", "东路、中路、西路"),
        ("“两横”", "南路、北路"),
    ]


@pytest.mark.parametrize(
    ("sentence", "term", "words"),
    [
        ("绿色消费是节约资源、减少污染的消费。", "绿色消费", "节约资源、减少污染的消费"),
        ("湿地保护法是关于湿地生态系统保护的专门法律。", "湿地保护法", "关于湿地生态系统保护的专门法律"),
        (
            "大家深刻认识到，人民调解委员会是依法设立的调解民间纠纷的群众性组织。",
            "人民调解委员会",
            "依法设立的调解民间纠纷的群众性组织",
        ),
        (
            "平台经济是以网络平台为载体，以数据为要素的新型经济形态。",
            "平台经济",
            "以网络平台为载体，以数据为要素的新型经济形态",
        ),
        (
            "口袋公园，又称袖珍公园，是从边角地改建而成的公共空间。",
            "口袋公园",
            "从边角地改建而成的公共空间",
        ),
        (
            "村民议事会，以下简称议事会，是村民商议公共事务的组织。",
            "村民议事会",
            "村民商议公共事务的组织",
        ),
        (
            "海洋经济是富民强市之本，是开发利用海洋资源的经济。",
            "海洋经济",
            "开发利用海洋资源的经济",
        ),
    ],
)
def test_a_kind_and_a_difference_define(sentence: str, term: str, words: str) -> None:
    assert explained(sentence) == [(term, words)]


@pytest.mark.parametrize(
    "praise",
    [
        "发展海洋经济是推动高质量发展的必然要求。",
        "营商环境是企业发展的关键支撑。",
        "我市是一座历史悠久的城市。",
        "主要任务就是完成年度目标。",
        "关键是抓落实。",
        "这就是我们的工作方法。",
        "要坚持问题导向，即知即改。",
        "重点抓好三个方面，即完善制度、压实责任、强化监督。",
        "数字化转型是大势所趋的时代课题。",
        "推动乡村产业振兴，就是要坚持因地制宜、突出特色。",
        "一是坚持因地制宜，就是要从实际出发。",
        "“第一章”是指总则。",
        "安排补助资金3亿元，专项用于农田建设。",
        "村民议事会是基层治理的重要平台。",
    ],
)
def test_praise_and_description_do_not_define(praise: str) -> None:
    assert explained(praise) == []


@pytest.mark.parametrize(
    ("sentence", "term", "words"),
    [
        ("着力激活人才、资本、数据“三大活水”。", "“三大活水”", "人才、资本、数据"),
        ("我市加快建设南港、北港、空港三大物流枢纽。", "三大物流枢纽", "南港、北港、空港"),
        ("实施“强链、补链、延链、畅链”四大行动。", "四大行动", "强链、补链、延链、畅链"),
        ("做好关爱老人、关爱儿童、关爱残疾人“三关爱”。", "“三关爱”", "关爱老人、关爱儿童、关爱残疾人"),
        ("打好防范化解风险、精准帮扶、治水“三大战役”。", "“三大战役”", "防范化解风险、精准帮扶、治水"),
        ("做强纺织、家电、食品等三大产业集群。", "三大产业集群", "纺织、家电、食品"),
        ("培育茶叶、油茶和毛竹3条产业链。", "3条产业链", "茶叶、油茶和毛竹"),
        ("深化“三清”改革（清理事项、清理证明、清理收费）。", "“三清”改革", "清理事项、清理证明、清理收费"),
        ("形成政府、企业、社会的“三位一体”格局。", "“三位一体”", "政府、企业、社会"),
        ("“三个一批”：新建一批、改建一批、修缮一批。", "“三个一批”", "新建一批、改建一批、修缮一批"),
        ("“三库”包括人才库、项目库和资金库。", "“三库”", "人才库、项目库和资金库"),
        ("“三库”包括人才库、项目库、资金库，由市里统建。", "“三库”", "人才库、项目库、资金库"),
        ("“三库”计划：指人才库、项目库、资金库。", "“三库”计划", "人才库、项目库、资金库"),
        ("“三统”是指挥统一、标准统一、数据统一。", "“三统”", "指挥统一、标准统一、数据统一"),
        ("打好三大攻坚战，分别是治水、治气、治土。", "三大攻坚战", "治水、治气、治土"),
        ("落实“三专”（专人、专账、专库）要求。", "“三专”", "专人、专账、专库"),
    ],
)  # fmt: skip
def test_a_numbered_slogan_is_spelt_out_beside_it(sentence: str, term: str, words: str) -> None:
    assert explained(sentence) == [(term, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "推动茶叶、油茶三大产业发展。",
        "农业、工业、服务业三个方面都有进步。",
        "切实增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "坚持把“三农”工作作为重中之重，加大投入，补齐短板。",
        "“三库”包括人才库、项目库。",
        "“双联双促”：干部联村、干部联户。",
        "提高城乡低保、农村五保、城镇“三无”人员补助标准。",
    ],
)
def test_members_must_be_as_many_as_the_numeral_says(sentence: str) -> None:
    assert explained(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "term", "words"),
    [
        ("跟进设立不动产投资信托基金（REITs）试点。", "不动产投资信托基金", "REITs"),
        ("采用BIM（建筑信息模型）技术。", "BIM", "建筑信息模型"),
        (
            "落实“双降”（降低企业用电成本和企业物流成本）措施。",
            "“双降”",
            "降低企业用电成本和企业物流成本",
        ),
        (
            "学习推广柳溪经验（小事不过夜、大事不过周、难事不过月）。",
            "柳溪经验",
            "小事不过夜、大事不过周、难事不过月",
        ),
    ],
)
def test_brackets_explain(sentence: str, term: str, words: str) -> None:
    assert explained(sentence) == [(term, words)]


def test_a_row_of_names_in_brackets_does_not_explain() -> None:
    assert explained("建设重点园区（城南工业园区、城北工业园区、城东工业园区）。") == []
    assert explained("发展重点产业（新型建材业、精细化工业、绿色食品业）。") == []


def test_capitals_that_stand_for_two_things_have_lost_a_part() -> None:
    assert explained("监测可吸入颗粒物（PM）和细颗粒物（PM）浓度。") == []


def test_what_money_is_for_explains_it() -> None:
    sentence = "市财政设立乡村振兴引导基金，专项用于农村基础设施建设，今年安排2亿元。"
    assert explained(sentence) == [("乡村振兴引导基金", "专项用于农村基础设施建设")]


def test_a_slogan_sums_up_the_claims_before_it() -> None:
    sentence = "教师是立教之本，学生是教育之魂，要全力建强这“两个主体”。"
    assert explained(sentence) == [("“两个主体”", sentence.removesuffix("。"))]


def test_sentences_take_up_the_words_of_a_formula() -> None:
    text = "要坚持稳扎稳打、以快补慢。稳是前提，要守住安全底线。快是追求，要抢抓一切机遇。"
    assert explained(text) == [("稳扎稳打、以快补慢", "稳是前提，要守住安全底线。快是追求，要抢抓一切机遇")]


def test_script_and_punctuation_are_read_as_one_and_shown_as_written() -> None:
    assert explained("「三農」,即農業、農村、農民。") == [("「三農」", "農業、農村、農民")]


def test_a_paragraph_that_stood_before_explains_nothing_anew() -> None:
    sentence = "潮汐车道是指按时段改变行驶方向的车道，由交通部门统一调度。"
    assert len(explained(f"{sentence}\n{sentence}\n")) == 1


def test_a_number_is_no_term() -> None:
    assert all(term for term, _ in explained("1．（1）是指发展的生产力的制度。\n"))


PIECES = [
    "“",
    "”",
    "三",
    "大",
    "工程",
    "、",
    "是指",
    "，即",
    "（",
    "）",
    "是",
    "的",
    "法律",
    "。",
    "绿色",
    "這",
]


@given(st.lists(st.sampled_from([*PIECES, "QFLP", "\n"]), max_size=40))
def test_the_text_of_an_explanation_stands_at_its_span(pieces: list[str]) -> None:
    given_document = document("".join(pieces) + "。")
    for one in find_definitions(given_document):
        assert one.kind is DefinitionKind.INTEXT
        assert one.text == given_document.text[one.span.start : one.span.end] != ""
        assert one.surface in given_document.text


def test_a_line_that_speaks_of_meanings_begins_no_list_of_its_own() -> None:
    lines = "\n".join(f"（{number}）某物，是指本条例用语的含义" for number in range(1, 21))
    assert len([*articles(f"下列用语的含义：\n{lines}\n")]) == 20


def test_a_list_that_never_ends_does_not_explain_to_the_end() -> None:
    lines = "\n".join(f"（{number % 100}）某项按时段改变方向的车道。" for number in range(1, 1000))
    body = explaining(f"潮汐车道是指下列各项：\n{lines}", len("潮汐车道是指"))
    assert 1000 < body.end - body.start < 4000
