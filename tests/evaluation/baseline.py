"""What was reached before, and what must be reached: a fall is a failure, by name."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.scoring import Measure

FILE = Path(__file__).with_name("baseline.json")
TOLERANCE = 0.0201
"""One place among the fifty best is no fall; the report names it all the same."""

FLOORS = {
    "terms of 001: precision at 50": 0.90,
    "terms of 003: precision at 50": 0.90,
    "terms of 001 and 003: precision at 50": 0.90,
    "terms of 001: precision at 100": 0.75,
    "terms of 003: precision at 100": 0.75,
    "terms of 001 and 003: precision at 100": 0.75,
    "terms of 001: recall of recurring ones": 0.92,
    "terms of 003: recall of recurring ones": 0.92,
    "terms of 001 and 003: recall of recurring ones": 0.92,
    "paragraphs of 001: join": 1.0,
    "paragraphs of 001: border": 1.0,
    "paragraphs of 003: join": 1.0,
    "paragraphs of 003: border": 1.0,
    "notes of the seeds, word for word": 1.0,
    "notes of the reports: whole": 0.90,
    "notes of the reports: term and start": 0.95,
    "pinyin: terms": 0.985,
    "pinyin: syllables": 0.998,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A measure beside the baseline; `before` is None where it is new."""

    now: Measure
    before: Measure | None

    @property
    def better(self) -> list[str]:
        """The faults that are gone."""
        return [fault for fault in self.before.faults if fault not in self.now.faults] if self.before else []

    @property
    def worse(self) -> list[str]:
        """The faults that came; all of what is new."""
        known = self.before.faults if self.before else ()
        return [fault for fault in self.now.faults if fault not in known]

    @property
    def floor(self) -> float:
        """What must be reached; 0 where nothing is asked."""
        return FLOORS.get(self.now.name, 0.0)

    @property
    def fell(self) -> bool:
        """Whether it is beyond tolerance below the baseline, or below a floor that was once reached."""
        if self.before is None:
            return self.now.value < self.floor
        reached = self.before.value >= self.floor
        return self.now.value < self.before.value - TOLERANCE or (reached and self.now.value < self.floor)

    def __str__(self) -> str:
        lines = [f"{self.now.value:6.1%}  {self.now.name}{self._remarks()}"]
        lines += [f"        + {fault}" for fault in self.better]
        lines += [f"        - {fault}" for fault in self.worse]
        return "\n".join(lines)

    def _remarks(self) -> str:
        remarks = []
        if self.before and round(self.before.value, 3) != round(self.now.value, 3):
            remarks.append(f"before {self.before.value:.1%}")
        if self.now.value < self.floor:
            remarks.append(f"below its floor of {self.floor:.1%}")
        if self.fell:
            remarks.append("FELL")
        return f" ({', '.join(remarks)})" if remarks else ""


def judge(measures: Iterable[Measure]) -> Iterator[Verdict]:
    """Each measure beside what the baseline has of it."""
    known = load()
    for measure in measures:
        yield Verdict(measure, known.get(measure.name))


def load() -> dict[str, Measure]:
    """The baseline, by name."""
    entries = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return {name: Measure(name, entry["value"], tuple(entry["faults"])) for name, entry in entries.items()}


def save(measures: Iterable[Measure]) -> None:
    """Make these the baseline; what was not measured now stays."""
    known = load() | {measure.name: measure for measure in measures}
    entries = {name: {"value": round(one.value, 4), "faults": one.faults} for name, one in known.items()}
    text = json.dumps(entries, ensure_ascii=False, indent=1, sort_keys=True)
    FILE.write_text(f"{text}\n", encoding="utf-8")
