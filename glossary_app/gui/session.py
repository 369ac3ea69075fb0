"""An open glossary in a window: edits go in, what changed goes out, and what is looked at is known."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui.processes import JobProcess
from glossary_app.services import jobs, library
from glossary_app.services.large import Edited, large
from glossary_app.services.library import GlossaryFile
from glossary_app.services.pinyin import numbered
from glossary_app.settings import PinyinStyle

Edit = Callable[[GlossaryFile], Changes]
"""An edit with all that it needs but the glossary: `partial(editing.set_notes, term=…, notes=…)`."""

_NEXT_TRY = 250
"""Milliseconds after which an edit that an import locked out is tried again."""


_MANY = 5000
"""Entries of which a decision takes long enough for a person to wonder."""


class _Wanted(NamedTuple):
    """An edit, and what follows when it is done."""

    edit: Edit
    then: Callable[[], object] | None


class Session(QObject):
    """What the views of one window share; it belongs to the thread of the window, as the file does.

    Views read from `glossary`, write through `perform`, and read again when `changed` says so. They
    keep no copy of what another view may change. `holds` says whether the keyboard is in a field of the
    entry that is looked at: no view goes over to another one by itself then, be this one gone.
    """

    changed = Signal(object)
    """Carries the `Changes`: after an edit, an undo, an import."""
    refused = Signal(object, object)
    """Carries the `UserError` and a function without arguments that tries the edit again."""
    chosen = Signal()
    """Other entries are selected (`terms`); the first of them is the current one (`term`)."""
    place_shown = Signal(object, object)
    """Carries a `DocumentId` and a `Span`: somebody wants to see this place in its document."""
    working = Signal(bool)
    """An edit of many entries is at work beside the window, or is no more (`at_work`)."""

    def __init__(
        self,
        glossary: GlossaryFile,
        parent: QObject | None = None,
        *,
        pinyin: PinyinStyle = PinyinStyle.MARKS,
    ) -> None:
        super().__init__(parent)
        self.glossary = glossary
        self.pinyin = pinyin
        self.holds: Callable[[], bool] = lambda: False
        self._terms: tuple[TermId, ...] = ()
        self._writer_expected = False
        self._waiting: deque[_Wanted] = deque()
        self._undone: Edit | None = None
        self._refusals = 0
        self._process: JobProcess | None = None
        self._said: jobs.Message | None = None
        self._version = library.version(glossary)
        self.changed.connect(self._on_changed)
        self._next_try = QTimer(self, singleShot=True, interval=_NEXT_TRY)
        self._next_try.timeout.connect(self._catch_up)

    @property
    def terms(self) -> tuple[TermId, ...]:
        """The selected entries, in the order of the list."""
        return self._terms

    @property
    def term(self) -> TermId | None:
        """The entry that is looked at."""
        return self._terms[0] if self._terms else None

    def spelled(self, reading: str) -> str:
        """A reading with tone marks as the person wants to see it."""
        return numbered(reading) if self.pinyin is PinyinStyle.NUMBERS else reading

    def choose(self, terms: Sequence[TermId]) -> None:
        """Select entries."""
        if tuple(terms) != self._terms:
            self._terms = tuple(terms)
            self.chosen.emit()

    def show_place(self, document: DocumentId, span: Span) -> None:
        """Ask for a place to be shown in its document."""
        self.place_shown.emit(document, span)

    def perform(self, edit: Edit, *, then: Callable[[], object] | None = None) -> bool:
        """Do an edit; whether it was done. Where it was refused, `refused` says why.

        An edit that an import locks out counts as done: it waits its turn, and those after it do too. So
        does one of a great many entries, which a process of its own does. `then` is called once it is done
        indeed. Where another program has changed the glossary since it was looked at, that is shown
        first, and the edit refused: what it was meant for may be decided.
        """
        wanted = _Wanted(edit, then)
        if self.look_again():
            self._refuse(wanted, UserError(ErrorCode.CHANGED_ELSEWHERE))
            return False
        if self._waiting or self.at_work:
            self._waiting.append(wanted)
            return True
        with _patience(asked=len(self._terms) > _MANY):
            error = self._try(wanted, waits=self._writer_expected)
        if error is not None:
            self._refuse(wanted, error)
        return error is None

    def look_again(self) -> bool:
        """See what another program has written meanwhile; whether there was anything.

        What an import of our own writes is told by itself.
        """
        try:
            now = library.version(self.glossary)
        except UserError:  # whoever reads or edits will say why
            return False
        if self._writer_expected or self._waiting or self.at_work or now == self._version:
            return False
        self.changed.emit(Changes(everything=True))
        return True

    def expect_writer(self, expected: bool) -> None:
        """An import of our own is at work beside the window, or is no more."""
        self._writer_expected = expected

    @property
    def at_work(self) -> bool:
        """Whether an edit is at work beside the window; those after it wait."""
        return self._process is not None

    @property
    def undone(self) -> Edit | None:
        """The edit that was refused last, if nothing was done since."""
        return self._undone

    def do_elsewhere(self, edit: Edit | None, copy: Path) -> None:
        """Do an edit in a copy of the glossary, where it was refused here.

        Raises:
            UserError: it is refused there too.
        """
        if edit is None:
            return
        with library.opened(copy) as opened:
            edit(opened)
        if self._undone is edit:
            self._undone = None
        self.changed.emit(Changes(everything=True))

    @property
    def waiting(self) -> Sequence[Edit]:
        """The edits that wait for their turn."""
        return [wanted.edit for wanted in self._waiting]

    def finish(self) -> bool:
        """Do what waits, as far as the glossary lets it; whether nothing was refused."""
        before = self._refusals
        self._next_try.stop()
        self._catch_up()
        while self._process is not None:
            self._process.wait()
        return self._refusals == before

    def close(self) -> None:
        """Do what still waits, and close the glossary; nothing may be read after it."""
        self.finish()
        self._next_try.stop()
        self.glossary.close()

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything:
            self._version = library.version(self.glossary)

    def _try(self, wanted: _Wanted, *, waits: bool) -> UserError | None:
        """Do an edit; where the glossary is locked, let it wait if it may. Why it was not done."""
        try:
            library.require(self.glossary)
            if (request := large(self.glossary, wanted.edit)) is not None:
                self._begin(wanted, request)
                return None
            changes = wanted.edit(self.glossary)
        except UserError as error:
            if error.code is ErrorCode.LOCKED and waits:
                self._wait_again(wanted)
                return None
            return error
        self._tell_done(wanted, changes)
        return None

    def _begin(self, wanted: _Wanted, request: jobs.Request) -> None:
        """Let an edit be done beside the window."""
        self._said = None
        self._process = JobProcess(request, self)
        self._process.said.connect(self._on_said)
        self._process.ended.connect(partial(self._on_ended, wanted))
        self.working.emit(True)

    def _on_said(self, message: jobs.Message) -> None:
        self._said = message

    def _on_ended(self, wanted: _Wanted, _stopped: bool, _details: str) -> None:
        """The process is gone: say what came of its edit, and do those that waited for it."""
        self._process = None
        self.working.emit(False)
        match self._said:
            case Edited():
                self._tell_done(wanted, Changes(everything=True))
            case jobs.Refusal(error) if error.code is ErrorCode.LOCKED and self._writer_expected:
                self._wait_again(wanted)
            case jobs.Refusal(error):
                self._refuse(wanted, error)
            case _:
                self._refuse(wanted, UserError(ErrorCode.STOPPED))
        self._catch_up()

    def _tell_done(self, wanted: _Wanted, changes: Changes) -> None:
        self._undone = None
        if changes:
            self.changed.emit(changes)
        if wanted.then is not None:
            wanted.then()

    def _wait_again(self, wanted: _Wanted) -> None:
        self._waiting.appendleft(wanted)
        self._next_try.start()

    def _refuse(self, wanted: _Wanted, error: UserError) -> None:
        self._refusals += 1
        self._undone = wanted.edit
        self.refused.emit(error, lambda: self.perform(wanted.edit, then=wanted.then))

    def _catch_up(self) -> None:
        """Do what waits, in order, until something must wait again.

        What was promised waits for whoever holds the glossary; and whatever becomes of one edit, those
        after it have their turn. What is refused is told at the end, lest it be forgotten over the rest.
        """
        refusals: list[tuple[_Wanted, UserError]] = []
        try:
            while self._waiting and not self._next_try.isActive() and not self.at_work:
                wanted = self._waiting.popleft()
                if (error := self._try(wanted, waits=True)) is not None:
                    refusals.append((wanted, error))
        finally:
            if self._waiting and not self.at_work:
                self._next_try.start()
            for wanted, error in refusals:
                self._refuse(wanted, error)


@contextmanager
def _patience(*, asked: bool) -> Iterator[None]:
    """While the block runs, the mouse says that it takes a moment, if patience is asked for."""
    if asked:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        if asked:
            QGuiApplication.restoreOverrideCursor()
