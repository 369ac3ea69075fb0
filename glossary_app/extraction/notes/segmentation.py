"""The best way to read a stretch of text as a sequence of notes: a shortest path over openings.

Every reading of every piece is a node; an edge from one opening to the next says where the definition
between them ends. Nodes weigh what a reading looks like, edges whether the two follow one another
as notes of one section do: same marker, next number, same separator (dynamic programming as in
Viterbi 1967, with hand-set weights in the manner of log-odds).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossary_app.domain.documents import ParagraphKind
from glossary_app.extraction.notes.headers import is_appendix
from glossary_app.extraction.notes.markers import Marker, Style
from glossary_app.extraction.notes.openings import Opening, Separator
from glossary_app.extraction.notes.pieces import Piece

_REACH = 40
"""Pieces that one definition may run through."""

_OPENS = -2.0
"""What any opening costs: a list whose items do not look like notes must not pay."""
_SAME_SEPARATOR, _OTHER_SEPARATOR = 0.5, -1.0
_OTHER_MARKER, _MARKER_LOST, _MARKER_BACK = -4.5, -4.0, -1.0
_EXPECTED, _FIRST_AGAIN, _BACKWARDS, _PER_GAP, _WIDEST_GAP = 2.5, -2.5, -5.0, -0.5, -3.5
_SPLIT, _SPLIT_UNEXPECTED = -1.5, -8.0
_STARTS_LATE, _HEADING_BEFORE, _TEXT_BEFORE, _LATEST = -2.0, -0.3, -1.5, -10.0
_PART_OF_TERM = -5.0
_INSIDE_PARAGRAPH, _AFTER_UNFINISHED, _AFTER_HALF = -1.5, -2.0, -1.0
_CONTINUES, _CONTINUES_HEADING, _CONTINUES_FURNITURE, _CONTINUES_HEADER = -0.3, -1.5, -2.0, -8.0
_PASSES_OVER, _WELL_SHAPED = -1.5, 1.0
"""A definition hardly runs on through what looks just like the note that it belongs to."""
_SKIPS, _SKIPS_HEADING, _SKIPS_APPENDIX = -3.0, -0.5, -10.0
_LAST_CONTINUES, _LAST_GOES_ON, _GIVE_UP = 0.5, -1.5, -3.0

Shape = tuple[Style, Separator]
_LEADS = {Separator.LEAD, Separator.WEAK_LEAD}
_FINISHED = re.compile(r"[。！？!?”）)…」\]］]\s*$")
_HALF_FINISHED = re.compile(r"[；;]\s*$")
_PUNCTUATED = re.compile(r"[。！？!?；;，,：:]\s*$")
_SOURCE = re.compile(r"[\[［【（(]来源")
_ITEM = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|其中|主要包括|具体|\d{1,2}[)）]"
)
_LABEL = re.compile(r"([^，。；：:]{1,12})[：:，]")
_DECORATION = re.compile(r"[“”\"‘’「」（）()：:\s]")


@dataclass(frozen=True, slots=True)
class Context:
    """What the path is sought in; `headers` are indexes of pieces, `looks` what each opening
    is worth by itself, `weights` with the report's evidence."""

    text: str
    pieces: Sequence[Piece]
    headers: frozenset[int]
    openings: Sequence[Opening]
    looks: Mapping[Opening, float]
    weights: Mapping[Opening, float]
    headed: bool


@dataclass(frozen=True, slots=True)
class Note:
    """An opening and the last piece of its definition."""

    opening: Opening
    last: int


@dataclass(frozen=True, slots=True)
class _Step:
    """The best path to an opening: its weight, the opening before it and where that one's definition ends."""

    weight: float
    before: int
    before_last: int
    expected: int
    """The number that the next note should carry: the notes counted, a misread number passed over."""
    numbered: int
    """The last number on the path."""


