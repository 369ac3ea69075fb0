from collections.abc import Iterator, Sequence

from glossary_app.text.formats.layout import body_size, lines, rows
from glossary_app.text.formats.runs import Glyph, Run, runs

SIZE = 10.0


def typeset(text: str, x: float, y: float, *, size: float = SIZE) -> Iterator[Glyph]:
    """The characters of a line from (x, y) on: Chinese ones as wide as high, others half as wide."""
    for char in text:
        width = size if char >= "\u2e80" else size / 2
        yield Glyph(char, x, y, x + width, y + size)
        x += width


def column(texts: Sequence[str], x: float, y: float) -> list[Glyph]:
    return [glyph for at, text in enumerate(texts) for glyph in typeset(text, x, y - 16 * at)]


def read(glyphs: Sequence[Glyph]) -> list[str]:
    page = list(runs(glyphs))
    return [line.text for line in lines(page, body=body_size(page))]


LEFT = [
    "河湖长制是本县的重要制度，",
    "各级负责人管护河流湖泊，",
    "每月巡查一次发现的问题，",
    "及时交给有关部门去处理，",
]
RIGHT = [
    "处理结果向村民公开公布，",
    "村民可以评议处理的结果，",
    "评议不满意的要重新处理，",
    "直到村民满意为止才作罢。",
]


def test_columns_are_read_one_after_the_other_in_whatever_order_they_were_drawn() -> None:
    row_by_row = [
        glyph
        for at, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
        for glyph in (*typeset(left, 50, 700 - 16 * at), *typeset(right, 190, 700 - 16 * at))
    ]
    assert read(row_by_row) == [*LEFT, *RIGHT]


def test_a_headline_across_the_columns_stands_before_them() -> None:
    headline = list(typeset("清河县全面推行河湖长制", 60, 720, size=18))
    assert read([*column(LEFT, 50, 700), *column(RIGHT, 190, 700), *headline]) == [
        "# 清河县全面推行河湖长制",
        *LEFT,
        *RIGHT,
    ]


def test_a_table_is_read_row_by_row() -> None:
    cells = [*column(["指标", "水质", "水量", "岸线", "生态"], 50, 700)]
    cells += column(["目标", "二类", "充足", "完整", "良好"], 250, 700)
    assert read(cells)[:4] == ["指标", "目标", "水质", "二类"]


def test_a_headline_that_goes_on_below_is_one() -> None:
    upper, lower = (
        typeset("清河县全面推行河湖长制三年行动", 50, 750, size=14),
        typeset("方案", 50, 733, size=14),
    )
    body = column(["本方案适用于本县行政区域内的各条河流。"] * 3, 50, 700)
    assert read([*upper, *lower, *body])[0] == "## 清河县全面推行河湖长制三年行动方案"


def test_the_first_line_of_a_paragraph_keeps_its_indent() -> None:
    page = [*typeset("河湖长制覆盖全县所有河流。", 70, 700), *typeset("每条河流都有负责人。", 50, 684)]
    assert read(page) == ["\u3000\u3000河湖长制覆盖全县所有河流。", "每条河流都有负责人。"]


def test_what_stands_further_down_is_apart() -> None:
    assert read(column(["河流", "湖泊", "水库", "", "", "岸线"], 50, 700))[-1] == "\n岸线"


def test_spaces_are_believed_between_latin_words_only() -> None:
    glyphs = [
        *typeset("用 水", 50, 700),  # half a character apart: as PDFs have it inside of words
        *typeset("GB/T Code of", 90, 700),
    ]
    glyphs[1] = glyphs[1]._replace(right=60.5)
    glyphs[2:] = [glyph._replace(left=glyph.left - 4, right=glyph.right - 4) for glyph in glyphs[2:]]
    assert read([*glyphs, *typeset("河湖长制是本县的重要制度。", 50, 684)])[0] == "用水 GB/T Code of"


def test_a_bold_character_drawn_twice_is_one() -> None:
    twice = [
        glyph
        for glyph in typeset("水库", 50, 700)
        for glyph in (glyph, glyph._replace(left=glyph.left + 0.3))
    ]
    assert read(twice) == ["水库"]


def test_a_small_raised_figure_refers_to_a_note() -> None:
    figures = typeset("12", 80, 705, size=5)
    assert read([*typeset("河长制", 50, 700), *figures, *typeset("全覆盖", 85, 700)]) == ["河长制[^12]全覆盖"]


def test_runs_side_by_side_are_a_row() -> None:
    page = [
        Run("右", 90, 700, 100, 710, 10),
        Run("下", 50, 680, 60, 690, 10),
        Run("左", 50, 701, 60, 711, 10),
    ]
    assert [[run.text for run in row] for row in rows(page)] == [["左", "右"], ["下"]]


def test_quotation_marks_that_were_drawn_after_the_line_are_where_room_was_left_for_them() -> None:
    """As LibreOffice draws what it takes from another font; the line begins with one and ends with one."""
    drawn: list[Glyph] = []
    late: list[Glyph] = []
    x = 50.0
    for char in "“四个自信”和“两山理念”":
        quoted = char in "“”"
        where = late if quoted else drawn
        where += typeset(char, x, 699.4 if quoted else 700)
        x += SIZE / 2 if quoted else SIZE
    assert read([*drawn, *late]) == ["“四个自信”和“两山理念”"]


def test_of_two_that_were_drawn_in_the_same_room_none_is_lost() -> None:
    line = [*typeset("落实", 50, 700), *typeset("双减", 75, 700)]
    (read_line,) = read([*line, *typeset("“", 70, 700), Glyph("·", 71, 700, 74, 710)])
    assert sorted(read_line) == sorted("落实“双减·")


def test_more_columns_than_any_page_has_are_read_all_the_same() -> None:
    page = [glyph for at in range(500) for glyph in column(LEFT, 50 + 140 * at, 700)]
    assert sorted("".join("".join(read(page)).split())) == sorted("".join(LEFT) * 500)
