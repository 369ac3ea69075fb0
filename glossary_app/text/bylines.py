"""Lines that name whoever wrote or spoke: `石 羚`, `国务院总理 李强`, `■ 任理轩`."""

import re

from glossary_app.text.segmentation import words

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦马苗凤花方"
    "俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧"
    "计伏成戴谈宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫"
    "房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封芮储靳段焦巴弓牧车侯班仰仲伊宫宁仇甘厉戎祖"
    "武符刘景詹束龙叶幸司黎薄白怀蒲鄂索赖卓屠蒙池乔阴苍闻翟谭贡劳逄姬申冉雍桑桂牛边燕冀浦尚农温庄晏柴瞿阎"
    "慕连茹习艾鱼容古易廖衡耿满匡文寇欧利师巩聂关游楚帅况亢凃涂闫肖岳代仝揭覃"
)
_NAME = rf"[{_SURNAMES}]\s?[\u3400-\u9fff](?:\s?[\u3400-\u9fff])?"
_OFFICE = (
    r"\S{0,20}(?:总理|主席|省长|市长|州长|县长|区长|旗长|盟长|镇长|乡长|专员|书记|主任|部长|厅长|局长"
    r"|院长|检察长|会长|秘书长|委员长|校长|总编辑)"
)
_BYLINE = re.compile(rf"(?P<office>{_OFFICE})|[■◇◆□●]?\s?(?:(?P<holder>{_OFFICE})\s*)?(?P<name>{_NAME})")
_LONGEST = 30


def is_byline(text: str) -> bool:
    """Whether a line is a name, an office, or an office with the name of who holds it.

    A bare name is one whose surname the dictionary cuts off: 石/羚, 李/明远, but 方法 and 安全/网.
    """
    if len(text) > _LONGEST or not (found := _BYLINE.fullmatch(text)):
        return False
    if found["office"] or found["holder"]:
        return True
    name = "".join(found["name"].split())
    return words(name)[0] == name[0]
