"""The pane of the plots: which one, of which entries, and what is left out of it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glossary_app.domain.changes import Changes
from glossary_app.gui import theme
from glossary_app.gui.dialogs import target
from glossary_app.gui.freshness import Freshness
from glossary_app.gui.jobs import file_name
from glossary_app.gui.session import Session
from glossary_app.gui.tints import Tints
from glossary_app.gui.views.plots.saving import save
from glossary_app.gui.views.plots.series import Series
from glossary_app.services import evidence, listing
from glossary_app.services.evidence import Context, Spot

if TYPE_CHECKING:
    from glossary_app.gui.views.plots.canvas import Hit
    from glossary_app.gui.views.plots.dispersion import Dispersion
    from glossary_app.gui.views.plots.frequency import Frequency

MOST = 12
"""Entries drawn at once."""
_WORDS = 16
"""Characters of context told of a stroke on each side."""
_LOADING = 20
"""Milliseconds between two looks whether the drawing library is there."""


class PlotsView(QWidget):
    """Draws the selected entries; loads what draws when it is first seen, beside the window's work."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._loading: Thread | None = None
        self._looking = QTimer(self, interval=_LOADING)
        self._looking.timeout.connect(self._look_for_library)
        self.dispersion: Dispersion | None = None
        self.frequency: Frequency | None = None
        self.by_place = self._choice(self.tr("Where"), self.tr("Where the terms stand"))
        self.by_date = self._choice(self.tr("When"), self.tr("How often over time"))
        self.by_place.setChecked(True)
        choices = QButtonGroup(self)
        for button in (self.by_place, self.by_date):
            choices.addButton(button)
        choices.buttonClicked.connect(self._tell)
        self.note = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.note.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.picture = QToolButton()
        self.picture.setText(self.tr("Save picture…"))
        self.picture.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.picture.setEnabled(False)
        self.picture.clicked.connect(self._ask_where_to_save)
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        Tints(self, {self.by_place: "barcode", self.by_date: "chart-line", self.picture: "image-down"})
        self._lay_out()
        self._freshness = Freshness(self, self._read)
        session.chosen.connect(self._freshness.spoiled)
        session.changed.connect(self._on_changed)
        self._freshness.spoiled()

    def save(self, path: Path) -> bool:
        """Save the plot that is shown as PNG or SVG, as the suffix says; whether it could be written."""
        written = save(self._shown().plot, path)
        said = self.tr("Saved: {path}") if written else self.tr("Could not be written: {path}")
        self.note.setText(said.format(path=path))
        return written

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.dispersion is not None:
            self._freshness.spoiled()

    def _choice(self, text: str, explained: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        button.setText(text)
        button.setToolTip(explained)
        button.setAccessibleDescription(explained)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * theme.SPACE, theme.SPACE, 2 * theme.SPACE, theme.SPACE)
        bar.addWidget(self.by_place)
        bar.addWidget(self.by_date)
        bar.addSpacing(theme.SPACE)
        bar.addWidget(self.note, 1)
        bar.addWidget(self.picture)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)

    def _read(self) -> None:
        if self.dispersion is None or self.frequency is None:
            self._load()
            return
        citations = list(evidence.citations(self._session.glossary).values())
        series = self._series()
        self.dispersion.show(series, citations)
        self.frequency.show(series)
        keys = self.tr("The arrow keys go from mark to mark, Enter opens the place.")
        for drawn in (self.dispersion, self.frequency):
            drawn.plot.setAccessibleDescription(f"{drawn.words()}. {keys}")
        self._tell()

    def _load(self) -> None:
        """Import the drawing library, which takes half a second, and draw when it is there."""
        if self._loading is None:
            self._empty.setText(self.tr("Drawing…"))
            self._loading = Thread(target=import_module, args=("pyqtgraph",), daemon=True)
            self._loading.start()
            self._looking.start()

    def _look_for_library(self) -> None:
        if self._loading is not None and not self._loading.is_alive():
            self._looking.stop()
            self._make_plots()

    def _make_plots(self) -> None:
        from glossary_app.gui.views.plots.dispersion import Dispersion
        from glossary_app.gui.views.plots.frequency import Frequency

        self.dispersion = Dispersion(self._words, self._open)
        self.frequency = Frequency(self._open)
        self.dispersion.plot.setAccessibleName(self.tr("Where the terms stand"))
        self.frequency.plot.setAccessibleName(self.tr("How often over time"))
        for drawn in (self.dispersion, self.frequency):
            self._stack.addWidget(drawn.plot)
        self._read()

    def _series(self) -> list[Series]:
        glossary, chosen = self._session.glossary, list(self._session.terms[:MOST])
        return [
            Series(
                term=term,
                spots=tuple(evidence.spots(glossary, term.id)),
                rates=tuple(evidence.rates(glossary, term.id)),
            )
            for term in listing.shown(glossary, chosen)
        ]

    def _tell(self) -> None:
        """Show the chosen plot and say what it leaves out."""
        drawn = bool(self._session.terms) and self.dispersion is not None
        self._empty.setText(self.tr("Choose one or more terms to see where and when they stand."))
        self._stack.setCurrentWidget(self._shown().plot if drawn else self._empty)
        self.picture.setEnabled(drawn)
        said = []
        if len(self._session.terms) > MOST:
            said.append(
                self.tr("The first {most} of %Ln term(s)", "", len(self._session.terms)).format(most=MOST)
            )
        if self.by_date.isChecked() and (undated := self._undated()):
            said.append(self.tr("%Ln document(s) without a date left out", "", undated))
        self.note.setText(" · ".join(said))

    def _undated(self) -> int:
        citations = evidence.citations(self._session.glossary).values()
        return sum(not one.issued_on for one in citations)

    def _shown(self) -> Dispersion | Frequency:
        shown = self.frequency if self.by_date.isChecked() else self.dispersion
        assert shown is not None
        return shown

    def _words(self, spot: Spot) -> Context:
        return evidence.contexts(self._session.glossary, [spot], width=_WORDS)[0]

    def _open(self, hit: Hit) -> None:
        if hit.span is not None:
            self._session.show_place(hit.document, hit.span)

    def _ask_where_to_save(self) -> None:
        headword = listing.shown(self._session.glossary, list(self._session.terms[:1]))[0].headword
        proposed = Path(f"{file_name(headword)}.png")
        chosen = target.ask(self, self.tr("Save picture"), proposed, self.tr("Pictures (*.png *.svg)"))
        if chosen is not None:
            self.save(chosen)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.documents or changes.terms & set(self._session.terms):
            self._freshness.spoiled()
