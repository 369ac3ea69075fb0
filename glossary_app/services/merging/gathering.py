"""Concepts of one headword made one: several rows of a table, or several entries, may speak of it."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from glossary_app.domain.terms import Status
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.services.typed import lines
from glossary_app.text.headwords import canonical

Part = TypeVar("Part", bound=Hashable)


def gathered(concepts: Iterable[Concept]) -> list[Concept]:
    """One concept for each headword, in the order of the first; what has none stays as it is."""
    found: dict[object, list[Concept]] = {}
    for number, concept in enumerate(map(_tidied, concepts)):
        found.setdefault(canonical(concept.headword) or number, []).append(concept)
    return [group[0] if len(group) == 1 else _one(group) for group in found.values()]


def _tidied(concept: Concept) -> Concept:
    """A concept as a person would have typed it: no values without words, none with spaces that go unseen."""
    return replace(
        concept,
        pinyin=_line(concept.pinyin),
        forms=tuple(replace(one, text=_line(one.text)) for one in concept.forms if one.text.strip()),
        definitions=tuple(
            replace(one, text=lines(one.text)) for one in concept.definitions if lines(one.text)
        ),
        equivalents=tuple(
            replace(one, text=_line(one.text)) for one in concept.equivalents if one.text.strip()
        ),
        tags=tuple(_line(tag) for tag in concept.tags if tag.strip()),
        notes=lines(concept.notes),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _one(group: list[Concept]) -> Concept:
    """All that is said of a headword; where one is enough, what is said first."""
    decided = (one.status for one in group if one.status is not Status.CANDIDATE)
    return replace(
        group[0],
        pinyin=next((one.pinyin for one in group if one.pinyin), ""),
        status=next(decided, Status.CANDIDATE),
        category=next((one.category for one in group if one.category), None),
        forms=_united(one.forms for one in group),
        definitions=_explanations(chain.from_iterable(one.definitions for one in group)),
        equivalents=_united(one.equivalents for one in group),
        tags=_united(one.tags for one in group),
        notes="\n".join(_united([one.notes] for one in group if one.notes)),
    )


def _united(parts: Iterable[Iterable[Part]]) -> tuple[Part, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def _explanations(said: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """The preferred ones first, each in its words once."""
    first: dict[str, Explanation] = {}
    for one in _preferred_first(said):
        first.setdefault(lines(one.text), one)
    return tuple(first.values())


def _preferred_first(said: Iterable[Explanation]) -> Iterator[Explanation]:
    return iter(sorted(said, key=lambda one: not one.preferred))
