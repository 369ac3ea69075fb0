"""Web pages, as saved or as other programs write them: their main text, without menus and footers.

The main text is where the sentences are: from the whole page down, whatever holds nearly all of the text
that is no link (after Kohlschütter, Fankhauser, Nejdl: Boilerplate detection using shallow text features,
2010). The door to lxml, whose parser reads any tag soup; it loads nothing from elsewhere.
"""

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, islice
from typing import Any, NamedTuple

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.decoding import decode
from glossary_app.text.formats.received import Received
from glossary_app.text.headings import stands_alone
from glossary_app.text.labels import is_labelled

_LARGEST = 20_000_000
"""Bytes; a book of a thousand pages has five million. Pictures inside of a page are no text, and go first."""
_BLOATED = re.compile(rb"<[^<>]{20000,}>")
"""Tags with a picture in them, or made to hold up who reads their attributes."""
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD = 4_096
"""Bytes in which a page has to declare its encoding; browsers look at a quarter of that."""
_DECLARED = {
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030"), "gb18030"),
    "big5": "cp950",
    "big5-hkscs": "big5hkscs",
}
"""What Chinese pages declare, and the larger encoding that is meant; any other is told by the bytes."""
_DAMAGED = 0.01
_UNSEEN = re.compile(
    "script|style|noscript|template|svg|nav|footer|aside|button|select|textarea|iframe|object|head"
)
_INLINE = re.compile(
    "a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|rp|ruby|"
    "s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr|img"
)
"""Elements within a line; all others begin a new one."""
_WITHIN_TEXT = re.compile("p|li|dt|dd|h1|h2|h3|h4|h5|h6")
"""Elements that hold a paragraph, however long, and never the main text."""
_RUNNING_HEADS = ("header", "footer")
"""What LibreOffice calls those of a text document that it saves as a page."""
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])")
_NUMBER = re.compile(r"[\[［(（〔]?\s*(\d{1,3})\s*[\]］)）〕]?")
_FEW = 12
"""Elements in one that refers to a note, itself included."""
_SENTENCE = re.compile("[，。；]")
_NEARLY_ALL = 0.9
_STATED = {"articletitle": "title", "pubdate": "date", "contentsource": "source"}
"""What the pages of Chinese authorities state in `<meta>`, and what it is called here."""


class _Block(NamedTuple):
    """A line of the page."""

    text: str
    linked: int
    """Characters of it that are links."""
    level: int
    """Of the heading; 0 for text."""

    @property
    def weight(self) -> int:
        """Characters that show that here is the main text."""
        return len(self.text) - self.linked if _SENTENCE.search(self.text) else 0


def read(data: bytes) -> Received:
    """The main text of a page, a paragraph a line, with what it states of itself as front matter.

    Raises:
        UserError: BINARY, DAMAGED_DOCUMENT or TOO_LARGE.
    """
    from lxml import etree

    data = _BLOATED.sub(b"", data)
    if len(data) > _LARGEST:
        raise UserError(ErrorCode.TOO_LARGE, limit=f"{_LARGEST // 1_000_000} MB")
    encoding, text = _decoded(data)
    # Our own bound holds for the whole page; libxml2 would drop a long paragraph without a word.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        page = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
    if parser.error_log.filter_from_fatals():  # it gave up halfway: thousands of elements in each other
        raise UserError(ErrorCode.DAMAGED_DOCUMENT)
    if page is None:
        return Received(encoding, "")
    return Received(encoding, "\n".join((*_front_matter(page), *_lines(page))))


def _decoded(data: bytes) -> tuple[str, str]:
    """The encoding that the page declares, if its bytes are that; else the likeliest."""
    declared = _CHARSET.search(data[:_HEAD])
    name = _DECLARED.get(declared[1].decode().lower()) if declared else None
    if name and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode(name, "replace")
        if text.count("\ufffd") <= _DAMAGED * len(text):
            return name, text
    return decode(data)


def _front_matter(page: Any) -> Iterator[str]:
    """Title, date and source as `<meta>` states them, as Markdown has them."""
    said: dict[str, str] = {}
    for meta in page.iter("meta"):
        key = _STATED.get((meta.get("name") or "").lower())
        content = " ".join((meta.get("content") or "").split())
        if key and content:
            said.setdefault(key, content)
    if said:
        yield from ("---", *(f"{key}: {value}" for key, value in said.items()), "---")


