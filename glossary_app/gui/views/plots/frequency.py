"""How often terms stand in documents over time: places for ten thousand characters, by date."""

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

import pyqtgraph
from PySide6.QtCore import QPointF

from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.views.plots.canvas import NEAR, Hit, dress, empty_plot, listen
from glossary_app.gui.views.plots.series import Series, colour_of, date_ticks, moment, style_of
from glossary_app.services.evidence import Rate


class _Point(NamedTuple):
    day: int
    rate: Rate
    series: Series


class Frequency:
    """A line for each entry, a point for each dated document."""

    def __init__(self, clicked: Callable[[Hit], None]) -> None:
        self._points: list[_Point] = []
        self.plot = empty_plot()
        self.plot.setAntialiasing(True)
        self.plot.showGrid(y=True, alpha=0.9)
        self.plot.getAxis("left").setStyle(maxTickLevel=0)
        self._legend = self.plot.addLegend(offset=(-1, 1))
        self.plot.getViewBox().sigResized.connect(self._frame)
        self.plot.getViewBox().sigXRangeChanged.connect(self._name_days)
        listen(self.plot, self.find, clicked)

    def show(self, series: Sequence[Series]) -> None:
        """Draw these entries; documents without a date are left out."""
        self.plot.clear()
        dress(self.plot)
        self._legend.setLabelTextColor(theme.colour("text"))
        self.plot.setLabel("left", translate("Frequency", "Places per 10,000 characters"))
        self._points = []
        for number, one in enumerate(series):
            points = [
                _Point(moment(rate.citation.issued_on), rate, one) for rate in one.rates if _dated(rate)
            ]
            colour = colour_of(number)
            self.plot.plot(
                [point.day for point in points],
                [point.rate.per_10000 for point in points],
                pen=pyqtgraph.mkPen(colour, width=2, style=style_of(number)),
                symbol="o",
                symbolSize=8,
                symbolBrush=colour,
                symbolPen=pyqtgraph.mkPen(theme.colour("base")),
                name=one.term.headword,
            )
            self._points += points
        self._frame()

    def find(self, point: QPointF) -> Hit | None:
        """The document whose point is nearest to a point of the plot, if it is near."""
        across, up = self.plot.getViewBox().viewPixelSize()

        def distance(one: _Point) -> float:
            x, y = (one.day - point.x()) / across, (one.rate.per_10000 - point.y()) / up
            return float((x * x + y * y) ** 0.5)

        nearest = min(self._points, key=distance, default=None)
        if nearest is None or distance(nearest) > NEAR:
            return None
        return _told(nearest, [one for one in self._points if one[:2] == nearest[:2]])

    def _frame(self) -> None:
        """All days with some room on both sides, from nothing to the highest point."""
        days = [point.day for point in self._points] or [moment("2000")]
        room = max(30.0, (max(days) - min(days)) * 0.05)
        highest = max((point.rate.per_10000 for point in self._points), default=0) or 1
        first, last = min(days) - room, max(days) + room
        last += (last - first) * self._share_of_legend()
        self.plot.setLimits(xMin=first, xMax=last, yMin=0)
        self.plot.setXRange(first, last, padding=0)
        self.plot.setYRange(0, highest * 1.1, padding=0)
        self._name_days()

    def _share_of_legend(self) -> float:
        """How much wider the plot must be for the names to stand beside the lines."""
        names = self._legend.boundingRect().width() + 2 * theme.SPACE
        whole = max(1.0, self.plot.getViewBox().width())
        return float(min(1.0, names / max(whole - names, 1.0)))

    def _name_days(self) -> None:
        low, high = self.plot.viewRange()[0]
        self.plot.getAxis("bottom").setTicks([date_ticks(low, high)])


def _dated(rate: Rate) -> bool:
    return bool(rate.citation.issued_on)


def _told(point: _Point, same: Sequence[_Point]) -> Hit:
    """What is said of a point, and of the lines that meet in it."""
    rate, cited = point.rate, point.rate.citation
    names = "、".join(escape(one.series.term.headword) for one in same)
    spot = next((one for one in point.series.spots if one.document == cited.document and one.counted), None)
    times = translate("Frequency", "%n place(s)", "", rate.places)
    muted = theme.colour("muted").name()
    return Hit(
        cited.document,
        spot.span if spot else None,
        f"<b>{names}</b> &nbsp;{rate.per_10000:.1f} · {times}<br>"
        f'<span style="color:{muted}">{cited.issued_on} {escape(cited.title)}</span>',
    )
