"""Reading in a process of its own: a crash, a bomb or an endless loop ends that process and nothing else.

For what is not written in Python and keeps no bounds itself. What the process (`__main__`) says is a JSON
object a line, the last of which is what it has read. Within `kept` it then waits for the next document.
"""

import json
import math
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from queue import Empty
from threading import Lock
from time import monotonic
from typing import Any

from glossary_app.domain.locations import PageStart
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats.processes import Idle, Process
from glossary_app.text.formats.received import Received, Watch, successful, unwatched

SIZE = 8
"""What the other side hears: in so many bytes, how many the file has; the file; when to read pictures."""
GO = b"\xff" * SIZE
"""To read pictures: more bytes than any file has."""
PAGE, PICTURE, WHOLE = 20.0, 120.0, 180.0
"""Seconds for a sign of life, as after a page of text (15 ms are usual); for a page that is a picture (3 s);
and for all without pictures, where five thousand pages take half of it."""
_BREATH = 0.3
"""Seconds after which whoever waits may have had enough."""
_TURN = Lock()
"""To read pictures: of a document at a time, which takes all cores and the better part of a gigabyte."""
_IDLE = Idle()
kept = _IDLE.kept
"""Whoever has many documents reads them within this."""


def read(data: bytes, *, reader: str, watch: Watch = unwatched) -> Received:
    """What the reader of that name (`__main__`) extracts from the bytes of a file.

    Raises:
        UserError: what the reader has to say, TOO_SLOW, or DAMAGED_DOCUMENT where its process dies.
    """
    if process := _IDLE.take(reader):
        with suppress(ChildProcessError):  # perhaps of what it has read before, so another one is to say
            return _read(process, data, watch)
    try:
        return _read(Process(reader), data, watch)
    except ChildProcessError as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error


def read_each(packed: bytes, *, reader: str, watch: Watch = unwatched) -> list[Received | UserError]:
    """What that reader extracts from each of the files in a zip, or what is the matter with it.

    Raises:
        UserError: TOO_SLOW, or DAMAGED_DOCUMENT where its process dies.
    """
    process = Process(reader)
    try:
        return [_received(one) for one in _answer(process, packed, watch, whole=math.inf)["each"]]
    except ChildProcessError as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
    finally:
        process.end()


def _read(process: Process, data: bytes, watch: Watch) -> Received:
    """The same by this process, which is kept for the next document only if nothing was the matter."""
    try:
        received = successful(_received(_answer(process, data, watch)))
    except BaseException:
        process.end()
        raise
    process.load += len(received.text)
    _IDLE.leave(process)
    return received


def _answer(process: Process, data: bytes, watch: Watch, *, whole: float = WHOLE) -> Mapping[str, Any]:
    """What it says at last; raises `ChildProcessError` where it dies."""
    begun = monotonic()
    deadline, end = begun + PAGE, begun + whole
    process.bid(len(data).to_bytes(SIZE), data)
    with ExitStack() as held:
        while True:
            try:
                message: Mapping[str, Any] = json.loads(_heard(process, deadline, watch))
            except Empty as error:
                raise UserError(ErrorCode.TOO_SLOW, limit=f"{monotonic() - begun:.0f} s") from error
            except ValueError as error:
                raise ChildProcessError from error
            if "total" not in message:
                return message
            done, total = message["done"], message["total"]
            watch(done, total)
            if total and not done:
                held.enter_context(_TURN)
                process.bid(GO)
                process.load = end = math.inf
            deadline = min(monotonic() + (PICTURE if total else PAGE), end)


def _heard(process: Process, deadline: float, watch: Watch) -> bytes:
    """What it says next; raises `Empty` where it is nothing by then. Whoever watches may have had enough."""
    while (left := deadline - monotonic()) > 0:
        with suppress(Empty):
            return process.said(min(_BREATH, left))
        watch(0, 0)
    raise Empty


def sign(done: int, total: int) -> str:
    """What the other side says as it goes on: how many of the pages that are pictures are read."""
    return json.dumps({"done": done, "total": total})


def answer(found: Received | UserError | Sequence[Received | UserError]) -> str:
    """What the other side says at last."""
    return json.dumps(
        _told(found) if isinstance(found, Received | UserError) else {"each": [*map(_told, found)]}
    )


def _told(found: Received | UserError) -> Mapping[str, Any]:
    if isinstance(found, UserError):
        return {"error": found.code, "facts": found.facts}
    return {"encoding": found.encoding, "text": found.text, "pages": found.pages}


def _received(told: Mapping[str, Any]) -> Received | UserError:
    if "error" in told:
        return UserError(ErrorCode(told["error"]), **told["facts"])
    return Received(told["encoding"], told["text"], tuple(map(PageStart._make, told["pages"])))
