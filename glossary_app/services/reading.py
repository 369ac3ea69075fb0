"""Documents and words without a glossary: what a reader or a program wants of them."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock

from glossary_app.domain.documents import Document, Source
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.errors import Cancelled, UserError
from glossary_app.services import collector
from glossary_app.text.decoding import decode
from glossary_app.text.formats import MOST_TOGETHER, apart
from glossary_app.text.formats.received import Watch
from glossary_app.text.pinyin import romanize
from glossary_app.text.readers import (
    SUFFIXES,
    document_paths,
    is_read_apart,
    is_read_together,
    read,
    read_all,
)
from glossary_app.text.restoring import restore

__all__ = ["SUFFIXES", "Readings", "decoded", "restored", "restored_all", "romanized"]


@dataclass(frozen=True, slots=True)
class Readings:
    """What came of reading many documents: those restored, and why the others were not."""

    documents: tuple[Document, ...]
    failures: tuple[UserError, ...]
    passed_over: tuple[tuple[str, int], ...] = ()
    """Suffixes of files in folders and archives that are no documents, and how many have them, most first."""


def restored(path: Path, *, progress: Progress = silent) -> Document:
    """One document, read and restored.

    Raises:
        UserError: what the matter is with it.
    """
    return restore(read(path, watch=_Pages(progress).watch(path)))


@collector.paused()
def restored_all(paths: Iterable[Path], *, progress: Progress = silent) -> Readings:
    """The documents of files and folders; one that fails does not stop the others."""
    passed_over: Counter[str] = Counter()
    found = list(document_paths(paths, passed_over=passed_over))
    documents: list[Document] = []
    failures: list[UserError] = []
    tell = _in_turn(progress)
    with _read_ahead([path for path in found if isinstance(path, Path)], tell, passed_over) as sources:
        for done, path in enumerate(found):
            tell(Stage.READING, done, len(found))
            for one in [path] if isinstance(path, UserError) else sources(path):
                if isinstance(one, UserError):
                    failures.append(one)
                else:
                    documents.append(restore(one))
    tell(Stage.READING, len(found), len(found))
    return Readings(tuple(documents), tuple(failures), tuple(passed_over.most_common()))


def _in_turn(progress: Progress) -> Progress:
    """The same for several threads, of which one at a time tells how far it is."""
    turn = Lock()

    def tell(stage: Stage, done: int, total: int) -> None:
        with turn:
            progress(stage, done, total)

    return tell


@contextmanager
def _read_ahead(
    paths: Iterable[Path], progress: Progress, passed_over: Counter[str]
) -> Iterator[Callable[[Path], Iterable[Source | UserError]]]:
    """What reads one of `paths`: those that take processes of their own are read side by side, as many as
    there are cores or as are read together, before they are asked for."""
    pages = _Pages(progress)

    def read_apart(path: Path) -> list[Source | UserError]:
        return list(read_all(path, watch=pages.watch(path)))

    with (
        apart.kept(),
        ThreadPoolExecutor(os.cpu_count()) as pool,
        ThreadPoolExecutor(2 * MOST_TOGETHER) as many,
    ):
        begun = {
            path: (many if is_read_together(path) else pool).submit(read_apart, path)
            for path in paths
            if is_read_apart(path)
        }
        try:
            yield (
                lambda path: (
                    begun.pop(path).result()
                    if path in begun
                    else read_all(path, watch=pages.watch(path), passed_over=passed_over)
                )
            )
        finally:
            pages.stopped.set()
            pool.shutdown(wait=False, cancel_futures=True)
            many.shutdown(cancel_futures=True)


class _Pages:
    """Those of all documents that are recognized, as they are read side by side."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._read: dict[Path, tuple[int, int]] = {}
        self._one_at_a_time = Lock()
        self.stopped = Event()

    def watch(self, path: Path) -> Watch:
        """What is told of the pages of one document; stops its reading when all is stopped."""

        def watch(done: int, total: int) -> None:
            if self.stopped.is_set():
                raise Cancelled
            if total:
                with self._one_at_a_time:
                    self._read[path] = done, total
                    self._progress(Stage.RECOGNIZING, *map(sum, zip(*self._read.values(), strict=True)))

        return watch


def decoded(data: bytes) -> str:
    """Text in whatever encoding it comes.

    Raises:
        UserError: BINARY.
    """
    return decode(data)[1]


def romanized(words: str) -> str:
    """Words in pinyin with tone marks, a space between syllables."""
    return romanize(words)
