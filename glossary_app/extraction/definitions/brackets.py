"""What brackets after a designation say of it: 合格境外有限合伙人（QFLP）, “双减”（减轻…负担和…负担）."""

import re
from collections.abc import Iterator
from functools import lru_cache

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import designation_before, is_designation, with_noun
from glossary_app.extraction.definitions.reading import Found, closing_bracket
from glossary_app.extraction.genera import genus_ends
from glossary_app.text.segmentation import entry

_LATIN_INSIDE = re.compile(r"（(?P<latin>[A-Z][A-Za-z0-9.&+/\-]{1,11})）")
_CHINESE_INSIDE = re.compile(r"（(?P<full>[\u4e00-\u9fff]{4,20})）")
_FORMULA_INSIDE = re.compile(r"（(?P<members>[\u4e00-\u9fff]{4,8}(?:[、，；][\u4e00-\u9fff]{4,8}){2,7})）")
_JOINT = re.compile(r"[、，；]")
_LATIN_BEFORE = re.compile(r"(?<![A-Za-z0-9.\-])[A-Z][A-Za-z0-9.&+/\-]{1,11}$")
_QUOTED_BEFORE = re.compile(r"(?P<quoted>“(?P<term>[^“”，。；\n]{2,12})”)[\u4e00-\u9fff]{0,6}（(?:注：)?")
_SET_OFF = re.compile(r"—(?<!——)—(?P<said>[^。；：\n—]{6,70}?的[^，。；：\n—的]{2,8})(?=[，。；\n]|——)")
_DESCRIBED = re.compile(r"（(?P<said>[^（）“”\n]{6,80}的[^（）“”，。；的\n]{2,8})）")
_BY_WHICH = "由以将把对用能可"
"""What begins a description, and no task, of what no quotation marks show to be a term."""
_QUANTITIES = "量率度值比额"
_NO_DESCRIPTION = re.compile(
    r"[不非]?[含包]|除|[详参]?见|以下|以上|下同|共|其中|原|[^，]{0,3}[主重]要?[是点为]|特别|尤其|[例比诸]?如|[这那其本该]|[有无未已凡]"
)
_WHEN = re.compile(r"[\d今去每自从截至占同约注]")
_REMARK = re.compile(
    r"[\d今去本每自从截至由如比较占同约含注]|.*(?:负责|牵头|除外|[起止期间同版等]|为准|万元|亿元|%)$|.*(?:单位|部门)："
)
"""What brackets say besides: when, how much, who sees to it."""
_LEAST_CLAUSE = 10
_NUMERALS = frozenset("零一二两三四五六七八九十百千万双0123456789个大条项新+NX")
_LEAST_EXPANSION = 6
_LEAST_FULL_FORM = 3
_LONGEST_ACRONYM = 13


def brackets(text: str) -> Iterator[Found]:
    """Foreign abbreviations with their full form, slogans expanded and formulas, in brackets."""
    for designation, latin in latin_abbreviations(text):
        yield Found(designation, latin)
    for latin, full in full_forms(text):
        yield Found(latin, full)
    yield from _expansions(text)
    yield from _described(text)
    yield from _set_off(text)
    yield from _formulas(text)


@lru_cache(maxsize=1)
def latin_abbreviations(text: str) -> tuple[tuple[Span, Span], ...]:
    """A Chinese designation and the Latin capitals in brackets behind it: 细颗粒物（PM2.5）.

    Capitals that stand for two things in one text have lost a part (PM₁₀ and PM₂.₅ as PM): left out.
    Kept for the text at hand, of which links ask as well.
    """
    found = list(_latin_inside(text))
    meanings: dict[str, set[str]] = {}
    for designation, latin in found:
        meanings.setdefault(text[slice(*latin)], set()).add(text[slice(*designation)])
    return tuple(pair for pair in found if len(meanings[text[slice(*pair[1])]]) == 1)


def _latin_inside(text: str) -> Iterator[tuple[Span, Span]]:
    for cue in _LATIN_INSIDE.finditer(text):
        designation = designation_before(text, cue.start()) if _is_acronym(cue["latin"]) else None
        if designation is None:
            continue
        length = designation.end - designation.start
        joined = text.endswith(("的", "中", "之"), 0, designation.start)  # 管理人的管理人（MOM）
        if length > _LEAST_FULL_FORM or (length == _LEAST_FULL_FORM and not joined):
            yield designation, Span(*cue.span("latin"))