def best_sequence(context: Context) -> tuple[Note, ...]:
    """The best sequence of notes in the pieces; empty where none is better than no note."""
    openings = context.openings
    at_piece: dict[int, list[int]] = {}
    shapes: dict[int, set[Shape]] = {}
    for index, opening in enumerate(openings):
        at_piece.setdefault(opening.piece, []).append(index)
        if context.looks[opening] >= _WELL_SHAPED:
            shapes.setdefault(opening.piece, set()).add(_shape(opening))
    steps = [_start(context, opening) for opening in openings]
    best, best_end = 0.0, (-1, -1)
    for index, opening in enumerate(openings):
        step = steps[index]
        for weight, last, following in _runs(context, shapes, opening):
            for after in at_piece.get(following, ()):
                total = step.weight + weight + _edge(context, step, opening, openings[after])
                if total > steps[after].weight:
                    steps[after] = _follow(openings[after], step, total, index, last)
        weight, last = _finish(context, opening)
        if step.weight + weight > best:
            best, best_end = step.weight + weight, (index, last)
    return _trace(openings, steps, *best_end)


def _trace(openings: Sequence[Opening], steps: Sequence[_Step], index: int, last: int) -> tuple[Note, ...]:
    notes = []
    while index >= 0:
        notes.append(Note(openings[index], last))
        index, last = steps[index].before, steps[index].before_last
    return tuple(reversed(notes))


def _start(context: Context, opening: Opening) -> _Step:
    """A path that begins here: best with number 1 and right below the header."""
    weight = _OPENS + context.weights[opening]
    if context.headed:
        weight += max(_LATEST, sum(_before_first(context, index) for index in range(opening.piece)))
    if opening.marker.split:
        weight += _SPLIT_UNEXPECTED
    if opening.marker.number > 1:
        weight += _STARTS_LATE
    number = opening.marker.number
    return _Step(weight, -1, -1, (number or 1) + 1, number)


def _before_first(context: Context, index: int) -> float:
    """What it costs that a piece below the header is none of the notes."""
    if index in context.headers:
        return 0.0
    return _HEADING_BEFORE if looks_like_heading(context.text, context.pieces[index]) else _TEXT_BEFORE


def _follow(opening: Opening, before: _Step, weight: float, index: int, last: int) -> _Step:
    """The path through `before` (the opening at `index`, its definition up to piece `last`) to here."""
    number = opening.marker.number
    counted = number if number == 1 or _is_expected(before, number) else before.expected
    return _Step(weight, index, last, counted + 1, number or before.numbered)


def _is_expected(step: _Step, number: int) -> bool:
    return number > 0 and number in (step.expected, step.numbered + 1)


def _runs(
    context: Context, shapes: Mapping[int, set[Shape]], opening: Opening
) -> Iterator[tuple[float, int, int]]:
    """For each piece after the opening: the weight of what lies between, and the definition's last piece.

    The definition takes a run of pieces, what follows it up to the next note (a heading, a page
    number) is skipped.
    """
    last = opening.piece + opening.below
    running = best = 0.0
    best_last = last
    for following in range(last + 1, min(len(context.pieces), last + _REACH)):
        yield best, best_last, following
        running += _continue_weight(context, following)
        if _shape(opening) in shapes.get(following, ()):
            running += _PASSES_OVER
        best += _skip_weight(context, following)
        if running >= best:
            best, best_last = running, following


def _shape(opening: Opening) -> Shape:
    return opening.marker.style, opening.separator


def _continue_weight(context: Context, index: int) -> float:
    piece = context.pieces[index]
    if index in context.headers or is_appendix(context.text, piece.start, piece.end):
        return _CONTINUES_HEADER
    if not piece.starts_paragraph:
        return 0.0
    if piece.kind is ParagraphKind.FURNITURE:
        return _CONTINUES_FURNITURE
    if looks_like_heading(context.text, piece):
        return _CONTINUES_HEADING
    return _CONTINUES


def _skip_weight(context: Context, index: int) -> float:
    piece = context.pieces[index]
    if index in context.headers or piece.kind in (ParagraphKind.FURNITURE, ParagraphKind.CONTENTS):
        return 0.0
    if is_appendix(context.text, piece.start, piece.end):
        return _SKIPS_APPENDIX
    if _SOURCE.match(context.text, piece.start, piece.end):
        return 0.0
    return _SKIPS_HEADING if looks_like_heading(context.text, piece) else _SKIPS


