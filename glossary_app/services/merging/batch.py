"""What becomes of some entries, gathered field by field as the rows of a plan say it, and written at once."""

from dataclasses import dataclass

from glossary_app.domain.terms import (
    Category,
    DefinitionId,
    DefinitionKind,
    Equivalent,
    Form,
    Status,
    TermId,
)
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.concepts import Explanation
from glossary_app.store import additions, definitions, terms
from glossary_app.store.database import Value
from glossary_app.store.history import Entity
from glossary_app.store.recording import Recorder
from glossary_app.store.terms import Reading
from glossary_app.text.script import fold


@dataclass(slots=True)
class _Said:
    """A definition as it will stand."""

    id: DefinitionId
    text: str
    own: bool
    """A person wrote it, and no document."""


class Batch:
    """The entries `chosen`: what is set holds from then on, also for what is said of them after it.

    Raises:
        UserError: GONE, if there is not one of them any more.
    """

    def __init__(self, edit: Recorder, chosen: set[TermId]) -> None:
        self.statuses: dict[TermId, Status] = {}
        self.readings: dict[TermId, Reading] = {}
        self.categories: dict[TermId, Category | None] = {}
        self.forms: list[tuple[TermId, Form]] = []
        self.equivalents: list[tuple[TermId, Equivalent]] = []
        self.tags: list[tuple[TermId, str]] = []
        self.notes = terms.all_notes(edit.glossary, chosen)
        if len(self.notes) < len(chosen):
            raise UserError(ErrorCode.GONE)
        self._edit = edit
        self._said = {
            term: [_Said(one.id, one.text, one.own) for one in found]
            for term, found in definitions.every(edit.glossary, chosen).items()
        }
        self._next_definition = edit.free_id(Entity.DEFINITIONS)
        self._new: dict[DefinitionId, tuple[TermId, Explanation]] = {}
        self._reworded: dict[DefinitionId, Explanation] = {}
        self._preferred: dict[TermId, DefinitionId] = {}

    def add_definition(self, term: TermId, explanation: Explanation) -> None:
        """Put an explanation behind those that the entry has, unless it has the same words."""
        said = self._said.setdefault(term, [])
        if explanation.text in [one.text for one in said]:
            return
        if said:  # which one stands for the entry must not depend on ranks that a build sets
            self._preferred[term] = said[0].id
        said.append(self._made(term, explanation))

    def replace_definition(self, term: TermId, explanation: Explanation) -> None:
        """Theirs in the place of mine: a person's own is reworded, what a document says stays beside it."""
        said = self._said.setdefault(term, [])
        known = next((one for one in said if one.text == explanation.text), None)
        if known is None and said and said[0].own:
            self._reworded[said[0].id] = explanation
            said[0].text, said[0].own = explanation.text, explanation.source is None
        else:
            first = known or self._made(term, explanation)
            self._said[term] = [first, *(one for one in said if one is not first)]
            self._preferred[term] = first.id

    def write(self) -> None:
        """Write all of it."""
        edit = self._edit
        edit.set_each(Entity.TERMS, "status", self.statuses)
        additions.set_readings(edit, self.readings)
        edit.set_each(Entity.TERMS, "category", self.categories)
        edit.set_all(Entity.TERMS, self.categories, category_by_person=True)
        edit.set_each(Entity.TERMS, "notes", self.notes)
        self._write_definitions()
        additions.add_forms(edit, [(term, form, fold(form.text)) for term, form in self.forms])
        additions.add_equivalents(edit, self.equivalents)
        additions.add_tags(edit, self.tags)

    def _made(self, term: TermId, explanation: Explanation) -> _Said:
        made = _Said(DefinitionId(self._next_definition), explanation.text, explanation.source is None)
        self._next_definition += 1
        self._new[made.id] = term, explanation
        return made

    def _write_definitions(self) -> None:
        edit = self._edit
        new = ({"id": one, "term_id": term} | _columns(said) for one, (term, said) in self._new.items())
        edit.insert_all(Entity.DEFINITIONS, list(new))
        reworded = {one: _columns(said) for one, said in self._reworded.items()}
        for column in next(iter(reworded.values()), {}):
            edit.set_each(Entity.DEFINITIONS, column, {one: row[column] for one, row in reworded.items()})
        edit.set_each(Entity.TERMS, "preferred_definition", self._preferred)


def _columns(said: Explanation) -> dict[str, Value]:
    """A definition that came in: no document of this glossary gives it, but it says which one does."""
    return {
        "kind": said.kind if said.source else DefinitionKind.MANUAL,
        "by_person": True,
        "text": said.text,
        "folded": fold(said.text),
        "origin": definitions.written(said.source),
    }
