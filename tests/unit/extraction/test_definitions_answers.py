"""How answers, rules and lectures explain: in brackets, by contrast, after a heading; and what only talks."""

import pytest

from glossary_app.extraction.links import find_links
from tests.unit.extraction.test_definitions import document, explained

EXPLAINED = {
    "brackets that name a kind": (
        "设立护苗站（由退休教师照看放学儿童的公益场所）九处。",
        "护苗站",
        "由退休教师照看放学儿童的公益场所",
    ),
    "brackets that name a quantity": (
        "核定海域容量值（单位海域在一年内可养殖的贝类数量）。",
        "海域容量值",
        "单位海域在一年内可养殖的贝类数量",
    ),
    "a slogan with hundreds": (
        "启动“千灯照夜”（财政补贴为背街小巷安装路灯）行动。",
        "“千灯照夜”",
        "财政补贴为背街小巷安装路灯",
    ),
    "its own head behind 的": (
        "取水口是通过泵站或者渠道从河流抽取原水的口门，应当设立标志。",
        "取水口",
        "通过泵站或者渠道从河流抽取原水的口门",
    ),
    "no aim of its own": (
        "乡邻农机站是一种不以营利为主要目标，向散户提供作业的服务组织。",
        "乡邻农机站",
        "一种不以营利为主要目标，向散户提供作业的服务组织",
    ),
    "a duration among its marks": (
        "“起步型”摊位是经营不满一年，或者日均客流少于百人的摊位。",
        "“起步型”摊位",
        "经营不满一年，或者日均客流少于百人的摊位",
    ),
    "the second of two": (
        "“固定型”摊位有门牌。“流动型”则是凭证在划定路段定时经营的摊位。",
        "“流动型”",
        "凭证在划定路段定时经营的摊位",
    ),
    "a quoted name of any kind": (
        "“村戏班”是由返乡青年和老艺人自愿组成的草台队伍。",
        "“村戏班”",
        "由返乡青年和老艺人自愿组成的草台队伍",
    ),
    "the kind in the last of its clauses": (
        "共富果园是以村集体土地为基础，通过统一采购农资，把散户果树交由合作社打理的经营模式。",
        "共富果园",
        "以村集体土地为基础，通过统一采购农资，把散户果树交由合作社打理的经营模式",
    ),
    "how it is done": (
        "分段发包，是将一条渠道按村界分给不同的施工队承建。",
        "分段发包",
        "将一条渠道按村界分给不同的施工队承建",
    ),
    "a heading taken up": (
        "（二）错位种植。错位种植就是在高秆作物的行间补种矮秆作物。",
        "错位种植",
        "在高秆作物的行间补种矮秆作物",
    ),
    "a heading that the text begins with": (
        "错季清塘\n错季清塘是往水里撒石灰。",
        "错季清塘",
        "往水里撒石灰",
    ),
    "neither nor": (
        "评议价不是指导价，更不是限价，而是根据成交记录测算的平均价格水平。",
        "评议价",
        "根据成交记录测算的平均价格水平",
    ),
    "what it is to say": (
        "这里的容错清单，不是放任不管，而是说按程序办事的失误可以不予追责。",
        "容错清单",
        "按程序办事的失误可以不予追责",
    ),
    "a sum": (
        "覆盖系数等于全年净收入除以当年应还本息。",
        "覆盖系数",
        "全年净收入除以当年应还本息",
    ),
    "an answer": (
        "答：信用积分，通俗地讲就是把守约记录换算成的分值。",
        "信用积分",
        "通俗地讲就是把守约记录换算成的分值",
    ),
    "an answer in the next line": (
        "问：什么是零工驿站？\n答：零工驿站是为临时务工人员歇脚和揽活准备的。",
        "零工驿站",
        "为临时务工人员歇脚和揽活准备的",
    ),
    "a short name first": (
        "“场转店”是“集市摊位转为固定店铺”的简称，即摊主自愿申领门店执照。",
        "“场转店”",
        "“集市摊位转为固定店铺”的简称，即摊主自愿申领门店执照",
    ),
    "a picture": ("“牛鼻绳”常用来比喻带动全局的关键事项。", "“牛鼻绳”", "带动全局的关键事项"),
    "the whole of it": (
        "“双免”的完整说法是免收城乡学生书本费和住宿费。",
        "“双免”",
        "免收城乡学生书本费和住宿费",
    ),
    "its essence, of what is quoted last": (
        "群众把它叫作“板凳会”，其核心要义是把议事搬到村民家门口。",
        "“板凳会”",
        "把议事搬到村民家门口",
    ),
    "a quoted name with its noun": (
        "“三新一高”农场指品种新、技术新、装备新且产量高的农场。",
        "“三新一高”农场",
        "品种新、技术新、装备新且产量高的农场",
    ),
    "a name with adverbs and modal verbs in it": (
        "失能老人指经评估不能独自完成进食、穿衣的老人。",
        "失能老人",
        "经评估不能独自完成进食、穿衣的老人",
    ),
    "another name before 即": (
        "预约游园，也叫错峰游园，即按时段分批入园。",
        "预约游园",
        "按时段分批入园",
    ),
    "members before a noun that is not of the slogan": (
        "做强纺织、陶瓷、食品三大支柱产业产值。",
        "三大支柱产业",
        "纺织、陶瓷、食品",
    ),
    "it, of what the sentence before begins with": (
        "“村企工坊”是山里的新事物。它是由村集体出房、企业出单的加工场所。",
        "“村企工坊”",
        "由村集体出房、企业出单的加工场所",
    ),
    "put bluntly": (
        "什么是包保制？说白了，就是把责任田分到每个人头上。",
        "包保制",
        "把责任田分到每个人头上",
    ),
    "a head that is a verb as well": (
        "热插接口是可以在通电时直接完成插拔的密封接口。",
        "热插接口",
        "可以在通电时直接完成插拔的密封接口",
    ),
    "a numbered heading with a stop": (
        "二、概念\n（一）田间监理。指受聘到地头核验作业质量的专职人员。",
        "田间监理",
        "受聘到地头核验作业质量的专职人员",
    ),
    "a formula": (
        "综合出勤率=实际到岗人次÷应到人次×100%。",
        "综合出勤率",
        "实际到岗人次÷应到人次×100%",
    ),
    "a rate": (
        "逾期占比为九十天以上未还款余额占各项贷款余额的比例。",
        "逾期占比",
        "九十天以上未还款余额占各项贷款余额的比例",
    ),
    "on the other hand": (
        "浅翻则是指用小型机具翻动表土的作业方式。",
        "浅翻",
        "用小型机具翻动表土的作业方式",
    ),
    "a quoted name with its noun before 即": (
        "“管家式”托管即农户把种地的全过程交给合作社打理。",
        "“管家式”托管",
        "农户把种地的全过程交给合作社打理",
    ),
    "put in the trade's words": (
        "遮名，说得专业一点，是对姓名等字段作替换处理。",
        "遮名",
        "说得专业一点，是对姓名等字段作替换处理",
    ),
    "a notion of another trade": (
        "沙盘本来是军事上的概念，指的是用沙土做成的地形模型。",
        "沙盘",
        "用沙土做成的地形模型",
    ),
    "a measure before 即": (
        "出勤率即实际到岗人数与应到人数之比，按月公布。",
        "出勤率",
        "实际到岗人数与应到人数之比，按月公布",
    ),
    "behind a dash, of what is not quoted": (
        "推行合同节电管理——由服务公司先行改造，再从省下的电费中回收成本的市场化模式，签约八家。",
        "合同节电管理",
        "由服务公司先行改造，再从省下的电费中回收成本的市场化模式",
    ),
    "a noun that begins as verbs do": (
        "保证库容是水库设计规定的最高防洪库容。",
        "保证库容",
        "水库设计规定的最高防洪库容",
    ),
    "one of these": (
        "其中，小样评议指由方向相近的同行进行的评价。",
        "小样评议",
        "由方向相近的同行进行的评价",
    ),
    "brackets that tell in a clause": (
        "建立“审执接力”机制（审判与执行信息互通，对有望恢复的企业及时转入重整），盘活资产。",
        "“审执接力”机制",
        "审判与执行信息互通，对有望恢复的企业及时转入重整",
    ),
    "quoted just before 即": (
        "严查“虚挂户”，虚挂户即名下登记而从不开门的商户。",
        "虚挂户",
        "名下登记而从不开门的商户",
    ),
    "quoted just before 就是": (
        "推动“三线归一”，三线归一就是把电线、网线、水管一并埋入地下。",
        "三线归一",
        "把电线、网线、水管一并埋入地下",
    ),
    "an article before its subject": (
        "第六条　送餐封条，即一次性使用、撕开后不能复原的纸条，应当免费提供。",
        "送餐封条",
        "一次性使用、撕开后不能复原的纸条，应当免费提供",
    ),
    "what is quoted and then 为": (
        "“报信人”为向主管部门举报本单位违法行为的内部人员，应当保护。",
        "“报信人”",
        "向主管部门举报本单位违法行为的内部人员",
    ),
    "a verbal noun first": (
        "共享课堂是依托一根网线，为山区学生提供直播课程的教学组织。",
        "共享课堂",
        "依托一根网线，为山区学生提供直播课程的教学组织",
    ),
    "a measure that the text begins with": (
        "断面优良率：达标断面占全部断面的比例。",
        "断面优良率",
        "达标断面占全部断面的比例",
    ),
    "a measure in a list": (
        "四、指标\n1.优良路率：评为优、良的里程占总里程的比例。",
        "优良路率",
        "评为优、良的里程占总里程的比例",
    ),
    "what is done to what, before what it is": (
        "公益督促是检察院针对损害公共利益的行为，依法提请主管部门履职的司法制度。",
        "公益督促",
        "检察院针对损害公共利益的行为，依法提请主管部门履职的司法制度",
    ),
    "a part, not the next one": (
        "“两翼”即山区和海岛，“三支点”即港口、机场和高铁站。",
        "“两翼”",
        "山区和海岛",
    ),
}


