"""From pane to pane by key: the list, its entry, the evidence, the filters, and round again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

Pane = tuple[QWidget, Callable[[], object]]
"""A pane, and what puts the focus into it."""


class Panes(QObject):
    """The panes of one window, in the order in which a key goes through them."""

    def __init__(self, panes: Sequence[Pane], window: QWidget) -> None:
        super().__init__(window)
        self._panes = panes

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What is done, by the name of the action."""
        return {"next_pane": lambda: self._step(1), "previous_pane": lambda: self._step(-1)}

    def _step(self, by: int) -> None:
        """Go to the next pane that can be seen; from elsewhere, to the first."""
        shown = [one for one in self._panes if one[0].isVisible()]
        if not shown:
            return
        focus = QApplication.focusWidget()
        here = [
            at for at, (pane, _) in enumerate(shown) if focus and (pane is focus or pane.isAncestorOf(focus))
        ]
        _, take_up = shown[(here[0] + by) % len(shown) if here else 0]
        take_up()
