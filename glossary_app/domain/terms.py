"""Entries of a glossary: one concept, several designations (ISO 704, ISO 30042)."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.spans import Span

TermId = NewType("TermId", int)
DefinitionId = NewType("DefinitionId", int)
EquivalentId = NewType("EquivalentId", int)


class Status(StrEnum):
    """Where an entry stands in the review."""

    CANDIDATE = "candidate"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DEPRECATED = "deprecated"


class Category(StrEnum):
    """What kind of expression a term is."""

    SLOGAN = "slogan"
    PROGRAMME = "programme"
    MECHANISM = "mechanism"
    INSTITUTION = "institution"
    TECHNICAL = "technical"
    DOCUMENT = "document"


class FormKind(StrEnum):
    """How a designation stands to the headword."""

    ABBREVIATION = "abbreviation"
    FULL_FORM = "full-form"
    VARIANT = "variant"
    TRADITIONAL = "traditional"
    DEPRECATED = "deprecated"


class DefinitionKind(StrEnum):
    """Where a definition comes from."""

    NOTE = "note"
    INTEXT = "intext"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Form:
    """Another designation of the concept, as it is written (quotation marks included)."""

    text: str
    kind: FormKind


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A designation of the concept in another language (`en`, `fr`: BCP 47)."""

    language: str
    text: str
    id: EquivalentId | None = field(default=None, compare=False)
    """Of one that stands in a glossary."""


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named reason for which a candidate is proposed.

    `value` is between 0 and 1, `value * weight` is what it adds to the score. `evidence` is what
    was seen, free of any language of the window: a figure (`86`), a surface (`“…”`, `…工程`).
    """

    name: str
    value: float
    weight: float
    evidence: str


@dataclass(frozen=True, slots=True)
class Definition:
    """An explanation of a term in a glossary; `span` is None where a person wrote it."""

    id: DefinitionId
    text: str
    kind: DefinitionKind
    preferred: bool
    document: DocumentId | None
    span: Span | None
    page: int | None = None
    """That it begins on, the nth of the file; None where it is not known."""


@dataclass(frozen=True, slots=True)
class Term:
    """An entry as a list of entries shows it."""

    id: TermId
    headword: str
    pinyin: str
    pinyin_by_person: bool
    pinyin_to_check: bool
    """It holds a guess that no person has confirmed or corrected."""
    status: Status
    category: Category | None
    notes: str
    score: float
    frequency: int
    document_count: int
    first_seen: str
    """The earliest date (ISO) of a document in which the term stands; empty where none is dated."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a designation in the restored text of a document."""

    term: TermId
    document: DocumentId
    span: Span
    counted: bool = True
    """False in repeated paragraphs, tables of contents and furniture."""
