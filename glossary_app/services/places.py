"""Where the designations of entries stand: every place in every document, found when either comes."""

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import TermId
from glossary_app.store import GlossaryFile, documents, occurrences, terms
from glossary_app.store.occurrences import Counts, Place
from glossary_app.text.matching import Matcher
from glossary_app.text.script import fold

_FEW = 8
"""So many designations are found sooner one by one."""


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
            documents.keep_folded(glossary, document, fold(documents.text(glossary, document)))
        occurrences.forget(glossary, changed)
        others = sorted({*documents.ids(glossary)} - {*came})
        searches = []
        if came:
            searches.append(_search(glossary, terms.designations(glossary), came))
        if changed and others:
            searches.append(_search(glossary, terms.designations(glossary, changed), others))
        occurrences.add(glossary, _places(searches, progress), mostly_new=len(came) > len(others))
        for search in searches:
            occurrences.add_counts(glossary, search.counts())
            occurrences.add_standing(glossary, search.entries.items())
        occurrences.settle(glossary)


def _places(searches: Sequence["_Search"], progress: Progress) -> Iterator[Place]:
    done, total = 0, sum(len(search.documents) for search in searches)
    for search in searches:
        for document in search.documents:
            progress(Stage.OCCURRENCES, done, total)
            yield from search.places(document)
            done += 1
    progress(Stage.OCCURRENCES, total, total)


def _search(
    glossary: GlossaryFile, designations: Sequence[tuple[str, TermId]], chosen: Sequence[DocumentId]
) -> "_Search":
    kind = _OneByOne if len(designations) <= _FEW else _Together
    return kind(glossary, designations, chosen)


class _Search(ABC):
    """The search of some documents for some designations, and what it has counted so far."""

    def __init__(
        self,
        glossary: GlossaryFile,
        designations: Sequence[tuple[str, TermId]],
        chosen: Sequence[DocumentId],
    ) -> None:
        self.documents = chosen
        self.entries: dict[DocumentId, int] = {}
        """How many of the entries stand in each document, in places that count."""
        self._glossary = glossary
        self._dates = {one.document: one.issued_on for one in documents.citations(glossary)}
        self._prepare(designations)

    @abstractmethod
    def _prepare(self, designations: Sequence[tuple[str, TermId]]) -> None: ...

    @abstractmethod
    def places(self, document: DocumentId) -> Iterator[Place]:
        """The places in one document, with whether the paragraph that they end in counts.

        A designation inside a longer one of its entry is no place of its own.
        """

    @abstractmethod
    def counts(self) -> Iterator[Counts]:
        """Of each entry that stands in these documents how often, in how many, and since when."""


class _OneByOne(_Search):
    """For a person's own entries: without numpy, which takes 0.15 s to load in the window."""

    def _prepare(self, designations: Sequence[tuple[str, TermId]]) -> None:
        self._words: defaultdict[TermId, set[str]] = defaultdict(set)
        self._standing: defaultdict[TermId, Counter[DocumentId]] = defaultdict(Counter)
        for designation, term in designations:
            if folded := fold(designation):
                self._words[term].add(folded)

    def places(self, document: DocumentId) -> Iterator[Place]:
        text, uncounted = documents.folded(self._glossary, document)
        for term, words in self._words.items():
            reached = 0
            for start, end in sorted(_spans(text, words), key=lambda span: (span.start, -span.end)):
                if end > reached:
                    reached = end
                    counted = bisect_left(uncounted, end) % 2 == 0
                    self._standing[term][document] += counted
                    yield term, document, start, end, counted
        self.entries[document] = sum(standing[document] > 0 for standing in self._standing.values())

    def counts(self) -> Iterator[Counts]:
        for term, standing in self._standing.items():
            counted = +standing
            dates = {self._dates[document] for document in counted} - {""}
            yield term, counted.total(), len(counted), min(dates, default="")


def _spans(text: str, words: Iterable[str]) -> Iterator[Span]:
    for word in words:
        start = text.find(word)
        while start >= 0:
            yield Span(start, start + len(word))
            start = text.find(word, start + 1)


class _Together(_Search):
    """For all entries: in arrays."""

    def _prepare(self, designations: Sequence[tuple[str, TermId]]) -> None:
        import numpy as np

        self._matcher = Matcher(designations)
        self._terms = np.array(self._matcher.keys)
        self._ranks = {date: rank for rank, date in enumerate(sorted({*self._dates.values()} - {""}))}
        self._frequency = np.zeros(len(self._terms), np.int64)
        self._standing = np.zeros(len(self._terms), np.int64)
        self._first = np.full(len(self._terms), len(self._ranks))

    def places(self, document: DocumentId) -> Iterator[Place]:
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
        self.entries[document] = int(np.count_nonzero(times))
        rank = self._ranks.get(self._dates[document], len(self._ranks))
        np.minimum(self._first, rank, out=self._first, where=times > 0)

    def counts(self) -> Iterator[Counts]:
        dates = [*self._ranks, ""]
        columns = (self._terms, self._frequency, self._standing, self._first)
        for term, frequency, standing, first in zip(*(column.tolist() for column in columns), strict=True):
            if standing:
                yield term, frequency, standing, dates[first]
