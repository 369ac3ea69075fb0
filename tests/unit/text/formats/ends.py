"""Whether processes end, shared by the tests of those who start some."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from glossary_app.text.formats import processes


def soon(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold within the time that a process is given."""
    end = time.monotonic() + 4 * processes.GRACE
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z" if Path("/proc").is_dir() else False
