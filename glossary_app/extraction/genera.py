"""Nouns that name a kind, with which definitions end: 绿电是用风力…生产的|电能|, 林票：…的|凭证|."""

import re
from functools import cache

from glossary_app import resources

_STOP = re.compile(r"[。；\n]")
_REACH = 400


@cache
def genera() -> frozenset[str]:
    """The superordinate concepts of ISO 704: 制度, 活动, 平台."""
    return frozenset(word for line in resources.lines("definitions/genera.txt") for word in line.split())


@cache
def genus_ends() -> frozenset[str]:
    """The last two characters of each."""
    return frozenset(genus[-2:] for genus in genera())


def ends_with_genus(text: str, start: int) -> bool:
    """Whether the sentence that begins at `start` ends with what names a kind."""
    limit = min(len(text), start + _REACH)
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    return text[end - 2 : end] in genus_ends()
