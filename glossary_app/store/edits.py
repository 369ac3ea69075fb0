"""What a person does to a glossary. Each function changes rows through the recorder of one step.

    with recording(glossary, label="accept", at=now) as edit:
        set_status(edit, chosen, Status.ACCEPTED)

What is added to or changed in a row that is gone raises `UserError` GONE; to remove it again is no error.
Places of designations that come or go are found again by the caller (`occurrences`).
"""

from collections.abc import Iterable
from typing import Any

from glossary_app.domain.documents import DocumentId, Metadata
from glossary_app.domain.terms import (
    Category,
    DefinitionId,
    DefinitionKind,
    Equivalent,
    Form,
    FormKind,
    Status,
    TermId,
)
from glossary_app.store.history import Entity, Recorder
from glossary_app.store.terms import Reading


def set_status(edit: Recorder, terms: Iterable[TermId], status: Status) -> None:
    """Accept, reject, deprecate, or put back among the candidates."""
    for term in terms:
        edit.set(Entity.TERMS, term, status=status)


def set_reading(edit: Recorder, term: TermId, reading: Reading, *, by_person: bool = True) -> None:
    """Set the pinyin; with `by_person=False`, give it back to the machine."""
    edit.set(
        Entity.TERMS,
        term,
        pinyin=reading.marks,
        pinyin_plain=reading.plain,
        pinyin_initials=reading.initials,
        pinyin_by_person=by_person,
        pinyin_to_check=reading.to_check,
    )


def confirm_reading(edit: Recorder, terms: Iterable[TermId]) -> None:
    """Take the pinyin of these entries, as it stands, for the person's."""
    for term in terms:
        edit.set(Entity.TERMS, term, pinyin_by_person=True, pinyin_to_check=False)


def set_category(edit: Recorder, term: TermId, category: Category | None) -> None:
    """Set what kind of expression the term is."""
    edit.set(Entity.TERMS, term, category=category, category_by_person=True)


def set_notes(edit: Recorder, term: TermId, notes: str) -> None:
    """Set the notes."""
    edit.set(Entity.TERMS, term, notes=notes)


def add_term(
    edit: Recorder, headword: str, *, folded: str, reading: Reading, status: Status, at: str
) -> TermId:
    """Add an entry by hand. The caller has seen that no entry has this headword."""
    row = edit.insert(
        Entity.TERMS,
        headword=headword,
        folded=folded,
        pinyin=reading.marks,
        pinyin_plain=reading.plain,
        pinyin_initials=reading.initials,
        pinyin_to_check=reading.to_check,
        status=status,
        created_at=at,
    )
    return TermId(row)


def rename_term(
    edit: Recorder, term: TermId, headword: str, *, folded: str, keep_former: bool = True
) -> None:
    """Write the headword otherwise; the former one stays as a variant, or is remembered as rejected.

    Either way it is not proposed as an entry again. The caller has seen that `headword` is free.
    """
    row = edit.get(Entity.TERMS, term)
    if row is None or row["headword"] == headword:
        return
    edit.set(Entity.TERMS, term, headword=headword, folded=folded)
    former = Form(row["headword"], FormKind.VARIANT)
    add_form(edit, term, former, folded=row["folded"])
    if not keep_former:
        remove_form(edit, term, former.text, remembered=True)


def remove_term(edit: Recorder, term: TermId) -> None:
    """Remove an entry with all that belongs to it. A build may propose it again; rejecting lasts."""
    edit.delete(Entity.TERMS, term)


def merge_term(edit: Recorder, term: TermId, into: TermId) -> None:
    """Make two entries one: designations, definitions, tags, equivalents and notes go to `into`.

    The definition of `into` stays the preferred one; one that it has from the same place is not doubled.
    """
    gone, kept = edit.standing(Entity.TERMS, term), edit.standing(Entity.TERMS, into)
    for text, folded in edit.glossary.tuples(
        """
        SELECT headword, folded FROM terms WHERE id = ?1
        UNION ALL SELECT text, folded FROM forms WHERE term_id = ?1 AND NOT rejected
        """,
        (term,),
    ):
        if text != kept["headword"]:
            add_form(edit, into, Form(text, FormKind.VARIANT), folded=folded)
    _move_definitions(edit, gone, kept)
    for (tag,) in edit.glossary.tuples("SELECT tag FROM tags WHERE term_id = ?", (term,)):
        add_tag(edit, [into], tag)
    both = edit.glossary.tuples(
        "SELECT language, text FROM equivalents WHERE term_id IN (?, ?) ORDER BY term_id = ?, id",
        (term, into, term),
    )
    set_equivalents(edit, into, [Equivalent(language, text) for language, text in both])
    set_notes(edit, into, "\n".join(notes for notes in (kept["notes"], gone["notes"]) if notes))
    edit.delete(Entity.TERMS, term)


def _move_definitions(edit: Recorder, gone: dict[str, Any], kept: dict[str, Any]) -> None:
    """Put the definitions of `gone` behind those of `kept`; where it has none, the choice goes too."""
    last = edit.glossary.value(
        "SELECT max(rank) FROM definitions WHERE term_id = ? AND NOT rejected", (kept["id"],)
    )
    for definition, rank in edit.glossary.tuples(_DEFINITIONS_TO_MOVE, (gone["id"], kept["id"])):
        behind = rank if last is None else last + 1 + rank
        edit.set(Entity.DEFINITIONS, definition, term_id=kept["id"], rank=behind)
    if last is None:
        edit.set(Entity.TERMS, kept["id"], preferred_definition=gone["preferred_definition"])


