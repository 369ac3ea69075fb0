import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import width

from glossary_app.cli.layout import Column, concordance, shorten, shorten_left, table


def test_columns_align_where_chinese_takes_two() -> None:
    lines = table([Column("term"), Column("n", right=True)], [("三农", 7), ("ab", 12)])
    assert lines == ["term   n", "三农   7", "ab    12"]


def test_long_cells_are_cut_with_an_ellipsis() -> None:
    assert shorten("全过程人民民主", 7) == "全过程…"
    assert shorten_left("全过程人民民主", 7) == "…民民主"


LINES = [("提出发展", "新质生产力", "的论断", "甲"), ("一", "三农", "工作", "乙")]


def test_keywords_stand_in_one_column() -> None:
    first, second = concordance(LINES)
    assert first == " " * 32 + "提出发展 新质生产力 的论断" + " " * 34 + "  甲"
    assert width(first[: first.index("新")]) == width(second[: second.index("三")])


@pytest.mark.parametrize("room", [40, 60, 120])
def test_a_line_fits_the_terminal(room: int) -> None:
    long = [(left * 30, keyword, right * 30, source * 30) for left, keyword, right, source in LINES]
    assert max(map(width, concordance(long, room=room))) <= room


def test_text_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in "".join(table([Column("term")], [("\x1b[31m三农\r\n",)]))


@given(st.text("三农ab，“", max_size=30), st.integers(2, 20))
def test_no_cut_is_wider_than_asked(text: str, columns: int) -> None:
    assert width(shorten(text, columns)) <= columns
    assert width(shorten_left(text, columns)) <= columns
