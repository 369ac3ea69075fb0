from math import cos, radians, sin
from types import SimpleNamespace
from typing import Any

import numpy
import pytest

from glossary_app.text.formats import ocr
from glossary_app.text.formats.runs import Run

HEIGHT, WIDTH = 300, 400
Line = tuple[str, float, float, float]
"""Words, and where they stand in the picture: left, top and size of a character."""


def recognized(*lines: Line, slant: float = 0) -> list[Run]:
    """What is made of lines that were found on a page drawn with a dot a point, slanting so many degrees."""
    turn = radians(slant)

    def corner(x: float, y: float) -> list[float]:
        x, y = x - WIDTH / 2, y - HEIGHT / 2
        return [WIDTH / 2 + x * cos(turn) - y * sin(turn), HEIGHT / 2 + x * sin(turn) + y * cos(turn)]

    boxes = []
    for words, left, top, size in lines:
        right, bottom = left + size * sum(0.5 if char.isascii() else 1 for char in words), top + size
        boxes.append([corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)])
    read = [line[0] for line in lines] or None
    found = SimpleNamespace(txts=read, boxes=numpy.array(boxes), scores=[1.0] * len(lines))

    def engine(_picture: Any) -> Any:
        return found

    return ocr._recognized(engine, numpy.zeros((HEIGHT, WIDTH, 3)), 1.0)


def test_a_line_stands_where_it_was_found_measured_from_below() -> None:
    assert recognized(("河湖长制", 50, 20, 12)) == [Run("河湖长制", 50, 268, 98, 280, 12)]


def test_a_page_without_words_is_empty() -> None:
    assert recognized() == []


@pytest.mark.parametrize("slant", [-3, 1, 5])
def test_a_page_is_turned_upright(slant: float) -> None:
    lines = [("全面推行河湖长制工作", 50, top, 12) for top in (20, 40, 60)]
    for straight, turned in zip(recognized(*lines), recognized(*lines, slant=slant), strict=True):
        assert turned[1:6] == pytest.approx(straight[1:6])


@pytest.mark.parametrize("turns", range(4))
def test_a_page_on_its_side_or_on_its_head_is_turned(turns: int) -> None:
    """A page wider than high, white in its left upper corner; lines are read from the left and from below."""
    page = numpy.zeros((HEIGHT, WIDTH, 3))
    page[0, 0] = 255

    def engine(picture: Any) -> Any:
        height, width = picture.shape[:2]
        on_side = height > width
        legible = picture[0, -1 if on_side else 0].any()
        right, bottom = (20, 200) if on_side else (200, 20)
        return SimpleNamespace(
            txts=["全面推行河湖长制" if legible else "：护"],
            boxes=numpy.array([[[0, 0], [right, 0], [right, bottom], [0, bottom]]]),
            scores=[0.99 if legible else 0.6],
        )

    [line] = ocr._recognized(engine, numpy.rot90(page, turns), 1.0)
    assert (line.text, line.left, line.right, line.top) == ("全面推行河湖长制", 0, 200, HEIGHT)


@pytest.mark.parametrize("number", ["— 12 —", "-12-", "一12-", "–12–"])
def test_the_number_of_a_page_is_no_text(number: str) -> None:
    assert [run.text for run in recognized(("河湖长制", 50, 20, 12), (number, 180, 280, 12))] == ["河湖长制"]


@pytest.mark.parametrize("line", ["…… 39", "39", "。"])
def test_what_does_not_tell_its_size_has_that_of_the_line_before(line: str) -> None:
    assert [run.em for run in recognized(("河湖长制", 50, 20, 12), (line, 50, 40, 16))] == [12, 12]


def contents(*pages: str) -> list[str]:
    """A table of contents that was found with these pages."""
    titles = ("一、总体要求", "二、健全河湖长制", "三、附则")
    lines: list[Line] = [(title, 50, 20 + 20 * at, 12) for at, title in enumerate(titles)]
    numbers: list[Line] = [(page, 300, 20 + 20 * at, 12) for at, page in enumerate(pages)]
    return [
        run.text
        for run in recognized(*(line for entry in zip(lines, numbers, strict=True) for line in entry))
    ]


def test_dots_lead_to_the_pages_of_contents() -> None:
    assert contents("1", "... 3", "…12") == [
        "一、总体要求………………1",
        "二、健全河湖长制………………3",
        "三、附则………………12",
    ]
    entries = recognized(
        *((f"第{title}章…{page}", 50, 20 * page, 14) for page, title in enumerate("一二三", 1))
    )
    assert [run.text for run in entries] == ["第一章………………1", "第二章………………2", "第三章………………3"]


def test_a_table_and_a_sentence_are_no_contents() -> None:
    assert contents("12", "3", "7")[:2] == ["一、总体要求", "12"]
    assert [run.text for run in recognized(("河长、湖长…12", 50, 20, 12))] == ["河长、湖长…12"]


def test_a_headline_of_two_characters_is_large() -> None:
    assert [run.em for run in recognized(("公告", 50, 20, 24), ("全面推行河湖长制", 50, 60, 12))] == [24, 12]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("(一）健全河湖长制", "（一）健全河湖长制"),
        ("河湖长制（试行)", "河湖长制（试行）"),
        ("(2024)", "(2024)"),
        ("民间河长²队伍", "民间河长[^2]队伍"),
        ("水面12 km²", "水面12 km²"),
    ],
)
def test_what_no_document_says_so_is_told_as_it_was_meant(words: str, meant: str) -> None:
    assert [run.text for run in recognized((words, 50, 20, 12))] == [meant]
