"""The places where notes may open, and what it is worth to open, continue or skip at each of them."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from glossary_app.extraction.notes.headers import ends_notes
from glossary_app.extraction.notes.markers import Style, read_markers
from glossary_app.extraction.notes.openings import Opening, Separator
from glossary_app.extraction.notes.passing import (
    asks_alone,
    continue_weight,
    is_finished,
    is_punctuated,
    looks_like_heading,
    skip_weight,
)
from glossary_app.extraction.notes.pieces import Piece

# Weights are in the manner of log-odds, as everywhere in this package.
_OPENS = -2.0
"""What any opening costs: a list whose items do not look like notes must not pay."""
_SPLIT_UNEXPECTED = -8.0
_STARTS_LATE = -2.0
_HEADING_BEFORE, _TEXT_BEFORE, _NOTE_BEFORE, _LATEST = -0.3, -1.5, -3.0, -10.0
_INSIDE_PARAGRAPH, _AFTER_UNFINISHED, _AFTER_HALF, _AFTER_ROW = -1.5, -2.0, -1.0, -0.5
_CONTINUES_HEADER = -20.0
_OPENS_IN_LIST, _SENTENCE_IN_ANSWER = -3.0, -3.0
_WELL_SHAPED = 1.0
PASSES_OVER, PASSES_OVER_INSIDE = -3.5, -1.5
"""A definition hardly runs on through what looks just like the note that it belongs to; rather inside
a paragraph, where the items of a list also have names and colons."""
_LAST_CLAUSES = 200
REACH = 40
"""Pieces that one definition may run through."""

_HALF_FINISHED = re.compile(r"[；;]\s*$")
_ANNOUNCES = re.compile(r"(?:即|指|包括|如下)[：:]?\s*$|[：:，。；].*[：:]\s*$")
_LABEL = re.compile(r"([^，。；：:]{1,12})[：:，]")
_DECORATION = re.compile(r"[“”\"‘’「」（）()：:\s]")

Shape = tuple[Style, Separator]
"""What notes of one section share."""


@dataclass(frozen=True, slots=True)
class Node:
    """An opening with its weights."""

    opening: Opening
    shape: Shape
    """What it shares with others of its section."""
    well_shaped: bool
    """It begins a paragraph, or stands behind a point, and looks like a note in this shape."""
    name: str
    """The term without quotation marks and brackets."""
    start: float
    """What a section that begins here is worth."""
    entry: float
    """What it is worth to open here, whatever note stands before."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """Nodes in the order of the text, and the weights of the pieces between them."""

    text: str
    pieces: Sequence[Piece]
    nodes: Sequence[Node]
    at_piece: Mapping[int, Sequence[int]]
    """The nodes at each piece."""
    shapes: Mapping[int, frozenset[Shape]]
    """The shapes in which each piece looks like a note."""
    continues: Sequence[float]
    """By piece: what it is worth that the definition before it goes on through it."""
    skips: Sequence[float]
    """By piece: what it is worth that it belongs to no note."""
    borders: frozenset[int]
    """Pieces that no definition runs through: headers and beginnings of appendices and speeches."""
    scattered: bool
    """Whether the notes stand at the feet of pages, the report between them."""
    listed: frozenset[int]
    """Pieces that are items of a list in a definition, so that neither their numbers nor their form tell."""
    labels: Sequence[str | None]
    """By piece: the bare name of what stands before its first colon or comma."""


def build_lattice(
    text: str,
    pieces: Sequence[Piece],
    headers: frozenset[int],
    readings: Sequence[tuple[Opening, float, float]],
    *,
    headed: bool,
    scattered: bool = False,
) -> Lattice:
    """The lattice over `pieces`.

    `headers` are indexes of pieces; a reading is an opening, what it looks like by itself, and what
    it is worth with the report's evidence. `headed`: the section begins right below the first piece.
    `scattered`: the notes stand at the feet of pages, the report between them.
    """
    borders = headers | {
        index for index, piece in enumerate(pieces) if ends_notes(text, piece.start, piece.end)
    }
    asked = [asks_alone(text, piece) for piece in pieces]
    headings = [one or looks_like_heading(text, piece) for one, piece in zip(asked, pieces, strict=True)]
    answers = {index for index, one in enumerate(asked, start=1) if one}
    shapes = _shapes(readings)
    delays = _delays(headings, headers, shapes) if headed else [0.0] * len(pieces)
    listed = frozenset(index for opened in shapes for index in _items_below(text, pieces, opened))
    at_piece = dict[int, list[int]]()
    for index, (opening, _, _) in enumerate(readings):
        at_piece.setdefault(opening.piece, []).append(index)
    nodes = [
        _node(
            text,
            pieces,
            headers,
            opening,
            worth + _opening_cost(opening, listed, answers),
            shapes,
            delays[opening.piece],
        )
        for opening, _, worth in readings
    ]
    continues = [
        continue_weight(text, pieces, index, heading=heading, asked=asked[index], scattered=scattered)
        for index, heading in enumerate(headings)
    ]
    skips = [
        0.0
        if index in headers
        else skip_weight(
            text,
            pieces[index],
            border=index in borders,
            heading=heading,
            asked=asked[index] or index in answers,
            scattered=scattered,
        )
        for index, heading in enumerate(headings)
    ]
    for border in borders:
        continues[border] = _CONTINUES_HEADER
    return Lattice(
        text,
        pieces,
        nodes,
        at_piece,
        shapes,
        continues,
        skips,
        frozenset(borders),
        scattered,
        listed,
        [_label(text, piece) for piece in pieces],
    )


def is_item(lattice: Lattice, node: Node, index: int) -> bool:
    """Whether a piece is of an announced list, or spells out a part of the term: `三化：…` for `五清三化`."""
    label = lattice.labels[index]
    return index in lattice.listed or (label is not None and label in node.name)


def _label(text: str, piece: Piece) -> str | None:
    label = _LABEL.match(text, piece.start, piece.end)
    return None if label is None else bare_name(label[1])


def _items_below(text: str, pieces: Sequence[Piece], opened: int) -> Iterator[int]:
    """The items 1, 2, 3… of a list that the end of a note's line announces: `“三化”改革：是指⏎（1）…`."""
    piece = pieces[opened]
    near_end = max(piece.start, piece.end - _LAST_CLAUSES)
    if not piece.ends_paragraph or not _ANNOUNCES.search(text, near_end, piece.end):
        return
    style = None
    for number, index in enumerate(range(opened + 1, len(pieces)), start=1):
        markers = read_markers(text, pieces[index].start, pieces[index].end)
        found = next((one.style for one in markers if one.firm and one.number == number), None)
        if found is None or found is not (style or found):
            return
        style = found
        yield index


