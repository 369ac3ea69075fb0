"""How large windows open: as they want to be, where the screen lets them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""What borders and title bar take of the screen at most, before the window manager has drawn them."""


def open_at(window: QWidget, wanted: QSize) -> None:
    """Give a window or dialog its first size; a projector may have less room than that."""
    window.resize(wanted.boundedTo(window.screen().availableSize() - _FRAME))
