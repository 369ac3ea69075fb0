"""From pane to pane by key, and where the keyboard goes when what had it is gone."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

Pane = tuple[QWidget, Callable[[], object]]
"""A pane, and what puts the focus into it."""


class Panes(QObject):
    """The panes of one window, in the order in which a key goes through them; the first is the list.

    Where a field or button is hidden or disabled while it has the keyboard, Qt gives that to whatever
    comes next in the window. Here it stays in its pane; and what is in no pane, as a message is, gives
    it back to the pane that had it before.
    """

    def __init__(self, panes: Sequence[Pane], window: QWidget) -> None:
        super().__init__(window)
        self._panes = panes
        self._last = panes[0]
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus_changed)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What is done, by the name of the action."""
        return {"next_pane": lambda: self._step(1), "previous_pane": lambda: self._step(-1)}

    def _step(self, by: int) -> None:
        """Go to the next pane that can be seen; from elsewhere, to the first."""
        shown = [one for one in self._panes if one[0].isVisible()]
        if not shown:
            return
        here = self._pane_of(QApplication.focusWidget())
        _, take_up = shown[(shown.index(here) + by) % len(shown) if here in shown else 0]
        take_up()

    def _pane_of(self, widget: QWidget | None) -> Pane | None:
        return next((one for one in self._panes if widget and _holds(one[0], widget)), None)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Keep the keyboard in its pane where it was not the person who moved it."""
        here = self._pane_of(now)
        if before is None or now is None or (before.isVisible() and before.isEnabled()):
            self._last = here or self._last
        elif here is not self._last and before.window() is now.window() is self._last[0].window():
            self._take_up(self._last)

    def _take_up(self, pane: Pane) -> None:
        """Go to a pane, or to the list where nothing in the pane takes the keyboard."""
        widget, take_up = pane
        take_up()
        focus = QApplication.focusWidget()
        if focus is None or not _holds(widget, focus):
            self._last = self._panes[0]
            self._last[1]()


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
