"""A plan carried out: all of it as one step, which one undo takes back, or nothing."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import TermId
from glossary_app.errors import UserError
from glossary_app.exchange.concepts import Concept
from glossary_app.services import editing
from glossary_app.services.clock import now
from glossary_app.services.merging.batch import Batch
from glossary_app.services.merging.plans import Field, Plan, Policy, Row
from glossary_app.services.pinyin import all_readings, typed_reading
from glossary_app.store import GlossaryFile, additions, terms
from glossary_app.store.additions import NewTerm
from glossary_app.store.recording import Recorder
from glossary_app.store.terms import Reading
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold

STEP: Final = "merge-glossary"
"""What the step is called in the history."""
_AT_ONCE: Final = 2000
"""Rows that are carried out together."""


def apply(glossary: GlossaryFile, plan: Plan) -> Changes:
    """Do what the rows of a plan say, as one step that can be undone.

    Raises:
        UserError: GONE, if an entry has been removed since it was compared; nothing is changed.
    """

    def work(edit: Recorder) -> None:
        for rows in _parted(plan.wanted()):
            _carry_out(edit, rows)

    return editing.as_step(glossary, STEP, work)


def _parted(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while some := list(islice(rows, _AT_ONCE)):
        yield some


def _carry_out(edit: Recorder, rows: Sequence[Row]) -> None:
    """What the rows say, written field by field."""
    new = [row.concept for row in rows if row.field is Field.ENTRY]
    proposed = _proposed(new)
    added = _added(edit, new, proposed)
    batch = Batch(edit, {*added.values(), *(_entry(row) for row in rows if row.field is not Field.ENTRY)})
    for concept, (headword, reading) in zip(new, proposed, strict=True):
        _fill(batch, added[headword], headword, reading, concept)
    for row in rows:
        if row.field is not Field.ENTRY:
            _WRITERS[row.field](batch, _entry(row), row)
    batch.write()


def _entry(row: Row) -> TermId:
    assert row.term is not None, row
    return row.term


def _proposed(concepts: Sequence[Concept]) -> list[tuple[str, Reading]]:
    """The headword of each, and how the program reads it."""
    headwords = [canonical(one.headword) for one in concepts]
    return list(zip(headwords, all_readings(headwords), strict=True))


def _added(
    edit: Recorder, concepts: Sequence[Concept], proposed: Sequence[tuple[str, Reading]]
) -> dict[str, TermId]:
    """The entries of these headwords; those that are not there are added."""
    known = terms.all_named(edit.glossary, [headword for headword, _ in proposed])
    new = [
        NewTerm(headword=headword, folded=fold(headword), reading=reading, status=concept.status)
        for concept, (headword, reading) in zip(concepts, proposed, strict=True)
        if headword not in known
    ]
    ids = additions.add_terms(edit, new, at=now())
    return known | {one.headword: term for one, term in zip(new, ids, strict=True)}


def _fill(batch: Batch, term: TermId, headword: str, proposed: Reading, concept: Concept) -> None:
    """Give an entry all that is said of it."""
    if concept.pinyin and concept.pinyin != proposed.marks:
        _read(batch, term, concept.pinyin, headword)
    if concept.category:
        batch.categories[term] = concept.category
    batch.forms += [(term, form) for form in concept.forms if form.text != headword]
    if concept.notes:
        batch.notes[term] = concept.notes
    for explanation in concept.definitions:
        batch.add_definition(term, explanation)
    batch.equivalents += [(term, one) for one in concept.equivalents]
    batch.tags += [(term, tag) for tag in concept.tags]


def _read(batch: Batch, term: TermId, typed: str, headword: str) -> None:
    """Set the pinyin; for what is none, the one that is proposed stays, to be checked."""
    try:
        batch.readings[term] = typed_reading(typed, headword=headword)
    except UserError:
        return


def _set_status(batch: Batch, term: TermId, row: Row) -> None:
    batch.statuses[term] = row.concept.status


def _set_pinyin(batch: Batch, term: TermId, row: Row) -> None:
    batch.readings[term] = typed_reading(row.concept.pinyin, headword=row.headword)


def _set_category(batch: Batch, term: TermId, row: Row) -> None:
    batch.categories[term] = row.concept.category


def _set_notes(batch: Batch, term: TermId, row: Row) -> None:
    both = row.policy is Policy.BOTH
    batch.notes[term] = "\n".join(filter(None, (row.mine if both else "", row.theirs)))


def _set_definition(batch: Batch, term: TermId, row: Row) -> None:
    put = batch.add_definition if row.policy is Policy.BOTH else batch.replace_definition
    put(term, row.concept.definitions[0])


def _add_definitions(batch: Batch, term: TermId, row: Row) -> None:
    for explanation in row.concept.definitions:
        batch.add_definition(term, explanation)


def _add_forms(batch: Batch, term: TermId, row: Row) -> None:
    batch.forms += [(term, form) for form in row.concept.forms]


def _add_equivalents(batch: Batch, term: TermId, row: Row) -> None:
    batch.equivalents += [(term, one) for one in row.concept.equivalents]


def _add_tags(batch: Batch, term: TermId, row: Row) -> None:
    batch.tags += [(term, tag) for tag in row.concept.tags]


_WRITERS: Final[dict[Field, Callable[[Batch, TermId, Row], None]]] = {
    Field.STATUS: _set_status,
    Field.PINYIN: _set_pinyin,
    Field.CATEGORY: _set_category,
    Field.DEFINITION: _set_definition,
    Field.DEFINITIONS: _add_definitions,
    Field.FORMS: _add_forms,
    Field.EQUIVALENTS: _add_equivalents,
    Field.TAGS: _add_tags,
    Field.NOTES: _set_notes,
}