def _lines(page: Any) -> Iterator[str]:
    walk = _Walk(page)
    first, end = _main(walk)
    for at, block in enumerate(walk.blocks):
        inside = first <= at < end and (block.linked <= len(block.text) / 2 or block.weight)
        above = at < first and (block.level == 1 or is_labelled(block.text))
        if inside or above:
            marked = block.level and stands_alone(block.text)
            yield f"{'#' * block.level} {block.text}" if marked else block.text


def _main(walk: "_Walk") -> tuple[int, int]:
    """The blocks between which nearly all sentences of the page stand."""
    weights = list(accumulate((block.weight for block in walk.blocks), initial=0))
    best = (0, len(walk.blocks))
    for first, end in walk.spans:  # from the outside in
        if weights[end] - weights[first] >= _NEARLY_ALL * weights[-1]:
            best = (first, end)
    return best


class _Walk:
    """Goes through a page once, and writes down its blocks and which of them each element holds."""

    def __init__(self, page: Any) -> None:
        self.blocks: list[_Block] = []
        self._text: list[str] = []
        self._linked = self._level = self._links = 0
        self._preformatted = 0
        self._shown = False
        spans: list[tuple[int, int, int]] = []
        self._go(page, spans)
        self.spans: Sequence[tuple[int, int]] = [(first, end) for _, first, end in sorted(spans)]

    def _go(self, page: Any, spans: list[tuple[int, int, int]]) -> None:
        from lxml import etree

        begun: list[tuple[int, int]] = []
        walk = etree.iterwalk(page, events=("start", "end"))
        entered = 0
        for event, element in walk:
            if event == "start":
                entered += 1
                if _is_unseen(element):
                    walk.skip_subtree()
                    begun.append((entered, -1))
                    continue
                self._enter(element)
                begun.append((entered, len(self.blocks)))
                self._write(_reference(element, at_start=not self._shown) or element.text or "")
                continue
            number, first = begun.pop()
            if first >= 0:
                self._leave(element)
                if not _INLINE.fullmatch(element.tag) and not _WITHIN_TEXT.fullmatch(element.tag):
                    spans.append((number, first, len(self.blocks)))
            self._write(element.tail or "")
        self._flush()

    def _enter(self, element: Any) -> None:
        if not _INLINE.fullmatch(element.tag):
            self._flush()
        if heading := _HEADING.fullmatch(element.tag):
            self._level = int(heading[1])
        self._links += element.tag == "a"
        self._preformatted += element.tag == "pre"

    def _leave(self, element: Any) -> None:
        if not _INLINE.fullmatch(element.tag):
            self._flush()
        if _HEADING.fullmatch(element.tag):
            self._level = 0
        self._links -= element.tag == "a"
        self._preformatted -= element.tag == "pre"

    def _write(self, text: str) -> None:
        for at, line in enumerate(text.split("\n") if self._preformatted else [text]):
            if at:
                self._flush()
            shown = len(line.strip())
            self._text.append(line)
            self._shown = self._shown or shown > 0
            self._linked += shown if self._links else 0

    def _flush(self) -> None:
        text = " ".join("".join(self._text).split())
        if text:
            self.blocks.append(_Block(text, self._linked, self._level))
        self._text = []
        self._linked = 0
        self._shown = False


def _is_unseen(element: Any) -> bool:
    attributes: Mapping[str, str] = element.attrib
    return (
        _UNSEEN.fullmatch(element.tag) is not None
        or attributes.get("title") in _RUNNING_HEADS
        or "hidden" in attributes
        or _HIDDEN.search(attributes.get("style", "")) is not None
    )


def _reference(element: Any, *, at_start: bool) -> str:
    """A number that refers to a note, or at the beginning of a line back from it: `[^3]`, `[^3]: `."""
    refers = element.tag == "sup" or (element.tag == "a" and (element.get("href") or "").startswith("#"))
    number = _NUMBER.fullmatch(_little(element).strip()) if refers else None
    if number is None:
        return ""
    for inner in element.iterdescendants():
        inner.text = inner.tail = ""
    return f"[^{number[1]}]: " if at_start else f"[^{number[1]}]"


def _little(element: Any) -> str:
    """The text of an element that holds few others; of a larger one, which is no reference, nothing."""
    few = len([*islice(element.iter(), _FEW + 1)]) <= _FEW
    return "".join(element.itertext()) if few else ""
