"""How much a reading looks like a note by itself: its separator, its term, its first words."""

import re
from functools import cache

from glossary_app import resources
from glossary_app.extraction.genera import ends_with_genus
from glossary_app.extraction.notes.markers import Style
from glossary_app.extraction.notes.openings import PLAIN_LEAD, STRONG_LEAD, Opening, Separator
from glossary_app.extraction.notes.questions import asks
from glossary_app.extraction.notes.reports import refers

# Weights are in the manner of log-odds: +1 makes a reading about three times as likely.
_SEPARATOR = {
    Separator.COLON: 1.0,
    Separator.BRACKET: 3.0,
    Separator.STOP: 0.0,  # headings run into their paragraph in the same way
    Separator.DASH: 0.5,
    Separator.LEAD: 0.5,
    Separator.SPACE: 0.5,
    Separator.WEAK_LEAD: -0.5,  # 是 and 指 stand in any sentence
    Separator.ASIDE: 0.5,
    Separator.QUESTION: 2.0,
    Separator.QUOTE: -1.5,
    Separator.LINE: -0.5,  # any heading looks so
    Separator.ENGLISH: 2.5,
}
_STRONG_LEAD, _PLAIN_LEAD = 1.5, 0.5
_QUOTED, _GLOSSED = 1.0, 1.0
_USUAL_LENGTH, _TOO_SHORT, _PER_EXCESS = 0.5, -3.0, -0.1
_COMMA, _UNBALANCED, _SPACED = -1.5, -2.0, -1.5
_LONG = 30
_CLASS = re.compile(r"[（(](?:[^（）()]{1,3}|[ -~]*)[)）]")
"""Brackets that make no term too long: `住房保障支出（类）住房公积金（项）`, an English name."""
_GLOSS = re.compile(r"[\u4e00-\u9fff][（(][A-Za-z][ -~，]*[)）]$")
"""`碳汇（Carbon Sink）`: only terms are said in English too."""
_SHORTEST, _NO_DEFINITION = 5, -3.0
_MARKER_IGNORED, _BARE_LINE, _LINE_BEFORE_LIST, _BARE_SENTENCE = -3.0, -0.5, -3.0, -1.0
_LINE_BEFORE_SENTENCE, _MARKED_BEFORE_SENTENCE = 1.5, 1.0
_SPELLS_OUT, _NAMES_KIND, _ACRONYM = 3.0, 1.0, 2.0
_CUTS_TERM, _IN_CELLS = -3.0, 1.0
_NO_TERM, _TASK, _CITES, _ASSIGNS = -3.0, -1.0, -4.0, -3.0
_CITATION_REACH = 200
_LONGEST_TITLE = 40

