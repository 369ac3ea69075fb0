"""The filters that a glossary offers, by groups, each with how many entries it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from glossary_app.domain.documents import DocumentSummary
from glossary_app.domain.terms import Category, Status
from glossary_app.gui.i18n import translate
from glossary_app.gui.names import names
from glossary_app.gui.words import category_word, status_word
from glossary_app.services import listing
from glossary_app.services.library import GlossaryFile

_OPEN = listing.Filter(statuses=listing.UNDECIDED)
"""Entries that may still need something."""


@dataclass(frozen=True, slots=True)
class Row:
    """A filter, how many entries it holds, and what a menu offers instead of it."""

    name: str
    filter: listing.Filter
    entries: int | None
    """None: they are counted when they are shown."""
    asked: str = ""
    """How the menu asks for it."""
    others: tuple["Row", ...] = ()


class Group(NamedTuple):
    """A heading with its filters."""

    heading: str
    rows: list[Row]


def groups(glossary: GlossaryFile) -> list[Group]:
    """The filters that mean something in this glossary."""
    seen = listing.overview(glossary)
    everything = sum(seen.statuses.values())
    review = [
        Row(status_word(status), listing.Filter(statuses=frozenset({status})), seen.statuses[status])
        for status in (Status.CANDIDATE, Status.ACCEPTED, Status.REJECTED, Status.DEPRECATED)
    ]
    review.append(Row(translate("FiltersPane", "All"), listing.Filter(), everything))
    kinds = [
        Row(category_word(category), replace(_OPEN, categories=frozenset({category})), count)
        for category in Category
        if (count := seen.categories.get(category, 0))
    ]
    tags = [Row(tag, listing.Filter(tags=frozenset({tag})), count) for tag, count in seen.tags.items()]
    offered = (
        Group(translate("FiltersPane", "Review"), review),
        Group(translate("FiltersPane", "To check"), [*_checks(seen)]),
        Group(translate("FiltersPane", "Categories"), kinds),
        Group(translate("FiltersPane", "Tags"), tags),
        Group(translate("FiltersPane", "Documents"), [*_papers(seen.documents, everything)]),
    )
    return [group for group in offered if group.rows]


def _checks(seen: listing.Overview) -> Iterator[Row]:
    yield Row(translate("FiltersPane", "Conflicting"), replace(_OPEN, conflicting=True), seen.conflicting)
    yield Row(translate("FiltersPane", "With definition"), replace(_OPEN, explained=True), seen.explained)
    yield Row(translate("FiltersPane", "No definition"), replace(_OPEN, explained=False), seen.unexplained)
    to_check = replace(_OPEN, pinyin_to_check=True)
    yield Row(translate("FiltersPane", "Pinyin to check"), to_check, seen.pinyin_to_check)
    if seen.translated:  # somebody translates
        yield Row(
            translate("FiltersPane", "With equivalent"), replace(_OPEN, translated=True), seen.translated
        )
        lacking = replace(_OPEN, translated=False)
        yield Row(translate("FiltersPane", "No equivalent"), lacking, seen.untranslated)
    if seen.imported:
        yield Row(translate("FiltersPane", "Last imported"), listing.IMPORTED, seen.imported)


def _papers(documents: Sequence[DocumentSummary], entries: int) -> Iterator[Row]:
    """The documents, the latest first; each can be turned into what it is the first to say, or lacks."""
    documents = sorted(documents, key=_day, reverse=True)
    earliest = min(filter(None, map(_day, documents)), default="")
    for name, one in zip(names(documents), documents, strict=True):
        this = frozenset({one.id})
        first = Row(
            translate("FiltersPane", "First in {document}").format(document=name),
            listing.Filter(first_in=this),
            None,
            translate("FiltersPane", "Only what stands in no earlier document"),
        )
        lacking = Row(
            translate("FiltersPane", "Not in {document}").format(document=name),
            listing.Filter(absent=this),
            entries - one.terms,
            translate("FiltersPane", "Leave out what stands in it"),
        )
        others = (first, lacking) if _day(one) > earliest else (lacking,)
        asked = translate("FiltersPane", "Only what stands in it")
        yield Row(name, listing.Filter(documents=this), one.terms, asked, others)


def _day(document: DocumentSummary) -> str:
    return document.metadata.issued_on
