"""What kind of expression a candidate is, by simple reasons."""

from collections.abc import Sequence
from typing import NamedTuple

from glossary_app.domain.terms import Category
from glossary_app.extraction.terms.slogans import is_enumeration, numeral_slogan, numerals
from glossary_app.extraction.terms.vocabulary import STRATEGY, THEME, describe, fields, is_verbal_noun

_NAMED_BY_ITS_END = (Category.PROGRAMME, Category.MECHANISM)
_LONGEST_END = 4
"""Characters of an end that tells: 工作安排, 体制机制."""
_NO_FIELD = {THEME: None, STRATEGY: Category.PROGRAMME}
"""Fields of words that are no categories, and what they tell of them."""
_FORMULA = 4
"""Characters of a formula of verbs: 减税|降费, 提质|增效."""
NOTHING_ELSE = "else"
"""The reason of what nothing tells apart from the names of things, which are most."""


class Kind(NamedTuple):
    """A category and why, as a person is shown it: `…机制`, `“…” 3/4`."""

    category: Category
    reason: str


def categorize(string: str, words: Sequence[str], *, title: bool = False, quoted: str = "") -> Kind:
    """The category of a candidate; `quoted` tells of quotation marks, where it mostly stands in these.

    A title in 《》 is a document. The end makes a programme (…工程) or a mechanism (…机制), whatever stands
    before. Else numerals or parallel members make a slogan (两个确立), and only then does the end speak
    of institutions, documents, techniques, and of strategies (…振兴). Where it tells nothing, a slogan is
    what stands in quotation marks (高效办成一件事) and what says what is to be done (稳增长, 提质|增效), a
    programme what is done for a theme (…建设); all else names a thing.
    """
    if title:
        return Kind(Category.DOCUMENT, "《…》")
    end = _end(string, words)
    field = fields().get(end, "")
    named = _NO_FIELD.get(field) if field in _NO_FIELD else Category(field) if field else None
    if named in _NAMED_BY_ITS_END and field != STRATEGY:
        return Kind(named, f"…{end}")
    formula = _formula(string)
    if formula:
        return Kind(Category.SLOGAN, formula)
    if named:
        return Kind(named, f"…{end}")
    if quoted or _is_call(words):
        return Kind(Category.SLOGAN, quoted or "|".join(words))
    if field == THEME and _is_verb(words[-1]):
        return Kind(Category.PROGRAMME, f"…{end}")
    return Kind(Category.TECHNICAL, NOTHING_ELSE)


def field_of_end(string: str, words: Sequence[str]) -> str:
    """The field of the end of a string; empty where it has none."""
    return fields().get(_end(string, words), "")


def _end(string: str, words: Sequence[str]) -> str:
    """The longest end that has a field; a single character where it is a word, or the third of one:
    首问负责|制, 组织法, not 大局."""
    known, last = fields(), words[-1]
    for length in range(min(_LONGEST_END, len(string)), 1, -1):
        if string[-length:] in known:
            return string[-length:]
    return last[-1] if len(last) in (1, 3) or not describe(last).commonness else ""


def _formula(string: str) -> str:
    """The numerals or the members that make a slogan of a string, or nothing."""
    numeral = numeral_slogan(string)
    if numeral:
        return f"{numeral}…"
    if counted := numerals(string):
        return "".join(f"{each}…" for each in counted)
    return "…、…" if "、" in string and is_enumeration(string.split("、")) else ""


def _is_call(words: Sequence[str]) -> bool:
    """Whether words say what is to be done: a verb before its object, or a formula of verbs."""
    if len(words) < 2:
        return False
    calls = describe(words[0]).opener and not is_verbal_noun(words[0])
    formula = sum(map(len, words)) == _FORMULA
    return calls or (formula and describe(words[0]).kind == describe(words[-1]).kind == "v")


def _is_verb(word: str) -> bool:
    return describe(word).kind in ("v", "vn")
