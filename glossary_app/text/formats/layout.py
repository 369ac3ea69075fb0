"""From characters on a page to its lines in the order in which a person reads them.

Pure geometry, in points, `y` upwards. Runs (`runs`) side by side are a row.
Where a stretch of rows leaves the same strip of the page free and is filled on both sides of it, it is set
in columns, which are read one after the other (Nagy and Seth's recursive XY-cut, begun with the columns).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from statistics import median

from glossary_app.text.formats.runs import WORD_GAP, Run, joined, overlap, space
from glossary_app.text.headings import stands_alone

_CELL_GAP = 3.5
"""Widths of a character from which on what stands apart in a row is no more one line."""
_GUTTER = 0.9
"""Widths of a character between two columns, at least."""
_FEWEST_ROWS, _NARROWEST, _FILLED = 4, 7.0, 0.6
"""Rows on each side, the width of a column in characters, and how full its rows are: else it is a table."""
_MOST_COLUMNS = 30
"""Columns in each other: beside all those on its right each is cut off by itself."""
_INDENT = (1.6, 2.5)
"""Widths of a character by which the first line of a paragraph is set in."""
_BLANK = 1.6
"""Times the usual distance of rows: what is further apart has a blank line between."""
_OTHER_SIZE = 1.12
"""Times the height of its neighbour: a line that differs more is apart from it."""
_TITLE_SIZE = 1.5
"""Times the height of the running text from which on a headline is that of the whole."""
_FULL = 2.2
"""Widths of a character that a full line may leave free: a comma that may not begin the next takes two."""


def body_size(found: Iterable[Run]) -> float:
    """How high the characters of the running text are: half of all are lower, half higher."""
    sizes = sorted((run.em, len(run.text)) for run in found)
    middle = sum(length for _, length in sizes) / 2
    counted = accumulate(length for _, length in sizes)
    return next((em for (em, _), count in zip(sizes, counted, strict=True) if count >= middle), 1.0)


def lines(page: Sequence[Run], *, body: float) -> Iterator[Run]:
    """The lines of a page, top to bottom, column after column; `body` is the size of the running text.

    A headline begins with `#`, a line that is set in with two ideographic spaces, and one that is apart
    from the line before with a line break.
    """
    for region in _regions(page, deep=0) if page else ():
        found = [line for row in rows(region) for line in _cells(row)]
        left, right = min(line.left for line in found), max(line.right for line in found)
        yield from _marked(_whole_headings(found, right, body), left, body)


def rows(found: Iterable[Run]) -> list[list[Run]]:
    """The runs side by side, each row from the left, from the top down."""
    made: list[list[Run]] = []
    for run in sorted(found, key=lambda run: -(run.top + run.bottom)):
        if made and overlap(made[-1][0], run):
            made[-1].append(run)
        else:
            made.append([run])
    return [sorted(row, key=lambda run: run.left) for row in made]


def _cells(row: Sequence[Run]) -> Iterator[Run]:
    """The lines of a row: one, but where the runs stand far apart, as in a table."""
    line = row[0]
    for run in row[1:]:
        gap = (run.left - line.right) / max(line.em, run.em)
        if gap > _CELL_GAP:
            yield line
            line = run
        else:
            line = joined(line, run, space(line.text[-1], run.text[0], gap, spaced=gap > WORD_GAP))
    yield line


def _whole_headings(found: Iterable[Run], right: float, body: float) -> list[Run]:
    """The lines of a column, with the second line of a headline put to the first.

    A headline is set larger than the text; its first line was full, or both are centred.
    """
    whole: list[Run] = []
    for line in found:
        above = whole[-1] if whole else None
        if above and _is_large(line, body) and _goes_on(above, line, right):
            whole[-1] = joined(above, line, "")._replace(right=line.right, left=line.left)
        else:
            whole.append(line)
    return whole


def _is_large(line: Run, body: float) -> bool:
    return line.em > _OTHER_SIZE * body


def _goes_on(above: Run, below: Run, right: float) -> bool:
    if _differ(above, below) or above.bottom - below.top > _OTHER_SIZE * below.em:
        return False
    centred = (
        abs(above.left + above.right - below.left - below.right) < below.em < abs(above.left - below.left)
    )
    return centred or right - above.right < _FULL * above.em


def _marked(found: Sequence[Run], left: float, body: float) -> Iterator[Run]:
    """The lines of a column with what their look says: headlines, set in, apart from the line before."""
    steps = [above.top - below.top for above, below in pairwise(found)]
    usual = median([step for step in steps if step > 0] or [0])
    for at, line in enumerate(found):
        text = line.text
        if _is_large(line, body) and stands_alone(text):
            text = f"{'#' if line.em > _TITLE_SIZE * body else '##'} {text}"
        elif _INDENT[0] <= (line.left - left) / line.em <= _INDENT[1]:
            text = "\u3000\u3000" + text
        if at and (steps[at - 1] > _BLANK * usual or _differ(found[at - 1], line)):
            text = "\n" + text
        yield line._replace(text=text)


def _differ(one: Run, other: Run) -> bool:
    small, large = sorted((one.em, other.em))
    return large > _OTHER_SIZE * small


def _regions(found: Sequence[Run], *, deep: int) -> Iterator[Sequence[Run]]:
    """The columns of a page and what stands between them, in the order of reading."""
    made = rows(found)
    gutter = _gutter(made) if deep < _MOST_COLUMNS else None
    if gutter is None:
        yield found
        return
    plain: list[Run] = []
    zone: list[list[Run]] = []
    for row in (*made, []):
        crosses = any(run.left < gutter < run.right for run in row)
        if row and not crosses and (zone or row[-1].right > gutter):  # what ends a headline is on the left
            zone.append(row)
            continue
        if sides := _columns(zone, gutter):
            if plain:
                yield plain
            for side in sides:
                yield from _regions(side, deep=deep + 1)
            plain = []
        else:
            plain += [run for each in zone for run in each]
        zone = []
        plain += row
    if plain:
        yield plain


def _gutter(made: Sequence[Sequence[Run]]) -> float | None:
    """Where most rows have a gap between two runs, if enough of them have."""
    edges: list[tuple[float, int]] = []
    for row in made:
        for before, after in pairwise(row):
            if after.left - before.right >= _GUTTER * min(before.em, after.em):
                edges += [(before.right, 1), (after.left, -1)]
    edges.sort()
    best, place, open_gaps = _FEWEST_ROWS - 1, None, 0
    for at, (x, step) in enumerate(edges):
        open_gaps += step
        if open_gaps > best and at + 1 < len(edges):
            best, place = open_gaps, (x + edges[at + 1][0]) / 2
    return place


def _columns(zone: Sequence[Sequence[Run]], gutter: float) -> list[list[Run]]:
    """The two sides of a stretch of rows, if both are filled as columns are; none where it is a table."""
    sides = [
        [run for row in zone for run in row if (run.left < gutter) is is_left] for is_left in (True, False)
    ]
    return sides if all(_is_column(side) for side in sides) else []


def _is_column(side: Sequence[Run]) -> bool:
    made = rows(side)
    if len(made) < _FEWEST_ROWS:
        return False
    left, right = min(run.left for run in side), max(run.right for run in side)
    em = median(run.em for run in side)
    filled = sorted(row[-1].right - row[0].left for row in made)
    return right - left >= _NARROWEST * em and filled[len(filled) // 2] >= _FILLED * (right - left)
