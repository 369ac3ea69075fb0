"""Where the designations of entries stand: every place in every document, found again when either changes."""

from bisect import bisect_left
from collections.abc import Collection, Iterator

from glossary_app.domain.documents import Document, DocumentId
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.domain.terms import TermId
from glossary_app.store import GlossaryFile, documents, occurrences, terms
from glossary_app.text.matching import Matcher


def refresh_all(glossary: GlossaryFile, *, progress: Progress = silent) -> None:
    """Find every place of every designation anew."""
    matcher = Matcher(terms.designations(glossary))
    with glossary.atomic():
        occurrences.replace_all(glossary, _places(glossary, matcher, progress))
        occurrences.recount(glossary)


def refresh(glossary: GlossaryFile, chosen: Collection[TermId]) -> None:
    """Find the places of these entries anew: their designations have changed."""
    matcher = Matcher(terms.designations(glossary, chosen))
    with glossary.atomic():
        occurrences.replace_of_terms(glossary, chosen, _places(glossary, matcher, silent))
        occurrences.recount(glossary)


def _places(
    glossary: GlossaryFile, matcher: Matcher[TermId], progress: Progress
) -> Iterator[occurrences.Place]:
    total = len(documents.ids(glossary))
    for done, (number, document) in enumerate(documents.every(glossary)):
        progress(Stage.OCCURRENCES, done, total)
        yield from _places_in(number, document, matcher)
    progress(Stage.OCCURRENCES, total, total)


def _places_in(
    number: DocumentId, document: Document, matcher: Matcher[TermId]
) -> Iterator[occurrences.Place]:
    """The places in one document, with whether the paragraph that they stand in counts.

    A designation inside a longer one of the same entry (新能源 in 新能源汽车) is no place of its own;
    those of different entries overlap as they will.
    """
    ends = [paragraph.span.end for paragraph in document.paragraphs]
    found = sorted((term, span.start, -span.end) for term, span in matcher.places(document.text))
    reached, of = 0, None
    for term, start, negative_end in found:
        end = -negative_end
        if term != of or end > reached:
            reached, of = end, term
            counts = document.paragraphs[bisect_left(ends, end)].counts
            yield term, number, start, end, counts
