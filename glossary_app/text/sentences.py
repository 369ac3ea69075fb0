"""Sentences of a restored text."""

import re
from collections.abc import Iterator

from glossary_app.domain.documents import Document, Paragraph
from glossary_app.domain.spans import Span

_SENTENCE = re.compile(r"[^。！？；!?;…\n]*+(?:[。！？；!?;…]++[”’」』）)】》]*+|\Z|(?=\n))")


def sentences(document: Document) -> Iterator[Span]:
    """The sentences of all paragraphs, in order; closing quotation marks stay with theirs."""
    for paragraph in document.paragraphs:
        yield from sentences_of(document.text, paragraph)


def sentences_of(text: str, paragraph: Paragraph) -> Iterator[Span]:
    """The sentences and the parts between semicolons of one paragraph; they tile it."""
    for found in _SENTENCE.finditer(text, *paragraph.span):
        if found.end() > found.start():
            yield Span(*found.span())
