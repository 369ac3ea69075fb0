"""The other designations of an entry, and those in other languages."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Equivalent, EquivalentId, Form, FormKind, Term, TermId
from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.session import Edit
from glossary_app.gui.tips import tip
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.fields import LineField
from glossary_app.gui.views.entry.look import (
    SMALL,
    Choice,
    Column,
    IconButton,
    Rows,
    Section,
    across,
    dress,
    keep_narrow,
    label,
)
from glossary_app.gui.words import form_word
from glossary_app.services import editing, entries
from glossary_app.services.library import GlossaryFile

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language tag, as far as its form goes (BCP 47)."""
_LANGUAGE_WIDTH = 64
_KIND_WIDTH = 150
_REMOVE_WIDTH = SMALL + theme.SPACE // 2
"""What the cross at the end of a row takes, so that the line for another one ends where the rows do."""


class FormsPart(Section):
    """Abbreviations, full forms, variants: each with its kind, and a line for another one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Designations"))
        rows = Column()
        self._rows: Rows[str, FormRow] = Rows(rows, partial(FormRow, desk))
        self.rows: list[FormRow] = []
        self.new = LineField(desk, self.tr("New designation"))
        self.new.setPlaceholderText(self.tr("Add a designation"))
        dress(self.new, "quiet")
        self.kind = _kind_choice(self.tr("Kind of the new designation"))
        self.kind.setCurrentIndex(self.kind.findData(FormKind.VARIANT))
        self.body.addWidget(rows)
        self.body.addLayout(across(self.new, self.kind, QSpacerItem(_REMOVE_WIDTH, 0)))
        self.body.addWidget(self.new.remarked)

    def show_forms(self, term: Term, forms: Sequence[Form]) -> None:
        """Show the designations of an entry."""
        self.rows = self._rows.show([form.text for form in forms])
        for row, form in zip(self.rows, forms, strict=True):
            row.show_form(term.id, form)
        self.new.saver.show(
            Slot(term.id, "new form"), "", partial(self._add, term.id), check=partial(_form_problem, term)
        )

    def _add(self, term: TermId, text: str) -> Edit:
        return partial(editing.add_form, term=term, form=Form(text, self.kind.currentData()))


class FormRow(QWidget):
    """One designation: its words, its kind."""

    _term: TermId
    _form: Form

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = label()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        keep_narrow(self._words)
        self._words.setContentsMargins(theme.SPACE - 1, 0, 0, 0)
        self.kind = _kind_choice("")
        self.kind.activated.connect(self._set_kind)
        self.remove = IconButton("x", "")
        self.remove.clicked.connect(self._remove)
        self.setLayout(across(self._words, self.kind, self.remove))

    def show_form(self, term: TermId, form: Form) -> None:
        """Show a designation of an entry."""
        self._term, self._form = term, form
        self._words.setText(form.text)
        self._words.setToolTip(tip(form.text))
        self.kind.setAccessibleName(self.tr("Kind of the designation {text}").format(text=form.text))
        self.remove.picture("x", self.tr("Remove the designation {text}").format(text=form.text))
        self.kind.setCurrentIndex(self.kind.findData(form.kind))

    def _set_kind(self) -> None:
        chosen = Form(self._form.text, self.kind.currentData())
        if chosen != self._form and not self._desk.session.perform(
            partial(editing.add_form, term=self._term, form=chosen)
        ):
            self.show_form(self._term, self._form)

    def _remove(self) -> None:
        self._desk.session.perform(partial(editing.remove_form, term=self._term, text=self._form.text))


class EquivalentsPart(Section):
    """The language and the words, a row each, and a line for another one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Equivalents"))
        rows = Column()
        self._rows: Rows[EquivalentId | None, EquivalentRow] = Rows(rows, partial(EquivalentRow, desk))
        self.rows: list[EquivalentRow] = []
        self.language = LineField(desk, self.tr("Language of the new equivalent"))
        self.language.setText("en")
        self.language.setFixedWidth(_LANGUAGE_WIDTH)
        self.new = EquivalentField(desk, self.tr("New equivalent"))
        self.new.setPlaceholderText(self.tr("Add an equivalent"))
        for field in (self.language, self.new):
            dress(field, "quiet")
        self.body.addWidget(rows)
        self.body.addLayout(across(self.language, self.new, QSpacerItem(_REMOVE_WIDTH, 0)))
        self.body.addWidget(self.new.remarked)

    def show_equivalents(self, term: TermId, found: Sequence[Equivalent]) -> None:
        """Show the equivalents of an entry."""
        self.rows = self._rows.show([one.id for one in found])
        for row, one in zip(self.rows, found, strict=True):
            row.show_equivalent(term, one)
        self.new.saver.show(
            Slot(term, "new equivalent"), "", partial(self._add, term), check=self._language_problem
        )

    def _add(self, term: TermId, text: str) -> Edit:
        wanted = Equivalent(self.language.words(), text)
        return partial(editing.replace_equivalent, term=term, former=None, wanted=wanted)

    def _language_problem(self, text: str) -> str:
        return _language_problem(self.language.words())


