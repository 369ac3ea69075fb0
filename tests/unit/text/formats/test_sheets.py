import pytest

from glossary_app.domain.locations import page_at
from glossary_app.text.formats import sheets
from glossary_app.text.formats.runs import Run


def row(text: str, y: float) -> Run:
    return Run(text, 50, y, 50 + 10 * len(text), y + 10, 10)


def test_a_note_stands_on_the_page_from_whose_foot_it_was_taken() -> None:
    pages = [
        [row("推行河长制的工作", 700), Run("1河长制：由负责人管护", 50, 60, 150, 68, 8)],
        [row("后一页的正文在此", 700)],
    ]
    read = sheets.written(pages, "pdf")
    assert [page_at(read.pages, read.text.index(words)) for words in ("推行", "后一页", "由负责人")] == [
        1,
        2,
        1,
    ]


def test_running_heads_and_page_numbers_are_known_by_their_places() -> None:
    pages = [
        [row("清河县河湖长制规划", 780), row(f"第{words}页的正文", 400), row(f"— {number} —", 30)]
        for number, words in enumerate("甲乙丙丁", start=1)
    ]
    left = [[run.text for run in page] for page in sheets.without_heads(pages)]
    assert left == [["第甲页的正文"], ["第乙页的正文"], ["第丙页的正文"], ["第丁页的正文"]]


def test_what_a_browser_sets_at_the_edges_of_a_print_is_left_out() -> None:
    def small(text: str, left: float, y: float) -> Run:
        return Run(text, left, y, left + 100, y + 8, 8)

    head = [small("2030/3/8 09:15", 20, 780), small("清河县全面推行河湖长制", 200, 780)]
    text = [row("各级负责人管护河流湖泊，每月巡查一次，", 700 - 20 * at) for at in range(5)]
    address = small("https://www.example.cn/a.html", 20, 20)
    assert [*sheets.without_heads([[*head, *text, address, small("1/1", 500, 20)]])] == [text]
    cited = [*text, address]  # in a note: without the number of the page
    assert [*sheets.without_heads([cited])] == [cited]


def test_a_headline_drawn_twice_to_cast_a_shadow_is_one() -> None:
    headline, other = row("清河县河湖长制规划", 700), row("清河县河湖长制规划", 400)
    shadow = headline._replace(left=51, bottom=699)
    assert [*sheets._undoubled([headline, shadow, other])] == [headline, other]


@pytest.mark.parametrize(("char", "read"), [("⼯", "工"), ("⻓", "长"), ("河", "河")])
def test_radicals_are_read_as_characters(char: str, read: str) -> None:
    assert sheets.character(char) == read
