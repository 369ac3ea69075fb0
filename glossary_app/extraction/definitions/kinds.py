"""Definitions by genus and difference: 地下空间是地表以下的空间, and not X是发展的必然要求."""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import (
    OPENERS,
    before_aside,
    designation_before,
    whole_clause,
)
from glossary_app.extraction.definitions.reading import (
    Found,
    clause_end,
    clause_start,
    sentence_end,
    word_list,
    words_of,
)
from glossary_app.extraction.genera import genera, genus_ends
from glossary_app.text.segmentation import entry

_IS = re.compile(r"是(?![否非因要他她它你指什怎谁]|我(?!国)|不(?!以))")
_BUT_IS = re.compile("而(?<=，而)是")
_IS_NOT = re.compile(r"(?P<term>[^，。；：\n]{2,20}?)(?:并?不是|[并绝]非)")
_COMMA_AFTER_SUBJECT = re.compile(
    r"(?:^|[。\n])[^，。；：、（）\n]+?(，?(?:主要|就|实质上?|本质上?|实际上|其实|一般|通常)|，)$"
)
"""`普惠金融，|是…的金融服务`, `绿色信贷|就是…的政策`, where nothing else stands in the sentence."""
_NO_COPULA = frozenset("正就都也不才只还但或便若要于可凡乃总真即既更又曾竟越，。；：、（\n")
_MAY_FOLLOW_COMMA = _NO_COPULA | frozenset("质上际实般常")
_SPEAKS = frozenset(("认识", "认识到", "指出", "强调", "表示", "认为", "说", "知道", "明确", "因为", "由于"))
_WEIGHTY = frozenset(
    ("重要", "有力", "有效", "主要", "关键", "必要", "战略", "支柱", "坚实", "强大", "强有力", "成功", "生动")
)
_WEIGHTY_OF = re.compile(
    rf"(?:{'|'.join(sorted(_WEIGHTY))}|最[^的，]{{1,3}})的[^的，]{{2,6}}$|的唯一[^的，]{{2,6}}$"
)
"""`绿化是城市|重要的基础设施|`."""
_PART = re.compile(r"的?(?:重要|有机|主要|核心)?组成部分$")
_ONE_OF = re.compile(
    r"(?:一|同一|这样一|那样一)(?:种|个|项|类|套|门|条|支|家|座|批)|(?:第[一二三四五六七八九十]|首)(?:个|部|项|家|座|条)|统称|总称"
)
_KIND_WITHOUT_OF = re.compile(rf"{_ONE_OF.pattern}|组成部分")
_ONE_KIND = re.compile(r"的一种[^的，]{2,8}$")
_PLACES = re.compile(
    r"(?:我国|中国|我们|我[省市县区]|全[国省市县区]|党|国家)[^的，]{0,4}的[^的，]{2,10}$|一[所家座名位]"
)
"""Predicates that place a thing in its country, or tell of a single body: `一所以工科为主的大学`."""
_GOES_ON = re.compile(r"但?不?(?:包括|包含|含)(?!着)")
_TELLS_MORE = re.compile(r"通过|旨在|指|即|用于|目的是|主要|由|强调|它|其")
_BROAD = re.compile(r"一[种类]")
_ENDS = re.compile(r"[，；：“”]")
"""What ends the clauses of a sentence, and where a quotation cuts one short."""
_BROAD_KIND = re.compile(r"一[种类]|.*(?:比喻|说法|称谓|叫法)$")
"""What says little by itself, so that the clauses behind it are of the definition."""
_DESCRIBES = re.compile(r"主要|重要|最|第|关键|唯一|根本|首要|核心")
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 2, 30
_LEAST_ADDED = 10
_CLAUSES = 5
_SHARED_REACH = 2


def kinds(text: str) -> Iterator[Found]:
    """Terms whose sentence names the kind they belong to and what sets them apart."""
    yield from _named_by_is(text)
    yield from _named_by_contrast(text)


def _named_by_contrast(text: str) -> Iterator[Found]:
    """`无废城市|并非没有垃圾，而是一种…的理念`."""
    for cue in _BUT_IS.finditer(text):
        start = clause_start(text, cue.start() - 1)
        said = _IS_NOT.match(text, start, cue.start())
        if said and (term := _leading(text, start, said.end("term"))):
            body = _predicate(text, cue.end(), text[slice(*term)].strip("“”"))
            if body:
                yield Found(term, body)


def _leading(text: str, start: int, end: int) -> Span | None:
    """The term that a sentence begins with, from `start` to `end`."""
    if (start and text[start - 1] not in "。\n") or not _SHORTEST_SUBJECT <= end - start <= _LONGEST_SUBJECT:
        return None
    term = whole_clause(text, start, end) or designation_before(text, end)
    return term if term and term.start == start and _is_nameable(text[slice(*term)]) else None


