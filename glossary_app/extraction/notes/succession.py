"""How well one note follows another in a section: the same marker, the next number, a parallel form."""

from dataclasses import dataclass

from glossary_app.extraction.notes.lattice import Node
from glossary_app.extraction.notes.markers import Marker, Style
from glossary_app.extraction.notes.openings import Separator

# Weights are in the manner of log-odds, as everywhere in this package.
_SAME_SEPARATOR, _OTHER_SEPARATOR, _PARALLEL = 0.5, -1.0, 1.0
BEST_EDGE = 4.0
"""No edge weighs more than the same separator, the parallel form and the number expected together."""
_OTHER_MARKER, _MARKER_LOST, _BULLET_LOST, _MARKER_BACK = -4.5, -3.0, -1.0, -0.5
_EXPECTED, _FIRST_AGAIN, _BACKWARDS, _PER_GAP, _WIDEST_GAP = 2.5, -2.5, -5.0, -0.5, -3.5
_REPEATED = -1.5
_ALL_FIRST = 0.0
"""Every note of some web pages is number 1."""
_SPLIT, _SPLIT_UNEXPECTED = -1.5, -8.0
_PART_OF_TERM = -5.0

_UNMARKED = {Separator.LEAD, Separator.WEAK_LEAD, Separator.SPACE}
"""Separators that no mark shows; one section has them all."""


@dataclass(frozen=True, slots=True)
class Step:
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

    def expects(self, number: int) -> bool:
        """Whether the next note may carry a number."""
        return number > 0 and number in (self.expected, self.numbered + 1)


def first_step(node: Node) -> Step:
    """The path that begins with a node."""
    number = node.opening.marker.number
    return Step(node.start, -1, -1, (number or 1) + 1, number, node.name)


def next_step(node: Node, before: Step, weight: float, index: int, last: int) -> Step:
    """The path through `before` (the node at `index`, its definition up to piece `last`) to this node."""
    number = node.opening.marker.number
    counted = number if number == 1 or before.expects(number) else before.expected
    whole = before.whole if _is_part(node.name, before.whole) else node.name
    return Step(weight, index, last, counted + 1, number or before.numbered, whole)


def _is_part(name: str, whole: str) -> bool:
    """`两清` is an item of the definition of `“两清一拆”`, not the next note."""
    return len(name) < len(whole) and name in whole


def edge(step: Step, before: Node, after: Node, *, scattered: bool) -> float:
    """How well one opening follows another as the next note of the same section.

    `scattered`: the notes stand at the feet of pages, of which each may count from one.
    """
    one, other = before.opening, after.opening
    asked = one.separator is other.separator is Separator.QUESTION
    weight = _marker_weight(step, one.marker.style, other.marker, asked=asked)
    if scattered and other.marker.number == 1 < one.marker.number:
        weight -= _FIRST_AGAIN
    alike = one.separator is other.separator or {one.separator, other.separator} <= _UNMARKED
    weight += _SAME_SEPARATOR if alike else _OTHER_SEPARATOR
    if _is_part(after.name, step.whole):
        weight += _PART_OF_TERM
    if not other.marker.number and after.well_shaped and after.shape == before.shape:
        weight += _PARALLEL
    return weight


def _marker_weight(step: Step, style: Style, marker: Marker, *, asked: bool) -> float:
    is_expected = step.expects(marker.number)
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
        if asked or marker.style is Style.BRACKET:
            return weight  # other questions, sources and remarks are numbered with the notes
        return weight + max(_WIDEST_GAP, _PER_GAP * (1 + abs(marker.number - step.expected)))
    if marker.number == 1:
        return weight + (_ALL_FIRST if step.numbered == 1 else _FIRST_AGAIN)
    return weight + (_REPEATED if marker.number == step.numbered else _BACKWARDS)
