"""What a piece of work takes: its time, and the memory of the process."""

import resource
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """The time of `work`."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def peak() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