def full_forms(text: str) -> Iterator[tuple[Span, Span]]:
    """Latin capitals and the Chinese designation in brackets behind them: EDA（电子设计自动化）."""
    for cue in _CHINESE_INSIDE.finditer(text):
        latin = _LATIN_BEFORE.search(text, max(0, cue.start() - _LONGEST_ACRONYM), cue.start())
        if latin and _is_acronym(latin.group()) and is_designation(cue["full"]):
            yield Span(*latin.span()), Span(*cue.span("full"))


def _is_acronym(latin: str) -> bool:
    return sum(char.isupper() for char in latin) > 1 and "&" not in latin  # 研究与试验发展（R&D）


def _expansions(text: str) -> Iterator[Found]:
    for cue in _QUOTED_BEFORE.finditer(text):
        opening = text.index("（", cue.end("quoted"))
        end = closing_bracket(text, opening)
        if end is None or end - cue.end() < _LEAST_EXPANSION or text[cue.end()] in "即指":
            continue
        said = text[cue.end() : end]
        if _spells_out(said, cue["term"]) or _is_of_kind(said, cue["term"][-1]) or _tells(said):
            term = with_noun(text, Span(*cue.span("quoted")), opening)
            yield Found(term, Span(cue.end(), end))


def _described(text: str) -> Iterator[Found]:
    """Of which kind a thing is that no quotation marks show to be a term: 湾长制（由…的责任制度）."""
    for cue in _DESCRIBED.finditer(text):
        described = _is_of_kind(cue["said"], text[cue.start() - 1])
        if described and (term := designation_before(text, cue.start())):
            yield Found(term, Span(*cue.span("said")))


def _set_off(text: str) -> Iterator[Found]:
    """What a dash says the thing is: 推出“码上监督”——群众扫码即可反映问题的监督平台."""
    for cue in _SET_OFF.finditer(text):
        term = designation_before(text, cue.start()) if cue["said"][-2:] in genus_ends() else None
        if term and (text[term.start] == "“" or cue["said"][0] in _BY_WHICH):
            yield Found(term, Span(*cue.span("said")))


def _formulas(text: str) -> Iterator[Found]:
    """What an experience comes to, in clauses built alike: （小事不过夜、大事不过周、难事不过月）."""
    for cue in _FORMULA_INSIDE.finditer(text):
        term = designation_before(text, cue.start())
        if term and _are_alike(_JOINT.split(cue["members"])):
            yield Found(term, Span(*cue.span("members")))


def _are_alike(members: list[str]) -> bool:
    """Whether clauses are as long as one another, around one verb or adverb at one place."""
    columns = list(zip(*members, strict=False))[:-1]
    shared = any(len({*column}) == 1 and entry(column[0]).tag in ("v", "d") for column in columns)
    return shared and len({len(member) for member in members}) == 1


def _is_of_kind(said: str, head: str) -> bool:
    """Whether a bracket says of which kind a thing is, whose name ends with `head`: 林长制（以…的责任制）."""
    if "的" not in said or _NO_DESCRIPTION.match(said) or _WHEN.match(said):
        return False
    return said[-2:] in genus_ends() or said[-1] in (*_QUANTITIES, head)


def _tells(said: str) -> bool:
    """Whether a bracket tells in a clause what a slogan stands for: “一照通行”（企业凭一张执照…）."""
    return len(said) >= _LEAST_CLAUSE and not _NO_DESCRIPTION.match(said) and not _REMARK.match(said)


def _spells_out(expansion: str, term: str) -> bool:
    """Whether the expansion takes up what the term says: 双减 → 减轻…负担和…负担."""
    telling = [char for char in term if char not in _NUMERALS]
    if not telling:
        # “1+3”（“1”是…，“3”是…）, “1+4+N”（一个总体意见、四个专项规划、若干配套细则）
        parts = term.count("+") + 1
        return expansion.count("“") > 1 or 1 < parts == len(_JOINT.split(expansion))
    return all(char in expansion for char in telling)
