from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.spans import Span
from glossary_app.text.matching import Matcher
from glossary_app.text.script import fold


def test_overlapping_terms_are_all_found() -> None:
    matcher = Matcher([("人民民主", 1), ("全过程人民民主", 2), ("民主", 3)])
    assert sorted(matcher.places("全過程人民民主")) == [(1, Span(3, 7)), (2, Span(0, 7)), (3, Span(5, 7))]


def test_one_designation_may_stand_for_two_entries() -> None:
    assert list(Matcher([("三农", 1), ("三农", 2)]).places("“三农”")) == [(1, Span(1, 3)), (2, Span(1, 3))]


def test_nothing_to_look_for_finds_nothing() -> None:
    assert list(Matcher([("", 1)]).places("三农")) == []


def test_a_designation_inside_a_longer_one_of_its_entry_is_no_place_of_its_own() -> None:
    matcher = Matcher([("新能源", 1), ("新能源汽车", 1), ("能源", 2), ("汽车", 1)])
    found = list(matcher.places("新能源汽车用新能源，汽车"))
    assert found == [(1, Span(0, 5)), (2, Span(1, 3)), (1, Span(6, 9)), (2, Span(7, 9)), (1, Span(10, 12))]


@given(st.lists(st.text("民主人1", min_size=1, max_size=3)), st.text("民主人１"))
def test_every_place_and_nothing_else(designations: list[str], text: str) -> None:
    places = set(Matcher([(one, one) for one in designations]).places(text))
    folded = fold(text)
    assert places == {
        (one, Span(start, start + len(one)))
        for one in designations
        for start in range(len(folded))
        if folded.startswith(one, start)
    }
