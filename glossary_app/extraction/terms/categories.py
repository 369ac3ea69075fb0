"""What kind of expression a candidate is, by simple reasons."""

from collections.abc import Sequence

from glossary_app.domain.terms import Category
from glossary_app.extraction.terms.slogans import is_enumeration, numeral_slogan
from glossary_app.extraction.terms.vocabulary import THEME, describe

_NAMED_BY_ITS_END = (Category.PROGRAMME, Category.MECHANISM)


def categorize(string: str, words: Sequence[str], *, title: bool) -> Category | None:
    """The category of a candidate; None where nothing tells.

    A title in 《》 is a document. The last word, or its last character, makes a programme (…工程) or a
    mechanism (…机制), whatever stands before. Else a numeral or parallel members make a slogan
    (两个确立), and only then does the end speak of institutions, documents, techniques.
    """
    if title:
        return Category.DOCUMENT
    named = _by_its_end(string, words)
    if named in _NAMED_BY_ITS_END:
        return named
    if numeral_slogan(string) or ("、" in string and is_enumeration(string.split("、"))):
        return Category.SLOGAN
    return named


def _by_its_end(string: str, words: Sequence[str]) -> Category | None:
    for end in (words[-1], string[-1]):
        field = describe(end).field
        if field:
            return None if field == THEME else Category(field)
    return None
