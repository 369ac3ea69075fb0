"""The text of a document as it is read: only what is on the screen is laid out and marked."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from glossary_app.domain.documents import Document
from glossary_app.domain.locations import page_at
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Status, Term, TermId
from glossary_app.gui import theme
from glossary_app.gui.freshness import Freshness
from glossary_app.gui.views.document.margin import Margin, PageMark
from glossary_app.gui.views.document.marking import layers, selection
from glossary_app.gui.views.document.offsets import Offsets
from glossary_app.gui.views.document.typesetting import fill, spaced_document
from glossary_app.services.evidence import Mark

_LINE = 56
"""Characters in a line at most: longer ones are hard to read."""
_AHEAD = 6
"""Paragraphs marked before and after those on the screen."""


class Page(QPlainTextEdit):
    """A document to read and to select in. What is marked, `read_marks` says, a stretch at a time."""

    term_chosen = Signal(object)
    """Carries the `TermId` that was double-clicked."""
    term_found = Signal()
    """The person says that the selected words are a term."""

    def __init__(
        self,
        read_marks: Callable[[Span], list[Mark]],
        describe: Callable[[Sequence[Term]], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_marks = read_marks
        self._describe = describe
        self._document: Document | None = None
        self._offsets = Offsets("")
        self._marks: list[Mark] = []
        self._marked = Span(0, 0)
        self._term: TermId | None = None
        self.shown: Span | None = None
        """The place that was asked for."""
        self._margin = Margin(self.pages_in_view, self)
        self.updateRequest.connect(lambda *_: self._margin.update())
        self._colours = Freshness(self, self._typeset_again)
        self.add_term = QAction(self.tr("New term from selection"), self)
        self.add_term.setShortcut(QKeySequence("Ctrl+T"))
        self.add_term.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.add_term.triggered.connect(self.term_found)
        self.add_term.setEnabled(False)
        reading = self.font()
        reading.setPointSizeF(reading.pointSizeF() + 1)
        self.setFont(reading)
        self.setDocument(spaced_document(self))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Text of the document"))
        self.verticalScrollBar().valueChanged.connect(self._mark_visible)
        self.selectionChanged.connect(self._on_selection_changed)

    def show_document(self, document: Document | None) -> None:
        """Show a document from its beginning; None shows nothing."""
        self._offsets = Offsets(document.text if document else "")
        self.shown = None
        self._typeset(document)
        self._set_margins()

    def show_term(self, term: TermId | None) -> None:
        """Mark the places of this entry more strongly than those of others."""
        self._term = term
        self._paint_marks()

    def show_place(self, span: Span) -> None:
        """Bring a place to the middle of the page and mark it most strongly."""
        self.shown = span
        self._bring_in_sight(span)
        self._paint_marks()

    def read_again(self) -> None:
        """Read the marks again: places or entries have changed."""
        self._marked = Span(0, 0)
        self._mark_visible()

    def visible(self) -> Span:
        """The stretch of the document whose paragraphs are on the screen."""
        block = self.firstVisibleBlock()
        start, top = block.position(), self.contentOffset().y()
        while block.isValid() and top < self.viewport().height():
            end = block.position() + block.length() - 1
            top += self.blockBoundingRect(block).height()
            block = block.next()
        return Span(self._offsets.offset(start), self._offsets.offset(end)) if top else Span(0, 0)

    def pages_in_view(self) -> Iterator[PageMark]:
        """The page at the top of the screen, and those that begin below."""
        if self._document is None or not self._document.pages:
            return
        pages, seen = self._document.pages, self.visible()
        top = self.cursorForPosition(QPoint(0, self.fontMetrics().height() // 2))
        first = self._offsets.offset(top.position())
        if (number := page_at(pages, first)) is not None:
            yield PageMark(number, self.cursorRect(top))
        for start, number in pages[bisect_right(pages, first, key=lambda page: page.start) :]:
            if start > seen.end:
                return
            if number is not None:
                yield PageMark(number, self._line_at(start))

    def selected_words(self) -> str:
        """What is selected, if it can be a term: words of one sentence. Three clicks select a paragraph."""
        cursor = self.textCursor()
        if self._document is None or not cursor.hasSelection():
            return ""
        start, end = map(self._offsets.offset, (cursor.selectionStart(), cursor.selectionEnd()))
        words = self._document.text[start:end].strip()
        return "" if set(words) & set("\n。；！？") else words

    def terms_at(self, position: int) -> list[Term]:
        """The entries at a position of the text: candidates last, else the longest designation first."""
        offset = self._offsets.offset(position)
        here = [mark for mark in self._marks if mark.span.start <= offset < mark.span.end]
        here.sort(key=lambda mark: (mark.term.status is Status.CANDIDATE, mark.span.start - mark.span.end))
        return list(dict.fromkeys(mark.term for mark in here))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(theme.colour("muted"))
        for _, line in self.pages_in_view():
            if line.left() > self.contentOffset().x() + self.document().documentMargin():
                painter.drawLine(line.topLeft(), line.bottomLeft())  # in the middle of a line
        painter.end()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and self._is_add_term(event)
            and self.selected_words()
        ):
            event.accept()  # the selection is the term: the window need not ask for one
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            terms = self._terms_under(event.pos())
            QToolTip.showText(event.globalPos(), self._describe(terms) if terms else "", self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_add_term(event) and self.selected_words():
            self.term_found.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.terms_at(self.textCursor().position()))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        terms = self._terms_under(event.position().toPoint())
        if terms:
            self._choose(terms)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        first = menu.actions()[0] if menu.actions() else None
        menu.insertAction(first, self.add_term)  # type: ignore[arg-type] # None: at the end
        menu.exec(event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        seen = self.shown if self.shown and self._sees(self.shown) else None
        self._set_margins()
        super().resizeEvent(event)  # last: it sets the lines, which the margins make shorter
        if seen:  # a scroll bar that comes sets all lines anew
            self._bring_in_sight(seen)
        self._mark_visible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._document is not None:
            self._colours.spoiled()

    def _typeset_again(self) -> None:
        """Set the text in the colours that hold now."""
        scrolled = self.verticalScrollBar().value()
        self._typeset(self._document)
        self.verticalScrollBar().setValue(scrolled)

    def _typeset(self, document: Document | None) -> None:
        self._document = None  # nothing is marked while the text changes
        fill(self.document(), document, self._offsets)
        self._document = document
        self.read_again()

    def _set_margins(self) -> None:
        """Keep lines short enough to be read, and room beside them for the numbers of pages."""
        widest = _LINE * self.fontMetrics().horizontalAdvance("汉")
        side = max(theme.SPACE, (self.width() - widest) // 2)
        paged = self._document is not None and bool(self._document.pages)
        left, right = max(side, self._margin.room * paged), side - self.verticalScrollBar().sizeHint().width()
        if self.viewportMargins().left() != left:
            self.setViewportMargins(left, 0, max(0, right), 0)
        self._margin.setGeometry(0, 0, left, self.height())
        self._margin.setVisible(paged)

    def _line_at(self, offset: int) -> QRect:
        """Where the character at `offset` begins on the screen, as high as its line."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.position(offset))
        return self.cursorRect(cursor)

    def _bring_in_sight(self, span: Span) -> None:
        if not self._sees(span):
            cursor = self.textCursor()
            cursor.setPosition(self._offsets.position(span.start))
            self.setTextCursor(cursor)
            self.centerCursor()

    def _sees(self, span: Span) -> bool:
        return self.viewport().rect().contains(self._line_at(span.start).center())

    def _terms_under(self, point: QPoint) -> list[Term]:
        cursor = self.cursorForPosition(point)
        beside = self.cursorRect(cursor)
        if not beside.adjusted(-2 * beside.height(), 0, 2 * beside.height(), 0).contains(point):
            return []
        return self.terms_at(cursor.position() - (point.x() < beside.left()))

    def _choose(self, terms: list[Term]) -> None:
        if terms:
            self.term_chosen.emit(terms[0].id)

    def _is_add_term(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent) and QKeySequence(event.keyCombination()) == self.add_term.shortcut()
        )

    def _on_selection_changed(self) -> None:
        self.add_term.setEnabled(bool(self.selected_words()))

    def _mark_visible(self) -> None:
        """Read marks where the screen has moved beyond those that are known."""
        if self._document is None:
            self._marks = []
            self.setExtraSelections([])
            return
        seen = self.visible()
        if self._marked.start <= seen.start and seen.end <= self._marked.end:
            return
        self._marked = self._around(seen)
        self._marks = [
            mark for mark in self._read_marks(self._marked) if mark.term.status is not Status.REJECTED
        ]
        self._paint_marks()

    def _around(self, seen: Span) -> Span:
        """The stretch with some paragraphs before and after it."""
        blocks = self.document()
        first = blocks.findBlock(self._offsets.position(seen.start)).blockNumber() - _AHEAD
        last = blocks.findBlock(self._offsets.position(seen.end)).blockNumber() + _AHEAD
        ending = blocks.findBlockByNumber(min(last, blocks.blockCount() - 1))
        return Span(
            self._offsets.offset(blocks.findBlockByNumber(max(0, first)).position()),
            self._offsets.offset(ending.position() + ending.length()),
        )

    def _paint_marks(self) -> None:
        shown = layers(self._marks, current=self._term, shown=self.shown)
        text, position = self.document(), self._offsets.position
        self.setExtraSelections(
            [selection(text, position(start), position(end), look) for (start, end), look in shown]
        )
