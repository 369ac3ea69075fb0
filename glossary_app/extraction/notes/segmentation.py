"""The best way to read a stretch of text as a sequence of notes: a best path over openings.

Every reading of every piece is a node; an edge from one opening to the next says where the definition
between them ends. Nodes weigh what a reading looks like, edges whether the two follow one another
as notes of one section do: same marker, next number, same separator (dynamic programming as in
Viterbi 1967, with hand-set weights in the manner of log-odds).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossary_app.domain.documents import ParagraphKind
from glossary_app.extraction.notes.lattice import (
    Lattice,
    Node,
    bare_name,
    is_finished,
    looks_like_heading,
)
from glossary_app.extraction.notes.markers import Marker, Style, read_markers
from glossary_app.extraction.notes.openings import Opening, Separator
from glossary_app.extraction.notes.pieces import Piece

_REACH, _REACH_SCATTERED = 40, 150
"""Pieces that one definition may run through, or that may stand before the next foot of a page."""
_SAME_SEPARATOR, _OTHER_SEPARATOR, _PARALLEL = 0.5, -1.0, 1.0
_BEST_EDGE = 4.0
"""No edge weighs more than the same separator, the parallel form and the number expected together."""
_OTHER_MARKER, _MARKER_LOST, _BULLET_LOST, _MARKER_BACK = -4.5, -3.0, -1.0, -0.5
_EXPECTED, _FIRST_AGAIN, _BACKWARDS, _PER_GAP, _WIDEST_GAP = 2.5, -2.5, -5.0, -0.5, -3.5
_REPEATED = -1.5
_ALL_FIRST = 0.0
"""Every note of some web pages is number 1."""
_SPLIT, _SPLIT_UNEXPECTED = -1.5, -8.0
_PART_OF_TERM = -5.0
_PASSES_OVER, _PASSES_OVER_INSIDE = -3.5, -1.5
"""A definition hardly runs on through what looks just like the note that it belongs to; rather inside
a paragraph, where the items of a list also have names and colons."""
_LAST_CONTINUES, _LAST_GOES_ON, _LAST_MEETS_OTHER, _GIVE_UP = 0.5, -1.5, -4.0, -3.0
_LAST_PARAGRAPHS = 2
"""At the end of a document, sentences after the last note rather belong to it."""
_LEAVES_OUT = -2.0
"""The section hardly ends before what looks just like its last note."""

_UNMARKED = {Separator.LEAD, Separator.WEAK_LEAD, Separator.SPACE}
"""Separators that no mark shows; one section has them all."""
_ITEM = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十]"
    r"|其中|主要包括|具体|主要内容|计算(?:公式|方法)|\d{1,2}[)）]"
)
_SENTENCES = re.compile(r"[^（(【\[：:][^：:]{20,}。")
_LABEL = re.compile(r"([^，。；：:]{1,12})[：:，]")


@dataclass(frozen=True, slots=True)
class Note:
    """An opening and the last piece of its definition."""

    opening: Opening
    last: int


def definition_end(pieces: Sequence[Piece], note: Note) -> int:
    """Where the definition of a note ends in the text."""
    return pieces[min(note.last, len(pieces) - 1)].end


@dataclass(frozen=True, slots=True)
class _Step:
    """The best path to an opening: its weight, the node before it and where that one's definition ends."""

    weight: float
    before: int
    before_last: int
    expected: int
    """The number that the next note should carry: the notes counted, a misread number passed over."""
    numbered: int
    """The last number on the path."""
    whole: str
    """The name of the last term that was no part of the one before."""


def best_sequence(lattice: Lattice) -> tuple[Note, ...]:
    """The best sequence of notes in the lattice; empty where none is better than no note."""
    nodes = lattice.nodes
    steps = [_start(node) for node in nodes]
    hopeless = min((node.start - node.entry for node in nodes), default=0.0) - _BEST_EDGE
    best, best_end = 0.0, (-1, -1)
    for index, node in enumerate(nodes):
        step = steps[index]
        for weight, last, following in _runs(lattice, node):
            reached = step.weight + weight
            if reached <= hopeless:  # and what follows is worth less still: any note better begins a section
                break
            for after in lattice.at_piece.get(following, ()):
                entered = reached + nodes[after].entry
                if entered + _BEST_EDGE <= steps[after].weight:
                    continue
                total = entered + _edge(lattice, step, node, nodes[after])
                if total > steps[after].weight:
                    steps[after] = _follow(nodes[after], step, total, index, last)
        weight, last = _finish(lattice, step, node, least=best)
        if step.weight + weight > best:
            best, best_end = step.weight + weight, (index, last)
    return _trace(nodes, steps, *best_end)


