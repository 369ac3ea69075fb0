"""The tags of an entry as chips, and a field for another one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from glossary_app.domain.terms import TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Edit
from glossary_app.gui.views.entry.fields import LineField
from glossary_app.gui.views.entry.look import FlowLayout, IconButton, Rows, Section, dress, label
from glossary_app.gui.views.entry.saving import Desk, Slot
from glossary_app.services import editing

_FIELD_WIDTH = 120


class TagsPart(Section):
    """Tags are added with Enter, one after the other, and taken off with their cross."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Tags"))
        self._desk = desk
        self._term: TermId | None = None
        chips = FlowLayout()
        self._chips: Rows[str, TagChip] = Rows(chips, self._make_chip)
        self.chips: list[TagChip] = []
        self.new = LineField(desk, self.tr("New tag"))
        self.new.setPlaceholderText(self.tr("Add a tag"))
        self.new.setMaximumWidth(2 * _FIELD_WIDTH)
        dress(self.new, "quiet")
        self.body.addLayout(chips)
        self.body.addWidget(self.new)
        self.body.addWidget(self.new.remarked)

    def show_tags(self, term: TermId, tags: Sequence[str]) -> None:
        """Show the tags of an entry."""
        self._term = term
        self.chips = self._chips.show(tags)
        self.new.saver.show(Slot(term, "new tag"), "", partial(_add, term))

    def _make_chip(self, tag: str) -> "TagChip":
        chip = TagChip(tag)
        chip.remove.clicked.connect(partial(self._remove, tag))
        return chip

    def _remove(self, tag: str) -> None:
        if self._term is not None:
            self._desk.session.perform(partial(editing.remove_tag, chosen=[self._term], tag=tag))


class TagChip(QFrame):
    """A tag with a cross that takes it off."""

    def __init__(self, tag: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = tag
        dress(self, "tag")
        self.remove = IconButton("x", self.tr("Remove the tag {tag}").format(tag=tag))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE, 1, 2, 1)
        layout.setSpacing(2)
        layout.addWidget(label(tag))
        layout.addWidget(self.remove)


def _add(term: TermId, text: str) -> Edit:
    return partial(editing.add_tag, chosen=[term], tag=text)
