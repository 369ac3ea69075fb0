"""The evidence for an entry: every place it stands in, the words around it, how often and when."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from glossary_app.domain.documents import Citation, Document, DocumentId
from glossary_app.domain.locations import Location, location, paragraph_starts
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Term, TermId
from glossary_app.store import GlossaryFile, documents, occurrences, terms
from glossary_app.text.script import alike

CONTEXT = 30
"""Characters on each side of a keyword where its places are handed on."""

PER = 10_000
"""Frequencies are given per so many characters."""


class Spot(NamedTuple):
    """A place of an entry, its words not read yet: there may be twenty thousand."""

    document: DocumentId
    start: int
    end: int
    counted: bool
    """False in repeated paragraphs, tables of contents and furniture."""

    @property
    def span(self) -> Span:
        """Where it stands in the restored text."""
        return Span(self.start, self.end)


class Context(NamedTuple):
    """A keyword in context: what stands left and right of it in its paragraph, and where that is."""

    left: str
    keyword: str
    right: str
    location: Location

    @property
    def words(self) -> tuple[str, str, str]:
        """The text, in its order."""
        return self.left, self.keyword, self.right


class Mark(NamedTuple):
    """A place in a document with the entry that stands there."""

    span: Span
    term: Term


class Rate(NamedTuple):
    """How often an entry stands in a document."""

    citation: Citation
    places: int
    per_10000: float
    """Places for every ten thousand characters."""


def citations(glossary: GlossaryFile) -> dict[DocumentId, Citation]:
    """What each document is cited by, by date, undated ones last."""
    return {one.document: one for one in documents.citations(glossary)}


def spots(glossary: GlossaryFile, term: TermId) -> list[Spot]:
    """Every place of an entry, by date of the document and in the order of the text."""
    return list(map(Spot._make, occurrences.of_term(glossary, term)))


def contexts(glossary: GlossaryFile, places: Sequence[Spot], *, width: int = CONTEXT) -> list[Context]:
    """The words at these places, in their order, with at most `width` characters on each side.

    Where another program has taken a document out since, there are no words.
    """
    by_document: defaultdict[DocumentId, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        by_document[place.document].append(number)
    pages = documents.pages(glossary, by_document)
    found: dict[int, Context] = {}
    for document, numbers in by_document.items():
        text = documents.text(glossary, document)
        begun, paragraphs = pages.get(document, ()), paragraph_starts(text)
        for number in numbers:
            span = places[number].span
            where = location(begun, paragraphs, span.start)
            found[number] = Context(*_around(text, span, width), where)
    return [found[number] for number in range(len(places))]


def _around(text: str, span: Span, width: int) -> tuple[str, str, str]:
    """The words at `span` between their surroundings, to the ends of the paragraph at most."""
    start, end = span
    return (
        text[max(0, start - width) : start].rpartition("\n")[2],
        text[start:end],
        text[end : end + width].partition("\n")[0],
    )


def finder(typed: str) -> Callable[[str], bool]:
    """Whether words hold what was typed, in whatever script, width and case."""
    pattern = alike(typed)
    return lambda words: pattern.search(words) is not None


def sought(text: str, typed: str, *, start: int, back: bool = False) -> Span | None:
    """The next place of words in a text from `start` on, or `back` the last one before it.

    In whatever script, width and case, and around the end of the text; None where they stand nowhere.
    """
    if not typed:
        return None
    pattern = alike(typed)
    if back:
        places = [*pattern.finditer(text)]
        found = next((one for one in reversed(places) if one.start() < start), places[-1] if places else None)
    else:
        found = pattern.search(text, start) or pattern.search(text)
    return Span(*found.span()) if found else None


def document(glossary: GlossaryFile, chosen: DocumentId) -> Document:
    """A document whole.

    Raises:
        UserError: GONE.
    """
    return documents.get(glossary, chosen)


def marks(glossary: GlossaryFile, chosen: DocumentId, stretch: Span) -> list[Mark]:
    """Every place that begins in a stretch of a document with its entry, whatever its status."""
    places = occurrences.within(glossary, chosen, stretch)
    standing = {one.id: one for one in terms.many(glossary, list({place.term for place in places}))}
    return [Mark(place.span, standing[place.term]) for place in places if place.term in standing]


def rates(glossary: GlossaryFile, term: TermId) -> list[Rate]:
    """How often an entry stands in each document, by date, 0 included; only places that count."""
    counts = occurrences.by_document(glossary, term)
    return [
        Rate(one, found, PER * found / max(1, one.characters))
        for one in documents.citations(glossary)
        for found in (counts.get(one.document, 0),)
    ]


def together(found: Sequence[Rate]) -> float:
    """How often an entry stands in some documents as if they were one, for every ten thousand characters."""
    return PER * sum(one.places for one in found) / max(1, sum(one.citation.characters for one in found))
