"""A plot as a picture: PNG at twice the size of the screen, or SVG."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView

_SCALE = 2


def save(plot: QGraphicsView, path: Path) -> bool:
    """Draw the plot into a file, as SVG where its suffix says so, else as PNG; whether it was written."""
    return _save_svg(plot, path) if path.suffix.lower() == ".svg" else _save_png(plot, path)


def _save_svg(plot: QGraphicsView, path: Path) -> bool:
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setResolution(plot.logicalDpiX())  # axes are recorded pictures, which scale with it
    drawing.setSize(plot.viewport().size())
    drawing.setViewBox(plot.viewport().rect())
    painter = QPainter()
    if not painter.begin(drawing):
        return False
    plot.render(painter, QRectF(plot.viewport().rect()), plot.viewport().rect())
    return painter.end()


def _save_png(plot: QGraphicsView, path: Path) -> bool:
    image = QImage(plot.viewport().size() * _SCALE, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SCALE)  # as on a sharp screen: letters and points grow with it
    image.fill(plot.backgroundBrush().color())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plot.render(painter, QRectF(plot.viewport().rect()), plot.viewport().rect())
    painter.end()
    return QImageWriter(str(path), b"PNG").write(image)
