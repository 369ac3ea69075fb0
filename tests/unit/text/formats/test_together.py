"""Who waits for the same work waits together."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from glossary_app.text.formats.together import Together


def test_whoever_is_alone_has_the_work_done_for_one() -> None:
    together = Together[int, int](lambda items: [2 * item for item in items], most=10)
    assert [together.result(item) for item in (1, 2, 3)] == [2, 4, 6]


def test_those_who_come_while_work_is_done_are_served_in_one_go_and_in_their_order() -> None:
    begun, go_on = Event(), Event()
    done: list[Sequence[int]] = []

    def work(items: Sequence[int]) -> list[int]:
        done.append(items)
        begun.set()
        go_on.wait()
        return [2 * item for item in items]

    together = Together[int, int](work, most=3)
    with ThreadPoolExecutor(6) as pool:
        first = pool.submit(together.result, 0)
        begun.wait()
        others = [pool.submit(together.result, item) for item in range(1, 6)]
        while not all(one.running() for one in others):
            pass
        go_on.set()
        assert [one.result() for one in (first, *others)] == [0, 2, 4, 6, 8, 10]
    assert [len(some) for some in done] == [1, 3, 2]


def test_what_the_work_raises_all_hear_and_the_next_one_does_not() -> None:
    def work(items: Sequence[int]) -> list[int]:
        return [1 // item for item in items]

    together = Together[int, int](work, most=3)
    with pytest.raises(ZeroDivisionError):
        together.result(0)
    assert together.result(1) == 1
