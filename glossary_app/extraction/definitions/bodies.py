"""How far the words go that explain a term: to the end of the sentence, or to the next term in it."""

import re

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.reading import SENTENCE_REACH, closing_bracket, sentence_end

FURTHER = r"，(?=“[^“”\n]{1,14}”(?:是指|指|即|就是|是))"
"""Where a further part is explained: `“一主”即甲|，“两翼”即乙和丙`."""
_PARALLEL = re.compile(
    r"；(?=[^；。\n]{0,16}(?:“|是指|指的是|，即|即|所谓))"
    rf"|{FURTHER}|，(?=这[是一]|它|全[省市县区国](?!面)|全年|我[省市县区国]|目前|已|累计)"
)
"""Where a further term is explained, or where it is told how far a thing has come: `…的凭证|，全市已发…`."""
_LIST_LINE = re.compile(r"\n[（(]?[一二三四五六七八九十\d]{1,3}[）)、.][^\n]*")
_LIST_REACH = 3 * SENTENCE_REACH
"""How far, in characters, the lines of a list are followed; a text that is one list must not cost more."""
_TRAILING = "，；：、 "


def explaining(text: str, start: int) -> Span:
    """From `start` to the end of the sentence, or to the mark before a further term or a remark.

    A sentence that ends with a colon goes on with the numbered lines below it.
    """
    end = sentence_end(text, start)
    parallel = _PARALLEL.search(text, start, end)
    if parallel:
        return _trimmed(text, start, parallel.start())
    if text.endswith("：", start, end):
        line = _LIST_LINE.match(text, end)
        while line and line.end() - start <= _LIST_REACH:
            end = line.end()
            line = _LIST_LINE.match(text, end)
    return _trimmed(text, start, end)


def bracketed(text: str, opening: int, start: int) -> Span:
    """From `start` to where the bracket closes that opens at `opening`; empty where it stays open."""
    end = closing_bracket(text, opening)
    return _trimmed(text, start, end) if end else Span(start, start)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _TRAILING:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start, end)
