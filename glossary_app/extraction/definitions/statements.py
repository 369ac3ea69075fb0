"""Sentences that say what a term means: X是指…, 所谓X，就是…, X，即…, X，就其要义来讲，是….

Each pattern begins with the characters that are sought (what stands before them is looked at
afterwards), so that a text without them is passed over at the speed of a plain search.
"""

import re
from collections.abc import Iterator
from itertools import chain

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.bodies import bracketed, explaining
from glossary_app.extraction.definitions.designations import (
    OPENERS,
    before_aside,
    designation_before,
    is_designation,
    is_exhortation,
    whole_clause,
)
from glossary_app.extraction.definitions.reading import (
    Found,
    beginning,
    clause_start,
    word_list,
    words_of,
)

_NAME = r"(?P<term>“[^“”\n]{1,30}”[\u4e00-\u9fff]{0,4}?|[^，。；：\n“”是指即]{2,20}?)"
_MEANS = re.compile(r"指(?:的就?是)?(?![导引挥明出定派望责示认纹]|(?<!是指)[标数向])")
_BEFORE_MEANS = re.compile(r"(?:，|主要|就|一般|通常|原)?[，是系特泛专多意]$|主要$|一般$|通常$")
_IN_TRUTH = r"(?:(?:实质上?|本质上?|实际上|其实|说到底|归根[到结]底|(?:简单|通俗)[地来]?[说讲])，?)"
_SO_CALLED = re.compile(rf"所谓的?{_NAME}，?{_IN_TRUTH}?(?:就是指?|是指?|指的是|说的是|指|即)")
_LAW_CALLS = re.compile(rf"称(?<=所称)的?{_NAME}，?(?:包括|系|为(?!，)|即|是)(?!指)")
_THAT_IS = re.compile(r"即(?:是|指)?(?![使便将可日刻时墨兴位]|.即|\d{1,2}月\d{1,2}日)")
_THAT_IS_TO_MAKE = re.compile(r"即(?<=，即)(?=将[^，。；\n]{4,}[为成到给入])")
"""`“一业一证”改革，即|将多张许可证合并为一张`, where 即将 is no word."""
_ALSO_IS = re.compile(r"也(?<=，也)就是(?!说)")
_LATIN_BEFORE = re.compile(r"(?<![A-Za-z0-9.+\-])[A-Z][A-Za-z0-9.+\-]{1,11}$")
_ANSWERED = (
    r"(?P<term>“[^“”\n]{1,20}”[\u4e00-\u9fff]{0,4}|[^，。；：？\n“”的]{2,16})？(?:(?:(?P=term)|它)，?)?"
    rf"{_IN_TRUTH}?(?:就是指?|是指|指的是|指|即)"
)
_ASKED = (*beginning("什", rf"么(?:是|叫做?){_ANSWERED}"), *beginning("何", rf"[谓为]{_ANSWERED}"))
_WHAT_IS = re.compile(
    rf"么(?<=[是指]什么)(?:意思)?？(?P<again>[^，。；：？\n是指即]{{1,20}}?)?，?{_IN_TRUTH}?(?:就是指?|是指|指的是|指|即)"
)
_QUOTED_IS = re.compile(
    r"”(?:即(?![使便将可日刻时墨兴位])[是为]?|指(?:的就?是)?(?![使导引向标数挥明派])|，?就是|意味着|意为|意即)"
)
_QUOTED_NOUN_IS = re.compile(r"”[\u4e00-\u9fff]{1,4}，就是")
_SENSE = re.compile(
    r"的(?:基本|核心|主要|具体)?(?:含义|意思|涵义|定义|内涵|[实本]质|要义)，?(?:就?是|为|在于)指?(?!什么|啥)"
)
_MEANS_THAT = re.compile(r"意(?<=，意)(?:思(?:就?是)|[即指为])指?")
_SPEAKS_OF = re.compile(r"说(?<=，说)的就?是")
_LIKEWISE = (_ALSO_IS, _MEANS_THAT, _SPEAKS_OF, _THAT_IS_TO_MAKE)
_IN_BRACKETS = re.compile(r"（(?:注：)?(?:指|是指|即指|意为|意即)")
_SAYS_WHOSE = re.compile(r"(?:[据按从]|根据|[按依]照|一般|通常|简单|通俗)[^，。；：\n]{1,16}，")
"""Whose words they are: `据专家介绍，|城市热岛效应指…`."""
_IS_TO = re.compile(r"，就是(?:指|要(?!求)|(?=[把将让]))")
_IN_ESSENCE = re.compile(
    r"，(?:(?:就其|从其?|究其|其)[^，。；\n]{2,6}(?:来讲|来说|而言|上讲|上说|来看|上看)，"
    r"|(?:简单|通俗|概括|形象)[地来]?[说讲]，?|(?P<aside>顾名思义|简而?言之|说白了)，?(?=就))(?:就是|是)"
)
_ITS_ESSENCE = re.compile(r"，其(?:核心|基本|主要)?(?:要义|内涵|含义|实质)(?:就?是|为|在于)(?![对为])")
_IN_SHORT = beginning("括单言俗", rf"(?:[地来]?[说讲]|之|而言之)(?:来说|来讲)?，{_NAME}(?:就是|是)")
_LEGAL = re.compile(r"(?:(?:本[\u4e00-\u9fff]{1,8}|这里|此处)?所[称说指]|所谓)的?")
_OWNER = re.compile(r"[^，、“”]{1,7}的")
"""`我国的|社会救助体系|是指…`, `人们常说的…`."""
_NO_NAME = re.compile(
    r"[这那其此我你他她它本该]|之一$|的$|目前|如果|不是|也就|特别|所谓|而言之?$|来[说讲看]$|^(?:主要|重要|关键|最|首先|其次|[一二三四五六七八九十]是)"
)
_OF_A_SHAPE = re.compile(r"”的[\u4e00-\u9fff]{2,8}$")
"""`“一轴三片”|的发展布局|，即…`."""
_ITEM_NUMBER = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|第[一二三四五六七八九十百\d]{1,5}条)\s*"
)
_LEADS_IN = ("", "其中", "这里", "第一", "第二")
_CONDITIONS = frozenset(("一经", "一旦", "凡", "经", "未经", "如", "若"))
"""What begins a condition: `一经查实，即取消资格`."""
_OPENING = "。！？；：】\n"
_PLACE_WORDS = frozenset("中上下里内处")
"""`文中|指…` tells where, not what."""
_LONGEST_WORD, _SHORTEST_OBJECT = 4, 4
_LONGEST_CLAUSE, _LONGEST_ACRONYM, _LEGAL_REACH = 16, 13, 60


