"""From paths and bytes to documents as received; each fault is told by file."""

import hashlib
import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path, PurePath, PurePosixPath

from glossary_app.domain.documents import DocumentKey, Source
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text import formats
from glossary_app.text.formats import archive
from glossary_app.text.formats.received import Watch, unwatched

ARCHIVE = ".zip"
SUFFIXES = frozenset(formats.READERS) | {ARCHIVE}
_IN_FOLDERS = SUFFIXES - formats.PICTURES
"""What is looked for in folders and archives at first: most pictures beside documents are no pages."""
_OTHER_DOCUMENTS = frozenset({".caj", ".epub", ".rar", ".7z"})
"""Documents too, for those who have them: who imports a folder is told of each that is left out."""
_GLOSSARY = frozenset({".db", ".db-wal", ".db-shm"})
"""What may stand among documents, and nobody would take for one."""
_KIND = re.compile(r"\.(?=[0-9]*[a-z])[0-9a-z]{1,10}")
"""A suffix that says what a file is: `2024.1.15会议纪要` has none."""

_LARGEST = 100_000_000
"""Bytes: some fifty books; what is larger is no document, and would not fit into memory."""
_MOST_LINES = 3_000_000
"""Each takes the memory of a hundred characters; the largest file with sentences in it has half as many."""
_LINE_BREAKS = "\n\r\f\x85\u2028"
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
_BEGINNING = 1_000
"""Characters that mostly tell it already."""


def document_paths(paths: Iterable[Path], *, passed_over: Counter[str]) -> Iterator[Path | UserError]:
    """The documents that files and folders lead to, in a stable order, each once.

    Folders are searched to the bottom for documents, where there is none for pictures, hidden files and
    folders left out; what other files they hold is counted in `passed_over`, by suffix ("" where there
    is none). What leads to no document, a document in another format, and a folder inside that cannot be
    listed, is yielded as the error that says why, in its place.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expanded(path, passed_over):
            if isinstance(found, UserError):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield found


def _expanded(path: Path, passed_over: Counter[str]) -> Iterator[Path | UserError]:
    try:
        yield from _documents(path, passed_over)
    except OSError as error:
        yield _unreadable(path, error)


def _documents(path: Path, passed_over: Counter[str]) -> list[Path | UserError]:
    if path.is_dir():
        return _all_below(path, passed_over) or [UserError(ErrorCode.NO_DOCUMENTS, path=printable(path))]
    if not path.exists():
        return [UserError(ErrorCode.NOT_FOUND, path=printable(path))]
    if _suffix(path.name) not in SUFFIXES:
        return [_unsupported(path)]
    return [path]


def _all_below(folder: Path, passed_over: Counter[str]) -> list[Path | UserError]:
    """The documents of a folder; its pictures, if it holds nothing else that can be read."""
    others: Counter[str] = Counter()
    found = [*_below(folder, _IN_FOLDERS, others)]
    if not any(isinstance(one, Path) for one in found):
        others.clear()
        pictures = _below(folder, formats.PICTURES, others)  # whose errors are told already
        found += [one for one in pictures if isinstance(one, Path)]
    passed_over.update(others)
    return found


def _below(folder: Path, wanted: Set[str], passed_over: Counter[str]) -> Iterator[Path | UserError]:
    """The wanted files of a folder; of one that cannot be listed the error, and the others all the same."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(
                (Path(entry.path), entry.is_dir(follow_symlinks=False))
                for entry in entries
                if not entry.name.startswith((".", "~$"))  # what Word has open
                and not (entry.is_symlink() and os.path.isdir(entry))  # noqa: PTH112 - raises nothing
            )
    except OSError as error:
        yield _unreadable(folder, error)
        return
    for path, is_folder in found:
        suffix = _suffix(path.name)
        if is_folder:
            yield from _below(path, wanted, passed_over)
        elif suffix in wanted:
            yield path
        elif suffix in _OTHER_DOCUMENTS:
            yield _unsupported(path)
        elif suffix not in _GLOSSARY:
            passed_over[_kind(suffix)] += 1


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _kind(suffix: str) -> str:
    """The suffix of a file that was passed over, as it is told; empty if it is none."""
    return suffix if _KIND.fullmatch(suffix) else ""


def _unsupported(path: Path | str) -> UserError:
    return UserError(ErrorCode.UNSUPPORTED_FORMAT, path=printable(path))


def _unreadable(path: Path, error: OSError) -> UserError:
    return UserError(ErrorCode.UNREADABLE, path=printable(path), reason=error.strerror or "")


def printable(path: Path | str) -> str:
    """The name of a file as text, whatever its bytes are: what encodes no character is U+FFFD."""
    return os.fsencode(path).decode(sys.getfilesystemencoding(), "replace")


