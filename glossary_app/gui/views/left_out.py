"""A line under the list: a search finds more among the entries that the filter leaves out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from glossary_app.gui import theme


class LeftOutBar(QFrame):
    """Shown while a search finds more than the filter lets through, with a button that shows all of it."""

    wanted = Signal()
    """The person wants to see what is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("left_out")
        self.words = QLabel()
        self.show_all = QPushButton(self.tr("Show all of them"))
        self.show_all.setProperty("look", "link")
        self.show_all.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE, theme.SPACE // 2, theme.SPACE, theme.SPACE // 2)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.words)
        row.addWidget(self.show_all)
        row.addStretch(1)
        self.hide()

    def tell(self, count: int, *, shown: int) -> None:
        """So many entries are left out, beside those that are shown."""
        if shown:
            self.words.setText(self.tr("%Ln more among all entries", "", count))
        else:
            self.words.setText(self.tr("%Ln among all entries", "", count))
        self.setVisible(count > 0)
