"""The stages together: given these documents, these terms."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_app.domain.documents import Document, DocumentKey, Source
from glossary_app.domain.extracts import Explained
from glossary_app.domain.progress import Stage
from glossary_app.errors import Cancelled
from glossary_app.extraction.explaining import explain
from glossary_app.extraction.pipeline import extract
from glossary_app.text.restoring import restore

REPORT = """今年，我市实施“千企登峰”工程，推进河湖长制，建设绿色制造示范园区。“千企登峰”工程覆盖全市。
各县要落实河湖长制，培育绿色制造示范园区，扩大跨境电商出口。跨境电商平台快速增长。
河湖长制是基层治理的创新。跨境电商成为外贸新增长点。"""

NOTICE = """各区要把河湖长制落到实处，支持跨境电商企业建设海外仓。海外仓要覆盖主要市场。
实施河湖长制考核，发展跨境电商。"""


def document(text: str) -> Document:
    return restore(Source(DocumentKey(f"{hash(text):x}"), "report.txt", "utf-8", text))


def headwords(*documents: Document) -> list[str]:
    return [candidate.headword for candidate in extract(documents).candidates]


def test_recurring_terms_lead_and_quotation_marks_are_dropped() -> None:
    top = headwords(document(REPORT))[:5]
    assert {"千企登峰工程", "河湖长制", "跨境电商"} <= set(top)


def test_the_form_with_quotation_marks_is_kept_as_a_variant() -> None:
    candidates = extract([document(REPORT)]).candidates
    entry = next(candidate for candidate in candidates if candidate.headword == "千企登峰工程")
    assert "“千企登峰”工程" in {form.text for form in entry.forms}


def test_the_score_is_the_sum_of_named_parts() -> None:
    best = extract([document(REPORT)]).candidates[0]
    assert best.score == pytest.approx(sum(part.value * part.weight for part in best.parts))
    assert all(0 <= part.value <= 1 for part in best.parts)


def test_candidates_come_best_first() -> None:
    scores = [candidate.score for candidate in extract([document(REPORT)]).candidates]
    assert scores == sorted(scores, reverse=True)


def test_what_a_note_says_is_no_explanation_in_the_text_again() -> None:
    text = """名词解释
1.“四库一网”：“四库”，即粮库、水库、书库、数据库；“一网”，即全市政务网络。
2.“三个一批”：新建一批、改建一批、修缮一批。
3.潮汐车道：是指按时段改变行驶方向的车道。由交通部门统一调度。
"""
    found = [(one.kind.value, one.surface) for one in extract([document(text)]).explanations]
    assert found == [
        ("note", "“四库一网”"),
        ("note", "“三个一批”"),
        ("note", "潮汐车道"),
        ("intext", "“四库”"),
        ("intext", "“一网”"),
    ]


@settings(max_examples=10)
@given(st.permutations([REPORT, NOTICE, "发展海外仓。\n建设绿色制造示范园区。"]))
def test_the_order_of_documents_changes_nothing(texts: list[str]) -> None:
    assert extract([document(text) for text in texts]) == extract([document(text) for text in sorted(texts)])


def test_what_is_known_of_a_document_is_not_found_again() -> None:
    one, other = document(REPORT), document(REPORT + "海绵社区很好。")
    known = {one.key: explain(one)}
    told: list[tuple[Stage, int, int]] = []
    assert extract([other, one], explained=known) == extract([one, other])
    extract([other, one], explained=known, progress=lambda *step: told.append(step))
    assert [step for step in told if step[0] is Stage.EXPLANATIONS][-1] == (Stage.EXPLANATIONS, 1, 1)
    nothing = extract([one], explained={one.key: Explained((), ())})
    assert nothing.explanations == ()


def test_progress_can_stop_the_work() -> None:
    def stop(stage: Stage, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        extract([document(REPORT)], progress=stop)


def test_nothing_comes_of_nothing() -> None:
    assert extract([]).candidates == ()
