"""Whole builds, and what they are measured against."""

import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from glossary_app.domain.progress import Stage
from glossary_app.extraction.pipeline import extract
from glossary_app.services import collector, exporting, importing, library, reading
from glossary_app.text.matching import Matcher
from glossary_app.text.script import fold, fold_simplified
from tests.benchmarks.corpus import shuffled
from tests.benchmarks.timing import peak, seconds


class StageTimes:
    """A progress that adds up how long each stage takes."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._since = time.perf_counter()
        self._stage = Stage.READING

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        now = time.perf_counter()
        self.seconds[self._stage] += now - self._since
        self._since, self._stage = now, stage


def grow(source: Path, characters: int) -> None:
    """Build a corpus of so many characters and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        *paths, one = shuffled(characters, Path(folder), source)
        text = "".join(path.read_text(encoding="utf-8") for path in paths)
        cut = seconds(lambda: cut_with_jieba(text))
        found = seconds(lambda: find(paths))
        started = time.perf_counter()
        glossary = Path(folder, "glossary.db")
        stages = build(paths, glossary)
        built = time.perf_counter() - started
        more = seconds(lambda: build([one], glossary))
        alone = seconds(lambda: build([one]))
    print(f"\n{len(text):,} characters, {len(paths)} documents; {ratio(built, cut)}")
    print_stages(stages)
    print(f"  reading, extraction and matching alone {found:.2f} s; ratio {found / cut:.2f}")
    print(f"  one more document {more:.2f} s; in a glossary of its own {alone:.2f} s")
    print(f"  peak memory {peak():.0f} MB")


@collector.paused()
def find(paths: Sequence[Path]) -> None:
    """What the job comes to without a glossary: read, extract, and find every place in every document."""
    readings = reading.restored_all(paths)
    candidates = extract(readings.documents, explained=readings.explained).candidates
    matcher = Matcher(
        (fold(name), one.headword)
        for one in candidates
        for name in (one.headword, *(form.text for form in one.forms))
    )
    folded = [fold_simplified(document.plain) for document in readings.documents]
    for _ in matcher.flat("\0".join(folded)):
        pass


def build(paths: Sequence[Path], glossary: Path | None = None) -> StageTimes:
    """The whole job, with the CSV, into a glossary or a new one."""
    stages = StageTimes()
    with tempfile.TemporaryDirectory() as folder:
        readings = reading.restored_all(paths, progress=stages)
        with library.opened_or_made(glossary or Path(folder, "glossary.db")) as opened:
            importing.add_documents(opened, readings.documents, explained=readings.explained, progress=stages)
            exporting.export(opened, Path(folder, "terms.csv"))
    stages(Stage.SAVING, 1, 1)
    return stages


def cut_with_jieba(text: str) -> None:
    """What the time is measured against: the segmentation that others begin with."""
    import jieba

    for _ in jieba.cut(text):
        pass


def ratio(built: float, cut: float) -> str:
    return f"jieba.cut {cut:.2f} s; build {built:.2f} s; ratio {built / cut:.2f}"


def print_stages(stages: StageTimes) -> None:
    print("  " + ", ".join(f"{stage} {taken:.2f} s" for stage, taken in stages.seconds.items()))
