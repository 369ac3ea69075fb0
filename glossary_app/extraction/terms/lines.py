"""A paragraph as words, with the places where a term could begin, run on and end."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossary_app.domain.documents import Document, ParagraphKind
from glossary_app.extraction.terms.vocabulary import BREAK, LINKS, Role, Word, describe
from glossary_app.text.script import fold
from glossary_app.text.segmentation import words

_QUOTED = re.compile(r"[“「『\"＂]([^“”「」『』\"＂\n。；！？]{1,40})[”」』\"＂]|《([^《》\n]{2,60})》")
_MARKS = frozenset("“”「」『』\"＂'‘’《》")
_SHORT_QUOTATION = 14
"""Characters of a quotation that is a name (“1+6+3”, “千村示范、万村整治”) and may be part of one."""
_INNER_MARKS = frozenset("·+—-–/&")
"""Marks that join names: one alone between two words is part of a name (not between Latin ones: GB/T)."""
_BOUND_PLACES = 3
_BOUND_SHARE = 0.6
"""Of all places of a function word, the share that makes it a part of the word beside it."""
_ASPECTS = frozenset("着了过")
"""Particles of a verb that happens: a phrase that holds one tells (站着听完), and names nothing."""
_FRAME = 12
"""Words within which 以…为…的 closes."""
_LONGEST_LINE = 4_000
"""Characters that are read as one line."""
_ENDS = "。！？；\n"
_PAIRS = 500_000
"""Pairs of words that are counted at a time: all of a few million characters."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words `start` to `end` (exclusive) between quotation marks, or between 《》."""

    start: int
    end: int
    title: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; `starts` and `ends` are the offsets of its words in `text`."""

    text: str
    words: Sequence[Word]
    texts: Sequence[str]
    """The words as text: folded, without quotation marks."""
    starts: Sequence[int]
    ends: Sequence[int]
    quotations: Sequence[Quotation]
    opened: Mapping[int, Sequence[Quotation]]
    """The quotations by the word that they begin with."""
    heading: bool

    def string(self, start: int, end: int) -> str:
        """The words of a span, joined: folded, without quotation marks."""
        return "".join(self.texts[start:end])

    def length(self, start: int, end: int) -> int:
        """Characters of a span as written."""
        return self.ends[end - 1] - self.starts[start]

    def surface(self, start: int, end: int) -> str:
        """As written, with the marks of quotations that are a part of it: `“第一议题”制度`."""
        left, right = self.starts[start], self.ends[end - 1]
        inner = self.quoted_within(start, end)
        left -= any(one.start == start and one.end < end for one in inner)
        right += any(one.end == end and one.start > start for one in inner)
        return self.text[left:right]

    def quoted_within(self, start: int, end: int) -> list[Quotation]:
        """The quotations that a span holds whole, in a time that does not grow with the line."""
        if not self.opened:
            return []
        return [one for at in range(start, end) for one in self.opened.get(at, ()) if one.end <= end]


@dataclass(frozen=True, slots=True)
class Gates:
    """For each word of a line, whether a term may begin with it, run over it, and end with it."""

    opens: Sequence[bool]
    passes: Sequence[bool]
    closes: Sequence[bool]
    recurs: Sequence[bool]
    """Whether the word stands in the document more than once."""
    follows: Sequence[bool]
    """Whether the word follows the one before it more than once."""
    frames: Mapping[int, int]
    """Where a span that begins with the 以 of 以…为…的 must run past: the place of its 的."""


def read_lines(document: Document) -> list[Line]:
    """The paragraphs that count."""
    return [
        _line(text, heading=paragraph.kind is not ParagraphKind.BODY)
        for paragraph in document.paragraphs
        if paragraph.counts
        for text in _pieces(document.surface(paragraph.span))
    ]


def _pieces(text: str) -> Iterator[str]:
    """A paragraph; one without end in pieces, cut behind a sentence where one ends."""
    start = 0
    while len(text) - start > _LONGEST_LINE:
        last = start + _LONGEST_LINE
        end = 1 + max(text.rfind(mark, start, last) for mark in _ENDS) or last
        yield text[start:end]
        start = end
    yield text[start:]


class Pairs:
    """How often words stand side by side in a document."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._words: Counter[str] = Counter()
        most = _PAIRS
        for line in lines:
            self._words.update(line.texts)
            self._pairs.update(pairwise(line.texts))
            if len(self._pairs) > most:
                self._pairs = Counter({pair: count for pair, count in self._pairs.items() if count > 1})
                most = max(_PAIRS, 2 * len(self._pairs))

    def recurring(self, line: Line) -> tuple[list[bool], list[bool]]:
        """For each word of a line, whether it recurs, and whether it recurs after the one before it."""
        words, pairs = self._words, self._pairs
        follows = [pairs[pair] > 1 for pair in pairwise(line.texts)]
        return [words[text] > 1 for text in line.texts], [False, *follows]

    def bind(self, left: Word, right: Word, *, function: Word) -> bool:
        """Whether one of them, a function word elsewhere, lives in this pair: 都 in 侨都."""
        if len(function.text) > 1 or function.text in LINKS:
            return False
        together = self._pairs[left.text, right.text]
        return together >= _BOUND_PLACES and together >= _BOUND_SHARE * self._words[function.text]


