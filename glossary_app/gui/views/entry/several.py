"""Many entries selected: what can be done to all of them at once."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from glossary_app.domain.terms import Status, Term, TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Edit, Session
from glossary_app.gui.views.entry.look import FlowLayout, label
from glossary_app.services import editing, listing

_EditOfAll = Callable[[tuple[TermId, ...]], Edit]
_NAMED = 12
"""How many of the entries are named."""


class SeveralPage(QWidget):
    """Each action is one step for all the entries, and is undone as one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._terms: tuple[TermId, ...] = ()
        self.title = label()
        font = QFont(self.title.font())
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(font)
        self._names = label("", "muted")
        self._names.setWordWrap(True)
        self.accept = self._button(self.tr("Accept"), Status.ACCEPTED)
        self.reject = self._button(self.tr("Reject"), Status.REJECTED)
        self.put_back = self._button(self.tr("Back to candidates"), Status.CANDIDATE)
        decisions = FlowLayout()
        for button in (self.accept, self.reject, self.put_back):
            decisions.addWidget(button)
        self.merge = QPushButton()
        self.merge.clicked.connect(self._merge)
        self.tag = QLineEdit()
        self.tag.setAccessibleName(self.tr("Tag for all"))
        self.tag.setPlaceholderText(self.tr("Add a tag to all"))
        self.tag.returnPressed.connect(self._add_tag)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.SPACE] * 4)
        layout.setSpacing(theme.SPACE + theme.SPACE // 2)
        layout.addWidget(self.title)
        layout.addWidget(self._names)
        layout.addLayout(decisions)
        layout.addWidget(self.tag)
        layout.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_terms(self, terms: Sequence[TermId]) -> None:
        """Show what can be done to these entries."""
        if tuple(terms) != self._terms:
            self.tag.clear()
        self._terms = tuple(terms)
        named = listing.shown(self._session.glossary, list(terms[:_NAMED]))
        self.title.setText(self.tr("%n term(s) selected", "", len(terms)))
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

    def _add_tag(self) -> None:
        tag = self.tag.text().strip()
        if tag and self._perform(lambda terms: partial(editing.add_tag, chosen=terms, tag=tag)):
            self.tag.clear()

    def _perform(self, edit: _EditOfAll) -> bool:
        return bool(self._terms) and self._session.perform(edit(self._terms))


def _set_status(status: Status, terms: tuple[TermId, ...]) -> Edit:
    return partial(editing.set_status, chosen=terms, status=status)


def _names(named: Sequence[Term], *, more: bool) -> str:
    return "、".join(one.headword for one in named) + ("…" if more else "")