def statements(text: str) -> Iterator[Found]:
    """Explanations that a fixed phrase introduces."""
    for finder in (_meanings, _called_so, _that_is, _quoted_is, _in_brackets, _essences, _answers):
        yield from finder(text)


def _meanings(text: str) -> Iterator[Found]:
    """`X是指…`, `X，指的是…`, `本办法所称X，是指…`."""
    for cue in _MEANS.finditer(text):
        before = _BEFORE_MEANS.search(text, max(0, cue.start() - 4), cue.start())
        if before is None and not cue.group().endswith("是"):
            if term := _bare_subject(text, cue.start()):
                yield Found(term, explaining(text, cue.end()))
            continue
        end = before.start() if before else cue.start()
        end = before_aside(text, end - text.startswith(("，", "："), end - 1))
        term = _subject(text, end)
        if term is None or not (text[term.start] in "“《" or _opens(text, term.start)):
            term = _whole_clause(text, end)
        if term:
            yield Found(term, explaining(text, cue.end()))


def _bare_subject(text: str, end: int) -> Span | None:
    """A name that is all that stands in its sentence before 指: `独角兽企业|指…`, but not `矛头直|指…`."""
    start = clause_start(text, end)
    if (
        not _opens_sentence(text, start, "。\n")
        or text[end - 1] in _PLACE_WORDS
        or not _is_word(text, start, end)
    ):
        return None
    term = whole_clause(text, start, end)
    return None if term is None or is_exhortation(text[slice(*term)]) else term


def _is_word(text: str, start: int, at: int) -> bool:
    """Whether the character at `at` is a word of its own in the clause from `start`: not `办事|指南`."""
    place = start
    for word in words_of(text[start : at + _LONGEST_WORD]):
        if place == at:
            return len(word) == 1
        place += len(word)
    return False


def _called_so(text: str) -> Iterator[Found]:
    """`所谓X，就是…`, `本条例所称X，包括…`, `概括地说，X是…`."""
    for pattern in (_SO_CALLED, _LAW_CALLS, *_IN_SHORT):
        for cue in pattern.finditer(text):
            term = Span(*cue.span("term"))
            if is_designation(text[slice(*term)], declared=pattern is _LAW_CALLS):
                yield Found(term, explaining(text, cue.end()))


def _that_is(text: str) -> Iterator[Found]:
    """`“三保”，即…`, `“三保”（即…）`, `“三保”，也就是…`, `“三保”，意思是…`, `GDP即…`: the term is quoted, or
    the words before 即 are nothing but it."""
    for cue in _THAT_IS.finditer(text):
        start = cue.start() - text.endswith(("，也", "，亦"), 0, cue.start())
        mark = text[start - 1 : start]
        if mark in ("，", "（"):
            term = _named(text, start - 1)
        else:
            term = _latin_before(text, start) if mark.isascii() else None
        if term and mark == "（":
            yield Found(term, bracketed(text, start - 1, cue.end()))
        elif term:
            yield Found(term, explaining(text, cue.end()))
    for cue in chain.from_iterable(said.finditer(text) for said in _LIKEWISE):
        term = _named(text, cue.start() - 1)
        if term and (text[term.start] == "“" or cue.re is not _THAT_IS_TO_MAKE):
            yield Found(term, explaining(text, cue.end()))


