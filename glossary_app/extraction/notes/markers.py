"""What stands before a note: `1.`, `[22]`, `①`, `一、`, `3.1`, `ii`, `●`, numbers that run into the term."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Style(StrEnum):
    """The family of a marker; one section keeps to one."""

    DIGIT = "1."
    BRACKET = "[1]"
    ROUND = "(1)"
    CIRCLED = "①"
    CHINESE = "一、"
    CHINESE_ROUND = "（一）"
    CLAUSE = "3.1"
    ROMAN = "ii"
    LETTER = "B."
    BULLET = "●"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as read: its family, its number (0 where it has none) and where the term may begin."""

    style: Style
    number: int
    end: int
    ignored: bool = False
    """Something that reads like a marker was taken for the beginning of the term."""
    split: bool = False
    """Digits were cut to read it so (`362、`: page 36, note 2), it may be an amount (`20家电下乡`), or its
    bracket was misread (`[3J`): only believed where expected."""
    firm: bool = False
    """Its own punctuation shows it (`1.`, `[1]`), unlike a number that may begin a term."""


_CHINESE_DIGITS = "一二三四五六七八九十百"
_DIGITS = re.compile(r"(\d \d(?=\s?[.．、)）])|\d{1,6})(\s?(?:[.．、)）:：,，·•~～]|/(?!\d))|\\\.)?\s*")
_LABEL = "注释?|名词(?:解释)?|术语|词条|热词|关键词"
_ENCLOSED = re.compile(
    rf"(?:(?:{_LABEL})?\s?[\[［〔【]\s?\^?(?:注释?)?\s?(\d \d|\d{{1,3}})\s?[\]］〕】]"
    rf"|[（(]注释?\s?(\d{{1,3}})[)）]|(?:{_LABEL}|N[oO]\.?)\s?(\d{{1,3}})(?=\D))\s?[:：.、]?\s*"
)
_MISREAD = re.compile(r"[\[［〔【]\s?(\d{1,2})[Jjl1I|)）]\s*")
_LETTERED = re.compile(
    r"[(（\[［](?P<enclosed>[ivx]{1,6}|[A-Za-z])[)）\]］]\s*"
    r"|(?P<marked>[ivx]{1,6}|[IVX]{1,6}|[A-Za-z])[.．、)）]\s*(?=[^\s\d.])"
    r"|(?P<bare>[ivx]{1,6})\s*(?=[\u4e00-\u9fff“《]|[A-Z]{2})"
)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_ROUND = re.compile(r"[(（]\s?(\d{1,3})\s?[)）]\s?[、.．]?\s*")
_CIRCLED = re.compile(
    r"(?:注释?)?([\u2460-\u249b\u24eb-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)\s?[、.．：:]?\s*"
)
_CHINESE = re.compile(rf"(?:([{_CHINESE_DIGITS}]{{1,4}})[、.．]|[(（]([{_CHINESE_DIGITS}]{{1,4}})[)）])\s*")
_CLAUSE = re.compile(r"(?:[A-Z]\.)?(?:\d{1,2}\.){0,3}(\d{1,2})(?=[\s\u3400-\u9fff“])\s*")
_PAGE_SAID = r"(?:[详参]?见)?(?:正文|报告)?第\s?\d{1,3}\s?页(?:[第倒]?数?第?\s?\d{1,3}\s?[行段])?"
_BULLET = re.compile(
    rf"{_PAGE_SAID}[：:，,、\s]*|(?:名词|术语|词条|热词|关键词)[：:]\s*|[●■◆★☆▲△※•·◇□○◎➢►▶▪❖→⇒➤»*^↑\U0001f300-\U0001faff]\ufe0f?\s*|[-－]\s+|——\s*"
)
_PAGE = re.compile(r"[—–－-]\s?\d{1,4}\s?[—–－-]\s*(?=\S)")
_PLACE_SAID = (
    r"[（(【\[]\s?(?:(?:见|报告)*第?\s?\d{1,3}\s?页[^（）()【】\[\]]{0,12}|[Pp]\s?\d{1,3})\s?[)）】\]]"
)
"""Where the report says the term: `（第6页）`."""
_PLACE = re.compile(rf"(?:{_PLACE_SAID}|{_PAGE_SAID})\s?[：:，,、。]?\s*")
PLACE_AT_END = re.compile(rf"\s*{_PLACE_SAID}\s*$")
_ENCLOSING = frozenset("[［〔【(（注名术词热关N" + _CHINESE_DIGITS)
_OPENS_TERM = ("“", "《", "【", "「")
_NOT_A_TERM = re.compile(r"[年月日％%号时点元亿万个项条家]|\.\d")
"""What follows a bare number that is a date, a share or an amount."""


