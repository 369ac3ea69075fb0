"""A document as the patterns of notes know it: Simplified, its quotation marks paired, its tables in tabs."""

import re
from dataclasses import replace

from glossary_app.domain.documents import Document, Paragraph
from glossary_app.domain.spans import Span
from glossary_app.extraction.simplified import simplified

_ROW = re.compile(r"^\|[^\n]*\|$", re.MULTILINE)
_EDGE = "| "


def legible(document: Document) -> Document:
    """The document with its text, character by character: `名詞解釋` and `「X」` read `名词解释` and `“X”`.

    A row of a Markdown table (`| 1 | 绿电 | 用风力… |`) begins and ends inside its frame.
    """
    text = simplified(document.text)
    for written, read in zip("「」『』", "“”“”", strict=True):
        text = text.replace(written, read)
    if "|" not in text:
        return replace(document, text=text)
    paragraphs = tuple(_without_frame(text, paragraph) for paragraph in document.paragraphs)
    return replace(document, text=_ROW.sub(_in_tabs, text), paragraphs=paragraphs)


def _in_tabs(row: re.Match[str]) -> str:
    return row.group().replace("|", "\t")


def _without_frame(text: str, paragraph: Paragraph) -> Paragraph:
    start, end = paragraph.span
    if not _ROW.match(text, start, end):
        return paragraph
    row = text[start:end]
    first, last = len(row) - len(row.lstrip(_EDGE)), len(row.rstrip(_EDGE))
    return replace(paragraph, span=Span(start + first, start + last)) if first < last else paragraph
