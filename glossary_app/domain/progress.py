"""How long work speaks to whoever started it."""

from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """The stages of an import, in order."""

    READING = "reading"
    RECOGNIZING = "recognizing"
    """Reading the pages of a document that are pictures, now and then while documents are read."""
    EXPLANATIONS = "explanations"
    CANDIDATES = "candidates"
    RANKING = "ranking"
    OCCURRENCES = "occurrences"
    SAVING = "saving"


class Progress(Protocol):
    """Called as work goes on; may raise `Cancelled` to stop it between two steps."""

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        """`done` of `total` steps of `stage` are behind us."""
        ...


def silent(stage: Stage, done: int, total: int) -> None:
    """Progress that nobody watches."""
