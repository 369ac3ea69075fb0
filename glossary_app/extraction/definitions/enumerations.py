"""Numbered slogans spelt out beside them: 改革、开放、创新“三大动力”, “三保”（甲、乙、丙）."""

import re
from collections.abc import Iterator, Sequence

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.bodies import FURTHER
from glossary_app.extraction.definitions.designations import (
    OPENERS,
    after_verbs,
    is_designation,
    is_verbal_noun,
    with_noun,
)
from glossary_app.extraction.definitions.reading import (
    Found,
    clause_end,
    clause_start,
    closing_bracket,
    in_one_clause,
    sentence_end,
    word_list,
    words_of,
)
from glossary_app.text.segmentation import entry

NUMERAL = r"[十双两二三四五六七八九1-9](?:(?<=十)[一二三四五六]|(?<=1)\d|(?<!1))"
"""`十二`, `两`, `12`, `4`; with one class of characters at its head, a text is passed over quickly."""
_VALUES = {digit: value for value, digit in enumerate("零一二三四五六七八九十")} | {"两": 2, "双": 2}
_QUOTED_SLOGAN = re.compile(rf"“[^“”\n，。、\d]??(?P<count>{NUMERAL})(?!\d)[^“”\n，。、]{{1,10}}”")
_BARE_SLOGAN = re.compile(rf"(?P<count>{NUMERAL})(?P<measure>大|[项个条类支张])(?=[\u4e00-\u9fff]{{2}})")
_ONE_AND_ONE = re.compile(r"“(?:一[^一“”\n，。、]{1,4}){2,5}”")
"""`“一老一小”` has as many members as it says 一."""
_MANY_NUMERALS = re.compile(
    r"[一两双二三四五六七八九十\d].+(?!一体|一”|(?<=个)一)[一两双二三四五六七八九十\d+]"
)
_EACH = re.compile(r"[一两二三四五六七八九]")
_TWO_GROUPS = re.compile(
    r"“[一两二三四五六七八九][^“”\d一二三四五六七八九十]{1,4}[一两二三四五六七八九][^“”\d一二三四五六七八九十]{1,4}”"
)
"""`“三品一标”` has as many members as its numerals say together."""
_NO_COUNT = frozenset("第0123456789.之十百千万亿年月日“")
_JOINED = re.compile(r"[、；]|(?<=”)(?=“)")
_TWO_JOINTS = re.compile(r"[、，]")
_LAST_JOINT = re.compile(r"和|与|及|以及")
_JOINS_TWO = re.compile(r"和|以及")
_SAYS = re.compile(r".*(?:是指|指的是|包括|[指即为：])")
_LISTS = re.compile(
    r"(?:(?P<noun>[\u4e00-\u9fff]{0,4}?)(?:：|——|，?(?:主要|具体)?(?:包括|包含)：?|，?分别[是为]：?|，?即(?!将))|，?就?(?=是))"
    r"(?:是?指(?!挥|导)|即|是)?"
)
_FURTHER = re.compile(FURTHER)
_OPENING_BRACKET = re.compile(r"[\u4e00-\u9fff]{0,4}（(?![即指])")
_PAIR = 2
_COUNTING = "一二三四五六七八九"
_LISTS_AFTER = re.compile(r"[：（—是包分即]")
"""The first characters of what leads to a list: `：`, `——`, 包括, 分别是, 即."""
_LONGEST_LINK = 8
_REACH = 160
_MEMBER = 30
_PHRASE = 12


def enumerations(text: str) -> Iterator[Found]:
    """Slogans with a numeral whose members, as many as it says, stand before or after them."""
    for cue in _QUOTED_SLOGAN.finditer(text):
        if not _has_members(text, cue):
            continue
        term, number = Span(*cue.span()), count(cue["count"])
        if not _MANY_NUMERALS.search(cue.group()):
            yield from _beside(text, term, number)
            yield from _listed(text, term, number)
        elif _TWO_GROUPS.fullmatch(cue.group()):
            groups = [count(numeral) for numeral in _EACH.findall(cue.group())]
            yield from _bracketed(text, term, *groups)
            yield from _listed(text, term, *groups)
    for cue in _ONE_AND_ONE.finditer(text):
        term, number = Span(*cue.span()), cue.group().count("一")
        yield from _bracketed(text, term, number)
        yield from _listed(text, term, number)
    for cue in _BARE_SLOGAN.finditer(text):
        counts = text[cue.start() - 1 : cue.start()] not in _NO_COUNT
        if counts and _has_members(text, cue) and (slogan := _bare_slogan(text, cue)):
            yield from _beside(text, slogan, count(cue["count"]))
            yield from _listed(text, slogan, count(cue["count"]))


