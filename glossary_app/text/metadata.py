"""Title, issuer and date, as a document states them."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from glossary_app.domain.documents import Metadata, Paragraph, ParagraphKind
from glossary_app.text.dates import dates, day_after
from glossary_app.text.headings import begins_paragraph, is_section, names_genre
from glossary_app.text.issuers import is_issuer, issuer, signatures
from glossary_app.text.labels import is_labelled, labelled
from glossary_app.text.script import simplify_in_place

_HEAD = 40
"""Paragraphs at the beginning among which the title is looked for."""
_INTRODUCTION = 8
"""Paragraphs about the title that say who and when."""
_FOOT = 6
"""Paragraphs at the end among which the source may be named."""
_SHORT = 60
"""Characters up to which a paragraph of the introduction can be a line of the title page."""
_PARTS = re.compile(r"目\s*[录次]|前\s*言|引\s*言|附\s*[件录].*|.*(?:名词|词语|用语)?(?:解释|注释|说明|释义)")
_CJK = re.compile("[\u3400-\u9fff]")
_ISSUE = re.compile(r"\d{4}年第[\d一二三四五六七八九十]+期")
_IN_BRACKETS = re.compile(r"\s*[（(][^（）()]*\d{4}[^（）()]*[）)]\s*\Z")
_MASTHEAD = re.compile(r"《(?P<paper>[^》]{2,12})》[\s（(]*(?P<date>\d{4}年\d{1,2}月\d{1,2}日)")
_DATELINE = re.compile(r"(?P<agency>新华社)[^，。\d]{0,12}(?P<day>\d{1,2}月\d{1,2}日)[电讯]")
_PRESS = re.compile("[\u3400-\u9fff]{2,12}[社报网刊]")
_MARKED, _INTRODUCED, _NAMED, _FIRST = 2.0, 3.0, 2.0, 2.0
"""What tells a title: the mark of a heading, what stands below, the name of its genre, its place."""


def title_place(text: str, paragraphs: Sequence[Paragraph], marked: int | None = None) -> int | None:
    """Which paragraph is the title; None where none has the shape of one.

    It is a heading near the beginning; a line of the title page below it (by-line, date, `——…`) or of
    labels above it tells it, the name of its genre (报告, 意见), and that no running text stands before
    it. The text is Simplified; `marked` is the first of the highest headings of Markdown.
    """
    best, place = 0.0, None
    begun = False
    for at, paragraph in enumerate(paragraphs[:_HEAD]):
        words = text[slice(*paragraph.span)]
        begun = begun or (paragraph.kind is ParagraphKind.BODY and len(words) > _SHORT)
        if paragraph.kind is not ParagraphKind.HEADING or not _can_be_title(words):
            continue
        introduced = _is_introduced(text, paragraphs, at)
        told = _INTRODUCED * introduced + _NAMED * names_genre(words) + _MARKED * (at == marked)
        score = told + _FIRST * (not begun) + 1 - at / _HEAD
        if told and score > best:
            best, place = score, at
    return place


def _is_introduced(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a line of the title page stands below, or labels above."""
    above = paragraphs[at - 1] if at else None
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    return (
        below is not None
        and (below.kind is ParagraphKind.FURNITURE or text.startswith("——", below.span.start))
    ) or (above is not None and is_labelled(text[slice(*above.span)]))


def metadata(
    text: str,
    plain: str,
    paragraphs: Sequence[Paragraph],
    front: Mapping[str, str],
    name: str,
    place: int | None,
) -> Metadata:
    """What a document says of itself; its title is the file's name where nothing else is found.

    `plain` is the text in Simplified, `place` that of the title among the paragraphs, `front` the front
    matter of a Markdown file. What stands under labels is believed before anything that is only told by its
    shape.
    """
    about = place or 0
    lines = [(at, plain[slice(*one.span)]) for at, one in enumerate(paragraphs) if _is_short(plain, one)]
    introduction = [words for at, words in lines if at < 2 or about <= at < about + _INTRODUCTION]
    head = [plain[slice(*one.span)] for one in (*paragraphs[:_HEAD], *paragraphs[-_FOOT:])]
    said = {**labelled(head), **front}
    title = _title(text, paragraphs, said, place) or PurePath(name).stem
    short = [words for _, words in lines]
    begins = paragraphs[about].span.start if paragraphs else 0
    issued_by = _issuer(plain, simplify_in_place(title), said, introduction, short, begins)
    at = plain.find(issued_by)
    return Metadata(
        title=title,
        issuer=text[at : at + len(issued_by)] if at >= 0 else issued_by,
        issued_on=_issued_on(plain, introduction, short, said),
    )


def _is_short(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph can be a line of the title page or of a signature; asides may be longer."""
    start, end = paragraph.span
    return end - start <= _SHORT or text.startswith(("（", "("), start)


def _can_be_title(words: str) -> bool:
    return (
        len(_CJK.findall(words)) >= max(4, len(words) // 2)
        and not begins_paragraph(words)
        and not is_section(words)
        and not is_labelled(words)
        and not is_issuer(words)
        and not _PARTS.fullmatch(words)
    )


def _title(text: str, paragraphs: Sequence[Paragraph], said: Mapping[str, str], place: int | None) -> str:
    if stated := said.get("title", ""):
        return _IN_BRACKETS.sub("", stated)
    if place is None:
        return ""
    title = text[slice(*paragraphs[place].span)]
    below = text[slice(*paragraphs[place + 1].span)] if place + 1 < len(paragraphs) else ""
    return f"{title} {below}" if _ISSUE.fullmatch(below) else title


def _issued_on(text: str, introduction: Sequence[str], lines: Sequence[str], said: Mapping[str, str]) -> str:
    for line in (said.get("date", ""), *introduction, said.get("title", "")):
        if found := max(dates(line), key=len, default=""):
            return found
    for _, signed_on in signatures(lines):
        return signed_on
    if masthead := _MASTHEAD.search(text):
        return next(dates(masthead["date"]))
    if dateline := _DATELINE.search(text):
        told = [date for date in dates(text) if len(date) == len("2024-03-04")]
        return day_after(dateline["day"], max(told)) if told else ""
    return ""


def _issuer(
    text: str,
    title: str,
    said: Mapping[str, str],
    introduction: Sequence[str],
    lines: Sequence[str],
    begins: int,
) -> str:
    if found := said.get("issuer") or issuer(text, title, introduction, lines, begins):
        return found
    if masthead := _MASTHEAD.search(text):
        return masthead["paper"]
    if dateline := _DATELINE.search(text):
        return dateline["agency"]
    source = said.get("source", "").strip("《》")
    return source if is_issuer(source) or _PRESS.fullmatch(source) else ""
