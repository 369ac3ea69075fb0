"""Lines that say what words and measures mean: 用语的含义：（一）数据，是指…, 优良率：…占…的比例."""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.reading import Found, sentence_end

_ANNOUNCES = re.compile(r"语(?<=[用术]语)[^。；\n]{0,12}(?:含义|定义|意义|意思)[^。；\n]{0,6}(?=\n)")
_LINE = re.compile(
    r"\n[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]?\s?(?P<term>[^，。；：\n]{2,20})[，：]?"
    r"(?:是指|指的是|指|包括|即|是|系指?)(?P<body>[^\n]{4,})"
)

_MEASURE = re.compile(r"：(?<=[率值比例重量额数度]：)(?P<body>[^。；\n]{8,})")
_LABEL = re.compile(r"(?:\A|\n)(?:[（(]?\d{1,2}[）)、.])?\s?(?P<term>[\u4e00-\u9fffA-Za-z]{3,21})$")
_LONGEST_LABEL = 30
_SAYS_MEASURE = re.compile(r"占|之[比和积差]|的(?:比[例值重]|百分比|数量|总[数量]|次数|时间|面积|长度)")
_FIGURE = re.compile(r"\d%|达到|不[低少高超]于?|[以左][上下右内]|提高|增长|下降")
"""What a measure is to come to: `森林覆盖率：达到65%以上`."""


def articles(text: str) -> Iterator[Found]:
    """What laws say of their words, and plans of their measures."""
    yield from _words(text)
    for cue in _MEASURE.finditer(text):
        label = _LABEL.search(text, max(0, cue.start() - _LONGEST_LABEL), cue.start())
        if label and _SAYS_MEASURE.search(cue["body"]) and not _FIGURE.search(cue["body"]):
            yield Found(Span(*label.span("term")), Span(*cue.span("body")))


def _words(text: str) -> Iterator[Found]:
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
