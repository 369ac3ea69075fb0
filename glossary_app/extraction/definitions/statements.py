"""Sentences that say what a term means: X是指…, 所谓X，就是…, X，即…, X，就其要义来讲，是….

Each pattern begins with the characters that are sought (what stands before them is looked at
afterwards), so that a text without them is passed over at the speed of a plain search.
"""

import re
from collections.abc import Iterator
from itertools import chain

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.bodies import bracketed, explaining
from glossary_app.extraction.definitions.designations import before_aside, designation_before, is_designation
from glossary_app.extraction.definitions.reading import Found, beginning
from glossary_app.extraction.definitions.subjects import (
    bare_measure,
    bare_subject,
    heading,
    leads_clause,
    named_before,
    opens_clause,
    sentence_subject,
    subject,
    word_told_of,
)

_NAME = r"(?P<term>“[^“”\n]{1,30}”[\u4e00-\u9fff]{0,4}?|[^，。；：\n“”是指即]{2,20}?)"
_MEANS = re.compile(r"指(?:的就?是)?(?![导引挥明出定派望责示认纹办]|(?<!是指)[标数向])")
_BEFORE_MEANS = re.compile(
    r"(?:，|主要|就|一般|通常|具体|则|原)?[，是系特泛专统多意]$|(?:主要|一般|通常|具体|则)$"
)
_IN_TRUTH = r"(?:(?:[实本]质上?|实际上|其实|说到底|归根[到结]底|说[白穿]了|(?:简单|通俗)[地来]?[说讲])，?)"
_SO_CALLED = re.compile(rf"所谓的?{_NAME}，?{_IN_TRUTH}?(?:就是指?|是指?|指的是|说的是|指|即)")
_LAW_CALLS = re.compile(rf"称(?<=所称)的?{_NAME}，?(?:包括|系|为(?!，)|即|是)(?!指)")
_IE = r"即(?![使便将可日刻时墨兴位])"
"""即 as a word of its own, and not in 即使 or 即将."""
_THAT_IS = re.compile(r"即(?:是|指)?(?![使便将可日刻时墨兴位]|.即|\d{1,2}月\d{1,2}日)")
_THAT_IS_TO_MAKE = re.compile(r"即(?<=，即)(?=将[^，。；\n]{4,}[为成到给入])")
"""`“一业一证”改革，即|将多张许可证合并为一张`, where 即将 is no word."""
_ALSO_IS = re.compile(r"也(?<=，也)就是(?!说)")
_LATIN_BEFORE = re.compile(r"(?<![A-Za-z0-9.+\-])[A-Z][A-Za-z0-9.+\-]{1,11}$")
_ANSWERED = (
    r"(?P<term>“[^“”\n]{1,20}”[\u4e00-\u9fff]{0,4}|[^，。；：？\n“”的]{2,16})(?:？\n?|\n)(?:答：)?"
    rf"(?:(?:(?P=term)|它)，?{_IN_TRUTH}?是(?!否|不|指|由于|因)|(?:(?:(?P=term)|它)，?)?"
    rf"{_IN_TRUTH}?(?:就是指?|是指|指的是|指|即))"
)
_ASKED = (*beginning("什", rf"么(?:是|叫做?){_ANSWERED}"), *beginning("何", rf"[谓为]{_ANSWERED}"))
_WHAT_IS = re.compile(
    rf"么(?<=[是指]什么)(?:意思)?？(?P<again>[^，。；：？\n是指即]{{1,20}}?)?，?{_IN_TRUTH}?(?:就是指?|是指|指的是|指|即)"
)
_QUOTED_IS = re.compile(
    rf"”(?:{_IE}[是为]?|指(?:的就?是)?(?![使导引向标数挥明派])|，?就是|意味着|意为|意即"
    r"|[原本泛特多常喻]{0,2}(?:用来|用以)?(?:形容|比喻|喻指|指(?![使导引向标数挥明派]))|[说讲]的是)"
)
_QUOTED_NOUN_IS = re.compile(rf"”[\u4e00-\u9fff]{{1,4}}(?P<is>，就是|{_IE})")
_SENSE = re.compile(
    r"的(?:基本|核心|主要|具体)?(?:含义|意思|涵义|定义|内涵|[实本]质|要义|概念|完整(?:说法|表述)|全称)，?(?:就?是|为|在于)指?(?!什么|啥)"
)
_MEANS_THAT = re.compile(r"意(?<=，意)(?:思(?:就?是)|[即指为])指?")
_SPEAKS_OF = re.compile(r"说(?<=，说)的就?是")
_BY_FORMULA = r"(?=[^。；\n]{2,60}?(?:除以|乘以|减去|加上|之[和差积比]|占|[÷×/]))"
_MEASURED = (
    re.compile(rf"等于{_BY_FORMULA}"),
    re.compile(rf"={_BY_FORMULA}"),
    re.compile(
        r"为(?<=[率量数值比度额]为)(?=[^，。；\n]{6,60}(?:比[例值重]|百分比|之比|[总数]量|[率值])[，。；\n])"
    ),
)
"""`出勤率|等于|…除以…`, `出勤率|=|…÷…`, `不良率|为|…的比例`."""
_LIKEWISE = (_ALSO_IS, _MEANS_THAT, _SPEAKS_OF, _THAT_IS_TO_MAKE)
_IN_BRACKETS = re.compile(r"（(?:注：)?(?:指|是指|即指|意为|意即)")
_IS_TO = re.compile(r"，就是(?:指|要(?!求)|(?=[把将让]))")
_IN_ESSENCE = re.compile(
    r"，(?:(?:就其|从其?|究其|其)[^，。；\n]{2,6}(?:来讲|来说|而言|上讲|上说|来看|上看)，"
    r"|(?:用[^，。；\n]{2,8}话[来]?|换[句言][^，。；\n]{0,2}|一句)[话说讲之]，?"
    r"|说得[^，。；\n]{2,5}[点些]，?|(?:简单|通俗|概括|形象|具体|准确|直白)[地来点]?[说讲]，?|(?P<aside>顾名思义|简而?言之|说白了|说到底|说穿了|归根[到结]底)，?(?=就))(?:就是|是)"
)
_ITS_ESSENCE = re.compile(r"，其(?:核心|基本|主要)?(?:要义|内涵|含义|实质)(?:就?是|为|在于)(?![对为])")
_IN_SHORT = beginning("括单言俗", rf"(?:[地来]?[说讲]|之|而言之)(?:来说|来讲)?，{_NAME}(?:就是|是)")
_LONGEST_ACRONYM = 13


