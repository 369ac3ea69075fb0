"""How often terms stand in documents over time: places for ten thousand characters, by date."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from html import escape
from math import ceil
from typing import NamedTuple

import pyqtgraph
from PySide6.QtCore import QObject, QPointF

from glossary_app.gui import theme
from glossary_app.gui.views.plots.canvas import NEAR, Hit, dress, empty_plot, listen
from glossary_app.gui.views.plots.series import Series, colour_of, date_ticks, moment, style_of
from glossary_app.gui.views.plots.walking import Walker
from glossary_app.services.evidence import Rate, together

_FEW = 24
"""Documents through which a line can still be followed; of more, it goes through their years."""


class _Point(NamedTuple):
    day: int
    rate: Rate
    series: Series


class Frequency(QObject):
    """A line for each entry, a point for each dated document.

    Of many documents the line goes through the years: one report that has a term beside ten that have
    none would throw it up and down.
    """

    def __init__(self, clicked: Callable[[Hit], None]) -> None:
        super().__init__()
        self._points: list[_Point] = []
        self._lines: list[list[_Point]] = []
        self.plot = empty_plot()
        self.plot.setAntialiasing(True)
        self.plot.showGrid(y=True, alpha=0.9)
        self.plot.getAxis("left").setStyle(maxTickLevel=0)
        self._legend = self.plot.addLegend(offset=(-1, 1))
        self.plot.getViewBox().sigResized.connect(self._frame)
        self.plot.getViewBox().sigXRangeChanged.connect(self._name_days)
        listen(self.plot, self.find, clicked)
        self._walker = Walker(self.plot, self, clicked)

    def show(self, series: Sequence[Series]) -> None:
        """Draw these entries; documents without a date are left out."""
        self.plot.clear()
        self._legend.setColumnCount(1)
        dress(self.plot)
        self._legend.setLabelTextColor(theme.colour("text"))
        self.plot.setLabel("left", self.tr("Places per 10,000 characters"))
        self._lines = []
        for number, one in enumerate(series):
            points = [
                _Point(moment(rate.citation.issued_on), rate, one) for rate in one.rates if _dated(rate)
            ]
            self._draw(number, points, escape(one.term.headword))
            self._lines.append(points)
        self._points = [point for line in self._lines for point in line]
        self._frame()
        self._walker.start()

    def _draw(self, number: int, points: Sequence[_Point], name: str) -> None:
        """The line of an entry, and the points of its documents, small where there are many."""
        colour = colour_of(number)
        marks = {"symbolBrush": colour, "symbolPen": pyqtgraph.mkPen(theme.colour("base"))}
        of_documents = [(point.day, point.rate.per_10000) for point in points]
        few = len(points) <= _FEW
        if not few:
            self.plot.plot(*_columns(of_documents), pen=None, symbol="o", symbolSize=5, **marks)
        self.plot.plot(
            *_columns(of_documents if few else _by_year(points)),
            pen=pyqtgraph.mkPen(colour, width=2, style=style_of(number)),
            symbol="o" if few else None,
            symbolSize=8,
            name=name,
            **marks,
        )

    def words(self) -> str:
        """What the plot shows, for those who do not see it."""
        lines = (
            f"{line[0].series.term.headword}: {line[0].rate.per_10000:.1f} → {line[-1].rate.per_10000:.1f}"
            for line in self._lines
            if line
        )
        return "; ".join(lines)

    def counts(self) -> Sequence[int]:
        """How many documents each line goes through."""
        return [len(line) for line in self._lines]

    def mark(self, row: int, number: int) -> tuple[QPointF, Hit]:
        """Where in the plot a document is, and what is said of it."""
        point = self._lines[row][number]
        return QPointF(point.day, point.rate.per_10000), self._told(point)

    def at(self, row: int, x: float) -> int:
        """The document of a line that is nearest to a day."""
        line = self._lines[row]
        return min(range(len(line)), key=lambda number: abs(line[number].day - x))

    def find(self, point: QPointF) -> Hit | None:
        """The document whose point is nearest to a point of the plot, if it is near."""
        across, up = self.plot.getViewBox().viewPixelSize()

        def distance(one: _Point) -> float:
            x, y = (one.day - point.x()) / across, (one.rate.per_10000 - point.y()) / up
            return float((x * x + y * y) ** 0.5)

        nearest = min(self._points, key=distance, default=None)
        if nearest is None or distance(nearest) > NEAR:
            return None
        return self._told(nearest)

    def _told(self, point: _Point) -> Hit:
        """What is said of a point, and of the lines that meet in it."""
        rate, cited = point.rate, point.rate.citation
        same = [one for one in self._points if one[:2] == point[:2]]
        names = "、".join(escape(one.series.term.headword) for one in same)
        spots = point.series.spots
        spot = next((one for one in spots if one.document == cited.document and one.counted), None)
        times = self.tr("%Ln place(s)", "", rate.places)
        muted = theme.colour("muted").name()
        return Hit(
            cited.document,
            spot.span if spot else None,
            f"<b>{names}</b> &nbsp;{rate.per_10000:.1f} · {times}<br>"
            f'<span style="color:{muted}">{cited.issued_on} {escape(cited.title)}</span>',
        )

    def _frame(self) -> None:
        """All days with some room on both sides, from nothing to the highest point."""
        self._arrange_names()
        days = [point.day for point in self._points] or [moment("2000")]
        room = max(30.0, (max(days) - min(days)) * 0.05)
        highest = max((point.rate.per_10000 for point in self._points), default=0) or 1
        first, last = min(days) - room, max(days) + room
        last += (last - first) * self._share_of_legend()
        self.plot.setLimits(xMin=first, xMax=last, yMin=0)
        self.plot.setXRange(first, last, padding=0)
        self.plot.setYRange(0, highest * 1.1, padding=0)
        self._name_days()

    def _arrange_names(self) -> None:
        """Have the names in as many columns as the height asks for."""
        heights = [label.boundingRect().height() for _, label in self._legend.items]
        if heights:
            rows = int(
                (self.plot.getViewBox().height() - 2 * theme.SPACE) // (max(heights) + theme.SPACE // 2)
            )
            self._legend.setColumnCount(ceil(len(heights) / max(1, rows)))

    def _share_of_legend(self) -> float:
        """How much wider the plot must be for the names to stand beside the lines."""
        names = self._legend.boundingRect().width() + 2 * theme.SPACE
        whole = max(1.0, self.plot.getViewBox().width())
        return float(min(1.0, names / max(whole - names, 1.0)))

    def _name_days(self) -> None:
        low, high = self.plot.viewRange()[0]
        self.plot.getAxis("bottom").setTicks([date_ticks(low, high)])


def _by_year(points: Sequence[_Point]) -> list[tuple[int, float]]:
    """The middle of each year, and how often the entry stands in all documents of it together."""
    years: defaultdict[str, list[Rate]] = defaultdict(list)
    for point in points:
        years[point.rate.citation.issued_on[:4]].append(point.rate)
    return [(moment(year), together(rates)) for year, rates in years.items()]


def _columns(pairs: Sequence[tuple[int, float]]) -> tuple[list[int], list[float]]:
    """All days, and all rates."""
    return [day for day, _ in pairs], [rate for _, rate in pairs]


def _dated(rate: Rate) -> bool:
    return bool(rate.citation.issued_on)
