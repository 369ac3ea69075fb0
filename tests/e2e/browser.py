"""A headless Chromium, driven through pipes as its developers' tools drive it; no library is needed."""

import itertools
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FOUND = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")


class Page:
    """An open page. Messages of the protocol are JSON, each with a zero at its end."""

    def __init__(self, reads: int, writes: int) -> None:
        self._reads = os.fdopen(reads, "rb")
        self._writes = os.fdopen(writes, "wb")
        self._numbers = itertools.count(1)
        self._session: str | None = None

    def open(self, address: str) -> None:
        """Load a page in a new tab and wait until it is there."""
        self._session = None
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")
        self._ask("Page.navigate", url=address)
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self._ask("Input.insertText", text=text)

    def press(self, key: str) -> None:
        """Press a key and let it go."""
        for kind in ("keyDown", "keyUp"):
            self._ask("Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" else "")

    def prefer(self, scheme: str) -> None:
        """Be in a system that is light or dark."""
        self._ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def value(self, script: str) -> Any:
        """What an expression is in the page; promises are waited for."""
        answer = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def close(self) -> None:
        """End the browser."""
        self._session = None
        self._ask("Browser.close")
        self._reads.close()
        self._writes.close()

    def _ask(self, method: str, **parameters: object) -> Any:
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._writes.write(json.dumps(message).encode() + b"\0")
        self._writes.flush()
        while (answer := self._next()).get("id") != number:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def _next(self) -> dict[str, Any]:
        read = bytearray()
        while (byte := self._reads.read(1)) != b"\0":
            assert byte, "The browser has ended."
            read += byte
        answer: dict[str, Any] = json.loads(read)
        return answer


@contextmanager
def opened(file: Path, profile: Path) -> Iterator[Page]:
    """A page in a browser of its own, with nothing remembered."""
    asked, tells = os.pipe()
    hears, told = os.pipe()
    assert FOUND is not None
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"]
    # The browser reads from 3 and writes to 4, whatever numbers the pipes have here.
    shell = f'exec 3<&{asked} 4>&{told}; exec "$@"'
    command = ["bash", "-c", shell, "chromium", FOUND, *options, "--remote-debugging-pipe"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=(asked, told), stdout=quiet, stderr=quiet) as browser:
        os.close(asked)
        os.close(told)
        page = Page(hears, tells)
        try:
            page.open(file.as_uri())
            yield page
        finally:
            page.close()
            browser.wait(timeout=30)
