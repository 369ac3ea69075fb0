"""The options of the program and of the open glossary; what is chosen holds at once, without a button."""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.session import Session
from glossary_app.gui.tints import Tints
from glossary_app.gui.views.entry.look import Choice, label
from glossary_app.services import options
from glossary_app.services.options import Strictness
from glossary_app.settings import Language, PinyinStyle, Settings, Theme

_WIDTH = 560
_LINES = 4


class SettingsDialog(QDialog):
    """Every choice is told as it is made; words of the glossary are kept when the field is left."""

    chosen = Signal(object)
    """Carries the `Settings` that hold from now on."""
    extraction_wanted = Signal()
    """The terms of the glossary shall be found anew, with its options."""

    def __init__(self, settings: Settings, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session = session
        self._options = options.read(session.glossary)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(_WIDTH)
        self.language = _choice(_languages(), settings.language)
        self.theme = _choice(_themes(), settings.theme)
        self.pinyin = _choice(_pinyin_styles(), settings.pinyin)
        self.strictness = _choice(_strictnesses(), self._options.strictness)
        self.stop_words = _words(self._options.stop_words)
        self.known_words = _words(self._options.known_words)
        self.again = QPushButton(self.tr("E&xtract again"))
        Tints(self, {self.again: "sparkles"})
        self._lay_out()
        for choice in (self.language, self.theme, self.pinyin):
            choice.currentIndexChanged.connect(self._tell)
        self.strictness.currentIndexChanged.connect(self._keep)
        self.again.clicked.connect(self._extract)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(2 * theme.SPACE)
        form.setVerticalSpacing(theme.SPACE + theme.SPACE // 2)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_title(self.tr("Window")))
        _add(form, self.tr("&Language"), self.language, self.tr("Holds from the next start."))
        _add(form, self.tr("&Theme"), self.theme)
        _add(form, self.tr("&Pinyin"), self.pinyin)
        name = self._session.glossary.path.stem
        form.addRow(_title(self.tr("Extraction in “{glossary}”").format(glossary=name)))
        _add(
            form,
            self.tr("St&rictness"),
            self.strictness,
            self.tr("Terms that a document explains are always proposed."),
        )
        _add(
            form,
            self.tr("&Stop words"),
            self.stop_words,
            self.tr("One a line, not to be proposed; *word* is all that contains it."),
        )
        _add(
            form,
            self.tr("&Known words"),
            self.known_words,
            self.tr("One a line. They are proposed wherever they stand in a document."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * theme.SPACE,) * 4)
        column.setSpacing(3 * theme.SPACE)
        column.addLayout(form)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        hint = label(self.tr("Holds from the next import or extraction; your decisions stay."), "muted")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self.again.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(self.again)
        foot.addWidget(buttons)
        return foot

    def _tell(self) -> None:
        self._settings = replace(
            self._settings,
            language=Language(self.language.currentData()),  # Qt hands back a string
            theme=Theme(self.theme.currentData()),
            pinyin=PinyinStyle(self.pinyin.currentData()),
        )
        self.chosen.emit(self._settings)

    def _keep(self) -> None:
        """Keep the options of the glossary where they have changed."""
        wanted = options.Options(
            strictness=Strictness(self.strictness.currentData()),
            stop_words=options.words(self.stop_words.toPlainText()),
            known_words=options.words(self.known_words.toPlainText()),
        )
        if wanted != self._options and self._session.perform(partial(options.keep, options=wanted)):
            self._options = wanted

    def _extract(self) -> None:
        self.close()
        self.extraction_wanted.emit()

    def done(self, result: int) -> None:
        self._keep()
        super().done(result)


def _languages() -> Mapping[Enum, str]:
    return {
        Language.SYSTEM: translate("SettingsDialog", "As the system"),
        Language.CHINESE: "简体中文",
        Language.ENGLISH: "English",
    }


def _themes() -> Mapping[Enum, str]:
    return {
        Theme.SYSTEM: translate("SettingsDialog", "As the system"),
        Theme.LIGHT: translate("SettingsDialog", "Light"),
        Theme.DARK: translate("SettingsDialog", "Dark"),
    }


def _pinyin_styles() -> Mapping[Enum, str]:
    marks = translate("SettingsDialog", "Tone marks: {example}")
    numbers = translate("SettingsDialog", "Tone numbers: {example}")
    return {
        PinyinStyle.MARKS: marks.format(example="xīn zhì"),
        PinyinStyle.NUMBERS: numbers.format(example="xin1 zhi4"),
    }


def _strictnesses() -> Mapping[Enum, str]:
    return {
        Strictness.BROAD: translate("SettingsDialog", "Broad: all candidates"),
        Strictness.BALANCED: translate("SettingsDialog", "Balanced: the best three of ten"),
        Strictness.STRICT: translate("SettingsDialog", "Strict: the best tenth"),
    }


def _choice(words: Mapping[Enum, str], current: Enum) -> Choice:
    choice = Choice("")
    for value, word in words.items():
        choice.addItem(word, value)
    choice.setCurrentIndex(list(words).index(current))
    return choice


def _add(form: QFormLayout, name: str, field: QWidget, hint: str = "") -> None:
    """A field with its name before it and a hint below, in one line: a form has no room for a second."""
    field.setAccessibleName(name.replace("&", ""))
    field.setAccessibleDescription(hint)
    before = QLabel(name)
    before.setBuddy(field)
    below = QVBoxLayout()
    below.setSpacing(theme.SPACE // 2)
    below.addWidget(field)
    if hint:
        below.addWidget(label(hint, "muted"))
    form.addRow(before, below)


def _words(words: tuple[str, ...]) -> QPlainTextEdit:
    field = QPlainTextEdit("\n".join(words))
    field.setTabChangesFocus(True)
    line = field.fontMetrics().lineSpacing()
    field.setMinimumHeight(line + 2 * theme.SPACE)  # on a projector
    field.setMaximumHeight(_LINES * line + 2 * theme.SPACE)
    return field


def _title(text: str) -> QLabel:
    made = label(text, "muted")
    made.setContentsMargins(0, theme.SPACE, 0, 0)
    return made
