"""Every way in which a piece of text may open a note: marker, term, separator, definition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from glossary_app.domain.spans import Span
from glossary_app.extraction.notes.blanks import Blanks
from glossary_app.extraction.notes.markers import PLACE_AT_END, Marker, read_markers
from glossary_app.extraction.notes.pieces import Piece
from glossary_app.extraction.notes.questions import answers, is_question, read_question

MAX_TERM = 80
"""Characters, brackets with an English name included."""


class Separator(StrEnum):
    """What stands between the term and its definition."""

    COLON = "："
    STOP = "。"
    BRACKET = "】"
    DASH = "——"
    LEAD = "是指"
    """Nothing, or a comma: the definition's first word is the border (`“X”即…`, `X所谓X，是指…`)."""
    SPACE = " "
    WEAK_LEAD = "是"
    """The same with a word that has other uses (`X指…`, `X是…`)."""
    ASIDE = "（"
    """Brackets hold the definition (`X（…）`), and the line ends with them."""
    QUESTION = "？"
    """The definition answers what the term is (`什么是X？`)."""
    QUOTE = "”"
    """Nothing at all behind a quoted term (`“X”把…`)."""
    LINE = "⏎"
    """The definition is the next paragraph."""
    ENGLISH = "X english⏎"
    """As in standards: the term, its English name, the definition in the next paragraph."""


@dataclass(frozen=True, slots=True)
class Opening:
    """One reading of a piece as the beginning of a note."""

    piece: int
    marker: Marker
    term: Span
    separator: Separator
    definition: int
    """Where the definition begins; in the next piece if `below`."""
    below: bool = False
    parted: bool = False
    """A blank parts the term."""


_NO_BLANKS = Blanks()
_ATOM = (
    r"“[^“”\n]{1,40}”|《[^《》\n]{1,40}》|（[^（）\n]{1,60}）|\([^()\n]{1,60}\)"
    r"|「[^「」\n]{1,40}」|【[^【】\n]{1,40}】|\"[^\"\n]{1,40}\""
)
_HEAD = re.compile(rf"(?:{_ATOM}|[^：:。！？；!?;\n]){{1,{MAX_TERM}}}+")
_COLON = re.compile(r"\s*(?:[：:]|[；;](?=是?指|[即是]))\s*")
"""A semicolon before 是指 is a colon misread."""
_STOP = re.compile(r"\s*。\s*")
_BRACKETED = re.compile(
    r"(?:【(?P<a>[^【】\n]{1,60})】|\[(?P<b>[^\[\]\n]{2,60})\]|〖(?P<c>[^〖〗\n]{1,60})〗"
    r"|［(?P<d>[^［］\n]{2,60})］|〔(?P<e>[^〔〕\n]{2,60})〕)\s*[：:]?\s*"
)
_DASHED = re.compile(
    r"\s?(?:——|—|－－|－|--|(?<=[\u4e00-\u9fff”A-Z）])[–-](?=[\u4e00-\u9fff“《]|\d{4}年))\s*"
)
_STRONG = r"(?:(?:就|即|主要)?是指|指的是|[系意即特泛专原]指|意为|(?:一般|通常|主要|具体)指)"
_PLAIN = r"(?:即[为是]?|就是|指|是|由|全称|简称|又称|也称|亦称|俗称|(?:主要)?包括|分别是|反映|为)"
STRONG_LEAD = re.compile(rf"{_STRONG}|指|即|全称|简称|又称|也称|亦称|该指标|所谓|是一[种类个项]")
"""The first words of a definition that nothing but a definition begins with."""
_SAYS_AGAIN = rf"(?P<gap>[，,]?\s?)(?:{STRONG_LEAD.pattern}|就?是)"
_QUOTES = re.compile("[“”「」]")
PLAIN_LEAD = re.compile(_PLAIN)
"""The first words that definitions often begin with, and other sentences too."""
_LEAD_INSIDE = re.compile(
    rf"\s?[，,]?\s?(?=所谓|(?<![（(])[又也亦]称)|\s?[，,]\s?(?={_STRONG}|指|即|全称|简称|是)|\s?(?={_STRONG})"
)
_WEAK = r"(?:指(?![数标导挥示引定南令派向望明出责认点])|即(?![将时可刻使])|(?<![就于但凡不还])是(?![否非]))"
_WEAK_LEAD_INSIDE = re.compile(rf"\s?(?={_WEAK})")
_LEAD_AFTER_QUOTES = re.compile(rf"\s*[，,]?\s*(?={_STRONG}|{_WEAK}|就是|全称|简称|又称|也称|包括)")
_SPACE_INSIDE = re.compile(r"(?<![A-Za-z0-9,;&\s])[\s\u3000]+(?=[^\sA-Za-z（(])|\s*\t\s*")
_NO_BORDER = re.compile(r"\s|(?!^)[A-Za-z]$")
_ASIDE = re.compile(r"(?P<term>[^（）()]{2,25})[（(](?P<text>[^（）()]{8,})[）)]")
_SO_CALLED = re.compile(r"所谓的?")
_ENGLISH_NAME = re.compile(r"(?<![A-Za-z0-9])\s?(?=[A-Za-z]*[a-z]{3})[A-Za-z][A-Za-z0-9 ,;/’'().&\-–—]*$")
_SAYS_WHAT_FOLLOWS = re.compile(
    r"(?:(?:答|[Aa]\d*|解释|释义|注释|含义|定义)\s?[：:]|【(?:解释|释义|注释|含义|定义)】)\s?"
)
"""What may stand between a term and its definition, and is of neither."""
_ABOUT = re.compile(r"关于(?=[^《》的：:。\n]{2,30}[：:。])")
"""`关于|绿电：…`, but 关于支持绿电的意见 is a term."""
_ASKED = ("？", "?")
_BRACKET_ENDS = ("）", ")", "】", "]")
_OPEN_QUOTE = re.compile(r"“[^”]*$")
_CLOSING_QUOTE = re.compile(r"([”」])[，,]?\s?")


