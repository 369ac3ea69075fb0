"""What LibreOffice reads and we do not: old Word files, WPS, OpenDocument and rich text.

They are converted to .docx in a folder of their own, with a profile of their own: nothing of the person's
LibreOffice is touched, no macro runs, and nothing that the document links to is fetched.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import apart, packages, processes, word
from glossary_app.text.formats.received import Received, Watch, unwatched

SUFFIXES = (".doc", ".wps", ".odt", ".rtf")
_PATIENCE = 120
"""Seconds; a book of a thousand pages takes ten."""
_SIGN = 0.2
"""Seconds after which a sign of life is given, and it is seen whether anybody waits."""
_PLACES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_PROFILE = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="{_SECURITY}"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="{_SECURITY}"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="{_SECURITY}"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
</oor:items>
"""
_SECTOR, _WORD, _FLAGS, _IS_ENCRYPTED = 512, b"\xec\xa5", 11, 0x01
"""An old Word file has its header at the beginning of a sector ([MS-DOC] 2.5.2); a bit of it says so."""


def read(data: bytes, *, suffix: str) -> Received:
    """The text of a document that LibreOffice reads.

    Raises:
        UserError: NEEDS_LIBREOFFICE, TOO_SLOW, DAMAGED_DOCUMENT, PASSWORD or TOO_LARGE.
    """
    if _is_encrypted(data, suffix):
        raise UserError(ErrorCode.PASSWORD)
    if program() is None:
        raise UserError(ErrorCode.NEEDS_LIBREOFFICE)
    return apart.read(data, reader=suffix)


def extracted(data: bytes, watch: Watch = unwatched, *, suffix: str) -> Received:
    """The text of a document, converted; by a process of its own, which LibreOffice does not outlive.

    Raises:
        UserError: NEEDS_LIBREOFFICE, TOO_SLOW, DAMAGED_DOCUMENT or TOO_LARGE.
    """
    # Its pages would be those that LibreOffice makes of it with the fonts of this computer.
    converted = word.read(_converted(data, suffix, watch))
    return replace(converted, encoding=suffix.removeprefix("."), pages=())


def program() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    return next((found for place in _PLACES if (found := shutil.which(place))), None)


def _is_encrypted(data: bytes, suffix: str) -> bool:
    if suffix == ".odt":
        with packages.opened(data) as package:
            return b"encryption-data" in packages.unpacked(package, "META-INF/manifest.xml")
    headers = (at for at in range(_SECTOR, len(data), _SECTOR) if data.startswith(_WORD, at))
    return any(data[at + _FLAGS] & _IS_ENCRYPTED for at in headers if at + _FLAGS < len(data))


def _converted(data: bytes, suffix: str, watch: Watch) -> bytes:
    """The document as .docx."""
    soffice = program()
    if soffice is None:
        raise UserError(ErrorCode.NEEDS_LIBREOFFICE)
    with tempfile.TemporaryDirectory(prefix="glossary-app-", ignore_cleanup_errors=True) as folder:
        settings = Path(folder, "profile", "user", "registrymodifications.xcu")
        settings.parent.mkdir(parents=True)
        settings.write_text(_PROFILE, encoding="utf-8")
        given = Path(folder, f"document{suffix}")
        given.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        convert = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, str(given)]
        with _running([soffice, "--headless", "--norestore", profile, *convert]) as process:
            _wait(process, watch)
        try:
            return Path(folder, "document.docx").read_bytes()
        except OSError as error:
            raise UserError(ErrorCode.DAMAGED_DOCUMENT) from error


def _wait(process: "subprocess.Popen[bytes]", watch: Watch) -> None:
    """Wait until a process has ended, giving signs of life."""
    end = time.monotonic() + _PATIENCE
    while process.poll() is None:
        if time.monotonic() > end:
            raise UserError(ErrorCode.TOO_SLOW, limit=f"{_PATIENCE} s")
        watch(0, 0)
        with suppress(subprocess.TimeoutExpired):
            process.wait(min(_SIGN, _PATIENCE))


@contextmanager
def _running(command: list[str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that is ended, with those it started, whatever becomes of who waits for it."""
    nowhere = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command,
            stdin=nowhere,
            stdout=nowhere,
            stderr=nowhere,
            start_new_session=True,
            creationflags=processes.NO_WINDOW,
        )
    except OSError as error:
        raise UserError(ErrorCode.NEEDS_LIBREOFFICE) from error
    try:
        yield process
    finally:
        if process.poll() is None:
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
        process.wait()
