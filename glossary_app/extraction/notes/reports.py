"""What the report says for its notes: a noted term nearly always stands in the report itself."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from glossary_app.domain.documents import Document, ParagraphKind
from glossary_app.domain.spans import Span
from glossary_app.extraction.notes.markers import Style, number_of
from glossary_app.extraction.notes.openings import Opening
from glossary_app.text.headwords import canonical
from glossary_app.text.matching import Matcher
from glossary_app.text.script import fold_simplified

_UNSEEN = -2.0
_WHOLE_REPORT = 1000
"""Characters; the silence of a shorter text says less, and that of none nothing."""
_REPORT_BEFORE, _REPORT_AFTER = 100_000, 20_000
"""Characters around a section that are searched for its terms: about what the longest reports have."""
_MANY = 500
"""Names from which on all are looked for together."""
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


class _Places(NamedTuple):
    """Where a name ends in the running text, and where with the number of a note behind it, by number."""

    ends: Sequence[int]
    references: Mapping[int, Sequence[int]]


_NOWHERE = _Places((), {})


class Running:
    """The running text of a document, tables of contents left out: what all its sections are held against.

    It is made ready, and looked through for the terms of `surfaces`, once; all of it is Simplified. The
    sections stand `within` a part of the document.
    """

    def __init__(self, document: Document, within: Span, surfaces: Iterable[str]) -> None:
        first, last = (
            bisect_left(document.paragraphs, offset, key=lambda one: one.span.start)
            for offset in (within.start - _REPORT_BEFORE, within.end + _REPORT_AFTER)
        )
        kept = [one for one in document.paragraphs[first:last] if one.kind is not ParagraphKind.CONTENTS]
        plain = [_QUOTES.sub("", document.surface(one.span)) for one in kept]
        self._spans = [one.span for one in kept]
        self._received = list(accumulate((one.span.end - one.span.start + 1 for one in kept), initial=0))
        self._offsets = list(accumulate(map(len, plain), initial=0))
        self._places = _places("".join(plain), surfaces)

    def around(self, section: Span) -> "Report":
        """What stands before and after a section."""
        first, begins, last = (
            bisect_left(self._spans, offset, key=lambda one: one.start)
            for offset in (section.start - _REPORT_BEFORE, section.end, section.end + _REPORT_AFTER)
        )
        ends = bisect_right(self._spans, section.start, key=lambda one: one.end)
        parts = [(one, other) for one, other in ((first, ends), (begins, last)) if one < other]
        length = sum(self._received[other] - self._received[one] for one, other in parts)
        windows = tuple((self._offsets[one], self._offsets[other]) for one, other in parts)
        return Report(self._places, windows, _UNSEEN * min(1.0, length / _WHOLE_REPORT))


@dataclass(frozen=True, slots=True)
class Report:
    """The running text around a section."""

    places: Mapping[str, _Places]
    windows: Sequence[tuple[int, int]]
    """Its parts, as offsets of what `places` speaks of."""
    unseen: float
    """What it weighs that a term does not stand there."""

    def count(self, name: str) -> int:
        """How often a name stands there."""
        return self._within(self.places.get(name, _NOWHERE).ends, name)

    def references(self, name: str) -> frozenset[int]:
        """The numbers of notes that stand right behind a name."""
        behind = self.places.get(name, _NOWHERE).references
        return frozenset(number for number, ends in behind.items() if self._within(ends, name))

    def _within(self, ends: Sequence[int], name: str) -> int:
        return sum(
            max(0, bisect_right(ends, last) - bisect_left(ends, first + len(name)))
            for first, last in self.windows
        )


def _places(plain: str, surfaces: Iterable[str]) -> Mapping[str, _Places]:
    """All places of the names that the surfaces may have, in a text without quotation marks and spaces."""
    wanted = sorted({name for surface in surfaces for name, _ in _designations(surface) if len(name) > 1})
    folded = fold_simplified(plain)
    sought = zip(wanted, fold_simplified("\n".join(wanted)).split("\n"), strict=False)
    find = _ends_of_many if len(wanted) > _MANY else _ends_of_few
    return {name: _places_at(plain, ends) for name, ends in find(folded, dict(sought)) if ends}


def _places_at(plain: str, ends: Sequence[int]) -> _Places:
    references = defaultdict[int, list[int]](list)
    for end in ends:
        if mark := _REFERENCE.match(plain, end):
            references[int(mark[1] or number_of(mark[2]))].append(end)
    return _Places(ends, references)


def _ends_of_few(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, list[int]]]:
    """Where names end in the text: for those of one section a plain search takes a fifth of a `Matcher`."""
    for name, sought in names.items():
        ends, start = list[int](), text.find(sought)
        while start >= 0:
            if _is_whole(text, start):
                ends.append(start + len(sought))
            start = text.find(sought, start + 1)
        yield name, ends


def _ends_of_many(text: str, names: Mapping[str, str]) -> Iterator[tuple[str, list[int]]]:
    matcher = Matcher((sought, name) for name, sought in names.items())
    ends: list[list[int]] = [[] for _ in matcher.keys]
    for found in matcher.flat(text):
        for start, end, key in zip(*(column.tolist() for column in found), strict=True):
            if _is_whole(text, start):
                ends[key].append(end)
    yield from zip(matcher.keys, ends, strict=True)


def _is_whole(text: str, start: int) -> bool:
    """Whether a name that is found does not begin inside a number: `5分钟圈` in `15分钟圈`."""
    return not (text[start].isdecimal() and text[start - 1 : start].isdecimal())


def support(report: Report, surface: str, opening: Opening, *, inside: bool) -> float:
    """The report's evidence for the reading: its term stands there, best with its own number behind it.

    `inside`: the opening itself stands in the section and not in the report.
    """
    best = report.unseen
    for name, share in _designations(surface):
        if report.count(name) < (1 if inside else 2):
            continue
        score = share * min(_SEEN_AT_MOST, _SEEN_AT_LEAST + _PER_CHARACTER * (len(name) - 2))
        if references := report.references(name):
            mine = opening.marker.style is Style.NONE or opening.marker.number in references
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
