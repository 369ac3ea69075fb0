"""Entries as a person looks at them: found by a designation, whole, with their places in context."""

from collections.abc import Iterator
from dataclasses import dataclass

from glossary_app.domain.documents import DocumentId, DocumentSummary
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Definition, Equivalent, Form, ScorePart, Term, TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.store import GlossaryFile, definitions, documents, occurrences, terms
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold

CONTEXT = 30
"""Characters of context kept on each side of a keyword."""


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


@dataclass(frozen=True, slots=True)
class Place:
    """A keyword in context: what stands left and right of it in its paragraph."""

    document: DocumentSummary
    span: Span
    left: str
    keyword: str
    right: str
    counted: bool


def tags(glossary: GlossaryFile) -> list[str]:
    """All tags that entries have, the most used first."""
    counts = terms.tag_counts(glossary)
    return sorted(counts, key=lambda tag: (-counts[tag], tag))


def equivalents(glossary: GlossaryFile, term: TermId) -> list[Equivalent]:
    """The designations of an entry in other languages; none where it is gone."""
    return terms.equivalents(glossary, term)


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
    return Entry(
        term=terms.get(glossary, term),
        forms=tuple(terms.forms(glossary, term)),
        definitions=tuple(definitions.of_term(glossary, term)),
        tags=tuple(terms.tags(glossary, term)),
        equivalents=tuple(terms.equivalents(glossary, term)),
        parts=terms.score_parts(glossary, term),
        documents=tuple(
            (one, counts[one.id])
            for one in (documents.summaries(glossary) if counts else ())
            if one.id in counts
        ),
    )


def places(glossary: GlossaryFile, term: TermId) -> Iterator[Place]:
    """Every place of an entry, by date of the document and in the order of the text."""
    summaries = {one.id: one for one in documents.summaries(glossary)}
    text, current = "", DocumentId(0)
    for occurrence in occurrences.of_term(glossary, term):
        if occurrence.document != current:
            current = occurrence.document
            text = documents.text(glossary, current)
        yield in_context(text, occurrence.span, summaries[current], counted=occurrence.counted)


def in_context(text: str, span: Span, document: DocumentSummary, *, counted: bool) -> Place:
    """The words at `span` with their surroundings, to the ends of the paragraph at most."""
    left = text[max(0, span.start - CONTEXT) : span.start]
    right = text[span.end : span.end + CONTEXT]
    return Place(
        document=document,
        span=span,
        left=left.rpartition("\n")[2],
        keyword=text[span.start : span.end],
        right=right.partition("\n")[0],
        counted=counted,
    )


def document_named(glossary: GlossaryFile, name: str) -> DocumentId:
    """The document with this file name or title, or the first one whose name begins so.

    Raises:
        UserError: NO_SUCH_DOCUMENT.
    """
    summaries = documents.summaries(glossary)
    for fits in (
        lambda one: name in (one.name, one.metadata.title),
        lambda one: one.name.startswith(name) or one.metadata.title.startswith(name),
    ):
        for one in summaries:
            if fits(one):
                return one.id
    raise UserError(ErrorCode.NO_SUCH_DOCUMENT, document=name)
