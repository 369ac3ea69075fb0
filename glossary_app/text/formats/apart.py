"""Reading in a process of its own: a crash, a bomb or an endless loop ends that process and nothing else.

For what is not written in Python and keeps no bounds itself. `python -m glossary_app.text.formats` is the
other side (`__main__`). It hears by its standard input that this side is there, and ends when that closes;
on its standard output it says a JSON object a line, the last of which is what it has read.
"""

import json
import math
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import monotonic
from typing import IO, Any

from glossary_app.domain.locations import PageStart
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats.received import Received, Watch, unwatched

SIZE, GO = 8, b"\n"
"""What the other side hears: how many bytes the file has, in so many; the file; when to read pictures."""
GRACE = 5.0
"""Seconds that the other side takes to tidy up, at most, before it ends as it is."""
PAGE, PICTURE, WHOLE = 20.0, 120.0, 180.0
"""Seconds for a sign of life, as after a page of text (15 ms are usual); for a page that is a picture (3 s);
and for all without pictures, where five thousand pages take half of it."""
_BREATH = 0.3
"""Seconds after which whoever waits may have had enough."""
_TURN = Lock()
"""To read pictures: of a document at a time, which takes all cores and the better part of a gigabyte."""
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a process would open a terminal."""


def read(data: bytes, *, reader: str, watch: Watch = unwatched) -> Received:
    """What the reader of that name (`__main__`) extracts from the bytes of a file.

    Raises:
        UserError: what the reader has to say, TOO_SLOW, or DAMAGED_DOCUMENT where its process dies.
    """
    begun = monotonic()
    deadline, end = begun + PAGE, begun + WHOLE
    with ExitStack() as held:
        said, bidden = held.enter_context(_other_side(reader, data))
        while True:
            try:
                message = json.loads(_heard(said, deadline, watch))
            except Empty as error:
                raise UserError(ErrorCode.TOO_SLOW, limit=f"{monotonic() - begun:.0f} s") from error
            except ValueError as error:
                raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
            if "total" not in message:
                return _told(message)
            done, total = message["done"], message["total"]
            watch(done, total)
            if total and not done:
                held.enter_context(_TURN)
                _bid(bidden, GO)
                end = math.inf
            deadline = min(monotonic() + (PICTURE if total else PAGE), end)


def sign(done: int, total: int) -> str:
    """What the other side says as it goes on: how many of the pages that are pictures are read."""
    return json.dumps({"done": done, "total": total})


def answer(received: Received | UserError) -> str:
    """What the other side says at last."""
    if isinstance(received, UserError):
        return json.dumps({"error": received.code, "facts": received.facts})
    return json.dumps({"encoding": received.encoding, "text": received.text, "pages": received.pages})


def _told(answer: Mapping[str, Any]) -> Received:
    if "error" in answer:
        raise UserError(ErrorCode(answer["error"]), **answer["facts"])
    return Received(answer["encoding"], answer["text"], tuple(map(PageStart._make, answer["pages"])))


@contextmanager
def _other_side(reader: str, data: bytes) -> Iterator[tuple["SimpleQueue[bytes]", IO[bytes]]]:
    """What a process says that has `data` to read, in lines, an empty one when it is gone; and what it hears.

    None is left behind.
    """
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "glossary_app.text.formats", reader],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=NO_WINDOW,
        # Of numpy, which is asked for nothing here; else it takes addresses for as many as there are cores.
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    said: SimpleQueue[bytes] = SimpleQueue()
    listener = Thread(target=_listen, args=(process.stdout, said), daemon=True)
    listener.start()
    try:
        _bid(process.stdin, len(data).to_bytes(SIZE), data)
        yield said, process.stdin
    finally:
        _end(process)
        listener.join()


def _heard(said: "SimpleQueue[bytes]", deadline: float, watch: Watch) -> bytes:
    """The next line; raises `Empty` where there is none by then. Whoever watches may have had enough."""
    while (left := deadline - monotonic()) > 0:
        with suppress(Empty):
            return said.get(timeout=min(_BREATH, left))
        watch(0, 0)
    raise Empty


def _bid(other: IO[bytes], *words: bytes) -> None:
    with suppress(OSError):  # who does not listen is gone, as its silence will show
        for word in words:
            other.write(word)
        other.flush()


def _listen(stream: IO[bytes], said: "SimpleQueue[bytes]") -> None:
    with stream:
        for line in stream:
            said.put(line)
    said.put(b"")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Let the process end, which it does by itself, and end it if it does not."""
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    try:
        process.wait(2 * GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
