import os
import subprocess
import sys
from pathlib import Path

import pytest

from glossary_app.errors import Cancelled
from glossary_app.text.formats import apart, office, processes
from tests.unit.text.formats.ends import is_gone, soon
from tests.unit.text.formats.packing import zipped

PACKED = zipped({"0.rtf": "{\\rtf1 }"})

LASTING = """#!/bin/sh
echo $$ > {pid}.part && mv {pid}.part {pid}
sleep 60
"""


@pytest.fixture
def lasting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A LibreOffice that does not end; what there is to know about it: where it puts its number."""
    if sys.platform == "win32":
        pytest.skip("a script is no program here")
    place = tmp_path / "bin" / "soffice"
    place.parent.mkdir()
    place.write_text(LASTING.format(pid=tmp_path / "pid"))
    place.chmod(0o755)
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("PATH", str(place.parent), prepend=os.pathsep)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    return tmp_path / "pid"


def test_a_process_ends_with_whoever_waits_for_it_and_takes_what_it_started_along(lasting: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "glossary_app.text.formats", office.READER],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin
    process.stdin.write(len(PACKED).to_bytes(apart.SIZE) + PACKED)
    process.stdin.flush()
    assert soon(lasting.exists)
    process.stdin.close()  # as it does when a process is killed
    process.wait(4 * processes.GRACE)
    assert soon(lambda: is_gone(int(lasting.read_text())))
    assert not [*lasting.with_name("temporary").iterdir()]


def test_who_has_enough_leaves_nothing_behind(lasting: Path) -> None:
    def watch(_done: int, _total: int) -> None:
        if lasting.exists():
            raise Cancelled

    with pytest.raises(Cancelled):
        apart.read_each(PACKED, reader=office.READER, watch=watch)
    assert is_gone(int(lasting.read_text()))
    assert not [*lasting.with_name("temporary").iterdir()]
