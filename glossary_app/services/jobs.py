"""An import as a process of its own: what it is asked for and what it says, a JSON object a line.

The window needs this: Python at work in a thread of its own process would hold it up. What a killed
process had begun to write, SQLite takes back.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from glossary_app.domain.progress import Progress, Stage
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import importing, library, reading


@dataclass(frozen=True, slots=True)
class Request:
    """Add the documents that `paths` lead to; with `again`, extract anew even if none is new."""

    glossary: Path
    paths: tuple[Path, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """`done` of `total` steps of a stage are behind us."""

    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it; documents by the names of their files."""

    added: tuple[str, ...]
    known: tuple[str, ...]
    terms: int
    """Entries that came."""
    failures: tuple[UserError, ...]
    """Why a document could not be read, each with its `path`."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing came of it: the glossary could not be read or written."""

    error: UserError


Message: TypeAlias = Step | Outcome | Refusal


def run(request: Request, say: Callable[[Message], None]) -> None:
    """Do what is asked for; steps are said as they are done, and at last an `Outcome` or a `Refusal`."""
    try:
        say(_imported(request, lambda stage, done, total: say(Step(stage, done, total))))
    except UserError as error:
        say(Refusal(error))


def _imported(request: Request, progress: Progress) -> Outcome:
    library.check(request.glossary)
    readings = reading.restored_all(request.paths, progress=progress)
    if not readings.documents and not request.again:
        return Outcome((), (), 0, readings.failures)
    with library.opened_or_made(request.glossary) as glossary:
        report = importing.add_documents(glossary, readings.documents, again=request.again, progress=progress)
    return Outcome(
        added=tuple(document.source.name for document in report.added),
        known=tuple(document.source.name for document in report.known),
        terms=report.terms,
        failures=readings.failures,
    )


def ask(request: Request) -> str:
    """A request as a line."""
    return json.dumps(
        {
            "glossary": str(request.glossary),
            "paths": [str(path) for path in request.paths],
            "again": request.again,
        }
    )


def asked(line: str) -> Request:
    """The way back of `ask`."""
    said = json.loads(line)
    return Request(Path(said["glossary"]), tuple(map(Path, said["paths"])), said["again"])


def tell(message: Message) -> str:
    """A message as a line, ASCII, whatever the terminal speaks."""
    match message:
        case Step(stage, done, total):
            return json.dumps({"stage": stage, "done": done, "total": total})
        case Refusal(error):
            return json.dumps({"refused": _plain(error)})
        case Outcome(added, known, terms, failures):
            failed = [_plain(error) for error in failures]
            return json.dumps({"added": added, "known": known, "terms": terms, "failed": failed})


def told(line: str) -> Message:
    """The way back of `tell`."""
    match json.loads(line):
        case {"stage": stage, "done": done, "total": total}:
            return Step(Stage(stage), done, total)
        case {"refused": error}:
            return Refusal(_error(error))
        case {"added": added, "known": known, "terms": terms, "failed": failed}:
            return Outcome(tuple(added), tuple(known), terms, tuple(map(_error, failed)))
        case _:
            raise ValueError(line)


def _plain(error: UserError) -> dict[str, Any]:
    return {"code": error.code, "facts": error.facts}


def _error(plain: dict[str, Any]) -> UserError:
    return UserError(ErrorCode(plain["code"]), **plain["facts"])
