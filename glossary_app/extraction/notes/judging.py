"""Judging whether what reads best as notes is a section of notes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from glossary_app.extraction.notes.lattice import Shape, shape_of
from glossary_app.extraction.notes.looks import (
    assigns,
    begins_as_task,
    defines,
    names_kind,
    titles_other_list,
)
from glossary_app.extraction.notes.openings import Separator
from glossary_app.extraction.notes.pieces import Piece
from glossary_app.extraction.notes.segmentation import Note, definition_end

_BARE_COUNT, _UNNUMBERED_COUNT = 3, 4
"""How many notes there must be without a header, with numbers or quotation marks and without."""
_QUOTES = ("“", '"')
_DEFINING_SHARE, _TOGETHER_SHARE = 0.6, 0.6
"""Of so many notes the text must begin with 是指 and the like, and so many must stand right behind one
another, so that the wording stands for a header."""
_GAP = 2
"""Pieces beyond which other text parts two notes."""
_MOST_TASKS = 0.6
"""Share of definitions that begin as tasks do (`新建…`, `推进…`) beyond which a list is no section."""
_TITLE_LINES = 3
"""Lines above a section in which the title of another list may stand."""


class _Demand(NamedTuple):
    """What notes must be worth to be believed."""

    least: float
    """At either end of a section, to belong to it."""
    mean: float
    few: float
    """Beyond `mean` for each of them; it tells where they are few."""
    total: float = 0.0


_HEADED = _Demand(least=-0.5, mean=0.5, few=2.0)
_BARE = _Demand(least=2.0, mean=2.5, few=0.0, total=8.0)
_DEFINING = _Demand(least=0.0, mean=0.5, few=4.0)


def convincing(
    text: str, pieces: Sequence[Piece], notes: Sequence[tuple[Note, float]], *, headed: bool
) -> Sequence[Note]:
    """The notes without other lists before and after them; none if they do not convince.

    `notes` are given with what each is worth, `headed` tells whether a header announces them.
    """
    notes = _up_to_gap(notes)
    read = [note for note, _ in notes]
    together = _stand_together(pieces, read)
    demand = _HEADED if headed else _DEFINING if together and _define(text, read) else _BARE
    weighed = _best_blocks(notes, demand.least)
    kept = [note for note, _ in weighed]
    weights = [weight for _, weight in weighed]
    if not _are_worth(weights, demand, count=_least_count(text, kept, demand)):
        return ()
    is_other = _is_other_list(text, pieces, kept) or (_are_sentences(kept) and not together)
    return () if is_other and not headed else kept


def _up_to_gap(notes: Sequence[tuple[Note, float]]) -> Sequence[tuple[Note, float]]:
    """The notes up to where other text stands and what comes behind it has another shape."""
    shapes = set[Shape]()
    for index, ((before, _), (after, _)) in enumerate(pairwise(notes), start=1):
        shapes.add(shape_of(before.opening))
        parted = after.opening.piece - before.last > _GAP
        if parted and index >= _BARE_COUNT and shape_of(after.opening) not in shapes:
            return notes[:index]
    return notes


def _define(text: str, notes: Sequence[Note]) -> bool:
    """Whether most of the notes begin or end as only definitions do."""
    starts = [note.opening.definition for note in notes]
    defining = sum(defines(text, start) or names_kind(text, start) for start in starts)
    return defining >= max(_BARE_COUNT, _DEFINING_SHARE * len(notes))


def _stand_together(pieces: Sequence[Piece], notes: Sequence[Note]) -> bool:
    """Whether most of the notes are followed by another, and not by further paragraphs."""
    adjoining = sum(
        not any(piece.starts_paragraph for piece in pieces[one.piece + one.below + 1 : other.piece])
        for one, other in pairwise(note.opening for note in notes)
    )
    return adjoining + 1 >= _TOGETHER_SHARE * len(notes)


def _are_sentences(notes: Sequence[Note]) -> bool:
    """Whether nothing but their first words tells notes from the sentences of any text: `X是指…`."""
    bare = (Separator.LEAD, Separator.WEAK_LEAD)
    return all(note.opening.separator in bare and not note.opening.marker.number for note in notes)


def _best_blocks(notes: Sequence[tuple[Note, float]], least: float) -> Sequence[tuple[Note, float]]:
    """The notes without other lists before and after them.

    The notes fall into blocks of one marker and one count; the run of blocks with the maximal sum is
    kept (what a note must be worth taken off each), so that weak notes among strong ones stay.
    """
    best = running = 0.0
    first = end = 0
    best_run = slice(0, 0)
    for block in _blocks(notes):
        if running <= 0:
            running, first = 0.0, end
        end += len(block)
        running += sum(weight - least for _, weight in block)
        if running > best:
            best, best_run = running, slice(first, end)
    return notes[best_run]


def _blocks(notes: Sequence[tuple[Note, float]]) -> Iterator[Sequence[tuple[Note, float]]]:
    """Runs of notes with one style of marker, their numbers going up."""
    start = 0
    for index, ((before, _), (after, _)) in enumerate(pairwise(notes), start=1):
        one, other = before.opening.marker, after.opening.marker
        if one.style is not other.style or (other.number == 1 and one.number > 1):
            yield notes[start:index]
            start = index
    yield notes[start:]


def _least_count(text: str, notes: Sequence[Note], demand: _Demand) -> int:
    if demand is _HEADED:
        return 1
    quoted = all(text.startswith(_QUOTES, note.opening.term.start) for note in notes)
    told = (
        quoted
        or demand is _DEFINING
        or any(note.opening.marker.number or note.opening.separator is Separator.QUESTION for note in notes)
    )
    return _BARE_COUNT if told else _UNNUMBERED_COUNT


def _are_worth(weights: Sequence[float], demand: _Demand, *, count: int) -> bool:
    least = max(demand.total, demand.mean * len(weights) + demand.few)
    return len(weights) >= count and sum(weights) >= least


def _is_other_list(text: str, pieces: Sequence[Piece], notes: Sequence[Note]) -> bool:
    """Tasks and projects also have names and colons: known by their title or by how their texts begin."""
    tasks = sum(
        begins_as_task(text, note.opening.definition)
        or assigns(text, note.opening.definition, definition_end(pieces, note))
        for note in notes
    )
    first = notes[0].opening.piece
    titled = any(
        titles_other_list(text, piece.start, piece.end)
        for piece in pieces[max(0, first - _TITLE_LINES) : first]
    )
    return titled or tasks > _MOST_TASKS * len(notes)