def _named_by_is(text: str) -> Iterator[Found]:
    for cue in _IS.finditer(text):
        copula = cue.start() - text.endswith("，就", 0, cue.start())
        end = before_aside(text, copula)
        if end == copula:
            end = cue.start()
        if end == cue.start() and text[end - 1 : end] in _MAY_FOLLOW_COMMA:
            comma = _COMMA_AFTER_SUBJECT.search(text, max(0, end - _LONGEST_SUBJECT), end)
            if comma is None and text[end - 1 : end] in _NO_COPULA:
                continue
            end = comma.start(1) if comma else end
        start = clause_start(text, end)
        if not _SHORTEST_SUBJECT <= end - start <= _LONGEST_SUBJECT:
            continue
        if not _may_name(text, cue.end(), text[start:end].rstrip("”")[-2:]):
            continue
        term = whole_clause(text, start, end) or designation_before(text, end)
        if term and _is_subject(text, start, term) and _is_nameable(text[term.start : term.end]):
            body = _predicate(text, cue.end(), text[term.start : term.end].strip("“”"))
            if body:
                yield Found(term, body)


def _may_name(text: str, start: int, own: str) -> bool:
    """Whether the sentence has what every kind is named with, which is asked before any word is cut.

    `own` are the last characters of the term, which may name its kind themselves.
    """
    end = sentence_end(text, start)
    if text.find("的", start, end) < 0 and _KIND_WITHOUT_OF.search(text, start, end) is None:
        return False
    return (
        text.find(own, start, end) >= 0
        or _BROAD.search(text, start, end) is not None
        or any(
            text[mark.start() - 2 : mark.start()] in genus_ends() for mark in _ENDS.finditer(text, start, end)
        )
        or text[end - 2 : end] in genus_ends()
    )


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
    adverb = len(row[0]) > 1 and row[0] in word_list("terms/adverbs.txt")
    return len(row) == 1 or not (adverb or row[0] in word_list(*OPENERS))


def _predicate(text: str, start: int, term: str) -> Span | None:
    """The words after 是 as far as they name a kind; None where they only praise."""
    clauses = list(_clauses(text, start))
    if _PLACES.match(text, start, clauses[0].end):
        return None
    for index, (begin, end) in enumerate(clauses):
        if index and not text.startswith("是", begin) and "是" in text[begin:end]:
            return None
        if _is_object(text, start, clauses[index:], term):
            continue
        if _names_kind(text[start:end], text[begin:end], term):
            opening = _coordinate_start(text, clauses, index)
            if any(_praises(text[slice(*one)]) for one in clauses[:index] if one.start >= opening):
                return None
            if _PART.search(text[begin:end]):
                # What a thing is part of says little without what the sentence adds.
                stop = sentence_end(text, end)
                return Span(opening, stop) if stop - end > _LEAST_ADDED else None
            last = index
            while (
                last + 1 < len(clauses)
                and text.startswith("是", clauses[last + 1].start)
                and _names_kind(text[slice(*clauses[last + 1])], text[slice(*clauses[last + 1])], term)
            ):
                last += 1
            return Span(opening, _end(text, opening, clauses[last].end))
    return None


def _praises(clause: str) -> bool:
    """Whether a clause says what a thing is worth, so that what follows tells of something else."""
    return not word_list("definitions/praise.txt").isdisjoint(words_of(clause[-12:])[-1:])


def _is_object(text: str, start: int, clauses: list[Span], term: str) -> bool:
    """Whether a clause only says what something is done to: `对…的企业，|进行…的制度`."""
    return (
        text[start] in "对把将向"
        and clauses[0].start == start
        and any(_names_kind(text[start:end], text[begin:end], term) for begin, end in clauses[1:])
    )


def _end(text: str, start: int, end: int) -> int:
    """Where a definition ends whose kind is named at `end`: `…的信息|，不包括…`, `一种…理念|，通过…`."""
    if _BROAD_KIND.match(text, start, end) and _TELLS_MORE.match(text, end + 1) and text[end] == "，":
        return sentence_end(text, end)
    while text.startswith("，", end) and _GOES_ON.match(text, end + 1):
        end = clause_end(text, end + 1)
    return end


def _coordinate_start(text: str, clauses: list[Span], index: int) -> int:
    """Where the predicate begins that the clause belongs to: after the last 是 that opens a clause."""
    for begin, _ in reversed(clauses[1 : index + 1]):
        if text.startswith("是", begin):
            return begin + 1
    return clauses[0].start


def _clauses(text: str, start: int) -> Iterator[Span]:
    for _ in range(_CLAUSES):
        end = clause_end(text, start)
        yield Span(start, end)
        if end >= len(text) or text[end] != "，":
            return
        start = end + 1


def _names_kind(predicate: str, clause: str, term: str) -> bool:
    """Whether a clause ends with a noun of kind: the term's own last word, or one of the list."""
    clause = clause.split("”")[0].rstrip("“")
    part = _PART.sub("", clause)
    if len(clause) < 5:
        return False
    tail = words_of(part[-12:])[-2:]
    shared = term[-2:]
    own = len(term) > 2 and part.rfind(shared) >= len(part) - len(shared) - _SHARED_REACH
    if part != clause:
        return own
    if tail[-1] in word_list("definitions/praise.txt") or (tail[0] in _WEIGHTY and not own):
        return False
    if _WEIGHTY_OF.search(clause):
        return False
    if (predicate.startswith(("一种", "一类")) and "的" in clause) or _ONE_KIND.search(clause):
        return True
    if own and entry(tail[-1]).tag != "v":
        return "的" in predicate or bool(_ONE_OF.search(predicate))
    return (tail[-1] in genera() or tail[-1][-2:] in genera()) and "的" in predicate
