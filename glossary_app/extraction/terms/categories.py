"""What kind of expression a candidate is, by simple reasons."""

from collections.abc import Sequence

from glossary_app.domain.terms import Category
from glossary_app.extraction.terms.slogans import is_enumeration, numeral_slogan
from glossary_app.extraction.terms.vocabulary import STRATEGY, THEME, describe, fields

_NAMED_BY_ITS_END = (Category.PROGRAMME, Category.MECHANISM)
_LONGEST_END = 4
"""Characters of an end that tells: 工作安排, 体制机制."""
_NO_FIELD = {THEME: None, STRATEGY: Category.PROGRAMME}
"""Fields of words that are no categories, and what they tell of them."""


def categorize(string: str, words: Sequence[str], *, title: bool) -> Category | None:
    """The category of a candidate; None where nothing tells.

    A title in 《》 is a document. The end makes a programme (…工程) or a mechanism (…机制), whatever stands
    before. Else a numeral or parallel members make a slogan (两个确立), and only then does the end speak
    of institutions, documents, techniques, and of strategies (…振兴).
    """
    if title:
        return Category.DOCUMENT
    field = field_of_end(string, words)
    named = _NO_FIELD.get(field) if field in _NO_FIELD else Category(field) if field else None
    if named in _NAMED_BY_ITS_END and field != STRATEGY:
        return named
    if numeral_slogan(string) or ("、" in string and is_enumeration(string.split("、"))):
        return Category.SLOGAN
    return named


def field_of_end(string: str, words: Sequence[str]) -> str:
    """The field of the longest end that has one; of a single character where it is a word, or the third of
    one: 首问负责|制, 组织法, not 大局."""
    known, last = fields(), words[-1]
    for length in range(min(_LONGEST_END, len(string)), 1, -1):
        if string[-length:] in known:
            return known[string[-length:]]
    return known.get(last[-1], "") if len(last) in (1, 3) or not describe(last).commonness else ""
