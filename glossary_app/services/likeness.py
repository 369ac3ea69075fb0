"""Documents that say what another one says: a report as it was sent in Word and as it was published in PDF,
in Simplified and in Traditional characters.

What stands in both is counted twice. They are told of, and both stay: whether a copy is to go, and which, or
whether a revision is a document of its own, is for a person to say.
"""

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from math import isqrt

from glossary_app.domain.documents import Document, DocumentId, DocumentSummary
from glossary_app.store import GlossaryFile, documents
from glossary_app.text.script import simplify_in_place

_SAME = 0.7
"""Of the sentences of two documents: a report in two formats shares 0.94 to 1, with its scan 0.8 and more,
with another report not a tenth."""
_NEAREST = 40
"""Documents of a glossary with which one that came is held: those that are nearest in length, of which the
formats of a report have the same but for a hundredth. More, where many came, but not for each."""
_SHORT = 10
"""Characters of a sentence that may stand in any document."""
_MARKS, _FEWEST = 16, 4
"""Of so many sentences that stand for a document (the smallest hashes: Broder, On the resemblance and
containment of documents, 1997), how many another one must have to be held with it."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A document that came, and the one before it that says the same; by the names of their files."""

    document: DocumentId
    name: str
    other: str
    share: float
    """Of the sentences, how many stand in both: 0.7 to 1."""


def likenesses(glossary: GlossaryFile, added: Iterable[Document]) -> tuple[Likeness, ...]:
    """Those of the documents just added that say what another one says, each with the one most like it.

    Of two that came together, the second is told, in their order.
    """
    texts = {one.key: one.plain for one in added}
    if not texts:
        return ()
    standing = {one.key: one for one in documents.summaries(glossary)}
    coming = [standing.pop(key) for key in texts if key in standing]
    known = _Known()
    for one in _near(standing.values(), (one.characters for one in coming)):
        known.add(one.name, _sentences(simplify_in_place(documents.text(glossary, one.id))))
    return tuple(_among(known, ((one, _sentences(texts[one.key])) for one in coming)))


def _among(known: "_Known", coming: Iterable[tuple[DocumentSummary, frozenset[int]]]) -> Iterator[Likeness]:
    """The likenesses of the documents with those that are known, each of which is known from then on."""
    for document, sentences in coming:
        other, share = known.most_like(sentences)
        if share >= _SAME:
            yield Likeness(document.id, document.name, other, share)
        known.add(document.name, sentences)


class _Known:
    """Documents as sets of sentences, among which one like another is found at once."""

    def __init__(self) -> None:
        self._all: list[tuple[str, frozenset[int]]] = []
        self._marked: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, name: str, sentences: frozenset[int]) -> None:
        for mark in nsmallest(_MARKS, sentences):
            self._marked[mark].append(len(self._all))
        self._all.append((name, sentences))

    def most_like(self, sentences: frozenset[int]) -> tuple[str, float]:
        """The document that has most of the sentences, the first of several, and how many it shares."""
        shared = Counter(one for mark in sentences & self._marked.keys() for one in self._marked[mark])
        least = min(_FEWEST, len(sentences))
        alike = (self._all[one] for one, marks in sorted(shared.items()) if marks >= least)
        found = ((name, _share(sentences, others)) for name, others in alike)
        return max(found, key=lambda one: one[1], default=("", 0.0))


def _share(some: frozenset[int], others: frozenset[int]) -> float:
    return len(some & others) / max(len(some), len(others))


def _sentences(text: str) -> frozenset[int]:
    """The sentences of a text in Simplified as numbers, wherever lines and pages break."""
    whole = text.replace("\n", "").replace(" ", "").split("。")
    return frozenset([hash(sentence) for sentence in whole if len(sentence) >= _SHORT])


def _near(standing: Iterable[DocumentSummary], lengths: Iterable[int]) -> list[DocumentSummary]:
    """The documents that are as long as one of those that came, or nearly, the nearest first."""
    steps = sorted(lengths)

    def apart(one: DocumentSummary) -> int:
        at = bisect(steps, one.characters)
        return min(abs(one.characters - length) for length in steps[max(at - 1, 0) : at + 1])

    return nsmallest(_NEAREST * isqrt(len(steps)), standing, key=apart)
