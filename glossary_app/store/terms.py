"""Entries as they stand: one, some, and all their designations."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from glossary_app.domain.terms import Category, Equivalent, Form, FormKind, ScorePart, Status, Term, TermId
from glossary_app.store.database import GlossaryFile
from glossary_app.store.lists import LISTED, among, listed

_COLUMNS = """
    terms.id, headword, pinyin, pinyin_by_person, pinyin_to_check, status, category, notes, score, frequency,
    document_count, first_seen
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a headword is read, and the keys by which a reading is searched for.

    `marks` is what is shown (`xīn zhì shēng chǎn lì`), `plain` has no tones and one space between
    syllables (`xin zhi sheng chan li`), `initials` their first letters (`xzscl`). `to_check` says that
    it holds a guess.
    """

    marks: str
    plain: str
    initials: str
    to_check: bool = False


def get(glossary: GlossaryFile, term: TermId) -> Term:
    """One entry; KeyError where there is none."""
    found = many(glossary, [term])
    if not found:
        raise KeyError(term)
    return found[0]


def many(glossary: GlossaryFile, terms: Sequence[TermId]) -> list[Term]:
    """These entries, in this order; those that are gone are left out."""
    rows = glossary.rows(
        f"""
        SELECT {_COLUMNS} FROM json_each(?) AS wanted JOIN terms ON terms.id = wanted.value
        ORDER BY wanted.key
        """,
        (listed(terms),),
    )
    return [_term(row) for row in rows]


def named(glossary: GlossaryFile, headword: str) -> TermId | None:
    """The entry with exactly this headword."""
    found = glossary.value("SELECT id FROM terms WHERE headword = ?", (headword,))
    return None if found is None else TermId(found)


def all_named(glossary: GlossaryFile, headwords: Iterable[str]) -> dict[str, TermId]:
    """The entries with exactly these headwords, as far as there are any."""
    sql = f"SELECT headword, id FROM terms WHERE headword IN {LISTED}"
    return dict(glossary.tuples(sql, (listed(headwords),)))


def designated(glossary: GlossaryFile, folded: str) -> list[TermId]:
    """The entries that have this designation, whatever its script and width: by headword, then by form."""
    rows = glossary.tuples(
        """
        SELECT id, 0 AS tier FROM terms WHERE folded = ?1
        UNION SELECT term_id, 1 FROM forms WHERE folded = ?1 AND NOT rejected
        ORDER BY tier, id
        """,
        (folded,),
    )
    return list(dict.fromkeys(TermId(one) for one, _ in rows))


def designations(glossary: GlossaryFile, terms: Iterable[TermId] | None = None) -> list[tuple[str, TermId]]:
    """Every headword and form, folded, with its entry (of `terms` only, if given), whatever its status."""
    chosen, parameters = among(terms)
    return glossary.tuples(
        f"""
        SELECT folded, id AS term_id FROM terms WHERE {chosen}
        UNION ALL SELECT folded, term_id FROM forms WHERE NOT rejected AND {chosen}
        """,
        parameters * 2,
    )


def headwords(glossary: GlossaryFile) -> dict[str, TermId]:
    """Every headword with its entry."""
    return dict(glossary.tuples("SELECT headword, id FROM terms"))


def forms(glossary: GlossaryFile, term: TermId) -> list[Form]:
    """The other designations of an entry: those of documents, whenever they came, and then a person's."""
    return all_forms(glossary, [term]).get(term, [])


def tags(glossary: GlossaryFile, term: TermId) -> list[str]:
    """The tags of an entry, in order of their characters."""
    return all_tags(glossary, [term]).get(term, [])


def equivalents(glossary: GlossaryFile, term: TermId) -> list[Equivalent]:
    """The designations of an entry in other languages."""
    return all_equivalents(glossary, [term]).get(term, [])


def score_parts(glossary: GlossaryFile, term: TermId) -> tuple[ScorePart, ...]:
    """Why the entry was proposed; nothing for one that a person added."""
    return read_parts(glossary.value("SELECT score_parts FROM terms WHERE id = ?", (term,)) or "[]")


def all_forms(glossary: GlossaryFile, terms: Iterable[TermId] | None = None) -> dict[TermId, list[Form]]:
    """The other designations of every entry (of `terms` only, if given) that has some, as `forms` does."""
    chosen, parameters = among(terms)
    found: dict[TermId, list[Form]] = {}
    sql = f"""
        SELECT term_id, text, kind FROM forms WHERE NOT rejected AND {chosen}
        ORDER BY term_id, by_person, iif(by_person, id, kind), text
    """
    for term, text, kind in glossary.tuples(sql, parameters):
        found.setdefault(TermId(term), []).append(Form(text, FormKind(kind)))
    return found


