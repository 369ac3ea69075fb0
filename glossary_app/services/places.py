"""Where the designations of entries stand: every place in every document, found when either comes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.domain.terms import TermId
from glossary_app.store import GlossaryFile, documents, occurrences, terms
from glossary_app.store.occurrences import Counts, Place
from glossary_app.text.matching import Matcher
from glossary_app.text.script import fold


def refresh(glossary: GlossaryFile, *, progress: Progress = silent) -> None:
    """Find the places that are owed, and no others.

    In documents that came these are the places of all designations; in the others, of the entries
    whose designations came or changed.
    """
    with glossary.atomic():
        changed, came = occurrences.unmatched(glossary)
        if not changed and not came:
            return
        for document in came:
            documents.fold(glossary, document, fold(documents.text(glossary, document)))
        occurrences.forget(glossary, changed)
        others = sorted({*documents.ids(glossary)} - {*came})
        searches = []
        if came:
            searches.append(_Search(glossary, terms.designations(glossary), came))
        if changed and others:
            searches.append(_Search(glossary, terms.designations(glossary, changed), others))
        occurrences.add(glossary, _places(searches, progress), mostly_new=len(came) > len(others))
        for search in searches:
            occurrences.add_counts(glossary, search.counts())
        occurrences.settle(glossary)


def _places(searches: Sequence["_Search"], progress: Progress) -> Iterator[Place]:
    done, total = 0, sum(len(search.documents) for search in searches)
    for search in searches:
        for document in search.documents:
            progress(Stage.OCCURRENCES, done, total)
            yield from search.places(document)
            done += 1
    progress(Stage.OCCURRENCES, total, total)


class _Search:
    """The search of some documents for some designations, and what it has counted so far."""

    def __init__(
        self,
        glossary: GlossaryFile,
        designations: Iterable[tuple[str, TermId]],
        chosen: Sequence[DocumentId],
    ) -> None:
        import numpy as np

        self.documents = chosen
        self._glossary = glossary
        self._matcher = Matcher(designations)
        self._terms = np.array(self._matcher.keys, np.int64)
        self._dates = {one.document: one.issued_on for one in documents.citations(glossary)}
        self._ranks = {date: rank for rank, date in enumerate(sorted({*self._dates.values()} - {""}))}
        self._frequency = np.zeros(len(self._terms), np.int64)
        self._standing = np.zeros(len(self._terms), np.int64)
        self._first = np.full(len(self._terms), len(self._ranks))

    def places(self, document: DocumentId) -> Iterator[Place]:
        """The places in one document, with whether the paragraph that they end in counts."""
        import numpy as np

        text, uncounted = documents.folded(self._glossary, document)
        times = np.zeros(len(self._terms), np.int64)
        for starts, ends, keys in self._matcher.flat(text):
            counted = np.searchsorted(uncounted, ends) % 2 == 0
            times += np.bincount(keys[counted], minlength=len(times))
            columns = (self._terms[keys], starts, ends, counted.astype(np.int8))
            term, start, end, counts = (column.tolist() for column in columns)
            yield from zip(term, repeat(document), start, end, counts)
        self._frequency += times
        self._standing += times > 0
        rank = self._ranks.get(self._dates[document], len(self._ranks))
        np.minimum(self._first, rank, out=self._first, where=times > 0)

    def counts(self) -> Iterator[Counts]:
        """Of each entry that stands in these documents how often, in how many, and since when."""
        dates = [*self._ranks, ""]
        columns = (self._terms, self._frequency, self._standing, self._first)
        for term, frequency, standing, first in zip(*(column.tolist() for column in columns), strict=True):
            if standing:
                yield term, frequency, standing, dates[first]
