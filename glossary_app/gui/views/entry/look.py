"""The small things that the parts of an entry are made of, and how they look."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui import theme
from glossary_app.gui.tips import tip
from glossary_app.gui.views.entry.saving import Saver

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row", bound=QWidget)
SMALL = 24
"""Pixels that a small button is wide and high."""
_SEEN_AT_ONCE = 16
"""Rows of an open choice: none needs to be scrolled."""


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
        self.setToolTip(tip(name))
        dress(self, "small")
        self._draw()

    def picture(self, picture: str, name: str) -> None:
        """Show another picture under another name."""
        self._picture = picture
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
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
        self.setMaxVisibleItems(_SEEN_AT_ONCE)
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
        self._heading = label("", "muted")
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


class Column(QWidget):
    """Widgets one below the other."""

    def __init__(self, *, gap: int = theme.SPACE // 2) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Have these widgets stand in this order."""
        for widget in widgets:
            self._layout.removeWidget(widget)
            self._layout.addWidget(widget)


class Flow(QWidget):
    """Widgets beside each other, and on the next line where there is no more room.

    It is no layout: the items of a layout are Qt's, which deletes them without telling Python, and a
    layout written in Python would hold on to them.
    """

    def __init__(self, *, gap: int = theme.SPACE - 2) -> None:
        super().__init__()
        self._widgets: tuple[QWidget, ...] = ()
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Have these widgets stand in this order."""
        for widget in widgets:
            widget.setParent(self)
        self._widgets = tuple(widgets)
        self._follow()

    def _follow(self) -> None:
        """The widgets, or what they need, have changed."""
        self.updateGeometry()
        self._place(self.width(), really=True)

    def _place(self, width: int, *, really: bool) -> int:
        """Lay the widgets out in lines of this width; the height that they take."""
        x, y, line = 0, 0, 0
        for widget in self._widgets:
            size = widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(QSize(max(1, width), 10_000))
            if line and x + size.width() > width:
                x, y, line = 0, y + line + self._gap, 0
            if really:
                widget.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line

    def heightForWidth(self, width: int) -> int:
        return self._place(width, really=False)

    def sizeHint(self) -> QSize:
        widest = max((widget.sizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, self._place(max(widest, self.width()), really=False))

    def minimumSizeHint(self) -> QSize:
        widest = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._follow()  # while it is hidden, nobody asks for a layout
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()  # layouts keep what they were told, and it follows from the width
        self._place(self.width(), really=True)


class Rows(Generic[Key, Row]):
    """Widgets in a column or flow, one a key, kept as long as their key is there.

    What is being typed into a row and where the keyboard stands outlast a change of the others. A row
    whose key goes is put by for the next key, and never deleted: its maker's caller fills it anew.
    """

    def __init__(self, place: Column | Flow, make: Callable[[], Row]) -> None:
        self._place = place
        self._make = make
        self._rows: dict[Key, Row] = {}
        self._order: list[Row] = []
        self._spare: list[Row] = []

    def show(self, keys: Sequence[Key]) -> list[Row]:
        """Have a row for each of these keys, in order; the others go."""
        wanted = set(keys)
        for gone in [key for key in self._rows if key not in wanted]:
            self._put_by(self._rows.pop(gone))
        for key in keys:
            if key not in self._rows:
                self._rows[key] = self._spare.pop(0) if self._spare else self._make()
        rows = [self._rows[key] for key in keys]
        if rows != self._order or any(row.isHidden() for row in rows):  # put by, and back in its place
            self._order = rows
            self._place.arrange(rows)
            for row in rows:
                row.raise_()  # the children of the place are in order too, as `in_order` expects
                row.show()
        self._place.setVisible(bool(rows))
        return rows

    def _put_by(self, row: Row) -> None:
        for saver in row.findChildren(Saver):
            saver.release()
        row.hide()
        self._spare.append(row)


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


def scrolled(page: QWidget) -> QScrollArea:
    """A page that scrolls up and down where there is no room for all of it."""
    made = QScrollArea()
    made.setWidget(page)
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def keep_narrow(widget: QWidget) -> None:
    """Let a widget be as narrow as the pane: long words do not widen it."""
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


def in_order(page: QWidget) -> list[QWidget]:
    """The widgets on a page that the Tab key stops at, in the order in which they were put there.

    Layouts are not asked: an item that Python has once seen is held on to, and Qt deletes it all the same.
    """
    window = page.window()
    return [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is window
    ]
