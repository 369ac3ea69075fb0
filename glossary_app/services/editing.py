"""What a person does to a glossary: each function is one step, which the history keeps and can undo.

All return what changed. Labels are codes of the kind `set-pinyin`; whoever shows them has the words.
What is about an entry or a definition that is gone raises `UserError` GONE, what has no words NO_WORDS;
nothing is changed then.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import product

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId, Metadata
from glossary_app.domain.terms import Category, DefinitionId, Equivalent, Form, Status, TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import places, surveys, typed
from glossary_app.services.clock import now
from glossary_app.services.pinyin import reading, typed_reading
from glossary_app.services.typed import line, lines, several, some_lines
from glossary_app.store import GlossaryFile, additions, definitions, edits, occurrences, terms, undoing
from glossary_app.store.additions import NewTerm
from glossary_app.store.history import StepId, took_away
from glossary_app.store.recording import Recorder, recording
from glossary_app.store.undoing import Step
from glossary_app.text.script import fold


def as_step(glossary: GlossaryFile, label: str, work: Callable[[Recorder], object]) -> Changes:
    """Do `work` as one step that `label` names, and whatever follows from it, or nothing."""
    with glossary.atomic():
        with recording(glossary, label=label, at=now()) as edit:
            work(edit)
        return _followed(glossary, edit.step)


def set_status(glossary: GlossaryFile, chosen: Sequence[TermId], status: Status) -> Changes:
    """Accept, reject, deprecate, or put back among the candidates."""
    return as_step(glossary, f"set-{status}", lambda edit: edits.set_status(edit, chosen, status))


def set_pinyin(glossary: GlossaryFile, term: TermId, typed: str) -> Changes:
    """Set the pinyin, typed with tone marks or tone numbers; no build changes it again.

    Raises:
        UserError: BAD_PINYIN; nothing is changed.
    """
    said = typed_reading(typed, headword=_headword(glossary, term))
    return as_step(glossary, "set-pinyin", lambda edit: edits.set_reading(edit, term, said))


def confirm_pinyin(glossary: GlossaryFile, chosen: Sequence[TermId]) -> Changes:
    """Say that the pinyin of these entries is right as it stands; no build changes it again."""
    return as_step(glossary, "confirm-pinyin", lambda edit: edits.confirm_reading(edit, chosen))


def reset_pinyin(glossary: GlossaryFile, term: TermId) -> Changes:
    """Go back to the pinyin that the program proposes."""
    proposed = reading(_headword(glossary, term))
    return as_step(
        glossary, "reset-pinyin", lambda edit: edits.set_reading(edit, term, proposed, by_person=False)
    )


def set_category(glossary: GlossaryFile, term: TermId, category: Category | None) -> Changes:
    """Set what kind of expression the term is."""
    return as_step(glossary, "set-category", lambda edit: edits.set_category(edit, term, category))


def set_notes(glossary: GlossaryFile, term: TermId, notes: str) -> Changes:
    """Set the notes."""
    return as_step(glossary, "set-notes", lambda edit: edits.set_notes(edit, term, lines(notes)))


def add_term(glossary: GlossaryFile, surface: str) -> Changes:
    """Add an accepted entry; its places are found at once. One that is there already is accepted.

    Raises:
        UserError: NOT_A_TERM, if nothing is left without quotation marks and spaces.
    """
    headword = typed.headword(surface)
    with glossary.atomic():  # else a build may add it in between
        known = terms.named(glossary, headword)
        if known is not None:
            return set_status(glossary, [known], Status.ACCEPTED)
        return as_step(glossary, "add-term", lambda edit: _add_term(edit, headword))


def is_dropped(glossary: GlossaryFile, term: TermId, *, headword: str) -> bool:
    """Whether an entry that is gone went by a build, and no other has its headword by now."""
    return not took_away(glossary, term) and terms.named(glossary, headword) is None


def bring_back(
    glossary: GlossaryFile, term: TermId, *, headword: str, edit: Callable[[GlossaryFile], Changes]
) -> Changes:
    """Do `edit` about an entry that a build has dropped meanwhile: it comes back, in the same step.

    It is the person's own from then on, accepted, and no build drops it again. What the build had
    found of it (explanations, forms) is gone, its places are found anew.

    Raises:
        UserError: GONE, where the entry is not one that `is_dropped`.
    """
    with glossary.atomic():
        if not is_dropped(glossary, term, headword=headword):
            raise UserError(ErrorCode.GONE)
        last = undoing.latest(glossary)
        came = as_step(glossary, "add-term", lambda step: _add_term(step, headword, known=term))
        said = edit(glossary)
        undoing.join(glossary, after=last)
    return replace(said, terms=came.terms | said.terms)


def remove_terms(glossary: GlossaryFile, chosen: Iterable[TermId]) -> Changes:
    """Remove entries with all that belongs to them; a build may propose them again."""
    return as_step(glossary, "remove-terms", lambda edit: edits.remove_terms(edit, chosen))


def merge_terms(glossary: GlossaryFile, chosen: Iterable[TermId], into: TermId) -> Changes:
    """Make entries one: their designations, definitions, tags and notes go to `into`."""

    def merge(edit: Recorder) -> None:
        for term in chosen:
            if term != into:
                edits.merge_term(edit, term, into)

    return as_step(glossary, "merge-terms", merge)


def add_form(glossary: GlossaryFile, term: TermId, form: Form) -> Changes:
    """Add a designation; its places are found at once."""
    added = replace(form, text=line(form.text))
    return as_step(
        glossary, "add-form", lambda edit: edits.add_form(edit, term, added, folded=fold(added.text))
    )


def remove_form(glossary: GlossaryFile, term: TermId, text: str) -> Changes:
    """Remove a designation; no build brings it back."""
    return as_step(glossary, "remove-form", lambda edit: edits.remove_form(edit, term, text))


def add_definition(glossary: GlossaryFile, term: TermId, text: str) -> Changes:
    """Add a definition by hand, and prefer it."""
    words = some_lines(text)
    return as_step(
        glossary, "add-definition", lambda edit: edits.add_definition(edit, term, words, folded=fold(words))
    )


def edit_definition(
    glossary: GlossaryFile, definition: DefinitionId, text: str, *, of: TermId | None = None
) -> Changes:
    """Change the words of a definition; its source stays.

    Where a build has dropped the definition, they are added to the entry that it is known to be `of`.
    """
    words = some_lines(text)
    if of is not None and not definitions.stands(glossary, definition):
        return add_definition(glossary, of, words)
    return as_step(
        glossary,
        "edit-definition",
        lambda edit: edits.edit_definition(edit, definition, words, folded=fold(words)),
    )


def prefer_definition(glossary: GlossaryFile, definition: DefinitionId) -> Changes:
    """Choose the definition that stands for the entry."""
    return as_step(glossary, "prefer-definition", lambda edit: edits.prefer_definition(edit, definition))


def remove_definition(glossary: GlossaryFile, definition: DefinitionId) -> Changes:
    """Remove a definition; no build brings it back."""
    return as_step(glossary, "remove-definition", lambda edit: edits.remove_definition(edit, definition))


def add_tags(glossary: GlossaryFile, chosen: Sequence[TermId], typed: str) -> Changes:
    """Tag entries with one tag or several, parted as a list is; one that there is already is taken whole."""
    whole = line(typed)
    tags = [whole] if whole in terms.tag_counts(glossary) else several(typed)
    return as_step(glossary, "add-tag", lambda edit: additions.add_tags(edit, product(chosen, tags)))


def remove_tag(glossary: GlossaryFile, chosen: Sequence[TermId], tag: str) -> Changes:
    """Take a tag off entries."""
    return as_step(glossary, "remove-tag", lambda edit: edits.remove_tag(edit, chosen, tag))


def replace_equivalent(
    glossary: GlossaryFile, term: TermId, former: Equivalent | None, wanted: Equivalent | None
) -> Changes:
    """Put one designation in another language in the place of another; None adds, or removes."""
    kept = wanted and Equivalent(line(wanted.language), line(wanted.text))
    return as_step(
        glossary, "set-equivalents", lambda edit: edits.replace_equivalent(edit, term, former, kept)
    )


def set_metadata(glossary: GlossaryFile, document: DocumentId, metadata: Metadata) -> Changes:
    """Correct title, issuer and date of a document."""
    return as_step(glossary, "set-metadata", lambda edit: edits.set_metadata(edit, document, metadata))


def remove_documents(glossary: GlossaryFile, chosen: Sequence[DocumentId]) -> Changes:
    """Remove documents that should not have come in, with their places and what was found in them.

    Explanations that a person has reworded or chosen stay, without their source; entries stay until the
    next extraction, which drops the candidates that stand in no other document. Undo puts the documents
    back; what was found in them comes with the extraction after that. They may also be imported again.

    Raises:
        UserError: GONE.
    """

    def remove(edit: Recorder) -> None:
        for document in chosen:
            edits.remove_document(edit, document)

    return as_step(glossary, "remove-document", remove)


def undo(glossary: GlossaryFile) -> Changes:
    """Take back the last step that holds."""
    with glossary.atomic():
        return _followed(glossary, _number(undoing.undo(glossary)))


def redo(glossary: GlossaryFile) -> Changes:
    """Do the last undone step again.

    Raises:
        UserError: GONE; the step is not offered any more, and the one after it is.
    """
    step = undoing.to_redo(glossary)
    try:
        with glossary.atomic():
            return _followed(glossary, _number(undoing.redo(glossary)))
    except UserError as error:
        if step and error.code is ErrorCode.GONE:
            undoing.give_up(glossary, step)
        raise


def revert(glossary: GlossaryFile, step: Step) -> Changes:
    """Take one step of the past back, as a step of its own.

    Raises:
        UserError: NOTHING_TO_REVERT.
    """
    return as_step(glossary, f"revert-{step.label}", lambda edit: undoing.revert(edit, step.id))


def history(glossary: GlossaryFile, term: TermId | None = None) -> list[Step]:
    """The steps that were done, of one entry or all, the latest first."""
    return undoing.steps(glossary, term=term)


def _add_term(edit: Recorder, headword: str, *, known: TermId | None = None) -> TermId:
    new = NewTerm(
        headword=headword,
        folded=fold(headword),
        reading=reading(headword),
        status=Status.ACCEPTED,
        known=known,
    )
    return additions.add_terms(edit, [new], at=now())[0]


def _headword(glossary: GlossaryFile, term: TermId) -> str:
    for standing in terms.many(glossary, [term]):
        return standing.headword
    raise UserError(ErrorCode.GONE)


def _number(step: Step | None) -> StepId | None:
    return None if step is None else step.id


def _followed(glossary: GlossaryFile, step: StepId | None) -> Changes:
    """What a step changed; the places of designations that it touched are found again."""
    if step is None:
        return Changes()
    reach = undoing.reach(glossary, step)
    places.refresh(glossary)
    if "issued_on" in reach.columns:  # entries are first seen at another date
        for document in reach.documents:
            occurrences.redate(glossary, document)
    if reach.columns & {"issued_on", ""}:
        surveys.forget(glossary)
        return Changes(everything=True)
    return Changes(terms=reach.terms, documents=bool(reach.columns))
