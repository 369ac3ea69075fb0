"""Reading a stretch of text as a section of notes, and judging whether it is one."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from glossary_app.domain.documents import Document, Paragraph, ParagraphKind
from glossary_app.domain.extracts import Explanation
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.notes.blanks import Blanks, read_blanks
from glossary_app.extraction.notes.headers import inline_header, is_header
from glossary_app.extraction.notes.lattice import build_lattice
from glossary_app.extraction.notes.legible import legible
from glossary_app.extraction.notes.looks import assigns, begins_as_task, defines, likeness, titles_other_list
from glossary_app.extraction.notes.markers import Style
from glossary_app.extraction.notes.openings import Opening, read_openings
from glossary_app.extraction.notes.pieces import Piece, cut_pieces
from glossary_app.extraction.notes.reports import read_report, refers, support
from glossary_app.extraction.notes.segmentation import Note, best_sequence
from glossary_app.extraction.notes.stretches import Stretch, find_stretches

_MIN_LIKENESS = -4.0
"""A reading below this is not worth a node."""
_BARE_COUNT, _UNNUMBERED_COUNT = 3, 4
"""How many notes there must be without a header, with numbers and without."""
_DEFINING_SHARE = 0.6
"""Of so many notes the text must begin with 是指 and the like, so that the wording stands for a header."""
_MOST_TASKS = 0.6
"""Share of definitions that begin as tasks do (`新建…`, `推进…`) beyond which a list is no section."""
_MUCH = 200
"""Characters after a section that are worth reading it again."""
_REPORT_BEFORE, _REPORT_AFTER = 100_000, 20_000
"""Characters around a section that are searched for its terms: about what the longest reports have."""
_LIKE_A_FOOTNOTE = {Style.BRACKET: 1.0, Style.CIRCLED: 1.0, Style.DIGIT: 2.5}
"""What looks like a note at the foot of a page: `1 X：…` may also be anything else."""
_SCATTERED_LEAST, _OF_A_PAGE = 2, 3
"""How many paragraphs between such must be of the report, and how many notes ahead their terms may be."""
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


def find_notes(document: Document) -> tuple[Explanation, ...]:
    """The notes of a document in its order, a note given twice once; empty where it has none.

    `surface` is the term as written with its quotation marks, without marker and separator; `span`
    is its definition with all its paragraphs. Linear in the text.
    """
    found: dict[tuple[str, str], Explanation] = {}
    readable = legible(document)
    for stretch in find_stretches(readable):
        for note, end in _read_stretch(readable, stretch):
            opening = note.opening
            text = document.text[opening.definition : end].rstrip()
            if text:
                surface = document.surface(opening.term)
                span = Span(opening.definition, opening.definition + len(text))
                note_found = Explanation(document.key, DefinitionKind.NOTE, surface, text, span)
                found.setdefault((surface, text), note_found)
    return tuple(found.values())


def _read_stretch(document: Document, stretch: Stretch) -> Iterator[tuple[Note, int]]:
    """The notes of the stretch with the offsets where their definitions end, if they convince.

    What lies outside the section is the report, the evidence for its terms. Where the section ends
    is known once it has been read: if much text follows, it is read again with that text too. Where
    nothing is found, the report may follow: the whole text is the evidence.
    """
    text, paragraphs = document.text, document.paragraphs
    pieces, headers = _pieces_of(document, stretch)
    blanks = read_blanks(document, Span(pieces[0].start, pieces[-1].end))
    looks = _readings(text, pieces, headers, blanks)
    outside = Span(paragraphs[stretch.report_end].span.start, pieces[-1].end)
    scattered = not stretch.headed and _are_scattered(text, pieces, looks)
    if scattered:
        outside = Span(outside.end, outside.end)
    for _ in range(2):
        worth = _weigh(text, looks, _report(document, outside), outside)
        readings = [(opening, looks[opening], weight) for opening, weight in worth.items()]
        lattice = build_lattice(text, pieces, headers, readings, headed=stretch.headed, scattered=scattered)
        notes = best_sequence(lattice)
        if scattered:
            break
        if notes:
            section = Span(pieces[notes[0].opening.piece].start, _definition_end(pieces, notes[-1]))
            if outside.end - section.end < _MUCH:
                break
            outside = section
        else:
            outside = Span(outside.end, outside.end)
    demand = _HEADED if stretch.headed else _DEFINING if _define(text, notes) else _BARE
    kept = _best_blocks([(note, worth[note.opening]) for note in notes], demand.least)
    if _convinces({note.opening: worth[note.opening] for note in kept}, demand) and (
        stretch.headed or not _is_other_list(text, pieces, kept)
    ):
        for note in kept:
            yield note, _definition_end(pieces, note)


def _are_scattered(text: str, pieces: Sequence[Piece], looks: Mapping[Opening, float]) -> bool:
    """Whether the report goes on between the notes, as where they stand at the feet of its pages.

    What stands between them then refers to notes, or uses the terms of the notes that follow.
    """
    opened = {
        opening.piece: text[slice(*opening.term)]
        for opening, weight in looks.items()
        if weight >= _LIKE_A_FOOTNOTE.get(opening.marker.style, inf)
    }
    places, terms = tuple(opened), tuple(opened.values())
    of_report = sum(
        refers(text, piece.start, piece.end)
        or any(text.find(term, piece.start, piece.end) >= 0 for term in terms[index : index + _OF_A_PAGE])
        for index, (before, after) in enumerate(pairwise(places), start=1)
        for piece in pieces[before + 1 : after]
    )
    return of_report >= _SCATTERED_LEAST


def _report(document: Document, outside: Span) -> str:
    """The running text around the section, tables of contents left out."""
    paragraphs = document.paragraphs
    first = bisect_left(paragraphs, outside.start - _REPORT_BEFORE, key=lambda one: one.span.start)
    last = bisect_left(paragraphs, outside.end + _REPORT_AFTER, key=lambda one: one.span.start)
    return "\n".join(
        document.surface(paragraph.span)
        for paragraph in paragraphs[first:last]
        if paragraph.kind is not ParagraphKind.CONTENTS
        and (paragraph.span.end <= outside.start or paragraph.span.start >= outside.end)
    )


def _pieces_of(document: Document, stretch: Stretch) -> tuple[tuple[Piece, ...], frozenset[int]]:
    """The stretch cut into pieces (a header in the paragraph of its first note cut off), and the headers."""
    text = document.text
    paragraphs: list[Paragraph] = []
    for paragraph in document.paragraphs[stretch.first : stretch.end]:
        start = inline_header(text, *paragraph.span)
        paragraphs.append(Paragraph(Span(start, paragraph.span.end), paragraph.kind))
    pieces = tuple(cut_pieces(text, paragraphs))
    return pieces, frozenset(
        index for index, piece in enumerate(pieces) if is_header(text, piece.start, piece.end)
    )


def _readings(
    text: str, pieces: tuple[Piece, ...], headers: frozenset[int], blanks: Blanks
) -> Mapping[Opening, float]:
    """The readings that may be notes, with what they look like in themselves."""
    return {
        opening: weight
        for at in range(len(pieces))
        if at not in headers
        for opening in read_openings(text, pieces, at, blanks)
        if (weight := likeness(text, opening, pieces[at].end)) > _MIN_LIKENESS
    }


def _weigh(text: str, looks: Mapping[Opening, float], report: str, section: Span) -> Mapping[Opening, float]:
    """The readings with what the report says for them added."""
    surfaces = {opening: text[opening.term.start : opening.term.end] for opening in looks}
    said = read_report(report, set(surfaces.values()))
    return {
        opening: weight
        + support(said, surfaces[opening], opening, inside=section.start <= opening.term.start < section.end)
        for opening, weight in looks.items()
    }


def _define(text: str, notes: Sequence[Note]) -> bool:
    """Whether most of the notes begin as only definitions do."""
    defining = sum(defines(text, note.opening.definition) for note in notes)
    return defining >= max(_BARE_COUNT, _DEFINING_SHARE * len(notes))


def _best_blocks(notes: Sequence[tuple[Note, float]], least: float) -> Sequence[Note]:
    """The notes without other lists before and after them.

    The notes fall into blocks of one marker and one count; the run of blocks with the maximal sum is
    kept (what a note must be worth taken off each), so that weak notes among strong ones stay.
    """
    best, run, best_run, running = 0.0, list[Note](), list[Note](), 0.0
    for block in _blocks(notes):
        if running <= 0:
            running, run = 0.0, []
        running += sum(weight - least for _, weight in block)
        run = [*run, *(note for note, _ in block)]
        if running > best:
            best, best_run = running, run
    return best_run


def _blocks(notes: Sequence[tuple[Note, float]]) -> Iterator[Sequence[tuple[Note, float]]]:
    """Runs of notes with one style of marker, their numbers going up."""
    start = 0
    for index, ((before, _), (after, _)) in enumerate(pairwise(notes), start=1):
        one, other = before.opening.marker, after.opening.marker
        if one.style is not other.style or (other.number == 1 and one.number > 1):
            yield notes[start:index]
            start = index
    yield notes[start:]


def _convinces(worth: Mapping[Opening, float], demand: _Demand) -> bool:
    numbered = any(opening.marker.number for opening in worth)
    least = 1 if demand is _HEADED else _BARE_COUNT if numbered else _UNNUMBERED_COUNT
    total = sum(worth.values())
    return len(worth) >= least and total >= max(demand.total, demand.mean * len(worth) + demand.few)


def _is_other_list(text: str, pieces: Sequence[Piece], notes: Sequence[Note]) -> bool:
    """Tasks and projects also have names and colons: known by their title or by how their texts begin."""
    tasks = sum(
        begins_as_task(text, note.opening.definition)
        or assigns(text, note.opening.definition, _definition_end(pieces, note))
        for note in notes
    )
    first = notes[0].opening.piece
    titled = any(
        titles_other_list(text, piece.start, piece.end)
        for piece in pieces[max(0, first - _TITLE_LINES) : first]
    )
    return titled or tasks > _MOST_TASKS * len(notes)


def _definition_end(pieces: Sequence[Piece], note: Note) -> int:
    return pieces[min(note.last, len(pieces) - 1)].end
