"""JSON for other programs: everything that a glossary says of its entries, an entry a line."""

import json
from collections.abc import Iterable
from pathlib import Path

from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing

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
        and {"document": source.document, "title": source.title, "issued_on": source.issued_on},
    }
