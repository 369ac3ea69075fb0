"""What came of an import, by the names of files: what the command line and the window have to tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from glossary_app.errors import UserError
from glossary_app.services.importing import ImportReport
from glossary_app.services.likeness import Likeness, likenesses
from glossary_app.services.reading import Readings
from glossary_app.store import GlossaryFile

_NAMED = 5
"""Suffixes: a folder may hold anything."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an import; documents by the names of their files."""

    added: tuple[str, ...]
    known: tuple[str, ...]
    """Documents that the glossary had."""
    terms: int
    """Entries that came."""
    failures: tuple[UserError, ...]
    """Why a document could not be read, each with its `path`."""
    dropped: int = 0
    """Candidates that went, for they are none among all documents."""
    apart: bool = False
    """Whether terms were sought in the new documents alone."""
    copies: tuple[tuple[str, str], ...] = ()
    """Documents with the same bytes as one that was added, and that one."""
    recognized: tuple[str, ...] = ()
    """Documents that were added, some characters of which were recognized in pictures."""
    alike: tuple[Likeness, ...] = ()
    """Documents that were added, and say what another one says."""
    passed_over: tuple[tuple[str, int], ...] = ()
    """Suffixes of files in folders and archives that are no documents, and how many have them."""


def outcome(glossary: GlossaryFile, readings: Readings, report: ImportReport) -> Outcome:
    """What came of what was read and added to a glossary."""
    names = {document.key: document.source.name for document in report.added}
    return Outcome(
        added=tuple(names.values()),
        known=tuple(document.source.name for document in report.known if document.key not in names),
        terms=report.terms,
        failures=readings.failures,
        dropped=report.dropped,
        apart=report.apart,
        copies=tuple((one.source.name, names[one.key]) for one in report.known if one.key in names),
        recognized=tuple(document.source.name for document in report.added if document.source.recognized),
        alike=likenesses(glossary, report.added),
        passed_over=readings.passed_over,
    )


def nothing(readings: Readings) -> Outcome:
    """What came where no document could be read."""
    return Outcome((), (), 0, readings.failures, passed_over=readings.passed_over)


def suffixes(passed_over: Sequence[tuple[str, int]]) -> str:
    """Those that most files have which were passed over: `.pptx, .xlsx, …`."""
    named = [suffix for suffix, _ in passed_over if suffix][:_NAMED]
    return ", ".join(named if len(named) == len(passed_over) else [*named, "…"])


def plain(outcome: Outcome) -> dict[str, Any]:
    """An outcome as JSON can hold it, without its failures."""
    return asdict(replace(outcome, failures=()))


def unplain(said: Mapping[str, Any], failures: Iterable[UserError]) -> Outcome:
    """The way back of `plain`."""
    kept = {name: _frozen(value) for name, value in said.items()}
    alike = tuple(Likeness(**one) for one in said["alike"])
    return Outcome(**kept | {"alike": alike, "failures": tuple(failures)})


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
