"""Many entries selected: what can be done to all of them at once."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status, Term, TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Edit
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.look import Flow, label
from glossary_app.gui.views.entry.tags import TagField
from glossary_app.services import editing, listing
from glossary_app.services.library import GlossaryFile

_EditOfAll = Callable[[tuple[TermId, ...]], Edit]
_NAMED = 12
"""How many of the entries are named."""


class SeveralPage(QWidget):
    """Each action is one step for all the entries, and is undone as one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = desk.session
        self._terms: tuple[TermId, ...] = ()
        self.title = label()
        font = QFont(self.title.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        self.title.setFont(font)
        self._names = label("", "muted")
        self._names.setWordWrap(True)
        self.accept = self._button(self.tr("Accept"), Status.ACCEPTED)
        self.reject = self._button(self.tr("Reject"), Status.REJECTED)
        self.put_back = self._button(self.tr("Back to candidates"), Status.CANDIDATE)
        self.deprecate = self._button(self.tr("Deprecate"), Status.DEPRECATED)
        decisions = Flow()
        decisions.arrange((self.accept, self.reject, self.put_back, self.deprecate))
        self.merge = QPushButton()
        self.merge.clicked.connect(self._merge)
        self.tag = TagField(desk, self.tr("Tag for all"))
        self.tag.setPlaceholderText(self.tr("Add a tag to all"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.SPACE] * 4)
        layout.setSpacing(theme.SPACE + theme.SPACE // 2)
        layout.addWidget(self.title)
        layout.addWidget(self._names)
        layout.addWidget(decisions)
        layout.addWidget(self.tag)
        layout.addWidget(self.tag.offers)
        layout.addWidget(self.tag.remarked)
        layout.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_terms(self, terms: Sequence[TermId]) -> None:
        """Show what can be done to these entries."""
        self._terms = tuple(terms)
        slot = Slot(terms[0], f"new tag of {sorted(terms)}")
        self.tag.saver.show(slot, "", partial(_add_tag, self._terms))
        named = listing.shown(self._session.glossary, list(terms[:_NAMED]))
        self.title.setText(self.tr("%Ln term(s) selected", "", len(terms)))
        self._names.setText(_names(named, more=len(terms) > len(named)))
        self.merge.setVisible(bool(named))
        if named:
            self.merge.setText(self.tr("Merge all into {term}").format(term=named[0].headword))

    def _button(self, words: str, status: Status) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda: self._perform(partial(_set_status, status)))
        return button

    def _merge(self) -> None:
        self._perform(lambda terms: partial(editing.merge_terms, chosen=terms, into=terms[0]))

    def _perform(self, edit: _EditOfAll) -> None:
        if self._terms:
            self._session.perform(edit(self._terms))


def _set_status(status: Status, terms: tuple[TermId, ...]) -> Edit:
    return partial(editing.set_status, chosen=terms, status=status)


def _add_tag(terms: tuple[TermId, ...], tag: str) -> Edit:
    """Tag those that are left when the text has its turn: an import may drop some as it is typed."""

    def tag_those_left(glossary: GlossaryFile) -> Changes:
        left = [one.id for one in listing.shown(glossary, list(terms))]
        return editing.add_tags(glossary, left, tag)

    return tag_those_left


def _names(named: Sequence[Term], *, more: bool) -> str:
    return "、".join(one.headword for one in named) + ("…" if more else "")