def read(path: Path, *, watch: Watch = unwatched) -> Source:
    """The document in a file.

    Raises `UserError`, with the path: NOT_FOUND, TOO_LARGE, UNREADABLE, EMPTY, GARBLED, NOT_CHINESE, what
    its format has to say (`formats`), or SEVERAL_DOCUMENTS for an archive that holds more than one.
    """
    one, *others = islice(unread(path), 2)
    if others:
        raise UserError(ErrorCode.SEVERAL_DOCUMENTS, path=printable(path))
    source = one.read(watch=watch) if isinstance(one, Unread) else one
    if isinstance(source, UserError):
        raise source
    return source


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that is not read yet."""

    name: str
    path: str
    """What it is told by, as text."""
    data: Callable[[], bytes]
    """Its bytes; raises `UserError`."""
    held: int = 0
    """How many of them are in memory before its turn, or will be while it waits for others."""

    @property
    def is_read_apart(self) -> bool:
        """Whether a process of its own reads it, so that others can be read meanwhile."""
        return _suffix(self.name) in formats.APART

    @property
    def is_read_together(self) -> bool:
        """Whether it is read with others that are read meanwhile, `formats.MOST_TOGETHER` of them."""
        return _suffix(self.name) in formats.TOGETHER

    def read(self, *, watch: Watch = unwatched) -> Source | UserError:
        """The document, or what is the matter with it; `watch` is told of pages that take seconds each."""
        try:
            return receive(self.name, self.data(), path=self.path, watch=watch)
        except UserError as error:
            return error


def unread(path: Path, *, passed_over: Counter[str] | None = None) -> Iterator[Unread | UserError]:
    """The documents in a file: one, or those of an archive, unpacked as they are asked for.

    Each fault is in its place and with its path; other files of an archive are counted in `passed_over`.
    """
    if _suffix(path.name) != ARCHIVE:
        yield _file(path)
        return
    try:
        yield from _unpacked(_data(path), printable(path), Counter() if passed_over is None else passed_over)
    except UserError as error:
        yield error


def _file(path: Path) -> Unread:
    """A file as a document; many wait with their bytes where they are read together."""
    one = Unread(path.name, printable(path), partial(_data, path))
    if one.is_read_together:
        with suppress(OSError):  # told as it is read
            return replace(one, held=path.stat().st_size)
    return one


def _unpacked(data: bytes, path: str, passed_over: Counter[str]) -> Iterator[Unread | UserError]:
    """The documents of an archive; what stands for one that holds none is the error that says so."""

    def wanted(names: Collection[str]) -> frozenset[str]:
        """The documents; the pictures, if there is nothing else that can be read."""
        suffixes = [*map(_suffix, names)]
        can_be_read = any(one in _IN_FOLDERS - {ARCHIVE} for one in suffixes)
        looked_for = (_IN_FOLDERS if can_be_read else SUFFIXES) | _OTHER_DOCUMENTS
        passed_over.update(_kind(one) for one in suffixes if one not in looked_for | _GLOSSARY)
        return frozenset(name for name in names if _suffix(name) in looked_for)

    empty = True
    try:
        for name, content in archive.members(data, wanted):
            empty = False
            yield _member(name, content, f"{path}/{name}")
    except UserError as error:
        raise UserError(error.code, **{**error.facts, "path": path}) from error
    if empty:
        raise UserError(ErrorCode.NO_DOCUMENTS, path=path)


def _member(name: str, content: bytes | UserError, path: str) -> Unread | UserError:
    if isinstance(content, UserError):
        return UserError(content.code, **{**content.facts, "path": path})
    if _suffix(name) == ARCHIVE:  # to be unpacked by hand: one in another is how bombs are made
        return UserError(ErrorCode.SEVERAL_DOCUMENTS, path=path)
    if _suffix(name) not in formats.READERS:
        return _unsupported(path)
    return Unread(PurePosixPath(name).name, path, lambda: content, len(content))


def _data(path: Path) -> bytes:
    """The bytes of a file, if it may be read and is not too large."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):  # a FIFO would keep us waiting, a device would never end
            raise UserError(ErrorCode.UNREADABLE, path=printable(path), reason="it is no regular file")
        if facts.st_size > _LARGEST:
            raise UserError(ErrorCode.TOO_LARGE, path=printable(path), limit=f"{_LARGEST // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        if path.is_symlink():
            reason = "it is a link that leads nowhere"
            raise UserError(ErrorCode.UNREADABLE, path=printable(path), reason=reason) from error
        raise UserError(ErrorCode.NOT_FOUND, path=printable(path)) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def receive(name: str, data: bytes, *, path: str | None = None, watch: Watch = unwatched) -> Source:
    """A document from its bytes, known by their SHA-256; the same errors as `read`, without a file.

    Its bytes tell the format, or the suffix of its name; what is not known is text.
    """
    name = printable(name)
    try:
        received = formats.read(_suffix(name), data, watch=watch)
        _check(received.text)
    except UserError as error:
        raise UserError(error.code, **{**error.facts, "path": path or name}) from error
    key = DocumentKey(hashlib.sha256(data).hexdigest())
    return Source(key, name, received.encoding, received.text, received.pages)


def _check(text: str) -> None:
    if not _VISIBLE.search(text):
        raise UserError(ErrorCode.EMPTY)
    if len(text) > _MOST_LINES and max(map(text.count, _LINE_BREAKS)) > _MOST_LINES:
        raise UserError(ErrorCode.TOO_LARGE, limit=f"{_MOST_LINES:,} lines")
    sample = text[:_SAMPLE]
    garbage = len(_GARBAGE.findall(sample))
    if garbage and garbage > _MOST_GARBAGE * _characters(_VISIBLE, _GARBAGE.sub("x", sample)):
        raise UserError(ErrorCode.GARBLED)
    if not (_is_chinese(text[:_BEGINNING]) or _is_chinese(sample)):
        raise UserError(ErrorCode.NOT_CHINESE)


def _is_chinese(text: str) -> bool:
    return _characters(_CJK, text) >= max(1, _FEWEST_CJK * _characters(_LETTERS, text))


def _characters(runs: re.Pattern[str], text: str) -> int:
    """How many characters such runs have together."""
    return sum(map(len, runs.findall(text)))
