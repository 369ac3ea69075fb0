"""Where text meets the glossary: documents come in, and the machine's part of the entries follows.

Everything is computed first and written in one transaction. Where all documents were surveyed together, the
result depends on them and on what persons set, not on the order in which they came; `surveys` says
when documents are surveyed by themselves.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from glossary_app.domain.documents import Document, DocumentId, DocumentKey
from glossary_app.domain.extracts import Candidate, Explained, Explanation, Extraction
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.pipeline import extract
from glossary_app.services import collector, options, places, surveys
from glossary_app.services.clock import now
from glossary_app.services.options import Strictness
from glossary_app.services.pinyin import reading
from glossary_app.services.surveys import Survey
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
    apart: bool = False
    """Whether the documents that came were surveyed by themselves."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What some documents say."""

    proposed: Sequence[ProposedTerm]
    extraction: Extraction
    candidates: Sequence[Candidate]
    apart: bool
    """Whether there are others, of which this says nothing."""


@collector.paused()
def add_documents(
    glossary: GlossaryFile,
    received: Iterable[Document],
    *,
    explained: Mapping[DocumentKey, Explained] = {},
    again: bool = False,
    progress: Progress = silent,
) -> ImportReport:
    """Add documents, and bring candidates, explanations and places up to date with all documents.

    `explained` is what of them is known already (`reading.Readings`). It says nothing of a document that the
    glossary has, whose text may be that of an older version.
    Where nothing is new, no more is done than to learn pages that an older version did not keep, unless
    `again` asks for a fresh extraction from all documents.

    Raises:
        UserError: the glossary could not be written; it is as it was.
        Cancelled: by `progress`; the glossary is as it was.
    """
    received = list(received)
    while True:
        before = documents.ids(glossary)
        new, known = _sorted_out(glossary, received)
        if not new and not again:
            documents.learn_pages(glossary, known)
            return ImportReport(added=(), known=known, terms=0)
        survey = None if again else surveys.remaining(glossary, new)
        found = _find(glossary, new, explained, survey, progress)
        with glossary.atomic():
            # else another import came between: extract with its documents
            if documents.ids(glossary) == before:
                documents.learn_pages(glossary, known)
                difference = _save(glossary, new, found, progress)
                return ImportReport(new, known, difference.added, difference.removed, apart=found.apart)


def _find(
    glossary: GlossaryFile,
    new: Sequence[Document],
    explained: Mapping[DocumentKey, Explained],
    survey: Survey | None,
    progress: Progress,
) -> _Found:
    """Survey the new documents by themselves, if `survey` of the others still holds, else with the others."""
    read = [] if survey else [document for _, document in documents.every(glossary)]
    read += new
    known = {one.key: explained[one.key] for one in new if one.key in explained}
    extraction = extract(read, explained=known, progress=progress)
    asked = options.read(glossary)
    if survey:  # which tells how strict to be, better than the share of a single document
        asked = replace(asked, strictness=Strictness.BROAD)
    candidates = options.chosen(extraction.candidates, read, asked)
    if survey:
        candidates = surveys.as_good(candidates, survey)
    return _Found(_proposed_terms(candidates), extraction, candidates, apart=survey is not None)


def _save(glossary: GlossaryFile, new: Iterable[Document], found: _Found, progress: Progress) -> Difference:
    """Write everything that follows from the documents; how many entries came and went."""
    progress(Stage.SAVING, 0, 1)
    added = {documents.add(glossary, document, at=now()) for document in new}
    if found.apart:
        difference = proposals.add_terms(glossary, found.proposed, at=now())
        _refresh_definitions(glossary, found.extraction, added)
    else:
        difference = proposals.refresh_terms(glossary, found.proposed, at=now())
        _refresh_definitions(glossary, found.extraction, {*documents.ids(glossary)})
        surveys.keep(glossary, found.candidates)
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


def _refresh_definitions(
    glossary: GlossaryFile, extraction: Extraction, read: Collection[DocumentId]
) -> None:
    """Bring the definitions out of the documents that were read up to date."""
    summaries = {one.key: one for one in documents.summaries(glossary)}
    entries = dict(reversed(terms.designations(glossary)))
    explained = [
        (entries[designation], designation, explanation)
        for explanation in extraction.explanations
        if (designation := fold(canonical(explanation.surface))) in entries
    ]
    found = terms.many(glossary, list({term for term, _, _ in explained}))
    headwords = {one.id: fold(one.headword) for one in found}
    proposed = [
        ProposedDefinition(
            term=term,
            document=summaries[explanation.document].id,
            span=explanation.span,
            kind=explanation.kind,
            text=explanation.text,
            folded=fold(explanation.text),
            rank=_rank(
                explanation,
                headwords[term] == designation,
                summaries[explanation.document].metadata.issued_on,
            ),
        )
        for term, designation, explanation in explained
    ]
    in_order = sorted(proposed, key=lambda one: (one.rank, one.span))
    proposals.refresh_definitions(glossary, in_order, read)


def _rank(explanation: Explanation, of_headword: bool, issued_on: str) -> float:
    """The lowest is preferred: notes before explanations in the text, those of the headword before those of
    another designation, the latest document first, for wordings are revised. Of one day, always the same."""
    day = int("".join(filter(str.isdecimal, issued_on))[:8].ljust(8, "0"))
    behind = (crc32(explanation.document.encode()) >> 12) / (1 << 20)
    worse = 2 * (explanation.kind is not DefinitionKind.NOTE) + (not of_headword)
    return worse + 1 - (day + 1 - behind) / 1e8
