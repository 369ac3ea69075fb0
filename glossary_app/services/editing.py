"""What a person does to entries: each function is one step, kept in the history."""

from collections.abc import Sequence

from glossary_app.domain.terms import Status, TermId
from glossary_app.services.clock import now
from glossary_app.services.pinyin import typed_reading
from glossary_app.store import GlossaryFile, definitions, edits, terms
from glossary_app.store.history import recording
from glossary_app.text.script import fold


def set_status(glossary: GlossaryFile, chosen: Sequence[TermId], status: Status) -> None:
    """Accept, reject, deprecate, or put back among the candidates."""
    with recording(glossary, label=f"set-{status}", at=now()) as edit:
        edits.set_status(edit, chosen, status)


def set_pinyin(glossary: GlossaryFile, term: TermId, typed: str) -> None:
    """Set the pinyin, typed with tone marks or tone numbers; no build changes it again.

    Raises:
        UserError: BAD_PINYIN; nothing is changed.
    """
    reading = typed_reading(typed, headword=terms.get(glossary, term).headword)
    with recording(glossary, label="set-pinyin", at=now()) as edit:
        edits.set_reading(edit, term, reading)


def set_definition(glossary: GlossaryFile, term: TermId, text: str) -> None:
    """Make `text` the preferred definition: the person's own is reworded, else one is added.

    The explanations that documents give stay beside it.
    """
    own = [one for one in definitions.of_term(glossary, term) if one.document is None]
    with recording(glossary, label="set-definition", at=now()) as edit:
        if own:
            edits.edit_definition(edit, own[0].id, text, folded=fold(text))
            edits.prefer_definition(edit, own[0].id)
        else:
            edits.add_definition(edit, term, text, folded=fold(text))
