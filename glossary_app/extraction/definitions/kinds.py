"""Definitions by genus and difference: 地下空间是地表以下的空间, and not X是发展的必然要求."""

import re
from collections.abc import Iterator
from itertools import chain

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.bodies import explaining
from glossary_app.extraction.definitions.designations import (
    OPENERS,
    before_aside,
    designation_before,
    whole_clause,
)
from glossary_app.extraction.definitions.predicates import ONE_OF, praises, predicate_of
from glossary_app.extraction.definitions.reading import (
    Found,
    clause_end,
    clause_start,
    sentence_end,
    sentence_start,
    word_list,
    words_of,
)
from glossary_app.extraction.genera import genus_ends
from glossary_app.text.segmentation import entry

_IS = re.compile(r"是(?![否非因要他她它你指什怎谁]|我(?!国)|不(?!以))")
_IS_QUOTED = re.compile(r"为(?<=”为)(?![了此何主])")
"""`“吹哨人”|为|…的内部人员`."""
_BUT_IS = re.compile("而(?<=，而)是")
_NEITHER = re.compile(r"，[更也]?不是")
_IS_NOT = re.compile(r"(?P<term>[^，。；：\n]{2,20}?)，?(?:并?不是|[并绝]非)")
_IT_IS = re.compile(r"它(?<=[。，]它)是(?![否非因要指])")
_FIRST_NAMED = re.compile(
    r"(?P<term>“[^“”\n]{2,20}”(?=[是被面就也作一，])|[\u4e00-\u9fff]{2,12}?(?=[是被]|作为|[就也]是))"
)
_COMMA_AFTER_SUBJECT = re.compile(
    r"(?:^|[。；\n])[^，。；：、（）\n]+?(，?(?:主要|就|实质上?|本质上?|实际上|其实|一般|通常)|，)$"
)
"""`普惠金融，|是…的金融服务`, `绿色信贷|就是…的政策`, where nothing else stands in the sentence."""
_MANNER = re.compile(r"(?:将|把|按照?|针对)[^。；\n]{6,}(?<!的)(?=[。；\n])")
"""`整体授权，是|将…统一授权给…|`: how it is done, and not `会议，是按照…召开的`."""
_NO_COPULA = frozenset("正就都也不才只还但或便若要于可凡乃总真即既更又曾竟越，。；：、（\n")
_MAY_FOLLOW_COMMA = _NO_COPULA | frozenset("质上际实般常")
_SPEAKS = frozenset(("认识", "认识到", "指出", "强调", "表示", "认为", "说", "知道", "明确", "因为", "由于"))
_KIND_WITHOUT_OF = re.compile(rf"{ONE_OF.pattern}|组成部分")
_BROAD = re.compile(r"一[种类]")
_ENDS = re.compile(r"[，；：“”]")
"""What ends the clauses of a sentence, and where a quotation cuts one short."""
_DESCRIBES = re.compile(r"主要|重要|最|第|关键|唯一|根本|首要|核心")
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 2, 30
_LONGEST_LEAD = 40
_BEFORE_HEADING = frozenset("\n）)、.．")


def kinds(text: str) -> Iterator[Found]:
    """Terms whose sentence names the kind they belong to and what sets them apart."""
    yield from _named_by_is(text)
    yield from _named_by_contrast(text)
    yield from _named_before(text)


def _named_by_contrast(text: str) -> Iterator[Found]:
    """`无废城市|并非没有垃圾，而是一种…的理念`."""
    for cue in _BUT_IS.finditer(text):
        start = clause_start(text, cue.start() - 1)
        while start and _NEITHER.match(text, start - 1):
            start = clause_start(text, start - 1)
        start += len("这里的") * text.startswith("这里的", start)
        said = _IS_NOT.match(text, start, cue.start())
        if said and (term := _leading(text, start, said.end("term"))):
            if text.startswith(("说", "指"), cue.end()):
                body: Span | None = explaining(text, cue.end() + 1)
            else:
                body = predicate_of(text, cue.end(), text[slice(*term)])
            if body:
                yield Found(term, body)


def _named_before(text: str) -> Iterator[Found]:
    """`|“共富工坊”|是村里的创造。它是…的车间`: what the sentence before begins with."""
    for cue in _IT_IS.finditer(text):
        start = sentence_start(text, cue.start() - text.startswith("。", cue.start() - 1))
        said = _FIRST_NAMED.match(text, start, cue.start())
        term = said and _leading(text, start, said.end("term"))
        body = predicate_of(text, cue.end(), text[slice(*term)]) if term else None
        if term and body:
            yield Found(term, body)


def _leading(text: str, start: int, end: int) -> Span | None:
    """The term that a sentence begins with, from `start` to `end`."""
    opens = text.endswith("这里的", 0, start) or not start or text[start - 1] in "。\n"
    if not opens or not _SHORTEST_SUBJECT <= end - start <= _LONGEST_SUBJECT:
        return None
    term = whole_clause(text, start, end) or designation_before(text, end)
    return term if term and term.start == start and _is_nameable(text[slice(*term)]) else None