class EquivalentField(LineField):
    """A line for an equivalent; Up and Down go on to that of another entry."""

    stepped = Signal(int)
    """Carries how many rows further in the list the entry stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)


class EquivalentRow(QWidget):
    """One designation in another language; emptied, it goes."""

    _term: TermId
    _shown: Equivalent

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.language = LineField(desk, self.tr("Language"))
        self.language.setFixedWidth(_LANGUAGE_WIDTH)
        self.text = LineField(desk, self.tr("Equivalent"))
        for field in (self.language, self.text):
            dress(field, "quiet")
        self.remove = IconButton("x", "")
        self.remove.clicked.connect(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(across(self.language, self.text, self.remove))
        layout.addWidget(self.language.remarked)
        layout.addWidget(self.text.remarked)

    def show_equivalent(self, term: TermId, shown: Equivalent) -> None:
        """Show an equivalent of an entry."""
        self._term, self._shown = term, shown
        self.remove.picture("x", self.tr("Remove the equivalent {text}").format(text=shown.text))
        self.language.saver.show(
            Slot(term, f"language of equivalent {shown.id}"),
            shown.language,
            partial(_set_language, term, shown),
            check=_language_problem,
        )
        self.text.saver.show(
            Slot(term, f"equivalent {shown.id}"), shown.text, partial(_set_text, term, shown)
        )

    def _remove(self) -> None:
        for field in (self.language, self.text):
            field.saver.put_back()
        self._desk.session.perform(_replace(self._term, self._shown, lambda _: None))


def _set_language(term: TermId, shown: Equivalent, typed: str) -> Edit:
    return _replace(term, shown, lambda known: replace(known, language=typed))


def _set_text(term: TermId, shown: Equivalent, typed: str) -> Edit:
    return _replace(term, shown, lambda known: replace(known, text=typed) if typed else None)


def _replace(term: TermId, shown: Equivalent, wanted: Callable[[Equivalent], Equivalent | None]) -> Edit:
    """Change an equivalent from what it is by then: its language may have been changed meanwhile."""

    def edit(glossary: GlossaryFile) -> Changes:
        for known in entries.equivalents(glossary, term):
            if known.id == shown.id:
                return editing.replace_equivalent(glossary, term, former=known, wanted=wanted(known))
        return Changes()

    return edit


def _kind_choice(name: str) -> Choice:
    made = Choice(name, "quiet")
    made.setFixedWidth(_KIND_WIDTH)
    for kind in FormKind:
        made.addItem(form_word(kind), kind)
    return made


def _form_problem(term: Term, typed: str) -> str:
    return translate("FormsPart", "This is the headword itself.") if typed == term.headword else ""


def _language_problem(typed: str) -> str:
    if _LANGUAGE.fullmatch(typed):
        return ""
    return translate("EquivalentsPart", "Write a language as a code: en, fr, ru, pt-BR.")
