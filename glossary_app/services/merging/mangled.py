"""What spreadsheets make of words: dates of `1-2`, numbers of `001`, question marks of rare characters."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

LOST: Final = "\N{REPLACEMENT CHARACTER}"

_LONGEST: Final = 8
"""Digits that a number may have had before its zeros were dropped."""
_MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH: Final = "|".join(_MONTHS)
_DATES: Final = (
    re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日"),
    re.compile(rf"(?P<day>\d{{1,2}})-(?P<name>{_MONTH})", re.IGNORECASE),
    re.compile(rf"(?P<name>{_MONTH})-(?P<day>\d{{1,2}})", re.IGNORECASE),
    re.compile(r"\d{4}[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?: 0?0:00(?::00)?)?"),
)
_YEAR: Final = re.compile(r"(?P<year>\d{4})年(?P<month>\d{1,2})月")
_NUMBER: Final = re.compile(r"\d+")
_FAULT: Final = re.compile(r"#(?:NAME\?|REF!|VALUE!|DIV/0!|NUM!|NULL!|N/A|SPILL!)|#{3,}")
"""What stands where a word was taken for a formula."""
_CUT_SHORT: Final = 32_000
"""Characters from which on a cell may have been cut: no spreadsheet holds more than 32,767."""
_SCIENTIFIC: Final = re.compile(r"(\d)(?:\.(\d+))?E\+(\d{1,2})", re.IGNORECASE)


def is_suspect(cell: str) -> bool:
    """Whether a spreadsheet may have made this of another word."""
    patterns = (*_DATES, _YEAR, _NUMBER, _SCIENTIFIC, _FAULT)
    return any(pattern.fullmatch(cell) for pattern in patterns)


def origins(cell: str) -> frozenset[str]:
    """The words that a spreadsheet shows as `cell`: of `1月2日` and `2-Jan`, `1-2`, `1/2`, `01-02`, …"""
    return frozenset(_origins(cell))


def survives(word: str, cell: str) -> bool:
    """Whether `cell` is `word` with characters lost to an encoding (`𠮷林` → `?林`), or its beginning."""
    if len(cell) > _CUT_SHORT and cell != word:
        return word.startswith(cell.removesuffix("…"))
    if not {"?", LOST} & {*cell} or cell == word:
        return False
    pattern = "".join("." if one in ("?", LOST) else re.escape(one) for one in cell)
    # A character outside the basic plane is lost as two.
    loose = pattern.replace("..", "..?")
    return re.fullmatch(loose, word, re.DOTALL) is not None


def _origins(cell: str) -> Iterator[str]:
    for pattern in _DATES:
        if found := pattern.fullmatch(cell):
            parts = found.groupdict()
            name = (parts.get("name") or "").lower()
            month = _MONTHS.index(name) + 1 if name else int(parts["month"])
            yield from _joined(month, int(parts["day"]))
    if found := _YEAR.fullmatch(cell):
        yield from _joined(int(found["year"]), int(found["month"]))
    if _NUMBER.fullmatch(cell):
        yield from (cell.zfill(length) for length in range(len(cell) + 1, _LONGEST + 1))
    if found := _SCIENTIFIC.fullmatch(cell):
        digits, power = found[1] + (found[2] or ""), int(found[3])
        if len(digits) <= power + 1:
            yield digits.ljust(power + 1, "0")


def _joined(one: int, other: int) -> Iterator[str]:
    for first, second in ((one, other), (other, one)):
        for pair in _written(first, second):
            yield from (sign.join(pair) for sign in "-/")


def _written(first: int, second: int) -> Iterable[tuple[str, str]]:
    return ((str(first), str(second)), (f"{first:02}", f"{second:02}"))
