"""Help in the window: pages of `resources/help` in the language of the window, and every key."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from glossary_app import resources
from glossary_app.gui import theme
from glossary_app.gui.i18n import spoken
from glossary_app.gui.sizes import open_at

_SIZE = QSize(760, 640)
_MARGIN = 24
_LINE_HEIGHT = 140
"""Per cent."""


class HelpDialog(QDialog):
    """First steps and shortcuts; stays beside the window until it is closed.

    The shortcuts are those of `actions`, so that no page can be out of step with the menus.
    """

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        open_at(self, _SIZE)
        self.pages = QTabWidget()
        self.pages.tabBar().setDrawBase(False)
        self.pages.addTab(_page(resources.text(f"help/first_steps.{spoken()}.md")), self.tr("First steps"))
        self.pages.addTab(_page(self._shortcuts(actions), as_html=True), self.tr("Shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * theme.SPACE,) * 4)
        column.setSpacing(2 * theme.SPACE)
        column.addWidget(self.pages)
        column.addWidget(buttons)

    def _shortcuts(self, actions: Iterable[QAction]) -> str:
        """A table of what has a key, in HTML."""
        key = f"<td align='right' style='color: {theme.colour('muted').name()}'>"
        rows = "".join(
            f"<tr><td>{escape(action.iconText())}</td>{key}{escape(_keys(action))}</td></tr>"
            for action in actions
            if not action.shortcut().isEmpty()
        )
        return f"<table width='60%' cellpadding='6'>{rows}</table>"


def _page(text: str, *, as_html: bool = False) -> QTextBrowser:
    page = QTextBrowser()
    page.setOpenExternalLinks(True)
    page.setFrameShape(QTextBrowser.Shape.NoFrame)
    page.document().setDocumentMargin(_MARGIN)
    if as_html:
        page.setHtml(text)
    else:
        page.setMarkdown(text)
        _space(page)
    page.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return page


def _space(page: QTextBrowser) -> None:
    """Lines as far apart as Chinese needs, and headings set off from what is before them."""
    block = page.document().begin()
    while block.isValid():
        shape = block.blockFormat()
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if shape.headingLevel():
            shape.setTopMargin(_MARGIN if block.position() else 0)
        QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
