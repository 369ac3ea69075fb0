from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.spans import OffsetMap, Run, Span


def test_a_character_put_in_leads_to_the_one_after_it() -> None:
    assert OffsetMap((Run(0, 3, 2), Run(3, 7, 1))).source(2) == 7


def test_a_character_that_was_dropped_leads_to_the_one_kept_after_it() -> None:
    origins = OffsetMap((Run(0, 3, 2), Run(3, 7, 1)))
    assert [origins.restored(source) for source in range(9)] == [0, 0, 0, 0, 1, 3, 3, 3, 4]
    assert OffsetMap(()).restored(5) == 0


def test_the_source_span_covers_what_was_dropped_inside() -> None:
    assert OffsetMap((Run(0, 0, 2), Run(2, 4, 2))).source_span(Span(1, 3)) == Span(1, 5)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4))))
def test_every_kept_character_leads_home(steps: list[tuple[int, int]]) -> None:
    runs: list[Run] = []
    home: list[int] = []
    place = 0
    for dropped, kept in steps:
        place += dropped
        runs.append(Run(len(home), place, kept))
        home += range(place, place + kept)
        place += kept
    origins = OffsetMap(tuple(runs))
    assert [origins.source(offset) for offset in range(len(home))] == home
    assert [origins.restored(source) for source in home] == [*range(len(home))]
