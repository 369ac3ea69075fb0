"""Documents and words without a glossary: what a reader or a program wants of them."""

import os
from collections import Counter, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event, Lock
from typing import NamedTuple

from glossary_app.domain.documents import Document, DocumentKey, Source
from glossary_app.domain.extracts import Explained
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.errors import Cancelled, UserError
from glossary_app.services import collector
from glossary_app.text.decoding import decode
from glossary_app.text.formats import MOST_TOGETHER, apart
from glossary_app.text.formats.received import Watch
from glossary_app.text.pinyin import romanize
from glossary_app.text.readers import SUFFIXES, Unread, document_paths, read, unread
from glossary_app.text.restoring import restore

__all__ = ["SUFFIXES", "Readings", "decoded", "restored", "restored_all", "romanized"]

_AHEAD = 2 * MOST_TOGETHER
"""Documents whose reading is begun before it is their turn, …"""
_HELD = 100_000_000
"""… and bytes of them that may be held for it, those of one beside."""


@dataclass(frozen=True, slots=True)
class Readings:
    """What came of reading many documents: those restored, and why the others were not."""

    documents: tuple[Document, ...]
    failures: tuple[UserError, ...]
    explained: Mapping[DocumentKey, Explained]
    """What each of the documents explains."""
    passed_over: tuple[tuple[str, int], ...] = ()
    """Suffixes of files in folders and archives that are no documents, and how many have them, most first."""


def restored(path: Path, *, progress: Progress = silent) -> Document:
    """One document, read and restored.

    Raises:
        UserError: what the matter is with it.
    """
    return restore(read(path, watch=_Pages(progress).watch(str(path))))


@collector.paused()
def restored_all(paths: Iterable[Path], *, progress: Progress = silent) -> Readings:
    """The documents of files and folders; one that fails does not stop the others.

    While the next ones are read apart, what each explains is found.
    """
    from glossary_app.extraction.explaining import explain

    passed_over: Counter[str] = Counter()
    found = list(document_paths(paths, passed_over=passed_over))
    documents: list[Document] = []
    failures: list[UserError] = []
    explained: dict[DocumentKey, Explained] = {}
    with closing(_read_ahead(found, _in_turn(progress), passed_over)) as sources:
        for one in sources:
            if isinstance(one, UserError):
                failures.append(one)
            else:
                documents.append(restore(one))
                if one.key not in explained:  # of the same bytes under two names the first is imported
                    explained[one.key] = explain(documents[-1])
    return Readings(tuple(documents), tuple(failures), explained, tuple(passed_over.most_common()))


def _in_turn(progress: Progress) -> Progress:
    """The same for several threads, of which one at a time tells how far it is."""
    turn = Lock()

    def tell(stage: Stage, done: int, total: int) -> None:
        with turn:
            progress(stage, done, total)

    return tell


class _Begun(NamedTuple):
    """A document that is being read, or will be when it is its turn."""

    held: int
    """Bytes that are in memory for it."""
    finished: Callable[[], Source | UserError]
    """Waits for it."""


def _read_ahead(
    found: Sequence[Path | UserError], progress: Progress, passed_over: Counter[str]
) -> Generator[Source | UserError, None, None]:
    """The documents in files, in their order: those that take processes of their own are read side by side,
    before it is their turn."""
    pages = _Pages(progress)
    begun: deque[_Begun] = deque()
    done, known = 0, len(found)

    def begin(one: Unread | UserError) -> _Begun:
        if isinstance(one, UserError):
            return _Begun(0, lambda: one)
        read = partial(one.read, watch=pages.watch(one.path))
        if not one.is_read_apart:
            return _Begun(one.held, read)
        return _Begun(one.held, (many if one.is_read_together else pool).submit(read).result)

    def finished() -> Source | UserError:
        nonlocal done
        progress(Stage.READING, done, known)
        done += 1
        return begun.popleft().finished()

    with apart.kept(), ThreadPoolExecutor(_side_by_side()) as pool, ThreadPoolExecutor(_AHEAD) as many:
        try:
            for one, further in _each(found, passed_over):
                known += further
                begun.append(begin(one))
                while len(begun) > _AHEAD or sum(other.held for other in begun) > _HELD:
                    yield finished()
            while begun:
                yield finished()
            progress(Stage.READING, known, known)
        finally:
            pages.stopped.set()
            pool.shutdown(wait=False, cancel_futures=True)
            many.shutdown(wait=False, cancel_futures=True)


def _side_by_side() -> int:
    """How many are read at a time: one more than there are cores, for now and then each waits for us."""
    return (os.cpu_count() or 1) + 1


def _each(
    found: Iterable[Path | UserError], passed_over: Counter[str]
) -> Iterator[tuple[Unread | UserError, bool]]:
    """The documents in files, and whether each is a further one of its file, which is an archive."""
    for path in found:
        inside = unread(path, passed_over=passed_over) if isinstance(path, Path) else [path]
        for place, one in enumerate(inside):
            yield one, place > 0


class _Pages:
    """Those of all documents that are recognized, as they are read side by side."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._read: dict[str, tuple[int, int]] = {}
        self._one_at_a_time = Lock()
        self.stopped = Event()

    def watch(self, path: str) -> Watch:
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
