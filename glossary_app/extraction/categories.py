"""What kind of expression a candidate is, by simple reasons."""

from collections.abc import Sequence

from glossary_app.domain.terms import Category
from glossary_app.extraction.slogans import is_enumeration, numeral_slogan
from glossary_app.extraction.vocabulary import describe


def categorize(string: str, words: Sequence[str], *, title: bool) -> Category | None:
    """The category of a candidate; None where nothing tells.

    A title in 《》 is a document; else a numeral or parallel members make a slogan; else the last
    word or its last character decides (…工程 programme, …机制 mechanism, …委员会 institution).
    """
    if title:
        return Category.DOCUMENT
    if numeral_slogan(string) or ("、" in string and is_enumeration(string.split("、"))):
        return Category.SLOGAN
    field = describe(words[-1]).field if words else ""
    if not field and string:
        field = describe(string[-1]).field
    return Category(field) if field else None
