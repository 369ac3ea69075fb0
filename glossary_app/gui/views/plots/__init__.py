"""Where terms stand and how often over time, drawn; pyqtgraph is loaded when a plot is first seen."""

from glossary_app.gui.views.plots.view import PlotsView

__all__ = ["PlotsView"]
