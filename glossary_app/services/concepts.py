"""The concepts of a glossary as they are handed on, a batch at a time whatever its size."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import NOT_REJECTED, Definition, Reference, Term, TermId
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.store import GlossaryFile, definitions, documents, listing, terms
from glossary_app.store.listing import Filter, Sort

_BATCH = 500
"""Entries that are in memory together."""


def concepts(
    glossary: GlossaryFile,
    chosen: Sequence[TermId] | None = None,
    *,
    cited: Mapping[DocumentId, Reference] | None = None,
) -> Iterator[Concept]:
    """The entries `chosen`, in this order; None: every one that is not rejected, the best first.

    Who asks for a few at a time has the `sources` at hand.
    """
    known = sources(glossary) if cited is None else cited
    for some in batches(glossary, chosen):
        yield from _made(glossary, some, known)


def sources(glossary: GlossaryFile) -> dict[DocumentId, Reference]:
    """What each document is known by outside the glossary."""
    return {
        one.id: Reference(one.name, one.metadata.title, one.metadata.issued_on)
        for one in documents.summaries(glossary)
    }


def source(one: Definition, sources: Mapping[DocumentId, Reference]) -> Reference | None:
    """What gives a definition, of this glossary or elsewhere; None where a person wrote it."""
    return one.origin if one.document is None else replace(sources[one.document], page=one.page)


def batches(glossary: GlossaryFile, chosen: Sequence[TermId] | None = None) -> Iterator[list[Term]]:
    """The same entries as a list of entries shows them, some at a time."""
    wanted = to_hand_on(glossary) if chosen is None else chosen
    for start in range(0, len(wanted), _BATCH):
        yield terms.many(glossary, wanted[start : start + _BATCH])


def to_hand_on(glossary: GlossaryFile) -> Sequence[TermId]:
    """What is handed on where nothing was chosen: all but the rejected ones, the best candidate first."""
    return listing.ids(glossary, Filter(statuses=NOT_REJECTED), Sort.SCORE)


def _made(
    glossary: GlossaryFile, some: Sequence[Term], sources: Mapping[DocumentId, Reference]
) -> Iterator[Concept]:
    wanted = [term.id for term in some]
    explained = definitions.every(glossary, wanted)
    forms, tags = terms.all_forms(glossary, wanted), terms.all_tags(glossary, wanted)
    equivalents = terms.all_equivalents(glossary, wanted)
    for term in some:
        yield Concept(
            headword=term.headword,
            pinyin=term.pinyin,
            status=term.status,
            category=term.category,
            forms=tuple(forms.get(term.id, ())),
            definitions=tuple(_explanation(one, sources) for one in explained.get(term.id, ())),
            equivalents=tuple(equivalents.get(term.id, ())),
            tags=tuple(tags.get(term.id, ())),
            notes=term.notes,
            frequency=term.frequency,
            documents=term.document_count,
            first_seen=term.first_seen,
            score=round(term.score, 3),
        )


def _explanation(one: Definition, sources: Mapping[DocumentId, Reference]) -> Explanation:
    return Explanation(one.text, one.kind, one.preferred, source(one, sources))
