"""The best way to read a stretch of text as a sequence of notes: a best path over openings.

Every reading of every piece is a node; an edge from one opening to the next says where the definition
between them ends. Nodes weigh what a reading looks like, edges whether the two follow one another
as notes of one section do: same marker, next number, same separator (dynamic programming as in
Viterbi 1967, with hand-set weights in the manner of log-odds).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossary_app.extraction.notes.endings import Endings
from glossary_app.extraction.notes.lattice import (
    PASSES_OVER,
    PASSES_OVER_INSIDE,
    REACH,
    Lattice,
    Node,
    is_item,
)
from glossary_app.extraction.notes.openings import Opening
from glossary_app.extraction.notes.pieces import Piece
from glossary_app.extraction.notes.succession import BEST_EDGE, Step, edge, first_step, next_step

_REACH_SCATTERED = 150
"""Pieces that may stand before the next foot of a page."""


@dataclass(frozen=True, slots=True)
class Note:
    """An opening and the last piece of its definition."""

    opening: Opening
    last: int


def definition_end(pieces: Sequence[Piece], note: Note) -> int:
    """Where the definition of a note ends in the text."""
    return pieces[min(note.last, len(pieces) - 1)].end


class _Arrival(NamedTuple):
    """A path that arrives at a piece: its weight, its last node and where that one's definition ends."""

    weight: float
    before: int
    last: int


def best_sequence(lattice: Lattice) -> tuple[Note, ...]:
    """The best sequence of notes in the lattice; empty where none is better than no note."""
    nodes = lattice.nodes
    steps = [first_step(node) for node in nodes]
    hopeless = min((node.start - node.entry for node in nodes), default=0.0) - BEST_EDGE
    endings = Endings(lattice)
    arriving = defaultdict[int, list[_Arrival]](list)
    best, best_end = 0.0, (-1, -1)
    for at, opened in lattice.at_piece.items():
        arrived = sorted(arriving.pop(at, ()), reverse=True)
        for index in opened:
            node, step = nodes[index], _best_step(lattice, steps, arrived, index)
            steps[index] = step
            for weight, last, following in _runs(lattice, node):
                reached = step.weight + weight
                if reached <= hopeless:  # what follows is worth less still: any note better begins a section
                    break
                if following in lattice.at_piece:
                    arriving[following].append(_Arrival(reached, index, last))
            weight, last = endings.best(step, node, least=best)
            if step.weight + weight > best:
                best, best_end = step.weight + weight, (index, last)
    return _trace(nodes, steps, *best_end)


def _best_step(lattice: Lattice, steps: Sequence[Step], arrived: Sequence[_Arrival], index: int) -> Step:
    """The best path to an opening, of those that arrive at its piece, the best first."""
    node, best = lattice.nodes[index], steps[index]
    for reached, before, last in arrived:
        entered = reached + node.entry
        if entered + BEST_EDGE < best.weight:
            break
        total = entered + edge(steps[before], lattice.nodes[before], node, scattered=lattice.scattered)
        if total > best.weight or (total == best.weight and before < best.before):
            best = next_step(node, steps[before], total, before, last)
    return best


def _trace(nodes: Sequence[Node], steps: Sequence[Step], index: int, last: int) -> tuple[Note, ...]:
    notes = []
    while index >= 0:
        notes.append(Note(nodes[index].opening, last))
        index, last = steps[index].before, steps[index].before_last
    return tuple(reversed(notes))


def _runs(lattice: Lattice, node: Node) -> Iterator[tuple[float, int, int]]:
    """For each piece after the opening: the weight of what lies between, and the definition's last piece.

    The definition takes a run of pieces, what follows it up to the next note (a heading, a page
    number) is skipped.
    """
    shape = node.shape
    last = node.opening.piece + node.opening.below
    running = best = 0.0
    best_last = last
    reach = _REACH_SCATTERED if lattice.scattered else REACH
    for following in range(last + 1, min(len(lattice.pieces), last + reach)):
        yield best, best_last, following
        running += lattice.continues[following]
        if shape in lattice.shapes.get(following, ()) and not is_item(lattice, node, following):
            starts = lattice.pieces[following].starts_paragraph
            running += PASSES_OVER if starts else PASSES_OVER_INSIDE
        best += lattice.skips[following]
        if running >= best:
            best, best_last = running, following
