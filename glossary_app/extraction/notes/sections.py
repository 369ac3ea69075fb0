"""Where notes may be, and whether what was read there is a section of notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossary_app.domain.documents import Document, Paragraph, ParagraphKind
from glossary_app.domain.extracts import Explanation
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.notes.evidence import likeness, read_support, support_score
from glossary_app.extraction.notes.headers import inline_header, is_header
from glossary_app.extraction.notes.openings import Opening, read_openings
from glossary_app.extraction.notes.pieces import Piece, cut_pieces
from glossary_app.extraction.notes.segmentation import Context, Note, best_sequence

_MIN_LIKENESS = -4.0
"""A reading below this is not worth a node."""
_HEADED_MEAN, _FEW = 0.5, 2.0
_HEADED_LEAST, _BARE_LEAST = -1.5, 1.0
"""What a note at either end of a section must be worth to belong to it."""
_BARE_MEAN, _BARE_SUM, _BARE_COUNT = 2.5, 8.0, 3
_WITHIN = 12
"""Paragraphs in which three note-like beginnings make it worth looking for a section without a header."""
_RUN_UP = 10
"""Paragraphs before the first note-like beginning from which such a section is read."""
_NOTE_LIKE = re.compile(
    r"\s*(?:注?[\[［〔【(（]?\^?\d{1,5}[\]］〕】)）]?\s?[.．、:：]?|[①-⑳]|[一二三四五六七八九十]{1,3}、|[●■◆★])?\s*"
    r"(?:[^：:。！？；，\n]{0,15}“[^“”\n]{1,40}”[^：:。！？；，\n]{0,20}[：:]"
    r"|【[^【】\n]{2,40}】"
    r"|[^：:。！？；\n]{2,40}[：:。，]?(?:是指|指的是|系指|[：:](?:指|即|是)))"
)
_MARKED = re.compile(r"注?[\[［〔【(（]?\^?\d{1,3}[\]］〕】)）.．、]|[①-⑳]")
_MUCH = 2000
"""Characters after a section that are worth reading it again."""
_CLOSING_FROM = 0.25
"""Share of the text after which an exclamation may close the report."""
_HEADER_AT_END = 4
"""A header this near to the end of the document, in paragraphs, belongs to what stands above it."""
_LAW = re.compile(r"第[一二三四五六七八九十百]+条\s")
_MIN_ARTICLES = 5


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Paragraphs `first` to `end` (exclusive) in which a section is sought."""

    first: int
    end: int
    report_end: int
    """The paragraph from which on the report is no longer evidence for terms."""
    headed: bool
    """Whether a header announces the section, above or below it."""


def find_notes(document: Document) -> tuple[Explanation, ...]:
    """The notes of a document in its order; empty where it has none.

    `surface` is the term as written with its quotation marks, without marker and separator; `span`
    is its definition with all its paragraphs. Linear in the text.
    """
    found: list[Explanation] = []
    for stretch in _stretches(document):
        for note, end in _read_stretch(document, stretch):
            opening = note.opening
            if found and opening.term.start < found[-1].span.end:
                continue
            text = document.text[opening.definition : end].rstrip()
            span = Span(opening.definition, opening.definition + len(text))
            surface = document.text[opening.term.start : opening.term.end]
            if text:
                found.append(Explanation(document.key, DefinitionKind.NOTE, surface, text, span))
    return tuple(found)


def _stretches(document: Document) -> Iterator[_Stretch]:
    """Below each header up to the next; and wherever else notes seem to stand."""
    text, paragraphs = document.text, document.paragraphs
    headers = [
        index
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind is not ParagraphKind.CONTENTS and _announces(text, paragraph.span)
    ]
    borders = [*headers, len(paragraphs)]
    if bare := _bare_stretch(document, borders[0]):
        yield bare
    for header, end in pairwise(borders):
        yield _Stretch(header, end, header, headed=True)


def _announces(text: str, span: Span) -> bool:
    return is_header(text, *span) or inline_header(text, *span) > span.start


