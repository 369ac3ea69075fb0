"""Lists of entries: filtered, sorted, searched."""

from dataclasses import replace

from glossary_app.domain.documents import DocumentSummary
from glossary_app.domain.terms import Term, TermId
from glossary_app.services.pinyin import query
from glossary_app.store import GlossaryFile, definitions, documents, listing, terms
from glossary_app.store.listing import Filter, Sort

__all__ = ["Filter", "Sort", "all_documents", "definitions_of", "selected", "shown"]


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


def all_documents(glossary: GlossaryFile) -> list[DocumentSummary]:
    """The documents of a glossary, by date."""
    return documents.summaries(glossary)
