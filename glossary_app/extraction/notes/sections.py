"""Reading a stretch of text as a section of notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from glossary_app.domain.documents import Document, Paragraph
from glossary_app.domain.extracts import Explanation
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.notes.blanks import Blanks, read_blanks
from glossary_app.extraction.notes.headers import begins_other, inline_header, is_header
from glossary_app.extraction.notes.judging import convincing
from glossary_app.extraction.notes.lattice import build_lattice
from glossary_app.extraction.notes.legible import legible
from glossary_app.extraction.notes.looks import likeness
from glossary_app.extraction.notes.markers import PLACE_AT_END, Style
from glossary_app.extraction.notes.openings import Opening, read_openings
from glossary_app.extraction.notes.pieces import Piece, cut_pieces, with_numbers
from glossary_app.extraction.notes.reports import Report, Running, refers, support
from glossary_app.extraction.notes.segmentation import Note, best_sequence, definition_end
from glossary_app.extraction.notes.stretches import Stretch, find_stretches

_MIN_LIKENESS = -4.0
"""A reading below this is not worth a node."""
_MUCH = 200
"""Characters after a section that are worth reading it again."""
_LIKE_A_FOOTNOTE = {Style.BRACKET: 1.0, Style.CIRCLED: 1.0, Style.DIGIT: 2.5}
"""What looks like a note at the foot of a page: `1 X：…` may also be anything else."""
_BRACKET = re.compile("[（()）]")
_SCATTERED_LEAST, _OF_A_PAGE = 2, 3
"""How many paragraphs between such must be of the report, and how many notes ahead their terms may be."""


def find_notes(document: Document) -> tuple[Explanation, ...]:
    """The notes of a document in its order, a note given twice once; empty where it has none.

    `surface` is the term as written with its quotation marks, without marker and separator; `span`
    is its definition with all its paragraphs. Linear in the text.
    """
    found: dict[tuple[str, str], Explanation] = {}
    readable = legible(document)
    sections = [one for stretch in find_stretches(readable) if (one := _section(readable, stretch)).looks]
    if not sections:
        return ()
    running = _running(readable, sections)
    for section in sections:
        for note, end in _read(readable, section, running):
            opening = note.opening
            whole = PLACE_AT_END.sub("", document.text[opening.definition : end].rstrip())
            text = _without_frame(whole)
            if text:
                surface = document.surface(opening.term)
                span = Span(opening.definition, opening.definition + len(text))
                note_found = Explanation(document.key, DefinitionKind.NOTE, surface, text, span)
                found.setdefault((surface, text), note_found)
    return tuple(found.values())


def _without_frame(text: str) -> str:
    """A definition without the bracket at its end that opened before it: `（名词解释：1.绿电：…电能。）`."""
    if not text.endswith(("）", ")")):
        return text
    depth = 0
    for mark in reversed(_BRACKET.findall(text)):  # not counted: those of items (`1）…；2）…`) open nowhere
        depth += 1 if mark in "）)" else -1
        if not depth:
            return text
    return text[:-1]


class _Section(NamedTuple):
    """A stretch cut into pieces, which of them are headers, and the readings that may be notes.

    Of what may be thousands of headers those with no readings below cost no look at the whole text.
    """

    stretch: Stretch
    pieces: tuple[Piece, ...]
    headers: frozenset[int]
    looks: Mapping[Opening, float]

    @property
    def end(self) -> int:
        """Where its last piece ends."""
        return self.pieces[-1].end


def _section(document: Document, stretch: Stretch) -> _Section:
    pieces, headers = _pieces_of(document, stretch)
    blanks = read_blanks(document, Span(pieces[0].start, pieces[-1].end))
    return _Section(stretch, pieces, headers, _readings(document.text, pieces, headers, blanks))


def _running(document: Document, sections: Sequence[_Section]) -> Running:
    """What the document says around its sections, looked through for the terms of all of them."""
    surfaces = {document.surface(opening.term) for section in sections for opening in section.looks}
    return Running(document, Span(sections[0].pieces[0].start, sections[-1].end), surfaces)


def _read(document: Document, section: _Section, running: Running) -> Iterator[tuple[Note, int]]:
    """The notes of a section with the offsets where their definitions end, if they convince.

    What lies outside the section is the report, the evidence for its terms. Where the section ends
    is known once it has been read: if much text follows, it is read again with that text too. Where
    nothing is found, the report may follow: the whole text is the evidence.
    """
    text, paragraphs = document.text, document.paragraphs
    stretch, pieces, headers, looks = section
    outside = Span(paragraphs[stretch.report_end].span.start, section.end)
    scattered = not stretch.headed and _are_scattered(text, pieces, looks)
    if scattered:
        outside = Span(outside.end, outside.end)
    for _ in range(2):
        worth = _weigh(text, looks, running.around(outside), outside)
        readings = [(opening, looks[opening], weight) for opening, weight in worth.items()]
        lattice = build_lattice(text, pieces, headers, readings, headed=stretch.headed, scattered=scattered)
        notes = best_sequence(lattice)
        if scattered:
            break
        if notes:
            inside = Span(pieces[notes[0].opening.piece].start, definition_end(pieces, notes[-1]))
            if outside.end - inside.end < _MUCH:
                break
            outside = inside
        else:
            outside = Span(outside.end, outside.end)
    weighed = [(note, worth[note.opening]) for note in notes]
    for note in convincing(text, pieces, weighed, headed=stretch.headed):
        yield note, definition_end(pieces, note)


def _are_scattered(text: str, pieces: Sequence[Piece], looks: Mapping[Opening, float]) -> bool:
    """Whether the report goes on between the notes, as where they stand at the feet of its pages.

    What stands between them then refers to notes, or uses the terms of the notes that follow; once is
    enough where a page counts from 1 again.
    """
    opened = {
        opening.piece: opening
        for opening, weight in looks.items()
        if weight >= _LIKE_A_FOOTNOTE.get(opening.marker.style, inf)
    }
    notes = tuple(opened.values())
    terms = [text[slice(*note.term)] for note in notes]
    of_report = sum(
        _SCATTERED_LEAST if after.marker.number == 1 < before.marker.number else 1
        for index, (before, after) in enumerate(pairwise(notes), start=1)
        for piece in pieces[before.piece + 1 : after.piece]
        if refers(text, piece.start, piece.end)
        or any(text.find(term, piece.start, piece.end) >= 0 for term in terms[index : index + _OF_A_PAGE])
    )
    return of_report >= _SCATTERED_LEAST


def _pieces_of(document: Document, stretch: Stretch) -> tuple[tuple[Piece, ...], frozenset[int]]:
    """The stretch cut into pieces (a header in the paragraph of its first note cut off), and the headers."""
    text = document.text
    paragraphs: list[Paragraph] = []
    for paragraph in with_numbers(text, document.paragraphs[stretch.first : stretch.end]):
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
        if at not in headers and not begins_other(text, pieces[at].start, pieces[at].end)
        for opening in read_openings(text, pieces, at, blanks)
        if (weight := likeness(text, opening, pieces[at].end)) > _MIN_LIKENESS
    }


def _weigh(
    text: str, looks: Mapping[Opening, float], report: Report, section: Span
) -> Mapping[Opening, float]:
    """The readings with what the report says for them added."""
    return {
        opening: weight
        + support(
            report,
            text[slice(*opening.term)],
            opening,
            inside=section.start <= opening.term.start < section.end,
        )
        for opening, weight in looks.items()
    }
