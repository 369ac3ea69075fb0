import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from glossary_app.errors import Cancelled, ErrorCode, UserError
from glossary_app.text.formats import office, word
from glossary_app.text.formats.received import Received
from glossary_app.text.formats.together import Together
from tests.unit.text.formats.packing import docx, paragraph, zipped


def code(data: bytes, suffix: str = ".rtf") -> ErrorCode:
    with pytest.raises(UserError) as raised:
        office.read(data, suffix=suffix)
    return raised.value.code


def converted(*texts: str) -> list[Received | ErrorCode]:
    """What comes of rich text with these words, each an outcome."""
    packed = zipped({f"{at}.rtf": text for at, text in enumerate(texts)})
    return [one.code if isinstance(one, UserError) else one for one in office.extracted(packed)]


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program in the place of LibreOffice, whose code the test writes."""
    if sys.platform == "win32":
        pytest.skip("a script is no program here")
    path = tmp_path / "soffice"
    path.touch(mode=0o755)
    monkeypatch.setattr(office, "_PLACES", (str(path),))
    return path


def test_where_libreoffice_is_not_installed_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_PLACES", ("no-such-office",))
    assert code(b"{\\rtf1 }") is ErrorCode.NEEDS_LIBREOFFICE


CONVERTS = """#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
folder=$2
shift 2
for each in "$@"; do
    {before}
    name=$(basename "$each" .rtf)
    grep -q Damaged "$each" || cp {made} "$folder/$name.docx"
done
"""
"""A program that converts what is not damaged."""


@pytest.fixture
def converts(stand_in: Path) -> Callable[[str], None]:
    """Has the stand-in convert; what it is given is done before each document."""
    made = stand_in.with_name("made.docx")
    made.write_bytes(docx(paragraph("河湖长制")))

    def write(before: str = ":") -> None:
        stand_in.write_text(CONVERTS.format(before=before, made=made))

    return write


READ = Received("rtf", "河湖长制")


def test_what_is_converted_is_read_and_names_its_own_format(converts: Callable[[], None]) -> None:
    converts()
    assert converted("Good") == [READ]


def test_of_many_each_has_its_outcome(converts: Callable[[], None]) -> None:
    converts()
    damaged = ErrorCode.DAMAGED_DOCUMENT
    assert converted("Good", "Damaged", "Good", "Damaged") == [READ, damaged, READ, damaged]


def test_one_at_which_the_conversion_dies_takes_no_other_along(converts: Callable[[str], None]) -> None:
    converts('if grep -q Deadly "$each"; then exit 1; fi')
    assert converted("Good", "Deadly", "Good") == [READ, ErrorCode.DAMAGED_DOCUMENT, READ]


def test_one_at_which_the_conversion_hangs_takes_no_other_along(
    converts: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "_PATIENCE", 0.5)
    converts('if grep -q Endless "$each"; then sleep 60 & sleep 60; fi')
    assert converted("Good", "Endless", "Good") == [READ, ErrorCode.TOO_SLOW, READ]


def test_a_conversion_that_does_not_end_is_given_up(stand_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_PATIENCE", 0.05)
    stand_in.write_text("#!/bin/sh\nsleep 60 & sleep 60\n")
    assert converted("Good") == [ErrorCode.TOO_SLOW]


def test_windows_is_told_to_end_those_that_a_process_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(command: Sequence[str], **_: object) -> None:
        ended.append([*command])

    ended: list[Sequence[str]] = []
    monkeypatch.delattr(os, "killpg", raising=False)
    monkeypatch.setattr("subprocess.run", run)
    with office._running([sys.executable, "-c", "import time; time.sleep(60)"]) as process:
        pass
    assert ended == [["taskkill", "/T", "/F", "/PID", str(process.pid)]]


def test_there_is_a_sign_of_life_before_the_text_of_each(
    converts: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(data: bytes) -> Received:
        told.append("text")
        return Received("docx", "河湖长制")

    told: list[str] = []
    converts()
    monkeypatch.setattr(word, "read", read)
    office.extracted(zipped({f"{at}.rtf": "" for at in range(3)}), lambda *_: told.append("sign"))
    assert [before for before, after in pairwise(told) if after == "text"] == ["sign"] * 3


def test_documents_that_are_read_at_a_time_are_converted_in_one_go(
    converts: Callable[[str], None], stand_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(stand_in.parent), prepend=os.pathsep)
    runs = stand_in.with_name("runs")
    converts(f'[ "$each" = "$1" ] && echo >> {runs}')
    with ThreadPoolExecutor(5) as pool:
        read = pool.map(lambda _: office.read(b"{\\rtf1 }", suffix=".rtf"), range(5))
    assert [*read] == [READ] * 5
    assert len(runs.read_text()) < 5


def test_who_has_enough_stops_nobody_who_waits_along(
    converts: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_done: int = 0, _total: int = 0) -> None:
        raise Cancelled

    def read_together(given: Sequence[object]) -> Sequence[Received]:
        if next(stops, False):
            stop()
        return [READ for _ in given]

    converts()
    monkeypatch.setattr(office, "_TOGETHER", Together(read_together, most=2))
    stops = iter([True])  # the watch of another one, who came first
    assert office.read(b"{\\rtf1 }", suffix=".rtf") == READ
    stops = iter([True])
    with pytest.raises(Cancelled):
        office.read(b"{\\rtf1 }", suffix=".rtf", watch=stop)


def test_passwords_are_seen_before_the_conversion() -> None:
    header = bytearray(b"\xec\xa5" + bytes(510))
    header[11] |= 1
    assert code(b"\xd0\xcf\x11\xe0" + bytes(508) + bytes(header), ".doc") is ErrorCode.PASSWORD
    manifest = {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}
    assert code(zipped(manifest), ".odt") is ErrorCode.PASSWORD


def test_a_damaged_opendocument_is_said_to_be() -> None:
    assert code(b"PK\x03\x04", ".odt") is ErrorCode.DAMAGED_DOCUMENT
