"""Who issued a document: what its title, its signature or its speaker says."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from glossary_app.text.dates import dates

_OPENING = 1_500
"""Characters from the title in which a speaker says for whom."""
_ASSEMBLY_WITHIN = 5_000
"""Characters in which the assembly is named that a report is given to."""
_SIGNATORIES = 3
"""Bodies that may sign together."""

_NAME = "[\u3400-\u9fff]"
_STRONG = (
    r"(?:委员会|人民政府|(?<=[省市县区州旗盟乡镇])政府|国务院|办公[厅室]|法院|检察院|宣传部|大学|研究院)"
)
_BODY = (
    rf"(?:{_STRONG}|(?<=[省市县区州旗盟党])委|党[委组]|常委会|总工会"
    r"|(?<![干全内外底顶局各])部|厅|(?<![布格大开全好结战棋])局)"
)
_ONE = rf"(?:(?!关于|各|我们){_NAME}{{2,38}}{_BODY}|中共中央|国务院)"
_ISSUERS = re.compile(rf"{_ONE}(?:[\s、]{{0,2}}{_ONE}){{0,{_SIGNATORIES - 1}}}")
_BEGINS_TITLE = re.compile(rf"(?!关于){_NAME}{{2,38}}{_STRONG}")
_ORDER = re.compile(rf"(?:月\d{{1,2}}日)?(?P<issuer>{_NAME}{{2,20}}{_BODY})令")
_OFFICE = re.compile(rf"(?P<issuer>{_NAME}{{2,20}}人民政府|国务院)(?:代理?)?(?:[省市县区州旗盟]长|主席|总理)")
_SPEAKS_FOR = re.compile(r"我代表(?P<issuer>[^，。]{2,40}?)[，,]?\s*向大会")
_PLACE = re.compile(rf"(?P<place>{_NAME}{{2,12}}?[省市县区州旗盟])(?!长)")
_ASSEMBLY = re.compile(rf"在(?P<place>{_NAME}{{2,12}}?[省市县区州旗盟])第[^，。]{{1,4}}届")
_CONGRESS = re.compile(r"第[^，。]{1,4}届全国人民代表大会")
_HALF = re.compile("[省市县区州旗](?=人民政府|政府)")
_DATE_ONLY = re.compile(r"(?:中华民国|民国)?[\d年月日〇○零一二三四五六七八九十百\s./-]{6,16}")


def is_issuer(line: str) -> bool:
    """Whether a line is nothing but the names of bodies: `中共清河县委 清河县人民政府`."""
    return _ISSUERS.fullmatch(line) is not None


def issuer(text: str, title: str, introduction: Sequence[str], lines: Sequence[str], begins: int) -> str:
    """The body that issued the document, in full where it can be told; empty where nobody is named.

    `introduction` are the short lines about the title, `lines` all the short lines, `begins` where the
    title stands. All in Simplified script.
    """
    if speaks := _SPEAKS_FOR.search(text, 0, begins + _OPENING):
        return _in_full(speaks["issuer"], text)
    if titled := _of_title(title):
        return titled
    for line in introduction:
        if is_issuer(line):
            return line
        if named := _ORDER.search(line) or _OFFICE.search(line):
            return named["issuer"]
    if "政府工作报告" in title and (government := _government(text, title)):
        return government
    return next((" ".join(bodies) for bodies, _ in signatures(lines)), "")


def signatures(lines: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    """Where bodies sign above a date: the bodies, and the date in ISO 8601."""
    for at, (above, line) in enumerate(pairwise(lines)):
        if _DATE_ONLY.fullmatch(line) and is_issuer(above) and (date := next(dates(line), "")):
            first = at
            while first > 0 and at - first < _SIGNATORIES - 1 and is_issuer(lines[first - 1]):
                first -= 1
            yield lines[first : at + 1], date


def _of_title(title: str) -> str:
    """`清河县人民政府关于…的意见`, `清河县政府工作报告`: who stands before 关于, or begins the title."""
    before, about, _ = title.partition("关于")
    if about:
        before = before.strip()
        return before if is_issuer(before) else ""
    begins = _BEGINS_TITLE.match(title)
    return begins.group() if begins else ""


def _government(text: str, title: str) -> str:
    """Whose report it is, by the place in the title or by the assembly that it is given to."""
    if placed := _PLACE.match(title) or _ASSEMBLY.search(text, 0, _ASSEMBLY_WITHIN):
        return f"{placed['place']}人民政府"
    return "国务院" if _CONGRESS.search(text, 0, _OPENING) else ""


def _in_full(name: str, text: str) -> str:
    """`市人民政府` with the place whose assembly it reports to: `滨州市人民政府`."""
    assembly = _ASSEMBLY.search(text, 0, _ASSEMBLY_WITHIN)
    half = _HALF.match(name)
    return assembly["place"] + name[half.end() :] if assembly and half else name
