"""pypinyin's tables of readings, read as data and bit by bit, so that a window lives on meanwhile.

Importing pypinyin parses its 47,000 phrases in one go, and holds up every thread of the process for it.
"""

import importlib.util
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_KEY = re.compile(r'[\s,]*"([^"]*)"\s*:\s*')


def characters() -> dict[str, tuple[str, ...]]:
    """The readings of each character, the most usual first: 重 → `zhòng`, `chóng`, `tóng`."""
    table = json.loads((_folder() / "pinyin_dict.json").read_text(encoding="utf-8"))
    return {chr(int(code)): tuple(readings.split(",")) for code, readings in table.items()}


def phrases() -> dict[str, list[list[str]]]:
    """The readings of each phrase, a list a character, the most usual first; equal lists are one object."""
    text = (_folder() / "phrases_dict.json").read_text(encoding="utf-8")
    shared: dict[tuple[str, ...], list[str]] = {}
    return {
        phrase: [shared.setdefault(tuple(readings), readings) for readings in syllables]
        for phrase, syllables in _entries(text)
    }


def _entries(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """The entries of one JSON object, one after the other."""
    decoder = json.JSONDecoder()
    at = text.index("{") + 1
    while found := _KEY.match(text, at):
        value, at = decoder.raw_decode(text, found.end())
        yield found[1], value


@cache
def _folder() -> Path:
    spec = importlib.util.find_spec("pypinyin")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pypinyin", name="pypinyin")
    return Path(spec.origin).parent
