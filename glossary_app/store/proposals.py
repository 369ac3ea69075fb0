"""What a build brings: candidates and explanations, laid beside what a person has done, never over it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.extracts import Candidate
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import DefinitionKind, Form, TermId
from glossary_app.store import undoing
from glossary_app.store.database import GlossaryFile, Value
from glossary_app.store.lists import LISTED, listed
from glossary_app.store.terms import Reading, write_parts

_Place = tuple[TermId, DocumentId, int, int]
_TOUCHED_TERM = """
    EXISTS (
        SELECT 1 FROM history JOIN steps ON steps.id = step_id
        WHERE history.term_id = terms.id AND state = 'done'
    )
"""


@dataclass(frozen=True, slots=True)
class ProposedTerm:
    """A candidate with its keys; `folded_forms` runs beside `candidate.forms`."""

    candidate: Candidate
    folded: str
    reading: Reading
    folded_forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedDefinition:
    """An explanation of an entry; of one entry's, the lowest `rank` is preferred unless a person says."""

    term: TermId
    document: DocumentId
    span: Span
    kind: DefinitionKind
    text: str
    folded: str
    rank: float


@dataclass(frozen=True, slots=True)
class Difference:
    """How many entries came, stayed and went."""

    added: int
    kept: int
    removed: int


def refresh_terms(glossary: GlossaryFile, proposed: Sequence[ProposedTerm], *, at: str) -> Difference:
    """Make the machine's part of the entries what is proposed now.

    What a person has set stays: status, pinyin, category, notes, forms, definitions, tags. A
    candidate that no person has touched and that is no longer proposed goes; what was undone touches
    nothing. A headword that a person has made (or rejected as) a form of another entry is not
    proposed again.
    """
    with glossary.atomic():
        existing: dict[str, TermId] = dict(glossary.tuples("SELECT headword, id FROM terms"))
        taken = {*glossary.column(_FORMS_BY_PERSON)}
        wanted = {one.candidate.headword: one for one in proposed if one.folded not in taken}
        new = [one for headword, one in wanted.items() if headword not in existing]
        old = [(one, existing[headword]) for headword, one in wanted.items() if headword in existing]
        removed = _remove_forgotten(glossary, wanted)
        _insert_terms(glossary, new, at=at)
        _update_terms(glossary, old)
        _refresh_forms(glossary, wanted)
    return Difference(added=len(new), kept=len(old), removed=removed)


def add_terms(glossary: GlossaryFile, proposed: Sequence[ProposedTerm], *, at: str) -> Difference:
    """Add the candidates of some documents to what all others say.

    Entries that are there stay as they are, but for designations that came.
    """
    with glossary.atomic():
        known = {*glossary.column("SELECT folded FROM terms UNION ALL SELECT folded FROM forms")}
        new = [one for one in proposed if one.folded not in known]
        _insert_terms(glossary, new, at=at)
        known |= {one.folded for one in new}
        forms = [
            (form.text, folded, form.kind, one.candidate.headword)
            for one in proposed
            for form, folded in zip(one.candidate.forms, one.folded_forms, strict=True)
            if folded not in known or folded == one.folded
        ]
        glossary.write_many(f"{_ADD_FORM} NOTHING", forms)
    return Difference(added=len(new), kept=len(proposed) - len(new), removed=0)


def refresh_definitions(
    glossary: GlossaryFile, proposed: Iterable[ProposedDefinition], documents: Collection[DocumentId]
) -> None:
    """Make the machine's definitions out of `documents` what is proposed now.

    What a person has edited, rejected or chosen stays. Of one entry in one document, the same
    words are kept once, at the first place that is given.
    """
    with glossary.atomic():
        stored = {
            (term, document, start, end): _Stored(row_id, (kind, rank, text), bool(owned), bool(touched))
            for term, document, start, end, row_id, kind, rank, text, owned, touched in glossary.tuples(
                _STORED_DEFINITIONS, (listed(documents),)
            )
        }
        wanted = _once(proposed, kept=[place for place, row in stored.items() if row.touched])
        gone = [(row.id,) for place, row in stored.items() if place not in wanted and not row.touched]
        glossary.write_many("DELETE FROM definitions WHERE id = ?", gone)
        changed = [
            (*place, *values, one.folded)
            for place, one in wanted.items()
            if _differs(stored.get(place), values := (one.kind.value, float(one.rank), one.text))
        ]
        glossary.write_many(_KEEP_DEFINITION, changed)


_FORMS_BY_PERSON = """
    SELECT forms.folded FROM forms JOIN terms ON terms.id = term_id
    WHERE by_person AND forms.folded <> terms.folded
"""
_STORED_DEFINITIONS = f"""
    SELECT term_id, document_id, start, "end", definitions.id, kind, rank, text,
           by_person OR rejected AS owned,
           by_person OR rejected OR definitions.id IS preferred_definition OR EXISTS (
               SELECT 1 FROM history WHERE entity = 'definitions' AND entity_id = definitions.id
               AND history.term_id = definitions.term_id)
    FROM definitions JOIN terms ON terms.id = term_id WHERE document_id IN {LISTED}
"""
_STORED_FORMS = """
    SELECT headword, text, forms.id, kind, by_person OR rejected AS owned,
           by_person OR rejected OR EXISTS (
               SELECT 1 FROM history WHERE entity = 'forms' AND entity_id = forms.id
               AND history.term_id = terms.id)
    FROM forms JOIN terms ON terms.id = term_id
"""
_KEEP_DEFINITION = """
    INSERT INTO definitions (term_id, document_id, start, "end", kind, rank, text, folded)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (term_id, document_id, start, "end") DO UPDATE
    SET kind = excluded.kind, rank = excluded.rank, text = excluded.text, folded = excluded.folded
"""
_ADD_FORM = """
    INSERT INTO forms (term_id, text, folded, kind) SELECT id, ?1, ?2, ?3 FROM terms WHERE headword = ?4
    ON CONFLICT (term_id, text) DO"""