def statements(text: str) -> Iterator[Found]:
    """Explanations that a fixed phrase introduces."""
    for finder in (_meanings, _called_so, _that_is, _quoted_is, _in_brackets, _essences, _answers):
        yield from finder(text)


def _meanings(text: str) -> Iterator[Found]:
    """`X是指…`, `X，指的是…`, `本办法所称X，是指…`, `（一）X。指…`."""
    for cue in _MEANS.finditer(text):
        begins = cue.start() - text.endswith("是", 0, cue.start())
        if text.endswith("。", 0, begins):
            if term := heading(text, begins - 1):
                yield Found(term, explaining(text, cue.end()))
            continue
        before = _BEFORE_MEANS.search(text, max(0, cue.start() - 4), cue.start())
        if before is None and not cue.group().endswith("是"):
            if term := bare_subject(text, cue.start()):
                yield Found(term, explaining(text, cue.end()))
            continue
        end = before.start() if before else cue.start()
        end = before_aside(text, end - text.endswith(("，", "："), 0, end))
        term = subject(text, end)
        if term is None or not (text[term.start] in "“《" or opens_clause(text, term.start)):
            term = sentence_subject(text, end) or word_told_of(text, end)
        if term:
            yield Found(term, explaining(text, cue.end()))


def _called_so(text: str) -> Iterator[Found]:
    """`所谓X，就是…`, `本条例所称X，包括…`, `概括地说，X是…`."""
    for pattern in (_SO_CALLED, _LAW_CALLS, *_IN_SHORT):
        for cue in pattern.finditer(text):
            term = Span(*cue.span("term"))
            if is_designation(text[slice(*term)], declared=pattern is _LAW_CALLS):
                yield Found(term, explaining(text, cue.end()))


def _that_is(text: str) -> Iterator[Found]:
    """`“三保”，即…`, `“三保”（即…）`, `“三保”，也就是…`, `“三保”，意思是…`, `GDP即…`, `漏损率即…`: the
    term is quoted, or the words before 即 are nothing but it."""
    for cue in _THAT_IS.finditer(text):
        start = cue.start() - text.endswith(("，也", "，亦"), 0, cue.start())
        mark = text[start - 1 : start]
        if mark in ("，", "（"):
            term = named_before(text, start - 1)
        else:
            term = _latin_before(text, start) if mark.isascii() else bare_measure(text, start)
        if term and mark == "（":
            yield Found(term, bracketed(text, start - 1, cue.end()))
        elif term:
            yield Found(term, explaining(text, cue.end()))
    for cue in chain.from_iterable(said.finditer(text) for said in _LIKEWISE):
        term = named_before(text, cue.start() - 1)
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
        if term and leads_clause(text, term.start):
            yield Found(term, explaining(text, cue.end()))
    for cue in _QUOTED_NOUN_IS.finditer(text):
        term = designation_before(text, cue.start("is"))
        if term and leads_clause(text, term.start):
            yield Found(term, explaining(text, cue.end()))
    for cue in _SENSE.finditer(text):
        term = subject(text, cue.start())
        if term and opens_clause(text, term.start):
            yield Found(term, explaining(text, cue.end()))


def _in_brackets(text: str) -> Iterator[Found]:
    """`“三保”（指…）`."""
    for cue in _IN_BRACKETS.finditer(text):
        term = designation_before(text, cue.start())
        if term:
            yield Found(term, bracketed(text, cue.start(), cue.end()))


def _essences(text: str) -> Iterator[Found]:
    """`稳增长，就是要…`, `绿色发展，就其要义来讲，是…`, `绿色发展，其要义是…`, `X，顾名思义，就是…`,
    `赤字率等于赤字除以…`."""
    for pattern in (_IS_TO, _IN_ESSENCE, _ITS_ESSENCE, *_MEASURED):
        for cue in pattern.finditer(text):
            term = sentence_subject(text, cue.start(), measure=pattern in _MEASURED)
            if term is None and text.startswith(("”，其", "”，说到底"), cue.start() - 1):
                term = designation_before(text, cue.start())  # 这种做法叫“两山合作社”，其实质是…
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
        term = sentence_subject(text, cue.start() - len("是什"))
        if term and cue["again"] in (None, "它", text[slice(*term)]):
            yield Found(term, explaining(text, cue.end()))
