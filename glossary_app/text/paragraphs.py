"""Which lines belong to one paragraph: one decision for each pair of neighbours."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossary_app.text.cleaning import Line
from glossary_app.text.columns import column_widths
from glossary_app.text.headings import (
    begins_paragraph,
    cannot_begin,
    ends_sentence,
    has_sentence,
    is_bulleted,
    is_contents,
    is_furniture,
    is_numbered_heading,
    is_quoted_label,
    is_row,
    is_section,
    runs_on,
    splits_title,
    stands_alone,
)
from glossary_app.text.pages import without_pages
from glossary_app.text.repetitions import torn, undoubled
from glossary_app.text.segmentation import words

Block = tuple[Line, ...]
"""The lines of one paragraph."""

_WIDE = 1000
"""Room where no column is known."""
_INDENT = 4
"""Half-width columns: the two characters by which the first line of a paragraph is shorter."""
_PUSHED = 4
"""Half-width columns that a full line may leave free, so that no punctuation begins the next one."""
_SHORTEST_CLAUSE, _LONGEST_HEADLINE = 16, 60
"""Characters from which on a line with a comma may be a sentence, and is no headline any more."""
_AROUND = 8
"""Characters on either side that tell how the words between are cut."""
_WIDE_HEADLINE = 40
"""Half-width columns from which on a headline may have been broken."""
_NEARLY_ALL = 0.8
_BINDING = "的和与及"
"""Particles in which no headline ends."""
_INDENTATION = re.compile(r"\t|(?:\u3000{2}| {4}|(?:&(?:nbsp|ensp);){4}|(?:&emsp;){2})")
_LATIN_START = re.compile(r"[!-~]*")
_LABEL = re.compile(r"[^，。；！？]{1,30}[：:]")
_LABELLED = re.compile(r"[^，。；！？]{1,30}(?:[：:]|——|是指).{4,}")
_BULLETS = ("-", "+", "*", ">")


class _Growing:
    """A paragraph as it grows."""

    def __init__(self, first: Line) -> None:
        self.first = self.last = first
        self.lines = [first]
        self.has_sentence = has_sentence(first.text)

    def add(self, line: Line) -> None:
        """Append a line."""
        self.last = line
        self.lines.append(line)
        self.has_sentence = self.has_sentence or has_sentence(line.text)

    @property
    def is_single(self) -> bool:
        """Whether it has one line so far."""
        return self.first is self.last


def paragraphs(lines: Iterable[Line]) -> Iterator[Block]:
    """Put the lines of a text together to paragraphs, headings and entries of contents; linear.

    Page numbers and running heads are left out, and what a page break doubled.
    """
    shown = list(without_pages(list(lines)))
    columns = column_widths(shown)
    shown = _without_idle_gaps(shown, columns)
    tears = torn(shown)
    indented = _indented(shown)
    apart = [is_furniture(line.text) or is_contents(line.text) for line in shown]
    block: _Growing | None = None
    for at, line in enumerate(shown):
        parted = tears[at] or at in indented or apart[at] or apart[at - 1]
        if block and (parted or not _belongs(block, line, shown[at + 1 : at + 2], column=columns[at - 1])):
            yield tuple(block.lines)
            block = None
        if block:
            block.add(undoubled(block.last, line) if line.gap else line)
        else:
            block = _Growing(line)
    if block:
        yield tuple(block.lines)


def _without_idle_gaps(lines: list[Line], columns: Sequence[int]) -> list[Line]:
    """Where a blank line follows nearly every line of a column, it says nothing."""
    set_in_column = [line for line, column in zip(lines, columns, strict=True) if column]
    if sum(line.gap for line in set_in_column) <= _NEARLY_ALL * len(set_in_column):
        return lines
    return [line._replace(gap=False) if column else line for line, column in zip(lines, columns, strict=True)]


def _indented(lines: Sequence[Line]) -> frozenset[int]:
    """The lines set in by two characters, if that is how this document begins its paragraphs."""
    found = frozenset(at for at, line in enumerate(lines) if _INDENTATION.fullmatch(line.markup))
    return found if len(found) <= _NEARLY_ALL * len(lines) else frozenset()


def _belongs(block: _Growing, line: Line, following: Sequence[Line], *, column: int) -> bool:
    """Whether `line` goes on with the paragraph that `block` has begun."""
    last = block.last
    if "#" in last.markup or "#" in line.markup or (is_row(line.text) and is_row(block.first.text)):
        return False
    room = _room(block, line, column)
    if begins_paragraph(line.text) or line.markup.lstrip().startswith(_BULLETS):
        filled = not line.gap and room <= _PUSHED
        return filled and (_is_running(block) or _cuts_word(last.text, line.text))
    if is_section(line.text) and not _is_running(block):
        return False
    if runs_on(last.text):
        return True
    if room <= _PUSHED:
        return _continues_column(block, line, _place(line, following, column), column)
    return _goes_on(block, line) or _is_broken_headline(last, line, following)


def _room(block: _Growing, line: Line, column: int) -> int:
    """Half-width columns that the last line of `block` left free though `line` followed.

    A figure or a Latin word is not broken, so the room that it would have needed is no room.
    """
    if not column:
        return _WIDE
    unbroken = _LATIN_START.match(line.text)
    return column - _indent(block) - block.last.width - max(0, unbroken.end() - _PUSHED if unbroken else 0)


def _indent(block: _Growing) -> int:
    """What the last line of `block` may have lost at its beginning."""
    return _INDENT if block.is_single else 0


class _Place(NamedTuple):
    """How a line lies in its column."""

    short: int
    """Half-width columns that it leaves free."""
    indented: bool
    """By its width the first of several: the indent that was lost still shows."""
    alone: bool
    """A heading by its shape, and short or followed by a blank line."""
    sentence: bool
    """Whether a sentence ends with it."""


def _place(line: Line, following: Sequence[Line], column: int) -> _Place:
    short = column - line.width
    sentence = ends_sentence(line.text)
    last = not following or following[0].gap
    return _Place(
        short=short,
        indented=_INDENT - 2 < short <= _INDENT + 2 and not last,
        alone=not sentence and stands_alone(line.text) and (last or short > 2 * _INDENT),
        sentence=sentence,
    )


def _continues_column(block: _Growing, line: Line, place: _Place, column: int) -> bool:
    """Whether the text goes on after a full line."""
    last = block.last.text
    if block.is_single and stands_alone(last) and is_quoted_label(line.text):
        return False
    whole = ends_sentence(last)
    if is_numbered_heading(block.first.text) and not _is_running(block):
        tight = column - _indent(block) - block.last.width < 2
        return not line.gap and (place.alone or (tight and not place.indented) or _cuts_word(last, line.text))
    if not line.gap:
        begins = place.indented and not place.sentence and (whole or last[-1] in "：:")
        return not begins and not (whole and place.alone)
    if whole:
        indents = not block.is_single and column - block.first.width >= _INDENT - 1
        return indents and place.short <= 2 and not place.sentence
    if block.has_sentence:
        return not place.alone
    return place.short <= 2 or ("，" in last and not place.indented) or _cuts_word(last, line.text)


def _is_open(block: _Growing) -> bool:
    """Whether a running text stops in the middle of a sentence."""
    return not _is_closed(block.last.text) and block.has_sentence


def _is_running(block: _Growing) -> bool:
    """Whether a sentence is under way, by what ended before it or by its commas."""
    if is_numbered_heading(block.first.text):
        return _is_open(block)
    return _is_open(block) or (not _is_closed(block.last.text) and "，" in block.last.text)


def _is_closed(text: str) -> bool:
    return text[-1] in "：:；;" or ends_sentence(text)


def _goes_on(block: _Growing, line: Line) -> bool:
    """Whether a text that no column broke goes on after a break: at the end of a page, of a column.

    Headlines and pull-quotes have no full stop either; what tells a broken sentence from them is a
    sentence before it, its length, a word cut in two, or a line that cannot begin a paragraph.
    """
    text = block.last.text
    headed = is_numbered_heading(block.first.text) and not _is_open(block)
    if headed or _is_closed(text) or "**" in line.markup:
        return False
    if _fills_item(block, line):
        return True
    clauses = text.count("，")
    shortest = _SHORTEST_CLAUSE if line.gap else _SHORTEST_CLAUSE // 2
    if clauses and len(text) >= shortest and (cannot_begin(line.text) or _cuts_word(text, line.text)):
        return True
    running = _is_open(block) or (clauses >= 3 and len(text) > _LONGEST_HEADLINE)
    return running and not is_bulleted(block.first.text) and not _opens_anew(line)


def _fills_item(block: _Growing, line: Line) -> bool:
    """Whether a line ends what a labelled item has begun: `［2］河长制：由各级负责人⏎管护河流的制度。`

    A line that is broken at all is broken where it is full, so what follows is hardly longer; what is
    as long was broken too.
    """
    first, last = block.first.text, block.last
    if line.gap or not begins_paragraph(first) or not _LABELLED.match(first):
        return False
    if line.width > last.width + _PUSHED or _opens_label(line.text):
        return False
    full = line.width >= max(last.width - _PUSHED, _WIDE_HEADLINE)
    return full or ends_sentence(line.text) or _cuts_word(last.text, line.text)


def _cuts_word(upper: str, lower: str) -> bool:
    """Whether a word begins in the upper line and ends in the lower: `推动民⏎族地区`."""
    seam = "".join(upper[-2 * _AROUND :].split())[-_AROUND:]
    at = 0
    for word in words(seam + "".join(lower[: 2 * _AROUND].split())[:_AROUND]):
        at += len(word)
        if at >= len(seam):
            return at > len(seam)
    return False


def _opens_anew(line: Line) -> bool:
    """Whether a line looks like a heading or like `X：…`, whatever stood before."""
    return _opens_label(line.text) or stands_alone(line.text)


def _opens_label(text: str) -> bool:
    return _LABEL.match(text) is not None


def _is_broken_headline(last: Line, line: Line, following: Sequence[Line]) -> bool:
    """Whether a headline set in two lines stands here, apart from what follows."""
    if line.gap or not stands_alone(last.text) or not stands_alone(line.text):
        return False
    widow = last.width >= _WIDE_HEADLINE and line.width <= last.width * 0.6
    if splits_title(last.text, line.text):
        return True
    bound = last.text[-1] in _BINDING or cannot_begin(line.text)
    return bound or (widow and (not following or following[0].gap))
