"""More wordings in which laws, white papers and textbooks explain, and what is worded likewise without."""

import pytest

from glossary_app.extraction.links import find_links
from glossary_app.extraction.notes import find_notes
from tests.unit.extraction.test_definitions import document, explained

EXPLAINED = {
    "nothing before 指": (
        "云端诊室指通过视频为居民看病的服务平台。",
        "云端诊室",
        "通过视频为居民看病的服务平台",
    ),
    "a share of Latin": ("AI陪练员指能够纠正动作的智能设备。", "AI陪练员", "能够纠正动作的智能设备"),
    "generally": ("早市经济一般指清晨五点到八点的集市买卖。", "早市经济", "清晨五点到八点的集市买卖"),
    "in truth": (
        "所谓流量焦虑，实质上是平台之间争夺用户时间的竞争。",
        "流量焦虑",
        "平台之间争夺用户时间的竞争",
    ),
    "just the kind": ("光储路灯就是利用太阳能发电照明的装置。", "光储路灯", "利用太阳能发电照明的装置"),
    "just the kind after a comma": (
        "影子班级，就是在偏远学校同步收看城区课堂的教学组织。",
        "影子班级",
        "在偏远学校同步收看城区课堂的教学组织",
    ),
    "mainly": ("错峰停车，主要是利用单位夜间空位的停车方式。", "错峰停车", "利用单位夜间空位的停车方式"),
    "just to do": (
        "打包付费，就是把一次就诊的费用合在一起结算。",
        "打包付费",
        "把一次就诊的费用合在一起结算",
    ),
    "put plainly": (
        "储冷，通俗地讲就是把夜间的冷量留到白天用。",
        "储冷",
        "通俗地讲就是把夜间的冷量留到白天用",
    ),
    "that is to say": (
        "打造“半小时救援圈”，也就是半小时内到达的应急网络。",
        "“半小时救援圈”",
        "半小时内到达的应急网络",
    ),
    "Latin letters": (
        "GEP即生态系统生产总值，反映生态产品的价值。",
        "GEP",
        "生态系统生产总值，反映生态产品的价值",
    ),
    "a question": (
        "什么是“西菜东送”？就是把西部的蔬菜送到东部市场。",
        "“西菜东送”",
        "把西部的蔬菜送到东部市场",
    ),
    "what it belongs to": (
        "公益信托属于信托，是指为公共利益设立的信托。",
        "公益信托",
        "为公共利益设立的信托",
    ),
    "what is left out": (
        "公共记录是以文字或者影像保存的各种信息，不包括匿名的意见。",
        "公共记录",
        "以文字或者影像保存的各种信息，不包括匿名的意见",
    ),
    "a broad kind with what sets it apart": (
        "无车街区是一种新的街区管理理念，通过限制车辆通行把道路还给行人。",
        "无车街区",
        "一种新的街区管理理念，通过限制车辆通行把道路还给行人",
    ),
    "a kind in a longer word": (
        "水培农业是以营养液代替土壤的农业生产方式。",
        "水培农业",
        "以营养液代替土壤的农业生产方式",
    ),
    "no exhortation without an object": (
        "执行不能，是指确无财产可供执行的案件。",
        "执行不能",
        "确无财产可供执行的案件",
    ),
    "members behind a dash": ("推进“两个转型”——产业转型和城市转型。", "“两个转型”", "产业转型和城市转型"),
    "one and one": ("解决好“一老一幼”（养老服务和托育服务）问题。", "“一老一幼”", "养老服务和托育服务"),
    "part by part": (
        "探索“2+4”模式，“2”即两级网格，“4”即四项清单。",
        "“2+4”模式",
        "“2”即两级网格，“4”即四项清单",
    ),
    "called so by many": ("人们将冬天到海岛过冬的老人称为“候鸟居民”。", "“候鸟居民”", "冬天到海岛过冬的老人"),
    "usually called": (
        "连续三年没有营业收入的企业，通常称作“空壳企业”。",
        "“空壳企业”",
        "连续三年没有营业收入的企业",
    ),
    "called so by those behind a comma": (
        "青壮年大量外出、房屋长期闲置的村庄，群众称之为“候鸟村”。",
        "“候鸟村”",
        "青壮年大量外出、房屋长期闲置的村庄",
    ),
    "叫做": ("人们把只挂名不到岗的人叫做“影子雇员”。", "“影子雇员”", "只挂名不到岗的人"),
    "two groups": (
        "发展“两品一标”：绿色食品、有机产品和地理标志。",
        "“两品一标”",
        "绿色食品、有机产品和地理标志",
    ),
    "what it is done to": (
        "庭外重组是对陷入困境的企业，进行债务调整的法律制度。",
        "庭外重组",
        "对陷入困境的企业，进行债务调整的法律制度",
    ),
    "called so without quotation marks": (
        "一处违建不拆便处处有人跟着违建，这种现象被称为破窗效应。",
        "破窗效应",
        "一处违建不拆便处处有人跟着违建",
    ),
    "this is": ("最短的木板决定水桶的容量，这就是木桶效应。", "木桶效应", "最短的木板决定水桶的容量"),
}


@pytest.mark.parametrize(("sentence", "term", "words"), EXPLAINED.values(), ids=EXPLAINED.keys())
def test_what_a_sentence_explains(sentence: str, term: str, words: str) -> None:
    assert (term, words) in explained(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "县乡工作制度是我国的基本工作制度。",
        "海滨学院是一所以航海为主的综合性大学。",
        "3月18日，即大会闭幕的第二天，代表们踏上归途。",
        "预计2031年，即规划期末，全线建成。",
        "文中指全市的老旧厂房。",
        "作风建设永远在路上，这就是我们的态度。",
        "大家齐心协力，这就是力量。",
        "他因乐于助人，被称为热心人。",
        "什么是真正的担当？就是关键时刻站得出来。",
        "多国峰会、第三届“一带一路”论坛相继举行。",
        "落实“四议两公开”（支部提议、村“两委”商议、党员审议）。",
        "绿化是城市重要的基础设施。",
        "办事指南已经放在大厅入口处。",
        "一经查实，即取消全部资格。",
        "大会定于三月五日，即下周二举行。",
        "讲担当，就是要讲奉献。",
        "落实“两个融合”：坚持线上与线下融合，坚持专职与兼职融合，打造过硬队伍。",
        "把握机遇，就是把握未来。",
        "深入践行把群众利益放在首位就是为民造福的理念。",
        "服务企业，就是服务发展大局。",
    ],
)
def test_what_only_sounds_alike(sentence: str) -> None:
    assert [term for term, _ in explained(sentence) if term != "“四议两公开”"] == []


def test_definitions_among_other_paragraphs_are_no_section_of_notes() -> None:
    text = "\n".join(
        f"{term}是指{words}。\n各地因地制宜，积累了不少经验。\n下一步还要总结推广，让更多群众受益。"
        for term, words in [
            ("潮汐车道", "按时段改变行驶方向的车道"),
            ("口袋公园", "面积较小、向公众开放的绿地"),
            ("共享菜园", "由居民认领的小块菜地"),
            ("夜间公交", "末班车之后开行的公共汽车"),
            ("银发专列", "面向老年人开行的旅游列车"),
        ]
    )
    assert find_notes(document(text)) == ()
    assert ("共享菜园", "由居民认领的小块菜地") in explained(text)


def test_english_abbreviations_say_what_they_are_short_for() -> None:
    links = find_links(document("GEP是生态系统生产总值的英文缩写。"))
    assert [(link.full, link.short) for link in links] == [("生态系统生产总值", "GEP")]
