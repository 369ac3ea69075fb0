"""Questions where notes may open: `什么是绿电？` asks for a definition, `绿电怎么申请？` names nothing."""

import re
from typing import NamedTuple

from glossary_app.domain.spans import Span
from glossary_app.extraction.genera import ends_with_genus

_LONGEST = 60
"""Characters of a question that stands as a heading."""
_WHAT = re.compile("什么|啥|何[为谓]")
_SPEAKER = r"(?:(?:问|[Qq]\s?\d*)\s?[：:.]\s?)?"
_ENDS = (
    r"(?:[，、]?(?:为什么|为何|如何|怎[么样]|有(?:哪些|什么|何)|包括(?:哪些|什么))[^？?。\n]{0,30})?"
    r"(?:[？?]\s*(?:[^。！？?\n]{2,40}[？?]\s*)*|$)"
)
"""The mark or the end of the line, with what is asked besides: `什么是绿电|，有哪些种类？怎么申请？`."""
_WHAT_IS = re.compile(rf"{_SPEAKER}(?:(?:什么|啥)(?:是|叫做?)|何[为谓])(?P<term>[^？?。\n]{{2,40}}?){_ENDS}")
_IS_WHAT = re.compile(
    rf"{_SPEAKER}(?P<term>[^，。：；？?\n]{{2,40}}?)"
    rf"(?:(?:指的|又|到底|究竟)?是(?:什么|啥)(?:意思)?|是?指(?:的是)?(?:什么|啥)){_ENDS}"
)
_WHOLE_LINE = re.compile(rf"{_SPEAKER}[^。！!；;：:\n]*(?<![。！!；;，,：:])")
_INTERROGATIVE = re.compile(
    r"怎[么样]|如何|什么|为[何啥]|(?<!任)何[时人地处]|[由找]谁|^谁[来能可]|是否|[能可]否|能不能|可不可以|要不要|是不是"
    r"|哪[些里个种类]|多[少久长]|吗$|(?<!毛)呢$"
)
_ENCLOSED = re.compile(r"“[^“”]*”|《[^《》]*》|（[^（）]*）|\([^()]*\)")
_DEFINES = re.compile(r"(?:就|即|主要)?是?指|(?:指的|就)?是(?![否非])|即")


class Asked(NamedTuple):
    """A question for a definition: what it asks about, and where it ends."""

    term: Span
    end: int
    firm: bool
    """It can ask for nothing else, as `什么是绿电` and unlike `电话是什么`."""


def read_question(text: str, start: int, end: int) -> Asked | None:
    """The question at `start`, if it asks what something is; with a mark, or else up to `end`."""
    if not _WHAT.search(text, start, min(end, start + _LONGEST)):
        return None
    for pattern in (_WHAT_IS, _IS_WHAT):
        if asked := pattern.match(text, start, end):
            return Asked(Span(*asked.span("term")), asked.end(), pattern is _WHAT_IS)
    return None


def answers(text: str, start: int) -> bool:
    """Whether what stands at `start`, the subject left out, answers with a definition."""
    return bool(_DEFINES.match(text, start)) or ends_with_genus(text, start)


def asks(name: str) -> bool:
    """Whether a name holds a word that asks, other than in quotation marks: `绿电怎么申请`."""
    return bool(_INTERROGATIVE.search(_ENCLOSED.sub("", name)))


def is_question(text: str, start: int, end: int) -> bool:
    """Whether a line is nothing but a question, as headings are, with or without its mark."""
    if end - start > _LONGEST or not _WHOLE_LINE.fullmatch(text, start, end):
        return False
    return text[end - 1] in "？?" or asks(text[start:end])
