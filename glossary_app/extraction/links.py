"""Designations that a document declares to be one concept: 第三次全国国土调查（以下简称“三调”）."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Link
from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.brackets import full_forms, latin_abbreviations
from glossary_app.extraction.definitions.designations import designation_before, is_designation
from glossary_app.extraction.definitions.reading import beginning, clause_start, legible, words_of

_NAMED_SHORT = re.compile(
    r"称(?:为|作)?：?"
    r"(?P<short>“[^“”\n]{1,20}”|《[^《》\n]{1,30}》|[^，。；：（）“”《》\n]{2,12})(?=[）），。；\n]|$)"
)
_LEADS_TO_SHORT = re.compile(r"[（，](?:(?:以下|下文|下|后文)(?:统一|均)?)?[简统]?$")
_DECLARE = ("简", "，下", "（下", "以下", "以下统")
"""What ends the words before 称 that declare a short form; a plain 统称 does not: 统称各部门."""
_LONGEST_LEAD = 7
_IS_SHORT_FOR = re.compile(r"的(?:[英汉]文)?(?:简称|缩写|简写|缩略语)")
_SHORT_AND_FULL = re.compile(
    r"(?P<short>“[^“”\n]{2,12}”[\u4e00-\u9fff]{0,4}?|[\u4e00-\u9fffA-Z0-9]{2,12}?)】?(?:：是|就是|[是：即为])"
    r"(?P<full>“[^“”\n]{3,60}”|《[^《》\n]{3,60}》|[^，。；：“”\n]{3,60}?)$"
)
_FOREIGN_NAME = re.compile(r"（[A-Za-z][A-Za-z ,.'&\-]+$")
_TELLS = re.compile(r"[是：即为]")
"""What any such statement has between the two, which is asked first."""
_ALSO_CALLED = beginning(
    "又也亦俗",
    r"(?![称叫名](?:赞|道|呼|颂|为(?:是|了)))(?:称[为作]?|叫[作做]?|名)"
    r"(?P<other>“[^“”\n]{2,20}”|[^，。；：（）“”《》、\n]{2,12}(?=[，）。；\n]))",
)
_BRACKETED = re.compile(r"（(?<=[\u4e00-\u9fff]（)(?P<short>“[\u4e00-\u9fff]{2,6}”|[\u4e00-\u9fff]{2,6})）")
_THAT_IS = re.compile(r"即(?<=[，（”]即)(?P<other>“[^“”\n]{2,30}”|[\u4e00-\u9fff]{2,30})(?=[），。；\n]|$)")
_QUOTATION_MARKS = re.compile(r"[“”\"＂「」『』]")
_LONGEST_FULL = 40
_LONGEST_STATEMENT = 80
_LONGEST_SHORT = 20
_LONGEST_BARE = 3
"""Characters that say too little to be what letters stand for: `…的指数，简称CPI`."""


class _Pair(NamedTuple):
    full: Span
    short: Span


def find_links(document: Document) -> tuple[Link, ...]:
    """Every pair of designations that the text declares to be one concept, by place, each pair once.

    `full` and `short` are as written, without quotation marks.
    """
    text = legible(document.plain)
    pairs = sorted({pair for finder in _FINDERS for pair in finder(text)}, key=_extent)
    links: dict[tuple[str, str], Link] = {}
    for pair in pairs:
        full, short = (_QUOTATION_MARKS.sub("", document.surface(span)) for span in pair)
        if full != short:
            links.setdefault((full, short), Link(document.key, full, short, _extent(pair)))
    return tuple(links.values())


def abbreviates(short: str, full: str) -> bool:
    """Whether the characters of `short` stand in `full` in this order, and not in one piece.

    `政协` abbreviates `政治协商会议`; `会议` does not.
    """
    return len(full) >= len(short) + 2 and short not in full and _in_order(short, full)


def _in_order(chars: str, text: str) -> bool:
    rest = iter(text)
    return all(char in rest for char in chars)


def _named_short(text: str) -> Iterator[_Pair]:
    """`甲（以下简称“乙”）`, `甲（简称乙）`, `甲，以下简称乙`."""
    for cue in _NAMED_SHORT.finditer(text):
        lead = _LEADS_TO_SHORT.search(text, max(0, cue.start() - _LONGEST_LEAD), cue.start())
        if not lead or not lead.group().endswith(_DECLARE):
            continue
        short = Span(*cue.span("short"))
        letters = text[slice(*_bare(text, short))]
        full = _full_before(text, lead.start(), letters)
        collective = lead.group().endswith("统")
        if full and _is_borne_out(
            cue["short"], letters, text[full.start : lead.start()], collective=collective
        ):
            yield _Pair(full, short)


def _is_borne_out(written: str, short: str, full: str, *, collective: bool) -> bool:
    """A collective name is one of its parts' where it abbreviates it, and bare words where they share
    something (`他是行家，简称不详`) or are the letters of another language (`温盐深仪（简称CTD）`)."""
    if collective:
        return abbreviates(short, full)
    foreign = short.isupper() and len(full) > _LONGEST_BARE
    return written[0] in "“《" or foreign or not set(short).isdisjoint(full)


def _full_before(text: str, end: int, short: str) -> Span | None:
    """The designation before `end`, drawn to the left until it has the characters of the short form.

    What is named in Chinese before the brackets goes before its foreign name in them: `世界贸易组织|（World
    Trade Organization，简称WTO）`.
    """
    if foreign := _FOREIGN_NAME.search(text, max(0, end - _LONGEST_STATEMENT), end):
        end = foreign.start()
    near = designation_before(text, end)
    if near and (text[near.start] == "《" or abbreviates(short, text[slice(*near)])):
        return near
    return _drawn_out(text, end, short) or near


def _drawn_out(text: str, end: int, short: str) -> Span | None:
    """The shortest run of words before `end` that `short` abbreviates."""
    start = max(clause_start(text, end), end - _LONGEST_FULL)
    places, at = [], start
    for word in words_of(text[start:end]):
        places.append(at)
        at += len(word)
    return next((Span(place, end) for place in reversed(places) if abbreviates(short, text[place:end])), None)


def _is_short_for(text: str) -> Iterator[_Pair]:
    """`“十艺节”：第十届中国艺术节的简称`."""
    for cue in _IS_SHORT_FOR.finditer(text):
        told = _TELLS.search(text, max(0, cue.start() - _LONGEST_STATEMENT), cue.start())
        said = told and _SHORT_AND_FULL.search(text, max(0, told.start() - _LONGEST_SHORT), cue.start())
        if said:
            yield _Pair(Span(*said.span("full")), Span(*said.span("short")))


def _also_called(text: str) -> Iterator[_Pair]:
    """`甲，又称乙`, and `甲又称乙` where 甲 opens the sentence: what is named first leads."""
    for cue in chain.from_iterable(called.finditer(text) for called in _ALSO_CALLED):
        apart = text.endswith(("，", "（"), 0, cue.start())
        one, other = designation_before(text, cue.start() - apart), Span(*cue.span("other"))
        if one and (apart or _opens_sentence(text, one.start)) and is_designation(text[slice(*other)]):
            yield _Pair(one, other)


def _opens_sentence(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] in "。；：\n"


def _bracketed(text: str) -> Iterator[_Pair]:
    """`人民政治协商会议（政协）`: what the brackets hold abbreviates the words before them."""
    for cue in _BRACKETED.finditer(text):
        short = Span(*cue.span("short"))
        letters = text[slice(*_bare(text, short))]
        if not _in_order(letters, text[max(0, cue.start() - _LONGEST_FULL) : cue.start()]):
            continue  # which is asked before any word is cut
        full = _full_before(text, cue.start(), letters)
        if full and abbreviates(letters, text[slice(*full)]) and is_designation(letters):
            yield _Pair(full, short)


def _that_is(text: str) -> Iterator[_Pair]:
    """`乙，即甲` where the one abbreviates the other."""
    for cue in _THAT_IS.finditer(text):
        end = cue.start() - (text[cue.start() - 1] in "，（")
        one, other = designation_before(text, end), Span(*cue.span("other"))
        if one:
            left, right = text[slice(*_bare(text, one))], text[slice(*_bare(text, other))]
            if abbreviates(left, right):
                yield _Pair(other, one)
            elif abbreviates(right, left):
                yield _Pair(one, other)


def _latin(text: str) -> Iterator[_Pair]:
    """`合格境外有限合伙人（QFLP）` and `EDA（电子设计自动化）`."""
    for full, short in latin_abbreviations(text):
        yield _Pair(full, short)
    for short, full in full_forms(text):
        yield _Pair(full, short)


_FINDERS = (_named_short, _is_short_for, _also_called, _bracketed, _that_is, _latin)


def _bare(text: str, span: Span) -> Span:
    """Without the quotation marks around it."""
    quoted = text[span.start] == "“" and text[span.end - 1] == "”"
    return Span(span.start + 1, span.end - 1) if quoted else span


def _extent(pair: _Pair) -> Span:
    return Span(min(pair.full.start, pair.short.start), max(pair.full.end, pair.short.end))
