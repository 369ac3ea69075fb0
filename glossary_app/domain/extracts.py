"""What extraction finds in documents, before a glossary knows of it."""

from dataclasses import dataclass

from glossary_app.domain.documents import DocumentKey
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Category, DefinitionKind, Form, ScorePart


@dataclass(frozen=True, slots=True)
class Explanation:
    """A term and the words that explain it, both as they stand in `document.text`."""

    document: DocumentKey
    kind: DefinitionKind
    surface: str
    """The term as written, quotation marks included: `“1310”具体部署`."""
    text: str
    """`document.text[span.start:span.end]`."""
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """Two designations that a document declares to be one concept (`以下简称`, `即`, brackets)."""

    document: DocumentKey
    full: str
    short: str
    span: Span


@dataclass(frozen=True, slots=True)
class Explained:
    """What a document says of designations, whatever others say."""

    explanations: tuple[Explanation, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed term. `headword` has no quotation marks; `forms` are its other designations."""

    headword: str
    forms: tuple[Form, ...]
    category: Category | None
    parts: tuple[ScorePart, ...]

    @property
    def score(self) -> float:
        """The sum of the weighted parts, to four places."""
        return round(sum(part.value * part.weight for part in self.parts), 4)

    @property
    def explained(self) -> bool:
        """Whether a document explains it."""
        return any(part.name == "explained" and part.value for part in self.parts)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a set of documents yields: candidates, best first, and all explanations."""

    candidates: tuple[Candidate, ...]
    explanations: tuple[Explanation, ...]