@pytest.mark.parametrize(("sentence", "term", "words"), EXPLAINED.values(), ids=EXPLAINED)
def test_what_a_sentence_explains(sentence: str, term: str, words: str) -> None:
    assert (term, words) in explained(sentence)


SAYS_NOTHING = {
    "an office in a matter": "市商务局是《帮扶办法》的牵头单位。",
    "a metaphor in quotation marks": "种业是现代农业的“芯片”。",
    "a way of speaking": "“保五”则是一些地方的口头说法。",
    "when and how many": "全市建成驿站（2023年新增的社区服务场所）三十处。",
    "who does it": "实施改造（由市住建局牵头负责）工程。",
    "what is remarked": "建成学校（重点是山区的薄弱学校）十所。",
    "how a meeting was called": "会议，是按照章程规定的程序召开的。",
    "passive": "石坝被当地群众称为“粮囤子”。",
    "the name of the same by others": "有人把这种现象叫作“小镇逆袭”，也有媒体称之为“反向升级”。",
    "something greater": "文化自信是更基础、更广泛、更深厚的自信。",
    "a place among others": "系统观念是这门学问的基础性思想和工作方法。",
    "a likeness": "打个比方，就是把各家的水缸连在一起。",
    "a strategic trade": "农业是安天下、稳民心的战略产业。",
    "a task with a stop": "一、任务\n（一）提高收购价格。是指标的调整方向。",
    "a figure": "入托率为百分之八十一点六，比上年提高。",
    "a duty": "节约粮食是每个公民的义务。",
    "what happens at once": "企业开户即享受补贴，无需另行申请。",
    "a task behind a dash": "锚定愿景目标——打造一座值得托付的城市。",
    "an office that abbreviates itself": "区防指办公室设在区应急管理局。",
    "what a measure is to come to": "四、指标\n1.森林覆盖率：达到百分之六十五，占比位居全省前列。",
    "a soul, taken up": "反价格战不是反竞争。竞争是市场经济的灵魂，没有竞争就没有活力。",
    "an important form": "恳谈会是基层民主的重要实现形式。",
    "a core measure": "肥力含量是土壤质量的核心指标。",
    "a principle": "原则是把方便留给群众的一种安排。",
}


