"""Lists of entries: filtered, sorted, searched."""

from glossary_app.domain.documents import DocumentSummary
from glossary_app.domain.terms import Status, Term, TermId
from glossary_app.services.entries import document_named
from glossary_app.services.pinyin import query
from glossary_app.store import GlossaryFile, definitions, documents, listing, terms
from glossary_app.store.listing import Filter, Sort

__all__ = ["Sort", "all_documents", "definitions_of", "search", "selected", "shown"]


def selected(
    glossary: GlossaryFile,
    *,
    statuses: frozenset[Status] = frozenset(),
    document: str | None = None,
    text: str | None = None,
    sort: Sort = Sort.SCORE,
) -> list[TermId]:
    """The entries that pass: of any of these statuses, in this document, that `text` finds.

    Raises:
        UserError: NO_SUCH_DOCUMENT.
    """
    chosen = Filter(
        statuses=statuses,
        document=None if document is None else document_named(glossary, document),
        query=None if text is None else query(text),
    )
    return listing.ids(glossary, chosen, sort)


def search(glossary: GlossaryFile, typed: str) -> list[TermId]:
    """What 汉字, pinyin with or without tones, or initials find, the best fit first."""
    return listing.ids(glossary, Filter(query=query(typed)), Sort.RELEVANCE)


def shown(glossary: GlossaryFile, chosen: list[TermId]) -> list[Term]:
    """These entries as a list shows them."""
    return terms.many(glossary, chosen)


def definitions_of(glossary: GlossaryFile, chosen: list[TermId]) -> dict[TermId, str]:
    """The words of the preferred definition of each of these entries that has one."""
    return definitions.preferred(glossary, chosen)


def all_documents(glossary: GlossaryFile) -> list[DocumentSummary]:
    """The documents of a glossary, by date."""
    return documents.summaries(glossary)
