"""Names that are no terms: people, with their titles, and newspapers."""

import re
from collections.abc import Sequence

from glossary_app.extraction.terms.vocabulary import Word, word_set

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