_QUOTES = re.compile(r"[“”\"‘’'「」『』＂\s]")
_ENCLOSED = re.compile(r"[“”][^“”]*[“”]|《[^《》]*》|（[^（）]*）|\([^()]*\)|「[^「」]*」")
_QUOTED_PART = re.compile(r"“([^“”\n]{1,12})”")
_REST_OF_TERM = re.compile(r"[^，。；：:“”\n]{1,12}[：:]")
"""`“三化”|改革：…`: the quotation is a part of the term."""
_INITIAL = re.compile(r"(?<![A-Za-z])[A-Z](?=[a-z])")
_UNPAIRED = re.compile(r"[“”（）()《》「」]")
_SPACE_IN_TERM = re.compile(r"(?<![A-Za-z0-9,;&\s])\s+(?![A-Za-z\s])")
_LIST_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、]"
)
_DEFINES = re.compile(rf"{STRONG_LEAD.pattern}|是(?![否不])")
_SENTENCE = re.compile(r"[^\n]*[。！？”）)]$", re.MULTILINE)
_OTHER_LIST = re.compile(
    r"(?:\d{4}年|[一二三四五六七八九十\d]+[件项]|附).{0,30}(?:实事|项目|任务|分工|清单|目录|指标|完成情况)"
    r"|(?:任务|责任|项目)(?:清单|分工|分解|一览)表?$"
    r"|(?:简介|介绍|名录|名单|概况|一览|目录|大事记|日程|安排|指南|书目|菜单)表?$"
)
_CITATION = re.compile(
    r"《[^《》]+》[，,、]?\s*(?:《[^《》]+》[，,]?\s*)?\d{4}年"
    r"|《[^《》]+》[^。]{0,12}(?:第\d+|\d{4}年版|出版社)"
    r"|出版社|\[[A-Z](?:/OL)?\]|https?://|(?<![见告文])第\d+[-—至]?\d*页"
)
_ASSIGNMENT = re.compile(
    r"[（(【](?:[^（）()]{0,40}(?:负责|牵头|责任单位)[^（）()]{0,60})[)）】]"
    r"|(?:责任|牵头|配合)(?:单位|部门)[：:]|完成情况[：:]"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """A list of `resources/notes/` as one expression."""
    return re.compile(f"(?:{'|'.join(resources.lines(f'notes/{name}.txt'))})")


@cache
def _no_term_ending() -> re.Pattern[str]:
    return re.compile(f"{_pattern('no_term_endings').pattern}$")


def likeness(text: str, opening: Opening, end: int) -> float:
    """How much the reading looks like a note in itself; `end` is where its piece ends."""
    defined = defines(text, opening.definition)
    surface = text[opening.term.start : opening.term.end]
    score = _SEPARATOR[opening.separator] + _term_likeness(surface, defined=defined)
    if opening.parted:
        score += _SPACED
    if opening.separator is Separator.SPACE and "\t" in text[opening.term.end : opening.definition]:
        score += _IN_CELLS
    if opening.marker.ignored:
        score += _MARKER_IGNORED
    if opening.marker.style in (Style.NONE, Style.BULLET, Style.CLAUSE):
        score += _bare_likeness(text, opening)
    elif opening.separator is Separator.LINE:
        score += _line_likeness(text, opening)
    return score + _definition_likeness(text, opening, end)


def defines(text: str, start: int) -> bool:
    """Whether a text begins as definitions do and as tasks and headings do not: `是指…`, `又称…`, `是…`."""
    return bool(_DEFINES.match(text, start))


def names_kind(text: str, start: int) -> bool:
    """Whether a text ends its first sentence as definitions do, and begins as no task does: `…的凭证。`."""
    return ends_with_genus(text, start) and not begins_as_task(text, start)


def begins_as_task(text: str, start: int) -> bool:
    """Whether a text begins as tasks do: `新建…`, `推进…`."""
    return bool(_pattern("task_verbs").match(text, start))


def assigns(text: str, start: int, end: int) -> bool:
    """Whether a text says who has to do it, as tasks do: `责任单位：市水利局`."""
    return bool(_ASSIGNMENT.search(text, start, end))


def titles_other_list(text: str, start: int, end: int) -> bool:
    """Whether a line announces another list than notes: `2030年十件民生实事`."""
    return end - start <= _LONGEST_TITLE and bool(_OTHER_LIST.search(text, start, end))


def _term_likeness(surface: str, *, defined: bool) -> float:
    """`defined`: a definition follows, so that the term may end as labels do (`绩效目标：是…`)."""
    score = _QUOTED if "“" in surface or "「" in surface or '"' in surface else 0.0
    if _GLOSS.search(surface):
        score += _GLOSSED
    size = len(_QUOTES.sub("", surface))
    if size < 2:
        score += _TOO_SHORT
    elif size <= 16:
        score += _USUAL_LENGTH
    bare = _ENCLOSED.sub("", surface)
    score += _PER_EXCESS * max(0, len(_CLASS.sub("", surface)) - _LONG)
    score += _COMMA * (bare.count("，") + bare.count(","))
    if _UNPAIRED.search(bare):
        score += _UNBALANCED
    if _SPACE_IN_TERM.search(bare):
        score += _SPACED
    if bare and (_is_label(bare, defined=defined) or _pattern("no_term_beginnings").match(surface)):
        score += _NO_TERM
    if refers(surface, 0, len(surface)) or asks(surface):
        score += _NO_TERM
    if "“" not in surface and begins_as_task(surface, 0):
        score += _TASK
    return score


def _is_label(bare: str, *, defined: bool) -> bool:
    ending = _no_term_ending().search(bare)
    return ending is not None and (not defined or len(ending[0]) == 1 or ending[0] == bare)


def _bare_likeness(text: str, opening: Opening) -> float:
    """Without a marker, or with that of a clause, a line may be any heading and `X是…` any sentence."""
    if opening.separator is Separator.WEAK_LEAD:
        return 0.0 if "“" in text[opening.term.start : opening.term.end] else _BARE_SENTENCE
    if opening.separator is not Separator.LINE:
        return 0.0
    if _LIST_ITEM.match(text, opening.definition) or titles_other_list(text, *opening.term):
        return _BARE_LINE + _LINE_BEFORE_LIST
    return _BARE_LINE + (_LINE_BEFORE_SENTENCE if _SENTENCE.match(text, opening.definition) else 0.0)


def _line_likeness(text: str, opening: Opening) -> float:
    """With a marker, a line above a sentence may be a term; one above an item heads a group of them."""
    if _SENTENCE.match(text, opening.definition):
        return _MARKED_BEFORE_SENTENCE
    return _LINE_BEFORE_LIST if _LIST_ITEM.match(text, opening.definition) else 0.0


def _definition_likeness(text: str, opening: Opening, end: int) -> float:
    start = opening.definition
    if opening.separator is Separator.QUOTE and _spells_out(text, opening):
        return _SPELLS_OUT
    score = _NO_DEFINITION if end - start < _SHORTEST and not opening.below else 0.0
    if opening.separator is Separator.QUOTE and _REST_OF_TERM.match(text, start, end):
        score += _CUTS_TERM
    if STRONG_LEAD.match(text, start):
        score += _STRONG_LEAD
    elif PLAIN_LEAD.match(text, start):
        score += _PLAIN_LEAD
    elif begins_as_task(text, start):
        score += _TASK * (2 if opening.separator is Separator.STOP else 1)
    if names_kind(text, start):
        score += _NAMES_KIND
    if _is_acronym(text, opening, end):
        score += _ACRONYM
    if _CITATION.search(text, start, min(end, start + _CITATION_REACH)):
        score += _CITES
    return score + (_ASSIGNS if assigns(text, start, end) else 0.0)


def _is_acronym(text: str, opening: Opening, end: int) -> bool:
    """Whether capitals of the definition spell the term: `API：…（Application Programming Interface）`."""
    surface = text[slice(*opening.term)]
    capitals = opening.separator is Separator.COLON and surface.isascii() and surface.isupper()
    start = opening.definition
    return capitals and surface in "".join(_INITIAL.findall(text, start, min(end, start + _CITATION_REACH)))


def _spells_out(text: str, opening: Opening) -> bool:
    """Whether the definition begins with a quoted part of the term: `“两清一拆”“两清”指…`."""
    part = _QUOTED_PART.match(text, opening.definition)
    return part is not None and set(part[1]) <= set(text[slice(*opening.term)])
