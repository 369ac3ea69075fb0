from hypothesis import given
from hypothesis import strategies as st

from glossary_app.text.script import alike, fold, narrow, simplify


def test_traditional_and_simplified_fold_to_one() -> None:
    assert fold("發展全過程人民民主") == fold("发展全过程人民民主")


def test_width_case_and_quotation_marks_fold_to_one() -> None:
    assert fold("“１＋６＋３”ＧＤＰ") == fold('"1+6+3"gdp')


def test_simplified_text_is_left_alone() -> None:
    assert simplify("乾隆年间的干部头发") == "乾隆年间的干部头发"


def test_narrow_leaves_punctuation() -> None:
    assert narrow("１３１０，ＡＢ（Ｃ）") == "1310，AB（C）"


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="發展全過程人民后後裡里臺台乾“A１　 囉嗦著"))
def test_folding_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_folds_as_what_it_is_simplified_to() -> None:
    characters = "\n".join(
        map(chr, (*range(0x3400, 0xA000), *range(0xF900, 0xFB00), *range(0x20000, 0x31400)))
    )
    assert fold(fold(characters)) == fold(characters) == fold(simplify(characters))


def test_a_text_is_found_in_every_script_width_and_case() -> None:
    assert alike("发展5g").search("要發展５Ｇ")
    assert alike("發展").search("发展")
    assert alike("“两张清单”").search('"兩張清單"制度')
    assert alike("a.b").search("a.b") and not alike("a.b").search("axb")


@given(st.text(alphabet="發展发干乾“A１　 囉嗦著😀.*[", min_size=1))
def test_every_text_is_found_as_it_stands_and_as_it_folds(text: str) -> None:
    assert alike(text).fullmatch(text)
    assert alike(fold(text)).fullmatch(text)
