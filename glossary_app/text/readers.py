"""From paths and bytes to documents as received; each fault is told by file."""

import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text import formats
from glossary_app.text.formats import plain

SUFFIXES = frozenset(formats.READERS)
_OTHER_DOCUMENTS = frozenset({".ofd", ".caj", ".mht", ".epub"})
"""Documents too, for those who have them: who imports a folder is told of each that is left out."""

_LARGEST = 100_000_000
"""Bytes: some fifty books; what is larger is no document, and would not fit into memory."""
_VISIBLE = re.compile(r"[^\s\x00-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_GARBAGE = re.compile(r"\(cid:\d+\)|[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")
_FEWEST_CJK = 0.1
"""Share of the letters; a Chinese document with a bibliography in English has more."""
_MOST_GARBAGE = 0.2
"""Garbage characters for each visible one."""
_SAMPLE = 1_000_000
"""Characters looked at from the beginning, enough to know what a document is."""


def document_paths(paths: Iterable[Path]) -> Iterator[Path | UserError]:
    """The documents that files and folders lead to, in a stable order, each once.

    Folders are searched to the bottom for `SUFFIXES`, hidden files and folders left out. What
    leads to no document, a document in another format, and a folder inside that cannot be listed, is
    yielded as the error that says why, in its place.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _expanded(path):
            if isinstance(found, UserError):
                yield found
            elif (real := found.resolve()) not in seen:
                seen.add(real)
                yield found


def _expanded(path: Path) -> Iterator[Path | UserError]:
    try:
        yield from _documents(path)
    except OSError as error:
        yield _unreadable(path, error)


def _documents(path: Path) -> list[Path | UserError]:
    if path.is_dir():
        return [*_below(path)] or [UserError(ErrorCode.NO_DOCUMENTS, path=printable(path))]
    if not path.exists():
        return [UserError(ErrorCode.NOT_FOUND, path=printable(path))]
    if path.suffix.lower() not in SUFFIXES:
        return [_unsupported(path)]
    return [path]


def _below(folder: Path) -> Iterator[Path | UserError]:
    """The documents of a folder; of one that cannot be listed the error, and the others all the same."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(
                (Path(entry.path), is_folder)
                for entry in entries
                if not entry.name.startswith(".")
                and ((is_folder := entry.is_dir(follow_symlinks=False)) or _is_document(entry))
                and not entry.name.startswith("~$")  # what Word has open
            )
    except OSError as error:
        yield _unreadable(folder, error)
        return
    for path, is_folder in found:
        if is_folder:
            yield from _below(path)
        else:
            yield path if path.suffix.lower() in SUFFIXES else _unsupported(path)


def _is_document(entry: os.DirEntry[str]) -> bool:
    return Path(entry.name).suffix.lower() in SUFFIXES | _OTHER_DOCUMENTS and entry.is_file()


def _unsupported(path: Path) -> UserError:
    return UserError(ErrorCode.UNSUPPORTED_FORMAT, path=printable(path))


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(ErrorCode.UNREADABLE, path=printable(path), reason=error.strerror or "")


def printable(path: Path | str) -> str:
    """The name of a file as text, whatever its bytes are: what encodes no character is U+FFFD."""
    return os.fsencode(path).decode(sys.getfilesystemencoding(), "replace")


def read(path: Path) -> Source:
    """The document in a file.

    Raises `UserError`, with the path: NOT_FOUND, TOO_LARGE, UNREADABLE, EMPTY, GARBLED, NOT_CHINESE, or
    what its format has to say (`formats`).
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):  # a FIFO would keep us waiting, a device would never end
            raise UserError(ErrorCode.UNREADABLE, path=printable(path), reason="it is no regular file")
        if facts.st_size > _LARGEST:
            raise UserError(ErrorCode.TOO_LARGE, path=printable(path), limit=f"{_LARGEST // 1_000_000} MB")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(ErrorCode.NOT_FOUND, path=printable(path)) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    return receive(path.name, data, path=printable(path))


def receive(name: str, data: bytes, *, path: str | None = None) -> Source:
    """A document from its bytes, known by their SHA-256; the same errors as `read`, without a file.

    The suffix of its name tells its format; one without a known suffix is text.
    """
    name = printable(name)
    try:
        received = formats.READERS.get(PurePath(name).suffix.lower(), plain.read)(data)
        _check(received.text)
    except UserError as error:
        raise UserError(error.code, **{**error.facts, "path": path or name}) from error
    key = DocumentKey(hashlib.sha256(data).hexdigest())
    return Source(key, name, received.encoding, received.text, received.pages)


def _check(text: str) -> None:
    if not _VISIBLE.search(text):
        raise UserError(ErrorCode.EMPTY)
    sample = text[:_SAMPLE]
    garbage = len(_GARBAGE.findall(sample))
    if garbage and garbage > _MOST_GARBAGE * _characters(_VISIBLE, _GARBAGE.sub("x", sample)):
        raise UserError(ErrorCode.GARBLED)
    if _characters(_CJK, sample) < max(1, _FEWEST_CJK * _characters(_LETTERS, sample)):
        raise UserError(ErrorCode.NOT_CHINESE)


def _characters(runs: re.Pattern[str], text: str) -> int:
    """How many characters such runs have together."""
    return sum(map(len, runs.findall(text)))
