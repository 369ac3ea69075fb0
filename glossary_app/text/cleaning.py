"""From received text to its lines, and from a line to the pieces of it that are text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n(?:[\w-]+:[^\n]*\n){1,40}---[ \t]*\r?\n")
_CONTROL = r"\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"
_LEADING = re.compile(
    rf"(?:[\s>\ufeff\u200b{_CONTROL}]+|&(?:nbsp|ensp|emsp);|#{{1,6}}(?=[\s*])|[-+*](?=[ \t])|\*\*+|__(?!_))+"
)
_TRAILING = re.compile(rf"(?:\s|\*\*+|(?<!_)__|(?<=\s)#+|[\ufeff\u200b{_CONTROL}])+\Z")
_RULE = re.compile(r"[-*_=~—─━\s]{3,}|\|?[\s:|-]{3,}")
_LABEL = re.compile(
    r"(?:第[一二三四五六七八九十百零〇\d]{1,5}[编章节条款部篇]"
    r"|(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3})*\\?[.．、]?"
    r"|[A-Z](?:\.\d{1,3})+"
    r"|[\[［〔(（][\d一二三四五六七八九十]{1,3}[\]］〕)）]"
    r"|[（(]?(?:据?新华社|本报|人民网)[^，。]{0,12}[电讯](?:[（(][^（）()]{0,30}[）)])?)\s"
)

_JUNK = (
    rf"[{_CONTROL}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+"
    r"|\(cid:\d+\)|&(?:nbsp|ensp|emsp);"
)
_LINK = r"\]\((?:https?:|[./#])[^()\s]{0,300}\)"
_MARKUP = (
    r"\*\*+|(?<![\w_])__(?=\w)|(?<=\w)__(?![\w_])|\\(?=[!-/:-@\[-`{-~])|\[\^[\w-]{1,20}\](?!:)"
    rf"|!?\[(?=[^\[\]]{{1,200}}{_LINK})|\[(?=(?:\*\*)?\\?\[[^\[\]\\]{{1,9}}\\?\](?:\*\*)?{_LINK})|{_LINK}"
    r"|</?(?:br|p|div|span|u|b|i|em|strong|sup|sub|font|center|a)\b[^<>]{0,200}>"
)
_SPACED_OUT = (
    r"(?<=[^!-~][\d.])\s(?=(?:[\d.]\s){0,20}[\d%A-Z]\s?[\u3400-\u9fff\u3001\u3002\uff09\uff0c\uff1a\uff1b])"
)
_SPACES = rf"\s++(?![!-~])|(?<![!-~])\s++|(?<=\s)\s+|{_SPACED_OUT}"
_NOISE = re.compile(f"{_JUNK}|{_MARKUP}|{_SPACES}")
_NOISE_IN_HEADING = re.compile(
    rf"{_JUNK}|{_MARKUP}|(?!(?<=[\u3400-\u9fff]{{4}})\s[\u3400-\u9fff]{{4}})(?:{_SPACES})"
)
_BEGINS = re.compile(rf"[\s*_\\\[\]!<&({_CONTROL}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")

_WIDEST_LINE = 200
"""Characters; a longer line is no line of a column, and its width need not be known."""


class Line(NamedTuple):
    """One line as received, without the white space and the markup around it."""

    start: int
    end: int
    text: str
    """`source[start:end]`."""
    markup: str
    """What stood before it: indentation, `#`, `**`, `- `."""
    width: int
    """In half-width columns, of the whole line as received."""
    gap: bool
    """Whether a blank line or a page break stands before it."""


def lines(source: str) -> Iterator[Line]:
    """The visible lines of a text, in order; front matter, comments and rules left out."""
    front = _FRONT_MATTER.match(source)
    at = front.end() if front else 0
    step = 2 if "\r\n" in source[:10_000] else 1
    ended, gap = at, True
    for found in _LINE.finditer(source, at):
        start, end = found.span()
        raw = found.group()
        gap = gap or start - ended > step or "\f" in source[ended:start]
        ended = end
        head = _LEADING.match(raw)
        tail = _TRAILING.search(raw) if raw[-1] in " *_#" or not raw[-1].isprintable() else None
        first = head.end() if head else 0
        last = max(first, tail.start()) if tail else len(raw)
        text = raw[first:last]
        if not text or _RULE.fullmatch(text) or _is_comment(text):
            gap = True
            continue
        yield Line(start + first, start + last, text, raw[:first], _width(raw, last), gap)
        gap = False


def front_matter(source: str) -> dict[str, str]:
    """The `key: value` lines of a Markdown front matter; empty where there is none."""
    found = _FRONT_MATTER.match(source)
    pairs = (line.partition(":") for line in found.group().splitlines()) if found else ()
    return {key.strip(): value.strip().strip("\"'") for key, colon, value in pairs if colon}


def pieces(line: Line, *, heading: bool = False, begins: bool = True) -> Iterator[tuple[int, int]]:
    """The parts of a line that are text, as spans of the source.

    Dropped are markup, control characters, and spaces that do not part two Latin words or figures:
    `1.3 万亿` → `1.3万亿`, `用 水定额` → `用水定额`; figures spaced out among Chinese characters are
    one: `1 2 个` → `12个`, `5 G 网络` → `5G网络`. A space after the number of a section or an
    article stays (`第三条 本办法`) where a paragraph `begins`, and in a heading the one between its halves.
    """
    text, start = line.text, line.start
    if not _BEGINS.search(text):
        yield start, line.end
        return
    label = _LABEL.match(text) if begins else None
    kept = 0
    for first, end in _noise(text, _NOISE_IN_HEADING if heading else _NOISE):
        if label and first == label.end() - 1:
            first += 1
        if first > kept:
            yield start + kept, start + first
        kept = end
    if kept < len(text):
        yield start + kept, line.end


def _noise(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """What `pattern.finditer` finds: it is asked only where it can match, in a third of the time."""
    at = 0
    while begins := _BEGINS.search(text, at):
        noise = pattern.match(text, begins.start())
        if noise:
            yield noise.span()
        at = noise.end() if noise else begins.end()


def _is_comment(text: str) -> bool:
    return text.startswith("<!--") and text.endswith("-->")


def _width(raw: str, last: int) -> int:
    """Full-width characters count two: of UTF-8's three bytes and one character the half of four."""
    if last > _WIDEST_LINE:
        return 2 * last
    shown = raw[:last].strip()
    return (len(shown.encode("utf-8", "replace")) + len(shown)) // 2
