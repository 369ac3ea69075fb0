"""What an empty glossary shows: where to begin, and the glossaries that were open before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from glossary_app.gui import theme
from glossary_app.gui.session import Session
from glossary_app.gui.tints import Picture, Tints
from glossary_app.gui.tips import tip

_WIDTH = 640
_ICON = 44
_MOST_RECENT = 5


class StartPage(QScrollArea):
    """Says in a sentence what to do, and offers files, folders, samples and other glossaries.

    What is dropped, the window takes (`DropTarget`), and tells it by `show_hover`. Without a session it
    is the page of a window that has no glossary yet.
    """

    files_wanted = Signal()
    folder_wanted = Signal()
    samples_wanted = Signal()
    open_wanted = Signal()
    """Another glossary shall be chosen."""
    glossary_chosen = Signal(object)
    """Carries the `Path` of a glossary that was open before."""

    def __init__(
        self, session: Session | None, recent: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        own = session.glossary.path.absolute() if session else None
        self._recent = [path for path in recent if path != own][:_MOST_RECENT]
        self.setObjectName("start")
        self.setAccessibleName(self.tr("Start"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._area = self._drop_area()
        column = QVBoxLayout()
        column.setSpacing(3 * theme.SPACE)
        column.addStretch(2)
        column.addWidget(self._area)
        column.addLayout(self._others())
        column.addStretch(3)
        page = QWidget()
        page.setObjectName("start_page")
        row = QHBoxLayout(page)
        row.setContentsMargins(4 * theme.SPACE, 4 * theme.SPACE, 4 * theme.SPACE, 4 * theme.SPACE)
        row.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        self.setWidget(page)

    def show_hover(self, over: bool) -> None:
        """Show that files are held over the window and may be let go."""
        self._area.setProperty("hovered", over)
        self._area.style().polish(self._area)

    def _drop_area(self) -> QFrame:
        area = QFrame()
        area.setObjectName("drop")
        area.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(area)
        column.setContentsMargins(*(4 * theme.SPACE,) * 4)
        column.setSpacing(theme.SPACE)
        column.addWidget(Picture("file-up", "accent", _ICON), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.SPACE)
        column.addWidget(_line(self.tr("Drop policy documents here"), "title"))
        what_happens = _line(
            self.tr(
                "The program finds the terms that recur, the explanations that the documents give of "
                "them, and every place where they stand. You decide what is kept."
            ),
            "muted",
        )
        what_happens.setWordWrap(True)
        column.addWidget(what_happens)
        column.addSpacing(2 * theme.SPACE)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE)
        buttons.addStretch()
        buttons.addWidget(self._button(self.tr("Choose f&iles…"), self.files_wanted, kind="primary"))
        buttons.addWidget(self._button(self.tr("Choose a fol&der…"), self.folder_wanted))
        buttons.addWidget(self._button(self.tr("Try the &sample documents"), self.samples_wanted))
        buttons.addStretch()
        column.addLayout(buttons)
        return area

    def _others(self) -> QVBoxLayout:
        """The glossaries that were open before, and the way to any other."""
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(_line(self.tr("Glossaries"), "heading", Qt.AlignmentFlag.AlignLeft))
        for path in self._recent:
            column.addWidget(self._glossary(path))
        other = self._button(self.tr("&Open another glossary…"), self.open_wanted, kind="row")
        Tints(other, {other: "folder-open"}, part="muted")
        column.addWidget(other)
        return column

    def _glossary(self, path: Path) -> QPushButton:
        button = self._button(path.stem, None, kind="row")
        Tints(button, {button: "library"}, part="muted")
        button.setAccessibleDescription(str(path))
        button.setToolTip(tip(str(path)))
        button.clicked.connect(lambda: self.glossary_chosen.emit(path))
        folder = QLabel(parent=button, textFormat=Qt.TextFormat.PlainText)
        folder.setProperty("look", "muted")
        folder.setText(folder.fontMetrics().elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, 320))
        folder.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(button)
        row.setContentsMargins(0, 0, 12, 0)
        row.addWidget(folder, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return button

    def _button(self, text: str, wanted: SignalInstance | None, *, kind: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", kind)
        button.setIconSize(QSize(16, 16))
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wanted is not None:
            button.clicked.connect(lambda: wanted.emit())
        return button


def _line(text: str, look: str, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter) -> QLabel:
    label = QLabel(text)
    label.setProperty("look", look)
    label.setAlignment(alignment)
    return label
