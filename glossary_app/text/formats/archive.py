"""Zips of documents: each is read as if it lay in a folder; nothing is ever written to disk."""

import zipfile
from collections.abc import Callable, Collection, Container, Iterator
from operator import itemgetter
from pathlib import PurePosixPath

from glossary_app.errors import UserError
from glossary_app.text.formats import packages

_MOST_BYTES = 1_000_000_000
"""Of all documents of an archive together, unpacked."""
_MOST_MEMBERS = 20_000
_UTF8 = 0x800
"""The bit of a member that says that its name is UTF-8."""


def members(
    data: bytes, wanted: Callable[[Collection[str]], Container[str]]
) -> Iterator[tuple[str, bytes | UserError]]:
    """The files of an archive that are wanted among the names of all, in their order, one unpacked at a time.

    Hidden files are none. A file that cannot be unpacked is yielded as the error that says why.

    Raises:
        UserError: DAMAGED_DOCUMENT or TOO_LARGE.
    """
    unpacked = 0
    with packages.opened(data) as package:
        if len(package.infolist()) > _MOST_MEMBERS:
            raise packages.too_large()
        files = [(_name(info), info) for info in package.infolist() if not info.is_dir()]
        files = [(name, info) for name, info in files if not _is_hidden(name)]
        chosen = wanted([name for name, _ in files])
        for name, info in sorted(files, key=itemgetter(0)):  # of which two may have one name
            if name not in chosen:
                continue
            try:
                content = packages.unpacked(package, info)
            except UserError as error:
                yield name, error
                continue
            unpacked += len(content)
            if unpacked > _MOST_BYTES:
                raise packages.too_large()
            yield name, content


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: Windows writes Chinese names in GBK and says nothing of it."""
    if info.flag_bits & _UTF8:
        return info.filename
    raw = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX", "~$")) for part in PurePosixPath(name).parts)