def _has_members(text: str, cue: re.Match[str]) -> bool:
    """Whether anything around a slogan may spell it out, which is asked before any word is cut."""
    if _LISTS_AFTER.search(text, cue.end(), cue.end() + _PHRASE + _LONGEST_LINK):
        return True
    return text.endswith(("”", "”等", "”的"), 0, cue.start()) or _has_comma(text, cue.start())


def _has_comma(text: str, at: int) -> bool:
    """Whether an enumeration comma stands in the clause before `at`, and near enough to part members."""
    comma = text.rfind("、", max(0, at - _REACH), at)
    return comma >= 0 and in_one_clause(text, comma, at)


def count(numeral: str) -> int:
    """The number that a numeral of a slogan says: `十二` → 12, `两` → 2, `4` → 4."""
    if numeral.isdigit():
        return int(numeral)
    return sum(_VALUES[digit] for digit in numeral)


def _beside(text: str, term: Span, number: int) -> Iterator[Found]:
    if before := _members_before(text, term, number):
        yield Found(term, before)
    else:
        yield from _bracketed(text, term, number)


def _bracketed(text: str, term: Span, *numbers: int) -> Iterator[Found]:
    bracket = _OPENING_BRACKET.match(text, term.end)
    if bracket and (body := _members_after(text, bracket.end() - 1, numbers)):
        yield Found(with_noun(text, term, bracket.end() - 1), body)


def _listed(text: str, term: Span, *numbers: int) -> Iterator[Found]:
    """`“五个一批”：甲、乙、丙、丁、戊` and `“四史”包括甲、乙、丙和丁`, to the end of sentence or clause."""
    cue = _LISTS.match(text, term.end)
    if cue is None:
        return
    stop = sentence_end(text, cue.end())
    further = _FURTHER.search(text, cue.end(), stop)
    stop = further.start() if further else stop
    dash = text.find("——", cue.end(), stop)
    for end in (stop if dash < 0 else dash, clause_end(text, cue.end())):
        if _spelt_out(text[cue.end() : end], *numbers):
            yield Found(with_noun(text, term, term.end + len(cue["noun"] or "")), Span(cue.end(), end))
            return


def _spelt_out(run: str, *numbers: int) -> bool:
    """Whether the strongest mark of a run parts it into as many members as a slogan says, or they count
    themselves (一听二看三问); of two groups, see `_of_groups`."""
    number = sum(numbers)
    if _of_groups(run, numbers) or _counts_up(run, number):
        return True
    joint = next((mark for mark in "；，、" if mark in run), "")
    if not joint:
        return number == len(_JOINS_TWO.findall(run)) + 1 == _PAIR
    return run.count(joint) + 1 == number or (joint == "、" and bool(_members(run, number)))


def _of_groups(run: str, numbers: Sequence[int]) -> bool:
    """Whether commas part a run for a slogan of groups: `“四议两公开”` in 甲、乙、丙、丁，戊、己, or
    `“三查三改”` in 查甲改乙、查丙改丁、查戊改己."""
    if len(numbers) == 1 or "；" in run:
        return False
    members = len(_TWO_JOINTS.split(run))
    return members == sum(numbers) or (members > _PAIR and {members} == {*numbers})


def _counts_up(run: str, number: int) -> bool:
    """Whether a run without marks is as many members that count themselves: 一听二看三问四办."""
    told = number > _PAIR and run.startswith("一") and not _JOINED.search(run)
    return told and "".join(_EACH.findall(run)) == _COUNTING[:number]


def _bare_slogan(text: str, cue: re.Match[str]) -> Span | None:
    """The slogan without quotation marks that begins with the numeral: 三大科创高地.

    After 大 any noun makes one, but none is added to one of the field (三大主导产业|产值); after other
    measures (4条产业链) it must be one of the field.
    """
    nouns = word_list("definitions/slogan_heads.txt")
    place = end = cue.end()
    headed = False
    for word in words_of(text[place : place + _PHRASE]):
        if not _continues(word):
            break
        place += len(word)
        whole = len(word) > 1 or place > cue.end() + 1  # 三大综合|库, but not 三大|库
        if word in nouns or (cue["measure"] == "大" and whole and not headed and _ends_slogan(word)):
            end = place
            headed = word[-2:] in nouns
    slogan = Span(cue.start(), end)
    named = text[cue.end() : end] in nouns or is_designation(text[slice(*slogan)])
    return slogan if end > cue.end() and named else None


def _continues(word: str) -> bool:
    """Whether a slogan may run on with the word; a verb ends it, a verbal noun does not."""
    if word in word_list("definitions/slogan_heads.txt"):
        return True
    tag = entry(word).tag
    if not "\u4e00" <= word[0] <= "\u9fff" or word in word_list("terms/function_words.txt"):
        return False
    if word[:2] in word_list(*OPENERS) and entry(word[2:]).tag[:1] == "v":
        return False  # the dictionary has 开展调研 as a noun
    return tag == "vn" or tag[:1] not in ("v", "d", "p", "c", "u", "r", "t", "f", "m")


