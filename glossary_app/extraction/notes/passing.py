"""What stands between two notes: whether the definition goes on through it, or it belongs to none."""

import re
from collections.abc import Sequence

from glossary_app.domain.documents import ParagraphKind
from glossary_app.extraction.notes.pieces import Piece
from glossary_app.extraction.notes.questions import is_question
from glossary_app.extraction.notes.reports import refers

# Weights are in the manner of log-odds, as everywhere in this package.
_CONTINUES, _CONTINUES_HEADING, _CONTINUES_FURNITURE = -0.3, -1.5, -2.0
_CONTINUES_NUMBERED, _CONTINUES_SCATTERED, _CONTINUES_REPORT, _CONTINUES_QUESTION = -4.0, -2.5, -8.0, -6.0
_SKIPS, _SKIPS_LIGHT, _SKIPS_ASKED, _SKIPS_REPORT, _SKIPS_APPENDIX = -3.0, -0.5, -0.1, -0.1, -10.0
_HEADING_LENGTH = 30

_FINISHED = re.compile(r"[。！？!?”）)…」\]］]\s*$")
_PUNCTUATED = re.compile(r"[。！？!?；;，,：:]\s*$")
_LIST_ITEM = re.compile(r"[①-⑳]|[（(]\d{1,2}[)）]")
_SOURCE = re.compile(r"[\[［【（(]来源")
_NUMBERED = re.compile(r"[\[［〔]\s?\^?\d{1,3}\s?[\]］〕]")
"""What no definition runs through, whatever it says: `[4] 国家统计局：《…》`."""


def continue_weight(
    text: str, pieces: Sequence[Piece], index: int, *, heading: bool, asked: bool, scattered: bool
) -> float:
    """What it is worth that the definition before a piece goes on through it."""
    piece = pieces[index]
    if scattered and refers(text, piece.start, piece.end):
        return _CONTINUES_REPORT
    if not piece.starts_paragraph:
        return 0.0
    if piece.kind is ParagraphKind.FURNITURE:
        return _CONTINUES_FURNITURE
    if heading:
        return _CONTINUES_QUESTION if asked else _CONTINUES_HEADING
    if _NUMBERED.match(text, piece.start, piece.end):
        return _CONTINUES_NUMBERED
    return _CONTINUES_SCATTERED if scattered and is_finished(text, pieces[index - 1]) else _CONTINUES


def skip_weight(
    text: str, piece: Piece, *, border: bool, heading: bool, asked: bool, scattered: bool
) -> float:
    """What it is worth that a piece belongs to no note.

    Headings, other questions with their answers (`asked`), furniture, sources and numbered remarks may stand
    between notes; running text hardly; an appendix ends them.
    """
    if piece.kind in (ParagraphKind.FURNITURE, ParagraphKind.CONTENTS):
        return 0.0
    if border:
        return _SKIPS_APPENDIX
    if _SOURCE.match(text, piece.start, piece.end):
        return 0.0
    if scattered:
        return _SKIPS_REPORT
    if asked:
        return _SKIPS_ASKED
    light = heading or _NUMBERED.match(text, piece.start, piece.end)
    return _SKIPS_LIGHT if light else _SKIPS


def looks_like_heading(text: str, piece: Piece) -> bool:
    """A short line that ends without punctuation, and no item of a list."""
    short = piece.end - piece.start <= _HEADING_LENGTH and not _LIST_ITEM.match(text, piece.start)
    return short and not is_punctuated(text, piece)


def asks_alone(text: str, piece: Piece) -> bool:
    """Whether a paragraph is nothing but a question."""
    whole = piece.starts_paragraph and piece.ends_paragraph
    return whole and is_question(text, piece.start, piece.end)


def is_finished(text: str, piece: Piece) -> bool:
    """Whether a sentence ends with the piece."""
    return bool(_FINISHED.search(text, max(piece.start, piece.end - 3), piece.end))


def is_punctuated(text: str, piece: Piece) -> bool:
    """Whether a piece ends with a mark, as no heading and no row of a table does."""
    return bool(_PUNCTUATED.search(text, piece.start, piece.end))
