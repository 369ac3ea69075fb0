"""Work that takes hardly longer for many than for one: who waits for it waits together."""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Condition
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_MOMENT = 0.05
"""Seconds in which others come who began at the same time."""


class Together(Generic[Item, Result]):
    """Does the work for all who came while it was done for those before, so many of them at most.

    What the work raises is raised to each of those it was done for.
    """

    def __init__(self, work: Callable[[Sequence[Item]], Sequence[Result]], *, most: int) -> None:
        self._work, self._most = work, most
        self._waiting: deque[tuple[Item, Future[Result]]] = deque()
        self._changed = Condition()
        """Somebody came, or the work for some is done."""
        self._is_at_work = False

    def result(self, item: Item) -> Result:
        """What the work gives for an item; whoever finds nobody at work does it for all who wait."""
        wanted: Future[Result] = Future()
        with self._changed:
            self._waiting.append((item, wanted))
            self._changed.notify_all()
        while self._is_mine_to_do(wanted):
            try:
                self._do(self._gathered())
            finally:
                with self._changed:
                    self._is_at_work = False
                    self._changed.notify_all()
        return wanted.result()

    def _is_mine_to_do(self, wanted: Future[Result]) -> bool:
        """Wait until the result is there, or nobody at work who would give it."""
        with self._changed:
            self._changed.wait_for(lambda: wanted.done() or not self._is_at_work)
            begins = not wanted.done()
            self._is_at_work = self._is_at_work or begins
            return begins

    def _gathered(self) -> Sequence[tuple[Item, Future[Result]]]:
        """Those who wait, as soon as nobody else comes."""
        with self._changed:
            seen = 0
            while seen < len(self._waiting) < self._most:
                seen = len(self._waiting)
                self._changed.wait(_MOMENT)
            return [self._waiting.popleft() for _ in range(min(self._most, len(self._waiting)))]

    def _do(self, some: Sequence[tuple[Item, Future[Result]]]) -> None:
        try:
            results = self._work([item for item, _ in some])
        except BaseException as error:
            for _, wanted in some:
                wanted.set_exception(error)
            return
        for (_, wanted), result in zip(some, results, strict=True):
            wanted.set_result(result)
