"""Pages on which each character has its place: out of what stands on them the text of a document.

What the formats share that know no order of reading (PDF, OFD, pictures): bounds, running heads, footnotes.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import footnotes
from glossary_app.text.formats.layout import body_size, lines, rows
from glossary_app.text.formats.received import Received, Watch, paged, unwatched
from glossary_app.text.formats.runs import Glyph, Run, runs

_MOST_PAGES = 5_000
MOST_CHARACTERS = 50_000
"""Of a page: a page of a newspaper has ten thousand."""
_MOST_IN_ALL = 10_000_000
"""Of a document, which is a library of ten books."""
_FEWEST = 10
"""Visible characters of a page below which one with a picture is that of a scan; it may bear a mark."""
_HAIR = 0.2
"""Widths of a character by which what is drawn twice is set aside."""
_EDGE_ROWS = 2
"""Rows at the top and at the bottom of a page among which running heads are looked for."""
_FEWEST_HEADS, _SHARE_OF_PAGES = 3, 0.25
"""Pages that show the same words in the same place; left and right pages differ, and chapters."""
_PRINTED = (re.compile(r"(?:https?|file)://\S+"), re.compile(r"\d+ ?(?:/|of) ?\d+"))
"""What browsers set at the edges of what they print: the address of the page, and `1/2`."""
_SMALL = 0.9
"""Of the size of the running text; they set it in seven or eight points."""
_RADICALS = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
"""Radicals that some programs write for the characters that look the same; others are known to Unicode."""


def read(pages: Iterable[Iterable[Glyph]], *, many: int, watch: Watch = unwatched) -> Iterator[list[Run]]:
    """The runs of each of so many pages, out of its characters in the order in which they are drawn.

    Raises:
        UserError: TOO_LARGE.
    """
    if many > _MOST_PAGES:
        raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_PAGES} pages")
    left = _MOST_IN_ALL
    for glyphs in pages:
        found = list(_undoubled(runs(islice(glyphs, MOST_CHARACTERS))))
        left -= _length(found)
        if left < 0:
            raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_IN_ALL} characters")
        watch(0, 0)
        yield found


def is_bare(*pages: Sequence[Run]) -> bool:
    """Whether there is hardly any text on the pages: if something else is drawn there, they are a scan."""
    return sum(map(_length, pages)) < _FEWEST * len(pages)


def character(char: str) -> str:
    """What is to be read for a character: 工 for the radical ⼯."""
    return unicodedata.normalize("NFKC", char.translate(_RADICALS)) if "\u2e80" <= char <= "\u2fdf" else char


def written(pages: Sequence[Sequence[Run]], encoding: str, watch: Watch = unwatched) -> Received:
    """The pages one after the other, a form feed between, and at the end the notes from their feet.

    Running heads are left out.
    """
    pages = [*without_heads(pages)]
    body = body_size(run for page in pages for run in page)
    pieces: list[tuple[int, str]] = []
    notes: list[tuple[int, str]] = []
    for number, page in enumerate(pages, start=1):
        watch(0, 0)
        shown, small = footnotes.parted([*lines(page, body=body)], body=body, begun=bool(notes))
        pieces.append((number, "\n".join(line.text for line in shown) + "\n\f"))
        notes += [(number, line.text) for line in small]
    if notes:
        pieces.append((notes[0][0], "## 脚注\n"))
        pieces += [(number, f"{note}\n") for number, note in footnotes.put_together(notes)]
    return paged(encoding, pieces)


def _length(page: Iterable[Run]) -> int:
    return sum(len(run.text) for run in page)


def _undoubled(found: Iterable[Run]) -> Iterator[Run]:
    """The runs without those drawn a second time a hair aside, to look bold or to cast a shadow."""
    drawn: dict[str, Run] = {}
    for run in found:
        last = drawn.get(run.text)
        near = _HAIR * run.em
        if last and abs(last.left - run.left) < near and abs(last.bottom - run.bottom) < near:
            continue
        drawn[run.text] = run
        yield run


def without_heads(pages: Sequence[Sequence[Run]]) -> Iterator[list[Run]]:
    """The pages without running heads and feet: the same words, but for figures, in the same place."""
    body = body_size(run for page in pages for run in page)
    pages = [_without_address(page, body) for page in pages]
    edges = [_edges(page) for page in pages]
    seen = Counter(key for page in edges for key in set(page.values()))
    least = max(_FEWEST_HEADS, _SHARE_OF_PAGES * len(pages))
    for page, keys in zip(pages, edges, strict=True):
        yield [run for run in page if run not in keys or seen[keys[run]] < least]


def _without_address(page: Sequence[Run], body: float) -> Sequence[Run]:
    """A page without what a browser set at its edges: date and title, address and number."""
    made = rows(page)
    edges = [run for row in (*made[:1], *made[1:][-1:]) for run in row if run.em < _SMALL * body]
    printed = all(any(each.fullmatch(run.text) for run in edges) for each in _PRINTED)
    return [run for run in page if run not in edges] if printed else page


def _edges(page: Sequence[Run]) -> dict[Run, tuple[str, int]]:
    """The runs at the top and at the bottom of a page, with their words without figures, and their height."""
    made = rows(page)
    outer = made[:_EDGE_ROWS] + made[_EDGE_ROWS:][-_EDGE_ROWS:]
    return {
        run: ("".join(char for char in run.text if not char.isdecimal()), round(run.bottom / 4))
        for row in outer
        for run in row
    }
