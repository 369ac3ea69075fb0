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
        ("湿地保护文化", None),
        ("服务大局", None),
    ],
)
def test_the_form_tells_the_category(string: str, category: Category | None) -> None:
    assert categorize(string, words(string), title=False) is category


def test_a_title_is_a_document() -> None:
    assert categorize("河湖巡查机制", ["河湖", "巡查", "机制"], title=True) is Category.DOCUMENT
