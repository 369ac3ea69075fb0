"""Lines that announce notes: `名词解释`, `附件3：《政府工作报告》有关用语说明`, `注 释`."""

import re
from functools import cache

from glossary_app import resources

_MAX_LINE = 45
"""Characters; what is longer is a sentence."""
_MAX_TITLE = 14
"""Characters that may stand before a word of two at the line's end: `关于报告的注释`."""
_SPACES = re.compile(r"[\s*#]+")
_CALL = re.compile(r"^[^！!，。]{2,10}[！!](?=.)")
"""What a web page calls out before its title: `划重点！读懂报告里的新名词`."""
_POINTS_ELSEWHERE = re.compile(
    r"^第[一二三四五六七八九十百]+条|下列|附后|见附|详见|参见|见后|[。！？；，]|\.{4}|…{2}|·{4}"
)
"""A sentence that mentions the notes, or a line of a table of contents, is not their header."""
_ORNAMENT = re.compile(
    r"附件\w{0,3}|附录\w{0,3}|《[^《》]*》|“[^“”]*”|[（(][^（）()]*[)）]|政府工作报告|报告中?"
    r"|^[\d一二三四五六七八九十]{1,3}[.．、]|^\d+|有关|相关|部分|主要|重要|名词|涉及|文中|本文"
    r"|[附的中及和与：:.．、■●◆★—\-【】\[\]［］〔〕<>〈〉]"
)
_NUMBERED_NOTE = re.compile(r"\d{1,2}[：:][\u4e00-\u9fff“A-Z]")
"""What follows `名词解释` where it is the marker of a note: `名词解释1：绿电`."""
_SALUTATION = re.compile(r"(?:各位|尊敬的|同志们|主席团?)[^。，；\n]{0,20}[：:！!]")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百]+[条章](?=\s|本)")
_APPENDIX = re.compile(r"附\s?[件录表]\s?[\d一二三四五六七八九十A-Z]{0,2}\s?(?:$|[：:（(])")


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join(resources.lines("notes/headers.txt")))


@cache
def _inline() -> re.Pattern[str]:
    title = r"(?:附件?\s?\d?\s?[：:]?)?\s?(?:《[^《》\n]{1,20}》)?\s?[（(【]?"
    first = r"(?=1[.．、]|[\[［〔【(（]1[\]］〕】)）]|①)"
    label = r"(?!释义\s?[：:]\s?[^\d\[［〔（(①“])"  # of one note, below its term
    remark = rf"(?!注\s?[：:]\s?(?!{first}|[^，。；\n]{{2,20}}?(?:[：:]|是?指)))"
    return re.compile(
        rf"{title}{label}{remark}(?:{_words().pattern})[】）)]?\s*(?:[：:·•\t]\s*(?=\S)|{first})"
        rf"|【(?!释义】\s*[^\d\[［〔（(①“])(?:{_words().pattern})】\s*(?=\S)"
    )


def is_header(text: str, start: int, end: int) -> bool:
    """Whether the line announces notes and does nothing else."""
    if end - start > _MAX_LINE:
        return False
    line = _CALL.sub("", _SPACES.sub("", text[start:end])).rstrip("？?")
    found = _words().search(line)
    if not found or _POINTS_ELSEWHERE.search(line):
        return False
    if _NUMBERED_NOTE.match(line, found.end()):
        return False
    if len(found[0]) > 2:
        return True
    rest = _ORNAMENT.sub("", line[: found.start()] + line[found.end() :])
    return not rest or (len(found[0]) == 2 and len(rest) <= _MAX_TITLE and line.endswith(found[0]))


def inline_header(text: str, start: int, end: int) -> int:
    """Where the first note begins if its header opens the same paragraph (`注释：[1]…`); else `start`."""
    found = _inline().match(text, start, end)
    return found.end() if found else start


def begins_other(text: str, start: int, end: int) -> bool:
    """Whether the line begins another appendix (`附件2`) or a speech (`各位代表：`), where notes end."""
    if end - start > _MAX_LINE:
        return False
    return bool(_APPENDIX.match(text, start, end) or _SALUTATION.fullmatch(text, start, end))


def ends_notes(text: str, start: int, end: int) -> bool:
    """Whether no note runs on through a line: as `begins_other`, or it begins an article of a law, with which
    the list of words ends that the article before explains."""
    return begins_other(text, start, end) or bool(_ARTICLE.match(text, start, end))
