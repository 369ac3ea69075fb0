"""When what is typed into a field is saved, and what the field says of it until it is."""

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from glossary_app.gui.session import Edit
from glossary_app.gui.views.entry.drafts import Check, Desk, Draft, Slot


class Editor(Protocol):
    """A field as a saver sees it."""

    def words(self) -> str:
        """The text without what an input method is still composing."""

    def put(self, words: str) -> None:
        """Show other words."""

    def remark(self, words: str) -> None:
        """Say why the text is not saved; nothing where it is."""


class Saver(QObject):
    """Saves what is typed into one field when it is left, and holds on to what cannot be saved.

    Leaving is: the focus goes, Enter (Ctrl+Enter where Enter is a new line), `commit`. Escape puts
    back what was there. `_shown` is what the field made of the text that was put into it: where its
    text differs from that, somebody has typed, and what the glossary says meanwhile waits until that is
    saved.
    """

    entered = Signal()
    """Enter was pressed, and nothing is left to save."""

    def __init__(self, desk: Desk, editor: QWidget) -> None:
        super().__init__(editor)
        self._desk = desk
        self._widget = editor
        self._editor = cast(Editor, editor)
        self._check: Check = _anything
        self._slot: Slot | None = None
        self._save: Callable[[str], Edit] | None = None
        self._stored = ""
        self._shown = ""
        self._put_last = ("", "")
        self._composing = False
        self._committing = False
        self._multiline = editor.inherits("QTextEdit")
        editor.installEventFilter(self)

    @property
    def slot(self) -> Slot | None:
        """The field of the entry that the text belongs to."""
        return self._slot

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._slot is not None and self._editor.words() != self._shown

    def show(
        self, slot: Slot, stored: str, save: Callable[[str], Edit], *, check: Check | None = None
    ) -> None:
        """Show what is stored, or what was typed there before and could not be saved.

        Where the slot is shown already, what is being typed stays.
        """
        self._save, self._check = save, check or _anything
        known = slot == self._slot
        self._stored = stored
        if known and (self._composing or self.dirty):
            if self._editor.words() == stored:
                self._settle(stored)
            return
        if not known:
            self._end_composition()
        self._slot, self._shown = slot, stored
        draft = self._desk.drafts.get(slot)
        text = stored if draft is None else draft.text
        self._put(text)
        if draft is None or text == stored:
            self._settle(stored)
        else:
            self.look_again()

    def release(self) -> None:
        """Belong to no entry any more: the field goes. What was typed in it is kept to be saved."""
        if self._slot is not None and self._save is not None and self.dirty:
            self._desk.drafts.setdefault(self._slot, Draft(self._editor.words(), self._save, self._check))
        self._slot = None

    def commit(self) -> bool:
        """Save what was typed; whether nothing is left to save."""
        slot, save = self._slot, self._save
        if slot is None or save is None or self._committing:
            return True
        if self._composing:
            QGuiApplication.inputMethod().commit()
        text = self._editor.words()
        if text == self._shown:
            self._settle(self._stored)
            return True
        draft = Draft(text, save, self._check)
        if self._desk.awaits(slot, text):
            return True
        if self._check(text):
            self._desk.drafts[slot] = draft
            self.look_again()
            return False
        return self._perform(slot, draft)

    def look_again(self) -> None:
        """Say anew why the text is not saved, as it is being mended."""
        if self._slot not in self._desk.drafts or self._composing or self._committing:
            return
        text = self._editor.words()
        if self._desk.awaits(self._slot, text):
            self._editor.remark(self.tr("Will be saved when the import lets it"))
        else:
            self._editor.remark(self._check(text) or self.tr("Not saved yet"))

    def put_back(self) -> None:
        """Forget what was typed."""
        if self._slot is not None:
            self._desk.take_back(self._slot)
        self._settle(self._stored)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QInputMethodEvent():
                self._composing = bool(event.preeditString())
            case QFocusEvent() if event.type() is QEvent.Type.FocusOut:
                if event.reason() is not Qt.FocusReason.PopupFocusReason:
                    self.commit()
            case QKeyEvent() if not self._composing and event.type() is QEvent.Type.KeyPress:
                return self._on_key(event)
            case QKeyEvent() if event.type() is QEvent.Type.ShortcutOverride and self._is_ours(event):
                event.accept()
        return False

    def _perform(self, slot: Slot, draft: Draft) -> bool:
        def done() -> None:
            # What the glossary holds from now on may stand in the field: `xin1` becomes `xīn`.
            if self._slot == slot and self._editor.words() == draft.text:
                self._shown = draft.text

        self._committing = True
        try:
            accepted = self._desk.perform(slot, draft, done=done)
        finally:
            self._committing = False
        if self._slot == slot:
            if slot in self._desk.drafts:
                self.look_again()
            elif self._editor.words() in (draft.text, self._stored):
                self._settle(self._stored)
        return accepted

    def _settle(self, stored: str) -> None:
        """The field shows what the glossary holds."""
        self._put(stored)
        self._shown = self._editor.words()
        if self._slot is not None:
            self._desk.drafts.pop(self._slot, None)
        self._editor.remark("")

    def _put(self, text: str) -> None:
        """Show a text, unless the field does: putting it there anew would move the cursor.

        A field may give back another text than it was given: it has no use for a space at the end or one
        that does not break. That it was put there is no typing.
        """
        if self._editor.words() != text and (text, self._editor.words()) != self._put_last:
            self._editor.put(text)
        self._put_last = (text, self._editor.words())

    def _end_composition(self) -> None:
        """The input method gives up what it is composing; what it has given already stays in the text."""
        if self._composing:
            QGuiApplication.inputMethod().reset()
            QCoreApplication.sendEvent(self._widget, QInputMethodEvent())

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self.dirty
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control is self._multiline

    def _on_key(self, event: QKeyEvent) -> bool:
        if not self._is_ours(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.put_back()
        elif self.commit():
            self.entered.emit()
        return True


def commit_all(desk: Desk, pane: QWidget) -> bool:
    """Save what is typed into the fields of a pane, shown or not by now; whether nothing is left."""
    savers = pane.findChildren(Saver)
    saved = [saver.commit() for saver in savers]
    shown = frozenset(saver.slot for saver in savers if saver.slot is not None)
    return all(saved) and desk.commit_drafts(but=shown)


def _anything(text: str) -> str:
    return ""
