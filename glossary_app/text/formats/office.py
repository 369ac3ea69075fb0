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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from glossary_app.errors import Cancelled, ErrorCode, UserError
from glossary_app.text.formats import apart, packages, processes, word
from glossary_app.text.formats.received import Received, Watch, successful, unwatched
from glossary_app.text.formats.together import Together

SUFFIXES = (".doc", ".wps", ".odt", ".rtf")
READER = "office"
"""What `apart` knows the reader of such documents by."""
MOST = 32
"""Documents that are converted in one go: to start LibreOffice takes a second, to convert a report 30 ms."""
_PATIENCE = 120
"""Seconds for a document; a book of a thousand pages takes ten."""
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


def read(data: bytes, *, suffix: str, watch: Watch = unwatched) -> Received:
    """The text of a document that LibreOffice reads, along with all others that are read meanwhile.

    Raises:
        UserError: NEEDS_LIBREOFFICE, TOO_SLOW, DAMAGED_DOCUMENT, PASSWORD or TOO_LARGE.
    """
    if _is_encrypted(data, suffix):
        raise UserError(ErrorCode.PASSWORD)
    if program() is None:
        raise UserError(ErrorCode.NEEDS_LIBREOFFICE)
    while True:
        try:
            return successful(_TOGETHER.result(_Given(data, suffix, watch)))
        except Cancelled:
            watch(0, 0)  # raises it again, unless it was another one's watch that had enough


class _Given(NamedTuple):
    data: bytes
    suffix: str
    watch: Watch


def _read_together(given: Sequence[_Given]) -> list[Received | UserError]:
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        for at, one in enumerate(given):
            package.writestr(f"{at}{one.suffix}", one.data)
    try:
        return apart.read_each(packed.getvalue(), reader=READER, watch=given[0].watch)
    except UserError as error:
        if len(given) == 1:
            return [error]
        return [found for one in given for found in _read_together([one])]


_TOGETHER = Together(_read_together, most=MOST)


def extracted(packed: bytes, watch: Watch = unwatched) -> list[Received | UserError]:
    """The texts of the documents in a zip, converted, or what is the matter with each: NEEDS_LIBREOFFICE,
    TOO_SLOW, DAMAGED_DOCUMENT or TOO_LARGE.

    For a process of its own, which LibreOffice does not outlive.
    """
    with tempfile.TemporaryDirectory(prefix="glossary-app-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_PROFILE, encoding="utf-8")
        with ZipFile(BytesIO(packed)) as package:
            given = [Path(package.extract(one, folder)) for one in package.namelist()]
        if len(given) > 1:
            with suppress(UserError):  # which of them it was is found as each is converted by itself
                _convert(given, folder, watch)
        return [_text(one, folder, watch) for one in given]


def _text(given: Path, folder: Path, watch: Watch) -> Received | UserError:
    """The text of one document, which may not have been converted yet."""
    watch(0, 0)  # of a long document alone the text takes seconds
    made = folder / f"{given.stem}.docx"
    try:
        if not made.exists():
            _convert([given], folder, watch)
        # Its pages would be those that LibreOffice makes of it with the fonts of this computer.
        return replace(word.read(made.read_bytes()), encoding=given.suffix.removeprefix("."), pages=())
    except OSError:
        return UserError(ErrorCode.DAMAGED_DOCUMENT)
    except UserError as error:
        return error


def program() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    return next((found for place in _PLACES if (found := shutil.which(place))), None)


def _is_encrypted(data: bytes, suffix: str) -> bool:
    if suffix == ".odt":
        with packages.opened(data) as package:
            return b"encryption-data" in packages.unpacked(package, "META-INF/manifest.xml")
    headers = (at for at in range(_SECTOR, len(data), _SECTOR) if data.startswith(_WORD, at))
    return any(data[at + _FLAGS] & _IS_ENCRYPTED for at in headers if at + _FLAGS < len(data))


def _convert(given: Sequence[Path], folder: Path, watch: Watch) -> None:
    """Make documents into .docx, as many as can be, which takes a second and 30 ms for each."""
    soffice = program()
    if soffice is None:
        raise UserError(ErrorCode.NEEDS_LIBREOFFICE)
    profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
    convert = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), *map(str, given)]
    with _running([soffice, "--headless", "--norestore", profile, *convert]) as process:
        made, end = 0, time.monotonic() + _PATIENCE
        while process.poll() is None:
            watch(0, 0)
            if (many := len([*folder.glob("*.docx")])) > made:
                made, end = many, time.monotonic() + _PATIENCE
            if time.monotonic() > end:
                raise UserError(ErrorCode.TOO_SLOW, limit=f"{_PATIENCE} s")
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
            _end_those_of(process)
            process.kill()
        process.wait()


def _end_those_of(process: "subprocess.Popen[bytes]") -> None:
    """End what a process started: soffice is a script, or soffice.exe, and waits for the program itself."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
        return
    command = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
    with suppress(OSError):
        subprocess.run(command, capture_output=True, creationflags=processes.NO_WINDOW, check=False)
