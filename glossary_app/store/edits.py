"""What a person does to a glossary. Each function changes rows through the recorder of one step.

    with recording(glossary, label="accept", at=now) as edit:
        set_status(edit, chosen, Status.ACCEPTED)

What is added to or changed in a row that is gone raises `UserError` GONE; to remove it again is no error.
Places of designations that come or go are found again by the caller (`occurrences`).
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import Any

from glossary_app.domain.documents import DocumentId, Metadata
from glossary_app.domain.locations import page_at
from glossary_app.domain.terms import (
    Category,
    DefinitionId,
    DefinitionKind,
    Equivalent,
    Form,
    FormKind,
    Reference,
    Status,
    TermId,
)
from glossary_app.store import definitions, documents, occurrences, terms
from glossary_app.store.additions import add_equivalents, add_forms, add_tags, columns
from glossary_app.store.history import Entity
from glossary_app.store.lists import LISTED, listed
from glossary_app.store.recording import Recorder
from glossary_app.store.terms import Reading


def set_status(edit: Recorder, chosen: Iterable[TermId], status: Status) -> None:
    """Accept, reject, deprecate, or put back among the candidates."""
    edit.set_all(Entity.TERMS, chosen, status=status)


def set_reading(edit: Recorder, term: TermId, reading: Reading, *, by_person: bool = True) -> None:
    """Set the pinyin; with `by_person=False`, give it back to the machine."""
    edit.set(Entity.TERMS, term, **columns(reading), pinyin_by_person=by_person)


def confirm_reading(edit: Recorder, chosen: Iterable[TermId]) -> None:
    """Take the pinyin of these entries, as it stands, for the person's."""
    edit.set_all(Entity.TERMS, chosen, pinyin_by_person=True, pinyin_to_check=False)


def set_category(edit: Recorder, term: TermId, category: Category | None) -> None:
    """Set what kind of expression the term is."""
    edit.set(Entity.TERMS, term, category=category, category_by_person=True)


def set_notes(edit: Recorder, term: TermId, notes: str) -> None:
    """Set the notes."""
    edit.set(Entity.TERMS, term, notes=notes)


def remove_terms(edit: Recorder, chosen: Iterable[TermId]) -> None:
    """Remove entries with all that belongs to them. A build may propose them again; rejecting lasts."""
    edit.delete(Entity.TERMS, chosen)


def merge_term(edit: Recorder, term: TermId, into: TermId) -> None:
    """Make two entries one: designations, definitions, tags, equivalents and notes go to `into`.

    What the person has said of `into` stays: its preferred definition, the kinds of its designations and
    which ones are not to be. A definition that it has from the same place is not doubled; a rejected one
    goes along, so that no build brings it back.
    """
    gone, kept = edit.standing(Entity.TERMS, term), edit.standing(Entity.TERMS, into)
    _move_designations(edit, gone, kept)
    _move_definitions(edit, gone, kept)
    add_tags(edit, product([into], terms.tags(edit.glossary, term)))
    add_equivalents(edit, product([into], terms.equivalents(edit.glossary, term)))
    set_notes(edit, into, "\n".join(notes for notes in (kept["notes"], gone["notes"]) if notes))
    edit.delete(Entity.TERMS, [term])


def _move_designations(edit: Recorder, gone: dict[str, Any], kept: dict[str, Any]) -> None:
    """Make the headword of `gone` a designation of `kept`, and so its forms that `kept` says nothing of."""
    known = dict(
        edit.glossary.tuples(
            "SELECT text, iif(rejected, NULL, kind) FROM forms WHERE term_id = ?", (kept["id"],)
        )
    )
    name = (gone["headword"], known.get(gone["headword"]) or FormKind.VARIANT, gone["folded"])
    forms = edit.glossary.tuples(
        "SELECT text, kind, folded FROM forms WHERE term_id = ? AND NOT rejected ORDER BY id", (gone["id"],)
    )
    moved = [name, *(one for one in forms if one[0] != kept["headword"] and one[0] not in known)]
    add_forms(edit, [(kept["id"], Form(text, FormKind(kind)), folded) for text, kind, folded in moved])