def all_tags(glossary: GlossaryFile, terms: Iterable[TermId] | None = None) -> dict[TermId, list[str]]:
    """The tags of every entry (of `terms` only, if given) that has some."""
    chosen, parameters = among(terms)
    found: dict[TermId, list[str]] = {}
    sql = f"SELECT term_id, tag FROM tags WHERE {chosen} ORDER BY term_id, tag"
    for term, tag in glossary.tuples(sql, parameters):
        found.setdefault(TermId(term), []).append(tag)
    return found


def all_equivalents(
    glossary: GlossaryFile, terms: Iterable[TermId] | None = None
) -> dict[TermId, list[Equivalent]]:
    """The designations of every entry (of `terms` only, if given) in other languages."""
    chosen, parameters = among(terms)
    found: dict[TermId, list[Equivalent]] = {}
    sql = f"SELECT term_id, language, text, id FROM equivalents WHERE {chosen} ORDER BY term_id, language, id"
    for term, *equivalent in glossary.tuples(sql, parameters):
        found.setdefault(TermId(term), []).append(Equivalent(*equivalent))
    return found


def all_notes(glossary: GlossaryFile, terms: Iterable[TermId]) -> dict[TermId, str]:
    """The notes of these entries, empty or not."""
    sql = f"SELECT id, notes FROM terms WHERE id IN {LISTED}"
    return dict(glossary.tuples(sql, (listed(terms),)))


def all_removed(glossary: GlossaryFile, terms: Iterable[TermId]) -> dict[TermId, set[str]]:
    """The designations and definitions that a person has taken away from these entries."""
    chosen, parameters = among(terms)
    found: dict[TermId, set[str]] = {}
    sql = f"""
        SELECT term_id, text FROM forms WHERE rejected AND {chosen}
        UNION ALL SELECT term_id, text FROM definitions WHERE rejected AND {chosen}
    """
    for term, text in glossary.tuples(sql, parameters * 2):
        found.setdefault(TermId(term), set()).add(text)
    return found


def languages(glossary: GlossaryFile) -> list[str]:
    """The other languages in which entries have designations."""
    return glossary.column("SELECT DISTINCT language FROM equivalents ORDER BY language")


def counts(glossary: GlossaryFile) -> dict[Status, int]:
    """How many entries stand at each status."""
    # Most are candidates: to group the others, and to take what is left, costs a fifth.
    others = "SELECT status, count(*) FROM terms WHERE status <> 'candidate' GROUP BY status"
    found = dict(glossary.tuples(others))
    found[Status.CANDIDATE] = glossary.value("SELECT count(*) FROM terms") - sum(found.values())
    return {status: found.get(status, 0) for status in Status}


def category_counts(glossary: GlossaryFile, statuses: Collection[Status]) -> dict[Category, int]:
    """How many entries of these statuses are of each category."""
    marks = ", ".join("?" * len(statuses))
    sql = (
        f"SELECT category, count(*) FROM terms WHERE category > '' AND status IN ({marks}) GROUP BY category"
    )
    found = glossary.tuples(sql, tuple(sorted(status.value for status in statuses)))
    return {Category(category): count for category, count in found}


def tag_counts(glossary: GlossaryFile) -> dict[str, int]:
    """Every tag with how many entries have it, in order of their characters."""
    return dict(glossary.tuples("SELECT tag, count(*) FROM tags GROUP BY tag ORDER BY tag"))


def write_parts(parts: Iterable[ScorePart]) -> str:
    """Score parts as their column keeps them, readable by other tools."""
    return json.dumps(
        [
            {"name": part.name, "value": part.value, "weight": part.weight, "evidence": part.evidence}
            for part in parts
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def read_parts(written: str) -> tuple[ScorePart, ...]:
    """The way back of `write_parts`."""
    return tuple(ScorePart(**part) for part in json.loads(written))


def _term(row: sqlite3.Row) -> Term:
    category = row["category"]
    return Term(
        id=TermId(row["id"]),
        headword=row["headword"],
        pinyin=row["pinyin"],
        pinyin_by_person=bool(row["pinyin_by_person"]),
        pinyin_to_check=bool(row["pinyin_to_check"]),
        status=Status(row["status"]),
        category=None if category is None else Category(category),
        notes=row["notes"],
        score=row["score"],
        frequency=row["frequency"],
        document_count=row["document_count"],
        first_seen=row["first_seen"],
    )
