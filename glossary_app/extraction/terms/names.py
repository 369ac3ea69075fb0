"""Names that are no terms: people, with their titles, places, periods, newspapers."""

import re
from collections.abc import Sequence

from glossary_app.extraction.terms.vocabulary import Word, word_set

_REGIONS = frozenset("省市县区州镇乡村旗盟国")
_NUMERALS = frozenset("一二两三四五六七八九十百千万")
_PERIOD = re.compile("十[一二三四五六七八九]?五")


def is_name(words: Sequence[Word]) -> bool:
    """Whether words name a person: as the dictionary has it, cut into characters, or with a title.

    `王小明`, `王小明主任`; not `习近平经济思想`, where the name is a part of a term.
    """
    surname = words[0].text
    if not begins_with_surname(surname):
        return False
    while len(words) > 1 and words[-1].ordinary:
        words = words[:-1]
    string = "".join(word.text for word in words)
    if not 2 <= len(string) <= 4:
        return False
    if len(words) == 1:
        return words[0].kind == "nr" and len(string) < 4
    return surname in word_set("surnames") and len(string) - len(surname) <= 2 and _is_given(words[1:])


def begins_with_surname(word: str) -> bool:
    """Whether a word is a surname or its first character is one."""
    surnames = word_set("surnames")
    return word in surnames or word[:1] in surnames


def is_holder(word: Word) -> bool:
    """Whether a last word is an office or a name: `英国首相`, `局长李建国`, not `书香万里行`."""
    named = word.kind == "nr" and len(word.text) < 4 and begins_with_surname(word.text)
    return word.text in word_set("offices") or (named and not word.field and word.text[0] not in _NUMERALS)


def is_region(place: str) -> bool:
    """Whether a place is a province, a town, a district: `滨江市`; not `三区`, which counts."""
    return place[-1] in _REGIONS and place[0] not in _NUMERALS


def is_period(words: Sequence[Word]) -> bool:
    """Whether words name the years of a plan and nothing else: `十四五`, `十四五时期`; not `十四五规划`."""
    while len(words) > 1 and words[-1].ordinary:
        words = words[:-1]
    return bool(_PERIOD.fullmatch("".join(word.text for word in words)))


def is_medium(word: str) -> bool:
    """Whether a last word is that of a newspaper, an agency or a broadcaster: `日报` of 南方日报."""
    return word.endswith(tuple(word_set("media")))


def _is_given(words: Sequence[Word]) -> bool:
    """One or two characters that make no word of their own, or a word that is a name."""
    return all(len(word.text) == 1 for word in words) or all(word.kind in ("nr", "x") for word in words)
