"""Explanations as policy prose words them, and praise, news and exhortation that explain nothing."""

import pytest

from tests.unit.extraction.test_definitions import explained

EXPLAINED = {
    "what is spoken of": (
        "这里所说的“陪诊经济”，是指陪同老年人就医等服务形成的经济活动。",
        "“陪诊经济”",
        "陪同老年人就医等服务形成的经济活动",
    ),
    "是指向 is no pointing": (
        "“上门课堂”是指向行动不便的居民送课到家。",
        "“上门课堂”",
        "向行动不便的居民送课到家",
    ),
    "whose the subject is": (
        "我省的银发专列，一般是指面向老年人开行的旅游列车。",
        "银发专列",
        "面向老年人开行的旅游列车",
    ),
    "another name without a comma": (
        "氮达峰又称氮排放峰值，是指氮肥用量达到最高值后逐步下降的过程。",
        "氮达峰",
        "氮肥用量达到最高值后逐步下降的过程",
    ),
    "an aside": (
        "“楼上工厂”，简而言之，指的是建在多层楼房里的生产空间。",
        "“楼上工厂”",
        "建在多层楼房里的生产空间",
    ),
    "a particle inside the term": (
        "要用好支农再贴现。支农再贴现，是指央行对涉农票据的再次贴现。",
        "支农再贴现",
        "央行对涉农票据的再次贴现",
    ),
    "an article of a law": (
        "第三条　游船运营人，是指经营水上游览的企业。",
        "游船运营人",
        "经营水上游览的企业",
    ),
    "members that repeat what it says": (
        "做到“四个不减”，换届不减干劲、换岗不减担当、换人不减投入、换季不减服务，确保平稳。",
        "“四个不减”",
        "换届不减干劲、换岗不减担当、换人不减投入、换季不减服务",
    ),
    "members with commas of their own": (
        "牢记“三个切莫”，切莫自满、松劲，切莫贪功、冒进，切莫畏难、退缩。",
        "“三个切莫”",
        "切莫自满、松劲，切莫贪功、冒进，切莫畏难、退缩",
    ),
    "a remark behind it": (
        "“老漂族”是指随子女迁入城市生活的老年人，全市约有三万人。",
        "“老漂族”",
        "随子女迁入城市生活的老年人",
    ),
    "asked otherwise": (
        "何谓“夜校经济”？简单说，就是晚间办班带来的消费。",
        "“夜校经济”",
        "晚间办班带来的消费",
    ),
    "a space of a shape": (
        "形成“一轴三片”的发展布局，即以沿江大道为轴，老城、新城、港区三片联动。",
        "“一轴三片”",
        "以沿江大道为轴，老城、新城、港区三片联动",
    ),
    "brackets that name the kind": (
        "推行“湾长制”（由各级负责人分片守护海湾的责任制）。",
        "“湾长制”",
        "由各级负责人分片守护海湾的责任制",
    ),
    "a sum in brackets": (
        "构建“1+2+X”体系（一个平台、两个中心、若干站点）。",
        "“1+2+X”体系",
        "一个平台、两个中心、若干站点",
    ),
    "a number before it": ("1.单项承包户是指只种一样作物的农户。", "单项承包户", "只种一样作物的农户"),
    "in short": ("简单来说，口袋诊所就是开在小区里的微型诊室。", "口袋诊所", "开在小区里的微型诊室"),
    "what people call it": (
        "这种把闲置校舍改成养老院的做法，被群众称为“银龄学堂”。",
        "“银龄学堂”",
        "这种把闲置校舍改成养老院的做法",
    ),
    "指将": ("“散改集”指将分散的小微企业集中到标准厂房。", "“散改集”", "将分散的小微企业集中到标准厂房"),
    "a verb before a slogan": ("抓好“三清”即清路、清渠、清院工作。", "“三清”", "清路、清渠、清院工作"),
    "a noun behind the quotation": (
        "“潮汐”车位，就是白天给单位、夜间给居民使用的停车位。",
        "“潮汐”车位",
        "白天给单位、夜间给居民使用的停车位",
    ),
    "its sense": ("“一栈两径”的含义是一座驿站和山、水两条步道。", "“一栈两径”", "一座驿站和山、水两条步道"),
    "a process": (
        "热泵是把低温热源的热量转移到高温热源的装置。",
        "热泵",
        "把低温热源的热量转移到高温热源的装置",
    ),
    "a comma behind the subject": (
        "夜间公交，是以末班车之后出行的人群为对象的客运服务。",
        "夜间公交",
        "以末班车之后出行的人群为对象的客运服务",
    ),
}


@pytest.mark.parametrize(("sentence", "term", "words"), EXPLAINED.values(), ids=EXPLAINED.keys())
def test_what_a_sentence_explains(sentence: str, term: str, words: str) -> None:
    assert (term, words) in explained(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "改革开放，是决定发展前途的关键一招。",
        "绿色是高质量发展的鲜明底色。",
        "夜间经济是带动消费的强劲引擎。",
        "生态环境是关系民生的重大问题。",
        "他指着规划图介绍说，这里将建成一座港口。",
        "矛头直指形式主义、官僚主义。",
        "各单位要立即开展自查，发现问题即知即改。",
        "新建公园五个（含口袋公园三个），改造道路十二条。",
        "稳就业就是稳大局，保民生就是保稳定。",
        "这种做法得到好评，被称为“样板”。",
        "改革的目标就是让企业少跑腿、好办事。",
        "全市人均可支配收入两万一千元（比上年增长百分之七）。",
    ],
)
def test_what_only_praises_or_reports(sentence: str) -> None:
    assert explained(sentence) == []
