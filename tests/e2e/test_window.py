"""The real window in its own process, on a virtual screen."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from glossary_app import resources
from glossary_app.services import entries, library

PROGRAM = [sys.executable, "-m", "glossary_app"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QT_", "DISPLAY", "WAYLAND"))
    }
    return kept | {"XDG_CONFIG_HOME": str(tmp_path / "config")}


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed: .ci/test installs it")
    ready, told = os.pipe()
    command = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL)
    os.close(told)
    with os.fdopen(ready) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.parametrize("named", [{}, {"DISPLAY": ":4711"}, {"QT_QPA_PLATFORM": "xcb"}])
def test_without_a_display_one_sentence_says_so(environment: dict[str, str], named: dict[str, str]) -> None:
    done = subprocess.run(PROGRAM, env=environment | named, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: There is no display")
    assert done.stderr.count("\n") == 1


def test_the_window_opens_and_a_killed_one_leaves_a_sound_glossary(
    environment: dict[str, str], screen: str, tmp_path: Path
) -> None:
    glossary = tmp_path / "policy.db"
    environment |= {"DISPLAY": screen}
    window = subprocess.Popen([*PROGRAM, str(glossary)], env=environment, stderr=subprocess.PIPE, text=True)
    remembered = tmp_path / "config" / "glossary-app" / "settings.json"
    deadline = time.monotonic() + 60
    while not (glossary.exists() and remembered.exists()):
        assert window.poll() is None, window.stderr and window.stderr.read()
        assert time.monotonic() < deadline, "the window did not open"
        time.sleep(0.1)
    time.sleep(1)
    assert window.poll() is None
    window.kill()
    window.communicate()
    with closing(sqlite3.connect(glossary)) as left:
        assert left.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert str(glossary) in remembered.read_text(encoding="utf-8")


def test_a_killed_window_loses_the_field_being_typed_in_and_nothing_else(
    environment: dict[str, str], screen: str, tmp_path: Path
) -> None:
    glossary, document = tmp_path / "policy.db", tmp_path / "总结.txt"
    document.write_text(
        "某市总结\n\n我们坚持推进口袋公园建设，口袋公园越来越多，口袋公园惠及居民。\n", encoding="utf-8"
    )
    subprocess.run([*PROGRAM, "build", glossary, document], check=True, capture_output=True)
    killed = [sys.executable, "-m", "tests.e2e.killed", str(glossary), "口袋公园", "与住建部门核对"]
    ended = subprocess.run(killed, env=environment | {"DISPLAY": screen}, timeout=60)
    assert ended.returncode == -signal.SIGKILL
    with library.opened(glossary) as left:
        term = entries.entry(left, entries.named(left, "口袋公园")).term
        assert (term.notes, term.pinyin) == ("与住建部门核对", "kǒu dài gōng yuán")


def test_a_window_is_gone_through_and_closed_without_a_word(
    environment: dict[str, str], screen: str, tmp_path: Path
) -> None:
    """Down hundreds of rows; the folder of the glossary is looked into; another program comes and goes."""
    glossary = tmp_path / "policy.db"
    subprocess.run([*PROGRAM, "build", glossary, resources.folder("seeds")], check=True, capture_output=True)
    ended = subprocess.run(
        [sys.executable, "-m", "tests.e2e.driven", str(glossary)],
        env=environment | {"DISPLAY": screen},
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    with library.opened(glossary) as left:
        assert {"before", "after"} <= set(entries.tags(left))
