"""Dates as documents write them, to ISO 8601."""

import re
from collections.abc import Iterator

_DIGIT = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_BEFORE_REPUBLIC = 1911
"""民国元年 is 1912."""
_FIGURE = r"[\d〇○零一二三四五六七八九十]"
_DATE = re.compile(
    rf"(?:(?P<year>[12]\d{{3}}|[一二][{''.join(_DIGIT)}]{{3}})\s*[年./-]"
    rf"|民[国國]\s*(?P<republic>[\d百{''.join(_DIGIT)}十]{{1,5}})\s*年)\s*"
    rf"(?P<month>{_FIGURE}{{1,3}})\s*(?:月(?:\s*(?P<day>{_FIGURE}{{1,3}})\s*日)?|[./-]\s*(?P<plain>\d{{1,2}})(?!\d))"
)
_DAY = re.compile(rf"(?P<month>{_FIGURE}{{1,3}})\s*月\s*(?P<day>{_FIGURE}{{1,3}})\s*日")


def dates(text: str) -> Iterator[str]:
    """The dates in a text, in order, as precise as they are written: `2024-03-04` or `2024-03`.

    `民国113年3月20日` is 2024-03-20.
    """
    for found in _DATE.finditer(text):
        year = _year(found["year"]) if found["year"] else str(_BEFORE_REPUBLIC + _number(found["republic"]))
        month = _number(found["month"])
        day = found["day"] or found["plain"]
        if not 1 <= month <= 12:
            continue
        if day is None:
            yield f"{year}-{month:02}"
        elif 1 <= _number(day) <= 31:
            yield f"{year}-{month:02}-{_number(day):02}"


def day_after(text: str, earlier: str) -> str:
    """The first date after `earlier` (ISO, to the day) that a month and a day in `text` can mean.

    A dateline leaves out the year (`新华社北京3月2日电`); an event that the text tells of was before
    it: 2021-12-24 and 3月2日 make 2022-03-02. Empty where the text names no day.
    """
    found = _DAY.search(text)
    if not found:
        return ""
    month, day = _number(found["month"]), _number(found["day"])
    year = int(earlier[:4])
    same = f"{year}-{month:02}-{day:02}"
    return same if same >= earlier else f"{year + 1}-{month:02}-{day:02}"


def _year(figures: str) -> str:
    return "".join(_DIGIT.get(char, char) for char in figures)


def _number(figures: str) -> int:
    """`12`, `十二`, `二十一`, `三〇`, `一百一十三` → the number; 0 where it is none."""
    if figures.isdecimal():
        return int(figures)
    hundreds, hundred, below = figures.partition("百")
    if hundred:
        return 100 * _number(hundreds or "一") + (_number(below.lstrip("零〇")) if below else 0)
    tens, ten, ones = figures.partition("十")
    if not ten:
        plain = _year(figures)
        return int(plain) if plain.isdecimal() else 0
    high, low = _year(tens) or "1", _year(ones) or "0"
    return int(high + low) if (high + low).isdecimal() else 0
