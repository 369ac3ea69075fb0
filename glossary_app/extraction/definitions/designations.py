"""Where a designation begins that ends before a cue: `加快建设|科创高地`（…）."""

import re
from functools import lru_cache
from typing import NamedTuple

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.reading import clause_start, word_list, words_of
from glossary_app.text.segmentation import entry

_LONGEST, _LONGEST_QUOTED, _LONGEST_CLAUSE = 26, 40, 14
_NUMERAL = "一二两三四五六七八九十百零〇0-9"
_CORE = re.compile(rf"^[{_NUMERAL}]*(?:大|个|项|条|类|种|批|方面)?")
_BARE_NUMBER = re.compile(rf"[{_NUMERAL}第.%％+\-—、A-Za-z]{{0,2}}")
_ORDINAL = re.compile(rf"第[{_NUMERAL}]+(?:[个部类章节条款项]|方面|$)")
_BARE_ORDINAL = re.compile(rf"第[{_NUMERAL}]+(?:[个部类章节条款项]|方面)?")
_AMOUNT = re.compile(r"\d[\d.]*[万亿多余]*(?:元|吨|公里|平方米|亩|人次|人|户|%)")
_NOT_INSIDE = re.compile(r"[。！？；\n]")
_EDGE = re.compile(
    rf"[，。！？；：、\n“”（）《》【】\[\]〔〕■◆●★—…\s]|[{_NUMERAL}]+(?:省市|省区市|[个家项名位](?=[\u4e00-\u9fff]{{3}}))"
)
_ASIDE = re.compile(
    r"(?:(?:，(?:以下|下)?[旧简统全]|，?[又也亦俗])[称叫](?:为|[作做])?[^，。；：（）\n]{2,20}，?"
    r"|属于[^，。；：（）\n]{2,20}，?|，(?:简而言之|简言之|顾名思义|(?:简单|通俗|概括)[地来][说讲])，?|（[^（）。\n]{1,40}），?)$"
)
_LONGEST_ASIDE = 50
_DATE = re.compile(r"[\d一二三四五六七八九十]{1,4}[年月日号]$")
_PLACE_WORDS = frozenset("中上下里内外前后")
OPENERS = ("terms/openers.txt", "definitions/leaders.txt")
"""Lists of verbs that a designation is the object of."""
_NO_HEAD = ("工作", "任务", "要求", "建设", "等", "精神")
_RESULTS = ("好", "赢", "实", "牢")


class _Word(NamedTuple):
    text: str
    start: int


def designation_before(text: str, end: int) -> Span | None:
    """The designation that ends at `end`, within its clause; None where nothing there names a thing.

    A closing quotation mark or 》 opens where its partner stands. Else words are taken from the right
    until one that leads to a designation (加快, 推进, 的): `跟进设立|合格境外有限合伙人`.
    """
    floor = max(clause_start(text, end), end - _LONGEST_QUOTED)
    if end <= floor:
        return None
    if text[end - 1] in "”》":
        opening = text.rfind("“《"["”》".index(text[end - 1])], max(0, end - _LONGEST_QUOTED), end)
        return _sound(text, opening, end)
    edges = [found.end() for found in _EDGE.finditer(text, floor, end)]
    floor = edges[-1] if edges else floor
    start = floor + _nominal_start(text[floor:end])
    if text.endswith("”", 0, start) and start == edges[-1]:
        start = text.rfind("“", max(0, start - _LONGEST_QUOTED), start)
    return _sound(text, start, end)


def before_aside(text: str, end: int) -> int:
    """Where the subject ends whose other names stand between it and `end`: `碳汇|（又称碳吸收）`是…."""
    if not text.endswith(("，", "）"), 0, end) and not text.startswith("，", end):
        return end
    aside = _ASIDE.search(text, max(0, end - _LONGEST_ASIDE), end)
    return aside.start() if aside else end


def whole_clause(text: str, start: int, end: int) -> Span | None:
    """All of `text[start:end]`, where every word in it may be of a name: 人民代表大会制度, 碳达峰."""
    if end - start > _LONGEST_CLAUSE:
        return None
    row = _cut(text, start, end)
    strange = any(
        _is_function_word(row, at)
        or (entry(word.text).tag[:1] in ("p", "u", "r", "d", "x", "") and not _is_latin(word.text))
        for at, word in enumerate(row)
        if not _qualifies(row, at)
    )
    return None if strange else _sound(text, start, end)


def _is_latin(word: str) -> bool:
    return word.isascii() and word.isalpha()


def is_exhortation(surface: str) -> bool:
    """Whether a surface is a verb with its object: 推动|高质量发展, but not 协调|发展."""
    row = words_of(surface)
    first = row[0]
    if len(row) == 1 or len(first) == 1 or first not in word_list(*OPENERS):
        return False
    if all(entry(word).tag in ("v", "d") for word in row[1:]):
        return False  # nothing is its object: 执行|不能
    return not is_verbal_noun(first) or entry(row[-1]).tag[:1] == "n"


