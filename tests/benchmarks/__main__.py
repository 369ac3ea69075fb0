"""Measure the main job: `uv run python -m tests.benchmarks`; with `--help`, what else is measured.

Prints, for the seeds, the time of a whole build (all stages and the CSV) as a multiple of the time
that `jieba.cut` alone takes for the same text, both warm in one process; and with `--growth` how time
and memory grow at 1, 10 and 100 times the text. Larger texts are the sentences of the seeds, shuffled
with a fixed seed into documents of the size of a report; so they repeat phrases more than real ones do.
"""

import argparse
import random
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from glossary_app import resources
from glossary_app.domain.progress import Stage
from glossary_app.services import exporting, importing, library, reading
from tests.benchmarks.timing import peak, seconds

REPORT = 12_000
"""Characters of a report."""
RUNS = 7


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--growth", action="store_true", help="also 10 and 100 times the text")
    parser.add_argument("--window", action="store_true", help="the window over 100,000 entries instead")
    parser.add_argument("--formats", action="store_true", help="handing on 100,000 entries instead")
    parser.add_argument(
        "--places",
        metavar="FOLDER",
        nargs="?",
        type=Path,
        const=resources.folder("seeds"),
        help="the search of places in 25 MB of the sentences of these documents instead (the seeds)",
    )
    arguments = parser.parse_args()
    if arguments.places:
        from tests.benchmarks import places

        places.measure(arguments.places, shuffled)
        return
    if arguments.formats:
        from tests.benchmarks import formats

        formats.measure()
        return
    if arguments.window:
        from tests.benchmarks import window

        window.measure(partial(shuffled, 1))
        return
    seeds = sorted(resources.folder("seeds").glob("*.txt"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in seeds)
    build(seeds)  # warm: dictionaries and automata are loaded once a process
    cut_with_jieba(text)
    pairs = [(seconds(lambda: build(seeds)), seconds(lambda: cut_with_jieba(text))) for _ in range(RUNS)]
    built, cut = sorted(pairs, key=lambda pair: pair[0] / pair[1])[RUNS // 2]
    print(f"seeds: {len(text):,} characters; {ratio(built, cut)} (the median of {RUNS} pairs)")
    print_stages(build(seeds))
    print(f"peak memory of this process, jieba's dictionary included: {peak():.0f} MB")
    if arguments.growth:
        for times in (1, 10, 100):
            grow(text, times)


def grow(text: str, times: int) -> None:
    """Build a corpus of `times` the text and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        paths = shuffled(times, Path(folder))
        cut = seconds(lambda: cut_with_jieba(text * times))
        started = time.perf_counter()
        stages = build(paths)
        built = time.perf_counter() - started
    print(f"\n{times} ×: {len(paths)} documents; {ratio(built, cut)}")
    print_stages(stages)
    print(f"peak memory {peak():.0f} MB")


def build(paths: Sequence[Path]) -> StageTimes:
    """The whole job into a new glossary, with the CSV."""
    stages = StageTimes()
    with tempfile.TemporaryDirectory() as folder:
        documents = reading.restored_all(paths, progress=stages).documents
        with library.opened_or_made(Path(folder, "glossary.db")) as glossary:
            importing.add_documents(glossary, documents, progress=stages)
            exporting.export(glossary, Path(folder, "terms.csv"))
    stages(Stage.SAVING, 1, 1)
    return stages


def cut_with_jieba(text: str) -> None:
    """What the time is measured against: the segmentation that others begin with."""
    import jieba

    for _ in jieba.cut(text):
        pass


def shuffled(times: int, folder: Path, source: Path | None = None) -> list[Path]:
    """Documents of about `REPORT` characters, of the sentences of those in `source`, `times` as much text."""
    dice = random.Random(times)
    pool = [
        sentence
        for document in reading.restored_all([source or resources.folder("seeds")]).documents
        for sentence in re.findall(r"[^。！？；\n]+[。！？；]?", document.text)
    ]
    stream = [sentence for _ in range(times) for sentence in dice.sample(pool, len(pool))]
    of_a_report = max(1, REPORT * len(stream) // sum(map(len, stream)))
    paths: list[Path] = []
    for first in range(0, len(stream), of_a_report):
        paths.append(folder / f"{len(paths):05}.txt")
        page = stream[first : first + of_a_report]
        paragraphs = ("".join(page[start : start + 6]) for start in range(0, len(page), 6))
        paths[-1].write_text("\n".join(paragraphs), encoding="utf-8")
    return paths


def ratio(built: float, cut: float) -> str:
    return f"jieba.cut {cut:.2f} s; build {built:.2f} s; ratio {built / cut:.2f}"


def print_stages(stages: StageTimes) -> None:
    print("  " + ", ".join(f"{stage} {taken:.2f} s" for stage, taken in stages.seconds.items()))


if __name__ == "__main__":
    main()
