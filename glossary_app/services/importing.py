"""Where text meets the glossary: documents come in, and the machine's part of the entries follows.

Everything is computed first and written in one transaction. The result depends on the documents of
the glossary and on what persons set, not on the order in which the documents came.
"""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from glossary_app.domain.documents import Document, DocumentKey
from glossary_app.domain.extracts import Candidate, Explanation, Extraction
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.domain.terms import DefinitionKind, TermId
from glossary_app.extraction.pipeline import extract
from glossary_app.services import options, places
from glossary_app.services.clock import now
from glossary_app.services.pinyin import reading
from glossary_app.store import GlossaryFile, documents, proposals, terms
from glossary_app.store.proposals import Difference, ProposedDefinition, ProposedTerm
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did."""

    added: tuple[Document, ...]
    known: tuple[Document, ...]
    """Documents with the same bytes as one that the glossary has, or as another of this import."""
    terms: int
    """Entries that came."""
    dropped: int = 0
    """Candidates that are none any more among all documents, and went."""


@contextmanager
def _collector_paused() -> Iterator[None]:
    """A third of the work was visiting small values, none of which is ever part of a cycle."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@_collector_paused()
def add_documents(
    glossary: GlossaryFile, received: Iterable[Document], *, again: bool = False, progress: Progress = silent
) -> ImportReport:
    """Add documents, and bring candidates, explanations and places up to date with all documents.

    Where nothing is new, no more is done than to learn pages that an older version did not keep, unless
    `again` asks for a fresh extraction.

    Raises:
        UserError: the glossary could not be written; it is as it was.
        Cancelled: by `progress`; the glossary is as it was.
    """
    received = list(received)
    while True:
        before = documents.ids(glossary)
        new, known = _sorted_out(glossary, received)
        documents.learn_pages(glossary, known)
        if not new and not again:
            return ImportReport(added=(), known=known, terms=0)
        everything = [*(document for _, document in documents.every(glossary)), *new]
        extraction = extract(everything, progress=progress)
        candidates = options.chosen(extraction.candidates, everything, options.read(glossary))
        proposed = _proposed_terms(candidates)
        with glossary.atomic():
            if (
                documents.ids(glossary) == before
            ):  # else another import came between: extract with its documents
                difference = _save(glossary, new, proposed, extraction, progress)
                return ImportReport(new, known, terms=difference.added, dropped=difference.removed)


def _save(
    glossary: GlossaryFile,
    new: Iterable[Document],
    proposed: Sequence[ProposedTerm],
    extraction: Extraction,
    progress: Progress,
) -> Difference:
    """Write everything that follows from the documents; how many entries came and went."""
    progress(Stage.SAVING, 0, 1)
    for document in new:
        documents.add(glossary, document, at=now())
    difference = proposals.refresh_terms(glossary, proposed, at=now())
    _refresh_definitions(glossary, extraction)
    places.refresh(glossary, progress=progress)
    progress(Stage.SAVING, 1, 1)
    return difference


def _sorted_out(
    glossary: GlossaryFile, received: Iterable[Document]
) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """The documents that are new to the glossary, and the others."""
    new: dict[DocumentKey, Document] = {}
    known: list[Document] = []
    for document in received:
        if document.key in new or documents.find(glossary, document.key) is not None:
            known.append(document)
        else:
            new[document.key] = document
    return tuple(new.values()), tuple(known)


def _proposed_terms(candidates: Sequence[Candidate]) -> list[ProposedTerm]:
    return [
        ProposedTerm(
            candidate,
            folded=fold(candidate.headword),
            reading=reading(candidate.headword),
            folded_forms=tuple(fold(form.text) for form in candidate.forms),
        )
        for candidate in candidates
    ]


def _refresh_definitions(glossary: GlossaryFile, extraction: Extraction) -> None:
    everything = documents.summaries(glossary)
    ids = {summary.key: summary.id for summary in everything}
    dates = {summary.key: summary.metadata.issued_on for summary in everything}
    entries = {fold(designation): term for designation, term in reversed(terms.designations(glossary))}
    explained: defaultdict[TermId, list[Explanation]] = defaultdict(list)
    for explanation in extraction.explanations:
        term = entries.get(fold(canonical(explanation.surface)))
        if term is not None:
            explained[term].append(explanation)
    headwords = {one.id: fold(one.headword) for one in terms.many(glossary, list(explained))}
    proposed = [
        ProposedDefinition(
            term=term,
            document=ids[explanation.document],
            span=explanation.span,
            kind=explanation.kind,
            text=explanation.text,
            folded=fold(explanation.text),
            rank=rank,
        )
        for term, explanations in explained.items()
        for rank, explanation in enumerate(_by_preference(explanations, headwords[term], dates))
    ]
    proposals.refresh_definitions(glossary, proposed, set(ids.values()))


def _by_preference(
    explanations: Iterable[Explanation], headword: str, dates: dict[DocumentKey, str]
) -> list[Explanation]:
    """Notes before explanations in the text, those of the headword before those of another designation,
    the latest document first: wordings are revised."""
    in_place = sorted(explanations, key=lambda one: (one.document, one.span))
    latest_first = sorted(in_place, key=lambda one: dates[one.document], reverse=True)
    return sorted(
        latest_first,
        key=lambda one: (one.kind is not DefinitionKind.NOTE, fold(canonical(one.surface)) != headword),
    )
