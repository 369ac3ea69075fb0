from hypothesis import given
from hypothesis import strategies as st

from glossary_app.domain.spans import OffsetMap, Run, Span


def test_characters_that_stand_unbroken_share_a_run() -> None:
    assert OffsetMap.from_offsets([3, 4, -1, 7, 8, 10]).runs == (Run(0, 3, 2), Run(3, 7, 2), Run(5, 10, 1))


def test_a_character_put_in_leads_to_the_one_after_it() -> None:
    assert OffsetMap.from_offsets([3, 4, -1, 7]).source(2) == 7


def test_the_source_span_covers_what_was_dropped_inside() -> None:
    assert OffsetMap.from_offsets([0, 1, 4, 5]).source_span(Span(1, 3)) == Span(1, 5)


@given(st.lists(st.booleans()))
def test_every_kept_character_leads_home(kept: list[bool]) -> None:
    offsets = [place for place, keep in enumerate(kept) if keep]
    origins = OffsetMap.from_offsets(offsets)
    assert [origins.source(place) for place in range(len(offsets))] == offsets
