"""What the plots draw: the chosen entries with their places, and the documents on one line."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from glossary_app.domain.documents import Citation, DocumentId
from glossary_app.domain.terms import Term
from glossary_app.gui import theme
from glossary_app.services.evidence import Rate, Spot

LIGHT = ("#0b6bcb", "#d1571b", "#1a7f4b", "#8a3fb0", "#b38600", "#c2255c", "#7a4a26", "#5c6773")
DARK = ("#5aa9f5", "#ff9a5c", "#57c98d", "#c893ec", "#e0bd4a", "#f783ac", "#c4936c", "#aab4bf")
"""Colours of lines, told apart also by most who do not see all colours."""


@dataclass(frozen=True, slots=True)
class Series:
    """An entry to be drawn."""

    term: Term
    spots: tuple[Spot, ...]
    """By date of the document and in the order of the text."""
    rates: tuple[Rate, ...]
    """In every document, by date."""


def colour_of(number: int) -> QColor:
    """The colour of the line with this number."""
    colours = DARK if theme.is_dark() else LIGHT
    return QColor(colours[number % len(colours)])


def style_of(number: int) -> Qt.PenStyle:
    """Dashes where the colours begin again."""
    return Qt.PenStyle.SolidLine if number < len(LIGHT) else Qt.PenStyle.DashLine


def beginnings(citations: Sequence[Citation]) -> dict[DocumentId, int]:
    """Where each document begins when all are laid one after another, in characters."""
    ends = accumulate((one.characters for one in citations), initial=0)
    return {one.document: start for one, start in zip(citations, ends, strict=False)}


def moment(issued_on: str) -> int:
    """The day number of a date; the middle of the year or month where the day is not known.

    Documents misprint dates: 2月30日 is taken for the last day of that month.
    """
    year, *rest = map(int, issued_on.split("-"))
    month = rest[0] if rest else 7
    day = rest[1] if len(rest) > 1 else 15 if rest else 1
    return date(year, month, min(day, monthrange(year, month)[1])).toordinal()


def date_ticks(first: float, last: float) -> list[tuple[int, str]]:
    """Up to about eight days between two day numbers with their names: years, months or days."""
    days = max(1.0, last - first)
    start, end = (date.fromordinal(max(1, int(number))) for number in (first, last))
    if days > 3 * 366:
        step = max(1, round(days / 366 / 8))
        years = range(start.year, end.year + 2, step)
        found = [(date(year, 1, 1), str(year)) for year in years]
    elif days > 75:
        step = next(step for step in (1, 2, 3, 6) if days / 31 / step <= 8)
        months = range(start.year * 12, (end.year + 1) * 12, step)
        found = [
            (date(month // 12, month % 12 + 1, 1), f"{month // 12}-{month % 12 + 1:02}") for month in months
        ]
    else:
        step = max(1, round(days / 6))
        numbers = range(start.toordinal(), end.toordinal() + 1, step)
        found = [(day, day.isoformat()) for day in map(date.fromordinal, numbers)]
    return [(day.toordinal(), name) for day, name in found if first <= day.toordinal() <= last]
