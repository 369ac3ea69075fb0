import pytest

from glossary_app.domain.terms import Reference
from glossary_app.exchange.chapters import Chapter, initial, numbered, origin
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.wording import wording
from tests.unit.exchange.samples import BY_DOCUMENT, EDITION, MECHANISM, NUMBERED, SPONGE


@pytest.mark.parametrize(
    ("pinyin", "letter"),
    [
        ("ān quán", "A"),
        ("ér", "E"),
        ("ǒu", "O"),
        ("C919 dà fēi jī", "C"),
        ("1310", "#"),
        ("", "#"),
        ("“", "#"),
    ],
)
def test_a_word_stands_under_the_letter_of_its_pinyin(pinyin: str, letter: str) -> None:
    assert initial(pinyin) == letter


def told(chapter: Chapter, edition: Edition) -> list[tuple[str, list[str]]]:
    return [
        (number + one.headword, [origin(found, chapter, edition) for found in one.sources.values()])
        for number, one in numbered(chapter, edition)
    ]


def test_under_a_letter_every_document_is_named() -> None:
    chapter = Chapter("H", (SPONGE, MECHANISM))
    assert told(chapter, EDITION) == [
        ("海绵社区", ["《某市工作报告》（2024年3月5日），第12页", ""]),
        ("一厂一策", ["简报.txt"]),
    ]


def test_under_a_document_entries_are_numbered_and_no_more_than_the_page_is_said_of_it() -> None:
    assert told(BY_DOCUMENT[0], NUMBERED) == [
        ("1. 海绵社区", ["第12页", "自拟"]),
        ("2. 一厂一策", ["简报.txt"]),
    ]


@pytest.mark.parametrize(
    ("source", "chinese", "english"),
    [
        (Reference("a.txt", "公报", "2024-10"), "《公报》（2024年10月）", "公报 (2024-10)"),
        (Reference("a.txt", "学习《决定》", "2024"), "《学习〈决定〉》（2024年）", "学习《决定》 (2024)"),
        (Reference("a.txt"), "a.txt", "a.txt"),
    ],
)
def test_documents_are_cited_as_one_cites_them(source: Reference, chinese: str, english: str) -> None:
    assert wording(EDITION).cited(source) == chinese
    assert wording(Edition("", chinese=False)).cited(source) == english


def test_a_page_stands_behind_its_document() -> None:
    source = Reference("a.pdf", "公报", "2024", 12)
    assert wording(EDITION).located([source]) == "《公报》（2024年），第12页"
    assert wording(Edition("", chinese=False)).located([source]) == "公报 (2024), p. 12"
    assert wording(EDITION).located([Reference("a.pdf")]) == "a.pdf"


def test_words_that_several_documents_give_are_printed_once_with_all_of_them() -> None:
    report, page = Reference("a.docx", "公报", "2024"), Reference("a.pdf", "公报", "2024", page=3)
    other = Reference("b.pdf", "简报", page=8)
    given = tuple(Explanation("一种做法。", source=source) for source in (report, page, other, None))
    concept = Concept(headword="海绵社区", definitions=(*given, Explanation("另一种。", source=page)))
    assert list(concept.sources) == ["一种做法。", "另一种。"]
    chapter = Chapter("《公报》（2024年）", (concept,))
    assert told(chapter, NUMBERED) == [
        ("1. 海绵社区", ["《公报》（2024年），第3页；《简报》，第8页", "第3页"])
    ]
