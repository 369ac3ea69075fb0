"""A headword corrected: the entry stays what it is, and its former wording does not come back."""

from glossary_app.domain.terms import FormKind, TermId
from glossary_app.store.additions import columns
from glossary_app.store.history import Entity
from glossary_app.store.recording import Recorder
from glossary_app.store.terms import Reading


def rename_term(edit: Recorder, term: TermId, headword: str, *, folded: str, reading: Reading) -> None:
    """Give an entry another headword. The caller has seen to it that no other entry has it.

    The former one is kept as a rejected form: it designates nothing, and no build proposes it again; to
    add it as a form makes it one. Explanations become the person's, for a build would look in vain for
    those of the former headword. A form that says the same as the new headword goes.
    """
    before = edit.standing(Entity.TERMS, term)
    edit.set(
        Entity.TERMS,
        term,
        headword=headword,
        folded=folded,
        **columns(reading),
        pinyin_by_person=False,
    )
    explained = edit.glossary.column("SELECT id FROM definitions WHERE term_id = ? AND NOT rejected", (term,))
    edit.set_all(Entity.DEFINITIONS, explained, by_person=True)
    same = "SELECT id FROM forms WHERE term_id = ? AND text IN (?, ?)"
    edit.delete(Entity.FORMS, edit.glossary.column(same, (term, headword, before["headword"])))
    if before["folded"] != folded:
        edit.insert(
            Entity.FORMS,
            term_id=term,
            text=before["headword"],
            folded=before["folded"],
            kind=FormKind.VARIANT,
            by_person=True,
            rejected=True,
        )