def read_openings(
    text: str, pieces: tuple[Piece, ...], at: int, blanks: Blanks = _NO_BLANKS
) -> Iterator[Opening]:
    """All readings of `pieces[at]`; none where it cannot open a note.

    `blanks` are those that the document showed and `text` leaves out.
    """
    piece = pieces[at]
    for marker in read_markers(text, piece.start, piece.end):
        if marker.end < piece.end:
            for opening in _read_term(text, pieces, at, marker, blanks):
                parted = len(blanks.inside(*opening.term)) == 1
                yield replace(opening, parted=True) if parted else opening


def _read_term(
    text: str, pieces: tuple[Piece, ...], at: int, marker: Marker, blanks: Blanks
) -> Iterator[Opening]:
    piece, start = pieces[at], marker.end
    if bracketed := _BRACKETED.match(text, start, piece.end):
        inside = Span(*bracketed.span(bracketed.lastgroup or 0))
        yield _opening(text, pieces, at, marker, inside, Separator.BRACKET, bracketed.end())
        return
    if asked := read_question(text, start, piece.end):
        opening = _opening(text, pieces, at, marker, asked.term, Separator.QUESTION, asked.end)
        definition = _after_subject(text, asked.term, opening.definition)
        if asked.firm or answers(text, definition):
            yield replace(opening, definition=definition)
        return
    if about := _ABOUT.match(text, start, piece.end):
        start = about.end()
    head = _HEAD.match(text, start, piece.end)
    if not head or text.startswith(_ASKED, head.end()) or is_question(text, start, piece.end):
        return
    term = Span(start, head.end())
    if colon := _COLON.match(text, term.end, piece.end):
        yield _opening(text, pieces, at, marker, term, Separator.COLON, colon.end())
    elif stop := _STOP.match(text, term.end, piece.end):
        yield _opening(text, pieces, at, marker, term, Separator.STOP, stop.end())
    elif term.end == piece.end and piece.ends_paragraph:
        yield from _read_line(text, pieces, at, marker, term)
    yield from _read_blanks(text, at, marker, term, blanks)
    yield from _read_unseparated(text, at, marker, term)


def _opening(
    text: str,
    pieces: tuple[Piece, ...],
    at: int,
    marker: Marker,
    term: Span,
    separator: Separator,
    definition: int,
) -> Opening:
    """An opening whose definition begins in the next piece where this one ends with the separator."""
    below = definition >= pieces[at].end
    if below and at + 1 < len(pieces):
        definition = pieces[at + 1].start
    if said := _SAYS_WHAT_FOLLOWS.match(text, definition):
        definition = said.end()
    return Opening(at, marker, _trimmed(text, term), separator, definition, below)


