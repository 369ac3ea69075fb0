"""The tags of an entry as chips, and a field for another one that offers those there are."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from glossary_app.domain.terms import TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Edit
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.fields import LineField
from glossary_app.gui.views.entry.look import Flow, IconButton, Rows, Section, dress, label
from glossary_app.services import editing, entries

_FIELD_WIDTH = 120
_OFFERED = 8
"""Tags offered at once."""


class TagsPart(Section):
    """Tags are added with Enter, one after the other, and taken off with their cross."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Tags"))
        self._desk = desk
        self._term: TermId | None = None
        chips = Flow()
        self._chips: Rows[str, TagChip] = Rows(chips, self._make_chip)
        self.chips: list[TagChip] = []
        self.new = TagField(desk, self.tr("New tag"))
        self.new.setPlaceholderText(self.tr("Add a tag"))
        self.new.setMaximumWidth(2 * _FIELD_WIDTH)
        dress(self.new, "quiet")
        self.body.addWidget(chips)
        self.body.addWidget(self.new)
        self.body.addWidget(self.new.offers)
        self.body.addWidget(self.new.remarked)

    def show_tags(self, term: TermId, tags: Sequence[str]) -> None:
        """Show the tags of an entry."""
        self._term = term
        self.new.taken = frozenset(tags)
        self.chips = self._chips.show(tags)
        for chip, tag in zip(self.chips, tags, strict=True):
            chip.show_tag(tag)
        self.new.saver.show(Slot(term, "new tag"), "", partial(_add, term))

    def _make_chip(self) -> "TagChip":
        chip = TagChip()
        chip.remove.clicked.connect(partial(self._remove, chip))
        return chip

    def _remove(self, chip: "TagChip") -> None:
        if self._term is not None:
            self._desk.session.perform(partial(editing.remove_tag, chosen=[self._term], tag=chip.tag))


class TagField(LineField):
    """A line for a tag. Tags that fit what is typed stand below it, for the mouse and the arrow keys.

    They are no pop-up: that would stand in the way of an input method. `offers` belongs under the
    field in the layout.
    """

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self._session = desk.session
        self.taken: frozenset[str] = frozenset()
        """Tags that need not be offered."""
        self._typed = ""
        self._stepping = False
        self.offers = Flow(gap=4)
        self._rows: Rows[int, QPushButton] = Rows(self.offers, self._make_offer)
        self._buttons: list[QPushButton] = []
        self.offers.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.offers.setFocusProxy(self)  # a click leaves the keyboard here, and what is typed unsaved
        self.offers.hide()
        self.textChanged.connect(self._on_changed)

    def offered(self) -> list[str]:
        """The tags that are offered, the most used first."""
        return [button.text() for button in self._buttons]

    def _on_changed(self) -> None:
        if self.hasFocus() and not self._stepping:
            self._offer()
        for button in self._buttons:
            button.setChecked(button.text() == self.text())

    def _offer(self) -> None:
        """Offer the tags that hold what was typed, but not those that need no more typing."""
        self._typed = self.words()
        known = (tag for tag in entries.tags(self._session.glossary) if tag not in self.taken)
        fitting = [tag for tag in known if self._typed.casefold() in tag.casefold() and tag != self._typed]
        offered = fitting[:_OFFERED]
        self._buttons = self._rows.show(range(len(offered)))
        for button, tag in zip(self._buttons, offered, strict=True):
            button.setText(tag)
            button.setChecked(False)

    def _make_offer(self) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCheckable(True)
        dress(button, "offer")
        button.clicked.connect(partial(self._take, button))
        return button

    def _withdraw(self) -> None:
        self._buttons = self._rows.show([])

    def _take(self, offer: QPushButton) -> None:
        self.setText(offer.text())
        self.saver.commit()

    def _step(self, by: int) -> None:
        """Put the next offer into the field, and after the last one what was typed."""
        ring = [self._typed, *self.offered()]
        at = ring.index(self.text()) if self.text() in ring else 0
        self._stepping = True
        self.setText(ring[(at + by) % len(ring)])
        self._stepping = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._offer()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._withdraw()


class TagChip(QFrame):
    """A tag with a cross that takes it off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = ""
        dress(self, "tag")
        self._words = label()
        self.remove = IconButton("x", "")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE, 1, 2, 1)
        layout.setSpacing(2)
        layout.addWidget(self._words)
        layout.addWidget(self.remove)

    def show_tag(self, tag: str) -> None:
        """Show a tag."""
        self.tag = tag
        self._words.setText(tag)
        self.remove.picture("x", self.tr("Remove the tag {tag}").format(tag=tag))


def _add(term: TermId, text: str) -> Edit:
    return partial(editing.add_tags, chosen=[term], typed=text)
