"""Where the last definition of a section ends: later paragraphs belong to it only if they clearly go on."""

import re
from collections.abc import Mapping

from glossary_app.domain.documents import ParagraphKind
from glossary_app.extraction.notes.lattice import (
    PASSES_OVER,
    PASSES_OVER_INSIDE,
    REACH,
    Lattice,
    Node,
    Shape,
    is_item,
)
from glossary_app.extraction.notes.markers import read_markers
from glossary_app.extraction.notes.passing import asks_alone, is_finished, looks_like_heading
from glossary_app.extraction.notes.succession import Step

_CONTINUES, _GOES_ON, _MEETS_OTHER, _GIVE_UP = 0.5, -1.5, -4.0, -3.0
_LAST_PARAGRAPHS = 2
"""At the end of a document, sentences after the last note rather belong to it."""
_LEAVES_OUT = -2.0
"""The section hardly ends before what looks just like its last note."""
_ITEM = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十]"
    r"|其中|主要包括|具体|主要内容|计算(?:公式|方法)|\d{1,2}[)）]"
)
_SENTENCES = re.compile(r"[^（(【\[：:][^：:]{20,}。")


class Endings:
    """The ends that sections may have in a lattice; what does not depend on the last note is found once."""

    def __init__(self, lattice: Lattice) -> None:
        self._lattice = lattice
        self._plain_weights: dict[int, float | None] = {}
        self._rows = _rows(lattice, whole=False), _rows(lattice, whole=True)

    def best(self, step: Step, node: Node, *, least: float) -> tuple[float, int]:
        """What it is worth that a section ends with a node, and the last piece of its definition.

        What follows is not looked through where the section is worth no more than `least` already.
        """
        last = node.opening.piece + node.opening.below
        weight = best = 0.0
        best_last = last
        for index in range(last + 1, min(len(self._lattice.pieces), last + REACH)):
            weight += self._weight(step, node, index)
            if weight < _GIVE_UP:
                break
            if weight > best:
                best, best_last = weight, index
        following = best_last + 1
        while step.weight + best > least and (end := self._row_end(step, node, following)) > following:
            best += _LEAVES_OUT * (end - following)
            following = end
        return best, best_last

    def _row_end(self, step: Step, last: Node, index: int) -> int:
        """Where pieces end that look just like the last note, or have its shape and the next number."""
        end = self._rows[not step.numbered].get((index, last.shape), index)
        goes_on = end == index and step.numbered and index not in self._lattice.borders
        return index + 1 if goes_on and self._counts_on(step, last, index) else end

    def _counts_on(self, step: Step, last: Node, index: int) -> bool:
        """Whether a piece may open a note in the shape of the last and with the next number."""
        opened = (self._lattice.nodes[at] for at in self._lattice.at_piece.get(index, ()))
        return any(one.shape == last.shape and step.expects(one.opening.marker.number) for one in opened)

    def _weight(self, step: Step, node: Node, index: int) -> float:
        lattice = self._lattice
        if index in lattice.borders or (index not in lattice.listed and self._counts_on(step, node, index)):
            return _MEETS_OTHER
        belongs = is_item(lattice, node, index)
        alike = not belongs and node.shape in lattice.shapes.get(index, ())
        if not lattice.pieces[index].starts_paragraph:
            return _CONTINUES + (PASSES_OVER_INSIDE if alike else 0.0)
        if alike:
            return PASSES_OVER
        if index not in self._plain_weights:
            self._plain_weights[index] = _plain_weight(lattice, index)
        plain = self._plain_weights[index]
        return (_CONTINUES if belongs else _GOES_ON) if plain is None else plain


def _rows(lattice: Lattice, *, whole: bool) -> Mapping[tuple[int, Shape], int]:
    """By piece and shape in which it looks like a note: where the row of such pieces ends.

    `whole`: of such that begin paragraphs.
    """
    ends: dict[tuple[int, Shape], int] = {}
    for index in sorted(lattice.shapes.keys() - lattice.borders, reverse=True):
        if lattice.pieces[index].starts_paragraph or not whole:
            for shape in lattice.shapes[index]:
                ends[index, shape] = ends.get((index + 1, shape), index + 1)
    return ends


def _plain_weight(lattice: Lattice, index: int) -> float | None:
    """What it is worth that a paragraph belongs to the note before it, whatever that is; None where only
    an item of the note would.
    """
    text, piece = lattice.text, lattice.pieces[index]
    if piece.kind is ParagraphKind.FURNITURE or looks_like_heading(text, piece) or asks_alone(text, piece):
        return _GOES_ON
    if not is_finished(text, lattice.pieces[index - 1]):
        return _CONTINUES
    if lattice.scattered:
        return _GOES_ON
    if _ITEM.match(text, piece.start, piece.end):
        return _CONTINUES if _counts_from_one(lattice, index) else _GOES_ON
    near_end = index >= len(lattice.pieces) - _LAST_PARAGRAPHS and lattice.pieces[-1].end == len(text)
    return _CONTINUES if near_end and _SENTENCES.fullmatch(text, piece.start, piece.end) else None


def _counts_from_one(lattice: Lattice, index: int) -> bool:
    """Whether an item is the first, or the one before stands above it; else （四） is of the report."""
    here, above = (
        {(marker.style, marker.number) for marker in read_markers(lattice.text, piece.start, piece.end)}
        for piece in (lattice.pieces[index], lattice.pieces[index - 1])
    )
    numbered = [(style, number) for style, number in here if number]
    return not numbered or any(number == 1 or (style, number - 1) in above for style, number in numbered)
