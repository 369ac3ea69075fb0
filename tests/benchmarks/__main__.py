"""Measure the main job: `uv run python -m tests.benchmarks`; with `--help`, what else is measured.

Prints, for the seeds, the time of a whole build (all stages and the CSV) as a multiple of the time
that `jieba.cut` alone takes for the same text, both warm in one process; and with `--growth` how time
and memory grow at 1, 10 and 100 times the text, and what it costs to add one document then. Larger texts
are the sentences of the seeds (or of another folder), shuffled with a fixed seed into documents of the
size of a report; so they repeat phrases more than real ones do.
"""

import argparse
from importlib import import_module
from pathlib import Path
from typing import Any

from glossary_app import resources
from tests.benchmarks.building import build, cut_with_jieba, grow, print_stages, ratio
from tests.benchmarks.timing import peak, seconds

RUNS = 7


def main() -> None:
    asked = _asked()
    for name in ("window", "merging", "formats"):
        if getattr(asked, name):
            import_module(f"tests.benchmarks.{name}").measure()
            return
    if asked.places:
        import_module("tests.benchmarks.places").measure(asked.places)
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
    if asked.growth:
        for times in (1, 10, 100):
            grow(asked.growth, times * len(text))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    folder: dict[str, Any] = {
        "metavar": "FOLDER",
        "nargs": "?",
        "type": Path,
        "const": resources.folder("seeds"),
    }
    parser.add_argument(
        "--growth",
        help="also 10 and 100 times the text, made of the sentences of these documents (the seeds)",
        **folder,
    )
    parser.add_argument("--window", action="store_true", help="the window over 100,000 entries instead")
    parser.add_argument("--merging", action="store_true", help="merging 100,000 entries instead")
    parser.add_argument("--formats", action="store_true", help="handing on 100,000 entries instead")
    parser.add_argument(
        "--places",
        help="the search of places in 25 MB of the sentences of these documents instead (the seeds)",
        **folder,
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
