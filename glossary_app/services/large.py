"""Edits of a great many entries, done beside the window: by their name, and with what they are given."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status
from glossary_app.services import editing, library
from glossary_app.store import GlossaryFile, documents, undoing
from glossary_app.store.undoing import State, Step

_MANY: Final = 1000
"""Entries of which an edit holds up the window for a tenth of a second."""
_OF_A_DOCUMENT: Final = 400
"""Entries that are as much work as a document that comes back."""
_EDITS: Final[dict[str, Callable[..., Changes]]] = {
    one.__name__: one
    for one in (
        editing.undo,
        editing.redo,
        editing.revert,
        editing.set_status,
        editing.confirm_pinyin,
        editing.remove_documents,
        editing.remove_terms,
        editing.merge_terms,
    )
}


@dataclass(frozen=True, slots=True)
class Edit:
    """Do the edit of this name with these values."""

    glossary: Path
    name: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Edited:
    """It is done."""


def large(glossary: GlossaryFile, edit: Callable[[GlossaryFile], Changes]) -> Edit | None:
    """What to ask for where an edit is better done beside the window; None where it is small, or unknown."""
    done, values = (edit.func, edit.keywords) if isinstance(edit, partial) else (edit, {})
    name = getattr(done, "__name__", "")
    if _EDITS.get(name) is not done or _entries(glossary, name, values) <= _MANY:
        return None
    return Edit(glossary.path.absolute(), name, values)


def edited(request: Edit) -> Edited:
    """Do what is asked for.

    Raises:
        UserError: what the edit raises, and why the glossary cannot be written.
    """
    with library.opened(request.glossary) as glossary:
        _EDITS[request.name](glossary, **request.values)
    return Edited()


def plain(request: Edit) -> dict[str, Any]:
    """What an edit is given, as JSON can hold it."""
    return {name: asdict(one) if isinstance(one, Step) else one for name, one in request.values.items()}


def values(said: dict[str, Any]) -> dict[str, Any]:
    """The way back of `plain`."""
    found = dict(said)
    if "status" in found:
        found["status"] = Status(found["status"])
    if "step" in found:
        found["step"] = Step(**found["step"] | {"state": State(found["step"]["state"])})
    return found


def _entries(glossary: GlossaryFile, name: str, values: dict[str, Any]) -> int:
    """How many an edit is about, or is as much work as."""
    if name == editing.remove_documents.__name__:
        return sum(one.terms for one in documents.summaries(glossary) if one.id in values["chosen"])
    if "chosen" in values:
        return len(values["chosen"])
    steps = {"undo": undoing.to_undo, "redo": undoing.to_redo}
    step: Step | None = steps[name](glossary) if name in steps else values["step"]
    if step and step.label == "remove-document":
        return _OF_A_DOCUMENT * len(undoing.reach(glossary, step.id).documents)
    return step.entries if step else 0
