"""Pages that are pictures: the one door to RapidOCR, an optional extra that brings its models with it.

PaddleOCR's models find the lines of a page and read them (Cui et al., PaddleOCR 3.0, 2025). They are named by
their paths, so that nothing is ever fetched.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from math import atan2, cos, sin
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple, TypeAlias
from unicodedata import normalize

from glossary_app.text.formats.layout import body_size, rows
from glossary_app.text.formats.received import Watch
from glossary_app.text.formats.runs import Run, joined

Recognize: TypeAlias = Callable[[Any, float], list[Run]]
"""From a page, an array of rows of dots of blue, green and red, and dots a point, to its lines in points."""

_MODELS = {"Det.model_path": "*_det_*.onnx", "Rec.model_path": "*_rec_*.onnx"}
_MOST_THREADS = 4
"""More take memory each, and hardly less time."""
_LARGEST = 2_400
"""Dots a side of a picture: a sheet of A4 at 200 an inch."""
_DEEP = frozenset(("I", "I;16", "I;16L", "I;16B"))
"""What Pillow calls greys of 16 bits; turned to colours, all but the darkest would be white."""
_DOUBT = 0.8
"""How certain characters are on average; those of a poor scan 0.99, those of a page on its head 0.6."""
_LONG = 5.0
"""Times its height: how wide a line is by which the slant of a page is measured."""
_WIDEST = 1.15
"""Times the height of its line: the size of characters at most."""
_FEWEST, _ALIKE = 4, 1.5
"""Characters below which a line is much narrower than its box. Nor do figures tell their size, or dots, for
many are read as one: it is that of the line before, if they differ by less than so many times."""
_PAGE_NUMBER = re.compile(r"[-–—一_~]+\s*\d+\s*[-–—一_~]+")
"""Between dashes, which look like 一: no text, which is best seen before they are taken for a word."""
_PAIR = re.compile(r"\(([^()（）]*)）|（([^()（）]*)\)")
"""Of parentheses, read as two kinds."""
_DOTS, _MANY = "…", 6
_ENTRY = re.compile(r"(.*[^\s.·…])[\s.·]*…[\s.·…]*([1-9]\d{0,3})")
"""An entry of a table of contents and its page, with dots between that are read as one or not at all."""
_FEWEST_ENTRIES = 3
_RAISED = re.compile(r"(?<=[^\x00-\x7f])[⁰¹²³⁴-⁹]+")
"""The number of a note at a Chinese word."""


class _Point(NamedTuple):
    x: float
    y: float


def installed() -> bool:
    """Whether the extra is."""
    return find_spec("onnxruntime") is not None and len(_models()) == len(_MODELS)


def read(pages: Iterable[tuple[Any, float]], *, many: int, watch: Watch) -> Iterator[list[Run]]:
    """The lines of each of so many pages, as `Recognize` takes these; `watch` is told of them."""
    watch(0, many)
    recognize = _recognizer()
    for done, page in enumerate(pages, start=1):
        yield recognize(*page)
        watch(done, many)


def _recognizer() -> Recognize:
    """What reads pages; loading it takes a second."""
    from rapidocr import RapidOCR

    settings = _models() | {
        "Global.log_level": "critical",
        "Global.max_side_len": 1_000_000,  # whoever draws a page knows how large it may be
        "Global.use_cls": False,  # the model that turns lines over turns some that stand upright
        "Det.limit_type": "max",  # else a strip of a page is drawn much larger
        "Det.limit_side_len": 1_000_000,
        "Rec.rec_batch_num": 1,  # as fast as several lines at a time, in less memory
        "EngineConfig.onnxruntime.intra_op_num_threads": min(_MOST_THREADS, os.cpu_count() or 1),
    }
    return partial(_recognized, RapidOCR(params=settings))


def page_count(data: bytes) -> int:
    """How many pages a picture has: of all kinds, TIFF alone holds several."""
    from PIL import Image

    with Image.open(BytesIO(data)) as picture:
        return getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1


def loaded(data: bytes, at: int = 0) -> Any:
    """A page as `Recognize` takes it: upright, if it says what is up, on white, and not too large."""
    from PIL import Image, ImageOps
    from rapidocr.utils import load_image

    as_array: Any = load_image.LoadImage
    with Image.open(BytesIO(data)) as picture:
        picture.seek(at)
        page = ImageOps.exif_transpose(picture)
    if page.mode in _DEEP:
        page = page.convert("I").point([grey >> 8 for grey in range(1 << 16)], "L")
    if page.has_transparency_data:  # what shines through counts as black otherwise
        page = page.convert("RGBA")
        page = Image.alpha_composite(Image.new("RGBA", page.size, "white"), page)
    page = page.convert("RGB")
    page.thumbnail((_LARGEST, _LARGEST))
    return as_array()(page)


def _models() -> dict[str, Any]:
    """The files of the models, as RapidOCR calls them."""
    package = find_spec("rapidocr")
    folders = package.submodule_search_locations if package else None
    found = {
        name: [*Path(folder, "models").glob(form)]
        for folder in folders or ()
        for name, form in _MODELS.items()
    }
    return {name: str(paths[0]) for name, paths in found.items() if paths}


def _recognized(engine: Callable[[Any], Any], picture: Any, scale: float) -> list[Run]:
    """The lines of a page, the page turned upright."""
    found, picture = _upright(engine, picture)
    if found.txts is None:
        return []
    height, width = (dots / scale for dots in picture.shape[:2])
    boxes = [[_Point(x / scale, height - y / scale) for x, y in box.tolist()] for box in found.boxes]
    slant, centre = _slant(boxes), _Point(width / 2, height / 2)
    lines = (
        _run(words, [_straightened(corner, slant, centre) for corner in box])
        for words, box in zip(found.txts, boxes, strict=True)
        if not _PAGE_NUMBER.fullmatch(words)
    )
    return _with_contents(_steadied(list(lines)))


def _upright(engine: Callable[[Any], Any], picture: Any) -> tuple[Any, Any]:
    """What is found on a page, and the page, turned where it was scanned on its side or on its head."""
    found = engine(picture)
    turned = _turned(picture, found)
    if turned is None:
        return found, picture
    again = engine(turned.copy())
    return (again, turned) if _certainty(again) >= _certainty(found) else (found, picture)


def _turned(picture: Any, found: Any) -> Any:
    """The page as it seems to be upright; None where it is, as far as lines were found.

    Lines of a page on its side were turned to the left to be read: if in vain, its head is on the left.
    """
    lines = found.txts or ()
    doubtful = _certainty(found) < _DOUBT * sum(map(len, lines))
    tall = sum(abs(box[2][1] - box[0][1]) > abs(box[2][0] - box[0][0]) for box in found.boxes) if lines else 0
    if 2 * tall > len(lines):
        return picture.swapaxes(0, 1)[:, ::-1] if doubtful else picture.swapaxes(0, 1)[::-1]
    return picture[::-1, ::-1] if doubtful else None


def _certainty(found: Any) -> float:
    """How many characters were read, as far as each is certain."""
    lines = zip(found.scores or (), found.txts or (), strict=True)
    return sum(float(score) * len(words) for score, words in lines)


def _steadied(lines: Sequence[Run]) -> list[Run]:
    """The lines, those whose width says little of their size as large as the one before, if they may be."""
    steadied: list[Run] = []
    size = body_size(lines)
    for line in lines:
        unsteady = len(line.text) < _FEWEST or line.text.isascii() or _DOTS in line.text
        if unsteady and 1 / _ALIKE < line.em / size < _ALIKE:
            line = line._replace(em=size)
        size = line.em
        steadied.append(line)
    return steadied


def _with_contents(lines: Sequence[Run]) -> list[Run]:
    """The lines, with the dots of a table of contents between its entries and their pages (总体要求…… 1).

    Of such dots hardly one is read. Contents are several rows that end with a number apart, none of which is
    lower than the one before.
    """
    made = [(row, _entry(row)) for row in rows(lines)]
    pages = [page for _, (_, page) in made if page]
    if len(pages) < _FEWEST_ENTRIES or pages != sorted(pages):
        return list(lines)
    return [run for row, (entry, page) in made for run in ([entry] if page else row)]


def _entry(row: Sequence[Run]) -> tuple[Run, int]:
    """A row as an entry of a table of contents, and its page; 0 where it is none."""
    first, last = row[0], row[-1]
    found = _ENTRY.fullmatch(_DOTS.join(run.text for run in row)) if len(row) <= 2 else None
    if found is None:
        return first, 0
    whole = joined(first, last, "") if last is not first else first
    return whole._replace(text=found[1] + _DOTS * _MANY + found[2], em=first.em), int(found[2])


def _slant(boxes: Sequence[Sequence[_Point]]) -> float:
    """The angle that the long lines of a page rise by, by their upper edges."""
    edges = [(right.x - left.x, right.y - left.y, left.y - below.y) for left, right, _, below in boxes]
    return median([atan2(rise, width) for width, rise, height in edges if width > _LONG * height] or [0])


def _straightened(point: _Point, slant: float, centre: _Point) -> _Point:
    x, y = point.x - centre.x, point.y - centre.y
    return _Point(centre.x + x * cos(slant) + y * sin(slant), centre.y - x * sin(slant) + y * cos(slant))


def _run(words: str, box: Sequence[_Point]) -> Run:
    """A line in its box, whose corners are given from the upper left one on, clockwise."""
    above, above_right, below_right, below = box
    left, right = (above.x + below.x) / 2, (above_right.x + below_right.x) / 2
    bottom, top = (below.y + below_right.y) / 2, (above.y + above_right.y) / 2
    step = (right - left) / _steps(words)
    return Run(_meant(words), left, bottom, right, top, min(step, _WIDEST * (top - bottom)))


def _steps(words: str) -> float:
    """How many Chinese characters are as wide as the words."""
    return sum(0.5 if char.isascii() else 1 for char in words)


def _meant(words: str) -> str:
    """What is read in a way that no document is written in, as documents are written."""
    noted = _RAISED.sub(lambda number: f"[^{normalize('NFKC', number[0])}]", words)
    return _PAIR.sub(r"（\1\2）", noted)
