"""The glossaries that were open lately, in a menu."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from glossary_app import settings


class RecentMenu(QMenu):
    """Offers the glossaries that are still there, but not `shown`, which is the one of the window."""

    chosen = Signal(object)
    """Carries the `Path` of the glossary that the person wants."""

    def __init__(self, shown: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown.absolute()
        self.setTitle(self.tr("&Recent glossaries"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        """Read the list each time: other windows open glossaries too."""
        self.clear()
        for place, path in enumerate(self._others(), 1):
            key = f"&{place} " if place < 10 else ""
            name = f"{path.stem}  ·  {path.parent}".replace("&", "&&")
            self.addAction(key + name).triggered.connect(partial(self.chosen.emit, path))
        if self.isEmpty():
            self.addAction(self.tr("No other glossary")).setEnabled(False)

    def _others(self) -> list[Path]:
        return [path for path in settings.load().recent if path != self._shown and path.exists()]
