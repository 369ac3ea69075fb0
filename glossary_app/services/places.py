"""Where the designations of entries stand: every place in every document, found when either comes."""

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import TermId
from glossary_app.store import GlossaryFile, documents, occurrences, terms
from glossary_app.store.occurrences import Counts, Place
from glossary_app.text.matching import Matcher
from glossary_app.text.script import fold

if TYPE_CHECKING:
    from glossary_app.text.trie import Numbers

_FEW = 8
"""So many designations are found sooner one by one."""
_BATCH = 50_000
"""Characters of documents that are searched together."""
_APART = "\0"
"""Between two texts: a sign that no document holds, and so no designation that stands in one."""


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
        for some in search.batches():
            progress(Stage.OCCURRENCES, done, total)
            yield from search.places(some)
            done += len(some)
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
        cited = documents.citations(glossary)
        self._dates = {one.document: one.issued_on for one in cited}
        self._lengths = {one.document: one.characters for one in cited}
        self._prepare(designations)

    @abstractmethod
    def _prepare(self, designations: Sequence[tuple[str, TermId]]) -> None: ...

    @abstractmethod
    def batches(self) -> Iterator[Sequence[DocumentId]]:
        """The documents, as many together as are best searched together."""

    @abstractmethod
    def places(self, some: Sequence[DocumentId]) -> Iterator[Place]:
        """The places in some documents, with whether the paragraph that they end in counts.

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
            if designation:
                self._words[term].add(designation)

    def batches(self) -> Iterator[Sequence[DocumentId]]:
        return zip(self.documents)

    def places(self, some: Sequence[DocumentId]) -> Iterator[Place]:
        (document,) = some
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

        self._matcher = Matcher(one for one in designations if _APART not in one[0])
        self._terms = np.array(self._matcher.keys)
        self._ranks = {date: rank for rank, date in enumerate(sorted({*self._dates.values()} - {""}))}
        self._frequency = np.zeros(len(self._terms), np.int64)
        self._standing = np.zeros(len(self._terms), np.int64)
        self._first = np.full(len(self._terms), len(self._ranks))

    def batches(self) -> Iterator[Sequence[DocumentId]]:
        some: list[DocumentId] = []
        held = 0
        for document in self.documents:
            some.append(document)
            held += self._lengths[document]
            if held >= _BATCH:
                yield some
                some, held = [], 0
        if some:
            yield some

    def places(self, some: Sequence[DocumentId]) -> Iterator[Place]:
        import numpy as np

        texts, gaps = zip(*(documents.folded(self._glossary, one) for one in some), strict=True)
        begins = np.cumsum([0, *(len(text) + len(_APART) for text in texts[:-1])])
        moved = (at + np.array(one, np.int64) for at, one in zip(begins, gaps, strict=True))
        ids, uncounted = np.array(some), np.concatenate([*moved])
        standing: list[Numbers] = [np.zeros(0, np.int64)]  # for an empty text the matcher gives none
        for starts, ends, keys in self._matcher.flat(_APART.join(texts)):
            which = np.searchsorted(begins, starts, side="right") - 1
            counted = np.searchsorted(uncounted, ends) % 2 == 0
            self._frequency += np.bincount(keys[counted], minlength=len(self._terms))
            standing.append(_different(which[counted] * len(self._terms) + keys[counted]))
            before = begins[which]
            columns = (self._terms[keys], ids[which], starts - before, ends - before, counted.astype(np.int8))
            yield from zip(*(column.tolist() for column in columns), strict=True)
        which, keys = np.divmod(_different(np.concatenate(standing)), len(self._terms))
        self._standing += np.bincount(keys, minlength=len(self._terms))
        self.entries |= zip(some, np.bincount(which, minlength=len(some)).tolist(), strict=True)
        ranks = np.array([self._ranks.get(self._dates[one], len(self._ranks)) for one in some])
        np.minimum.at(self._first, keys, ranks[which])

    def counts(self) -> Iterator[Counts]:
        dates = [*self._ranks, ""]
        columns = (self._terms, self._frequency, self._standing, self._first)
        for term, frequency, standing, first in zip(*(column.tolist() for column in columns), strict=True):
            if standing:
                yield term, frequency, standing, dates[first]


def _different(numbers: "Numbers") -> "Numbers":
    """Each of some natural numbers once; `np.unique` would load all of numpy's masked arrays first."""
    import numpy as np

    ordered = np.sort(numbers)
    return ordered[np.diff(ordered, prepend=-1) > 0]
