"""Reading in a process of its own: a crash, a bomb or an endless loop ends that process and nothing else.

For formats whose library is not written in Python and keeps no bounds itself. `python -m
glossary_app.text.formats` is the other side (`__main__`).
"""

import json
import subprocess
import sys
from typing import Any

from glossary_app.domain.locations import PageStart
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats.received import Received

PATIENCE = 180
"""Seconds; five thousand pages of a PDF take half of it."""
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a process would open a terminal."""
MEMORY = 4_000_000_000
"""Bytes of addresses, where the system keeps such a limit; a large PDF takes a tenth."""


def read(data: bytes, *, reader: str) -> Received:
    """What the module `reader` extracts from the bytes of a file.

    Raises:
        UserError: what the reader has to say, TOO_SLOW, or DAMAGED_DOCUMENT where its process dies.
    """
    command = [sys.executable, "-P", "-m", "glossary_app.text.formats", reader]
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            creationflags=NO_WINDOW,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise UserError(ErrorCode.TOO_SLOW, limit=f"{PATIENCE} s") from error
    except ValueError as error:
        raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error
    return _told(answer)


def answer(received: Received | UserError) -> str:
    """What is said to the other side."""
    if isinstance(received, UserError):
        return json.dumps({"error": received.code, "facts": received.facts})
    return json.dumps({"encoding": received.encoding, "text": received.text, "pages": received.pages})


def _told(answer: dict[str, Any]) -> Received:
    if "error" in answer:
        raise UserError(ErrorCode(answer["error"]), **answer["facts"])
    return Received(answer["encoding"], answer["text"], tuple(map(PageStart._make, answer["pages"])))