def _after_subject(text: str, term: Span, start: int) -> int:
    """Where the answer defines that says again what was asked: `什么是“绿电”？所谓绿电|是指…`."""
    name = re.escape(_QUOTES.sub("", text[slice(*term)]))
    again = re.compile(rf"(?:{_SO_CALLED.pattern})?[“「]?{name}[”」]?{_SAYS_AGAIN}").match(text, start)
    return again.end("gap") if again else start


def _read_line(
    text: str, pieces: tuple[Piece, ...], at: int, marker: Marker, term: Span
) -> Iterator[Opening]:
    """A paragraph that is nothing but a term, with or without its English name."""
    if english := _ENGLISH_NAME.search(text, term.start, term.end):
        short = Span(term.start, english.start())
        yield _opening(text, pieces, at, marker, short, Separator.ENGLISH, term.end)
    if aside := _ASIDE.fullmatch(text, *term):
        inside = Span(*aside.span("term"))
        yield _opening(text, pieces, at, marker, inside, Separator.ASIDE, aside.start("text"))
    yield _opening(text, pieces, at, marker, term, Separator.LINE, term.end)


def _read_unseparated(text: str, at: int, marker: Marker, head: Span) -> Iterator[Opening]:
    """`X——…`, `X，是指…`, `“X”即…`, `所谓X，是指…`, `X所谓X，是指…`: the border lies inside the head."""
    start = head.start
    if dash := _DASHED.search(text, start + 1, head.end):
        yield Opening(at, marker, _trimmed(text, Span(start, dash.start())), Separator.DASH, dash.end())
    if so_called := _SO_CALLED.match(text, start, head.end):
        start = so_called.end()
    if start == head.end:
        return
    strong = _LEAD_INSIDE.search(text, start + 1, head.end)
    quote = _CLOSING_QUOTE.search(text, start, head.end) if text[start] in "“「" else None
    if quote and (after := _LEAD_AFTER_QUOTES.match(text, quote.end(1), head.end)):
        strong = after
    elif quote and marker.number:
        yield Opening(at, marker, Span(start, quote.end(1)), Separator.QUOTE, quote.end())
    space = _SPACE_INSIDE.search(text, start + 1, head.end)
    weak = _WEAK_LEAD_INSIDE.search(text, start + 2, strong.start() if strong else head.end)
    for border, separator in (
        (space, Separator.SPACE),
        (strong, Separator.LEAD),
        (weak, Separator.WEAK_LEAD),
    ):
        if border and border.start() > start and not (dash and dash.end() == border.start()):
            term = _trimmed(text, Span(start, border.start()))
            yield Opening(at, marker, term, separator, border.end())


def _read_blanks(text: str, at: int, marker: Marker, head: Span, blanks: Blanks) -> Iterator[Opening]:
    """`绿电▢用风力…`: the border is the first blank, the first with nothing Latin beside it, or where
    bold type ends (`**绿电**用风力…`).

    Before Latin words many write a blank: `新增▢IV级病床`.
    """
    inside = [
        blank
        for blank in blanks.inside(*head)
        if not _NO_BORDER.search(text, blank - 1, blank + 1)
        and not _OPEN_QUOTE.search(text, head.start, blank)
    ]
    bold = (end for end in blanks.bold_ends(*head) if end not in inside)
    plain = (blank for blank in inside if not (text[blank - 1].isascii() or text[blank].isascii()))
    for border in dict.fromkeys((*inside[:1], *islice(plain, 1), *islice(bold, 1))):
        yield Opening(at, marker, _trimmed(text, Span(head.start, border)), Separator.SPACE, border)


def _trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends, and without the page that says the term: `绿电（第6页）`."""
    surface = text[span.start : span.end]
    if surface.endswith(_BRACKET_ENDS):
        surface = PLACE_AT_END.sub("", surface)
    start = span.start + len(surface) - len(surface.lstrip())
    return Span(start, max(start, span.start + len(surface.rstrip())))
