"""Small glossaries to try things on."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from glossary_app.domain.documents import (
    Document,
    DocumentId,
    DocumentKey,
    Metadata,
    Paragraph,
    ParagraphKind,
    Source,
)
from glossary_app.domain.extracts import Candidate
from glossary_app.domain.locations import PageStart
from glossary_app.domain.spans import OffsetMap, Run, Span
from glossary_app.domain.terms import DefinitionKind, Form, FormKind, ScorePart, Status, TermId
from glossary_app.store import GlossaryFile, additions, terms
from glossary_app.store.additions import NewTerm
from glossary_app.store.proposals import ProposedDefinition, ProposedTerm
from glossary_app.store.recording import Recorder
from glossary_app.store.terms import Reading
from glossary_app.text.script import simplify_in_place

NOW = "2024-03-04T08:00:00+00:00"
LATER = "2024-03-05T08:00:00+00:00"
PAGES = (PageStart(0, 1), PageStart(3, 2), PageStart(7, None))


def document(text: str = "发展新质生产力。", *, issued_on: str = "", title: str = "") -> Document:
    """A document of one paragraph, received as it stands."""
    return Document(
        source=Source(DocumentKey(hashlib.sha256(text.encode()).hexdigest()), "报告.txt", "utf-8", text),
        text=text,
        plain=simplify_in_place(text),
        origins=OffsetMap((Run(0, 0, len(text)),)),
        paragraphs=(Paragraph(Span(0, len(text)), ParagraphKind.BODY),),
        metadata=Metadata(title=title, issued_on=issued_on),
    )


def proposed(
    headword: str, *, score: float = 0.5, plain: str = "", forms: Sequence[str] = ()
) -> ProposedTerm:
    """A candidate; its pinyin keys out of `plain`, its forms abbreviations."""
    return ProposedTerm(
        candidate=Candidate(
            headword=headword,
            forms=tuple(Form(text, FormKind.ABBREVIATION) for text in forms),
            category=None,
            parts=(ScorePart("recurrence", score, 1.0, "3"),),
        ),
        folded=headword.lower(),
        reading=reading(plain),
        folded_forms=tuple(forms),
    )


def by_hand(edit: Recorder, headword: str, *, plain: str = "") -> TermId:
    """An entry that a person adds, accepted."""
    new = NewTerm(headword=headword, folded=headword, reading=reading(plain), status=Status.ACCEPTED)
    return additions.add_terms(edit, [new], at=NOW)[0]


def reading(plain: str) -> Reading:
    """A reading whose marks are not what the test is about."""
    return Reading(plain, plain, "".join(syllable[0] for syllable in plain.split()))


def explained(
    term: TermId, source: DocumentId, start: int, text: str, *, rank: float = 0
) -> ProposedDefinition:
    """An explanation out of a note."""
    span = Span(start, start + len(text))
    return ProposedDefinition(term, source, span, DefinitionKind.NOTE, text, text, rank)


def entry(glossary: GlossaryFile, headword: str) -> TermId:
    """The entry with this headword."""
    found = terms.named(glossary, headword)
    assert found is not None
    return found


def dump(glossary: GlossaryFile, *, without: Sequence[str] = ()) -> str:
    """All rows of the glossary as SQL, without those of some tables."""
    lines = glossary._connection.iterdump()
    return "\n".join(
        line for line in lines if not line.startswith(tuple(f'INSERT INTO "{t}"' for t in without))
    )


def files(folder: Path) -> dict[str, bytes]:
    """All that stands in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
