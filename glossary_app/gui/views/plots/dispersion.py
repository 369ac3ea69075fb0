"""Where terms stand: a row for each, the documents one after another, a stroke for each place.

Strokes that fall on the same pixels are one stroke, the higher the more they are, so that a frequent
term shows where it is dense and does not become a bar.
"""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import numpy
import pyqtgraph
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication

from glossary_app.domain.documents import Citation
from glossary_app.gui import theme
from glossary_app.gui.views.plots.canvas import NEAR, Hit, dress, empty_plot, listen
from glossary_app.gui.views.plots.series import Series, beginnings
from glossary_app.gui.views.plots.walking import Walker
from glossary_app.gui.words import location_word
from glossary_app.services.evidence import Context, Spot

_STROKE = 0.72
"""The height of a stroke at most; rows are 1 apart."""
_WIDE = 2
"""Pixels of a stroke across."""
_NAME = 130
"""Pixels of the name of a row at most."""


class Dispersion(QObject):
    """Draws what the screen can show; zoomed in, it draws again."""

    def __init__(self, read_words: Callable[[Spot], Context], clicked: Callable[[Hit], None]) -> None:
        super().__init__()
        self._read_words = read_words
        self._series: Sequence[Series] = ()
        self._citations: Sequence[Citation] = ()
        self._places: list[Any] = []
        self.plot = empty_plot()
        self.plot.invertY(True)
        self._bands = pyqtgraph.BarGraphItem(x0=[], x1=[], y0=[], y1=[])
        self._borders = pyqtgraph.PlotCurveItem(connect="pairs")
        self._strokes = pyqtgraph.PlotCurveItem(connect="pairs")
        for item in (self._bands, self._borders, self._strokes):
            self.plot.addItem(item)
        self.plot.getViewBox().sigXRangeChanged.connect(self._draw_strokes)
        self.plot.getViewBox().sigResized.connect(self._draw_strokes)
        listen(self.plot, self.find, clicked)
        self._walker = Walker(self.plot, self, clicked)

    def show(self, series: Sequence[Series], citations: Sequence[Citation]) -> None:
        """Draw these entries over these documents."""
        self._series, self._citations = series, citations
        starts = beginnings(citations)
        self._places = [
            numpy.array([starts[spot.document] + spot.start for spot in one.spots]) for one in series
        ]
        total = max(1, sum(one.characters for one in citations))
        dress(self.plot)
        self._draw_documents(starts, total)
        metrics = QFontMetrics(QGuiApplication.font())
        names = [metrics.elidedText(one.term.headword, Qt.TextElideMode.ElideRight, _NAME) for one in series]
        left = self.plot.getAxis("left")
        left.setTicks([list(enumerate(names))])
        left.setTextPen(pyqtgraph.mkPen(theme.colour("text")))
        left.setWidth(_NAME + 2 * theme.SPACE)
        self._strokes.setPen(pyqtgraph.mkPen(theme.colour("accent"), width=_WIDE))
        self.plot.setLimits(xMin=0, xMax=total, minXRange=min(total, 200))
        self.plot.setYRange(-0.6, max(1, len(series)) - 0.4, padding=0)
        self.plot.setXRange(0, total, padding=0)
        self._draw_strokes()
        self._walker.start()

    def words(self) -> str:
        """What the plot shows, for those who do not see it."""
        places = (self.tr("%Ln place(s)", "", len(one.spots)) for one in self._series)
        rows = (f"{one.term.headword}: {said}" for one, said in zip(self._series, places, strict=True))
        return "; ".join(rows)

    def counts(self) -> Sequence[int]:
        """How many places each row has."""
        return [len(places) for places in self._places]

    def mark(self, row: int, number: int) -> tuple[QPointF, Hit]:
        """Where in the plot a place is, and what stands there."""
        point = QPointF(float(self._places[row][number]), row + _STROKE / 4)
        return point, self._told(row, self._series[row].spots[number])

    def at(self, row: int, x: float) -> int:
        """The place of a row that is nearest to a point of the plot."""
        return int(numpy.abs(self._places[row] - x).argmin())

    def find(self, point: QPointF) -> Hit | None:
        """The place under a point of the plot; the document where there is none."""
        row = round(point.y())
        if not 0 <= row < len(self._series):
            return None
        places = self._places[row]
        if not len(places):
            return None
        near = self.at(row, point.x())
        if abs(float(places[near]) - point.x()) > NEAR * self._pixel():
            return None
        return self._told(row, self._series[row].spots[near])

    def _told(self, row: int, spot: Spot) -> Hit:
        context = self._read_words(spot)
        left, keyword, right = map(escape, context.words)
        cited = next(one for one in self._citations if one.document == spot.document)
        muted, accent = theme.colour("muted").name(), theme.colour("accent").name()
        return Hit(
            spot.document,
            spot.span,
            f'<p style="white-space: pre">{left}<b style="color:{accent}">{keyword}</b>{right}<br>'
            f'<span style="color:{muted}">{cited.issued_on} {escape(cited.title)} · '
            f"{location_word(context.location)}</span></p>",
        )

    def _pixel(self) -> float:
        """How many characters a pixel stands for."""
        return float(self.plot.getViewBox().viewPixelSize()[0])

    def _draw_documents(self, starts: dict[Any, int], total: int) -> None:
        """Every other document in a band, a line where each begins."""
        first = numpy.array(list(starts.values()), dtype=float)
        last = numpy.append(first[1:], total)[: len(first)]
        bottom, top = -0.6, max(1, len(self._series)) - 0.4
        self._bands.setOpts(
            x0=first[1::2],
            x1=last[1::2],
            y0=numpy.full(len(first[1::2]), bottom),
            y1=numpy.full(len(first[1::2]), top),
            brush=theme.colour("alternate"),
            pen=pyqtgraph.mkPen(None),
        )
        self._borders.setData(numpy.repeat(first, 2), numpy.tile([bottom, top], len(first)))
        self._borders.setPen(pyqtgraph.mkPen(theme.colour("line")))

    def _draw_strokes(self) -> None:
        (low, high), pixel = self.plot.viewRange()[0], max(1.0, self._pixel())
        strokes = [numpy.empty((0, 2, 2))]
        for row, places in enumerate(self._places):
            seen = places[(places >= low) & (places <= high)]
            strokes.append(_strokes(seen, bottom=row + _STROKE / 2, width=_WIDE * pixel))
        ends = numpy.concatenate(strokes).reshape(-1, 2)
        self._strokes.setData(ends[:, 0], ends[:, 1])
        self._name_documents(low, high, pixel)

    def _name_documents(self, low: float, high: float, pixel: float) -> None:
        """Titles under the documents that are wide enough on the screen, years under the narrow ones."""
        metrics = QFontMetrics(QGuiApplication.font())
        ticks, reached, named = [], low, ""
        for one, start in zip(self._citations, beginnings(self._citations).values(), strict=True):
            begin, end = max(low, start), min(high, start + one.characters)
            middle, room = (begin + end) / 2, (end - begin) / pixel - theme.SPACE
            label = f"{one.issued_on[:7]} {one.title}".strip()
            if room < 12 * theme.SPACE:
                label, room = one.issued_on[:4], max(room, (middle - reached) / pixel * 2)
            width = metrics.horizontalAdvance(label)
            if end <= begin or label == named or (width > room and room < 12 * theme.SPACE):
                continue
            ticks.append((middle, metrics.elidedText(label, Qt.TextElideMode.ElideRight, int(room))))
            named = label
            reached = middle + (min(width, room) / 2 + theme.SPACE) * pixel
        self.plot.getAxis("bottom").setTicks([ticks])


def _strokes(places: Any, *, bottom: float, width: float) -> Any:
    """Both ends (x, y) of a stroke for each column of this width in which something stands."""
    columns, counts = numpy.unique((places / width).astype(int), return_counts=True)
    heights = _STROKE * numpy.sqrt(counts / counts.max(initial=1))
    x = columns * width
    return numpy.stack(
        [numpy.stack([x, numpy.full_like(x, bottom)], 1), numpy.stack([x, bottom - heights], 1)], 1
    )