def _ends_slogan(word: str) -> bool:
    """Whether a noun may; what is done with the things is not of their name: 三大体系|建设."""
    return entry(word).tag != "vn" and word not in word_list("terms/ordinary.txt")


def _members_before(text: str, term: Span, number: int) -> Span | None:
    """`number` members that end where the term begins, quoted as a whole, one by one, or bare."""
    end = term.start
    if text.endswith("等", 0, end):
        end -= 1
    elif text.endswith("的", 0, end) and text[end] == "“" and number > 2:
        end -= 1  # 政府、企业、社会的“三位一体”, but 高水平、专业化的“双创”平台
    if text.endswith("”", 0, end):
        return _quoted_whole(text, end, number) or _quoted_singly(text, end, number)
    if not _has_comma(text, end):
        return None
    start = max(clause_start(text, end), end - _REACH)
    if text.find("（", start, end) > text.find("）", start, end):
        return None  # the slogan stands in brackets that open among what looks like its members
    return _bare_members(text, start, end, number)


def _quoted_whole(text: str, end: int, number: int) -> Span | None:
    """`“科技引领、工业振兴”` before 两大工程."""
    opening = text.rfind("“", max(0, end - _REACH), end)
    inside = Span(opening + 1, end - 1)
    return inside if opening >= 0 and _members(text[slice(*inside)], number) else None


def _quoted_singly(text: str, end: int, number: int) -> Span | None:
    """`“大商务”“大会展”和“大交通”` before 三大功能; slogans in a row are no members of the next."""
    member = r"“(?![两二三四五六七八九十\d]{1,2}[大个])[^“”\n]{1,30}”"
    row = re.compile(rf"{member}(?:[、和与及]*{member}){{{number - 1}}}$")
    found = row.search(text, max(0, end - _REACH), end)
    return Span(*found.span()) if found and not text.endswith(("”", "”、"), 0, found.start()) else None


def _bare_members(text: str, start: int, end: int, number: int) -> Span | None:
    rows = _members(text[start:end], number)
    if not rows or max(b - a for a, b in rows[1:]) > _MEMBER:
        return None
    others = [text[start + a : start + b] for a, b in rows[1:]]
    begin = _first_member(text, start, start + rows[0].end, others)
    if _governs(others) or _is_qualifier(text[begin : start + rows[0].end], others):
        return None
    return Span(begin, end) if any("\u4e00" <= char <= "\u9fff" for char in text[begin:end]) else None


def _governs(others: list[str]) -> bool:
    """Whether the word before a slogan takes it as object: 全面准确、坚定不移贯彻|“两个维护”."""
    row = words_of(others[-1])
    word = row[-1]
    if len(row) == 1 and len(others) > 1:
        return False
    if word in word_list("terms/function_words.txt"):
        return True
    return word in word_list(*OPENERS) and not is_verbal_noun(word)


def _is_qualifier(first: str, others: list[str]) -> bool:
    """Whether what stands before the slogan is of it: 城乡低保、农村五保、|城镇“三无”人员|."""
    members, last = (first, *others[:-1]), others[-1]
    endings = {member[-1] for member in members}
    shorter = len(last) < min(map(len, members))
    return len(others) > 1 and len(endings) == 1 and last[-1] not in endings and shorter


def _first_member(text: str, start: int, end: int, others: list[str]) -> int:
    """Where the first member begins: with what the others begin with, or after the verb that governs all."""
    shared = others[0][:2]
    if len(shared) == 2 and all(other.startswith(shared) for other in others):
        place = text.rfind(shared, start, end)
        if place >= 0:
            return place
    said = _SAYS.match(text, start, end)
    if said and said.end() < end:
        start = said.end()
    if text.endswith("”", start, end) and "“" in text[start:end]:
        return text.rfind("“", start, end)
    return after_verbs(text, start, end)


def _members(run: str, number: int) -> list[Span]:
    """The members of an enumeration (`甲、乙和丙`), none where they are not as many as `number`."""
    edges = [found.span() for found in _JOINED.finditer(run)]
    if edges and len(edges) == number - 2:
        edges += [found.span() for found in _LAST_JOINT.finditer(run, edges[-1][1])][-1:]
    if len(edges) != number - 1:
        return []
    starts = [0, *(stop for _, stop in edges)]
    stops = [*(begin for begin, _ in edges), len(run)]
    rows = [Span(begin, stop) for begin, stop in zip(starts, stops, strict=True)]
    return rows if all(stop > begin for begin, stop in rows) else []


def _members_after(text: str, at: int, numbers: Sequence[int]) -> Span | None:
    """What stands in the bracket at `at`, where it is as many members."""
    end = closing_bracket(text, at)
    return Span(at + 1, end) if end and _spelt_out(text[at + 1 : end], *numbers) else None
