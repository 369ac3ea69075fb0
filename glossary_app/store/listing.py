"""Which entries, in which order: filters and sorts, answered in ids, and what a search looks at."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import Category, Status, TermId
from glossary_app.store import definitions
from glossary_app.store.database import GlossaryFile, Value
from glossary_app.store.documents import BY_DATE
from glossary_app.store.lists import LISTED, listed


class Sort(StrEnum):
    """The orders of a list; ties by headword."""

    RELEVANCE = "relevance"
    """How well the query fits: headword, form, pinyin, initials, equivalent, definition; then by score."""
    SCORE = "score"
    PINYIN = "pinyin"
    HEADWORD = "headword"
    FREQUENCY = "frequency"
    DOCUMENTS = "documents"
    FIRST_SEEN = "first-seen"
    EQUIVALENT = "equivalent"
    """By the words of the first equivalent; entries without one at the end."""
    DEFINITION = "definition"
    """By the words of the preferred definition; entries without one at the end."""
    STATUS = "status"
    """Candidates, accepted, rejected, deprecated; the best first among each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """All that is given must hold."""

    statuses: frozenset[Status] = frozenset()
    """Any of these; empty: any status."""
    categories: frozenset[Category] = frozenset()
    """Any of these; empty: any, or none."""
    documents: frozenset[DocumentId] = frozenset()
    """Stands in any of these, in a place that counts; empty: in whichever, or none."""
    first_in: frozenset[DocumentId] = frozenset()
    """Or stands in any of these, in a place that counts, and in none of an earlier day."""
    absent: frozenset[DocumentId] = frozenset()
    """Stands in none of these, but perhaps in places that do not count."""
    tags: frozenset[str] = frozenset()
    """Has any of these; empty: whichever, or none."""
    explained: bool | None = None
    translated: bool | None = None
    """It has an equivalent in another language."""
    imported: bool | None = None
    """The glossary that was imported last added or changed it, or the documents that were imported last
    brought it; none, if these are all, or too many to look through."""
    conflicting: bool | None = None
    """Documents explain it in different words, and no person has chosen."""
    pinyin_by_person: bool | None = None
    pinyin_to_check: bool | None = None
    """It holds a guess that no person has confirmed or corrected."""

    @property
    def document(self) -> DocumentId | None:
        """The document, where it is the entries of one that are asked for."""
        asked = self.documents | self.first_in
        return next(iter(asked)) if len(asked) == 1 else None


_BEST_FIRST = "score DESC, headword"
_EXPLAINED = "id IN (SELECT term_id FROM definitions WHERE NOT rejected)"
_EXPLAINED_BY = f"""CASE WHEN {_EXPLAINED} THEN (
    SELECT definitions.folded FROM definitions JOIN terms AS explained ON explained.id = term_id
    WHERE term_id = terms.id AND NOT rejected ORDER BY {definitions.PREFERRED_FIRST} LIMIT 1
) END"""
"""Most entries have no definition: those are not looked for one by one."""
_TRANSLATED_BY = """(
    SELECT text FROM equivalents WHERE term_id = terms.id ORDER BY language, id LIMIT 1
) COLLATE NOCASE"""
_STATUSES = " ".join(f"WHEN '{status}' THEN {place}" for place, status in enumerate(Status))
_ORDERS = {
    Sort.SCORE: (_BEST_FIRST, "score, headword DESC"),
    Sort.PINYIN: ("pinyin_plain, headword", "pinyin_plain DESC, headword DESC"),
    # sorted from the covering index: no look-up of each row for a filter
    Sort.HEADWORD: ("+headword", "+headword DESC"),
    Sort.FREQUENCY: ("frequency DESC, headword", "frequency, headword DESC"),
    Sort.DOCUMENTS: ("document_count DESC, headword", "document_count, headword"),
    Sort.FIRST_SEEN: (
        "first_seen = '', first_seen, headword",
        "first_seen = '', first_seen DESC, headword",
    ),
    Sort.EQUIVALENT: (
        f"{_TRANSLATED_BY} NULLS LAST, {_BEST_FIRST}",
        f"{_TRANSLATED_BY} DESC NULLS LAST, {_BEST_FIRST}",
    ),
    Sort.DEFINITION: (
        f"{_EXPLAINED_BY} NULLS LAST, {_BEST_FIRST}",
        f"{_EXPLAINED_BY} DESC NULLS LAST, {_BEST_FIRST}",
    ),
    Sort.STATUS: (
        f"CASE status {_STATUSES} END, {_BEST_FIRST}",
        f"CASE status {_STATUSES} END DESC, {_BEST_FIRST}",
    ),
}
"""Each order, and what it is turned about: what is unknown stands at the end of both."""

