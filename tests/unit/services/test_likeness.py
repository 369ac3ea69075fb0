"""A document that says what another one says is told, in whatever format and order the two come."""

import pytest

from glossary_app.domain.documents import Document
from glossary_app.services import importing, likeness
from glossary_app.services.likeness import likenesses
from glossary_app.store import GlossaryFile
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

SENTENCES = [
    f"第{number}季度，全市新建海绵社区{number + 20}个，老旧小区改造惠及居民{number + 300}户。"
    for number in range(1, 21)
]
REPORT = "某市政府工作报告\n\n" + "\n".join(SENTENCES)
WRAPPED = "某市政府\n工作报告\n\n" + "\n".join(
    line for sentence in SENTENCES for line in (sentence[:18], sentence[18:])
)
"""The same as a page has it."""
TRADITIONAL = REPORT.translate(str.maketrans("设区个惠户", "設區個惠戶"))
PAGED = REPORT.replace("\n第11季度", "\n— 1 —\n\f第11季度")
OTHER = "某县政府工作报告\n\n" + "\n".join(
    f"第{number}批，全县恢复湿地{number + 40}处，护林员增加到{number + 500}人，山更青，水更绿。"
    for number in range(1, 21)
)


def document(name: str, text: str) -> Document:
    return restore(receive(name, text.encode()))


def told(glossary: GlossaryFile, *coming: Document) -> list[tuple[str, str, float]]:
    report = importing.add_documents(glossary, coming)
    return [(one.name, one.other, one.share) for one in likenesses(glossary, report.added)]


@pytest.mark.parametrize("text", [WRAPPED, PAGED])
def test_a_report_with_other_lines_and_pages_says_the_same(glossary: GlossaryFile, text: str) -> None:
    assert told(glossary, document("报告.txt", REPORT)) == []
    assert told(glossary, document("报告.pdf.txt", text)) == [("报告.pdf.txt", "报告.txt", 1.0)]


def test_a_report_in_traditional_characters_says_the_same(glossary: GlossaryFile) -> None:
    coming = [document("简体.txt", REPORT), document("繁體.txt", TRADITIONAL)]
    assert told(glossary, *coming) == [("繁體.txt", "简体.txt", 1.0)]


@pytest.mark.parametrize(("first", "second"), [(REPORT, TRADITIONAL), (TRADITIONAL, REPORT)])
def test_a_report_that_stands_in_the_other_script_is_told(
    glossary: GlossaryFile, first: str, second: str
) -> None:
    assert told(glossary, document("一.txt", first)) == []
    assert told(glossary, document("二.txt", second)) == [("二.txt", "一.txt", 1.0)]


def test_of_documents_that_come_together_each_later_one_is_told(glossary: GlossaryFile) -> None:
    dated = REPORT.replace("\n\n", "\n\n（2031年1月8日）\n\n", 1)  # which comes first by its date
    coming = [document("一.txt", REPORT), document("二.txt", OTHER), document("三.txt", dated)]
    assert told(glossary, *coming, document("四.txt", PAGED)) == [
        ("三.txt", "一.txt", 0.95),
        ("四.txt", "一.txt", 1.0),
    ]


@pytest.mark.parametrize(("reworded", "share"), [(2, 0.9), (5, 0.75), (8, None)])
def test_a_revision_says_the_same_as_far_as_it_does(
    glossary: GlossaryFile, reworded: int, share: float | None
) -> None:
    revised = document("定稿.txt", REPORT.replace("惠及", "造福", reworded))
    found = told(glossary, document("稿.txt", REPORT), revised)
    assert found == ([("定稿.txt", "稿.txt", share)] if share else [])


def test_the_most_alike_is_named(glossary: GlossaryFile) -> None:
    revised = REPORT.replace("第1季度", "首个季度").replace("第2季度", "次个季度")
    again = revised + "\n附件另发。"
    coming = [document("稿.txt", REPORT), document("定稿.txt", revised), document("印本.txt", again)]
    assert [(name, other) for name, other, _ in told(glossary, *coming)] == [
        ("定稿.txt", "稿.txt"),
        ("印本.txt", "定稿.txt"),
    ]


def test_what_every_report_says_makes_none_of_them_alike(glossary: GlossaryFile) -> None:
    ends = "\n特此报告。\n谢谢大家。"
    assert told(glossary, document("甲.txt", REPORT + ends), document("乙.txt", OTHER + ends)) == []


def test_without_documents_nothing_is_alike(glossary: GlossaryFile) -> None:
    assert likenesses(glossary, []) == ()


def test_a_document_is_held_with_those_of_its_length(
    glossary: GlossaryFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeness, "_NEAREST", 1)
    told(glossary, document("报告.txt", REPORT), document("节选.txt", "\n".join(SENTENCES[:5])))
    assert told(glossary, document("印本.txt", PAGED)) == [("印本.txt", "报告.txt", 1.0)]
