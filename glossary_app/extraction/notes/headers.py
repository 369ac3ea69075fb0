"""Lines that announce notes: `名词解释`, `附件3：《政府工作报告》有关用语说明`, `注 释`."""

import re
from functools import cache

from glossary_app import resources

_MAX_LINE = 45
_SPACES = re.compile(r"[\s*#]+")
_ORNAMENT = re.compile(
    r"附件\w{0,3}|附录\w{0,3}|附[:：]|^附|《[^《》]*》|“[^“”]*”|政府工作报告|报告中?|[（(][^（）()]*[)）]|^[\d一二三四五六七八九十]{1,3}[.．、]|^\d+"
    r"|有关|相关|部分|主要|重要|名词|涉及|文中|本文|[的中及和与有：:.．、，■●◆★—\-【】\[\]〔〕<>〈〉]"
)
_POINTS_ELSEWHERE = re.compile(r"附后|见附|详见|参见|[。！？；，]\S|\.{4}|…{2}|·{4}")
"""A sentence that mentions the notes, or a line of a table of contents, is not their header."""


@cache
def _words() -> re.Pattern[str]:
    words = sorted(resources.lines("notes_headers.txt"), key=len, reverse=True)
    return re.compile("|".join(r"\s{0,4}".join(word) for word in words))


@cache
def _inline() -> re.Pattern[str]:
    return re.compile(rf"[（(【]?(?:{_words().pattern})[】]?\s*[：:]\s*(?=\S)")


def is_header(text: str, start: int, end: int) -> bool:
    """Whether the line announces notes and does nothing else."""
    if end - start > _MAX_LINE:
        return False
    found = _words().search(text, start, end)
    if not found or _POINTS_ELSEWHERE.search(text, start, end):
        return False
    word = _SPACES.sub("", found[0])
    rest = _SPACES.sub("", text[start : found.start()]) + _SPACES.sub("", text[found.end() : end])
    return len(word) > 2 or not _ORNAMENT.sub("", rest)


def inline_header(text: str, start: int, end: int) -> int:
    """Where the first note begins if its header opens the same paragraph (`注释：[1]…`); else `start`."""
    found = _inline().match(text, start, end)
    return found.end() if found else start
