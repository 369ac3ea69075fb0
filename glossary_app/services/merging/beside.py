"""A merger done beside the window: first compared, then merged as a person has chosen; what is said of it.

Differences travel a few at a time, so that no line holds the window up. Only the choices go back: the two
are compared once more, and nothing is merged if that gives another result.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeAlias

from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import library
from glossary_app.services.merging.applying import apply
from glossary_app.services.merging.plans import Difference, Doubt, Field, Kind, Policy
from glossary_app.services.merging.sources import plan

_AT_ONCE = 200
_COLUMNS = tuple(column.name for column in fields(Difference))


@dataclass(frozen=True, slots=True)
class Compare:
    """Say what would become of a glossary if a file came in."""

    glossary: Path
    source: Path


@dataclass(frozen=True, slots=True)
class Merge:
    """Merge a file as it was chosen for each difference; `seal` says what was chosen of."""

    glossary: Path
    source: Path
    policies: tuple[Policy, ...]
    seal: str


@dataclass(frozen=True, slots=True)
class Differences:
    """Some more of them, in order."""

    some: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """All differences were told; so many entries have none."""

    same: int
    passed_over: tuple[tuple[str, int], ...]
    seal: str


@dataclass(frozen=True, slots=True)
class Merged:
    """It is done; so many entries were added or changed."""

    entries: int


Said: TypeAlias = Differences | Compared | Merged


def compared(request: Compare, say: Callable[[Said], None]) -> None:
    """Compare, and say all differences.

    Raises:
        UserError: the file or the glossary cannot be read.
    """
    with library.opened_to_read(request.glossary) as glossary:
        found = plan(glossary, request.source)
    for start in range(0, len(found.rows), _AT_ONCE):
        say(Differences(tuple(found.rows[start : start + _AT_ONCE])))
    say(Compared(found.same, found.passed_over, _seal(found.rows)))


def merged(request: Merge) -> Merged:
    """Compare anew, and merge as it was chosen.

    Raises:
        UserError: PLAN_OUTDATED, and why the file cannot be read or the glossary written.
    """
    with library.opened(request.glossary) as glossary, glossary.atomic():
        found = plan(glossary, request.source)
        if _seal(found.rows) != request.seal:
            raise UserError(ErrorCode.PLAN_OUTDATED, path=str(request.source))
        return Merged(len(apply(glossary, found.chosen(request.policies)).terms))


def plain(one: Difference) -> dict[str, Any]:
    """A difference as JSON can hold it."""
    return {name: getattr(one, name) for name in _COLUMNS}


def difference(said: dict[str, Any]) -> Difference:
    """The way back of `plain`."""
    codes = {"kind": Kind(said["kind"]), "field": Field(said["field"]), "policy": Policy(said["policy"])}
    return Difference(**said | codes | {"doubt": said["doubt"] and Doubt(said["doubt"])})


def _seal(rows: Iterable[Difference]) -> str:
    """What two lists of differences share only if they are the same."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update(repr(plain(row)).encode())
    return digest.hexdigest()
