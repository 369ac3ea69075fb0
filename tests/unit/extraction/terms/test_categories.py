"""What kind of expression a candidate is."""

import pytest

from glossary_app.domain.terms import Category
from glossary_app.extraction.terms.categories import categorize
from glossary_app.text.segmentation import words


@pytest.mark.parametrize(
    ("string", "category"),
    [
        ("百村清源工程", Category.PROGRAMME),
        ("河湖巡查机制", Category.MECHANISM),
        ("首问负责制", Category.MECHANISM),
        ("五个统筹", Category.SLOGAN),
        ("减量、提质、增效", Category.SLOGAN),
        ("湿地管理委员会", Category.INSTITUTION),
        ("绿色债券", Category.TECHNICAL),
        ("湿地保护发展", Category.PROGRAMME),
        ("滨江2468工作安排", Category.PROGRAMME),
        ("百湖一体化", Category.SLOGAN),
        ("湿地保护总体布局", Category.PROGRAMME),
        ("湿地组织法", Category.DOCUMENT),
        ("五湖联动发展", Category.PROGRAMME),
        ("三清一补四到位", Category.SLOGAN),
        ("促增收", Category.SLOGAN),
        ("减税降费", Category.SLOGAN),
        ("美丽河湖建设", Category.PROGRAMME),
        ("湿地保护文化", Category.TECHNICAL),
        ("地下管廊", Category.TECHNICAL),
    ],
)
def test_the_form_tells_the_category(string: str, category: Category) -> None:
    assert categorize(string, words(string)).category is category


def test_a_title_is_a_document() -> None:
    found = categorize("河湖巡查机制", ["河湖", "巡查", "机制"], title=True)
    assert found == (Category.DOCUMENT, "《…》")


def test_what_mostly_stands_in_quotation_marks_is_a_slogan_unless_its_end_tells() -> None:
    assert categorize("湖长满意", words("湖长满意"), quoted="“…” 3/4") == (Category.SLOGAN, "“…” 3/4")
    assert categorize("绿色债券", words("绿色债券"), quoted="“…” 3/4") == (Category.TECHNICAL, "…债券")


@pytest.mark.parametrize(
    ("string", "reason"),
    [
        ("首问负责制", "…负责制"),
        ("五个统筹", "五个…"),
        ("三清一补四到位", "三…一…四…"),
        ("减量、提质、增效", "…、…"),
        ("促增收", "促|增收"),
        ("地下管廊", "else"),
    ],
)
def test_a_category_has_its_reason(string: str, reason: str) -> None:
    assert categorize(string, words(string)).reason == reason
