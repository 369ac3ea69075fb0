"""Lines that name whoever wrote or spoke: `石 羚`, `国务院总理 李强`, `■ 任理轩`."""

import re
from functools import cache

from glossary_app import resources
from glossary_app.text.segmentation import words

_OFFICE = (
    r"\S{0,20}(?:总理|主席|省长|市长|州长|县长|区长|旗长|盟长|镇长|乡长|专员|书记|主任|部长|厅长|局长"
    r"|院长|检察长|会长|秘书长|委员长|校长|总编辑)"
)
_LONGEST = 30


@cache
def _byline() -> re.Pattern[str]:
    surnames = "|".join(" ".join(resources.lines("terms/surnames.txt")).split())
    name = rf"(?P<surname>{surnames})\s?[\u3400-\u9fff](?:\s?[\u3400-\u9fff])?"
    return re.compile(rf"(?P<office>{_OFFICE})|[■◇◆□●]?\s?(?:(?P<holder>{_OFFICE})\s*)?(?P<name>{name})")


def is_byline(text: str) -> bool:
    """Whether a line is a name, an office, or an office with the name of who holds it.

    A bare name is one whose surname the dictionary cuts off: 石/羚, 李/明远, but 方法 and 安全/网.
    """
    if len(text) > _LONGEST or not (found := _byline().fullmatch(text)):
        return False
    if found["office"] or found["holder"]:
        return True
    name = "".join(found["name"].split())
    return words(name)[0] == found["surname"]
