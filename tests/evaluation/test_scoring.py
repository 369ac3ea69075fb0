"""How the scorer counts: given this gold and these finds, these figures and faults."""

import pytest

from tests.evaluation.baseline import Verdict
from tests.evaluation.scoring import (
    Ends,
    Measure,
    Tally,
    covers,
    definitions,
    ends,
    over_reports,
    pinyin,
    precision_at,
    recall_at,
    same,
    together,
)


def test_terms_are_compared_without_quotation_marks_and_width() -> None:
    gold = {"第一议题制度": "A", "1+6": "B"}
    assert precision_at("p", ["“第一议题”制度", "１＋６", "今年"], gold, depth=2) == Measure("p", 1.0, ())
    assert precision_at("p", ["今年", "1+6"], gold, depth=2) == Measure("p", 0.5, ("今年",))


def test_what_was_not_found_in_time_is_missed() -> None:
    assert recall_at("r", ["三农", "双拥", "三农", "四风"], ["三农", "四风"], depth=2) == Measure(
        "r", 0.5, ("四风",)
    )


def test_a_note_needs_the_very_words_and_only_certain_terms_need_be_found() -> None:
    gold = [("三农", "指农业、农村、农民。"), ("四风", "指……"), ("双拥", "指……")]
    found = [("“三农”", "指农业、农村、农民"), ("六稳", "指……")]
    measure = definitions("notes", found, gold, certain=["三农", "四风"], right=same)
    assert measure == Measure("notes", 0.5, ("missed: 四风", "wrong: 六稳"))


def test_an_explanation_in_the_text_must_cover_four_fifths() -> None:
    assert covers("即农业、农村和农民", "农业、农村和农民")
    assert not covers("农业", "农业、农村和农民")
    assert not covers("农业、农村和农民" * 10, "农业、农村和农民")


def test_a_note_of_a_report_is_known_by_its_ends() -> None:
    gold = [Ends("三农", "指农业、农村、农民的", "的统称。"), Ends("四风", "指形式主义、官僚主义", "之风。")]
    optional = [Ends("GDP", "国内生产总值", "总值。")]
    found = [
        ("“三农”", "指农业、农村、农民的\n统称。"),
        ("四风", "指形式主义、官僚主义"),
        ("GDP", "国内生产总值。"),
        ("六稳", "指……"),
    ]
    assert ends(found, gold, optional, strict=False) == Tally(2, (), ("六稳",))
    assert ends(found, gold, optional, strict=True) == Tally(1, ("四风",), ("四风", "六稳"))


def test_reports_are_counted_together_and_faults_name_the_report() -> None:
    tallies = {"a": Tally(3, (), ()), "b": Tally(0, ("三农",), ("六稳",))}
    assert over_reports("all", tallies) == Measure("all", 0.75, ("b: 1 missed, 1 wrong",))


def test_line_ends_stand_together_or_apart() -> None:
    lines = ["推动高质量发展", "一、总体要求", "今年是"]
    assert together("join", lines, [("推动高质", "量发展")], wanted=True).value == 1
    assert together("border", lines, [("总体要求", "今年是")], wanted=False).value == 1
    assert together("join", lines, [("总体要求", "今年是")], wanted=True).faults == ("总体要求|今年是",)


def test_a_reading_of_another_length_has_no_syllable_right() -> None:
    gold = {"三农": "sān nóng", "长江": "cháng jiāng"}
    terms, syllables = pinyin({"三农": "sān", "长江": "zhǎng jiāng"}, gold)
    assert (terms.value, syllables.value) == (0, 0.25)


def measure(value: float, *faults: str) -> Measure:
    return Measure("pinyin: terms", value, faults)


@pytest.mark.parametrize(
    ("before", "now", "fell"),
    [
        (measure(1.0), measure(0.995), False),
        (measure(1.0), measure(0.97), True),
        (measure(0.986), measure(0.984), True),  # within tolerance, but below the floor
        (measure(0.97), measure(0.97), False),  # the floor was never reached
        (None, measure(0.97), True),
    ],
)
def test_what_a_fall_is(before: Measure | None, now: Measure, fell: bool) -> None:
    assert Verdict(now, before).fell is fell


def test_the_report_names_what_got_better_and_worse() -> None:
    verdict = Verdict(measure(0.99, "长江"), measure(0.98, "长江", "银行"))
    assert str(verdict).splitlines() == [" 99.0%  pinyin: terms (before 98.0%)", "        + 银行"]
