"""The small things that the parts of an entry are made of, and how they look."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui import theme
from glossary_app.gui.views.entry.saving import Saver

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row", bound=QWidget)
SMALL = 24
"""Pixels that a small button is wide and high."""


def dress(widget: QWidget, look: str) -> None:
    """Give a widget one of the looks that the style sheet has under this name."""
    widget.setProperty("look", look)


def label(words: str = "", look: str = "") -> QLabel:
    """Words that can be selected and copied."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        dress(made, look)
    return made


class IconButton(QToolButton):
    """A small button with a picture, named for those who do not see it; it follows the theme."""

    def __init__(self, picture: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._part = picture, "muted"
        self.setIconSize(QSize(16, 16))
        self.setFixedSize(SMALL, SMALL)
        self.setAccessibleName(name)
        self.setToolTip(name)
        dress(self, "small")
        self._draw()

    def picture(self, picture: str, name: str) -> None:
        """Show another picture under another name."""
        self._picture = picture
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._draw()

    def tint(self, part: str) -> None:
        """Draw the picture in this colour of the theme."""
        self._part = part
        self._draw()

    def _draw(self) -> None:
        self.setIcon(theme.icon(self._picture, self._part))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()


class Choice(QComboBox):
    """A choice that the wheel leaves alone: scrolling past it changes nothing."""

    def __init__(self, name: str, look: str = "choice") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        dress(self, look)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        arrow = QRect(self.width() - 20, (self.height() - 14) // 2, 14, 14)
        theme.icon("chevron-down", "muted").paint(QPainter(self), arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Section(QWidget):
    """A part of the entry under its heading; `aside` is the end of the line of the heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("", "section")
        self.aside = QHBoxLayout()
        self.aside.setSpacing(theme.SPACE // 2)
        line = QHBoxLayout()
        line.addWidget(self._heading)
        line.addStretch(1)
        line.addLayout(self.aside)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.SPACE // 2 + 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE // 2 + 2)
        layout.addLayout(line)
        layout.addLayout(self.body)

    def set_title(self, title: str) -> None:
        """Name the part."""
        self._heading.setText(title)


class Rows(Generic[Key, Row]):
    """Widgets in a layout, one a key, kept as long as their key is there.

    What is being typed into a row and where the keyboard stands outlast a change of the others.
    """

    def __init__(self, layout: QLayout, make: Callable[[Key], Row]) -> None:
        self._layout = layout
        self._make = make
        self._rows: dict[Key, Row] = {}
        self._order: list[Row] = []

    def show(self, keys: Sequence[Key]) -> list[Row]:
        """Have a row for each of these keys, in order; the others go."""
        for gone in [key for key in self._rows if key not in set(keys)]:
            self._remove(self._rows.pop(gone))
        for key in keys:
            if key not in self._rows:
                self._rows[key] = self._make(key)
        rows = [self._rows[key] for key in keys]
        if rows != self._order:
            self._order = rows
            for row in rows:
                self._layout.removeWidget(row)
            for row in rows:
                self._layout.addWidget(row)
                row.show()
        return rows

    def _remove(self, row: Row) -> None:
        for saver in row.findChildren(Saver):
            saver.release()
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()


class FlowLayout(QLayout):
    """Widgets beside each other, and on the next line where there is no more room."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.SPACE - 2) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def _arrange(self, rect: QRect, *, really: bool) -> int:
        """Lay the items out in `rect`; the height that they take."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(1, rect.width()), 10_000))
            if line and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if really:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, really=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size


def across(*items: QWidget | QSpacerItem) -> QHBoxLayout:
    """Things in one line; the widgets that grow take the room."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.SPACE // 2)
    for item in items:
        if isinstance(item, QSpacerItem):
            line.addSpacerItem(item)
        else:
            line.addWidget(item)
    return line


def keep_narrow(widget: QWidget) -> None:
    """Let a widget be as narrow as the pane: long words do not widen it."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


def in_order(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout that the Tab key stops at, as they stand, those within others too."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from in_order(inner)