def _trace(nodes: Sequence[Node], steps: Sequence[_Step], index: int, last: int) -> tuple[Note, ...]:
    notes = []
    while index >= 0:
        notes.append(Note(nodes[index].opening, last))
        index, last = steps[index].before, steps[index].before_last
    return tuple(reversed(notes))


def _start(node: Node) -> _Step:
    number = node.opening.marker.number
    return _Step(node.start, -1, -1, (number or 1) + 1, number, node.name)


def _follow(node: Node, before: _Step, weight: float, index: int, last: int) -> _Step:
    """The path through `before` (the node at `index`, its definition up to piece `last`) to this node."""
    number = node.opening.marker.number
    counted = number if number == 1 or _is_expected(before, number) else before.expected
    whole = before.whole if _is_part(node.name, before.whole) else node.name
    return _Step(weight, index, last, counted + 1, number or before.numbered, whole)


def _is_part(name: str, whole: str) -> bool:
    """`两清` is an item of the definition of `“两清一拆”`, not the next note."""
    return len(name) < len(whole) and name in whole


def _is_expected(step: _Step, number: int) -> bool:
    return number > 0 and number in (step.expected, step.numbered + 1)


def _runs(lattice: Lattice, node: Node) -> Iterator[tuple[float, int, int]]:
    """For each piece after the opening: the weight of what lies between, and the definition's last piece.

    The definition takes a run of pieces, what follows it up to the next note (a heading, a page
    number) is skipped.
    """
    shape = node.shape
    last = node.opening.piece + node.opening.below
    running = best = 0.0
    best_last = last
    reach = _REACH_SCATTERED if lattice.scattered else _REACH
    for following in range(last + 1, min(len(lattice.pieces), last + reach)):
        yield best, best_last, following
        running += lattice.continues[following]
        if shape in lattice.shapes.get(following, ()) and not _is_item(lattice, node, following):
            starts = lattice.pieces[following].starts_paragraph
            running += _PASSES_OVER if starts else _PASSES_OVER_INSIDE
        best += lattice.skips[following]
        if running >= best:
            best, best_last = running, following


def _is_item(lattice: Lattice, node: Node, index: int) -> bool:
    """Whether a piece is of an announced list, or spells out a part of the term: `三化：…` for `五清三化`."""
    if index in lattice.listed:
        return True
    piece = lattice.pieces[index]
    label = _LABEL.match(lattice.text, piece.start, piece.end)
    return label is not None and bare_name(label[1]) in node.name


def _edge(lattice: Lattice, step: _Step, before: Node, after: Node) -> float:
    """How well one opening follows another as the next note of the same section."""
    one, other = before.opening, after.opening
    weight = _marker_weight(step, one.marker.style, other.marker)
    if lattice.scattered and other.marker.number == 1 < one.marker.number:
        weight -= _FIRST_AGAIN
    alike = one.separator is other.separator or {one.separator, other.separator} <= _UNMARKED
    weight += _SAME_SEPARATOR if alike else _OTHER_SEPARATOR
    if _is_part(after.name, step.whole):
        weight += _PART_OF_TERM
    if not other.marker.number and after.well_shaped and after.shape == before.shape:
        weight += _PARALLEL
    return weight


