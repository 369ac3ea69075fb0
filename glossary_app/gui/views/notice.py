"""A bar that says what happened and offers a way on, in place of a message box."""

import traceback
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from glossary_app.errors import ErrorCode, UserError
from glossary_app.gui import theme
from glossary_app.gui.errors import sentence
from glossary_app.gui.tints import Tints

_GOOD_NEWS = 6000
"""Milliseconds for which good news stands; bad news stands until it is closed."""
_OFFERED = 20_000
"""Milliseconds for good news with a button: it takes longer to read, and to get at."""
_OF_THE_PLACE = {ErrorCode.NO_GLOSSARY, ErrorCode.LOCKED, ErrorCode.READ_ONLY, ErrorCode.DISK_FULL}
"""Faults that a copy in another place does not have."""
_PASSING = _OF_THE_PLACE | {
    ErrorCode.CANNOT_OPEN,
    ErrorCode.CANNOT_WRITE,
    ErrorCode.UNREADABLE,
    ErrorCode.CHANGED_ELSEWHERE,
    ErrorCode.STOPPED,
}
"""Faults that may be gone when the same thing is tried again."""


class NoticeBar(QFrame):
    """Shows one sentence at a time; hidden while there is none."""

    elsewhere_wanted = Signal()
    """What was refused shall be saved in a copy in another place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.way_on = QPushButton()
        self._elsewhere = QPushButton(self.tr("Save a copy elsewhere…"))
        self._elsewhere.clicked.connect(self.elsewhere_wanted)
        for button in (self.way_on, self._elsewhere):
            button.setAutoDefault(False)  # in a dialog, Enter is not for them
        self._act: Callable[[], object] = self.hide
        self._of_refusal = False
        self.way_on.clicked.connect(self._on_way_on)
        close = QToolButton()
        Tints(self, {close: "x"})
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(self.hide)
        self._fading = QTimer(self, singleShot=True)
        self._fading.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * theme.SPACE, theme.SPACE // 2, theme.SPACE, theme.SPACE // 2)
        row.addWidget(self._words, 1)
        row.addWidget(self.way_on)
        row.addWidget(self._elsewhere)
        row.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def tell(self, words: str, *, good: bool = False) -> None:
        """Say something."""
        self._say(words, good=good)
        self.way_on.hide()

    def offer(self, words: str, way_on: str, act: Callable[[], object], *, good: bool = False) -> None:
        """Say something, with a button that goes on from it."""
        self._say(words, good=good)
        if good:
            self._fading.start(_OFFERED)
        self._act = act
        self.way_on.setText(way_on)
        self.way_on.show()

    def tell_refused(self, error: UserError, retry: Callable[[], object]) -> None:
        """Say why an edit was not done, and offer to try again, or a copy where that helps.

        It is said until something is done (`forget_refusal`).
        """
        self.offer(sentence(error), self.tr("Try again"), retry)
        self.way_on.setVisible(error.code in _PASSING)
        self._elsewhere.setVisible(error.code in _OF_THE_PLACE)
        self._of_refusal = True

    def tell_read_only(self, copy: Callable[[], object]) -> None:
        """Say that the glossary can only be looked at, and offer a copy to work in."""
        words = self.tr("This glossary is write-protected: you can look at it, but not change it.")
        self.offer(words, self.tr("Save a copy elsewhere…"), copy)

    def forget_refusal(self) -> None:
        """Something was done: why something else was not is no longer news."""
        if self._of_refusal:
            self.hide()

    def tell_crash(self, words: str, details: str) -> None:
        """Say that something broke, and offer its details to copy."""
        self.offer(words, self.tr("Copy details"), lambda: QGuiApplication.clipboard().setText(details))

    def tell_broken(self, error: Exception, retry: Callable[[], object]) -> None:
        """Say what broke where nobody expected it: what could not be read, or a fault of ours.

        What stands here already is not said again: a list asks at every turn for a row that cannot be read.
        """
        if isinstance(error, UserError):
            words, tell = sentence(error), partial(self.tell_refused, error, retry)
        else:
            words = self.tr("Something went wrong. What you did last may be lost.")
            tell = partial(self.tell_crash, words, "".join(traceback.format_exception(error)))
        if not self.isVisible() or self.words != words:
            tell()

    def _say(self, words: str, *, good: bool) -> None:
        self._words.setText(words)
        self._elsewhere.hide()
        self._of_refusal = False
        self.setProperty("good", good)
        self.style().polish(self)
        self.show()
        self._fading.stop()
        if good:
            self._fading.start(_GOOD_NEWS)

    def _on_way_on(self) -> None:
        self.hide()
        self._act()
