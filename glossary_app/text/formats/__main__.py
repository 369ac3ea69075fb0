"""The other side of `apart`: reads files from standard input, within limits, and prints what each holds.

It ends as standard input closes, which it does when whoever waits gives up or is no more, killed or not.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from queue import SimpleQueue
from threading import Event, Thread
from typing import TypeAlias

from glossary_app.errors import Cancelled, UserError
from glossary_app.text.formats import apart, ofd, office, pdf, picture, processes
from glossary_app.text.formats.received import Received, Watch

_MEMORY = 4_000_000_000
"""Bytes of addresses, where the system keeps a limit: a large PDF takes a tenth, reading pictures half."""
_Read: TypeAlias = Received | UserError | Sequence[Received | UserError]
_Reader: TypeAlias = Callable[[bytes, Watch], _Read]
_READERS: Mapping[str, _Reader] = {
    ".pdf": pdf.extracted,
    ".ofd": ofd.extracted,
    picture.READER: picture.extracted,
    office.READER: office.extracted,
}
_given: "SimpleQueue[bytes | None]" = SimpleQueue()
"""Files to read, the next when one is read; at last none."""
_turn, _over = Event(), Event()
"""Whether it is that of this process to read pictures, and whether nobody waits any more."""


def _limit() -> None:
    """Keep to a limit of memory, where the system knows such."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    except (ImportError, ValueError, OSError):
        return


def _listen() -> None:
    """End with the other side, in time for what was started to be ended, and what was written taken away."""
    try:
        _take_in()
    finally:
        _over.set()
        _given.put(None)
        if _starts_programs():
            time.sleep(processes.GRACE)
        os._exit(1)


def _take_in() -> None:
    """What the other side says, until it is no more."""
    with open(0, "rb", closefd=False) as said:  # not `sys.stdin`, which Python would wait for at its end
        while size := said.read(apart.SIZE):
            if size == apart.GO:
                _turn.set()
            else:
                _given.put(said.read(int.from_bytes(size)))


def _starts_programs() -> bool:
    return sys.argv[1] == office.READER


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _tell(done: int, total: int) -> None:
    """Say how far things are, and wait for leave to begin with pictures."""
    if _over.is_set():
        raise Cancelled
    _say(apart.sign(done, total))
    if total and not done:
        _turn.wait()
        _turn.clear()


def _read(reader: _Reader, data: bytes) -> _Read:
    try:
        return reader(data, _tell)
    except UserError as error:
        return error


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # meant for the other side, which then closes standard input
    if not _starts_programs():  # LibreOffice shows its own limits
        _limit()
    Thread(target=_listen, daemon=True).start()
    for given in iter(_given.get, None):
        _say(apart.answer(_read(_READERS[sys.argv[1]], given)))
