"""Reading a stretch of text as a section of notes."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import inf

from glossary_app.domain.documents import Document, Paragraph, ParagraphKind
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
from glossary_app.extraction.notes.reports import read_report, refers, support
from glossary_app.extraction.notes.segmentation import Note, best_sequence, definition_end
from glossary_app.extraction.notes.stretches import Stretch, find_stretches

_MIN_LIKENESS = -4.0
"""A reading below this is not worth a node."""
_MUCH = 200
"""Characters after a section that are worth reading it again."""
_REPORT_BEFORE, _REPORT_AFTER = 100_000, 20_000
"""Characters around a section that are searched for its terms: about what the longest reports have."""
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
    for stretch in find_stretches(readable):
        for note, end in _read_stretch(readable, stretch):
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
    if not looks:
        return  # of what may be thousands of headers none costs a look at the whole text
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
            section = Span(pieces[notes[0].opening.piece].start, definition_end(pieces, notes[-1]))
            if outside.end - section.end < _MUCH:
                break
            outside = section
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


def _weigh(text: str, looks: Mapping[Opening, float], report: str, section: Span) -> Mapping[Opening, float]:
    """The readings with what the report says for them added."""
    surfaces = {opening: text[opening.term.start : opening.term.end] for opening in looks}
    said = read_report(report, set(surfaces.values()))
    return {
        opening: weight
        + support(said, surfaces[opening], opening, inside=section.start <= opening.term.start < section.end)
        for opening, weight in looks.items()
    }