@pytest.mark.parametrize("sentence", SAYS_NOTHING.values(), ids=SAYS_NOTHING)
def test_what_says_nothing_of_a_term(sentence: str) -> None:
    assert explained(sentence) == []


LINKED = {
    "a foreign name between": (
        "国际竹藤学会（World Bamboo Society，简称WBS）设在北京。",
        ("国际竹藤学会", "WBS"),
    ),
    "letters in brackets": ("温盐深仪（简称CTD）。", ("温盐深仪", "CTD")),
    "no comma": ("蓝碳又称海洋碳汇，应当保护。", ("蓝碳", "海洋碳汇")),
}


@pytest.mark.parametrize(("sentence", "pair"), LINKED.values(), ids=LINKED)
def test_other_names(sentence: str, pair: tuple[str, str]) -> None:
    (link,) = find_links(document(sentence))
    assert (link.full, link.short) == pair


def test_praise_is_no_other_name() -> None:
    assert find_links(document("村民又称赞驻村干部，大家都笑了。")) == ()


@pytest.mark.parametrize(
    "text", ["错季清塘是往水里撒石灰。今年不做（一）错季清塘。", "，指的是清塘以后改种莲藕的制度。错季清塘，"]
)
def test_what_stands_at_the_end_is_not_what_the_first_sentence_speaks_of(text: str) -> None:
    assert explained(text) == []


def test_a_text_that_begins_in_the_middle_of_a_contrast_comes_to_an_end() -> None:
    assert explained("，不是指导价，而是根据成交记录测算的平均价格水平。") == []
