"""Work that takes hardly longer for many than for one: who waits for it waits together."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_MOMENT = 0.05
"""Seconds in which others come who began at the same time, and after which who waits looks again."""


class Together(Generic[Item, Result]):
    """Does the work for all who came while it was done for those before, so many of them at most.

    What the work raises is raised to each of those it was done for.
    """

    def __init__(self, work: Callable[[Sequence[Item]], Sequence[Result]], *, most: int) -> None:
        self._work, self._most = work, most
        self._waiting: deque[tuple[Item, Future[Result]]] = deque()
        self._turn = Lock()

    def result(self, item: Item) -> Result:
        """What the work gives for an item; whoever finds nobody at work does it for all who wait."""
        wanted: Future[Result] = Future()
        self._waiting.append((item, wanted))
        while not wanted.done():
            if self._turn.acquire(timeout=_MOMENT):
                try:
                    if not wanted.done():
                        self._gather()
                        self._do_some()
                finally:
                    self._turn.release()
        return wanted.result()

    def _gather(self) -> None:
        """Wait until nobody else comes."""
        seen = 0
        while seen < len(self._waiting) < self._most:
            seen = len(self._waiting)
            time.sleep(_MOMENT)

    def _do_some(self) -> None:
        many = min(self._most, len(self._waiting))
        items, wanted = zip(*(self._waiting.popleft() for _ in range(many)), strict=True)
        try:
            results = self._work(items)
        except BaseException as error:
            for one in wanted:
                one.set_exception(error)
            return
        for one, result in zip(wanted, results, strict=True):
            one.set_result(result)
