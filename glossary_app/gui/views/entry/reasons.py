"""Why an entry is proposed: what speaks for it and against it, each with a bar as long as it counts."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from glossary_app.domain.terms import ScorePart
from glossary_app.gui import theme
from glossary_app.gui.i18n import translate
from glossary_app.gui.views.entry.look import Column, Rows, Section, label
from glossary_app.gui.words import category_word

_BAR = QSize(80, 16)
_BESIDE = 12
"""Characters of what was seen that fit beside the words; more of them stand below."""
_SHARE = re.compile(r"(.* )?(\d+)/(\d+)")
"""Places, maybe of an expression, of how many: `首问必答制度 2/3`."""
_FIGURE = re.compile(r"\d+\.\d")


class ReasonsPart(Section):
    """A line a reason, the strongest first; nothing for an entry that a person added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("Why it is proposed"))
        rows = Column(gap=3)
        self._rows: Rows[int, ReasonRow] = Rows(rows, ReasonRow)
        self.body.addWidget(rows)

    def show_parts(self, parts: Sequence[ScorePart]) -> None:
        """Show the reasons of an entry."""
        self.setVisible(bool(parts))
        most = max((abs(_points(part)) for part in parts), default=0.0) or 1.0
        for row, part in zip(self._rows.show(range(len(parts))), parts, strict=True):
            row.show_part(part, most=most)


class ReasonRow(QWidget):
    """One reason: its bar, its words, what was seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar, self._words = Bar(), label()
        self._seen, self._seen_below = label("", "muted"), label("", "muted")
        for words in (self._words, self._seen_below):
            words.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._bar, 0, 0, top)
        grid.addWidget(self._words, 0, 1, top)
        grid.addWidget(self._seen, 0, 2, top)
        grid.addWidget(self._seen_below, 1, 1, 1, 2)

    def show_part(self, part: ScorePart, *, most: float) -> None:
        """Show a reason; the bar of one that counts `most` is the longest."""
        words, points = reason_word(part), _points(part)
        self._bar.show_share(points / most)
        self._bar.setAccessibleName(f"{words}: {_side(points)}")
        self._bar.setToolTip(_side(points))
        self._words.setText(words)
        evidence = _evidence(part)
        is_short = len(evidence) <= _BESIDE
        self._seen.setText(evidence if is_short else "")
        self._seen_below.setText("" if is_short else evidence)
        self._seen_below.setHidden(is_short)


class Bar(QWidget):
    """How much a reason counts: to the right of the middle for the entry, to the left against it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedSize(_BAR)

    def show_share(self, share: float) -> None:
        """Be as long as this share, from −1 to 1, of the room there is."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, height = self.width() / 2, 6.0
        top = (self.height() - height) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRect(QRectF(middle - 0.5, 1, 1, self.height() - 2))
        length = max(2.0, abs(self._share) * (middle - 2)) if self._share else 0.0
        painter.setBrush(theme.colour("good" if self._share > 0 else "bad"))
        left = middle + 1 if self._share > 0 else middle - 1 - length
        painter.drawRoundedRect(QRectF(left, top, length, height), 2, 2)


def _side(points: float) -> str:
    """What a reason speaks for, and how loud; nothing of one that only tells the category."""
    if not points:
        return ""
    side = translate("ReasonsPart", "for it") if points > 0 else translate("ReasonsPart", "against it")
    return f"{side} {points:+.1f}"


def reason_word(part: ScorePart) -> str:
    """A reason in words."""
    if part.category:
        return translate("ReasonsPart", "Category: {name}").format(name=category_word(part.category))
    words = {
        "recurrence": translate("ReasonsPart", "It recurs"),
        "spread": translate("ReasonsPart", "It stands in many documents"),
        "cohesion": translate("ReasonsPart", "Its parts belong together"),
        "edges": translate("ReasonsPart", "It begins and ends where words do"),
        "nesting": translate("ReasonsPart", "How it stands in longer expressions"),
        "contrast": translate("ReasonsPart", "How ordinary its words are"),
        "parts-of-speech": translate("ReasonsPart", "The parts of speech in it"),
        "length": translate("ReasonsPart", "Its length"),
        "prefix": translate("ReasonsPart", "It begins like a term of the field"),
        "suffix": translate("ReasonsPart", "It ends like a term of the field"),
        "slogan": translate("ReasonsPart", "The form of a numbered slogan"),
        "quoted": translate("ReasonsPart", "It stands in quotation marks"),
        "name": translate("ReasonsPart", "It is a name or a date"),
        "explained": translate("ReasonsPart", "A document explains it"),
        "known": translate("ReasonsPart", "It is a known word of this glossary"),
    }
    return words.get(part.name, part.name)


def _evidence(part: ScorePart) -> str:
    """What was seen: codes of the program in words, figures with what they count."""
    words = {
        "note": translate("ReasonsPart", "in a note"),
        "intext": translate("ReasonsPart", "in the text"),
        "else": translate("ReasonsPart", "nothing tells of another"),
    }
    counted = {
        "recurrence": translate("ReasonsPart", "{count} times"),
        "spread": translate("ReasonsPart", "{count} documents"),
        "length": translate("ReasonsPart", "{count} characters"),
    }
    if part.name in counted and part.evidence.isdecimal():
        return counted[part.name].format(count=part.evidence)
    share = _SHARE.fullmatch(part.evidence)
    if share:
        some = translate("ReasonsPart", "{count} of {all} places")
        return (share[1] or "") + some.format(count=share[2], all=share[3])
    if part.name == "edges" and _FIGURE.fullmatch(part.evidence):
        return translate("ReasonsPart", "varied neighbours")
    return words.get(part.evidence, part.evidence)


def _points(part: ScorePart) -> float:
    return part.value * part.weight
