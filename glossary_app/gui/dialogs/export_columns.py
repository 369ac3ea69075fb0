"""The columns of a table that is handed on, each to be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_NAME = Qt.ItemDataRole.UserRole


class Columns(QListWidget):
    """Names with their headers; `itemChanged` says that one was ticked or not."""

    def offer(self, names: Sequence[str], headers: Sequence[str]) -> None:
        """Show these, all ticked, but for those that were left out of the same columns before."""
        left_out = set(names) - set(self.chosen()) if self._names() == list(names) else set()
        self.blockSignals(True)
        self.clear()
        for name, header in zip(names, headers, strict=True):
            item = QListWidgetItem(header, self)
            item.setData(_NAME, name)
            item.setCheckState(Qt.CheckState.Unchecked if name in left_out else Qt.CheckState.Checked)
        self.blockSignals(False)

    def chosen(self) -> tuple[str, ...]:
        """The names that are ticked."""
        return tuple(item.data(_NAME) for item in self._all() if item.checkState() is Qt.CheckState.Checked)

    def _names(self) -> list[str]:
        return [item.data(_NAME) for item in self._all()]

    def _all(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
