"""Documents and words without a glossary: what a reader or a program wants of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from glossary_app.domain.documents import Document
from glossary_app.domain.progress import Progress, Stage, silent
from glossary_app.errors import UserError
from glossary_app.text.decoding import decode
from glossary_app.text.pinyin import romanize
from glossary_app.text.readers import SUFFIXES, document_paths, read, read_all
from glossary_app.text.restoring import restore

__all__ = ["SUFFIXES", "Readings", "decoded", "restored", "restored_all", "romanized"]


@dataclass(frozen=True, slots=True)
class Readings:
    """What came of reading many documents: those restored, and why the others were not."""

    documents: tuple[Document, ...]
    failures: tuple[UserError, ...]


def restored(path: Path, *, progress: Progress = silent) -> Document:
    """One document, read and restored.

    Raises:
        UserError: what the matter is with it.
    """
    return restore(read(path, watch=partial(progress, Stage.RECOGNIZING)))


def restored_all(paths: Iterable[Path], *, progress: Progress = silent) -> Readings:
    """The documents of files and folders; one that fails does not stop the others."""
    found = list(document_paths(paths))
    documents: list[Document] = []
    failures: list[UserError] = []
    watch = partial(progress, Stage.RECOGNIZING)
    for done, path in enumerate(found):
        progress(Stage.READING, done, len(found))
        for one in [path] if isinstance(path, UserError) else read_all(path, watch=watch):
            if isinstance(one, UserError):
                failures.append(one)
            else:
                documents.append(restore(one))
    progress(Stage.READING, len(found), len(found))
    return Readings(tuple(documents), tuple(failures))


def decoded(data: bytes) -> str:
    """Text in whatever encoding it comes.

    Raises:
        UserError: BINARY.
    """
    return decode(data)[1]


def romanized(words: str) -> str:
    """Words in pinyin with tone marks, a space between syllables."""
    return romanize(words)