def _named_by_is(text: str) -> Iterator[Found]:
    for cue in chain(_IS.finditer(text), _IS_QUOTED.finditer(text)):
        subject = _subject_end(text, cue.start())
        if subject is None:
            continue
        end, set_off = subject
        start = clause_start(text, end)
        surface = text[start:end]
        if not _SHORTEST_SUBJECT <= len(surface) <= _LONGEST_SUBJECT:
            continue
        told = (set_off and _MANNER.match(text, cue.end())) or _is_headed(text, start, surface)
        if not (told or _may_name(text, cue.end(), surface)):
            continue
        term = whole_clause(text, start, end) or designation_before(text, end)
        if term is None or not _is_subject(text, start, term):
            continue
        if body := _body(text, term, cue.end(), told=bool(told)):
            yield Found(term, body)


def _body(text: str, term: Span, at: int, *, told: bool) -> Span | None:
    """The words from `at` that define a term; where it is `told` that they do, any but praise.

    What looks like a verb with its object is a term if they end with its noun: `保证|水位|是…的洪|水位|`.
    """
    name = text[slice(*term)]
    nameable = _is_nameable(name)
    end = sentence_end(text, at)
    if not nameable and text.find(name[-2:], at, end) < 0:
        return None
    body = predicate_of(text, at, name)
    if body is None:
        praised = praises(text[at : clause_end(text, at)]) or praises(text[at:end])
        told = told and nameable and not praised and not text.endswith("的", at, end)
        return explaining(text, at) if told else None
    return body if nameable or text.endswith(name[-2:], 0, body.end) else None


def _subject_end(text: str, at: int) -> tuple[int, bool] | None:
    """Where the subject ends of the 是 at `at`, and whether a comma sets it off (`整体授权，是`); None where
    none can stand there."""
    before = text[at - 1 : at]
    if before not in _MAY_FOLLOW_COMMA and before not in ("）", "则"):
        return at, False
    copula = at - text.endswith(("，就", "”则", "）则"), 0, at)
    end = before_aside(text, copula)
    if end < copula or text.startswith("则", end):
        return end, False
    if comma := _COMMA_AFTER_SUBJECT.search(text, max(0, at - _LONGEST_SUBJECT), at):
        return comma.start(1), True
    if before == "就":
        return at - 1, False
    return None if before in _NO_COPULA else (at, False)


def _is_headed(text: str, start: int, surface: str) -> bool:
    """Whether the heading before a sentence is its subject, or the words before quote it.

    `（三）加注。|加注|就是…`, `推行“客货邮融合”。|客货邮融合|就是…`.
    """
    said = text.startswith("就是", start + len(surface)) and text[start - 1 : start] in ("。", "，")
    if said and f"“{surface}”" in text[max(0, start - _LONGEST_LEAD) : start]:
        return True
    opens = start - len(surface) - 1
    headed = opens >= 0 and text[start - 1] in "。\n" and text.startswith(surface, opens)
    return headed and (opens == 0 or text[opens - 1] in _BEFORE_HEADING)


def _may_name(text: str, start: int, surface: str) -> bool:
    """Whether the sentence has what every kind is named with, which is asked before any word is cut.

    The last character of the term may name its kind itself; what is quoted may be of any kind.
    """
    end = sentence_end(text, start)
    if text.find("的", start, end) < 0 and _KIND_WITHOUT_OF.search(text, start, end) is None:
        return False
    if surface.startswith("“") or text.find(surface[-2:], start, end) >= 0 or _BROAD.search(text, start, end):
        return True
    stops = (*(mark.start() for mark in _ENDS.finditer(text, start, end)), end)
    return any(text[at - 2 : at] in genus_ends() or surface[-1] in text[at - 4 : at] for at in stops)


def _is_subject(text: str, start: int, term: Span) -> bool:
    """Whether nothing stands before the term in its clause but who says so: 我们深刻认识|人民政协."""
    if term.start <= start or text[term.start - 1] in "“，。：":
        return True
    before = words_of(text[start : term.start].rstrip("“"))
    return not before or before[-1] in _SPEAKS


def _is_nameable(surface: str) -> bool:
    """Whether a subject can be a term: no verb with its object (发展新质生产力), no place, no 主要来源."""
    row = words_of(surface)
    if _DESCRIBES.match(surface) or (len(row) == 1 and entry(row[0]).tag in ("ns", "nr", "t")):
        return False
    adverb = len(row[0]) > 1 and row[0] in word_list("terms/adverbs.txt") and entry(row[0]).tag != "a"
    verb = row[0] in word_list(*OPENERS) and row[0] not in word_list("definitions/verbal_nouns.txt")
    return len(row) == 1 or not (adverb or verb)
