"""Lists of entries: filtered, sorted, searched."""

from dataclasses import dataclass, replace

from glossary_app.domain.documents import DocumentSummary
from glossary_app.domain.terms import Status, Term, TermId
from glossary_app.services.pinyin import query
from glossary_app.store import GlossaryFile, definitions, documents, listing, terms
from glossary_app.store.listing import Filter, Sort

__all__ = [
    "UNDECIDED",
    "Filter",
    "Overview",
    "Sort",
    "all_documents",
    "definitions_of",
    "overview",
    "selected",
    "shown",
]


def selected(
    glossary: GlossaryFile,
    chosen: Filter = Filter(),  # noqa: B008 - frozen
    *,
    typed: str = "",
    sort: Sort = Sort.SCORE,
) -> list[TermId]:
    """The entries that pass the filter and that `typed` finds, in order.

    `typed` is what stands in a search box: 汉字, pinyin with or without tones, or initials.
    """
    if typed.strip():
        chosen = replace(chosen, query=query(typed))
    return listing.ids(glossary, chosen, sort)


def shown(glossary: GlossaryFile, chosen: list[TermId]) -> list[Term]:
    """These entries as a list shows them."""
    return terms.many(glossary, chosen)


def definitions_of(glossary: GlossaryFile, chosen: list[TermId]) -> dict[TermId, str]:
    """The words of the preferred definition of each of these entries that has one."""
    return definitions.preferred(glossary, chosen)


@dataclass(frozen=True, slots=True)
class Overview:
    """How many entries each filter of the window holds."""

    statuses: dict[Status, int]
    unexplained: int
    conflicting: int
    pinyin_to_check: int
    tags: dict[str, int]
    documents: tuple[DocumentSummary, ...]


UNDECIDED = frozenset(Status) - {Status.REJECTED, Status.DEPRECATED}
"""Entries that may still need something: those out of use need no definition."""


def overview(glossary: GlossaryFile) -> Overview:
    """How many entries stand where."""
    return Overview(
        statuses=terms.counts(glossary),
        unexplained=listing.count(glossary, Filter(statuses=UNDECIDED, explained=False)),
        conflicting=listing.count(glossary, Filter(statuses=UNDECIDED, conflicting=True)),
        pinyin_to_check=listing.count(glossary, Filter(statuses=UNDECIDED, pinyin_to_check=True)),
        tags=terms.tag_counts(glossary),
        documents=tuple(documents.summaries(glossary)),
    )


def all_documents(glossary: GlossaryFile) -> list[DocumentSummary]:
    """The documents of a glossary, by date."""
    return documents.summaries(glossary)