def gates(line: Line, pairs: Pairs) -> Gates:
    """Where terms may begin, run on and end in a line."""
    plain = [word.role is Role.WORD for word in line.words]
    for index in _in_a_row(line.texts):
        plain[index] = False
    opens, passes, closes = plain[:], plain[:], plain[:]
    last = len(line.words) - 1
    recurs, follows = pairs.recurring(line)
    for index, word in enumerate(line.words):
        if word.role is Role.LINK:
            closes[index] = index > 0 and pairs.bind(line.words[index - 1], word, function=word)
            opens[index] = index < last and pairs.bind(word, line.words[index + 1], function=word)
            passes[index] = opens[index] or closes[index] or _links(line, index, follows)
    for quotation in line.quotations:
        if not quotation.title and line.length(quotation.start, quotation.end) <= _SHORT_QUOTATION:
            opens[quotation.start] = closes[quotation.end - 1] = True
            passes[quotation.start : quotation.end] = [True] * (quotation.end - quotation.start)
    frames: dict[int, int] = {}
    for start, places in _frames(line):
        opens[start] = True
        frames[start] = places[-1]
        for place in places:
            passes[place] = True
    return Gates(opens, passes, closes, recurs, follows, frames)


def _line(text: str, *, heading: bool) -> Line:
    found: list[Word] = []
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    index_at: dict[int, int] = {}
    place = 0
    for word in words(fold(text)):
        index_at[place] = len(found)
        end = place + len(word)
        if text[place] not in _MARKS:
            latin = len(word) > 1 and word.isascii() and word.isalpha() and text[place].islower()
            described = describe(word)
            found.append(BREAK if latin else described)
            texts.append(described.text)  # one object for all places of a word
            starts.append(place)
            ends.append(end)
        place = end
    quotations = [
        Quotation(index_at[match.start()], index_at[match.end() - 1], match[2] is not None)
        for match in _QUOTED.finditer(text)
        if match.start() in index_at and match.end() - 1 in index_at
    ]
    quotations = [one for one in quotations if one.end > one.start]
    opened: dict[int, list[Quotation]] = {}
    for one in quotations:
        opened.setdefault(one.start, []).append(one)
    return Line(
        text=text,
        words=found,
        texts=texts,
        starts=starts,
        ends=ends,
        quotations=quotations,
        opened=opened,
        heading=heading,
    )


def _in_a_row(texts: Sequence[str]) -> Iterator[int]:
    """Where a word stands for the third time in a row or more: no term holds that, and a text that
    repeats one word without end would be all spans."""
    for index, (one, two, three) in enumerate(zip(texts, texts[1:], texts[2:], strict=False), start=2):
        if one == two == three:
            yield index


def _links(line: Line, index: int, follows: Sequence[bool]) -> bool:
    """Whether a mark or function word may stand inside a term here."""
    if not 0 < index < len(line.words) - 1 or line.words[index].text in _ASPECTS:
        return False
    before, link, after = (line.words[place] for place in (index - 1, index, index + 1))
    if link.text in _INNER_MARKS and before.text.isascii() and after.text.isascii():
        return False
    if follows[index] and follows[index + 1]:
        return True
    if before.role is not Role.WORD or after.role is not Role.WORD:
        return False
    return link.text in _INNER_MARKS or (before.text, link.text) == ("党", "的")


def _frames(line: Line) -> Iterator[tuple[int, list[int]]]:
    """以…为…的, which holds long formulations together: 以人民为中心的发展思想."""
    texts = list(line.texts)
    for start, text in enumerate(texts):
        if text != "以":
            continue
        rest = texts[start + 1 : start + _FRAME]
        if "为" not in rest or "的" not in rest[rest.index("为") :]:
            continue
        inner = start + 1 + rest.index("为")
        last = inner + texts[inner : start + _FRAME + 1].index("的")
        if (
            all(word.role is not Role.BREAK for word in line.words[start:last])
            and "、" not in texts[start:last]
        ):
            yield start, [start, inner, last]
