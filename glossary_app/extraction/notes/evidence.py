"""How much each reading looks like a note, and what the report itself says for it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from glossary_app.extraction.notes.markers import Style
from glossary_app.extraction.notes.openings import PLAIN_LEAD, STRONG_LEAD, Opening, Separator
from glossary_app.text.headwords import canonical
from glossary_app.text.matching import Matcher

# Weights are in the manner of log-odds: +1 makes a reading about three times as likely.
_SEPARATOR = {
    Separator.COLON: 1.0,
    Separator.BRACKET: 3.0,
    Separator.STOP: 0.0,  # headings run into their paragraph in the same way
    Separator.DASH: 0.0,
    Separator.LEAD: 0.5,
    Separator.SPACE: -0.5,
    Separator.WEAK_LEAD: -0.5,  # 是 and 指 stand in any sentence
    Separator.LINE: -0.5,  # any heading looks so
    Separator.ENGLISH: 1.5,
}
_STRONG_LEAD, _PLAIN_LEAD = 1.5, 0.5
_QUOTED = 1.0
_USUAL_LENGTH, _TOO_SHORT, _PER_EXCESS = 0.5, -3.0, -0.1
_COMMA, _UNBALANCED, _SPACED = -1.5, -2.0, -1.5
_SHORTEST, _NO_DEFINITION = 5, -3.0
_MARKER_IGNORED, _BARE_LINE, _LINE_BEFORE_LIST = -3.0, -0.5, -3.0
_NO_TERM, _EXHORTS, _CITES, _ASSIGNS = -3.0, -1.0, -4.0, -3.0
_UNSEEN = -2.0
_REFERRED, _REFERRED_OTHERWISE = 3.0, 1.0

_QUOTES = re.compile(r"[“”\"‘’'「」『』＂\s]")
_ENCLOSED = re.compile(r"“[^“”]*”|《[^《》]*》|（[^（）]*）|\([^()]*\)|「[^「」]*」")
_QUOTED_PART = re.compile(r"“([^“”]{2,})”")
_BRACKET_AT_END = re.compile(r"[（(][^（）()]*[)）]$")
_LIST_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、]"
)
_SPACE_IN_TERM = re.compile(r"(?<![A-Za-z0-9,;&\s])\s+(?![A-Za-z\s])")
_FURNITURE = re.compile(
    r"(?:打印|关闭|分享|扫一扫|扫描|责任?编|编辑|来源|作者|上一[篇条页]|下一[篇条页]|附件|相关|版权|[主承协]办|备案|网站|浏览|字体"
    r"|收藏|返回|链接|下载|点击|二维码|发布|信息公开|联系|电话|地址|邮编)"
)
_ENDS_NO_TERM = re.compile(
    r"(?:方面|情况|如下|包括|包含|其中|例如|比如|负责|单位|部门|时间|地点|来源|作者|编辑|目标|任务|指出|强调|认为|表示|说|问|答|记者|注|是|为|即|将|要|的|了|和|等)$"
)
_BEGINS_NO_TERM = re.compile(
    r"(?:在|要|把|对|将|为了|按照|通过|根据|各位|同志|其中|并|以及|同时|截至|今年|去年|第[一二三四五六七八九十百\d]+[章节条款])"
)
_EXHORTATION = re.compile(
    r"(?:加强|加快|推进|推动|深入|深化|完善|健全|实施|建设|新建|建立|改善|增加|支持|开展|提升|提高|强化|优化|全面|大力|积极|着力|持续|坚持|落实|促进|扩大|组织|抓好|做好|确保|努力|切实|严格|进一步|完成|启动|打造|培育|发展|扎实|统筹|保障|构建)"
)
_OTHER_LIST = re.compile(
    r"(?:\d{4}年|[一二三四五六七八九十\d]+[件项]|附).{0,30}(?:实事|项目|任务|分工|清单|目录|指标)"
)
_LONGEST_TITLE = 40
_CITATION = re.compile(
    r"《[^《》]+》[，,、]?\s*(?:《[^《》]+》[，,]?\s*)?\d{4}年|《[^《》]+》[^。]{0,12}(?:第\d+|\d{4}年版|出版社)|出版社|\[[A-Z](?:/OL)?\]|https?://|第\d+[-—至]?\d*页"
)
_ASSIGNMENT = re.compile(
    r"[（(【](?:[^（）()]{0,40}(?:负责|牵头|责任单位)[^（）()]{0,60})[)）】]|(?:责任|牵头|配合)(?:单位|部门)[：:]|完成情况[：:]"
)
_REFERENCE = re.compile(r"[)）》]?(?:[\[［〔【(（]\^?(?:注释?)?(\d{1,3})[\]］〕】)）]|([①-⑳㉑-㉟㊱-㊿]))")


@dataclass(frozen=True, slots=True)
class Support:
    """What the report says for a designation: how often it stands there, and the note numbers after it."""

    count: int
    references: frozenset[int]


def likeness(text: str, opening: Opening, end: int) -> float:
    """How much the reading looks like a note in itself; `end` is where its piece or definition ends."""
    surface = text[opening.term.start : opening.term.end]
    score = _SEPARATOR[opening.separator] + _term_likeness(surface)
    if end - opening.definition < _SHORTEST and not opening.below:
        score += _NO_DEFINITION
    if opening.marker.ignored:
        score += _MARKER_IGNORED
    if opening.separator is Separator.LINE and opening.marker.style is Style.NONE:
        score += _BARE_LINE
        if _LIST_ITEM.match(text, opening.definition) or titles_other_list(text, *opening.term):
            score += _LINE_BEFORE_LIST
    if STRONG_LEAD.match(text, opening.definition):
        score += _STRONG_LEAD
    elif PLAIN_LEAD.match(text, opening.definition):
        score += _PLAIN_LEAD
    elif exhorts(text, opening.definition):
        score += _EXHORTS * (2 if opening.separator is Separator.STOP else 1)
    if _CITATION.search(text, opening.definition, min(end, opening.definition + 200)):
        score += _CITES
    if _ASSIGNMENT.search(text, opening.definition, end):
        score += _ASSIGNS
    return score


def _term_likeness(surface: str) -> float:
    score = _QUOTED if "“" in surface or "「" in surface or '"' in surface else 0.0
    size = len(_QUOTES.sub("", surface))
    if size < 2:
        score += _TOO_SHORT
    elif size <= 16:
        score += _USUAL_LENGTH
    elif size > 30:
        score += _PER_EXCESS * (size - 30)
    bare = _ENCLOSED.sub("", surface)
    score += _COMMA * (bare.count("，") + bare.count(","))
    if any(mark in bare for mark in "“”（）()《》「」"):
        score += _UNBALANCED
    if _SPACE_IN_TERM.search(bare):
        score += _SPACED
    if bare and (_ENDS_NO_TERM.search(bare) or _FURNITURE.match(surface) or _BEGINS_NO_TERM.match(surface)):
        score += _NO_TERM
    if "“" not in surface and _EXHORTATION.match(surface):
        score += _EXHORTS
    return score


def exhorts(text: str, start: int) -> bool:
    """Whether a text begins as tasks do: `新建…`, `推进…`."""
    return bool(_EXHORTATION.match(text, start))


def titles_other_list(text: str, start: int, end: int) -> bool:
    """Whether a line announces another list than notes: `2024年十件民生实事`."""
    return end - start <= _LONGEST_TITLE and bool(_OTHER_LIST.search(text, start, end))


def designations(surface: str) -> Iterator[tuple[str, float]]:
    """The wordings under which the report may use the term, each with its share of the evidence.

    `基础设施不动产投资信托基金（REITs）` also without its bracket; `“六稳”“六保”` by its quoted parts.
    """
    whole = _QUOTES.sub("", canonical(surface))
    if not whole:
        return
    yield whole, 1.0
    short = _QUOTES.sub("", _BRACKET_AT_END.sub("", whole))
    if short and short != whole:
        yield short, 0.9
    for part in _QUOTED_PART.findall(surface):
        name = _QUOTES.sub("", part)
        if len(name) > 1 and name != whole:
            yield name, 0.9 * (len(name) / len(whole)) ** 2


def read_support(body: str, surfaces: Iterable[str]) -> Mapping[str, Support]:
    """Which designations of the terms stand in the report, and with which note numbers after them."""
    wanted = {name for surface in surfaces for name, _ in designations(surface) if len(name) > 1}
    plain = _QUOTES.sub("", body)
    counts: Counter[str] = Counter()
    references: dict[str, set[int]] = {}
    for name, span in Matcher((name, name) for name in sorted(wanted)).places(plain):
        counts[name] += 1
        if mark := _REFERENCE.match(plain, span.end):
            references.setdefault(name, set()).add(int(mark[1] or unicodedata.numeric(mark[2])))
    return {name: Support(count, frozenset(references.get(name, ()))) for name, count in counts.items()}


def support_score(text: str, opening: Opening, support: Mapping[str, Support], *, inside: bool) -> float:
    """The report's evidence for the reading: its term stands there, best with its own number behind it.

    `inside`: the opening itself stands in the section and not in the report.
    """
    best = _UNSEEN
    surface = text[opening.term.start : opening.term.end]
    for name, share in designations(surface):
        found = support.get(name)
        if not found or found.count < (1 if inside else 2):
            continue
        score = share * min(2.5, 0.7 + 0.8 * (len(name) - 2))
        if found.references:
            mine = opening.marker.style is Style.NONE or opening.marker.number in found.references
            score += _REFERRED if mine else _REFERRED_OTHERWISE
        best = max(best, score)
    return best
