"""What a reader of a format hands on: the characters of a document, before anything is mended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Received:
    """The text of a file as its format holds it.

    A paragraph is a line. What the format marks is told in Markdown, which restoring reads: headings
    (`## 总体要求`) and notes, at their place (`河长制[^1]`) and with their words at the end
    (`[^1]: 河长制：…`).
    """

    encoding: str
    """That of the characters; for a format that settles it, its name: `docx`, `pdf`."""
    text: str
    pages: tuple[int, ...] = ()
    """Where in `text` each page begins; empty where the format knows no pages."""
