"""Entries as a person looks at them: found by a designation, whole."""

from dataclasses import dataclass

from glossary_app.domain.documents import DocumentId, DocumentSummary
from glossary_app.domain.terms import Definition, Equivalent, Form, ScorePart, Term, TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store import GlossaryFile, definitions, documents, occurrences, terms
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry with all that belongs to it; definitions with the preferred one first."""

    term: Term
    forms: tuple[Form, ...]
    definitions: tuple[Definition, ...]
    tags: tuple[str, ...]
    equivalents: tuple[Equivalent, ...]
    parts: tuple[ScorePart, ...]
    documents: tuple[tuple[DocumentSummary, int], ...]
    """The documents in which it stands, with how often."""


def named(glossary: GlossaryFile, designation: str) -> TermId:
    """The entry that has this designation, as headword or form, in any script and width.

    Raises:
        UserError: NO_SUCH_TERM.
    """
    for spelling in (designation.strip(), canonical(designation)):
        found = terms.designated(glossary, fold(spelling))
        if spelling and found:
            return found[0]
    raise UserError(ErrorCode.NO_SUCH_TERM, term=designation)


def entry(glossary: GlossaryFile, term: TermId, *, with_documents: bool = True) -> Entry:
    """Everything that the glossary knows of an entry; KeyError where there is none.

    The documents are what takes long in a large glossary: `with_documents=False` leaves them out.
    """
    counts = occurrences.by_document(glossary, term) if with_documents else {}
    found = terms.get(glossary, term)
    parts = terms.score_parts(glossary, term)
    return Entry(
        term=found,
        forms=tuple(terms.forms(glossary, term)),
        definitions=tuple(definitions.of_term(glossary, term)),
        tags=tuple(terms.tags(glossary, term)),
        equivalents=tuple(terms.equivalents(glossary, term)),
        parts=tuple(part for part in parts if part.category in (None, found.category)),
        documents=tuple(
            (one, counts[one.id])
            for one in (documents.summaries(glossary) if counts else ())
            if one.id in counts
        ),
    )


def tags(glossary: GlossaryFile) -> list[str]:
    """All tags that entries have, the most used first."""
    counts = terms.tag_counts(glossary)
    return sorted(counts, key=lambda tag: (-counts[tag], tag))


def equivalents(glossary: GlossaryFile, term: TermId) -> list[Equivalent]:
    """The designations of an entry in other languages; none where it is gone."""
    return terms.equivalents(glossary, term)


def document_named(glossary: GlossaryFile, name: str) -> DocumentId:
    """The document with this file name or title, or the first one whose name begins so.

    Raises:
        UserError: NO_SUCH_DOCUMENT.
    """
    summaries = documents.summaries(glossary) if name else []
    for fits in (
        lambda one: name in (one.name, one.metadata.title),
        lambda one: one.name.startswith(name) or one.metadata.title.startswith(name),
    ):
        for one in summaries:
            if fits(one):
                return one.id
    raise UserError(ErrorCode.NO_SUCH_DOCUMENT, document=name)
