"""A glossary to work on: opened or made at a path, and counted."""

from pathlib import Path

from glossary_app.domain.terms import NOT_REJECTED
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import files
from glossary_app.store import GlossaryFile as GlossaryFile
from glossary_app.store import definitions, documents, occurrences, terms

_BLINK = 0.05
"""Seconds that nobody notices."""


def opened(path: Path) -> GlossaryFile:
    """The glossary at `path`, to work on; UserError says why it cannot be opened."""
    return GlossaryFile.open(path)


def opened_to_read(path: Path) -> GlossaryFile:
    """The glossary at `path` as it stands, to look at: it and its folder may be write-protected.

    What another program writes meanwhile is not seen: what is handed on is of one moment.
    """
    glossary = GlossaryFile.open(path, read_only=True)
    glossary.keep_still()
    return glossary


def opened_or_made(path: Path) -> GlossaryFile:
    """The glossary at `path`, a new one where there is none."""
    return GlossaryFile.open(path, create=True)


def opened_in_window(path: Path, *, create: bool = False) -> GlossaryFile:
    """The glossary at `path`, to work on without ever waiting long for whoever writes to it.

    One that is write-protected is opened to look at (`read_only`), and may still change.
    """
    try:
        return GlossaryFile.open(path, create=create, patience=_BLINK)
    except UserError as error:
        if error.code is not ErrorCode.READ_ONLY or not path.exists():
            raise
        return GlossaryFile.open(path, read_only=True)


def check(path: Path) -> None:
    """Raise what would be raised at the end of long work: no glossary, or one that cannot be written."""
    try:
        opened(path).close()
    except UserError as error:
        if error.code is not ErrorCode.NO_GLOSSARY:
            raise
        files.check(path)


def require(glossary: GlossaryFile) -> None:
    """Raise NO_GLOSSARY where the file of an open glossary is gone: what is written would be lost with it."""
    if not glossary.path.exists():
        raise UserError(ErrorCode.NO_GLOSSARY, path=str(glossary.path))


def version(glossary: GlossaryFile) -> int:
    """A number that is another one as soon as somebody else has written to the file."""
    return glossary.version()


def copied(glossary: GlossaryFile, target: Path) -> None:
    """Copy a glossary as it stands to a new file.

    Raises:
        UserError: CANNOT_WRITE where something stands at `target`, and what the disk says.
    """
    glossary.copy_to(target)


def totals(glossary: GlossaryFile) -> dict[str, int]:
    """How much a glossary holds, by what."""
    statuses = terms.counts(glossary)
    return {
        "documents": len(documents.ids(glossary)),
        "terms": sum(statuses[one] for one in NOT_REJECTED),
        "definitions": definitions.count(glossary),
        "occurrences": occurrences.count(glossary),
    }