_CONFLICTING = """
    preferred_definition IS NULL AND id IN (
        SELECT term_id FROM definitions WHERE NOT rejected AND term_id IN (
            SELECT term_id FROM definitions GROUP BY term_id HAVING count(document_id) > 1
        )
        GROUP BY term_id HAVING count(DISTINCT document_id) > 1 AND count(DISTINCT folded) > 1
    )
"""
"""Most entries have one definition: the index tells, and no text is read of them."""
_MANY = 5000
"""Entries that nobody looks through one by one."""
_IMPORT = "(SELECT max(imported_at) FROM documents)"
_MERGED = f"""
    FROM steps WHERE state = 'done' AND label = 'merge-glossary'
    AND at >= coalesce({_IMPORT}, '') ORDER BY id DESC LIMIT 1
"""
"""The glossary that came in last, if no documents came after it."""
_IMPORTED = f"""
    id IN (
        SELECT term_id FROM history WHERE step_id = (SELECT iif(entries <= {_MANY}, id, NULL) {_MERGED})
        UNION ALL
        SELECT id FROM terms WHERE +score > 0 AND NOT EXISTS (SELECT 1 {_MERGED}) AND id > (
            SELECT id FROM terms WHERE id >= (SELECT max(id) FROM terms) - {_MANY}
            AND created_at < {_IMPORT} ORDER BY id DESC LIMIT 1
        )
    )
"""
"""Entries are numbered as they come; before the first documents there is none, and all are new. (By number:
an index of scores would be read whole.)"""
QUESTIONS = {
    "explained": _EXPLAINED,
    "translated": "id IN (SELECT term_id FROM equivalents)",
    "imported": _IMPORTED,
    "conflicting": _CONFLICTING,
    "pinyin_by_person": "pinyin_by_person",
    "pinyin_to_check": "pinyin_to_check",
}
"""What a filter asks of entries with yes or no, and where the answer is yes."""
_FIRST_PLACES = f"""
    WITH ranked AS (SELECT id, row_number() OVER (ORDER BY {BY_DATE}) AS rank FROM documents)
    SELECT term_id, document_id, min(rank << 32 | start) AS place FROM occurrences
    CROSS JOIN ranked ON ranked.id = document_id
    WHERE counted GROUP BY term_id ORDER BY place, "end" DESC, term_id
"""
"""One number for a document and a place in it, and entry by entry: of millions of places none is sorted."""
_STANDING = f"SELECT term_id FROM occurrences WHERE document_id IN {LISTED} AND counted"
_FIRST_STANDING = f"""
    SELECT term_id FROM documents CROSS JOIN occurrences ON document_id = documents.id
    JOIN terms AS standing ON standing.id = term_id
    WHERE documents.id IN {LISTED} AND counted AND first_seen = issued_on
"""
_Condition = tuple[str, tuple[Value, ...]]

Keys: TypeAlias = tuple[TermId, str, str, str]
"""An entry with its folded headword, its initials, and its plain pinyin with a space before each syllable."""
_KEYS = "id, folded, pinyin_initials, ' ' || pinyin_plain"


def ids(
    glossary: GlossaryFile,
    chosen: Filter = Filter(),
    sort: Sort = Sort.SCORE,
    *,
    turned: bool = False,
) -> list[TermId]:
    """The entries that pass, in order, or in that order turned about.

    RELEVANCE is SCORE here, where nothing is searched for.
    """
    where, parameters = _where(chosen)
    order = _ORDERS.get(sort, _ORDERS[Sort.SCORE])[turned]
    sql = f"SELECT id FROM terms WHERE {where} ORDER BY {order}"
    # As one value: 100,000 rows of one number each take half as long again.
    found: list[TermId] = json.loads(glossary.value(f"SELECT json_group_array(id) FROM ({sql})", parameters))
    return found


