from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.spans import Span
from glossary_app.text.matching import Key, Matcher
from glossary_app.text.script import fold


def places(designations: Iterable[tuple[str, Key]], text: str) -> list[tuple[Key, Span]]:
    """Where designations stand in a text, and what they stand for."""
    matcher = Matcher(designations)
    return [
        (matcher.keys[key], Span(start, end))
        for found in matcher.flat(fold(text))
        for start, end, key in zip(*(column.tolist() for column in found), strict=True)
    ]


def test_overlapping_terms_are_all_found() -> None:
    found = places([("人民民主", 1), ("全过程人民民主", 2), ("民主", 3)], "全過程人民民主")
    assert sorted(found) == [(1, Span(3, 7)), (2, Span(0, 7)), (3, Span(5, 7))]


def test_one_designation_may_stand_for_two_entries() -> None:
    assert places([("三农", 1), ("三农", 2)], "“三农”") == [(1, Span(1, 3)), (2, Span(1, 3))]


def test_nothing_to_look_for_finds_nothing() -> None:
    assert places([("", 1)], "三农") == []


def test_a_designation_inside_a_longer_one_of_its_entry_is_no_place_of_its_own() -> None:
    names = [("新能源", 1), ("新能源汽车", 1), ("能源", 2), ("汽车", 1)]
    found = places(names, "新能源汽车用新能源，汽车")
    assert found == [(1, Span(0, 5)), (2, Span(1, 3)), (1, Span(6, 9)), (2, Span(7, 9)), (1, Span(10, 12))]


@given(st.lists(st.text("民主人1", min_size=1, max_size=3)), st.text("民主人１"))
def test_every_place_and_nothing_else(designations: list[str], text: str) -> None:
    found = set(places([(one, one) for one in designations], text))
    folded = fold(text)
    assert found == {
        (one, Span(start, start + len(one)))
        for one in designations
        for start in range(len(folded))
        if folded.startswith(one, start)
    }