def _bare_stretch(document: Document, end: int) -> _Stretch | None:
    """Paragraphs before `end` that look like notes though no header stands above them.

    Either three note-like beginnings stand close together, or a numbered list follows the
    report's last exclamation.
    """
    text, paragraphs = document.text, document.paragraphs[:end]
    headed = 0 < len(document.paragraphs) - end <= _HEADER_AT_END
    closing = max(
        (at for at, paragraph in enumerate(paragraphs) if text[paragraph.span.end - 1] == "！"), default=-1
    )
    note_like = [at for at, paragraph in enumerate(paragraphs) if _NOTE_LIKE.match(text, *paragraph.span)]
    first = next(
        (one for one, third in zip(note_like, note_like[2:], strict=False) if third - one <= _WITHIN), None
    )
    if first is not None:
        if _is_law(text):
            return None
        run_up = max(0, first - _RUN_UP)
        if closing < first and (0 <= run_up <= closing or _closes(document, closing)):
            return _Stretch(closing + 1, end, closing + 1, headed)
        return _Stretch(run_up, end, first, headed)
    if not _closes(document, closing):
        return None
    marked = sum(_MARKED.match(text, *paragraph.span) is not None for paragraph in paragraphs[closing + 1 :])
    if marked >= _BARE_COUNT:
        return _Stretch(closing + 1, end, closing + 1, headed)
    return None


def _closes(document: Document, at: int) -> bool:
    """Whether the exclamation in paragraph `at` (-1: there is none) may be the report's last."""
    return at >= 0 and document.paragraphs[at].span.end >= _CLOSING_FROM * len(document.text)


def _is_law(text: str) -> bool:
    """Its definitions (`本法下列用语的含义`) are articles, not notes."""
    return len(_LAW.findall(text)) >= _MIN_ARTICLES


def _read_stretch(document: Document, stretch: _Stretch) -> Iterator[tuple[Note, int]]:
    """The notes of the stretch with the offsets where their definitions end, if they convince.

    What lies outside the section is the report, the evidence for its terms. Where the section ends
    is known once it has been read: if much text follows, it is read again with that text too.
    """
    text, paragraphs = document.text, document.paragraphs
    pieces, headers = _pieces_of(document, stretch)
    readings = _readings(text, pieces, headers)
    outside = Span(paragraphs[stretch.report_end].span.start, pieces[-1].end)
    for _ in range(2):
        weights = _weigh(text, readings, _report(document, outside), outside)
        notes = best_sequence(
            Context(text, pieces, headers, tuple(weights), readings, weights, stretch.headed)
        )
        if not notes:
            return
        section = Span(pieces[notes[0].opening.piece].start, _definition_end(pieces, notes[-1]))
        if outside.end - section.end < _MUCH:
            break
        outside = section
    kept = _best_run([weights[note.opening] for note in notes], headed=stretch.headed)
    if _convinces([weights[note.opening] for note in notes[kept]], headed=stretch.headed):
        for note in notes[kept]:
            yield note, _definition_end(pieces, note)


def _report(document: Document, outside: Span) -> str:
    """The running text outside the section."""
    return "\n".join(
        document.surface(paragraph.span)
        for paragraph in document.paragraphs
        if paragraph.kind is not ParagraphKind.CONTENTS
        and (paragraph.span.end <= outside.start or paragraph.span.start >= outside.end)
    )


def _pieces_of(document: Document, stretch: _Stretch) -> tuple[tuple[Piece, ...], frozenset[int]]:
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


def _readings(text: str, pieces: tuple[Piece, ...], headers: frozenset[int]) -> Mapping[Opening, float]:
    """The readings that may be notes, with what they look like in themselves."""
    return {
        opening: weight
        for at in range(len(pieces))
        if at not in headers
        for opening in read_openings(text, pieces, at)
        if (weight := likeness(text, opening, pieces[at].end)) > _MIN_LIKENESS
    }


def _weigh(
    text: str, readings: Mapping[Opening, float], report: str, section: Span
) -> Mapping[Opening, float]:
    """The readings with what the report says for them added."""
    surfaces = {text[opening.term.start : opening.term.end] for opening in readings}
    support = read_support(report, surfaces)
    return {
        opening: weight + support_score(text, opening, support, inside=opening.term.start < section.end)
        for opening, weight in readings.items()
    }


def _best_run(likenesses: Sequence[float], *, headed: bool) -> slice:
    """The notes without the items of other lists before and after them (the maximal sum over a run)."""
    least = _HEADED_LEAST if headed else _BARE_LEAST
    best, best_slice, running, start = 0.0, slice(0, 0), 0.0, 0
    for index, value in enumerate(likenesses):
        if running <= 0:
            running, start = 0.0, index
        running += value - least
        if running > best:
            best, best_slice = running, slice(start, index + 1)
    return best_slice


def _convinces(likenesses: Sequence[float], *, headed: bool) -> bool:
    if not likenesses:
        return False
    mean = sum(likenesses) / len(likenesses)
    if headed:
        return mean >= _HEADED_MEAN + _FEW / len(likenesses)
    return len(likenesses) >= _BARE_COUNT and mean >= _BARE_MEAN and sum(likenesses) >= _BARE_SUM


def _definition_end(pieces: Sequence[Piece], note: Note) -> int:
    return pieces[max(note.last, note.opening.piece)].end
