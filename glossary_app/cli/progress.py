"""Progress of long work on the terminal, where one is attached."""

import sys
from types import TracebackType
from typing import Any

import click

from glossary_app.domain.progress import Stage


class ProgressBars:
    """A bar a stage on standard error; nothing where that is not a terminal."""

    def __init__(self) -> None:
        self._stage: Stage | None = None
        self._bar: Any = None

    def __enter__(self) -> "ProgressBars":
        return self

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        """Move the bar of `stage`, a new one where the stage is new."""
        if not sys.stderr.isatty() or (stage is Stage.READING and self._recognizing()):
            return
        if stage is not self._stage:
            self._finish()
            self._stage = stage
            self._bar = click.progressbar(length=total, label=f"{stage:<13}", file=sys.stderr)
            self._bar.__enter__()
        self._bar.length = total
        self._bar.update(done - self._bar.pos)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._finish()

    def _recognizing(self) -> bool:
        """Whether pages are recognized, beside which other documents are read."""
        return self._stage is Stage.RECOGNIZING and self._bar.pos < self._bar.length

    def _finish(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None