_DEFINITIONS_TO_MOVE = """
    SELECT id, rank FROM definitions AS moved WHERE term_id = ?1 AND NOT rejected AND NOT EXISTS (
        SELECT 1 FROM definitions WHERE term_id = ?2
        AND (document_id, start, "end") = (moved.document_id, moved.start, moved."end")
    )
    ORDER BY id
"""


def add_form(edit: Recorder, term: TermId, form: Form, *, folded: str) -> None:
    """Add a designation, or take one over from the machine."""
    known = edit.glossary.value("SELECT id FROM forms WHERE term_id = ? AND text = ?", (term, form.text))
    if known is None:
        edit.insert(Entity.FORMS, term_id=term, text=form.text, folded=folded, kind=form.kind, by_person=True)
    else:
        edit.set(Entity.FORMS, known, kind=form.kind, by_person=True, rejected=False)


def remove_form(edit: Recorder, term: TermId, text: str, *, remembered: bool = False) -> None:
    """Remove a designation; one of the machine's, or `remembered`, is kept as rejected."""
    row = edit.glossary.row("SELECT id, by_person FROM forms WHERE term_id = ? AND text = ?", (term, text))
    if row is None:
        return
    if row["by_person"] and not remembered:
        edit.delete(Entity.FORMS, row["id"])
    else:
        edit.set(Entity.FORMS, row["id"], rejected=True)


def add_definition(edit: Recorder, term: TermId, text: str, *, folded: str) -> DefinitionId:
    """Add an explanation by hand, and prefer it; words that the entry has already are only preferred."""
    known = edit.glossary.value(
        "SELECT id FROM definitions WHERE term_id = ? AND text = ? AND NOT rejected", (term, text)
    )
    definition = DefinitionId(
        known
        or edit.insert(
            Entity.DEFINITIONS,
            term_id=term,
            kind=DefinitionKind.MANUAL,
            by_person=True,
            text=text,
            folded=folded,
        )
    )
    prefer_definition(edit, definition)
    return definition


def edit_definition(edit: Recorder, definition: DefinitionId, text: str, *, folded: str) -> None:
    """Change the words of an explanation; its source stays, and from now on it is the person's."""
    if edit.standing(Entity.DEFINITIONS, definition)["text"] != text:
        edit.set(Entity.DEFINITIONS, definition, text=text, folded=folded, by_person=True)


def prefer_definition(edit: Recorder, definition: DefinitionId) -> None:
    """Choose the explanation that stands for the entry."""
    row = edit.standing(Entity.DEFINITIONS, definition)
    edit.set(Entity.TERMS, row["term_id"], preferred_definition=definition)


def remove_definition(edit: Recorder, definition: DefinitionId) -> None:
    """Remove an explanation; one out of a document is kept as rejected, so that no build brings it back."""
    row = edit.get(Entity.DEFINITIONS, definition)
    if row is None:
        return
    if row["document_id"] is None:
        edit.delete(Entity.DEFINITIONS, definition)
    else:
        edit.set(Entity.DEFINITIONS, definition, rejected=True)
    if edit.standing(Entity.TERMS, row["term_id"])["preferred_definition"] == definition:
        edit.set(Entity.TERMS, row["term_id"], preferred_definition=None)


def add_tag(edit: Recorder, terms: Iterable[TermId], tag: str) -> None:
    """Tag entries; those that have the tag are passed over."""
    for term in terms:
        if edit.glossary.row("SELECT id FROM tags WHERE term_id = ? AND tag = ?", (term, tag)) is None:
            edit.insert(Entity.TAGS, term_id=term, tag=tag)


def remove_tag(edit: Recorder, terms: Iterable[TermId], tag: str) -> None:
    """Take a tag off entries."""
    for term in terms:
        found = edit.glossary.value("SELECT id FROM tags WHERE term_id = ? AND tag = ?", (term, tag))
        if found is not None:
            edit.delete(Entity.TAGS, found)


def set_equivalents(edit: Recorder, term: TermId, equivalents: Iterable[Equivalent]) -> None:
    """Make the designations in other languages these and no others."""
    wanted = dict.fromkeys((one.language, one.text) for one in equivalents)
    for row_id, *known in edit.glossary.tuples(
        "SELECT id, language, text FROM equivalents WHERE term_id = ? ORDER BY id", (term,)
    ):
        if tuple(known) in wanted:
            del wanted[known[0], known[1]]
        else:
            edit.delete(Entity.EQUIVALENTS, row_id)
    for language, text in wanted:
        edit.insert(Entity.EQUIVALENTS, term_id=term, language=language, text=text)


def set_metadata(edit: Recorder, document: DocumentId, metadata: Metadata) -> None:
    """Correct what is known of a document."""
    edit.set(
        Entity.DOCUMENTS,
        document,
        title=metadata.title,
        issuer=metadata.issuer,
        issued_on=metadata.issued_on,
    )


def remove_document(edit: Recorder, document: DocumentId) -> None:
    """Remove a document with the explanations it gives; those that a person edited stay, without source."""
    for (one,) in edit.glossary.tuples(
        "SELECT id FROM definitions WHERE document_id = ? AND by_person", (document,)
    ):
        edit.set(Entity.DEFINITIONS, one, document_id=None, start=None, end=None)
    edit.delete(Entity.DOCUMENTS, document)
