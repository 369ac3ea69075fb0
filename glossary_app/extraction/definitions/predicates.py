"""What is said of a thing: words that name its kind and what sets it apart, or words of praise."""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.reading import clause_end, sentence_end, word_list, words_of
from glossary_app.extraction.genera import genera
from glossary_app.text.segmentation import entry

_WEIGHTY = frozenset(
    (
        "重要",
        "有力",
        "有效",
        "主要",
        "关键",
        "必要",
        "战略",
        "支柱",
        "坚实",
        "强大",
        "强有力",
        "成功",
        "生动",
        "核心",
    )
)
_WEIGHTY_OF = re.compile(
    rf"(?:{'|'.join(sorted(_WEIGHTY))}|(?<![至到为])最[^的，]{{1,3}})的[^的，]{{2,6}}$|的唯一[^的，]{{2,6}}$"
    r"|^更[^的，]+的[^的，]{2,4}$|(?:基础性|根本性?|首要)的?[^的，]{2,9}$|重要[^的，]{2,8}$"
)
"""`绿化是城市|重要的基础设施|`."""
_METAPHOR = re.compile(r"“[^“”]+”$")
"""`种业是农业的|“芯片”|`."""
_ROLE = re.compile(
    r"(?:牵头|责任|主管|主办|承办|协办|成员|缔约|实施|执行|发起)(?:单位|部门|机构|组织|企业|主体)$"
)
"""What an office is in a matter: `…的|牵头单位|`."""
_PART = re.compile(r"的?(?:重要|有机|主要|核心)?组成部分$")
ONE_OF = re.compile(
    r"(?:一|同一|这样一|那样一)(?:种|个|项|类|套|门|条|支|家|座|批)|(?:第[一二三四五六七八九十]|首)(?:个|部|项|家|座|条)|统称|总称"
)
_ONE_KIND = re.compile(r"的一种[^的，]{2,8}$")
_PLACES = re.compile(
    r"(?:我国|中国|我们|我[省市县区]|全[国省市县区]|党|国家)[^的，]{0,4}的[^的，]{2,10}$|一[所家座名位]|每[个一位]"
)
"""Predicates that place a thing in its country, or tell of a single body: `一所以工科为主的大学`."""
_GOES_ON = re.compile(r"但?不?(?:包括|包含|含)(?!着)")
_TELLS_MORE = re.compile(r"通俗|简单|意思|通过|旨在|指|即|用于|目的是|主要|由|强调|它|其")
_BROAD_KIND = re.compile(r"一[种类]|.*(?:比喻|说法|称谓|叫法)$")
"""What says little by itself, so that the clauses behind it are of the definition."""
_HOLLOW = re.compile(r"(?:说法|称谓|叫法|术语|词语|概念)$")
"""`“保三”是|一些地方的说法|`."""
_WORTH = re.compile(rf"(?:一[种个项])?(?:{'|'.join(sorted(_WEIGHTY))}|重大|头等|系统|必)|.{{2,5}}$")
_LEAST_ADDED, _LEAST_SAID = 10, 14
_ANNOUNCES_MORE = re.compile(r"通过|以|由|在|利用|依托|对|把|将|按|为")
"""What begins a clause that another ends: `|通过推动形成绿色生活方式|，…的发展模式`."""
_LEAST_OF_QUOTED = 12
_LEAST_BEFORE_HEAD, _LONGEST_HEAD = 6, 4
_TO_WHAT = re.compile(r"[^，。；的]{0,5}?(?:针对|[对把将向])")
_CLAUSES = 8
_SHARED_REACH = 2


def predicate_of(text: str, start: int, term: str) -> Span | None:
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
            if any(praises(text[slice(*one)]) for one in clauses[:index] if one.start >= opening):
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
            span = Span(opening, _end(text, opening, clauses[last].end))
            return None if span.end - opening < _LEAST_SAID and _HOLLOW.search(text[slice(*span)]) else span
    return None


def _is_noun(word: str) -> bool:
    return len(word) > 1 and entry(word).tag == "n"


def _has_head(clause: str, head: str) -> bool:
    """Whether the noun that ends a clause has the last character of the term: 排污|口|是…的|口门|."""
    before, of, noun = clause.rpartition("的")
    if head not in noun or len(noun) > _LONGEST_HEAD or len(before) < _LEAST_BEFORE_HEAD:
        return False
    return bool(of) and (noun == head or len(words_of(noun)[-1]) > 1)


def praises(clause: str) -> bool:
    """Whether a clause says what a thing is worth, so that what follows tells of something else.

    `发展的目标` does, but neither `不以盈利为目标` nor `经营不满一年`.
    """
    worth = "的" in clause or _WORTH.match(clause)
    return bool(worth) and not word_list("definitions/praise.txt").isdisjoint(words_of(clause[-12:])[-1:])


def _is_object(text: str, start: int, clauses: list[Span], term: str) -> bool:
    """Whether a clause only says what something is done to: `法院对…的企业，|进行…的制度`."""
    return (
        clauses[0].start == start
        and _TO_WHAT.match(text, start) is not None
        and any(
            _names_kind(text[start:end], text[begin:end], term)
            for begin, end in clauses[1:]
            if not text.startswith("是", begin)
        )
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
    quoted, term = term.endswith("”"), term.strip("“”")
    if _METAPHOR.search(clause):
        return False
    clause = clause.split("”")[0].rstrip("“")
    part = _PART.sub("", clause)
    if len(clause) < 5:
        return False
    tail = words_of(part[-12:])[-2:]
    shared = term[-2:]
    repeated = len(term) > 2 and part.rfind(shared) >= len(part) - len(shared) - _SHARED_REACH
    own = repeated or _has_head(part, term[-1])
    if part != clause:
        return own
    if tail[-1] in word_list("definitions/praise.txt") or (tail[0] in _WEIGHTY and not repeated):
        return False
    if _WEIGHTY_OF.search(clause) or _ROLE.search(clause):
        return False
    if (predicate.startswith(("一种", "一类")) and "的" in clause) or _ONE_KIND.search(clause):
        return True
    if quoted and len(clause) >= _LEAST_OF_QUOTED and "的" in clause[:-1] and _is_noun(tail[-1]):
        return True
    if own and (entry(tail[-1]).tag != "v" or term.endswith(tail[-1])):
        return "的" in predicate or bool(ONE_OF.search(predicate))
    return (tail[-1] in genera() or tail[-1][-2:] in genera()) and "的" in (
        clause if _ANNOUNCES_MORE.match(clause) else predicate
    )
