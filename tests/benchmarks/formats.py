"""What handing on 100,000 entries takes in each format: time, memory, size of the file."""

import subprocess
import sys
import tempfile
from pathlib import Path

from glossary_app.services import exporting
from tests.benchmarks import large

TERMS = 100_000

_EXPORT = """
import sys, time
from pathlib import Path
from glossary_app.services import exporting, library
glossary, target, name = sys.argv[1:]
started = time.perf_counter()
with library.opened_to_read(Path(glossary)) as opened:
    exporting.export(opened, Path(target), exporting.Part(format=name, chinese=True))
held = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
print(time.perf_counter() - started, int(held) / 1024)
"""
"""In a process of its own; what getrusage tells would have the memory of this one in it as well."""


def measure() -> None:
    """Print a line for each format."""
    with tempfile.TemporaryDirectory() as folder:
        glossary = Path(folder, "glossary.db")
        _make(glossary)
        for one in exporting.FORMATS.values():
            target = Path(folder, f"out{one.suffixes[0]}")
            command = [sys.executable, "-c", _EXPORT, str(glossary), str(target), one.name]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            taken, held = map(float, told.split())
            size = target.stat().st_size / 1e6
            print(f"{one.name:10} {taken:6.1f} s  peak {held:4.0f} MB  file {size:6.1f} MB", flush=True)
            target.unlink()


def _make(path: Path) -> None:
    """Entries of which each has a definition of 120 characters and an equivalent."""
    with large.glossary(path, TERMS) as glossary, glossary.atomic():
        glossary.write(
            """
            INSERT INTO definitions (term_id, text, folded, kind, rank)
            SELECT id, substr(replace(hex(zeroblob(30)), '0', '释义'), 1, 120), headword, 'manual', 0
            FROM terms
            """
        )
        glossary.write(
            "INSERT INTO equivalents (term_id, language, text) SELECT id, 'en', pinyin_plain FROM terms"
        )
