"""Where notes may be: below a header, or without one after the report or wherever they stand close."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from glossary_app.domain.documents import Document, ParagraphKind
from glossary_app.domain.spans import Span
from glossary_app.extraction.notes.blanks import BLANK, gaps
from glossary_app.extraction.notes.headers import inline_header, is_header

_CLOSE = 12
"""Paragraphs in which three note-like beginnings make it worth looking for a section without a header."""
_RUN_UP = 10
"""Paragraphs before the first note-like beginning from which such a section is read."""
_MARKED_LEAST = 3
_CONTENTS = re.compile(r"目\s?[录次]")
_LONGEST_CONTENTS = 60
_CLOSING_FROM = 0.25
"""Share of the text after which an exclamation may close the report."""
_MIN_ARTICLES = 5

_MARKER = (
    r"(?:注释?|名词(?:解释)?|术语|热词|N[oO]\.?)?\s?"
    r"[\[［〔【(（]?\^?注?(?:\d{1,5}|[ivx]{1,6})[\]］〕】)）]?\s?[.．、:：]?"
    r"|[①-⑳]|[¹²³⁴-⁹]{1,2}|[一二三四五六七八九十]{1,3}、|[A-Za-z][.、)）]|[●■◆★]"
)
_FOOTNOTE = (
    r"(?:[\[［〔]\s?\^?\d{1,3}\s?[\]］〕]|[①-⑳㉑-㉟㊱-㊿]|[¹²³⁴-⁹]{1,2}\s?)"
    r"[^：:。！？；，\n]{2,40}(?:[：:]|，?(?:是|指|即))"
)
_MEANT = r"(?:(?<=[是系]指)|的是)"
"""What makes of a 指 是指, 指的是 or 系指."""
_NOTE_LIKE = re.compile(
    rf"\s?(?:{_MARKER})?\s?"
    r"(?:[^：:。！？；，\n]{0,15}“[^“”\n]{1,40}”[^：:。！？；，—\n]{0,20}+(?:[：:]|—+(?=[^—\n]{8}))"
    r"|(?:(?:问|[Qq]\d*)[：:])?(?:(?:什么|啥)[是叫]|何[为谓]"
    r"|[^，。：:；！？?是\n]{2,30}+是(?:什么|啥)(?:意思)?[？?\n])|【[^【】\n]{2,40}】"
    rf"|[^：:。！？；指\n]{{2,41}}+指(?:{_MEANT}|[^：:。！？；指\n]{{1,40}}+指{_MEANT})"
    r"|[^：:。！？；\n]{2,40}+(?:[：:](?:[指即是]|系指)|。(?:是指|指的是|系指))"
    r"|[^：:。！？；，—\n]{2,30}+(?:——(?=[^—\n]{8})|\n(?:是?指|即|是一)))"
    r"|[^：:。！？；，（(\n]{2,30}+[（(](?:[详参]?见)?(?:正文|报告)?第\s?\d{1,3}\s?页"
    rf"|{_FOOTNOTE}"
)
"""A quoted term with a colon, a term in heavy brackets, a term before 是指, a dash or a line that begins with
such words, one whose page is told, or one behind the number of a footnote and before a colon. What may be
long is followed by a literal, or gives nothing back, so that a paragraph is passed over quickly."""
_AT_A_FOOT = re.compile(
    rf"{_FOOTNOTE}|\d{{1,2}}[.．]?\s?"
    r"(?:“[^“”\n]{1,40}”[^：:。！？；，\n]{0,20}[：:]|[^：:。！？；，\n]{2,40}[：:](?:是?指|即|是))"
)
"""What is told from the report at the foot of any page."""
_IN_A_ROW = re.compile(rf"[。；]\s?(?={_FOOTNOTE})")
_LABELLED = re.compile(rf"\s?(?:{_MARKER})?\s?[^：:。！？；，—\n]{{2,30}}+(?:[：:]|——)(?=\S)")
_OTHERS_IN_LIST = 0.25
"""The share of other lines, as titles and sources, with which a text is still a list."""
_PARTED = re.compile(rf"(?:{_MARKER})?\s?[^，。：；、！？\n]{{2,20}}(?<=[\u4e00-\u9fff”）])")
_DESCRIBED = re.compile(r"[\u4e00-\u9fff“][^\n]{8,}+(?<=。)")
_LONGEST_PARTED = 30
_NEXT_LINE = 3
"""Characters of the next line that tell whether it defines."""
_MARKED = re.compile(
    r"注?[\[［〔【(（]?\^?\d{1,3}[\]］〕】)）.．、\t]|[①-⑳]|[一二三四五六七八九十]{1,3}、|[A-Z]\.\d"
)
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百]+条", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs `first` to `end` (exclusive) in which a section is sought."""

    first: int
    end: int
    report_end: int
    """The paragraph from which on the report is no longer evidence for terms."""
    headed: bool
    """Whether a header announces the section. One below the notes promises nothing: they may be missing."""


def find_stretches(document: Document) -> Iterator[Stretch]:
    """Below each header up to the next; and before the first one, where notes seem to stand."""
    text, paragraphs = document.text, document.paragraphs
    headers = [
        index
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind is not ParagraphKind.CONTENTS and _announces(text, paragraph.span)
    ]
    headers = [index for index in headers if index == headers[-1] or not _in_contents(document, index)]
    borders = [*headers, len(paragraphs)]
    if bare := _bare_stretch(document, borders[0]):
        yield bare
    for header, end in pairwise(borders):
        yield Stretch(header, end, header, headed=True)


