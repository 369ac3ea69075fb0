"""A restored document set for reading: headings as headings, what does not count in the background."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QWidget

from glossary_app.domain.documents import Document, Paragraph, ParagraphKind
from glossary_app.gui import theme
from glossary_app.gui.views.document.offsets import Offsets

_SIZES = {ParagraphKind.TITLE: 1.35, ParagraphKind.HEADING: 1.1}


class _SpacedLayout(QPlainTextDocumentLayout):
    """Puts air between paragraphs. Only paragraphs on the screen are laid out, however long the text."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        return super().blockBoundingRect(block).adjusted(0, 0, 0, theme.SPACE)


def spaced_document(parent: QWidget) -> QTextDocument:
    """An empty text for `fill`. One serves all documents: to replace it in its view is not safe in Qt."""
    made = QTextDocument(parent)
    made.setUndoRedoEnabled(False)
    made.setDefaultFont(parent.font())
    made.setDocumentMargin(theme.SPACE)
    made.setDocumentLayout(_SpacedLayout(made))
    return made


def fill(made: QTextDocument, document: Document | None, offsets: Offsets) -> None:
    """Set the text of a document; every character of `document.text` has its place by `offsets`."""
    made.setPlainText(document.text if document else "")
    size = made.defaultFont().pointSizeF()
    cursor = QTextCursor(made)
    cursor.beginEditBlock()
    for paragraph in document.paragraphs if document else ():
        look = _look(paragraph, size)
        if look is not None:
            cursor.setPosition(offsets.position(paragraph.span.start))
            cursor.setPosition(offsets.position(paragraph.span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
    cursor.endEditBlock()


def _look(paragraph: Paragraph, size: float) -> QTextCharFormat | None:
    """How a paragraph differs from running text, if it does."""
    look = QTextCharFormat()
    if not paragraph.counts:
        look.setForeground(theme.colour("muted"))
    elif paragraph.kind in _SIZES:
        look.setFontWeight(QFont.Weight.Bold)
        look.setFontPointSize(size * _SIZES[paragraph.kind])
    else:
        return None
    return look
