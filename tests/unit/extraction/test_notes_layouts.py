"""Layouts in which officials and their web pages set notes, as they arrive; terms the report hardly says."""

from tests.unit.extraction.reports import REPORT, notes

HEADER = "名词解释"


def test_terms_of_which_the_report_is_silent() -> None:
    text = """低空物流：用无人驾驶航空器运送货物。
夜间集市：在城区划定地段、每日傍晚开放的临时市场。
潮汐车位：工作日与夜间分时共用的停车位。
“归雁计划”：吸引人才返乡的政策。
首席质量官：在企业里对质量工作负总责的人员。"""
    terms = ["低空物流", "夜间集市", "潮汐车位", "“归雁计划”", "首席质量官"]
    assert [term for term, _ in notes(REPORT, HEADER, text)] == terms


def test_every_note_is_number_one() -> None:
    text = """1. 低空物流：用无人驾驶航空器运送货物。
1. 夜间集市：在城区划定地段开放的临时市场。
1. 潮汐车位：工作日与夜间分时共用的停车位。"""
    assert [term for term, _ in notes(REPORT, HEADER, text)] == ["低空物流", "夜间集市", "潮汐车位"]