def _move_definitions(edit: Recorder, gone: dict[str, Any], kept: dict[str, Any]) -> None:
    """Put the definitions of `gone` behind those of `kept`; where it has none, the choice goes too."""
    last = edit.glossary.value(
        "SELECT max(rank) FROM definitions WHERE term_id = ? AND NOT rejected", (kept["id"],)
    )
    ranks = dict(edit.glossary.tuples(_DEFINITIONS_TO_MOVE, (gone["id"], kept["id"])))
    edit.set_all(Entity.DEFINITIONS, ranks, term_id=kept["id"])
    if last is None:
        edit.set(Entity.TERMS, kept["id"], preferred_definition=gone["preferred_definition"])
    else:
        behind = {definition: last + 1 + rank for definition, rank in ranks.items()}
        edit.set_each(Entity.DEFINITIONS, "rank", behind)


_DEFINITIONS_TO_MOVE = """
    SELECT id, rank FROM definitions AS moved WHERE term_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM definitions WHERE term_id = ?2
        AND (document_id, start, "end") = (moved.document_id, moved.start, moved."end")
    )
    ORDER BY id
"""


def add_form(edit: Recorder, term: TermId, form: Form, *, folded: str) -> None:
    """Add a designation, or take one over from the machine."""
    add_forms(edit, [(term, form, folded)])


def remove_form(edit: Recorder, term: TermId, text: str) -> None:
    """Remove a designation; it is kept as rejected, so that no build brings it back."""
    known = edit.glossary.value("SELECT id FROM forms WHERE term_id = ? AND text = ?", (term, text))
    if known is not None:
        edit.set(Entity.FORMS, known, rejected=True)


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
        edit.delete(Entity.DEFINITIONS, [definition])
    else:
        edit.set(Entity.DEFINITIONS, definition, rejected=True)
    if edit.standing(Entity.TERMS, row["term_id"])["preferred_definition"] == definition:
        edit.set(Entity.TERMS, row["term_id"], preferred_definition=None)


def remove_tag(edit: Recorder, chosen: Iterable[TermId], tag: str) -> None:
    """Take a tag off entries."""
    sql = f"SELECT id FROM tags WHERE tag = ? AND term_id IN {LISTED}"
    edit.delete(Entity.TAGS, edit.glossary.column(sql, (tag, listed(chosen))))


def replace_equivalent(
    edit: Recorder, term: TermId, former: Equivalent | None, wanted: Equivalent | None
) -> None:
    """Put one designation in another language in the place of another; None adds, or removes."""
    standing, taken = (_equivalent(edit, term, one) for one in (former, wanted))
    # Of two columns, set one after the other, the first could meet another equivalent.
    reworded = former and wanted and (former.language == wanted.language or former.text == wanted.text)
    if wanted and standing and reworded and taken in (None, standing):
        edit.set(Entity.EQUIVALENTS, standing, language=wanted.language, text=wanted.text)
        return
    if standing:
        edit.delete(Entity.EQUIVALENTS, [standing])
    if wanted:
        add_equivalents(edit, [(term, wanted)])


def _equivalent(edit: Recorder, term: TermId, wanted: Equivalent | None) -> int | None:
    """The row that says so."""
    if wanted is None:
        return None
    sql = "SELECT id FROM equivalents WHERE term_id = ? AND language = ? AND text = ?"
    found = edit.glossary.value(sql, (term, wanted.language, wanted.text))
    return None if found is None else int(found)


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
    """Remove a document with its places and with what the machine took out of it.

    Explanations that a person has reworded or chosen stay with their entries, and say where they are from.
    """
    row = edit.standing(Entity.DOCUMENTS, document)
    cited = Reference(row["name"], row["title"], row["issued_on"])
    pages = documents.pages(edit.glossary, [document]).get(document, ())
    for definition, start in edit.glossary.tuples(_DEFINITIONS_TO_KEEP, (document,)):
        origin = definitions.written(replace(cited, page=page_at(pages, start)))
        edit.set(Entity.DEFINITIONS, definition, document_id=None, start=None, end=None, origin=origin)
    occurrences.leave(edit.glossary, document)
    edit.delete(Entity.DOCUMENTS, [document])


_DEFINITIONS_TO_KEEP = """
    SELECT definitions.id, start FROM definitions JOIN terms ON terms.id = term_id
    WHERE document_id = ? AND NOT rejected AND (by_person OR definitions.id IS preferred_definition)
    ORDER BY definitions.id
"""
