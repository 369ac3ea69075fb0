"""Title, issuer and date, as a document states them."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from glossary_app.domain.documents import Metadata, Paragraph, ParagraphKind

_HEAD = 25
"""Paragraphs at the beginning in which a document introduces itself."""
_SPACE = re.compile(r"\s+")


def metadata(text: str, paragraphs: Sequence[Paragraph], front: Mapping[str, str], name: str) -> Metadata:
    """What a document says of itself at its beginning and its end; the file's name as a last resort."""
    head = [text[slice(*paragraph.span)] for paragraph in paragraphs[:_HEAD]]
    kinds = [paragraph.kind for paragraph in paragraphs[:_HEAD]]
    headings = [words for words, kind in zip(head, kinds, strict=True) if kind is ParagraphKind.HEADING]
    title = front.get("title") or (headings[0] if headings else PurePath(name).stem)
    return Metadata(title=title)
