"""What it takes to merge a glossary of 100,000 entries, twice, and to undo it: time and memory."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from glossary_app.domain.terms import Equivalent, Form, FormKind, Status
from glossary_app.exchange import json_file
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition
from tests.benchmarks import large

TERMS = 100_000

_STEPS = {
    "compare, all new": "merging.plan(glossary, source)",
    "compare and merge": "merging.apply(glossary, merging.plan(glossary, source))",
    "compare, all the same": "merging.plan(glossary, source)",
    "undo": "editing.undo(glossary)",
    "redo": "editing.redo(glossary)",
}
_STEP = """
import sys, time
from pathlib import Path
from glossary_app.services import editing, library, merging
source = Path(sys.argv[2])
started = time.perf_counter()
with library.opened_or_made(Path(sys.argv[1])) as glossary:
    {step}
held = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
print(time.perf_counter() - started, int(held) / 1024)
"""


def measure() -> None:
    """Print a line for each step, of which each has a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.json")
        json_file.write(_concepts(), source, Edition("source"))
        for name, step in _STEPS.items():
            command = [sys.executable, "-c", _STEP.format(step=step), str(Path(folder, "g.db")), str(source)]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            taken, held = map(float, told.split())
            print(f"{name:22} {taken:6.1f} s  peak {held:4.0f} MB", flush=True)


def _concepts() -> Iterator[Concept]:
    """Accepted entries with a definition, a form, an equivalent and a tag."""
    for word in large.headwords(TERMS):
        yield Concept(
            headword=word,
            status=Status.ACCEPTED,
            definitions=(Explanation(f"{word}，是指由有关部门组织实施的一项工作安排。", preferred=True),),
            forms=(Form(f"{word}工程", FormKind.VARIANT),),
            equivalents=(Equivalent("en", word),),
            tags=("民生",),
        )
