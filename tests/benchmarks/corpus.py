"""Text in any amount: the sentences of documents, shuffled into documents of the size of a report."""

import random
import re
from pathlib import Path

from glossary_app import resources
from glossary_app.services import reading

REPORT = 12_000
"""Characters of a report."""


def shuffled(characters: int, folder: Path, source: Path | None = None) -> list[Path]:
    """Documents of about `REPORT` characters, of the sentences of those in `source`: about so many in all."""
    dice = random.Random(1)
    pool = [
        sentence
        for document in reading.restored_all([source or resources.folder("seeds")]).documents
        for sentence in re.findall(r"[^。！？；\n]+[。！？；]?", document.text)
    ]
    times = max(1, round(characters / sum(map(len, pool))))
    stream = [sentence for _ in range(times) for sentence in dice.sample(pool, len(pool))]
    of_a_report = max(1, REPORT * len(stream) // sum(map(len, stream)))
    paths: list[Path] = []
    for first in range(0, len(stream), of_a_report):
        paths.append(folder / f"{len(paths):05}.txt")
        page = stream[first : first + of_a_report]
        paragraphs = ("".join(page[start : start + 6]) for start in range(0, len(page), 6))
        paths[-1].write_text("\n".join(paragraphs), encoding="utf-8")
    return paths
