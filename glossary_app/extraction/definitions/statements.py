"""Sentences that say what a term means: X是指…, 所谓X，就是…, X，即…, X，就其要义来讲，是…."""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import designation_before, is_designation
from glossary_app.extraction.definitions.reading import (
    Found,
    clause_start,
    closing_bracket,
    sentence_end,
)

_MEANS = re.compile(
    r"(?:，|主要|就|一般|通常|原)?(?:是指|指的是|系指|特指|泛指|意指)(?!导|引|向|标|数|挥|明|出)"
)
_SO_CALLED = re.compile(
    r"所谓的?(?P<term>“[^“”\n]{1,30}”|[^，。；：\n“”是指即]{2,20})，?(?:就是指?|是指?|指的是|指|即)"
)
_THAT_IS = re.compile(r"[，（]即(?:是|指)?(?![使便将可日刻时墨兴位])")
_QUOTED_THAT_IS = re.compile(
    r"(?<=”)(?:即|指)(?![使便将可日刻时墨兴位导])(?:是|为)?|(?<=”)(?:就是|意味着|意为|意即)"
)
_IS_TO = re.compile(r"，就是(?:指|要(?!求))")
_IN_ESSENCE = re.compile(
    r"，(?:就其|从其?|究其|其)[^，。；\n]{2,6}(?:来讲|来说|而言|上讲|上说|来看|上看)，(?:就是|是)"
)
_IN_SHORT = re.compile(
    r"(?:概括地?[说讲]|简单地?[说讲]|简言之|简而言之|通俗地?[说讲])(?:来说|来讲)?，(?P<term>[^，。；：\n“”是]{2,16}|“[^“”\n]{2,30}”)(?:就是|是)"
)
_PARALLEL = re.compile(
    r"；(?=[^；。\n]{0,16}(?:“|是指|指的是|，即|即|所谓))|，(?=“[^“”\n]{1,14}”(?:是指|指|即|就是|是))"
)
_LEGAL = re.compile(r"(?:第[一二三四五六七八九十百零]+条)?\s*(?:本[\u4e00-\u9fff]{1,8}|这里|此处)?所称的?")
_NO_NAME = re.compile(
    r"[这那其此我你他她它本该]|之一$|的$|目前|如果|不是|也就|特别|所谓|而言$|来[说讲看]$|^(?:主要|重要|关键|最)"
)
_TRAILING = "，；：、 "


def statements(text: str) -> Iterator[Found]:
    """Explanations that a fixed phrase introduces, by place."""
    for finder in (_meanings, _so_called, _that_is, _is_to, _in_essence, _in_short):
        yield from finder(text)


def _meanings(text: str) -> Iterator[Found]:
    for cue in _MEANS.finditer(text):
        term = _subject(text, cue.start())
        if term and (text[term.start] in "“《" or _opens(text, term.start)):
            yield Found(term, _to_parallel(text, cue.end()))


def _so_called(text: str) -> Iterator[Found]:
    for cue in _SO_CALLED.finditer(text):
        term = Span(*cue.span("term"))
        if is_designation(text[term.start : term.end]):
            yield Found(term, _to_parallel(text, cue.end()))


def _that_is(text: str) -> Iterator[Found]:
    """`“三保”，即…` and `“三保”（即…）`: the term is quoted, or the words before 即 are nothing but it."""
    for cue in _THAT_IS.finditer(text):
        term = _named(text, cue.start())
        if term and text[cue.start()] == "（":
            body = _in_brackets(text, cue.start(), cue.end())
        else:
            body = _to_parallel(text, cue.end())
        if term and body.end > body.start:
            yield Found(term, body)
    for cue in _QUOTED_THAT_IS.finditer(text):
        term = designation_before(text, cue.start())
        if term and text[term.start] == "“" and term.start == clause_start(text, term.start):
            yield Found(term, _to_parallel(text, cue.end()))


def _is_to(text: str) -> Iterator[Found]:
    for cue in _IS_TO.finditer(text):
        term = _whole_clause(text, cue.start())
        if term:
            yield Found(term, _to_parallel(text, cue.end()))


def _in_essence(text: str) -> Iterator[Found]:
    for cue in _IN_ESSENCE.finditer(text):
        term = _whole_clause(text, cue.start())
        if term:
            yield Found(term, _to_parallel(text, cue.start()))


def _in_short(text: str) -> Iterator[Found]:
    for cue in _IN_SHORT.finditer(text):
        term = Span(*cue.span("term"))
        if is_designation(text[term.start : term.end]):
            yield Found(term, _to_parallel(text, cue.end()))


def _subject(text: str, end: int) -> Span | None:
    """What the sentence speaks of: `第三条 本办法所称|地下空间|是指`."""
    lead = list(_LEGAL.finditer(text, clause_start(text, end), end))
    if lead and is_designation(text[lead[-1].end() : end]):
        return Span(lead[-1].end(), end)
    return designation_before(text, end)


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins at `start`, or the words of a law that lead to a definition end there."""
    before = text[clause_start(text, start) : start].strip()
    return not before or before in ("其中", "这里", "第一", "第二") or bool(_LEGAL.search(before))


def _named(text: str, end: int) -> Span | None:
    term = designation_before(text, end)
    if term is None or text[term.start] in "“《":
        return term
    opens = term.start == 0 or text[term.start - 1] in "。！？；：】\n"
    return term if opens else None


def _whole_clause(text: str, end: int) -> Span | None:
    """The clause before `end`, where it opens a sentence and can be a name."""
    start = clause_start(text, end)
    surface = text[start:end]
    opens = start == 0 or text[start - 1] in "。！？；\n“"
    if opens and len(surface) <= 16 and is_designation(surface) and not _NO_NAME.search(surface):
        return Span(start, end)
    return None


def _to_parallel(text: str, start: int) -> Span:
    """From `start` to the end of the sentence, or to the semicolon before a further term's explanation."""
    end = sentence_end(text, start)
    parallel = _PARALLEL.search(text, start, end)
    return _trimmed(text, start, parallel.start() if parallel else end)


def _in_brackets(text: str, opening: int, start: int) -> Span:
    end = closing_bracket(text, opening)
    return _trimmed(text, start, end) if end else Span(start, start)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _TRAILING:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start, end)
