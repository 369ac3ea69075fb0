"""A document as received and as restored."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from glossary_app.domain.locations import PageStart
from glossary_app.domain.spans import OffsetMap, Span

DocumentId = NewType("DocumentId", int)
DocumentKey = NewType("DocumentKey", str)
"""SHA-256 of the bytes as received, in hexadecimal: what a document is known by outside a glossary."""
RECOGNIZED = ", OCR"
"""What the name of a format ends with (`pdf, OCR`) where characters were recognized in pictures."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as received: the decoded characters, nothing mended."""

    key: DocumentKey
    name: str
    encoding: str
    """That of the characters; for a format that settles it, its name: `docx`, `pdf`."""
    text: str
    pages: tuple[PageStart, ...] = ()
    """Where in `text` pages begin; empty where the format knows no pages."""

    @property
    def recognized(self) -> bool:
        """Whether characters were recognized in pictures, so that some may be misread."""
        return self.encoding.endswith(RECOGNIZED)


class ParagraphKind(StrEnum):
    """What a line of the restored text is."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    FURNITURE = "furniture"
    """By-lines, datelines, mastheads, source lines: kept in the text, no place to find terms."""
    CONTENTS = "contents"
    """A line of a table of contents."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the restored text; `span` leaves the line break out."""

    span: Span
    kind: ParagraphKind
    repeats: bool = False
    """The same words stood in this document before (OCR and layout repeat paragraphs)."""

    @property
    def counts(self) -> bool:
        """Whether what stands here is counted: running text and headings, once."""
        return not self.repeats and self.kind not in (ParagraphKind.FURNITURE, ParagraphKind.CONTENTS)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says of itself; empty where it says nothing."""

    title: str = ""
    issuer: str = ""
    issued_on: str = ""
    """ISO 8601, as precise as the document: `2024-03-04`, `2024-03` or `2024`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A restored document.

    `text` has one paragraph a line (`\\n` between, none at the end). For every span that the
    program speaks of, `text[start:end]` is the surface. `origins` leads back to `source.text`.
    """

    source: Source
    text: str
    plain: str
    """`text` in Simplified, character by character, as all who look for something read it."""
    origins: OffsetMap
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata
    pages: tuple[PageStart, ...] = ()
    """Where in `text` pages begin; empty where the source knows no pages."""

    @property
    def key(self) -> DocumentKey:
        """What the document is known by."""
        return self.source.key

    def surface(self, span: Span) -> str:
        """The characters at `span`."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Citation:
    """What a document is cited by beside the words that are taken from it."""

    document: DocumentId
    title: str
    """The name of its file where the document has no title."""
    issued_on: str
    """ISO 8601, as precise as known; empty where it is not."""
    characters: int
    """Of the restored text."""


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document of a glossary as a list of documents shows it."""

    id: DocumentId
    key: DocumentKey
    name: str
    encoding: str
    metadata: Metadata
    characters: int
    """Of the restored text."""
    terms: int
    """How many entries stand in it, in places that count."""

    @property
    def citation(self) -> Citation:
        """What the document is cited by."""
        title = self.metadata.title or self.name
        return Citation(self.id, title, self.metadata.issued_on, self.characters)