def looks_like_heading(text: str, piece: Piece) -> bool:
    """A short line that ends without punctuation."""
    short = piece.end - piece.start <= 30
    return short and not _PUNCTUATED.search(text, piece.start, piece.end)


def _edge(context: Context, step: _Step, before: Opening, after: Opening) -> float:
    """How well one opening follows another as the next note of the same section, its own weight included."""
    weight = _OPENS + context.weights[after] + _marker_weight(step, before.marker.style, after.marker)
    weight += _SAME_SEPARATOR if _alike(before.separator, after.separator) else _OTHER_SEPARATOR
    piece, previous = context.pieces[after.piece], context.pieces[after.piece - 1]
    if not piece.starts_paragraph:
        weight += _INSIDE_PARAGRAPH
    if after.piece - 1 not in context.headers:
        if _HALF_FINISHED.search(context.text, previous.start, previous.end):
            weight += _AFTER_HALF
        elif not _FINISHED.search(context.text, previous.start, previous.end):
            weight += _AFTER_UNFINISHED
    if _is_part_of(context.text, after, before):
        weight += _PART_OF_TERM
    return weight


def _alike(one: Separator, other: Separator) -> bool:
    return one is other or {one, other} <= _LEADS


def _marker_weight(step: _Step, style: Style, marker: Marker) -> float:
    is_expected = _is_expected(step, marker.number)
    if marker.split:
        return (_SPLIT + _EXPECTED) if is_expected else _SPLIT_UNEXPECTED
    if marker.style is Style.NONE:
        return 0.0 if style is Style.NONE else _MARKER_LOST
    weight = 0.0
    if marker.style is not style:
        weight += _MARKER_BACK if style is Style.NONE else _OTHER_MARKER
    if not marker.number:
        return weight
    if is_expected:
        return weight + _EXPECTED
    if marker.number > step.numbered:
        return weight + max(_WIDEST_GAP, _PER_GAP * (1 + abs(marker.number - step.expected)))
    return weight + (_FIRST_AGAIN if marker.number == 1 else _BACKWARDS)


def _is_part_of(text: str, part: Opening, whole: Opening) -> bool:
    """`三进` is a part of `“三进三创”工程`: an item of its definition, not the next note."""
    inner = _DECORATION.sub("", text[part.term.start : part.term.end])
    outer = _DECORATION.sub("", text[whole.term.start : whole.term.end])
    return len(inner) < len(outer) and inner in outer


def _finish(context: Context, opening: Opening) -> tuple[float, int]:
    """Where the section's last definition ends: later paragraphs belong to it only if they clearly go on."""
    last = opening.piece + opening.below
    weight = best = 0.0
    best_last = last
    for index in range(last + 1, min(len(context.pieces), last + _REACH)):
        weight += _last_continue_weight(context, opening, index)
        if weight < _GIVE_UP:
            break
        if weight > best:
            best, best_last = weight, index
    return best, best_last


def _last_continue_weight(context: Context, opening: Opening, index: int) -> float:
    text, piece, previous = context.text, context.pieces[index], context.pieces[index - 1]
    if index in context.headers or is_appendix(text, piece.start, piece.end):
        return _CONTINUES_HEADER
    if not piece.starts_paragraph:
        return _LAST_CONTINUES
    if piece.kind is ParagraphKind.FURNITURE or looks_like_heading(text, piece):
        return _CONTINUES_FURNITURE
    if not _FINISHED.search(text, previous.start, previous.end):
        return _LAST_CONTINUES
    if _ITEM.match(text, piece.start, piece.end):
        return _LAST_CONTINUES
    item = _LABEL.match(text, piece.start, piece.end)
    if item and _DECORATION.sub("", item[1]) in _DECORATION.sub(
        "", text[opening.term.start : opening.term.end]
    ):
        return _LAST_CONTINUES
    return _LAST_GOES_ON