def read_markers(text: str, start: int, end: int) -> Iterator[Marker]:
    """Every way to read what stands at `start` as a marker, the reading without one last.

    The number of a page before it is passed over: `— 31 — 2.X`.
    """
    if page := _PAGE.match(text, start, end):
        start = page.end()
    first = text[start]
    read: tuple[Marker, ...] = ()
    if first.isdecimal():
        read = tuple(_digits(text, start, end))
    elif first in _ENCLOSING or (first.isascii() and first.isalpha()):
        read = (*_enclosed(text, start, end), *_lettered(text, start, end))
    elif found := _CIRCLED.match(text, start, end):
        read = (Marker(_style_of_symbol(found[1]), number_of(found[1]), found.end(), firm=True),)
    if not read and (found := _BULLET.match(text, start, end)):
        read = (Marker(Style.BULLET, 0, found.end(), firm=True),)
    for marker in read:
        place = _PLACE.match(text, marker.end, end)
        yield replace(marker, end=place.end()) if place else marker
    yield Marker(Style.NONE, 0, start, ignored=any(marker.firm for marker in read))


def _enclosed(text: str, start: int, end: int) -> Iterator[Marker]:
    if found := _ENCLOSED.match(text, start, end):
        yield Marker(Style.BRACKET, int(found[found.lastindex or 0].replace(" ", "")), found.end(), firm=True)
    elif found := _MISREAD.match(text, start, end):
        yield Marker(Style.BRACKET, int(found[1]), found.end(), split=True)
    elif found := _ROUND.match(text, start, end):
        yield Marker(Style.ROUND, int(found[1]), found.end(), firm=True)
    elif found := _CIRCLED.match(text, start, end):
        yield Marker(Style.CIRCLED, number_of(found[1]), found.end(), firm=True)
    elif found := _CHINESE.match(text, start, end):
        style = Style.CHINESE if found[1] else Style.CHINESE_ROUND
        yield Marker(style, chinese_number(found[1] or found[2]), found.end(), firm=True)
    elif (found := _CLAUSE.match(text, start, end)) and "." in found[0]:
        yield Marker(Style.CLAUSE, int(found[1]), found.end())


def _lettered(text: str, start: int, end: int) -> Iterator[Marker]:
    """`[ii] X`, `iiX`, `B.X`, `（b）X`: what may be a Roman number or a letter is read as both."""
    found = _LETTERED.match(text, start, end)
    if not found:
        return
    sign, firm = found[found.lastgroup or 0], found.lastgroup != "bare"
    if set(sign.lower()) <= _ROMAN_DIGITS.keys():
        yield Marker(Style.ROMAN, roman_number(sign.lower()), found.end(), firm=firm)
    if firm and len(sign) == 1:
        yield Marker(Style.LETTER, ord(sign.lower()) - ord("a") + 1, found.end(), firm=True)


def _digits(text: str, start: int, end: int) -> Iterator[Marker]:
    """`1.X`, `7X`, and with digits cut: `362、X` is page 36 and note 2, `35+2X` note 3 and `5+2X`."""
    found = _DIGITS.match(text, start, end)
    if not found:
        return
    digits, mark, after = found[1].replace(" ", ""), found[2], found.end()
    if mark and len(digits) <= 3:
        yield Marker(Style.DIGIT, int(digits), after, firm=True)
    elif not mark and len(digits) <= 2:
        doubtful = _NOT_A_TERM.match(text, after) is not None
        firm = text[after : after + 1] in _OPENS_TERM
        yield Marker(Style.DIGIT, int(digits), after, firm=firm, split=doubtful)
    if (clause := _CLAUSE.match(text, start, end)) and "." in clause[0] and int(clause[1]):
        yield Marker(Style.CLAUSE, int(clause[1]), clause.end())
    for cut in range(1, len(found[1]) if digits == found[1] else 0):
        if mark and len(digits) - cut <= 2 and digits[cut] != "0":
            yield Marker(Style.DIGIT, int(digits[cut:]), after, split=True)
        if cut <= 2 and digits[cut] != "0":
            yield Marker(Style.DIGIT, int(digits[:cut]), start + cut, split=True)


def number_of(symbol: str) -> int:
    """The number that one sign says, or superscript digits: `⑫` and `¹²` are 12."""
    return int(unicodedata.numeric(symbol) if len(symbol) == 1 else unicodedata.normalize("NFKC", symbol))


def _style_of_symbol(symbol: str) -> Style:
    """`⑴` counts as `(1)` and `⒈` as `1.`."""
    shape = unicodedata.normalize("NFKC", symbol)
    return Style.ROUND if shape.startswith("(") else Style.DIGIT if shape.endswith(".") else Style.CIRCLED


def roman_number(numeral: str) -> int:
    """`xiv` is 14; up to 39, beyond which lists have other numbers."""
    values = [_ROMAN_DIGITS[digit] for digit in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def chinese_number(numeral: str) -> int:
    """`十二` is 12, `二十` 20; up to 199, which no list of notes exceeds."""
    total = unit = 0
    for char in numeral:
        if char in "十百":
            total += (unit or 1) * (10 if char == "十" else 100)
            unit = 0
        else:
            unit = _CHINESE_DIGITS.index(char) + 1
    return total + unit
