"""Words in the document at hand, whether they are a term or not: found as they are typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from glossary_app.domain.spans import Span
from glossary_app.gui.tints import Tints
from glossary_app.gui.views.document.page import Page
from glossary_app.services import evidence

_WIDTH, _NARROWEST = 180, 90


class FindField(QLineEdit):
    """Shows the next place from where the reader is; Enter the one after it, with Shift the one before."""

    found = Signal()
    """Another place is shown."""
    left = Signal()
    """The person goes back to the page."""

    def __init__(self, page: Page, text: Callable[[], str]) -> None:
        super().__init__()
        self._page = page
        self._text = text
        self._from = 0
        """Where the next place is looked for: at the top of the page, then behind the last place."""
        self.setPlaceholderText(self.tr("Find in the text"))
        self.setAccessibleName(self.placeholderText())
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(_WIDTH)
        self.setMinimumWidth(_NARROWEST)
        lens = QAction(self)
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        Tints(self, {lens: "search"}, part="muted")
        self.textChanged.connect(lambda: self._show(self._sought(self._from)))

    def take_up(self) -> None:
        """Go to what stands in the field, to find something else."""
        self.setFocus()
        self.selectAll()

    def _sought(self, start: int, *, back: bool = False) -> Span | None:
        return evidence.sought(self._text(), self.text(), start=start, back=back)

    def _show(self, place: Span | None) -> None:
        """Show a place, or that there is none."""
        self.setProperty("missing", bool(self.text()) and place is None)
        self.style().polish(self)
        if place is not None:
            self._from = place.start
            self._page.show_place(place)
            self.found.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._from = self._page.visible().start

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._show(self._sought(self._from + (not back), back=back))
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
