"""From restored documents to candidates and explanations: the stages, in order."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Explanation, Extraction, Link
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.extraction.definitions import find_definitions
from glossary_app.extraction.links import find_links
from glossary_app.extraction.notes import find_notes
from glossary_app.extraction.terms.ranking import rank
from glossary_app.extraction.terms.survey import survey
from glossary_app.text.headwords import canonical

_LONGEST_LEAD = 3
"""Characters of the words that lead into a note: 是指, 指的是."""

Found = TypeVar("Found")


def extract(documents: Sequence[Document], *, progress: Progress = silent) -> Extraction:
    """Candidates, best first, and explanations, in the order of the documents' keys.

    The result does not depend on the order of `documents`. May raise whatever `progress` raises, which
    is how a person stops the work.
    """
    ordered = sorted(documents, key=lambda document: document.key)
    explained = list(_each(Stage.EXPLANATIONS, _explain, ordered, progress))
    explanations = [explanation for found, _ in explained for explanation in found]
    links = [link for _, found in explained for link in found]
    read = _each(Stage.CANDIDATES, lambda document: document, ordered, progress)
    census = survey(read, [explanation.surface for explanation in explanations])
    progress(Stage.RANKING, 0, 1)
    candidates = rank(census, explanations, links)
    progress(Stage.RANKING, 1, 1)
    return Extraction(candidates, tuple(explanations))


def _explain(document: Document) -> tuple[tuple[Explanation, ...], tuple[Link, ...]]:
    notes = find_notes(document)
    return (*notes, *_beyond(notes, find_definitions(document))), find_links(document)


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


def _each(
    stage: Stage, work: Callable[[Document], Found], documents: Sequence[Document], progress: Progress
) -> Iterator[Found]:
    for done, document in enumerate(documents):
        progress(stage, done, len(documents))
        yield work(document)
    progress(stage, len(documents), len(documents))
