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


NOT_REJECTED = frozenset(Status) - {Status.REJECTED}
"""What is listed and handed on where nothing else is asked for."""


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


_OF_CATEGORY = "category:"


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One named reason for which a candidate is proposed.

    `value` is between 0 and 1, `value * weight` is what it adds to the score. `evidence` is what
    was seen, free of any language of the window: a figure (`86`), a surface (`“…”`, `…工程`).
    One that adds nothing says why the machine gave the entry its category (`category:programme`).
    """

    name: str
    value: float
    weight: float
    evidence: str

    @classmethod
    def of_category(cls, category: Category, evidence: str) -> "ScorePart":
        """Why an entry is of this category."""
        return cls(f"{_OF_CATEGORY}{category}", 0.0, 0.0, evidence)

    @property
    def category(self) -> Category | None:
        """The category that it gives the reason of, if it does."""
        told = self.name.startswith(_OF_CATEGORY)
        return Category(self.name.removeprefix(_OF_CATEGORY)) if told else None


@dataclass(frozen=True, slots=True)
class Reference:
    """The document that a definition is taken from, as one names it outside the glossary."""

    document: str
    """The name of its file."""
    title: str = ""
    """What the document calls itself; empty where it has no title."""
    issued_on: str = ""
    """ISO 8601, as precise as known; empty where it is not."""
    page: int | None = None
    """Of its file, counted from the first, on which the definition begins; None where it is not known."""

    @property
    def name(self) -> str:
        """What the document is called."""
        return self.title or self.document

    @property
    def cited(self) -> str:
        """The document for a person to read: `政府工作报告（2024-03-05）`."""
        return f"{self.name}（{self.issued_on}）" if self.issued_on else self.name


@dataclass(frozen=True, slots=True)
class Definition:
    """An explanation of a term; without `document` and `span` where none of the glossary gives it."""

    id: DefinitionId
    text: str
    kind: DefinitionKind
    preferred: bool
    document: DocumentId | None
    span: Span | None
    page: int | None = None
    """That it begins on, the nth of the file; None where it is not known."""
    origin: Reference | None = None
    """What gives it elsewhere: it came in with a glossary, or its document was removed from this one."""

    @property
    def own(self) -> bool:
        """Whether a person wrote it, and no document."""
        return self.document is None and self.origin is None


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
