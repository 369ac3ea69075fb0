"""What a sentence speaks of before it says what that means: `答：|信用修复|，通俗地讲就是…`."""

import re

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import (
    OPENERS,
    before_aside,
    designation_before,
    is_designation,
    is_exhortation,
    whole_clause,
)
from glossary_app.extraction.definitions.reading import clause_start, word_list, words_of

_SAYS_WHOSE = re.compile(r"其中，|(?:[据按从]|根据|[按依]照|一般|通常|简单|通俗)[^，。；：\n]{1,16}，")
"""Whose words they are: `据专家介绍，|城市热岛效应指…`."""
_SPEAKER = re.compile(r"(?:\A|\n)[^，。；：\n]{1,6}：$")
"""`答：|信用修复，通俗地讲就是…`."""
_SO_CALLED = re.compile(r"所[称说指谓]的?")
_OWNER = re.compile(r"[^，、“”]{1,7}的")
"""`我国的|社会救助体系|是指…`, `人们常说的…`."""
_NO_NAME = re.compile(
    r"[这那其此我你他她它本该]|之一$|的$|目前|如果|不是|也就|特别|所谓|而言之?$|来[说讲看]$|^(?:主要|重要|关键|最|首先|其次|[一二三四五六七八九十]是)"
)
_OF_A_SHAPE = re.compile(r"”的[\u4e00-\u9fff]{2,8}$")
"""`“一轴三片”|的发展布局|，即…`."""
_TOLD_OF = re.compile(
    r"(?P<term>“[^“”]{1,20}”|(?![这那其它此该])[^“”是]{2,12}?)(?:(?:本来|原本|最初|原)?是.{2,30}的?"
    r"(?:简称|缩写|合称|统称|代称|概念|术语|说法|用语|名词|提法|理念)|(?:一词|这个(?:词|说法|概念|提法)).{0,12})$"
)
"""`“个转企”|是“个体户转为企业”的简称，即…`, `沙箱|本来是安全领域的概念，指的是…`."""
_ITEM_NUMBER = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|第[一二三四五六七八九十百\d]{1,5}条)\s*"
)
_LEADS_IN = ("", "其中", "这里", "第一", "第二")
_CONDITIONS = frozenset(("一经", "一旦", "凡", "经", "未经", "如", "若"))
"""What begins a condition: `一经查实，即取消资格`."""
_OPENING = "。！？；：】\n"
_MEASURE_ENDS = frozenset("率量值额")
_PLACE_WORDS = frozenset("中上下里内处")
"""`文中|指…` tells where, not what."""
_LONGEST_WORD, _SHORTEST_OBJECT = 4, 4
_LONGEST_CLAUSE, _LEGAL_REACH, _LONGEST_SPEAKER = 16, 60, 8


def subject(text: str, end: int) -> Span | None:
    """What the sentence speaks of: `第三条 本办法所称|地下空间|是指`."""
    start = clause_start(text, end)
    leads = list(_SO_CALLED.finditer(text, max(start, end - _LEGAL_REACH), end))
    if leads and is_designation(text[leads[-1].end() : end], declared=True):
        return Span(leads[-1].end(), end)
    number = _ITEM_NUMBER.match(text[start:end])
    return whole_clause(text, start + (number.end() if number else 0), end) or designation_before(text, end)


def opens_clause(text: str, start: int) -> bool:
    """Whether a clause begins at `start`, or the words of a law that lead to a definition end there."""
    before = _ITEM_NUMBER.sub("", text[clause_start(text, start) : start]).strip()
    return before in _LEADS_IN or bool(_OWNER.fullmatch(before) or _SO_CALLED.search(before[-_LEGAL_REACH:]))


def named_before(text: str, end: int) -> Span | None:
    """What the words before `end` name: a quoted term, or one that opens its clause or is a verb's object."""
    end = before_aside(text, end)
    if told_of := word_told_of(text, end):
        return told_of
    if shape := _OF_A_SHAPE.search(text, max(0, end - _LONGEST_CLAUSE), end):
        end = shape.start() + 1
    start = clause_start(text, end)
    number = _ITEM_NUMBER.match(text[start:end])
    term = whole_clause(text, start + number.end(), end) if number else None
    if term:
        return term
    term = designation_before(text, end)
    if term is None or text[term.start] in "“《":
        return term
    opens = term.start == 0 or text[term.start - 1] in _OPENING or _is_object(text, term)
    return term if opens and _CONDITIONS.isdisjoint(words_of(text[term.start : end])) else None


