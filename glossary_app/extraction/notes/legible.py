"""A document as the patterns of notes know it: Simplified, its quotation marks paired, its tables in tabs."""

from dataclasses import replace

from glossary_app.domain.documents import Document
from glossary_app.extraction.notes.blanks import read_tabs
from glossary_app.extraction.notes.tables import read_tables


def legible(document: Document) -> Document:
    """The document with its text, character by character: `名詞解釋` and `「X」` read `名词解释` and `“X”`.

    A row of a table (`| 1 | 绿电 | 用风力… |`) begins and ends inside its frame. Bars (`绿电丨用风力…`) and
    colons (`绿电∶用风力…`) are of one kind.
    """
    text = document.plain
    for written, read in zip("「」『』｜丨∶︰", "“”“”||：：", strict=True):
        text = text.replace(written, read)
    text, paragraphs = read_tables(text, document.paragraphs, read_tabs(document))
    return replace(document, text=text, paragraphs=paragraphs)
