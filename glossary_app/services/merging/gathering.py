"""Concepts of one headword made one: several rows of a table, or several entries, may speak of it."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from glossary_app.domain.terms import Equivalent, Form, FormKind, Status
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.received import PassedOver
from glossary_app.services.typed import lines, spaced
from glossary_app.text.headwords import canonical

Part = TypeVar("Part", bound=Hashable)
One = TypeVar("One", bound=str)
Worded = TypeVar("Worded", Form, Explanation, Equivalent)


def gathered(concepts: Iterable[Concept], passed_over: PassedOver) -> list[Concept]:
    """One concept for each headword, in the order of the first; what has none stays as it is.

    Where two say otherwise of what an entry has one of, the first holds, and the other is counted.
    """
    found: dict[object, list[Concept]] = {}
    for number, concept in enumerate(map(_tidied, concepts)):
        found.setdefault(canonical(concept.headword) or number, []).append(concept)
    return [group[0] if len(group) == 1 else _one(group, passed_over) for group in found.values()]


def _tidied(concept: Concept) -> Concept:
    """A concept as a person would have typed it: no values without words, none with spaces that go unseen."""
    return replace(
        concept,
        pinyin=spaced(concept.pinyin),
        forms=_forms(_reworded(concept.forms, spaced)),
        definitions=_reworded(concept.definitions, lines),
        equivalents=_reworded(concept.equivalents, spaced),
        tags=tuple(filter(None, map(spaced, concept.tags))),
        notes=lines(concept.notes),
    )


def _reworded(values: tuple[Worded, ...], tidied: Callable[[str], str]) -> tuple[Worded, ...]:
    """The values in tidied words, without those that have none."""
    worded = ((one, tidied(one.text)) for one in values)
    return tuple(one if one.text == words else replace(one, text=words) for one, words in worded if words)


def _one(group: list[Concept], passed_over: PassedOver) -> Concept:
    """All that is said of a headword."""

    def first(said: Iterable[One]) -> One | None:
        holds, *others = dict.fromkeys(said) or [None]
        passed_over.update(str(one) for one in others)
        return holds

    return replace(
        group[0],
        pinyin=first(one.pinyin for one in group if one.pinyin) or "",
        status=first(one.status for one in group if one.status is not Status.CANDIDATE) or Status.CANDIDATE,
        category=first(one.category for one in group if one.category),
        forms=_forms(chain.from_iterable(one.forms for one in group)),
        definitions=_explanations(chain.from_iterable(one.definitions for one in group)),
        equivalents=_united(one.equivalents for one in group),
        tags=_united(one.tags for one in group),
        notes="\n".join(_united([one.notes] for one in group if one.notes)),
    )


def _united(parts: Iterable[Iterable[Part]]) -> tuple[Part, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def _forms(said: Iterable[Form]) -> tuple[Form, ...]:
    """Each designation once, with the first kind that says more than `variant`."""
    found: dict[str, Form] = {}
    for form in said:
        if found.setdefault(form.text, form).kind is FormKind.VARIANT:
            found[form.text] = form
    return tuple(found.values())


def _explanations(said: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """The preferred ones first, each in its words once."""
    first: dict[str, Explanation] = {}
    for one in sorted(said, key=lambda one: not one.preferred):
        first.setdefault(lines(one.text), one)
    return tuple(first.values())
