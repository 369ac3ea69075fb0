"""The syllables of a reading as chips, each over its character, edited one at a time."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from glossary_app.gui import theme
from glossary_app.gui.views.entry.look import dress
from glossary_app.services import pinyin
from glossary_app.services.pinyin import Syllable

_LATIN = Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
_PADDING = 9
_EDITING_WIDTH = 76


class SyllableEditor(QLineEdit):
    """Takes one syllable; the arrow keys go through the readings of the character, Tab to the next one."""

    finished = Signal(bool)
    """Whether what was typed is meant; False after Escape."""
    entered = Signal()
    """Enter was pressed, and `finished` said."""
    moved = Signal(int)
    """Carries how many syllables further the person goes on: 1 after Tab, -1 after Shift+Tab."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reading of the character"))
        self.setInputMethodHints(_LATIN)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self, "bare")
        self.readings: tuple[str, ...] = ()

    def _step(self, by: int) -> None:
        if self.readings:
            at = self.readings.index(self.text()) + by if self.text() in self.readings else 0
            self.setText(self.readings[at % len(self.readings)])
            self.selectAll()

    def event(self, event: QEvent) -> bool:
        ours = (Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ours
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.moved.emit(1 if forward else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Escape:
                self.finished.emit(False)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finished.emit(True)
                self.entered.emit()
            case _:
                super().keyPressEvent(event)


class SyllableChip(QAbstractButton):
    """A syllable over its character. A click, F2, Enter or a letter edits it.

    One that reads as it is written is not edited. `spell` writes a reading with tone marks as the person
    wants to see it.
    """

    editing = Signal(bool)
    """Its editor was opened, or closed."""
    typed = Signal(str)
    """Another syllable was typed or chosen."""
    entered = Signal()
    """The person is done with it."""
    moved = Signal(int)
    """The person goes on to a syllable so many further."""

    def __init__(self, spell: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spell = spell
        self._syllable = Syllable("", "", True)
        self._field: SyllableEditor | None = None
        self._editor: SyllableEditor | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.edit)

    @property
    def syllable(self) -> Syllable:
        """What the chip shows, with tone marks."""
        return self._syllable

    @property
    def editor(self) -> SyllableEditor | None:
        """The open editor."""
        return self._editor

    def show_syllable(self, syllable: Syllable) -> None:
        """Show another syllable; an open editor stays."""
        self._syllable = syllable
        self.setText(self._spell(syllable.read) if syllable.han else syllable.read)
        name = self.tr("{reading}, reading of {character}")
        self.setAccessibleName(name.format(reading=self.text(), character=syllable.written))
        self.setEnabled(syllable.han)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if syllable.han else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def edit(self) -> None:
        """Open the editor with the syllable selected."""
        if self._editor is not None or not self._syllable.han:
            return
        self._editor = self._field or self._make_editor()
        self._editor.readings = tuple(map(self._spell, pinyin.choices(self._syllable.written)))
        self._editor.setText(self.text())
        self._place_editor()
        self._editor.show()
        self._editor.selectAll()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        self.editing.emit(True)

    def close_editor(self, meant: bool) -> None:
        """Close the editor, and say what was typed where it is meant."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        text = editor.text().strip()
        if editor.hasFocus():  # first: a field that hides with the keyboard sends it on, as Tab does
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        self.updateGeometry()
        self.update()
        self.editing.emit(False)
        if meant and text and text != self.text():
            self.typed.emit(pinyin.toned(text, self._syllable.written))

    def _make_editor(self) -> SyllableEditor:
        """The field of this chip, made when it is first wanted and kept."""
        self._field = SyllableEditor(self)
        self._field.setFont(self._reading_font())
        self._field.finished.connect(self.close_editor)
        self._field.entered.connect(self.entered)
        self._field.moved.connect(self.moved)
        return self._field

    def _reading_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        return font

    def _character_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.95)
        return font

    def _split(self) -> tuple[QRect, QRect]:
        """Where the syllable stands, and where its character."""
        inner = self.rect().adjusted(2, 4, -2, -4)
        height = QFontMetrics(self._reading_font()).height()
        above = QRect(inner.left(), inner.top(), inner.width(), height)
        return above, inner.adjusted(0, height, 0, 0)

    def _place_editor(self) -> None:
        if self._editor is not None:
            above, _ = self._split()
            self._editor.setGeometry(above.adjusted(4, -1, -4, 1))

    def sizeHint(self) -> QSize:
        reading, character = QFontMetrics(self._reading_font()), QFontMetrics(self._character_font())
        widest = max(
            reading.horizontalAdvance(self.text()),
            character.horizontalAdvance(self._syllable.written),
        )
        width = _EDITING_WIDTH if self._editor else max(40, widest + 2 * _PADDING)
        return QSize(width, reading.height() + character.height() + 10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.isEnabled() and (self.underMouse() or self.hasFocus() or self._editor is not None)
        if self._syllable.han:
            border = QPen(theme.colour("accent" if hot else "line"), 1.5 if self.hasFocus() else 1)
            painter.setPen(border)
            painter.setBrush(theme.colour("soft" if self.hasFocus() and not self._editor else "base"))
            outline = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(outline, 8, 8)
        above, below = self._split()
        if self._editor is None:
            painter.setFont(self._reading_font())
            painter.setPen(theme.colour("text" if self._syllable.han else "muted"))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setFont(self._character_font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._syllable.written)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit()
        elif event.text().isalpha():
            self.edit()  # with the syllable selected: what is typed takes its place
            if self._editor is not None:
                QCoreApplication.sendEvent(self._editor, event)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()
