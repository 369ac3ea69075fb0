"""Where a glossary comes in from: a file that somebody handed on, or the glossary of another person."""

from pathlib import Path

from glossary_app.domain.terms import Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import readers
from glossary_app.exchange.received import PassedOver
from glossary_app.services import library
from glossary_app.services.concepts import concepts
from glossary_app.services.merging.comparing import compare
from glossary_app.services.merging.decisions import decisions
from glossary_app.services.merging.plans import Plan
from glossary_app.store import GlossaryFile, listing
from glossary_app.store.listing import Filter, Sort

GLOSSARY = ".db"
SUFFIXES = (GLOSSARY, *readers.READERS)
"""What can come in."""


def plan(glossary: GlossaryFile, path: Path) -> Plan:
    """What would become of a glossary if the file at `path` came in; nothing is written.

    Raises:
        UserError: why the file cannot be read, with its `path`.
    """
    if path.suffix.lower() == GLOSSARY:
        return _merger(glossary, path)
    if path.suffix.lower() not in SUFFIXES:
        raise UserError(ErrorCode.UNKNOWN_IMPORT_FORMAT, path=str(path), known=", ".join(SUFFIXES))
    passed_over = PassedOver()
    found = list(readers.read(path, passed_over))
    tables = path.suffix.lower() in readers.TABLES
    return compare(glossary, found, passed_over=passed_over, tables=tables)


def _merger(glossary: GlossaryFile, path: Path) -> Plan:
    """All entries of another glossary, the rejected ones too: that somebody did not want them is a word."""
    with library.opened_to_read(path) as other:
        chosen = listing.ids(other, Filter(statuses=frozenset(Status)), Sort.SCORE)
        return compare(glossary, concepts(other, chosen), decided=decisions(other), tables=False)
