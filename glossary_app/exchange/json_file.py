"""JSON for other programs: everything that a glossary says of its entries, an entry a line."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing
from glossary_app.exchange.received import MOST_ROWS, PassedOver, damaged, received, too_many

FORMAT = "glossary-app"
VERSION = 1


def write(concepts: Iterable[Concept], path: Path, edition: Edition) -> None:
    """Write an object with the title and the list of `concepts`; no key is ever left out.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    opening = json.dumps({"format": FORMAT, "version": VERSION, "title": edition.title}, ensure_ascii=False)
    with replacing(path, encoding="utf-8") as file:
        file.write(f'{opening[:-1]}, "concepts": [')
        for number, concept in enumerate(concepts):
            file.write(",\n" if number else "\n")
            file.write(json.dumps(plain(concept), ensure_ascii=False))
        file.write("\n]}\n")


def plain(concept: Concept) -> dict[str, object]:
    """A concept in the values that JSON has, the names of its fields as keys."""
    return {
        "headword": concept.headword,
        "pinyin": concept.pinyin,
        "status": concept.status,
        "category": concept.category,
        "forms": [{"text": form.text, "kind": form.kind} for form in concept.forms],
        "definitions": [_explained(one) for one in concept.definitions],
        "equivalents": [{"language": one.language, "text": one.text} for one in concept.equivalents],
        "tags": concept.tags,
        "notes": concept.notes,
        "frequency": concept.frequency,
        "documents": concept.documents,
        "first_seen": concept.first_seen,
        "score": concept.score,
    }


def _explained(explanation: Explanation) -> dict[str, object]:
    source = explanation.source
    return {
        "text": explanation.text,
        "kind": explanation.kind,
        "preferred": explanation.preferred,
        "source": source
        and {
            "document": source.document,
            "title": source.title,
            "issued_on": source.issued_on,
            "page": source.page,
        },
    }


def read(path: Path, passed_over: PassedOver) -> Iterator[Concept]:
    """The concepts of a file that `write` made, or of one with fewer keys; others are passed over.

    Raises:
        UserError: NOT_FOUND, UNREADABLE, TOO_LARGE, EMPTY, DAMAGED_DOCUMENT, NOT_A_GLOSSARY, NEWER_GLOSSARY.
    """
    try:
        whole = json.loads(received(path))
    except (ValueError, RecursionError) as error:
        raise damaged(path) from error
    found = whole.get("concepts") if isinstance(whole, dict) else None
    if not isinstance(found, list):
        raise UserError(ErrorCode.NOT_A_GLOSSARY, path=str(path))
    version = whole.get("version", VERSION)
    if isinstance(version, int) and version > VERSION:
        raise UserError(ErrorCode.NEWER_GLOSSARY, path=str(path))
    if len(found) > MOST_ROWS:
        raise too_many(path)
    for one in found:
        try:
            passed_over.update(one.keys() - _KEYS)
            yield _concept(one)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise damaged(path) from error


_KEYS = plain(Concept(headword="")).keys()


def _concept(said: dict[str, Any]) -> Concept:
    """The way back of `plain`; a key that is not there, or null, says nothing."""

    def some(key: str) -> list[Any]:
        found: list[Any] = _is(list, said.get(key) or [])
        return found

    return Concept(
        headword=_is(str, said["headword"]),
        pinyin=_is(str, said.get("pinyin") or ""),
        status=Status(said.get("status") or Status.CANDIDATE),
        category=Category(said["category"]) if said.get("category") else None,
        forms=tuple(Form(_is(str, one["text"]), FormKind(one["kind"])) for one in some("forms")),
        definitions=tuple(map(_explanation, some("definitions"))),
        equivalents=tuple(
            Equivalent(_is(str, one["language"]), _is(str, one["text"])) for one in some("equivalents")
        ),
        tags=tuple(_is(str, tag) for tag in some("tags")),
        notes=_is(str, said.get("notes") or ""),
        frequency=_is(int, said.get("frequency") or 0),
        documents=_is(int, said.get("documents") or 0),
        first_seen=_is(str, said.get("first_seen") or ""),
        score=float(said.get("score") or 0),
    )


def _explanation(said: dict[str, Any]) -> Explanation:
    source = said.get("source")
    return Explanation(
        text=_is(str, said["text"]),
        kind=DefinitionKind(said.get("kind") or DefinitionKind.MANUAL),
        preferred=_is(bool, said.get("preferred", False)),
        source=source and _source(source),
    )


def _source(said: dict[str, Any]) -> Reference:
    return Reference(
        document=_is(str, said["document"]),
        title=_is(str, said.get("title") or ""),
        issued_on=_is(str, said.get("issued_on") or ""),
        page=_is(int, said.get("page") or 0) or None,
    )


def _is(kind: type[Any], value: Any) -> Any:
    """The value, if it is of the kind that stands there."""
    if not isinstance(value, kind):
        raise TypeError
    if isinstance(value, str):
        value.encode()  # ValueError for half a surrogate pair (`"\\ud800"`), which JSON may hold
    return value