def _latin_before(text: str, end: int) -> Span | None:
    """`GDP|即国内生产总值`."""
    latin = _LATIN_BEFORE.search(text, max(0, end - _LONGEST_ACRONYM), end)
    return Span(*latin.span()) if latin else None


def _quoted_is(text: str) -> Iterator[Found]:
    """`“三保”指…`, `“三保”就是…`, where the clause begins with the term."""
    for cue in _QUOTED_IS.finditer(text):
        term = designation_before(text, cue.start() + 1)
        if term and _leads_clause(text, term.start):
            yield Found(term, explaining(text, cue.end()))
    for cue in _QUOTED_NOUN_IS.finditer(text):
        term = designation_before(text, text.index("，", cue.start()))
        if term and _leads_clause(text, term.start):
            yield Found(term, explaining(text, cue.end()))
    for cue in _SENSE.finditer(text):
        term = _subject(text, cue.start())
        if term and _opens(text, term.start):
            yield Found(term, explaining(text, cue.end()))


def _leads_clause(text: str, start: int) -> bool:
    """Whether a clause begins at `start`, or the verbs whose object stands there: `抓好|“三夏”即…`."""
    return all(word in word_list(*OPENERS) for word in words_of(text[clause_start(text, start) : start]))


def _in_brackets(text: str) -> Iterator[Found]:
    """`“三保”（指…）`."""
    for cue in _IN_BRACKETS.finditer(text):
        term = designation_before(text, cue.start())
        if term:
            yield Found(term, bracketed(text, cue.start(), cue.end()))


def _essences(text: str) -> Iterator[Found]:
    """`稳增长，就是要…`, `绿色发展，就其要义来讲，是…`, `绿色发展，其要义是…`, `X，顾名思义，就是…`."""
    for pattern in (_IS_TO, _IN_ESSENCE, _ITS_ESSENCE):
        for cue in pattern.finditer(text):
            term = _whole_clause(text, cue.start())
            urges = term and pattern is _IS_TO and text[term.start] == text[cue.end()]  # 讲担当，就是要讲奉献
            if term and not urges:
                whole = pattern is _IN_ESSENCE and not cue["aside"]
                yield Found(term, explaining(text, cue.start() if whole else cue.end()))


def _answers(text: str) -> Iterator[Found]:
    """`什么是“东数西算”？就是…`, `“东数西算”是什么？它就是…`."""
    for cue in chain.from_iterable(asked.finditer(text) for asked in _ASKED):
        if is_designation(cue["term"]):
            yield Found(Span(*cue.span("term")), explaining(text, cue.end()))
    for cue in _WHAT_IS.finditer(text):
        term = _whole_clause(text, cue.start() - len("是什"))
        if term and cue["again"] in (None, "它", text[slice(*term)]):
            yield Found(term, explaining(text, cue.end()))


def _subject(text: str, end: int) -> Span | None:
    """What the sentence speaks of: `第三条 本办法所称|地下空间|是指`."""
    start = clause_start(text, end)
    lead = list(_LEGAL.finditer(text, max(start, end - _LEGAL_REACH), end))
    if lead and is_designation(text[lead[-1].end() : end], declared=True):
        return Span(lead[-1].end(), end)
    number = _ITEM_NUMBER.match(text[start:end])
    return whole_clause(text, start + (number.end() if number else 0), end) or designation_before(text, end)


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins at `start`, or the words of a law that lead to a definition end there."""
    before = _ITEM_NUMBER.sub("", text[clause_start(text, start) : start]).strip()
    return before in _LEADS_IN or bool(_OWNER.fullmatch(before) or _LEGAL.search(before))


def _named(text: str, end: int) -> Span | None:
    if shape := _OF_A_SHAPE.search(text, max(0, end - _LONGEST_CLAUSE), end):
        end = shape.start() + 1
    term = designation_before(text, end)
    if term is None or text[term.start] in "“《":
        return term
    opens = term.start == 0 or text[term.start - 1] in _OPENING or _is_object(text, term)
    return term if opens and _CONDITIONS.isdisjoint(words_of(text[term.start : end])) else None


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
    return start == 0 or text[start - 1] in marks


def _whole_clause(text: str, end: int) -> Span | None:
    """The clause before `end`, where it opens a sentence and can be a name."""
    start = clause_start(text, end)
    opens = _opens_sentence(text, start, "。！？；\n“")
    number = _ITEM_NUMBER.match(text[start:end])
    start += number.end() if number else 0
    surface = text[start:end]
    if not opens or len(surface) > _LONGEST_CLAUSE or "的" in surface or _NO_NAME.search(surface):
        return None
    return Span(start, end) if is_designation(surface) and not is_exhortation(surface) else None