def _announces(text: str, span: Span) -> bool:
    return is_header(text, *span) or inline_header(text, *span) > span.start


def _in_contents(document: Document, index: int) -> bool:
    """Whether nothing but headings stands between a line and the word 目录."""
    for paragraph in reversed(document.paragraphs[max(0, index - _LONGEST_CONTENTS) : index]):
        if _CONTENTS.fullmatch(document.text, *paragraph.span):
            return True
        if paragraph.kind is ParagraphKind.BODY:
            return False
    return False


def _bare_stretch(document: Document, end: int) -> Stretch | None:
    """Paragraphs before `end` that look like notes though no header stands above them.

    Either three note-like beginnings stand close together, or three footnotes anywhere, or else the text is
    hardly more than a list, three lines are parted by blanks, or a numbered list follows the report's last
    exclamation. Definitions in a law (`本法下列用语的含义`) are
    articles, not notes.
    """
    text = document.text
    closing = _closing(document, end)
    found = (_first_note_like(document, end), _first_at_a_foot(document, end))
    first = min((one for one in found if one is not None), default=None)
    if first is None:
        first = 0 if _is_list(document, end) else _first_parted(document, end)
    if first is None:
        if closing is None or _count_marked(document, closing + 1, end) < _MARKED_LEAST:
            return None
        return Stretch(closing + 1, end, closing + 1, headed=False)
    if len(_ARTICLE.findall(text)) >= _MIN_ARTICLES:
        return None
    start = max(0, first - _RUN_UP) if closing is None or closing > first else closing + 1
    return Stretch(start, end, first, headed=False)


def _closing(document: Document, end: int) -> int | None:
    """The paragraph with the report's last exclamation (`…而努力奋斗！`), if it may close the report."""
    text, least = document.text, _CLOSING_FROM * len(document.text)
    for index in range(end - 1, -1, -1):
        span = document.paragraphs[index].span
        if span.end < least:
            return None
        if text[span.end - 1] in "！!":
            return index
    return None


def _first_of_three(found: Iterable[int]) -> int | None:
    """The first of three paragraphs that stand close together."""
    near: list[int] = []
    for index in found:
        near = [*(one for one in near if index - one <= _CLOSE), index]
        if len(near) == _MARKED_LEAST:
            return near[0]
    return None


def _first_note_like(document: Document, end: int) -> int | None:
    text = document.text
    return _first_of_three(
        index
        for index, paragraph in enumerate(document.paragraphs[:end])
        if _NOTE_LIKE.match(text, paragraph.span.start, paragraph.span.end + _NEXT_LINE)
    )


def _first_parted(document: Document, end: int) -> int | None:
    """The first of three lines in which a blank follows what may be a term: `双联系制度▢常委会…的制度。`."""
    text, paragraphs = document.text, document.paragraphs[:end]
    limit = paragraphs[-1].span.end if paragraphs else 0
    return _first_of_three(
        bisect_right(paragraphs, blank, key=lambda paragraph: paragraph.span.start) - 1
        for blank, *gap in gaps(document, Span(0, limit))
        if _opens_line(text, blank)
        and BLANK.fullmatch(document.source.text, *gap)
        and _DESCRIBED.match(text, blank)
    )


def _opens_line(text: str, blank: int) -> bool:
    """Whether nothing but what may be a term, with its number, stands before a blank in its line."""
    start = text.rfind("\n", max(0, blank - _LONGEST_PARTED), blank) + 1
    return (start > 0 or blank < _LONGEST_PARTED) and _PARTED.fullmatch(text, start, blank) is not None


def _is_list(document: Document, end: int) -> bool:
    """Whether a text is hardly more than a list of what may be terms with a colon or a dash behind them."""
    spans = [paragraph.span for paragraph in document.paragraphs[:end]]
    others, most = 0, _OTHERS_IN_LIST * len(spans)
    for span in spans:
        others += _LABELLED.match(document.text, *span) is None
        if others > most:
            return False
    return len(spans) > _MARKED_LEAST


def _first_at_a_foot(document: Document, end: int) -> int | None:
    """The first of three footnotes, however far apart, as they stand at the feet of pages, or in one row."""
    text = document.text
    marked = (
        index
        for index, paragraph in enumerate(document.paragraphs[:end])
        if _may_be_numbered(text[paragraph.span.start]) and _AT_A_FOOT.match(text, *paragraph.span)
        for _ in (paragraph, *_IN_A_ROW.finditer(text, *paragraph.span))
    )
    found = list(islice(marked, _MARKED_LEAST))
    return found[0] if len(found) == _MARKED_LEAST else None


def _may_be_numbered(first: str) -> bool:
    """What is asked of the first character before the expression, which takes ten times as long."""
    return first.isnumeric() or first in "[［〔"


def _count_marked(document: Document, first: int, end: int) -> int:
    return sum(
        _MARKED.match(document.text, *paragraph.span) is not None
        for paragraph in document.paragraphs[first:end]
    )
