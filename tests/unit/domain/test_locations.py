import pytest

from glossary_app.domain.locations import Location, PageStart, location, page_at, paragraph_starts

PAGES = (PageStart(0, 1), PageStart(40, 2), PageStart(90, 3), PageStart(120, 1), PageStart(130, None))
"""Three pages, then a note from the foot of the first one, and another that stood nobody knows where."""


@pytest.mark.parametrize(
    ("offset", "page"), [(0, 1), (39, 1), (40, 2), (119, 3), (120, 1), (129, 1), (130, None), (999, None)]
)
def test_a_place_stands_on_the_page_that_began_last_before_it(offset: int, page: int | None) -> None:
    assert page_at(PAGES, offset) == page


def test_a_document_without_pages_has_paragraphs() -> None:
    paragraphs = paragraph_starts("海绵社区\n\n三农")
    assert [location((), paragraphs, offset).paragraph for offset in (0, 4, 5, 6, 8)] == [1, 1, 2, 3, 3]
    assert location((), paragraphs, 6) == Location(None, 3)
    assert location(PAGES, paragraphs, 2) == Location(1, 1)