def word_told_of(text: str, end: int) -> Span | None:
    """The word that the clause before `end` tells of as one: what it is short for, whose notion it is."""
    told = _TOLD_OF.match(text, clause_start(text, end), end)
    return Span(*told.span("term")) if told and is_designation(told["term"]) else None


def heading(text: str, end: int) -> Span | None:
    """The name that a numbered line begins with, up to its stop at `end`: `（一）|综合服务|。`."""
    start = clause_start(text, end)
    number = _ITEM_NUMBER.match(text[start:end])
    if number is None or (start and text[start - 1] != "\n"):
        return None
    start += number.end()
    term = whole_clause(text, start, end) or _quoted_first(text, start, end)
    return None if term is None or is_exhortation(text[slice(*term)]) else term


def _is_object(text: str, term: Span) -> bool:
    """Whether what is no bare word is the object of a verb: `全面推行|飞地经济|，即…`."""
    before = words_of(text[clause_start(text, term.start) : term.start])[-1:]
    long_enough = term.end - term.start >= _SHORTEST_OBJECT
    return long_enough and any(len(verb) > 1 and verb in word_list(*OPENERS) for verb in before)


def _opens_sentence(text: str, start: int, marks: str) -> bool:
    """Whether one of the marks stands before a clause, or before words that say whose sentence it is."""
    if text.endswith("，", 0, start):
        lead = clause_start(text, start - 1)
        start = lead if _SAYS_WHOSE.fullmatch(text, lead, start) else start
    if start == 0 or text[start - 1] in marks:
        return True
    return text[start - 1] == "：" and bool(_SPEAKER.search(text, max(0, start - _LONGEST_SPEAKER), start))


def sentence_subject(text: str, end: int, *, measure: bool = False) -> Span | None:
    """The clause before `end`, where it opens a sentence and can be a name; that of a measure may begin
    with a verb: 覆盖倍数."""
    start = clause_start(text, end)
    opens = _opens_sentence(text, start, "。！？；\n“")
    number = _ITEM_NUMBER.match(text[start:end])
    start += number.end() if number else 0
    surface = text[start:end]
    if not opens or len(surface) > _LONGEST_CLAUSE or "的" in surface or _NO_NAME.search(surface):
        return None
    if not is_designation(surface) or (is_exhortation(surface) and not measure):
        return None
    return Span(start, end)


def bare_subject(text: str, end: int) -> Span | None:
    """A name that is all that stands in its sentence before 指: `独角兽企业|指…`, but not `矛头直|指…`."""
    start = clause_start(text, end)
    if (
        not _opens_sentence(text, start, "。；\n")
        or text[end - 1] in _PLACE_WORDS
        or not _is_word(text, start, end)
    ):
        return None
    term = whole_clause(text, start, end) or _quoted_first(text, start, end)
    return None if term is None or is_exhortation(text[slice(*term)]) else term


def bare_measure(text: str, end: int) -> Span | None:
    """As `bare_subject`, where it ends as measures do, or what stands before quotes it: `漏损率|即…`,
    `严惩“帮信罪”，|帮信罪|即…`, but not `会议结束|即返程`."""
    if text[end - 1 : end] in _MEASURE_ENDS:
        return bare_subject(text, end)
    start = clause_start(text, end)
    quoted = f"“{text[start:end]}”"
    echoes = start < end and text.endswith((quoted + "，", quoted + "。"), 0, start)
    return Span(start, end) if echoes else None


def _quoted_first(text: str, start: int, end: int) -> Span | None:
    """A quoted name and its noun, where they are the whole of a clause: `|“专精特新”企业|指…`."""
    term = designation_before(text, end) if text.startswith("“", start) else None
    return term if term and term.start == start else None


def _is_word(text: str, start: int, at: int) -> bool:
    """Whether the character at `at` is a word of its own in the clause from `start`: not `办事|指南`."""
    place = start
    for word in words_of(text[start : at + _LONGEST_WORD]):
        if place == at:
            return len(word) == 1
        place += len(word)
    return False


def leads_clause(text: str, start: int) -> bool:
    """Whether a clause begins at `start`, or the verbs whose object stands there: `抓好|“三夏”即…`."""
    return all(word in word_list(*OPENERS) for word in words_of(text[clause_start(text, start) : start]))
