"""The numbers that Word puts before paragraphs by itself: `一、`, `第三条`, `1.`; they stand in no text.

ECMA-376, part 1, 17.9. A list counts where a paragraph or its style names it (`numPr`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from glossary_app.text.formats.packages import value

_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LONGEST = 60
"""Characters of a label."""
_MOST_LEVELS, _MOST_STYLES = 9, 50
"""Levels of a list, which are all that Word has, and styles each based on the next, which are a few."""
_MOST = 9_999
"""No list is longer; what claims to be is damaged."""
_BULLET = "- "
"""As Markdown has it; Word's own are signs of symbol fonts."""
_APART = "、.．)）:：]］】"
"""What sets a number off by itself: `1.X`, but `第一条 X`."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted and written."""

    start: int
    kind: str
    text: str
    """`第%1条`: the number of level 1 stands for `%1`."""


class Numbering:
    """Counts the paragraphs of a document in their order."""

    def __init__(self, part: Element | None, styles: Mapping[str, Element]) -> None:
        lists = list(part.iter("num")) if part is not None else []
        kinds = list(part.iter("abstractNum")) if part is not None else []
        self._styles = styles
        self._kinds = {one.get("numId", ""): value(one, "abstractNumId") for one in lists}
        self._levels = {kind.get("abstractNumId", ""): _levels(kind) for kind in kinds}
        self._restarts = {
            (one.get("numId", ""), _number(override.get("ilvl"))): _number(value(override, "startOverride"))
            for one in lists
            for override in one.iter("lvlOverride")
            if value(override, "startOverride")
        }
        self._counted: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Element) -> str:
        """What stands before a paragraph; empty where it is in no list. Each call counts."""
        name, at = self._place(paragraph)
        kind = self._kinds.get(name, "")
        levels = self._levels.get(kind, {})
        if at not in levels:
            return ""
        counted = self._counted.setdefault(kind, {})
        begins = self._restarts.pop((name, at), None)
        counted[at] = levels[at].start if at not in counted else counted[at] + 1
        if begins is not None:
            counted[at] = begins
        for deeper in [level for level in counted if level > at]:
            del counted[deeper]
        return _written(levels, counted, at)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, or those of its style."""
        name = level = ""
        for properties in self._properties(paragraph):
            name = name or value(properties, "numPr/numId")
            level = level or value(properties, "numPr/ilvl")
        return name, _number(level)

    def _properties(self, paragraph: Element) -> Iterator[Element]:
        """The properties of a paragraph, of its style, and of those on which that is based."""
        own = paragraph.find("pPr")
        style = value(paragraph, "pPr/pStyle")
        if own is not None:
            yield own
        for one in lineage(style, self._styles):
            inherited = one.find("pPr")
            if inherited is not None:
                yield inherited


def lineage(name: str, styles: Mapping[str, Element]) -> Iterator[Element]:
    """A style, that on which it is based, and so on."""
    for _ in range(_MOST_STYLES):
        if name not in styles:
            return
        yield styles[name]
        name = value(styles[name], "basedOn")


def _levels(kind: Element) -> dict[int, _Level]:
    return {
        level: _Level(
            start=_number(value(one, "start") or "1"),
            kind="decimal" if one.find("isLgl") is not None else value(one, "numFmt"),
            text=value(one, "lvlText")[:_LONGEST],
        )
        for one in kind.iter("lvl")
        if (level := _number(one.get("ilvl"))) < _MOST_LEVELS
    }


def _written(levels: Mapping[int, _Level], counted: Mapping[int, int], at: int) -> str:
    """The label of a paragraph: `第三条 `, `（一）`, `2.1 `."""
    if levels[at].kind == "bullet":
        return _BULLET
    text = levels[at].text
    for level, kind in levels.items():
        sign = f"%{level + 1}"
        if sign in text:
            text = text.replace(sign, _figures(counted.get(level, kind.start), kind.kind))
    return text if not text or text.endswith(tuple(_APART)) else f"{text} "


def _figures(number: int, kind: str) -> str:
    """A number as a list shows it: 12 as `十二`, `XII`, `l`, `⑫`."""
    if kind == "none" or not 0 <= number <= _MOST:
        return ""
    if kind.startswith(("chineseCounting", "taiwaneseCounting", "japaneseCounting")):
        return _chinese(number)
    if kind.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if kind.endswith("Roman"):
        return _roman(number).upper() if kind.startswith("upper") else _roman(number)
    if kind.endswith("Letter") and number:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if kind.startswith("upper") else letter
    return f"{number:02}" if kind == "decimalZero" else str(number)


def _chinese(number: int) -> str:
    """`十二`, `一百零五`: a number below ten thousand in words."""
    words = ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        words += _DIGITS[digit] + unit if digit else "零" if words else ""
    words = re.sub("零+", "零", words).rstrip("零") or "〇"
    return words.removeprefix("一") if words.startswith("一十") else words


def _roman(number: int) -> str:
    text = ""
    for worth, letters in _ROMAN:
        text += letters * (number // worth)
        number %= worth
    return text


def _number(text: str | None) -> int:
    """A number of a file; what is none, or makes no sense, is 0."""
    return int(text) if text and text.isdecimal() and len(text) < 6 else 0
