"""The evidence for an entry: places, words around them, marks of a document, frequencies."""

import pytest

from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.domain.locations import PageStart
from glossary_app.domain.spans import Span
from glossary_app.services import editing, entries, evidence, places
from glossary_app.store import GlossaryFile, documents
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

EARLY = "某市2030年政府工作报告\n\n（2030年1月8日）\n\n今年要建设绿色水厂，让绿色水厂服务居民。"
LATE = "某市2031年政府工作报告\n\n（2031年1月9日）\n\n明年继续建设绿色水厂。"
UNDATED = "关于水厂的说明\n\n绿色水厂使用清洁能源。"


@pytest.fixture(autouse=True)
def received(glossary: GlossaryFile) -> None:
    for name, text in {"late.txt": LATE, "undated.txt": UNDATED, "early.txt": EARLY}.items():
        documents.add(glossary, restore(receive(name, text.encode())), at="2032-01-01T00:00:00")
    editing.add_term(glossary, "绿色水厂")


def test_places_come_by_date_of_the_document_undated_last(glossary: GlossaryFile) -> None:
    found = evidence.spots(glossary, entries.named(glossary, "绿色水厂"))
    cited = evidence.citations(glossary)
    assert [cited[place.document].issued_on for place in found] == ["2030-01-08"] * 2 + ["2031-01-09", ""]
    assert [one.title for one in cited.values()][-1] == "undated"


def test_contexts_keep_the_order_of_the_places_and_end_with_the_paragraph(glossary: GlossaryFile) -> None:
    found = evidence.spots(glossary, entries.named(glossary, "绿色水厂"))
    last, first = evidence.contexts(glossary, [found[-1], found[0]], width=4)
    assert first.words == ("年要建设", "绿色水厂", "，让绿色")
    assert last.words == ("", "绿色水厂", "使用清洁")


def test_a_place_stands_on_a_page_and_in_a_paragraph(glossary: GlossaryFile) -> None:
    text = "某市2029年政府工作报告\n\n（2029年1月7日）\n\n要建设绿色水厂。\n\f绿色水厂要管好。"
    pages = (PageStart(0, 1), PageStart(text.index("\f"), 2))
    received = Source(DocumentKey("k"), "paged.pdf", "pdf", text, pages)
    documents.add(glossary, restore(received), at="2032-01-01T00:00:00")
    places.refresh(glossary)
    found = evidence.spots(glossary, entries.named(glossary, "绿色水厂"))
    told = evidence.contexts(glossary, [found[-1], *found[:3]])
    assert [one.location for one in told] == [(None, 2), (1, 3), (2, 4), (None, 3)]


def test_places_in_a_document_that_another_program_has_removed_have_no_words(glossary: GlossaryFile) -> None:
    gone, *_, last = evidence.spots(glossary, entries.named(glossary, "绿色水厂"))
    editing.remove_documents(glossary, [gone.document])
    assert [one.words for one in evidence.contexts(glossary, [gone, last], width=2)] == [
        ("", "", ""),
        ("", "绿色水厂", "使用"),
    ]


def test_marks_of_a_stretch_are_those_that_begin_in_it(glossary: GlossaryFile) -> None:
    term = entries.named(glossary, "绿色水厂")
    first, second, *_ = evidence.spots(glossary, term)
    whole = evidence.marks(glossary, first.document, Span(first.start, second.start + 1))
    assert [mark.span for mark in whole if mark.term.id == term] == [first.span, second.span]
    rest = evidence.marks(glossary, first.document, Span(first.start + 1, second.start + 1))
    assert [mark.span for mark in rest if mark.term.id == term] == [second.span]


def test_frequency_is_for_ten_thousand_characters(glossary: GlossaryFile) -> None:
    found = evidence.rates(glossary, entries.named(glossary, "绿色水厂"))
    assert [rate.places for rate in found] == [2, 1, 1]
    early = found[0]
    assert early.per_10000 == pytest.approx(2 * 10_000 / early.citation.characters)


@pytest.mark.parametrize(
    ("typed", "start", "back", "found"),
    [
        ("水厂", 0, False, (2, 4)),
        ("水廠", 3, False, (10, 12)),
        ("水厂", 11, False, (2, 4)),
        ("水厂", 10, True, (2, 4)),
        ("水厂", 2, True, (10, 12)),
        ("ｐｐｐ", 0, False, (5, 8)),
        ("水库", 0, False, None),
        ("水库", 0, True, None),
        ("", 0, False, None),
        ("(", 0, False, None),
    ],
)
def test_words_are_sought_in_a_text_and_around_its_end(
    typed: str, start: int, back: bool, found: tuple[int, int] | None
) -> None:
    assert evidence.sought("绿色水厂，PPP\n新水廠。", typed, start=start, back=back) == (
        found and Span(*found)
    )
