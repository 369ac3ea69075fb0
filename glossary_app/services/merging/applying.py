"""A plan carried out: all of it as one step, which one undo takes back, or nothing."""

from collections.abc import Callable
from typing import Final

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import DefinitionKind, TermId
from glossary_app.errors import UserError
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.services import editing
from glossary_app.services.clock import now
from glossary_app.services.merging.plans import Field, Plan, Policy, Row
from glossary_app.services.pinyin import reading, typed_reading
from glossary_app.services.typed import lines
from glossary_app.store import GlossaryFile, definitions, edits, terms
from glossary_app.store.history import Entity
from glossary_app.store.recording import Recorder
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold

STEP: Final = "merge-glossary"
"""What the step is called in the history."""


def apply(glossary: GlossaryFile, plan: Plan) -> Changes:
    """Do what the rows of a plan say, as one step that can be undone.

    Raises:
        UserError: GONE, if an entry has been removed since it was compared; nothing is changed.
    """

    def work(edit: Recorder) -> None:
        for row in plan.wanted():
            if row.field is Field.ENTRY:
                _add(edit, row.concept)
            else:
                _WRITERS[row.field](edit, _entry(row), row)

    return editing.as_step(glossary, STEP, work)


def _entry(row: Row) -> TermId:
    assert row.term is not None, row
    return row.term


def _add(edit: Recorder, concept: Concept) -> None:
    """Add an entry with all that is said of it."""
    headword = canonical(concept.headword)
    proposed = reading(headword)
    known = terms.named(edit.glossary, headword)
    term = known or edits.add_term(
        edit, headword, folded=fold(headword), reading=proposed, status=concept.status, at=now()
    )
    if concept.pinyin and concept.pinyin != proposed.marks:
        _read(edit, term, concept.pinyin, headword)
    if concept.category:
        edits.set_category(edit, term, concept.category)
    for form in concept.forms:
        if form.text != headword:
            edits.add_form(edit, term, form, folded=fold(form.text))
    if concept.notes:
        edits.set_notes(edit, term, concept.notes)
    for explanation in concept.definitions:
        _add_definition(edit, term, explanation)
    _add_equivalents(edit, term, concept)
    _add_tags(edit, term, concept)


def _read(edit: Recorder, term: TermId, typed: str, headword: str) -> None:
    """Set the pinyin; for what is none, the one that is proposed stays, to be checked."""
    try:
        said = typed_reading(typed, headword=headword)
    except UserError:
        return
    edits.set_reading(edit, term, said)


def _set_status(edit: Recorder, term: TermId, row: Row) -> None:
    edits.set_status(edit, [term], row.concept.status)


def _set_pinyin(edit: Recorder, term: TermId, row: Row) -> None:
    edits.set_reading(edit, term, typed_reading(row.concept.pinyin, headword=row.headword))


def _set_category(edit: Recorder, term: TermId, row: Row) -> None:
    edits.set_category(edit, term, row.concept.category)


def _set_notes(edit: Recorder, term: TermId, row: Row) -> None:
    both = row.policy is Policy.BOTH
    edits.set_notes(edit, term, "\n".join(filter(None, (row.mine if both else "", row.theirs))))


def _set_definition(edit: Recorder, term: TermId, row: Row) -> None:
    """Theirs in the place of mine: a person's own is reworded, what a document says stays beside it."""
    mine = definitions.of_term(edit.glossary, term)
    own = mine[0] if mine and mine[0].document is None else None
    words = row.theirs
    if row.policy is Policy.BOTH:
        _add_definition(edit, term, row.concept.definitions[0])
        return
    if own is not None and words not in [one.text for one in mine]:
        edits.edit_definition(edit, own.id, words, folded=fold(words))
    else:
        edits.add_definition(edit, term, words, folded=fold(words))
    _note_source(edit, term, row.concept.definitions[0])


def _add_definitions(edit: Recorder, term: TermId, row: Row) -> None:
    for explanation in row.concept.definitions:
        _add_definition(edit, term, explanation)


def _add_definition(edit: Recorder, term: TermId, explanation: Explanation) -> None:
    """Put an explanation behind those that the entry has, unless it has the same words."""
    words = explanation.text
    standing = definitions.of_term(edit.glossary, term)
    if words not in [one.text for one in standing]:
        if standing:  # which one stands for the entry must not depend on ranks that a build sets
            edits.prefer_definition(edit, standing[0].id)
        edit.insert(
            Entity.DEFINITIONS,
            term_id=term,
            kind=DefinitionKind.MANUAL,
            by_person=True,
            text=words,
            folded=fold(words),
        )
        _note_source(edit, term, explanation)


def _note_source(edit: Recorder, term: TermId, explanation: Explanation) -> None:
    """Keep in the notes which document explains the term: it is none of this glossary."""
    if explanation.source is None or explanation.kind is DefinitionKind.MANUAL:
        return
    cited = explanation.source.cited
    (notes,) = (standing.notes for standing in terms.many(edit.glossary, [term]))
    if cited not in notes:
        edits.set_notes(edit, term, lines(f"{notes}\n释义来源：{cited}"))


def _add_forms(edit: Recorder, term: TermId, row: Row) -> None:
    for form in row.concept.forms:
        edits.add_form(edit, term, form, folded=fold(form.text))


def _add_equivalents(edit: Recorder, term: TermId, concept: Concept) -> None:
    for one in concept.equivalents:
        edits.replace_equivalent(edit, term, None, one)


def _add_tags(edit: Recorder, term: TermId, concept: Concept) -> None:
    for tag in concept.tags:
        edits.add_tag(edit, [term], tag)


_WRITERS: Final[dict[Field, Callable[[Recorder, TermId, Row], None]]] = {
    Field.STATUS: _set_status,
    Field.PINYIN: _set_pinyin,
    Field.CATEGORY: _set_category,
    Field.DEFINITION: _set_definition,
    Field.DEFINITIONS: _add_definitions,
    Field.FORMS: _add_forms,
    Field.EQUIVALENTS: lambda edit, term, row: _add_equivalents(edit, term, row.concept),
    Field.TAGS: lambda edit, term, row: _add_tags(edit, term, row.concept),
    Field.NOTES: _set_notes,
}
