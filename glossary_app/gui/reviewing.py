"""What is decided on the selected entries: by key, menu and toolbar, on one or a thousand."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMainWindow

from glossary_app.domain.terms import Status, TermId
from glossary_app.gui.dialogs.picking import EntryPicker
from glossary_app.gui.session import Session
from glossary_app.gui.views.entry import EntryPane
from glossary_app.gui.views.notice import NoticeBar
from glossary_app.gui.views.terms_pane import TermsPane
from glossary_app.gui.words import outline_word
from glossary_app.services import editing, entries, history, listing

_ON_CHOSEN = (
    "accept",
    "reject",
    "back",
    "deprecate",
    "source",
    "rename",
    "pinyin",
    "confirm",
    "define",
    "translate",
    "tag",
    "merge",
    "delete",
)
"""The actions that need chosen entries. Their keys are single letters: they decide in the list, and are
letters everywhere else."""


_SAID = 8000
"""Milliseconds for which the status bar says what was done."""
_LIKE = 2
"""Characters of a headword by which others like it are offered."""


class Reviewing(QObject):
    """The actions of the review, for one window."""

    def __init__(
        self, session: Session, terms: TermsPane, entry: EntryPane, notice: NoticeBar, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._session = session
        self._terms = terms
        self._entry = entry
        entry.left.connect(terms.table.setFocus)
        terms.decided.connect(self._tell_done)
        entry.brought_back.connect(self._tell_brought_back)
        entry.equivalents.new.stepped.connect(self._translate_another)
        self._notice = notice
        self._window = window
        self._status = window.statusBar()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What is done, by the name of the action."""
        return {
            "add": self.add,
            "accept": self.accept,
            "reject": self.reject,
            "back": self.put_back,
            "deprecate": self.deprecate,
            "confirm": self.confirm_pinyin,
            "source": self.show_source,
            "merge": self.merge,
            "tag": self.tag,
            "rename": self.rename,
            "pinyin": self.edit_pinyin,
            "define": self.define,
            "translate": self.translate,
            "delete": self.delete,
        }

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """Offer the actions in the list, by key and context menu, while entries are chosen."""
        table = self._terms.table
        self._offered = [actions[name] for name in _ON_CHOSEN]
        for action in self._offered:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            table.addAction(action)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for signal in (self._session.chosen, self._session.changed, self._terms.listed):
            signal.connect(self._enable)
        self._enable()

    def accept(self) -> None:
        """Accept the selected entries."""
        self._terms.set_status(Status.ACCEPTED)

    def reject(self) -> None:
        """Reject the selected entries: they are not proposed again."""
        self._terms.set_status(Status.REJECTED)

    def put_back(self) -> None:
        """Put the selected entries back among the candidates."""
        self._terms.set_status(Status.CANDIDATE)

    def deprecate(self) -> None:
        """Keep the selected entries as what should no longer be written."""
        self._terms.set_status(Status.DEPRECATED)

    def confirm_pinyin(self) -> None:
        """Say that the pinyin of the selected entries is right as it stands."""
        self._terms.confirm_pinyin()

    def delete(self) -> None:
        """Delete the selected entries; undo brings them back."""
        chosen = self._session.terms
        if chosen:
            self._session.perform(partial(editing.remove_terms, chosen=chosen), then=self._tell_done)

    def tag(self) -> None:
        """Go to where a tag of the selected entries is typed, and come back."""
        self._entry.add_tag()

    def show_source(self) -> None:
        """Show what the current entry rests on; the keyboard stays in the list."""
        self._entry.show_source()

    def rename(self) -> None:
        """Go to the headword of the current entry."""
        self._entry.rename()

    def edit_pinyin(self) -> None:
        """Go to the pinyin of the current entry."""
        self._entry.edit_pinyin()

    def define(self) -> None:
        """Go to the definition of the current entry."""
        self._entry.edit_definition()

    def translate(self) -> None:
        """Go to where an equivalent of the current entry is typed, and come back."""
        self._entry.add_equivalent()

    def _translate_another(self, by: int) -> None:
        """Go on with the equivalent of another entry of the list."""
        table = self._terms.table
        other = table.beyond(by)
        self._entry.commit()
        table.setFocus()  # an entry that has no place in the list any more leaves it now
        table.choose(other)
        self._entry.add_equivalent()

    def merge(self) -> None:
        """Ask for an entry and merge the selected ones into it; the selection moves on in the list."""
        chosen = self._session.terms
        if not chosen:
            return
        terms = listing.shown(self._session.glossary, list(chosen[:1]))
        alone = len(chosen) == 1
        picker = EntryPicker(
            self._session,
            self._terms.found,
            self.tr("Merge {term} into").format(term=terms[0].headword)
            if alone and terms
            else self.tr("Merge %Ln terms into", "", len(chosen)),
            self._window,
            offered=self._terms.found(terms[0].headword[:_LIKE]) if alone and terms else chosen,
            but=chosen if alone else (),
        )
        picker.picked.connect(partial(self._merge, chosen))
        picker.open()

    def add(self) -> None:
        """Ask for a term, add it, and show it."""
        written = self._asked(self.tr("New term"), self.tr("Term:"), self._terms.missing)
        if not written or not self._session.perform(partial(editing.add_term, surface=written)):
            return
        term = entries.named(self._session.glossary, written)
        self._session.choose([term])
        entry = entries.entry(self._session.glossary, term, with_documents=False).term
        if entry.frequency:
            said = self.tr("{term} is added, with %Ln place(s) in the documents.", "", entry.frequency)
        else:
            said = self.tr("{term} is added. It stands in no document: is it spelled so?")
        said = said.format(term=entry.headword)
        if self._terms.table.choose([term]):
            self._notice.tell(said, good=True)
        else:
            self._notice.offer(
                said, self.tr("Show in the list"), partial(self._terms.reveal, term), good=True
            )

    def _merge(self, chosen: Sequence[TermId], into: TermId) -> None:
        edit = partial(editing.merge_terms, chosen=chosen, into=into)
        self._session.perform(edit, then=self._tell_done)

    def _tell_done(self) -> None:
        """Say in the status bar what was done to many entries at once: most of them are out of sight."""
        done = history.to_undo(self._session.glossary)
        if done is not None and done.entries > 1:
            self._status.showMessage(outline_word(done), _SAID)

    def _tell_brought_back(self, headword: str) -> None:
        words = self.tr("The import no longer proposed {term}. What you typed keeps it as an entry of yours.")
        self._notice.tell(words.format(term=headword), good=True)

    def _enable(self) -> None:
        for action in self._offered:
            action.setEnabled(bool(self._session.terms))

    def _asked(self, title: str, question: str, proposed: str) -> str:
        normal = QLineEdit.EchoMode.Normal
        answer, sure = QInputDialog.getText(self._window, title, question, normal, proposed)
        return answer.strip() if sure else ""