"""What becomes of one that is there follows."""


class _Stored(NamedTuple):
    """A row that the machine brought: what it says, and what a person has had to do with it."""

    id: int
    values: tuple[Value, ...]
    owned: bool
    """A person has edited or rejected it: it is not the machine's to change any more."""
    touched: bool
    """A person has had to do with it in some way: it is not the machine's to delete any more."""


def _differs(stored: _Stored | None, values: tuple[Value, ...]) -> bool:
    """Whether the machine has something to write."""
    return stored is None or (stored.values != values and not stored.owned)


def _once(
    proposed: Iterable[ProposedDefinition], *, kept: Iterable[_Place]
) -> dict[_Place, ProposedDefinition]:
    """Each explanation once: not the same words again, and not what overlaps one that is kept."""
    spans: dict[tuple[TermId, DocumentId], list[Span]] = {}
    for term, document, start, end in kept:
        spans.setdefault((term, document), []).append(Span(start, end))
    wanted: dict[_Place, ProposedDefinition] = {}
    said = set()
    for one in proposed:
        near = spans.get((one.term, one.document), [])
        if any(span != one.span and span.start < one.span.end and one.span.start < span.end for span in near):
            continue
        if (words := (one.term, one.document, one.text)) not in said:
            said.add(words)
            wanted.setdefault((one.term, one.document, *one.span), one)
    return wanted


def _remove_forgotten(glossary: GlossaryFile, wanted: Collection[str]) -> int:
    untouched = glossary.tuples(
        f"SELECT headword, id FROM terms WHERE status = 'candidate' AND NOT {_TOUCHED_TERM}"
    )
    forgotten = [(one,) for headword, one in untouched if headword not in wanted]
    glossary.write_many("DELETE FROM terms WHERE id = ?", forgotten)
    if forgotten:
        undoing.supersede_vain(glossary)
    return len(forgotten)


def _insert_terms(glossary: GlossaryFile, new: Iterable[ProposedTerm], *, at: str) -> None:
    glossary.write_many(
        """
        INSERT INTO terms (headword, status, created_at, folded, pinyin, pinyin_plain, pinyin_initials,
                           pinyin_to_check, category, score, score_parts)
        VALUES (?, 'candidate', ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        ((one.candidate.headword, at, *_columns(one)) for one in new),
    )


def _update_terms(glossary: GlossaryFile, old: Iterable[tuple[ProposedTerm, TermId]]) -> None:
    glossary.write_many(
        """
        UPDATE terms SET
            folded = ?2,
            pinyin = iif(pinyin_by_person, pinyin, ?3),
            pinyin_plain = iif(pinyin_by_person, pinyin_plain, ?4),
            pinyin_initials = iif(pinyin_by_person, pinyin_initials, ?5),
            pinyin_to_check = iif(pinyin_by_person, 0, ?6),
            category = iif(category_by_person, category, ?7),
            score = ?8,
            score_parts = ?9
        WHERE id = ?1
        """,
        ((term, *_columns(one)) for one, term in old),
    )


def _columns(one: ProposedTerm) -> tuple[Value, ...]:
    """What the machine says of an entry."""
    reading, candidate = one.reading, one.candidate
    said = (one.folded, reading.marks, reading.plain, reading.initials, reading.to_check)
    return (*said, candidate.category, candidate.score, write_parts(candidate.parts))


def _refresh_forms(glossary: GlossaryFile, wanted: dict[str, ProposedTerm]) -> None:
    """Bring the machine's forms of the entries that are proposed to what is proposed."""
    proposed: dict[tuple[str, str], tuple[Form, str]] = {
        (headword, form.text): (form, folded)
        for headword, one in wanted.items()
        for form, folded in zip(one.candidate.forms, one.folded_forms, strict=True)
    }
    stored = {
        (headword, text): _Stored(row_id, (kind,), bool(owned), bool(touched))
        for headword, text, row_id, kind, owned, touched in glossary.tuples(_STORED_FORMS)
        if headword in wanted
    }
    gone = [(row.id,) for key, row in stored.items() if key not in proposed and not row.touched]
    glossary.write_many("DELETE FROM forms WHERE id = ?", gone)
    changed = [
        (text, folded, form.kind, headword)
        for (headword, text), (form, folded) in proposed.items()
        if _differs(stored.get((headword, text)), (form.kind.value,))
    ]
    glossary.write_many(f"{_ADD_FORM} UPDATE SET folded = excluded.folded, kind = excluded.kind", changed)
