"""The other side of `apart`: reads a file from standard input, within limits, and prints what it holds.

It ends as standard input closes, which it does when whoever waits gives up or is no more, killed or not.
"""

import _thread
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from threading import Event, Thread
from typing import TypeAlias

from glossary_app.errors import UserError
from glossary_app.text.formats import apart, office, pdf
from glossary_app.text.formats.received import Received, Watch

_MEMORY = 4_000_000_000
"""Bytes of addresses, where the system keeps a limit: a large PDF takes a tenth, reading pictures half."""
_Reader: TypeAlias = Callable[[bytes, Watch], Received]
_READERS: Mapping[str, _Reader] = {
    ".pdf": pdf.extracted,
    **{suffix: partial(office.extracted, suffix=suffix) for suffix in office.SUFFIXES},
}
_turn = Event()
"""That of this process to read pictures."""


def _limit() -> None:
    """Keep to a limit of memory, where the system knows such."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    except (ImportError, ValueError, OSError):
        return


def _given() -> bytes:
    size = int.from_bytes(sys.stdin.buffer.read(apart.SIZE))
    return sys.stdin.buffer.read(size)


def _end_with_other_side() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
    Thread(target=_wait_for_end, daemon=True).start()


def _wait_for_end() -> None:
    while os.read(sys.stdin.fileno(), 1):  # not by `sys.stdin.buffer`, which Python would wait for at its end
        _turn.set()
    _thread.interrupt_main()  # so that what was started is ended, and what was written taken away
    time.sleep(apart.GRACE)
    os._exit(1)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _tell(done: int, total: int) -> None:
    """Say how far things are, and wait for leave to begin with pictures."""
    _say(apart.sign(done, total))
    if total and not done:
        _turn.wait()


def _read(reader: _Reader, data: bytes) -> Received | UserError:
    try:
        return reader(data, _tell)
    except UserError as error:
        return error


if __name__ == "__main__":
    if sys.argv[1] not in office.SUFFIXES:  # LibreOffice shows its own limits
        _limit()
    given = _given()
    _end_with_other_side()
    _say(apart.answer(_read(_READERS[sys.argv[1]], given)))
