"""The fields that text is typed into: one line, or as many as it takes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QTextEdit, QWidget

from glossary_app.gui.views.entry.drafts import Desk
from glossary_app.gui.views.entry.look import dress
from glossary_app.gui.views.entry.saving import Saver


class Remark(QLabel):
    """Says beside a field why its text is not saved; takes no room otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        dress(self, "bad")
        self.setWordWrap(True)
        self.hide()

    def say(self, words: str) -> None:
        """Show the words, or nothing."""
        self.setText(words)
        self.setVisible(bool(words))


class LineField(QLineEdit):
    """A line that is saved when it is left. `remarked` belongs under it in the layout."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.remarked = Remark(self)  # its own until it is laid out: nobody else deletes it
        self.saver = Saver(desk, self)
        self.textChanged.connect(self.saver.look_again)

    def words(self) -> str:
        """The text without the space around it."""
        return self.text().strip()

    def put(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        if not self.hasFocus():
            self.home(False)

    def remark(self, words: str) -> None:
        """Say why the text is not saved."""
        _remark(self, self.remarked, words)


class TextField(QTextEdit):
    """Plain text as high as its words need, saved when it is left."""

    def __init__(self, desk: Desk, name: str, *, lines: int = 1) -> None:
        super().__init__()
        self._lines = lines
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.remarked = Remark(self)  # its own until it is laid out: nobody else deletes it
        self.saver = Saver(desk, self)
        self.textChanged.connect(self.saver.look_again)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def words(self) -> str:
        """The text without the space around it."""
        return self.toPlainText().strip()

    def put(self, words: str) -> None:
        """Show other words."""
        self.setPlainText(words)

    def remark(self, words: str) -> None:
        """Say why the text is not saved."""
        _remark(self, self.remarked, words)

    def _fit(self) -> None:
        around = self.height() - self.viewport().height()
        least = self._lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin())
        wanted = max(least, round(self.document().size().height()) + 1) + max(0, around)
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _remark(editor: QWidget, label: Remark, words: str) -> None:
    label.say(words)
    if bool(editor.property("unsaved")) != bool(words):
        editor.setProperty("unsaved", bool(words))
        editor.setAccessibleDescription(words)
        editor.style().unpolish(editor)
        editor.style().polish(editor)
