"""How a case is read, and when what it expects is met."""

from pathlib import Path

from tests.evaluation.cases import outcomes, read

CASES = """# What the class is about.

推進河湖巡查機制，完善河湖巡查機制。
落实河湖巡查机制，用好河湖巡查机制。
+ 河湖巡查机制
- 用好河湖巡查机制
= 河湖巡查机制 河湖巡查機制
@ mechanism 河湖巡查机制

小区里装了电梯。
- 电梯
"""
TEXT = "推進河湖巡查機制，完善河湖巡查機制。\n落实河湖巡查机制，用好河湖巡查机制。"


def test_a_case_is_a_text_and_what_is_expected_of_it(tmp_path: Path) -> None:
    path = tmp_path / "variants.txt"
    path.write_text(CASES, encoding="utf-8")
    (text, expected), other = read(path)
    assert text == TEXT
    assert expected[2:] == ["= 河湖巡查机制 河湖巡查機制", "@ mechanism 河湖巡查机制"]
    assert other == ("小区里装了电梯。", ["- 电梯"])


def test_each_sign_is_met_or_not() -> None:
    met = ["+ 河湖巡查机制", "- 巡查", "= 河湖巡查机制 河湖巡查機制", "@ mechanism 河湖巡查机制"]
    missed = ["- 河湖巡查机制", "+ 巡查", "= 河湖巡查机制 巡河", "@ slogan 河湖巡查机制", "@ slogan 巡河"]
    assert dict(outcomes(TEXT, met + missed)) == dict.fromkeys(met, True) | dict.fromkeys(missed, False)
