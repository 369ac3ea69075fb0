"""Numbered slogans spelt out beside them: 改革、开放、创新“三大动力”, “甲、乙”两大工程, “三保”（甲、乙、丙）."""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import designation_before, is_designation
from glossary_app.extraction.definitions.reading import Found, clause_start, closing_bracket, word_list
from glossary_app.text.segmentation import entry, words

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九十")} | {"两": 2, "双": 2}
NUMERAL = r"(?:十[一二三四五六]|[两双二三四五六七八九十]|1\d|[2-9])"
_QUOTED_SLOGAN = re.compile(rf"“[^“”\n，。、]??(?P<count>{NUMERAL})[^“”\n，。、]{{1,10}}”")
_BARE_SLOGAN = re.compile(
    rf"(?<![第\d.之十百千万亿年月日])(?P<count>{NUMERAL})(?P<measure>大|[项个条类支张])(?=[\u4e00-\u9fff]{{2}})"
)
_JOINED = re.compile(r"[、；]|(?<=”)(?=“)")
_LAST_JOINT = re.compile(r"和|与|及|以及")
_REACH = 160
_MEMBER = 30
_PHRASE = 10
_FIELD = frozenset(
    "工程 行动 战略 计划 体系 机制 制度 平台 基地 高地 产业链 产业 集群 中心 专项 攻坚战 示范区 都市圈 城市群 经济区 走廊 支柱 赛道 引擎 动力 板块 理念 品牌 优势产业".split()
)


def enumerations(text: str) -> Iterator[Found]:
    """Slogans with a numeral whose members, as many as it says, stand before or after them."""
    for cue in _QUOTED_SLOGAN.finditer(text):
        term = Span(*cue.span())
        if is_designation(text[term.start : term.end]):
            yield from _beside(text, term, count(cue["count"]))
    for cue in _BARE_SLOGAN.finditer(text):
        slogan = _bare_slogan(text, cue)
        if slogan:
            yield from _beside(text, slogan, count(cue["count"]))


def count(numeral: str) -> int:
    """The number that a numeral of a slogan says: `十二` → 12, `两` → 2, `4` → 4."""
    if numeral.isdigit():
        return int(numeral)
    return sum(_DIGITS[digit] for digit in numeral)


def _beside(text: str, term: Span, number: int) -> Iterator[Found]:
    body = _members_before(text, term.start, number) or _members_after(text, term.end, number)
    if body:
        yield Found(term, body)


def _bare_slogan(text: str, cue: re.Match[str]) -> Span | None:
    """The slogan without quotation marks that begins with the numeral: 三大科创高地."""
    place, end = cue.end(), cue.end()
    for word in words(text[place : place + _PHRASE]):
        if not _continues(word):
            break
        place += len(word)
        if not _trails(word):
            end = place
    head = text[cue.end() : end]
    if len(head) < 2 or not is_designation(text[cue.start() : end]):
        return None
    if cue["measure"] != "大" and not any(head.endswith(noun) for noun in _FIELD):
        return None
    return Span(cue.start(), end)


def _continues(word: str) -> bool:
    tag = entry(word).tag
    if not ("\u4e00" <= word[0] <= "\u9fff") or word in word_list("terms/function_words.txt"):
        return False
    return not (tag[:1] in ("v", "d", "p", "c", "u", "r", "t", "f", "m") and tag != "vn" and len(word) > 0)


def _trails(word: str) -> bool:
    """Words that follow a slogan and are not of it: 三大体系|建设, 三大体系|工作."""
    return word in ("工作", "建设", "发展", "布局", "等", "方面", "增加值", "产值", "规模", "协同", "联动")


def _members_before(text: str, end: int, number: int) -> Span | None:
    """`number` members that end at `end`, quoted as a whole, one by one, or bare."""
    if end and text[end - 1] == "等":
        end -= 1
    if not end:
        return None
    if text[end - 1] == "”":
        return _quoted_before(text, end, number)
    start = max(clause_start(text, end), end - _REACH)
    if "、" not in text[start:end]:
        return None
    return _bare_members(text, start, end, number)


def _quoted_before(text: str, end: int, number: int) -> Span | None:
    opening = text.rfind("“", max(0, end - _REACH), end)
    if opening < 0:
        return None
    if _members(text[opening + 1 : end - 1], number):
        return Span(opening + 1, end - 1)
    start = end
    for _ in range(number):
        opening = text.rfind("“", max(0, start - 40), start)
        if opening < 0 or text[start - 1] != "”":
            return None
        start = opening
        before = opening
        while before and text[before - 1] in "、和与及以":
            before -= 1
        if _ == number - 1:
            return Span(opening, end)
        start = before
    return None


def _bare_members(text: str, start: int, end: int, number: int) -> Span | None:
    rows = _members(text[start:end], number)
    if not rows or max(b - a for a, b in rows[1:]) > _MEMBER:
        return None
    others = [text[start + a : start + b] for a, b in rows[1:]]
    if _takes_object(words(others[-1])[-1]):
        return None
    return Span(_first_member(text, start, start + rows[0].end, others), end)


def _takes_object(word: str) -> bool:
    """Whether the word before a slogan governs it, so that no list ends there: 全面贯彻|“两个维护”."""
    if word in word_list("terms/function_words.txt"):
        return True
    return word in word_list("terms/openers.txt", "definitions/leaders.txt") and entry(word).tag != "vn"


def _first_member(text: str, start: int, end: int, others: list[str]) -> int:
    """Where the first member begins: with what the others begin with, or after a leading verb."""
    shared = others[0][:2]
    if len(shared) == 2 and all(other.startswith(shared) for other in others):
        place = text.rfind(shared, start, end)
        if place >= 0:
            return place
    quote = text.rfind("“", start, end)
    if quote >= 0:
        return quote
    found = designation_before(text, end, floor=start)
    if found:
        return found.start
    return start


def _members(run: str, number: int) -> list[Span]:
    """The members of an enumeration (`甲、乙和丙`), none where they are not as many as `number`."""
    edges = [found.span() for found in _JOINED.finditer(run)]
    if edges and len(edges) == number - 2:
        edges += [found.span() for found in _LAST_JOINT.finditer(run, edges[-1][1])][-1:]
    starts = [0, *(stop for _, stop in edges)]
    stops = [*(begin for begin, _ in edges), len(run)]
    rows = [Span(a, b) for a, b in zip(starts, stops, strict=True)]
    return rows if len(rows) == number and all(b > a for a, b in rows) else []


def _members_after(text: str, at: int, number: int) -> Span | None:
    """`（甲、乙、丙）` or `——甲、乙、丙` after a slogan."""
    if text[at : at + 1] != "（" or text[at + 1 : at + 2] in "即指":
        return None
    end = closing_bracket(text, at)
    if end is None:
        return None
    inside = text[at + 1 : end]
    for joint in ("；", "，", "、"):
        if joint in inside:
            return Span(at + 1, end) if inside.count(joint) + 1 == number else None
    return None
