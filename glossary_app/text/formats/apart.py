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
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import IO, Any

from glossary_app.domain.locations import PageStart
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats.received import Received, Watch, unwatched

SIZE = 8
"""Bytes that tell how many the file has, before its own."""
GRACE = 2.0
"""Seconds that the other side has to tidy up."""
PAGE, PICTURE, WHOLE = 20.0, 120.0, 180.0
"""Seconds for a sign of life, as after a page of text (15 ms are usual); for a page that is a picture (3 s);
and for all without pictures, where five thousand pages take half of it."""
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a process would open a terminal."""


def read(data: bytes, *, reader: str, watch: Watch = unwatched) -> Received:
    """What the reader of that name (`__main__`) extracts from the bytes of a file.

    Raises:
        UserError: what the reader has to say, TOO_SLOW, or DAMAGED_DOCUMENT where its process dies.
    """
    begun = monotonic()
    patience, end = PAGE, begun + WHOLE
    with _other_side(reader, data) as said:
        while True:
            try:
                message = json.loads(said.get(timeout=max(0, min(patience, end - monotonic()))))
            except Empty as error:
                raise UserError(ErrorCode.TOO_SLOW, limit=f"{monotonic() - begun:.0f} s") from error
            except ValueError as error:
                raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
            if "total" not in message:
                return _told(message)
            if message["total"]:
                patience, end = PICTURE, math.inf
                watch(message["done"], message["total"])


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
def _other_side(reader: str, data: bytes) -> Iterator["SimpleQueue[bytes]"]:
    """The lines of a process that has `data` to read; an empty one when it is gone. None is left behind."""
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
        with suppress(OSError):  # who does not listen is gone, and will have said nothing
            process.stdin.write(len(data).to_bytes(SIZE))
            process.stdin.write(data)
            process.stdin.flush()
        yield said
    finally:
        _end(process)
        listener.join()


def _listen(stream: IO[bytes], said: "SimpleQueue[bytes]") -> None:
    with stream:
        for line in stream:
            said.put(line)
    said.put(b"")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Let the process end, and end it if it does not."""
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
