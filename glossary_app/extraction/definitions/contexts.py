"""Explanations that lie in the words around: …，专项用于…; 甲是…，乙是…这“两支队伍”; 稳是…。进是…。"""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import (
    OPENERS,
    designation_before,
    is_designation,
    with_noun,
)
from glossary_app.extraction.definitions.enumerations import NUMERAL, count
from glossary_app.extraction.definitions.reading import (
    Found,
    clause_end,
    clause_start,
    sentence_end,
    sentence_start,
    word_list,
    words_of,
)
from glossary_app.extraction.genera import genera

_PART_OF_SLOGAN = re.compile(
    r"”(?P<noun>[\u4e00-\u9fff]{0,8})[，：](?=“(?P<part>[^“”\n]{1,6})”(?:就是|是指|[即是指为]|代表))"
)
_FOR_USE = re.compile(r"用于(?<=，(?:专项|专门|主要|全部|统筹)用于)")
_USE = len("专项")
_THESE = re.compile(rf"这“(?P<count>{NUMERAL})[^“”\n，。]{{1,10}}”")
_SAYS_IS = re.compile(
    r"。(?P<first>[\u4e00-\u9fff]{1,2}?)是[^。\n]{4,}。(?P<second>[\u4e00-\u9fff]{1,2}?)是(?=[^。\n]{4})"
)
_CLAIM = re.compile(r"(?:^|，)[^，。；\n]{2,20}?是[^，。；\n]{2,}")
_LONGEST_SLOGAN = 20
_ITEM = re.compile(r"[\u4e00-\u9fff]{2,16}(?:、[\u4e00-\u9fff]{2,8})*$")


def contexts(text: str) -> Iterator[Found]:
    """Explanations that no fixed phrase announces."""
    yield from _parts(text)
    yield from _uses(text)
    yield from _these(text)
    yield from _echoes(text)


def _parts(text: str) -> Iterator[Found]:
    """A slogan whose parts are said one by one: `“1+3”模式，|“1”即…，“3”即…|`."""
    for cue in _PART_OF_SLOGAN.finditer(text):
        opening = text.rfind("“", max(0, cue.start() - _LONGEST_SLOGAN), cue.start())
        if opening >= 0 and cue["part"] in text[opening + 1 : cue.start()]:
            term = with_noun(text, Span(opening, cue.start() + 1), cue.end("noun"))
            yield Found(term, Span(cue.end(), sentence_end(text, cue.end())))


def _uses(text: str) -> Iterator[Found]:
    """What money or a thing is for: 发行超长期特别国债，|专项用于…|."""
    for cue in _FOR_USE.finditer(text):
        start = cue.start() - _USE
        term = designation_before(text, start - 1)
        if term and text[slice(*term)] not in genera():
            yield Found(term, Span(start, clause_end(text, start)))


def _these(text: str) -> Iterator[Found]:
    """A slogan that sums up as many claims before it as it counts; the sentence explains it."""
    for cue in _THESE.finditer(text):
        start = sentence_start(text, cue.start())
        before = text[start : clause_start(text, cue.start())].rstrip("，")
        if len(_CLAIM.findall(before)) == count(cue["count"]):
            yield Found(Span(cue.start() + 1, cue.end()), Span(start, cue.end()))


def _echoes(text: str) -> Iterator[Found]:
    """A formula whose words the next sentences take up: 坚持|稳中求进、以进促稳|。稳是…。进是…。"""
    for cue in _SAYS_IS.finditer(text):
        formula = _formula(text, cue.start())
        surface = text[slice(*formula)]
        taken_up = cue["first"] != cue["second"] and cue["first"] in surface and cue["second"] in surface
        if taken_up and is_designation(surface):
            yield Found(formula, Span(cue.start() + 1, sentence_end(text, cue.end())))


def _formula(text: str, end: int) -> Span:
    """The row of designations joined by 、 that ends at `end`, without the verbs before it."""
    row = _ITEM.search(text, clause_start(text, end), end)
    start = row.start() if row else end
    for word in words_of(text[start:end]):
        verb = len(word) > 1 and word in word_list(*OPENERS, "terms/adverbs.txt")
        if not verb and word not in word_list("terms/function_words.txt"):
            break
        start += len(word)
    return Span(start, end)
