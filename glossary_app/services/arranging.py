"""Entries put under headings to be printed: the letters of their pinyin, or the documents they stand in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import TypeAlias

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import Reference, TermId
from glossary_app.exchange.chapters import OTHERS, Chapter, initial
from glossary_app.exchange.edition import Edition, Order
from glossary_app.exchange.wording import Wording, wording
from glossary_app.services.concepts import batches, concepts, sources
from glossary_app.store import GlossaryFile, listing
from glossary_app.text.syllables import dictionary_key

_Placed: TypeAlias = tuple[str, TermId]
"""An entry with its heading."""


def chapters(glossary: GlossaryFile, chosen: Sequence[TermId] | None, edition: Edition) -> Iterator[Chapter]:
    """The entries `chosen` (None: every one that is not rejected) under headings, in the order of print."""
    cited = sources(glossary)  # once for all chapters, of which there are as many as documents
    if edition.order is Order.PINYIN:
        placed = _by_pinyin(glossary, chosen)
    else:
        placed = _by_document(glossary, chosen, cited, wording(edition))
    for heading, under in groupby(placed, key=itemgetter(0)):
        yield Chapter(heading, concepts(glossary, [term for _, term in under], cited=cited))


def _by_pinyin(glossary: GlossaryFile, chosen: Sequence[TermId] | None) -> Iterator[_Placed]:
    """As a dictionary has them, by syllable and tone; what has no letter at the end."""
    terms = (
        (letter == OTHERS, dictionary_key(term.pinyin), term.headword, letter, term.id)
        for term in chain.from_iterable(batches(glossary, chosen))
        for letter in (initial(term.pinyin),)
    )
    return ((letter, term) for *_, letter, term in sorted(terms))


def _by_document(
    glossary: GlossaryFile,
    chosen: Sequence[TermId] | None,
    cited: Mapping[DocumentId, Reference],
    words: Wording,
) -> Iterator[_Placed]:
    """By the places where they stand first; what stands in no document at the end, by pinyin."""
    remaining = dict.fromkeys(term for _, term in _by_pinyin(glossary, chosen))
    for term, document in listing.first_places(glossary).items():
        if term in remaining:
            del remaining[term]
            yield words.cited(cited[document]), term
    yield from ((words.elsewhere, term) for term in remaining)
