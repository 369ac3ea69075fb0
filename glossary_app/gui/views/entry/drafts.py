"""What was typed and is not saved yet: whose it is, and how it will be."""

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.session import Edit, Session
from glossary_app.services import editing, listing
from glossary_app.services.library import GlossaryFile

Check = Callable[[str], str]
"""Why a text cannot be saved, in words; empty where it can."""


class Slot(NamedTuple):
    """A field of an entry, or of a document."""

    owner: TermId | DocumentId
    field: str


class Draft(NamedTuple):
    """A text that could not be saved yet, and how it will be."""

    text: str
    save: Callable[[str], Edit]
    check: Check
    waiting: bool = False
    """It is in the queue behind an import, and will be saved without anybody's doing."""


class Desk:
    """What the fields of one pane share: the session, and the drafts of all entries.

    `stands` says whether the owner of a field is there. What is typed for one that a person took away is
    kept; an entry that an import has dropped comes back with what is typed for it, if its name is among
    `names`, and `told` hears that name.
    """

    def __init__(
        self, session: Session, *, stands: Callable[[GlossaryFile, Slot], bool] | None = None
    ) -> None:
        self.session = session
        self._stands = stands or _entry_stands
        self.drafts: dict[Slot, Draft] = {}
        self.names: dict[TermId | DocumentId, str] = {}
        self.told: Callable[[str], None] = lambda name: None
        self._taken_back: Counter[Slot] = Counter()

    def awaits(self, slot: Slot, text: str) -> bool:
        """Whether this very text waits for its turn to be saved."""
        draft = self.drafts.get(slot)
        return draft is not None and draft.waiting and draft.text == text

    def take_back(self, slot: Slot) -> None:
        """Forget what was typed into a field, also what waits to be saved."""
        self.drafts.pop(slot, None)
        self._taken_back[slot] += 1

    def unsaved(self) -> dict[Slot, str]:
        """What was typed and could not be saved, but for what waits behind an import."""
        return {slot: draft.text for slot, draft in self.drafts.items() if not draft.waiting}

    def commit_drafts(self, *, but: frozenset[Slot]) -> bool:
        """Try once more to save what was typed into fields that are not shown; whether nothing is left."""
        saved = True
        for slot, draft in list(self.drafts.items()):
            if slot in but or draft.waiting:
                continue
            if draft.check(draft.text):
                saved = False
            elif not self.perform(slot, draft):
                return False
        return saved

    def perform(self, slot: Slot, draft: Draft, *, done: Callable[[], None] = lambda: None) -> bool:
        """Save a text, now or when its turn comes; until it is done it stays among the drafts.

        So does the text of an entry that is gone, in case an undo brings the entry back.
        """
        edit = draft.save(draft.text)
        taken_back = self._taken_back[slot]

        def once(glossary: GlossaryFile) -> Changes:
            if self._taken_back[slot] != taken_back:
                return Changes()
            try:
                changes = self._save(glossary, slot, edit)
            except UserError as error:
                if error.code is not ErrorCode.LOCKED:
                    self._wait(slot, draft, waiting=False)
                raise
            if changes is None:
                self._wait(slot, draft, waiting=False)
                return Changes()
            if slot in self.drafts and self.drafts[slot].text == draft.text:
                del self.drafts[slot]
            done()
            return changes

        self._wait(slot, draft, waiting=True)
        accepted = self.session.perform(once)
        if not accepted:
            self._wait(slot, draft, waiting=False)
        return accepted

    def _save(self, glossary: GlossaryFile, slot: Slot, edit: Edit) -> Changes | None:
        """Do an edit, and bring back the entry that it is about; None where that is gone for good."""
        if self._stands(glossary, slot):
            return edit(glossary)
        name = self.names.get(slot.owner)
        if name is None or not editing.is_dropped(glossary, TermId(slot.owner), headword=name):
            return None
        changes = editing.bring_back(glossary, TermId(slot.owner), headword=name, edit=edit)
        self.told(name)
        return changes

    def _wait(self, slot: Slot, draft: Draft, *, waiting: bool) -> None:
        self.drafts[slot] = draft._replace(waiting=waiting)


def _entry_stands(glossary: GlossaryFile, slot: Slot) -> bool:
    return bool(listing.shown(glossary, [TermId(slot.owner)]))