def first_places(glossary: GlossaryFile) -> dict[TermId, DocumentId]:
    """The document in which each entry stands first, in the order of these places.

    The earliest document comes first, undated ones last; of two entries at one place, the longer one.
    """
    return {TermId(term): DocumentId(document) for term, document, _ in glossary.tuples(_FIRST_PLACES)}


def count(glossary: GlossaryFile, chosen: Filter) -> int:
    """How many entries pass."""
    where, parameters = _where(chosen)
    return int(glossary.value(f"SELECT count(*) FROM terms WHERE {where}", parameters))


def is_empty(glossary: GlossaryFile) -> bool:
    """Whether there is neither a document nor an entry."""
    sql = "SELECT EXISTS (SELECT 1 FROM documents) OR EXISTS (SELECT 1 FROM terms)"
    return not glossary.value(sql)


def is_translated(glossary: GlossaryFile) -> bool:
    """Whether any entry has an equivalent."""
    return bool(glossary.value("SELECT EXISTS (SELECT 1 FROM equivalents)"))


def keys(glossary: GlossaryFile, *, start: int = 0, most: int = -1) -> list[Keys]:
    """What entries are searched by, the best first: all from `start` on, or so many."""
    sql = f"SELECT {_KEYS} FROM terms ORDER BY {_BEST_FIRST} LIMIT ? OFFSET ?"
    return glossary.tuples(sql, (most, start))


def keys_of(glossary: GlossaryFile, terms: Iterable[TermId]) -> list[Keys]:
    """What these entries are searched by; those that are gone are left out."""
    return glossary.tuples(f"SELECT {_KEYS} FROM terms WHERE id IN {LISTED}", (listed(terms),))


def with_form(glossary: GlossaryFile, folded: str) -> list[TermId]:
    """The entries that have a form with this in it, the best first."""
    return _with(glossary, "forms", folded)


def with_definition(glossary: GlossaryFile, folded: str) -> list[TermId]:
    """The entries that have a definition with this in it, the best first."""
    return _with(glossary, "definitions", folded)


def with_equivalent(glossary: GlossaryFile, folded: str, typed: str) -> list[TermId]:
    """The entries that have an equivalent with this in it, the best first.

    SQLite knows small and capital letters of ASCII alone: others are found as they are typed.
    """
    return _among(glossary, "equivalents WHERE instr(lower(text), ?) OR instr(text, ?)", folded, typed)


def _with(glossary: GlossaryFile, table: str, folded: str) -> list[TermId]:
    # By `instr`, since indexes of words or trigrams miss queries of one and two characters.
    return _among(glossary, f"{table} WHERE instr(folded, ?) AND NOT rejected", folded)


def _among(glossary: GlossaryFile, rows: str, *parameters: str) -> list[TermId]:
    """The entries that rows of another table belong to, the best first."""
    sql = f"SELECT id FROM terms WHERE id IN (SELECT term_id FROM {rows}) ORDER BY {_BEST_FIRST}"
    return [row[0] for row in glossary.tuples(sql, parameters)]


def _where(chosen: Filter) -> _Condition:
    """All conditions of a filter as one."""
    conditions = list(_conditions(chosen))
    where = " AND ".join(condition for condition, _ in conditions) or "TRUE"
    return where, tuple(value for _, values in conditions for value in values)


def _conditions(chosen: Filter) -> Iterator[_Condition]:
    if chosen.statuses:
        marks = ", ".join("?" * len(chosen.statuses))
        yield f"status IN ({marks})", tuple(sorted(status.value for status in chosen.statuses))
    if chosen.categories:
        yield f"category IN {LISTED}", (listed(chosen.categories),)
    if chosen.documents or chosen.first_in:
        standing = f"id IN ({_STANDING} UNION ALL {_FIRST_STANDING})"
        yield standing, (listed(chosen.documents), listed(chosen.first_in))
    if chosen.absent:
        yield f"id NOT IN ({_STANDING})", (listed(chosen.absent),)
    if chosen.tags:
        yield f"id IN (SELECT term_id FROM tags WHERE tag IN {LISTED})", (listed(chosen.tags),)
    for name, condition in QUESTIONS.items():
        if (answer := getattr(chosen, name)) is not None:
            yield (condition if answer else f"NOT ({condition})"), ()
