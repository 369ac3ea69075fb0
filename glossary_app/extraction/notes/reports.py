"""What the report says for its notes: a noted term nearly always stands in the report itself."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from glossary_app.extraction.notes.markers import Style, number_of
from glossary_app.extraction.notes.openings import Opening
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold_simplified

_UNSEEN = -2.0
_WHOLE_REPORT = 1000
"""Characters; the silence of a shorter text says less, and that of none nothing."""
_SEEN_AT_LEAST, _PER_CHARACTER, _SEEN_AT_MOST = 0.7, 0.8, 2.5
"""Two characters may stand anywhere; four hardly by chance."""
_REFERRED, _REFERRED_OTHERWISE = 3.0, 1.0
"""A note's number behind the term (`低空物流[3]`): its own, or another."""
_SHARE_WITHOUT_BRACKET, _SHARE_OF_PART = 0.9, 0.9

_QUOTES = re.compile(r"[“”\"‘’'「」『』＂\s]")
_QUOTED_PART = re.compile(r"“([^“”]{2,})”")
_BRACKET_AT_END = re.compile(r"[（(][^（）()]*[)）]$")
_REFERENCE = re.compile(
    r"[)）》]?(?:[\[［〔【(（]\^?(?:注释?)?(\d{1,3})[\]］〕】)）]|([①-⑳㉑-㉟㊱-㊿]|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?))"
)
_REFERS = re.compile(r"[\u4e00-\u9fff”）》](?:[\[［〔]\s?\^?(?:注释?)?\d{1,3}[\]］〕]|[①-⑳㉑-㉟㊱-㊿¹²³⁴-⁹])")


@dataclass(frozen=True, slots=True)
class Mention:
    """How often a designation stands in the report, and the note numbers behind it."""

    count: int
    references: frozenset[int]


@dataclass(frozen=True, slots=True)
class Report:
    """What the report says of the terms asked for."""

    mentions: Mapping[str, Mention]
    unseen: float
    """What it weighs that a term does not stand there."""


def read_report(text: str, surfaces: Iterable[str]) -> Report:
    """The mentions of the terms in `text`, the document without its notes; all of it Simplified."""
    wanted = sorted({name for surface in surfaces for name, _ in _designations(surface) if len(name) > 1})
    plain = _QUOTES.sub("", text)
    folded = fold_simplified(plain)
    mentions = {
        name: Mention(len(ends), frozenset(_references(plain, ends)))
        for name, sought in zip(wanted, fold_simplified("\n".join(wanted)).split("\n"), strict=False)
        if (ends := tuple(_ends(folded, sought)))
    }
    return Report(mentions, _UNSEEN * min(1.0, len(text) / _WHOLE_REPORT))


def _ends(text: str, name: str) -> Iterator[int]:
    """Where a name ends in the text, `5分钟圈` not within `15分钟圈`.

    For the few names of a section a plain search takes a fifth of a `Matcher`.
    """
    start = text.find(name)
    while start >= 0:
        if not (name[0].isdecimal() and text[start - 1 : start].isdecimal()):
            yield start + len(name)
        start = text.find(name, start + 1)


def _references(text: str, ends: Iterable[int]) -> Iterator[int]:
    """The numbers of notes that stand right behind a term."""
    for end in ends:
        if mark := _REFERENCE.match(text, end):
            yield int(mark[1] or number_of(mark[2]))


def support(report: Report, surface: str, opening: Opening, *, inside: bool) -> float:
    """The report's evidence for the reading: its term stands there, best with its own number behind it.

    `inside`: the opening itself stands in the section and not in the report.
    """
    best = report.unseen
    for name, share in _designations(surface):
        found = report.mentions.get(name)
        if not found or found.count < (1 if inside else 2):
            continue
        score = share * min(_SEEN_AT_MOST, _SEEN_AT_LEAST + _PER_CHARACTER * (len(name) - 2))
        if found.references:
            mine = opening.marker.style is Style.NONE or opening.marker.number in found.references
            score += _REFERRED if mine else _REFERRED_OTHERWISE
        best = max(best, score)
    return best


def refers(text: str, start: int, end: int) -> bool:
    """Whether a text refers to a note (`低空物流[3]`), as the report does and its notes do not."""
    return bool(_REFERS.search(text, start, end))


@lru_cache(maxsize=4096)
def _designations(surface: str) -> tuple[tuple[str, float], ...]:
    """The wordings under which the report may use the term, each with its share of the evidence.

    `绿色甲醇（GM）` also without its bracket; `“三城同创”“归雁计划”` by its quoted parts.
    """
    whole = _QUOTES.sub("", canonical(surface))
    if not whole:
        return ()
    short = _BRACKET_AT_END.sub("", whole)
    shortened = [(short, _SHARE_WITHOUT_BRACKET)] if short and short != whole else []
    parts = (_QUOTES.sub("", part) for part in _QUOTED_PART.findall(surface))
    shares = [
        (name, _SHARE_OF_PART * (len(name) / len(whole)) ** 2)
        for name in parts
        if len(name) > 1 and name != whole
    ]
    return ((whole, 1.0), *shortened, *shares)