def _shapes(readings: Sequence[tuple[Opening, float, float]]) -> Mapping[int, frozenset[Shape]]:
    """By piece: the shapes in which it looks like a note by itself."""
    shapes = dict[int, set[Shape]]()
    for opening, looks, _ in readings:
        if looks >= _WELL_SHAPED:
            shapes.setdefault(opening.piece, set()).add(shape_of(opening))
    return {piece: frozenset(found) for piece, found in shapes.items()}


def _node(
    text: str,
    pieces: Sequence[Piece],
    headers: frozenset[int],
    opening: Opening,
    worth: float,
    shapes: Mapping[int, frozenset[Shape]],
    delay: float,
) -> Node:
    shape, at = shape_of(opening), opening.piece
    opens = pieces[at].starts_paragraph or opening.marker.style is Style.BULLET
    return Node(
        opening,
        shape,
        shape in shapes.get(at, ()) and opens,
        bare_name(text[opening.term.start : opening.term.end]),
        worth + delay + _start_weight(opening),
        worth
        + (0.0 if opens else _INSIDE_PARAGRAPH)
        + _after_weight(text, pieces, at, headers, alike=shape in shapes.get(at - 1, ())),
    )


def _opening_cost(opening: Opening, listed: Container[int], answers: Container[int]) -> float:
    """What it costs to open in a list, or as any sentence does where a question is answered."""
    bare = opening.separator in (Separator.LEAD, Separator.WEAK_LEAD) and not opening.marker.number
    in_list = _OPENS_IN_LIST if opening.piece in listed else 0.0
    return _OPENS + in_list + (_SENTENCE_IN_ANSWER if bare and opening.piece in answers else 0.0)


def shape_of(opening: Opening) -> Shape:
    """What the note shares with others of its section; a blank may stand before 是指 or not."""
    blank = opening.separator is Separator.SPACE
    return opening.marker.style, Separator.LEAD if blank else opening.separator


def bare_name(surface: str) -> str:
    """A term without quotation marks, brackets and spaces."""
    return _DECORATION.sub("", surface)


def _delays(
    headings: Sequence[bool], headers: frozenset[int], shapes: Mapping[int, frozenset[Shape]]
) -> Sequence[float]:
    """By piece: what it costs that a section with a header begins no earlier."""
    before = (
        0.0 if index in headers else _before_weight(heading=heading, alike=index in shapes)
        for index, heading in enumerate(headings)
    )
    return [max(_LATEST, total) for total in accumulate(before, initial=0.0)]


def _before_weight(*, heading: bool, alike: bool) -> float:
    """What it costs that a piece below the header is none of the notes; more if it looks like one."""
    if alike:
        return _NOTE_BEFORE
    return _HEADING_BEFORE if heading else _TEXT_BEFORE


def _start_weight(opening: Opening) -> float:
    """A section best begins with number 1, never with a number cut out of digits; other questions may
    stand before the first that asks what something is."""
    weight = _SPLIT_UNEXPECTED if opening.marker.split else 0.0
    late = opening.marker.number > 1 and opening.separator is not Separator.QUESTION
    return weight + (_STARTS_LATE if late else 0.0)


def _after_weight(
    text: str, pieces: Sequence[Piece], index: int, headers: frozenset[int], *, alike: bool
) -> float:
    """A note best opens after a finished sentence, or after a row of a table that is built alike."""
    if index == 0 or index - 1 in headers or is_finished(text, pieces[index - 1]):
        return 0.0
    previous = pieces[index - 1]
    if alike and not is_punctuated(text, previous):
        return _AFTER_ROW
    half = _HALF_FINISHED.search(text, max(previous.start, previous.end - 3), previous.end)
    return _AFTER_HALF if half else _AFTER_UNFINISHED
