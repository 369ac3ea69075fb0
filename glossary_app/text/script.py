"""Script and width: the one door to OpenCC. Texts are folded for matching, never rewritten."""

import re
from collections import defaultdict
from functools import cache
from itertools import chain
from typing import Any

_FULL_WIDTH_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LETTERS = {
    code: half for code, half in _FULL_WIDTH_ASCII.items() if chr(half).isalnum() or chr(half) in "+-%"
}
_TO_PLAIN = {code: chr(half).lower() for code, half in _FULL_WIDTH_ASCII.items()} | {
    **{ord(char): '"' for char in "“”„‟＂「」『』"},
    **{ord(char): "'" for char in "‘’‚‛＇"},
    ord("\u3000"): " ",
    **{code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)},
}
_NOT_PLAIN = re.compile(f"[{re.escape(''.join(map(chr, _TO_PLAIN)))}]")

_SHORT = 100
"""Characters of a text that holds hardly any punctuation."""
_SPELLED_OTHERWISE = ((0x20, 0x7F), (0x3400, 0xA000), (0xF900, 0xFB00), (0xFF01, 0xFF5F))
"""Where the characters stand that other characters fold to: ASCII, Han, compatibility, full width."""


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


def simplify(text: str) -> str:
    """Traditional to Simplified, by phrase: `全過程人民民主` → `全过程人民民主`."""
    return str(_converter().convert(text))


def narrow(text: str) -> str:
    """Full-width letters, digits and `+-%` as ASCII, punctuation as it is: `“１３１０”` → `“1310”`."""
    return text.translate(_LETTERS)


def fold(text: str) -> str:
    """What two spellings of one text share: Simplified, half-width, lower case, straight quotes.

    `len(fold(text)) == len(text)`, and the character at each offset comes from the one there, so a
    span of the folded text is a span of the text. What is folded, or simplified, before folds to the same.
    """
    return fold_simplified(simplify_in_place(text))


def fold_simplified(text: str) -> str:
    """As `fold`, for a text that is Simplified already."""
    # Most of what is not plain is the punctuation of every sentence, and the rest is rare: so it is replaced
    # in a tenth of the time of `str.translate`, which asks for each character.
    for mark in "，；：！？（）“”" if len(text) > _SHORT else "":
        text = text.replace(mark, _TO_PLAIN[ord(mark)])
    plain = _NOT_PLAIN.sub(lambda found: _TO_PLAIN[ord(found[0])], text)
    return plain.replace("苧", "苎")  # the one character that is simplified twice: 薴 → 苧 → 苎


def alike(text: str) -> re.Pattern[str]:
    """Finds a text in whatever script, width and case: `发展` finds 發展, `5g` finds ５Ｇ.

    For many short texts, which need not be folded for it. Each character stands for all that fold as it
    does: 干 finds 乾 also where the phrase would keep it (乾坤).
    """
    return re.compile("".join(map(_any_spelling, text)))


@cache
def _any_spelling(char: str) -> str:
    spellings = _spellings().get(fold(char), char)
    return f"[{re.escape(spellings)}]" if len(spellings) > 1 else re.escape(spellings)


@cache
def _spellings() -> dict[str, str]:
    """All characters that fold to a character: 发 → 发發髮."""
    codes = chain(_TO_PLAIN, *(range(*ends) for ends in _SPELLED_OTHERWISE))
    chars = list(dict.fromkeys(map(chr, codes)))
    found: defaultdict[str, str] = defaultdict(str)
    for char, folded in zip(chars, fold("\n".join(chars)).split("\n"), strict=True):
        found[folded] += char
    return dict(found)


def simplify_in_place(text: str) -> str:
    """As `simplify`, and the character at each offset comes from the one there; `text` itself if it is so."""
    simple = simplify(text)
    if simple == text:
        return text
    return simple if len(simple) == len(text) else "".join(map(_simplify_one, text))


@cache
def _simplify_one(char: str) -> str:
    simple = simplify(char)
    return simple if len(simple) == 1 else char
