"""How long it takes until something is seen: from an act to the end of the paint that shows it."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QAbstractItemView


class _Painted(QObject):
    """Ends a loop when its view has been painted."""

    def __init__(self, view: QAbstractItemView, loop: QEventLoop) -> None:
        super().__init__(view)
        self._loop = loop
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - of Qt
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return False


def acting(
    act: Callable[[], object], view: QAbstractItemView, *, until: SignalInstance | None = None
) -> float:
    """Milliseconds until `act`, and what it leads to until a signal comes later, is painted."""
    started = time.perf_counter()
    loop = QEventLoop()
    if until is not None:
        until.connect(loop.quit)
    act()
    if until is not None:
        loop.exec()
    wait_for_paint(view)
    return 1000 * (time.perf_counter() - started)


def wait_for_paint(view: QAbstractItemView) -> None:
    """Let events run until the view has been painted."""
    loop = QEventLoop()
    painted = _Painted(view, loop)
    view.viewport().update()
    loop.exec()
    painted.deleteLater()
