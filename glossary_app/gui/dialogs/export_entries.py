"""Which entries are handed on: all, some of a kind, or those of the list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from glossary_app.domain.terms import NOT_REJECTED, Status, TermId
from glossary_app.services import library, listing


class Entries(QButtonGroup):
    """The choices, with how many entries each has; what has none cannot be chosen."""

    def __init__(
        self,
        glossary: library.GlossaryFile,
        *,
        filtered: Sequence[TermId],
        selected: Sequence[TermId],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        accepted = frozenset({Status.ACCEPTED})
        self._offered: tuple[Sequence[TermId], ...] = (
            listing.selected(glossary, listing.Filter(statuses=NOT_REJECTED)),
            listing.selected(glossary, listing.Filter(statuses=accepted)),
            listing.selected(glossary, listing.Filter(statuses=NOT_REJECTED, explained=True)),
            filtered,
            selected,
        )
        counts = [len(some) for some in self._offered]
        for row, text in enumerate(
            (
                self.tr("All but rejected ones (%Ln)", "", counts[0]),
                self.tr("Accepted ones only (%Ln)", "", counts[1]),
                self.tr("Explained ones only (%Ln)", "", counts[2]),
                self.tr("As filtered (%Ln)", "", counts[3]),
                self.tr("Selected (%Ln)", "", counts[4]),
            )
        ):
            button = QRadioButton(text)
            button.setEnabled(bool(self._offered[row]))
            self.addButton(button, row)
        # Who has decided hands on the decision, and who has not what he sees.
        self.button(next((row for row in (1, 3) if counts[row]), 0)).setChecked(True)

    def chosen(self) -> Sequence[TermId]:
        """The entries of the choice, in their order."""
        return self._offered[self.checkedId()]