def _marker_weight(step: _Step, style: Style, marker: Marker) -> float:
    is_expected = _is_expected(step, marker.number)
    if marker.split:
        return (_SPLIT + _EXPECTED) if is_expected else _SPLIT_UNEXPECTED
    if marker.style is Style.NONE:
        return 0.0 if style is Style.NONE else _BULLET_LOST if style is Style.BULLET else _MARKER_LOST
    weight = 0.0
    if marker.style is not style:
        weight += _MARKER_BACK if style is Style.NONE else _OTHER_MARKER
    if not marker.number:
        return weight
    if is_expected:
        return weight + _EXPECTED
    if marker.number > step.numbered:
        if marker.style is Style.BRACKET:
            return weight  # sources and remarks are numbered with the notes
        return weight + max(_WIDEST_GAP, _PER_GAP * (1 + abs(marker.number - step.expected)))
    if marker.number == 1:
        return weight + (_ALL_FIRST if step.numbered == 1 else _FIRST_AGAIN)
    return weight + (_REPEATED if marker.number == step.numbered else _BACKWARDS)


def _finish(lattice: Lattice, step: _Step, node: Node, *, least: float) -> tuple[float, int]:
    """Where the section's last definition ends: later paragraphs belong to it only if they clearly go on.

    What follows is not looked through where the section is worth no more than `least` already.
    """
    last = node.opening.piece + node.opening.below
    weight = best = 0.0
    best_last = last
    for index in range(last + 1, min(len(lattice.pieces), last + _REACH)):
        counts_on = index not in lattice.listed and _counts_on(lattice, step, node, index)
        weight += _LAST_MEETS_OTHER if counts_on else _last_continue_weight(lattice, node, index)
        if weight < _GIVE_UP:
            break
        if weight > best:
            best, best_last = weight, index
    following = best_last + 1
    while (
        step.weight + best > least
        and following not in lattice.borders
        and _goes_on(lattice, step, node, following)
    ):
        best += _LEAVES_OUT
        following += 1
    return best, best_last


def _goes_on(lattice: Lattice, step: _Step, last: Node, index: int) -> bool:
    """Whether what opens at a piece looks just like the last note, or has its shape and the next number."""
    alike = last.shape in lattice.shapes.get(index, ())
    if step.numbered:
        return alike or _counts_on(lattice, step, last, index)
    return alike and lattice.pieces[index].starts_paragraph


def _counts_on(lattice: Lattice, step: _Step, last: Node, index: int) -> bool:
    """Whether a piece may open a note in the shape of the last and with the next number."""
    return any(
        lattice.nodes[at].shape == last.shape and _is_expected(step, lattice.nodes[at].opening.marker.number)
        for at in lattice.at_piece.get(index, ())
    )


def _counts_from_one(lattice: Lattice, index: int) -> bool:
    """Whether an item is the first, or the one before stands above it; else （四） is of the report."""
    above = {(marker.style, marker.number) for marker in _markers(lattice, index - 1)}
    numbered = [marker for marker in _markers(lattice, index) if marker.number]
    return not numbered or any(
        marker.number == 1 or (marker.style, marker.number - 1) in above for marker in numbered
    )


def _markers(lattice: Lattice, index: int) -> Iterator[Marker]:
    piece = lattice.pieces[index]
    return read_markers(lattice.text, piece.start, piece.end)


def _last_continue_weight(lattice: Lattice, node: Node, index: int) -> float:
    text, piece = lattice.text, lattice.pieces[index]
    if index in lattice.borders:
        return _LAST_MEETS_OTHER
    alike = node.shape in lattice.shapes.get(index, ()) and not _is_item(lattice, node, index)
    if not piece.starts_paragraph:
        return _LAST_CONTINUES + (_PASSES_OVER_INSIDE if alike else 0.0)
    if alike:
        return _PASSES_OVER
    if piece.kind is ParagraphKind.FURNITURE or looks_like_heading(text, piece):
        return _LAST_GOES_ON
    if not is_finished(text, lattice.pieces[index - 1]):
        return _LAST_CONTINUES
    if lattice.scattered:
        return _LAST_GOES_ON
    if _ITEM.match(text, piece.start, piece.end):
        return _LAST_CONTINUES if _counts_from_one(lattice, index) else _LAST_GOES_ON
    near_end = index >= len(lattice.pieces) - _LAST_PARAGRAPHS and lattice.pieces[-1].end == len(text)
    closes = near_end and _SENTENCES.fullmatch(text, piece.start, piece.end)
    return _LAST_CONTINUES if closes or _is_item(lattice, node, index) else _LAST_GOES_ON
