"""Script and width: the one door to OpenCC. Texts are folded for matching, never rewritten."""

from functools import cache
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
    span of the folded text is a span of the text.
    """
    return simplify_in_place(text.translate(_TO_PLAIN))


def simplify_in_place(text: str) -> str:
    """As `simplify`, and the character at each offset comes from the one there."""
    simple = simplify(text)
    return simple if len(simple) == len(text) else "".join(map(_simplify_one, text))


@cache
def _simplify_one(char: str) -> str:
    simple = simplify(char)
    return simple if len(simple) == 1 else char
