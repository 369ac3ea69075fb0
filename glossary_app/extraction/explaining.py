"""What a document explains by itself: its notes, the definitions in its text, its abbreviations."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Explained, Explanation
from glossary_app.extraction.definitions import find_definitions
from glossary_app.extraction.links import find_links
from glossary_app.extraction.notes import find_notes
from glossary_app.text.headwords import canonical

_LONGEST_LEAD = 3
"""Characters of the words that lead into a note: 是指, 指的是."""


def explain(document: Document) -> Explained:
    """The explanations that a document gives, and the designations that it declares to be one."""
    notes = find_notes(document)
    return Explained((*notes, *_beyond(notes, find_definitions(document))), find_links(document))


def _beyond(notes: Sequence[Explanation], found: Sequence[Explanation]) -> Iterator[Explanation]:
    """What the text explains that no note does: `“四化四园”：“四化”，即|…|` tells a part of its note."""
    ordered = sorted(notes, key=lambda note: note.span)
    starts = [note.span.start for note in ordered]
    for one in found:
        before = bisect_left(starts, one.span.end)
        if not before or not _repeats(ordered[before - 1], one):
            yield one


def _repeats(note: Explanation, one: Explanation) -> bool:
    """Whether an explanation says a note again: of its term, or from its first word most of it."""
    overlaps = note.span.start < one.span.end and one.span.start < note.span.end
    same = canonical(one.surface) == canonical(note.surface)
    from_first = one.span.start <= note.span.start + _LONGEST_LEAD
    return overlaps and (same or (from_first and 2 * len(one.text) > len(note.text)))
