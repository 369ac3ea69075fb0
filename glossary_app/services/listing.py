"""Lists of entries: filtered, sorted, searched."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentSummary
from glossary_app.domain.terms import Category, Status, Term, TermId
from glossary_app.services.searching import Search
from glossary_app.store import GlossaryFile, definitions, documents, listing, terms
from glossary_app.store.listing import Filter as Filter
from glossary_app.store.listing import Sort as Sort


def combined(chosen: Sequence[Filter]) -> Filter:
    """One of several filters: any of their documents, tags and categories, and what each asks for beside.

    Any of their statuses too, but a check of all that is undecided yields to those that are chosen by
    themselves: candidates and entries without a definition are candidates without a definition. Who asks
    for both answers to a question asks for neither.
    """
    decided = [one.statuses for one in chosen if one == Filter(statuses=one.statuses)]
    statuses = decided or [one.statuses for one in chosen if one.statuses]
    said: dict[str, Any] = {}
    for name in listing.QUESTIONS:
        answers = {getattr(one, name) for one in chosen} - {None}
        said[name] = answers.pop() if len(answers) == 1 else None
    return Filter(
        statuses=frozenset(chain(*statuses)) if all(statuses) else frozenset(),
        categories=frozenset(chain(*(one.categories for one in chosen))),
        documents=frozenset(chain(*(one.documents for one in chosen))),
        first_in=frozenset(chain(*(one.first_in for one in chosen))),
        absent=frozenset(chain(*(one.absent for one in chosen))),
        tags=frozenset(chain(*(one.tags for one in chosen))),
        **said,
    )


class Lister:
    """The list that a window shows; it keeps what it has read until `renew` says that it changed."""

    def __init__(self, glossary: GlossaryFile) -> None:
        self._glossary = glossary
        self._search = Search(glossary)
        self.left_out = 0
        """Entries that were found last, but do not pass the filter."""
        self._read: tuple[Filter, Sort, bool] | None = None
        self._passing: list[TermId] = []
        self._among: frozenset[TermId] = frozenset()
        """The same as a set, which is made when something is searched for."""

    def prepare(self) -> bool:
        """Read some more of what a search needs; whether there is more. The first search reads the rest."""
        if self._search.prepare():
            return True
        self._set()
        return False

    def renew(self, changes: Changes) -> None:
        """Read again, when it is asked for, what changed."""
        self._search.renew(changes)
        self._read = None

    def selected(
        self, chosen: Filter, *, typed: str = "", sort: Sort = Sort.SCORE, turned: bool = False
    ) -> list[TermId]:
        """As the function `selected`; `turned` is the order turned about."""
        if not typed.strip():
            self.left_out = 0
            return list(self._in_order(chosen, sort, turned))
        found = self._search.find(typed)
        if sort is not Sort.RELEVANCE:
            fitting = set(found)
            kept = [one for one in self._in_order(chosen, sort, turned) if one in fitting]
        else:
            if self._read is None or self._read[0] != chosen:
                self._in_order(chosen, sort, turned)
            among = self._set()
            kept = [one for one in found if one in among]
        self.left_out = len(found) - len(kept)
        return kept

    def found(self, typed: str) -> list[TermId]:
        """The entries that `typed` finds, the best fit first, whatever the filter."""
        return self._search.find(typed) if typed.strip() else []

    def _in_order(self, chosen: Filter, sort: Sort, turned: bool) -> list[TermId]:
        """The entries that pass, in order."""
        if self._read != (chosen, sort, turned):
            self._passing = listing.ids(self._glossary, chosen, sort, turned=turned)
            self._read, self._among = (chosen, sort, turned), frozenset()
        return self._passing

    def _set(self) -> frozenset[TermId]:
        if not self._among:
            self._among = frozenset(self._passing)
        return self._among


def selected(
    glossary: GlossaryFile,
    chosen: Filter = Filter(),  # noqa: B008 - frozen
    *,
    typed: str = "",
    sort: Sort = Sort.SCORE,
) -> list[TermId]:
    """The entries that pass the filter and that `typed` finds, in order.

    `typed` is what stands in a search box: 汉字, pinyin with or without tones, initials, or some of
    each. RELEVANCE without it is SCORE.
    """
    return Lister(glossary).selected(chosen, typed=typed, sort=sort)


def shown(glossary: GlossaryFile, chosen: list[TermId]) -> list[Term]:
    """These entries as a list shows them."""
    return terms.many(glossary, chosen)


def definitions_of(glossary: GlossaryFile, chosen: list[TermId]) -> dict[TermId, str]:
    """The words of the preferred definition of each of these entries that has one."""
    return definitions.preferred(glossary, chosen)


def equivalents_of(glossary: GlossaryFile, chosen: list[TermId]) -> dict[TermId, str]:
    """The words of those of these entries that have equivalents, a semicolon between them."""
    found = terms.all_equivalents(glossary, chosen)
    return {term: "; ".join(one.text for one in some) for term, some in found.items()}


def is_translated(glossary: GlossaryFile) -> bool:
    """Whether any entry has an equivalent."""
    return listing.is_translated(glossary)


@dataclass(frozen=True, slots=True)
class Overview:
    """How many entries each filter of the window holds."""

    statuses: dict[Status, int]
    explained: int
    unexplained: int
    translated: int
    untranslated: int
    imported: int
    conflicting: int
    pinyin_to_check: int
    categories: dict[Category, int]
    tags: dict[str, int]
    documents: tuple[DocumentSummary, ...]


UNDECIDED = frozenset(Status) - {Status.REJECTED, Status.DEPRECATED}
"""Entries that may still need something: those out of use need no definition."""

IMPORTED = Filter(imported=True)
"""What came with the last import, of documents or of a glossary, to be looked through."""


def overview(glossary: GlossaryFile) -> Overview:
    """How many entries stand where."""
    statuses = terms.counts(glossary)
    undecided = sum(statuses[one] for one in UNDECIDED)
    explained = listing.count(glossary, Filter(statuses=UNDECIDED, explained=True))
    translated = listing.count(glossary, Filter(statuses=UNDECIDED, translated=True))
    return Overview(
        statuses=statuses,
        explained=explained,
        unexplained=undecided - explained,  # most are: few are visited so
        translated=translated,
        untranslated=undecided - translated,
        imported=listing.count(glossary, IMPORTED),
        conflicting=listing.count(glossary, Filter(statuses=UNDECIDED, conflicting=True)),
        pinyin_to_check=listing.count(glossary, Filter(statuses=UNDECIDED, pinyin_to_check=True)),
        categories=terms.category_counts(glossary, UNDECIDED),
        tags=terms.tag_counts(glossary),
        documents=tuple(documents.summaries(glossary)),
    )


def is_empty(glossary: GlossaryFile) -> bool:
    """Whether a glossary holds neither documents nor entries."""
    return listing.is_empty(glossary)


def all_documents(glossary: GlossaryFile) -> list[DocumentSummary]:
    """The documents of a glossary, by date."""
    return documents.summaries(glossary)
