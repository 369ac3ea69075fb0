"""The article in which a law says what its words mean: 本条例下列用语的含义：（一）数据，是指…."""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.reading import Found, sentence_end

_ANNOUNCES = re.compile(r"语(?<=[用术]语)[^。；\n]{0,12}(?:含义|定义|意义|意思)[^。；\n]{0,6}(?=\n)")
_LINE = re.compile(
    r"\n[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]?\s?(?P<term>[^，。；：\n]{2,20})[，：]?"
    r"(?:是指|指的是|指|包括|即|是|系指?)(?P<body>[^\n]{4,})"
)


def articles(text: str) -> Iterator[Found]:
    """The lines below `下列用语的含义：`, each to the end of its sentence; their terms may be any word."""
    at = 0
    for cue in _ANNOUNCES.finditer(text):
        line = _LINE.match(text, cue.end()) if cue.start() >= at else None  # else it is one of the lines
        while line:
            at = line.end()
            start = line.start("body")
            end = start + len(text[start : sentence_end(text, start)].rstrip("；"))
            yield Found(Span(*line.span("term")), Span(start, end))
            line = _LINE.match(text, at)
