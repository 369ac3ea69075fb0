"""Title, issuer and date, as a document states them."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from glossary_app.domain.documents import Metadata, Paragraph, ParagraphKind
from glossary_app.text.dates import dates, day_after
from glossary_app.text.headings import begins_paragraph, is_section

_HEAD = 40
"""Paragraphs at the beginning among which the title is looked for."""
_INTRODUCTION = 8
"""Paragraphs about the title that say who and when."""
_SHORT = 60
"""Characters up to which a paragraph of the introduction can be a line of the title page."""
_OPENING = 1_500
"""Characters from the title in which a speaker says for whom."""
_GENRE = re.compile(
    "报告|规划|纲要|意见|办法|通知|条例|决定|方案|规定|公报|讲话|决议|要点|白皮书|计划|标准|规程|细则|公告"
)
_PARTS = re.compile(r"目\s*[录次]|前\s*言|引\s*言|附\s*[件录].*|.*(?:名词|词语|用语)?(?:解释|注释|说明|释义)")
_CJK = re.compile("[\u3400-\u9fff]")
_ISSUE = re.compile(r"\d{4}年第[\d一二三四五六七八九十]+期")
_IN_BRACKETS = re.compile(r"\s*[（(][^（）()]*\d{4}[^（）()]*[）)]\s*\Z")
_MASTHEAD = re.compile(
    r"(?:转自|摘自|原载)?《(?P<paper>[^》]{2,12})》[\s（(]*(?P<date>\d{4}年\d{1,2}月\d{1,2}日)"
)
_DATELINE = re.compile(r"(?P<agency>新华社)[^，。\d]{0,12}(?P<day>\d{1,2}月\d{1,2}日)[电讯]")
_SPEAKS_FOR = re.compile(r"我代表(?P<issuer>[^，。]{2,40}?)[，,]?\s*向大会")
_BODY = r"(?:委员会|人民政府|政府|国务院|办公[厅室]|法院|检察院|宣传部|自然资源部|[部厅局]|大学|研究院)"
_ISSUER = re.compile(rf"[\u3400-\u9fff]{{2,38}}{_BODY}")
_ORDER = re.compile(rf"(?:月\d{{1,2}}日)?(?P<issuer>[\u3400-\u9fff]{{2,20}}{_BODY})令")
_ASSEMBLY = re.compile(r"在(?P<place>[\u3400-\u9fff]{2,12}?[省市县区州旗盟])第[^，。]{1,4}届")
_HALF = re.compile("[省市县区州旗](?=人民政府|政府)")


def title_place(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Which paragraph is the title; None where none has the shape of one.

    It is a heading near the beginning; a line of the title page below it (by-line, date, `——…`) tells it,
    the name of its genre (报告, 意见), and that no running text stands before it.
    """
    best, place = 0.0, None
    begun = False
    for at, paragraph in enumerate(paragraphs[:_HEAD]):
        words = text[slice(*paragraph.span)]
        begun = begun or (paragraph.kind is ParagraphKind.BODY and len(words) > _SHORT)
        if paragraph.kind is not ParagraphKind.HEADING or not _can_be_title(words):
            continue
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        introduces = below is not None and (
            below.kind is ParagraphKind.FURNITURE or text.startswith("——", below.span.start)
        )
        told = 3.0 * introduces + 2.0 * bool(_GENRE.search(words))
        score = told + 2.0 * (not begun) + 1 - at / _HEAD
        if told and score > best:
            best, place = score, at
    return place


def metadata(
    text: str, paragraphs: Sequence[Paragraph], front: Mapping[str, str], name: str, place: int | None
) -> Metadata:
    """What a document says of itself; its title is the file's name where nothing else is found.

    `place` is that of the title among the paragraphs, `front` the front matter of a Markdown file.
    """
    about = place or 0
    introduction = [
        words
        for paragraph in (*paragraphs[:2], *paragraphs[about : about + _INTRODUCTION])
        if len(words := text[slice(*paragraph.span)]) <= _SHORT or words.startswith(("（", "("))
    ]
    title = _title(text, paragraphs, front, place) or PurePath(name).stem
    return Metadata(
        title=title,
        issuer=_issuer(text, title, introduction, paragraphs[about].span.start if paragraphs else 0),
        issued_on=_issued_on(text, introduction, front),
    )


def _can_be_title(words: str) -> bool:
    return (
        len(_CJK.findall(words)) >= max(4, len(words) // 2)
        and not begins_paragraph(words)
        and not is_section(words)
        and not _PARTS.fullmatch(words)
        and not _ISSUER.fullmatch(words)
    )


def _title(text: str, paragraphs: Sequence[Paragraph], front: Mapping[str, str], place: int | None) -> str:
    if said := front.get("title", ""):
        return _IN_BRACKETS.sub("", said)
    if place is None:
        return ""
    title = text[slice(*paragraphs[place].span)]
    below = text[slice(*paragraphs[place + 1].span)] if place + 1 < len(paragraphs) else ""
    return f"{title} {below}" if _ISSUE.fullmatch(below) else title


def _issued_on(text: str, introduction: Sequence[str], front: Mapping[str, str]) -> str:
    said = [front.get("date", ""), *introduction, front.get("title", "")]
    for line in said:
        if found := max(dates(line), key=len, default=""):
            return found
    if masthead := _MASTHEAD.search(text):
        return next(dates(masthead["date"]))
    if dateline := _DATELINE.search(text):
        told = [date for date in dates(text) if len(date) == len("2024-03-04")]
        return day_after(dateline["day"], max(told)) if told else ""
    return ""


def _issuer(text: str, title: str, introduction: Sequence[str], begins: int) -> str:
    if speaks := _SPEAKS_FOR.search(text, 0, begins + _OPENING):
        return _in_full(speaks["issuer"], text)
    if titled := _ISSUER.match(title):
        return titled.group()
    for line in introduction:
        if named := _ISSUER.fullmatch(line) or _ORDER.search(line):
            return named["issuer"] if "issuer" in named.re.groupindex else named.group()
    if masthead := _MASTHEAD.search(text):
        return masthead["paper"]
    dateline = _DATELINE.search(text)
    return dateline["agency"] if dateline else ""


def _in_full(issuer: str, text: str) -> str:
    """`市人民政府` with the place whose assembly it reports to: `滨州市人民政府`."""
    assembly = _ASSEMBLY.search(text, 0, 5_000)
    half = _HALF.match(issuer)
    return assembly["place"] + issuer[half.end() :] if assembly and half else issuer
