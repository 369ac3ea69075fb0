"""How the headword is read: a chip a syllable, and the whole in one line."""

from functools import partial
from threading import Thread
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from glossary_app.domain.terms import Term
from glossary_app.errors import UserError
from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.session import Edit
from glossary_app.gui.views.entry.chips import SyllableChip
from glossary_app.gui.views.entry.drafts import Desk, Slot
from glossary_app.gui.views.entry.fields import LineField
from glossary_app.gui.views.entry.look import Flow, IconButton, Rows, across, dress, label
from glossary_app.services import editing, pinyin

_WARM_UP = 1500
"""Milliseconds after which the tables of readings are loaded, before somebody asks for them."""


class ReadingPart(QWidget):
    """The pinyin. A chip that was edited puts its syllable into the whole line, which is what is saved."""

    entered = Signal()
    """Enter was pressed in a syllable or the line, and nothing is left to save."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._term: Term | None = None
        strip = Flow(gap=4)
        self._chips: Rows[int, SyllableChip] = Rows(strip, self._make_chip)
        self.chips: list[SyllableChip] = []
        self._offers = Flow(gap=4)
        self._offers.hide()
        self._offered: Rows[int, QPushButton] = Rows(self._offers, self._make_offer)
        self._buttons: list[QPushButton] = []
        self._asking: SyllableChip | None = None
        self.line = LineField(desk, self.tr("Pinyin"))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly)
        self.line.setPlaceholderText(self.tr("Pinyin, as in xīn zhì or xin1 zhi4"))
        self.line.saver.entered.connect(self.entered)
        self._badge = label(self.tr("Set by you"), "badge")
        self._badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.right = QPushButton(theme.icon("check", "muted"), self.tr("Is right"))
        self.right.setAccessibleName(self.tr("The pinyin is right"))
        self.right.setToolTip(
            self.tr("A character here has other readings too. Correct the pinyin, or say that it is right.")
        )
        self.right.clicked.connect(self._confirm)
        self.back = IconButton("rotate-ccw", self.tr("Go back to the proposed pinyin"))
        self.back.clicked.connect(self._reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE - 2)
        layout.addWidget(strip)
        layout.addWidget(self._offers)
        layout.addLayout(across(self.line, self.right, self._badge, self.back))
        layout.addWidget(self.line.remarked)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus_changed)
        self._warm_up = QTimer(self)
        self._warm_up.setSingleShot(True)
        self._warm_up.timeout.connect(_load_tables)
        self._warm_up.start(_WARM_UP)

    def show_term(self, term: Term) -> None:
        """Show the reading of an entry."""
        if self._term is None or self._term.id != term.id:
            for chip in self.chips:
                chip.close_editor(False)
        self._term = term
        syllables = pinyin.syllables(term.headword, term.pinyin)
        self.chips = self._chips.show(range(len(syllables)))
        for chip, syllable in zip(self.chips, syllables, strict=True):
            chip.show_syllable(syllable)
        self.line.saver.show(
            Slot(term.id, "pinyin"),
            self._desk.session.spelled(term.pinyin),
            partial(_save, term),
            check=partial(_problem, term),
        )
        self.right.setVisible(term.pinyin_to_check)
        self._badge.setVisible(term.pinyin_by_person)
        self.back.setVisible(term.pinyin_by_person)

    def edit(self) -> None:
        """Edit the first syllable, or the whole where it has no chips."""
        chips = [chip for chip in self.chips if chip.syllable.han]
        if chips:
            chips[0].edit()
        else:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Put what stands in an open chip into the whole line."""
        for chip in self.chips:
            chip.close_editor(True)

    def offers(self) -> list[QPushButton]:
        """The readings to choose from while a syllable is edited."""
        return list(self._buttons)

    def _make_chip(self) -> SyllableChip:
        chip = SyllableChip(self._desk.session.spelled)
        chip.typed.connect(partial(self._put_syllable, chip))
        chip.editing.connect(partial(self._offer, chip))
        chip.entered.connect(self._on_entered)
        chip.moved.connect(partial(self._go_on, chip))
        return chip

    def _on_entered(self) -> None:
        if self.line.saver.commit():
            self.entered.emit()

    def _go_on(self, chip: SyllableChip, by: int) -> None:
        """Edit another syllable, which keeps what was typed into this one; after the last comes the line."""
        chips = [one for one in self.chips if one.syllable.han]
        at = chips.index(chip) + by
        if 0 <= at < len(chips):
            chips[at].edit()
        else:
            (self.line if by > 0 else chip).setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self, chip: SyllableChip, opened: bool) -> None:
        """Show the readings of a character while its chip is edited; those that are no choice are not."""
        self._asking = chip if opened else None
        readings = chip.editor.readings if opened and chip.editor else ()
        self._buttons = self._offered.show(range(len(readings)))
        for button, one in zip(self._buttons, readings, strict=True):
            button.setText(one)
            name = self.tr("Read {character} as {reading}")
            button.setAccessibleName(name.format(character=chip.syllable.written, reading=one))
            button.setChecked(one == chip.text())
        self._offers.setVisible(len(readings) > 1)

    def _make_offer(self) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setCheckable(True)
        dress(button, "offer")
        button.clicked.connect(partial(self._take, button))
        return button

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        """A syllable is typed to its end when the keyboard goes elsewhere; its offers belong to it."""
        if now not in self._buttons:
            for chip in self.chips:
                if chip.editor is not None and chip.editor is not now:
                    chip.close_editor(True)

    def _take(self, offer: QPushButton) -> None:
        chip = self._asking
        if chip is not None and chip.editor is not None:
            chip.editor.setText(offer.text())
            chip.close_editor(True)

    def _put_syllable(self, edited: SyllableChip, typed: str) -> None:
        """Put a syllable into the reading; who types a whole reading where one is asked for means that."""
        if self._term is None or _problem(self._term, typed):
            typed = " ".join(typed if chip is edited else chip.text() for chip in self.chips)
        self.line.setText(typed)
        self.line.saver.commit()

    def _confirm(self) -> None:
        if self._term is not None:
            self._desk.session.perform(partial(editing.confirm_pinyin, chosen=[self._term.id]))

    def _reset(self) -> None:
        if self._term is not None:
            self.line.saver.put_back()
            self._desk.session.perform(partial(editing.reset_pinyin, term=self._term.id))


def _load_tables() -> None:
    """Read something beside the window, so that the first chip opens at once; quitting does not wait.

    The tables are read bit by bit: no other thread is held up for longer than a blink.
    """
    Thread(target=pinyin.reading, args=("重",), daemon=True).start()


def _save(term: Term, typed: str) -> Edit:
    """Nothing typed means what the program proposes."""
    if not typed:
        return partial(editing.reset_pinyin, term=term.id)
    return partial(editing.set_pinyin, term=term.id, typed=typed)


def _problem(term: Term, typed: str) -> str:
    """Why what was typed cannot be the reading."""
    if not typed:
        return ""
    try:
        pinyin.typed_reading(typed, headword=term.headword)
    except UserError as error:
        sentence = translate(
            "ReadingPart",
            "“{pinyin}” is not a reading of {term}: write one syllable a character, with its tone, "
            "as in xīn or xin1.",
        )
        return sentence.format_map(error.facts)
    return ""
