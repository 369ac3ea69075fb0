"""Long work as a process of its own: what it is asked for and what it says, a JSON object a line.

`python -P -m glossary_app.services.jobs` reads a request from standard input and does it. The window needs
this: Python at work in a thread of its own process would hold it up. What a killed process had begun to
write into a glossary, SQLite takes back.
"""

import gc
import json
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from glossary_app.domain.progress import Progress, Stage
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import importing, large, library, outcomes, reading
from glossary_app.services.exporting import TABLES, Order, Part, export
from glossary_app.services.large import Edit, Edited, edited
from glossary_app.services.merging.beside import (
    Compare,
    Compared,
    Differences,
    Merge,
    Merged,
    compared,
    difference,
    merged,
    plain,
)
from glossary_app.services.merging.plans import Policy
from glossary_app.services.outcomes import Outcome

_VALUES = 100_000
"""New values after which circles are looked for: frozen values hold none, and a merger makes millions of
them, a third of whose time the looking took."""


@dataclass(frozen=True, slots=True)
class Import:
    """Add the documents that `paths` lead to; with `again`, extract anew even if none is new."""

    glossary: Path
    paths: tuple[Path, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """Write a part of a glossary to a file."""

    glossary: Path
    target: Path
    part: Part
    encoding: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Copy a glossary as it stands to a new file."""

    glossary: Path
    target: Path


Request: TypeAlias = Import | Export | Copy | Compare | Merge | Edit


@dataclass(frozen=True, slots=True)
class Step:
    """`done` of `total` steps of a stage are behind us."""

    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Written:
    """Rows that are in the file; `all` of them, when the file is whole and in its place."""

    rows: int
    all: bool


@dataclass(frozen=True, slots=True)
class Copied:
    """The copy is whole."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing came of it: the glossary or the file could not be read or written."""

    error: UserError


Message: TypeAlias = Step | Outcome | Written | Copied | Differences | Compared | Merged | Edited | Refusal


def run(request: Request, say: Callable[[Message], None]) -> None:
    """Do what is asked for and say how far it is; at last what came of it, or a `Refusal`."""
    try:
        match request:
            case Import():
                say(_imported(request, lambda stage, done, total: say(Step(stage, done, total))))
            case Export(glossary, target, part, encoding):
                with library.opened_to_read(glossary) as opened:
                    rows = export(
                        opened,
                        target,
                        part,
                        encoding=encoding,
                        watch=lambda rows: say(Written(rows, all=False)),
                    )
                say(Written(rows, all=True))
            case Copy(glossary, target):
                with library.opened_to_read(glossary) as opened:
                    library.copied(opened, target)
                say(Copied())
            case Compare():
                compared(request, say)
            case Merge():
                say(merged(request))
            case Edit():
                say(edited(request))
    except UserError as error:
        say(Refusal(error))


def _imported(request: Import, progress: Progress) -> Outcome:
    library.check(request.glossary)
    readings = reading.restored_all(request.paths, progress=progress)
    if not readings.documents and not request.again:
        return outcomes.nothing(readings)
    with library.opened_or_made(request.glossary) as glossary:
        report = importing.add_documents(
            glossary, readings.documents, explained=readings.explained, again=request.again, progress=progress
        )
        return outcomes.outcome(glossary, readings, report)


def ask(request: Request) -> str:
    """A request as a line."""
    match request:
        case Import(glossary, paths, again):
            asked = {"import": [str(path) for path in paths], "again": again}
        case Export(glossary, target, part, encoding):
            asked = {
                "export": str(target),
                "format": part.format,
                "table": part.table and part.table.name,
                "chosen": part.chosen,
                "columns": part.columns,
                "chinese": part.chinese,
                "order": part.order,
                "encoding": encoding,
            }
        case Copy(glossary, target):
            asked = {"copy": str(target)}
        case Compare(glossary, source):
            asked = {"compare": str(source)}
        case Merge(glossary, source, policies, seal):
            asked = {"merge": str(source), "policies": policies, "seal": seal}
        case Edit(glossary, name):
            asked = {"edit": name, "values": large.plain(request)}
    return json.dumps({"glossary": str(glossary)} | asked)


def asked(line: str) -> Request:
    """The way back of `ask`."""
    said = json.loads(line)
    glossary = Path(said["glossary"])
    if "import" in said:
        return Import(glossary, tuple(map(Path, said["import"])), said["again"])
    if "copy" in said:
        return Copy(glossary, Path(said["copy"]))
    if "compare" in said:
        return Compare(glossary, Path(said["compare"]))
    if "merge" in said:
        return Merge(glossary, Path(said["merge"]), tuple(map(Policy, said["policies"])), said["seal"])
    if "edit" in said:
        return Edit(glossary, said["edit"], large.values(said["values"]))
    part = Part(
        format=said["format"],
        table=said["table"] and TABLES[said["table"]],
        chosen=said["chosen"],
        columns=tuple(said["columns"]),
        chinese=said["chinese"],
        order=Order(said["order"]),
    )
    return Export(glossary, Path(said["export"]), part, said["encoding"])


def tell(message: Message) -> str:
    """A message as a line, ASCII, whatever the terminal speaks."""
    match message:
        case Step(stage, done, total):
            return json.dumps({"stage": stage, "done": done, "total": total})
        case Written(rows, done):
            return json.dumps({"written": rows, "all": done})
        case Copied():
            return json.dumps({"copied": True})
        case Differences(some):
            return json.dumps({"differences": [plain(one) for one in some]})
        case Compared(same, passed_over, seal):
            return json.dumps({"same": same, "passed_over": passed_over, "seal": seal})
        case Merged(entries):
            return json.dumps({"merged": entries})
        case Edited():
            return json.dumps({"edited": True})
        case Refusal(error):
            return json.dumps({"refused": _plain(error)})
        case Outcome(failures=failures):
            return json.dumps({"outcome": outcomes.plain(message), "failed": [*map(_plain, failures)]})


def told(line: str) -> Message:
    """The way back of `tell`."""
    match json.loads(line):
        case {"stage": stage, "done": done, "total": total}:
            return Step(Stage(stage), done, total)
        case {"written": rows, "all": done}:
            return Written(rows, done)
        case {"copied": True}:
            return Copied()
        case {"differences": some}:
            return Differences(tuple(map(difference, some)))
        case {"same": same, "passed_over": passed_over, "seal": seal}:
            return Compared(same, tuple((name, count) for name, count in passed_over), seal)
        case {"merged": entries}:
            return Merged(entries)
        case {"edited": True}:
            return Edited()
        case {"refused": error}:
            return Refusal(_error(error))
        case {"outcome": said, "failed": failed}:
            return outcomes.unplain(said, map(_error, failed))
        case _:
            raise ValueError(line)


def main() -> None:
    """Read a request, do it, and say a line for every step."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that half-written files are taken away
    gc.set_threshold(_VALUES)
    run(asked(sys.stdin.readline()), _say)


def _say(message: Message) -> None:
    sys.stdout.write(tell(message) + "\n")
    sys.stdout.flush()


def _plain(error: UserError) -> dict[str, Any]:
    return {"code": error.code, "facts": error.facts}


def _error(plain: dict[str, Any]) -> UserError:
    return UserError(ErrorCode(plain["code"]), **plain["facts"])


if __name__ == "__main__":
    main()