def after_verbs(text: str, start: int, end: int) -> int:
    """Where the objects begin in `text[start:end]`: after the last verb that leads to them.

    `加快建设|数字城市`; but verbs after one of result belong to its objects: `打好|防范化解重大风险`.
    """
    row = _cut(text, start, end)
    last = next((at for at in range(len(row) - 2, -1, -1) if _leads(row, at)), -1)
    if last < 0:
        return start
    first = last
    while first and row[first].text in word_list(*OPENERS) and not row[first].text.endswith(_RESULTS):
        first -= 1
    chosen = row[first] if row[first].text.endswith(_RESULTS) else row[last]
    return chosen.start + len(chosen.text)


@lru_cache(maxsize=4096)
def _nominal_start(clause: str) -> int:
    """Where the last run of words that may form a designation begins; several finders ask for the same."""
    row = _cut(clause, 0, len(clause))
    for index in range(len(row) - 1, -1, -1):
        if _leads(row, index):
            return row[index].start + len(row[index].text)
    return 0


def _cut(text: str, start: int, end: int) -> list[_Word]:
    """The words of `text[start:end]`; verbs that the dictionary lacks (打/好) are put together."""
    row: list[_Word] = []
    for word in words_of(text[start:end]):
        if len(word) == 1 and row and len(row[-1].text) == 1 and row[-1].text + word in word_list(*OPENERS):
            row[-1] = _Word(row[-1].text + word, row[-1].start)
        else:
            row.append(_Word(word, start))
        start += len(word)
    return row


def _leads(row: list[_Word], index: int) -> bool:
    """Whether a designation cannot contain the word: a particle, or a verb that takes it as object."""
    word = row[index].text
    tag = entry(word).tag
    if _qualifies(row, index):
        return False
    if _is_function_word(row, index) or (word in _PLACE_WORDS and not _is_unknown(row, index)):
        return True
    if tag[:1] in ("p", "u", "r", "y") and not word.isascii():
        return True
    if index == len(row) - 1 or word not in word_list(*OPENERS):
        return False
    if not is_verbal_noun(word) and len(word) > 1:
        return True
    # 建设, 发展 and their like are verbs at the head of a phrase and nouns further on.
    return index == 0 or row[index - 1].text in word_list("terms/adverbs.txt") or _leads(row, index - 1)


def _qualifies(row: list[_Word], index: int) -> bool:
    """Whether an adverb is of a designation, as it qualifies no noun behind it: 特别|国债, 自然|岸线."""
    word = row[index].text
    adverb = len(word) > 1 and entry(word).tag == "d"
    return adverb and index + 1 < len(row) and entry(row[index + 1].text).tag[:1] in ("n", "s")


def _is_function_word(row: list[_Word], index: int) -> bool:
    """A 者 behind another word makes a noun with it: 个人信息处理|者."""
    word = row[index].text
    if word == "者" and index:
        return False
    return word in word_list("terms/function_words.txt") and not _is_unknown(row, index)


def _is_unknown(row: list[_Word], index: int) -> bool:
    """Whether a character stands among others that no dictionary joins, as of a new name: 碳|达|峰.

    A verb need only stand behind one: 失|能|老年人.
    """
    tag = entry(row[index].text).tag[:1]
    around = row[max(0, index - 1) : index + (1 if tag == "v" else 2)]
    alone = len(around) > 1 and all(len(word.text) == 1 and not word.text.isascii() for word in around)
    return alone and tag not in ("p", "u", "r", "y")


def with_noun(text: str, term: Span, end: int) -> Span:
    """A quoted term with the noun behind it up to `end`: `“放管服”改革`, but `“六稳”|工作`."""
    return term if text[term.end : end] in _NO_HEAD else Span(term.start, end)


def is_verbal_noun(word: str) -> bool:
    """Whether a verb also stands inside designations as nouns do: 生态文明|建设."""
    return entry(word).tag == "vn" or word in word_list("definitions/verbal_nouns.txt")


def _sound(text: str, start: int, end: int) -> Span | None:
    return Span(start, end) if start >= 0 and is_designation(text[start:end]) else None


def is_designation(surface: str, *, declared: bool = False) -> bool:
    """Whether a surface can be explained: no bare number, no word as general as 三个方面.

    What is quoted may be any word, and what a law declares that it defines: 本法所称|数据|.
    """
    quoted = surface.startswith(("“", "《"))
    if _NOT_INSIDE.search(surface) or len(surface) > (_LONGEST_QUOTED if quoted else _LONGEST):
        return False
    bare = surface.strip("“”《》")
    core = _CORE.sub("", bare)
    if len(bare) < 2 or _AMOUNT.search(bare) or _BARE_NUMBER.fullmatch(bare) or _DATE.search(bare):
        return False
    if quoted or declared:
        return not _BARE_ORDINAL.fullmatch(bare)
    if _ORDINAL.match(bare):
        return False
    vague = word_list("terms/ordinary.txt", "definitions/vague.txt", "terms/function_words.txt")
    return bool(core) and core not in vague and bare not in vague
