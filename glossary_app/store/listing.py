"""Which entries, in which order: filters, sorts and the search box, answered in ids."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import Category, Status, TermId
from glossary_app.store.database import GlossaryFile, Value


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed into a search box, as its keys; empty where what was typed cannot be pinyin."""

    text: str
    """Folded: script, width, case."""
    letters: str = ""
    """Small letters without tones and spaces: `xzscl`."""
    spelled: tuple[str, ...] = ()
    """The ways to read the letters as syllables, one space between: `xian` → `xian`, `xi an`."""


class Sort(StrEnum):
    """The orders of a list; ties by headword."""

    RELEVANCE = "relevance"
    """How well the query fits: headword, form, pinyin, initials, definition; then by score."""
    SCORE = "score"
    PINYIN = "pinyin"
    HEADWORD = "headword"
    FREQUENCY = "frequency"
    DOCUMENTS = "documents"
    FIRST_SEEN = "first-seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """All that is given must hold."""

    statuses: frozenset[Status] = frozenset()
    """Any of these; empty: any status."""
    category: Category | None = None
    document: DocumentId | None = None
    """Stands in this document, in a place that counts."""
    tag: str | None = None
    explained: bool | None = None
    conflicting: bool | None = None
    """Documents explain it in different words, and no person has chosen."""
    pinyin_by_person: bool | None = None
    pinyin_to_check: bool | None = None
    """It holds a guess that no person has confirmed or corrected."""
    query: Query | None = None


_ORDERS = {
    Sort.SCORE: "score DESC, headword",
    Sort.PINYIN: "pinyin_plain, headword",
    Sort.HEADWORD: "+headword",  # sorted from the covering index: no look-up of each row for a filter
    Sort.FREQUENCY: "frequency DESC, headword",
    Sort.DOCUMENTS: "document_count DESC, headword",
    Sort.FIRST_SEEN: "first_seen = '', first_seen, headword",
}

_EXPLAINED = "EXISTS (SELECT 1 FROM definitions WHERE term_id = terms.id AND NOT rejected)"
_CONFLICTING = """
    id IN (
        SELECT term_id FROM definitions WHERE NOT rejected GROUP BY term_id
        HAVING count(DISTINCT document_id) > 1 AND count(DISTINCT folded) > 1 AND NOT max(preferred_by_person)
    )
"""
_Condition = tuple[str, tuple[Value, ...]]


def ids(glossary: GlossaryFile, chosen: Filter = Filter(), sort: Sort = Sort.SCORE) -> list[TermId]:
    """The entries that pass, in order. Without a query, RELEVANCE is SCORE."""
    conditions = list(_conditions(chosen))
    tier, parameters = ("", ()) if chosen.query is None else _tier(chosen.query)
    if tier:
        tier = f", {tier} AS tier"
    where = " AND ".join(condition for condition, _ in conditions) or "TRUE"
    for _, values in conditions:
        parameters += values
    order = _ORDERS.get(sort, _ORDERS[Sort.SCORE])
    sql = f"SELECT id{tier} FROM terms WHERE {where} ORDER BY {order}"
    if tier:  # with a limit, SQLite does not compute the tier once for each SELECT
        sql = f"SELECT * FROM ({sql} LIMIT -1) WHERE tier IS NOT NULL"
    found = glossary.tuples(sql, parameters)
    if tier and sort is Sort.RELEVANCE:
        found.sort(key=itemgetter(1))  # here, since SQLite reads the order by score from its index
    return [row[0] for row in found]


def count(glossary: GlossaryFile, chosen: Filter) -> int:
    """How many entries pass a filter without a query."""
    conditions = list(_conditions(chosen))
    where = " AND ".join(condition for condition, _ in conditions) or "TRUE"
    parameters = [value for _, values in conditions for value in values]
    return int(glossary.value(f"SELECT count(*) FROM terms WHERE {where}", parameters))


def _conditions(chosen: Filter) -> Iterator[_Condition]:
    if chosen.statuses:
        marks = ", ".join("?" * len(chosen.statuses))
        yield f"status IN ({marks})", tuple(sorted(status.value for status in chosen.statuses))
    if chosen.category is not None:
        yield "category = ?", (chosen.category.value,)
    if chosen.document is not None:
        yield "id IN (SELECT term_id FROM occurrences WHERE document_id = ? AND counted)", (chosen.document,)
    if chosen.tag is not None:
        yield "id IN (SELECT term_id FROM tags WHERE tag = ?)", (chosen.tag,)
    if chosen.explained is not None:
        yield (_EXPLAINED if chosen.explained else f"NOT {_EXPLAINED}"), ()
    if chosen.conflicting is not None:
        yield (_CONFLICTING if chosen.conflicting else f"NOT {_CONFLICTING}"), ()
    if chosen.pinyin_by_person is not None:
        yield "pinyin_by_person = ?", (int(chosen.pinyin_by_person),)
    if chosen.pinyin_to_check is not None:
        yield ("pinyin_to_check" if chosen.pinyin_to_check else "NOT pinyin_to_check"), ()


def _tier(query: Query) -> tuple[str, tuple[Value, ...]]:
    """How well an entry fits the query, as SQL: smaller is better, NULL is not at all.

    Substrings by `instr`, since indexes of words or trigrams miss queries of one and two
    characters. Pinyin begins at a syllable: `an` finds 安全 `an quan` and not 干部 `gan bu`.
    """
    text = query.text
    cases: list[_Condition] = [
        (
            "instr(folded, ?) THEN CASE WHEN folded = ? THEN 0 WHEN instr(folded, ?) = 1 THEN 1 ELSE 2 END",
            (text, text, text),
        ),
        ("id IN (SELECT term_id FROM forms WHERE instr(folded, ?) AND NOT rejected) THEN 3", (text,)),
    ]
    if query.letters:
        cases += [("pinyin_initials = ? THEN 4", (query.letters,))]
        cases += [_spelled(spelled, place) for place, spelled in enumerate(query.spelled)]
        cases += [("instr(pinyin_initials, ?) THEN 30", (query.letters,))]
    cases += [
        ("id IN (SELECT term_id FROM definitions WHERE instr(folded, ?) AND NOT rejected) THEN 31", (text,))
    ]
    whens = " ".join(f"WHEN {case}" for case, _ in cases)
    return f"CASE {whens} END", tuple(value for _, values in cases for value in values)


def _spelled(spelled: str, place: int) -> _Condition:
    """The cases of one way to read the letters: 10 and more at the beginning, 20 and more inside.

    The initials are asked first: that costs little, and most entries fail there.
    """
    letters = "".join(syllable[0] for syllable in spelled.split())
    return (
        f"""
        instr(pinyin_initials, ?) AND instr(' ' || pinyin_plain, ?)
        THEN CASE WHEN instr(pinyin_plain, ?) = 1 THEN {10 + place} ELSE {20 + place} END
        """,
        (letters, f" {spelled}", spelled),
    )
