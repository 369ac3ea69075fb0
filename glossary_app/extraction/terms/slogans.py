"""Numerals that make a slogan (两个确立, 1+6+3) and those that count, parallel members (降碳、减污、扩绿)."""

import re
from collections.abc import Sequence
from functools import cache

from glossary_app.extraction.terms.vocabulary import word_set

_NUMERAL = re.compile(
    r"(?!两岸|一[个种项条位号体般线致流])[一二两三四五六七八九十双百千万]{1,3}[个大项条种支位]?"
)
_FIGURES = re.compile(r"\d+(\+\d+)+|\d+\+[\u4e00-\u9fff]")
_COUNTING = "一二两三四五六七八九十百千万多0-9"
_SERIES = re.compile(f"(?:[{_COUNTING}]+[^{_COUNTING}、]{{1,3}}){{2,}}")
_TIME = re.compile(r"[年月日天周季度次届轮期批时分秒点元倍成级名家人件]")


def is_enumeration(members: Sequence[str]) -> bool:
    """Whether members are cut to one pattern: `高端化、智能化、绿色化`, `稳预期、稳增长、稳就业`.

    They have one length, of two to eight characters. Three of them are no chance; two are not, where
    they share their first or last character or have four (生态优先、绿色发展).
    """
    if len(members) < 2 or len({len(member) for member in members}) != 1:
        return False
    length = len(members[0])
    if not 2 <= length <= 8:
        return False
    shared = len({member[0] for member in members}) == 1 or len({member[-1] for member in members}) == 1
    return shared or length == 4 or len(members) > 2


def numeral_slogan(string: str) -> str:
    """The numeral that makes a slogan of a string (`两个` of 两个确立), or nothing."""
    figures = _FIGURES.search(string)
    if figures:
        return figures[0]
    numeral = _NUMERAL.match(string)
    if not numeral or not 1 <= len(string) - numeral.end() <= 4:
        return ""
    rest = string[numeral.end() :]
    return "" if _TIME.match(rest) else numeral[0]


def numerals(string: str) -> list[str]:
    """The numerals of a string that goes on counting (`一`, `六`, `九` of 一心六片九水), or none."""
    return re.findall(f"[{_COUNTING}]+", string) if _SERIES.fullmatch(string) else []


def is_quantity(string: str) -> bool:
    """Whether something is counted in words: `四十多家民宿`, `馆舍六十三家`, `一颗螺丝`; not `两个确立`."""
    if _measured("things").match(string):
        return True
    counted = _quantity().search(string)
    if not counted:
        return False
    return counted.start() == 0 or not numeral_slogan(string)


def holds_count(string: str) -> bool:
    """Whether something is counted inside, as in a slogan as well: `五个技师`, `社区划成十九个网格`."""
    return bool(_measured("things").search(string) or _measured("measures", "|户|条").search(string))


@cache
def _measured(words: str, more: str = "") -> re.Pattern[str]:
    """Any numeral with one of these measure words: not `四位一体`."""
    return re.compile(f"[一二两三四五六七八九十百千几半]+多?(?:{_any(words)}{more})(?![一体])")


@cache
def _quantity() -> re.Pattern[str]:
    """A numeral of more than one character with its measure word at the beginning, any at the end."""
    measure = _any("measures")
    digit, more = "[一二两三四五六七八九十百千万亿几]", "[一二两三四五六七八九十百千万亿几多余零〇]"
    return re.compile(f"^{digit}{more}+(?:{measure})|(?<=.){digit}{more}*(?:{measure})$")


def _any(words: str) -> str:
    """Any word of a list, the longer ones first."""
    return "|".join(sorted(word_set(words), key=len, reverse=True))
