"""Processes that read documents; one that has read one may wait for the next.

`python -m glossary_app.text.formats READER` (`__main__`) is the other side. It hears by its standard input
that this side is there, and ends when that closes; on its standard output it says a line at a time.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from threading import Lock, Thread
from typing import IO

GRACE = 5.0
"""Seconds that the other side takes to tidy up, at most, before it ends as it is."""
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows a process would open a terminal."""
_MOST = 1_000_000
"""Characters, after which a process is not kept: it holds 100 MB by then, and starting one takes 3 % more."""


class Process:
    """One that reads documents of a kind, in turn."""

    def __init__(self, reader: str) -> None:
        self.reader = reader
        self.load = 0.0
        """What it has read, in characters; pictures are more than any number."""
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "glossary_app.text.formats", reader],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=NO_WINDOW,
            # Of numpy, which is asked for nothing here; else it takes addresses for as many as there are
            # cores.
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._ear, self._said = self._process.stdin, SimpleQueue[bytes]()
        self._listener = Thread(target=_listen, args=(self._process.stdout, self._said), daemon=True)
        self._listener.start()

    def bid(self, *words: bytes) -> None:
        """Say something to it; one that does not listen is gone, as its silence will show."""
        with suppress(OSError):
            for word in words:
                self._ear.write(word)
            self._ear.flush()

    def said(self, seconds: float) -> bytes:
        """The next line, an empty one when it is gone; raises `Empty` where there is none by then."""
        return self._said.get(timeout=seconds)

    def end(self) -> None:
        """Let it end, which it does by itself, and end it if it does not."""
        with suppress(OSError):
            self._ear.close()
        try:
            self._process.wait(2 * GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join()


def _listen(stream: IO[bytes], said: "SimpleQueue[bytes]") -> None:
    with stream:
        for line in stream:
            said.put(line)
    said.put(b"")


class Idle:
    """Processes that wait for a document: never more than documents were read at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[Process] = []
        self._hosts = 0

    @contextmanager
    def kept(self) -> Iterator[None]:
        """While this lasts, for whoever, processes wait; with the last they end."""
        with self._lock:
            self._hosts += 1
        try:
            yield
        finally:
            ended: list[Process] = []
            with self._lock:
                self._hosts -= 1
                if not self._hosts:
                    ended, self._waiting = self._waiting, ended
            for process in ended:
                process.end()

    def take(self, reader: str) -> Process | None:
        """One of that kind; where there is none, one of another kind ends, to make room."""
        with self._lock:
            process = max(self._waiting, key=lambda one: one.reader == reader, default=None)
            if process:
                self._waiting.remove(process)
        if process is None or process.reader == reader:
            return process
        process.end()
        return None

    def leave(self, process: Process) -> None:
        """Let it wait, or end."""
        with self._lock:
            waits = self._hosts and process.load < _MOST
            if waits:
                self._waiting.append(process)
        if not waits:
            process.end()
