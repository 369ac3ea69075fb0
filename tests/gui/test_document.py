"""A document to read: marked, walked through, corrected, and new terms taken from it."""

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTabWidget, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId, DocumentKey, Source
from glossary_app.domain.spans import Span
from glossary_app.domain.terms import Status, TermId
from glossary_app.gui import theme
from glossary_app.gui.session import Session
from glossary_app.gui.views.document import DocumentView
from glossary_app.gui.views.document.margin import Margin
from glossary_app.gui.views.document.marking import merged
from glossary_app.gui.views.document.metadata import is_date, iso
from glossary_app.gui.views.document.offsets import Offsets
from glossary_app.services import editing, entries, evidence, importing, listing
from glossary_app.services.library import GlossaryFile
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from tests.gui.driving import window_on

LATER = """
某市2031年政府工作报告

（2031年1月9日）

各位代表：

要把𠮷祥里海绵社区办好，让海绵社区更好。
"""


@pytest.fixture
def term(glossary: GlossaryFile) -> TermId:
    """海绵社区, accepted; five places in the first report, two in the second, after a rare character."""
    importing.add_documents(glossary, [restore(receive("later.txt", LATER.encode()))])
    editing.add_term(glossary, "海绵社区")
    return entries.named(glossary, "海绵社区")


@pytest.fixture
def view(session: Session, term: TermId, qtbot: QtBot) -> DocumentView:
    made = DocumentView(session)
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def marked(view: DocumentView, part: str) -> list[str]:
    """The words on a background of this colour."""
    return [
        selection.cursor.selectedText()
        for selection in view.page.extraSelections()
        if selection.format.background() == theme.colour(part)
    ]


def middle_of(view: DocumentView, words: str) -> QPoint:
    """The middle of the first character of words on the page."""
    cursor = view.page.document().find(words)
    cursor.setPosition(cursor.selectionStart())
    left = view.page.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return (left.center() + view.page.cursorRect(cursor).center()) / 2


def select(view: DocumentView, words: str) -> None:
    view.page.setTextCursor(view.page.document().find(words))


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, undressed again after a test that dresses it."""
    palette = qapp.palette()
    yield qapp
    qapp.setProperty("chosen_colour_scheme", Qt.ColorScheme.Unknown)
    qapp.setStyleSheet("")
    qapp.setPalette(palette)


@given(st.text(alphabet="海绵𠮷𪚥a。\n"))
def test_offsets_lead_to_qt_and_back(text: str) -> None:
    offsets = Offsets(text)
    for offset in range(len(text) + 1):
        position = offsets.position(offset)
        assert position == len(text[:offset].encode("utf-16-le")) // 2
        assert offsets.offset(position) == offset


def test_spans_that_overlap_are_one_mark() -> None:
    assert merged([Span(0, 4), Span(2, 6), Span(6, 8)]) == [Span(0, 6), Span(6, 8)]


def test_the_first_document_is_shown_until_one_is_asked_for(view: DocumentView) -> None:
    assert view.documents.currentText() == "2030-01-08　某市2030年政府工作报告"
    assert "过去一年" in view.page.toPlainText()
    assert view.metadata.title.text() == "某市2030年政府工作报告"


def test_the_current_entry_is_marked_more_strongly(
    view: DocumentView, session: Session, term: TermId
) -> None:
    assert marked(view, "mark") == ["海绵社区"] * 5
    assert not marked(view, "strong_mark")
    session.choose([term])
    assert marked(view, "strong_mark") == ["海绵社区"] * 5
    assert marked(view, "shown_mark") == ["海绵社区"]


def test_pages_are_named_beside_the_lines_in_which_they_begin(
    paged: DocumentId, view: DocumentView, session: Session
) -> None:
    view.resize(500, 500)
    assert [*view.page.pages_in_view()] == []
    (margin,) = view.page.findChildren(Margin)
    assert not margin.isVisible()
    assert view.page.viewport().x() == theme.SPACE
    session.show_place(paged, Span(0, 2))
    first, second = view.page.pages_in_view()
    assert (first.number, second.number) == (1, 2)
    found = view.page.document().find("让海绵社区惠及")
    found.setPosition(found.selectionStart())
    assert second.line == view.page.cursorRect(found)
    assert first.line.top() < second.line.top()
    assert margin.isVisible()
    assert theme.SPACE < margin.room == margin.width() == view.page.viewport().x()


def test_the_page_at_the_top_is_named_wherever_it_began(
    paged: DocumentId, view: DocumentView, session: Session
) -> None:
    view.resize(500, 150)
    session.show_place(paged, Span(0, 2))
    bar = view.page.verticalScrollBar()
    numbers = []
    for scrolled in range(bar.maximum() + 1):
        bar.setValue(scrolled)
        first, *_ = view.page.pages_in_view()
        assert abs(first.line.top()) < view.page.fontMetrics().height()
        numbers.append(first.number)
    assert (numbers[0], numbers[-1]) == (1, 2)
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(("encoding", "is_told"), [("pdf", False), ("pdf, OCR", True)])
def test_a_text_that_was_recognized_in_pictures_is_told(
    glossary: GlossaryFile, session: Session, view: DocumentView, encoding: str, is_told: bool
) -> None:
    source = Source(DocumentKey("scan"), "扫描.pdf", encoding, LATER)
    importing.add_documents(glossary, [restore(source)])
    session.changed.emit(Changes(documents=True))
    view.show_place(entries.document_named(glossary, "扫描.pdf"), Span(0, 1))
    assert view.recognized.isVisible() is is_told


def test_rejected_terms_are_not_marked(view: DocumentView, session: Session, term: TermId) -> None:
    session.perform(partial(editing.set_status, chosen=[term], status=Status.REJECTED))
    assert "海绵社区" not in marked(view, "mark")


def test_a_place_after_a_rare_character_is_marked_where_it_stands(
    view: DocumentView, session: Session, term: TermId
) -> None:
    spot = evidence.spots(session.glossary, term)[-2]
    session.show_place(spot.document, spot.span)
    assert view.documents.currentText().startswith("2031-01-09")
    assert marked(view, "shown_mark") == ["海绵社区"]


def test_a_place_in_a_document_that_is_gone_changes_nothing(view: DocumentView, session: Session) -> None:
    session.show_place(DocumentId(99), Span(0, 4))
    assert view.documents.currentText().startswith("2030")


def test_next_and_previous_walk_through_all_documents(
    view: DocumentView, session: Session, term: TermId, qtbot: QtBot
) -> None:
    session.choose([term])
    assert view.count.text() == "1 / 7"
    qtbot.keyClick(view.page, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert view.count.text() == "7 / 7"
    assert view.documents.currentText().startswith("2031")
    qtbot.keyClick(view.page, Qt.Key.Key_F3)
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert view.count.text() == "2 / 7"
    assert view.documents.currentText().startswith("2030")


def test_the_next_place_is_counted_from_the_page_that_is_read(
    view: DocumentView, session: Session, term: TermId, qtbot: QtBot
) -> None:
    session.choose([term])
    view.documents.setFocus()
    qtbot.keyClick(view.documents, Qt.Key.Key_Down)
    assert view.documents.currentText().startswith("2031")
    assert view.count.text() == "– / 7"
    qtbot.keyClick(view.page, Qt.Key.Key_F3)
    assert view.count.text() == "6 / 7"


def test_selected_words_become_an_accepted_entry_marked_at_once(
    view: DocumentView, session: Session, qtbot: QtBot
) -> None:
    assert not view.new_term.isEnabled()
    select(view, "责任清单")
    assert view.new_term.isEnabled()
    qtbot.keyClick(view.page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    found = entries.entry(session.glossary, entries.named(session.glossary, "责任清单"))
    assert found.term.status is Status.ACCEPTED
    assert session.term == found.term.id
    assert marked(view, "strong_mark") == ["责任清单"]


def test_the_button_makes_an_entry_too(view: DocumentView, session: Session, qtbot: QtBot) -> None:
    select(view, "更多居民")
    qtbot.mouseClick(view.new_term, Qt.MouseButton.LeftButton)
    assert session.term == entries.named(session.glossary, "更多居民")


def test_words_of_two_sentences_or_paragraphs_are_no_term(view: DocumentView) -> None:
    view.page.selectAll()
    assert not view.new_term.isEnabled()
    select(view, "更多居民")
    cursor = view.page.textCursor()
    cursor.select(cursor.SelectionType.BlockUnderCursor)  # as three clicks do
    view.page.setTextCursor(cursor)
    assert not view.new_term.isEnabled()


def test_a_double_click_chooses_the_entry(
    view: DocumentView, session: Session, term: TermId, qtbot: QtBot
) -> None:
    qtbot.mouseDClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, "海绵社区覆盖"))
    assert session.term == term


def test_enter_chooses_the_entry_at_the_caret(
    view: DocumentView, session: Session, term: TermId, qtbot: QtBot
) -> None:
    select(view, "绵社区覆盖")
    cursor = view.page.textCursor()
    cursor.setPosition(cursor.selectionStart())
    view.page.setTextCursor(cursor)
    qtbot.keyClick(view.page, Qt.Key.Key_Return)
    assert session.term == term


def test_a_tooltip_tells_headword_pinyin_and_definition(view: DocumentView) -> None:
    terms = view.page.terms_at(view.page.document().find("海绵社区").selectionStart())
    told = view.described(terms)
    assert "<b>海绵社区</b>" in told
    assert "hǎi mián" in told
    assert "能够吸收、储存和利用雨水的居民社区" in told


def test_marks_follow_the_theme_and_the_page_stays_where_it_is(
    view: DocumentView, session: Session, term: TermId, application: QApplication
) -> None:
    session.choose([term])
    theme.apply(application, Qt.ColorScheme.Light)
    light = theme.colour("strong_mark")
    theme.apply(application, Qt.ColorScheme.Dark)
    assert theme.colour("strong_mark") != light
    assert marked(view, "strong_mark") == ["海绵社区"] * 5
    assert marked(view, "shown_mark") == ["海绵社区"]
    assert view.count.text() == "1 / 7"
    view.close()


def hover(view: DocumentView, place: QPoint) -> None:
    page = view.page.viewport()
    QApplication.sendEvent(page, QHelpEvent(QEvent.Type.ToolTip, place, page.mapToGlobal(place)))


def test_hovering_a_mark_shows_the_tooltip_until_it_is_left(view: DocumentView, qtbot: QtBot) -> None:
    hover(view, middle_of(view, "海绵社区覆盖"))
    assert "<b>海绵社区</b>" in QToolTip.text()
    hover(view, QPoint(5, view.page.viewport().height() - 5))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_title_is_corrected_in_place(view: DocumentView, session: Session, qtbot: QtBot) -> None:
    view.metadata.title.selectAll()
    qtbot.keyClicks(view.metadata.title, "Report 2030")
    qtbot.keyClick(view.metadata.title, Qt.Key.Key_Return)
    assert view.documents.currentText() == "2030-01-08　Report 2030"
    session.perform(editing.undo)
    assert view.metadata.title.text() == "某市2030年政府工作报告"


def test_a_date_that_is_none_stays_in_its_field(view: DocumentView, session: Session, qtbot: QtBot) -> None:
    view.metadata.issued_on.selectAll()
    qtbot.keyClicks(view.metadata.issued_on, "2030-13")
    qtbot.keyClick(view.metadata.issued_on, Qt.Key.Key_Return)
    assert view.metadata.issued_on.remarked.isVisible()
    assert view.documents.currentText().startswith("2030-01-08")
    qtbot.keyClick(view.metadata.issued_on, Qt.Key.Key_Backspace)
    qtbot.keyClicks(view.metadata.issued_on, "2")
    assert view.metadata.commit()
    assert not view.metadata.issued_on.remarked.isVisible()
    assert view.documents.currentText().startswith("2030-12")


@pytest.mark.parametrize("typed", ["2024", "2024-03", "2024-02-29"])
def test_dates_are_as_precise_as_they_are_known(typed: str) -> None:
    assert is_date(typed)


def test_a_date_is_typed_as_documents_write_it(view: DocumentView, session: Session, qtbot: QtBot) -> None:
    field = view.metadata.issued_on
    field.selectAll()
    QGuiApplication.clipboard().setText("2030年2月8日")
    field.paste()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.documents.currentText().startswith("2030-02-08")
    assert field.text() == "2030-02-08"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2023年2月8日", "2023-02-08"),
        ("2023 年 12 月", "2023-12"),
        ("2023年", "2023"),
        ("２０２３／２／８", "2023-02-08"),
        ("2023-13", "2023-13"),
        ("去年", "去年"),
    ],
)
def test_dates_as_people_write_them(typed: str, meant: str) -> None:
    assert iso(typed) == meant


@pytest.mark.parametrize("typed", ["24", "2024-3", "2024-13", "2023-02-29", "2024年"])
def test_what_is_no_date(typed: str) -> None:
    assert not is_date(typed)


def test_a_place_is_on_the_page_when_the_view_is_first_seen(
    session: Session, glossary: GlossaryFile, qtbot: QtBot
) -> None:
    lines = [f"第{number}行说的是各种各样的事情，一件接着一件。" for number in range(300)]
    text = "\n".join(["某市2032年政府工作报告", "", *lines, "最后要把海绵社区办好。", *lines])
    importing.add_documents(glossary, [restore(receive("long.txt", text.encode()))])
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    tabs.resize(800, 600)
    view = DocumentView(session)
    tabs.addTab(QWidget(), "first")
    tabs.addTab(view, "document")
    with qtbot.waitExposed(tabs):
        tabs.show()
    place = evidence.spots(glossary, entries.named(glossary, "海绵社区"))[-1]
    session.show_place(place.document, place.span)
    tabs.setCurrentWidget(view)
    qtbot.waitUntil(lambda: view.page.visible().start < place.start < view.page.visible().end)
    assert view.page.cursorRect().top() > 0


def test_lines_end_where_the_page_does_when_it_is_first_seen(glossary: GlossaryFile, qtbot: QtBot) -> None:
    """Few enough that no scroll bar comes and sets them anew."""
    with window_on(glossary.path, qtbot) as window:
        window.evidence.setCurrentWidget(window.document)
        page = window.document.page
        qtbot.waitUntil(lambda: page.document().blockCount() > 1)
        line = page.document().lastBlock().layout().lineAt(0)
        assert line.width() <= page.viewport().width()


def test_places_are_sought_first_in_the_document_whose_terms_are_listed(
    view: DocumentView, session: Session, term: TermId
) -> None:
    later = entries.document_named(session.glossary, "later.txt")
    session.choose([term])
    assert (view.shown, view.count.text()) != (later, "6 / 7")
    view.look_first_in(listing.Filter(documents=frozenset({later})))
    assert (view.shown, view.count.text()) == (later, "6 / 7")
    view.look_first_in(listing.Filter())
    assert view.shown == later


def test_words_of_the_text_are_found_whether_they_are_a_term_or_not(
    glossary: GlossaryFile, qtbot: QtBot
) -> None:
    with window_on(glossary.path, qtbot) as window:
        window.evidence.setCurrentWidget(window.document)
        page, finder = window.document.page, window.document.finder
        page.setFocus()
        qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert finder.hasFocus()
        finder.insert("繼續推")
        assert marked(window.document, "shown_mark") == ["继续推"]

        finder.clear()
        finder.insert("推进")  # goes on from there
        last = page.shown
        assert last is not None
        qtbot.keyClick(finder, Qt.Key.Key_Return)  # around the end
        first = page.shown
        assert first is not None
        assert first.start < last.start
        qtbot.keyClick(finder, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert page.shown == last
        finder.insert("河长")
        assert finder.property("missing")
        assert page.shown == last
        qtbot.keyClick(finder, Qt.Key.Key_Escape)
        assert page.hasFocus()

        window.terms.table.setFocus()
        qtbot.keyClick(window.terms.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert window.search.hasFocus()


@pytest.mark.parametrize("number", [23, 24, 25])
def test_a_definition_is_in_sight_when_its_source_is_looked_at_first(
    glossary: GlossaryFile, number: int, qtbot: QtBot
) -> None:
    """The scroll bar that comes with a long document sets its lines anew, near the end to other places."""
    lines = [f"第{one}项工作要按照部署抓好落实，" * (9 + one % 5) + "确保取得实效。" for one in range(60)]
    steps = "包括宣传发动、组织实施、督促检查、总结推广等环节，由各有关部门按照职责分工负责，逐级落实责任"
    notes = [f"{one}.第{one}号行动：指按照第{one}项部署开展的行动，{steps}。" for one in range(1, 30)]
    text = "\n".join(["某市2033年政府工作报告", "", *lines, "", "名词解释", "", *notes])
    importing.add_documents(glossary, [restore(receive("long.txt", text.encode()))])
    with window_on(glossary.path, qtbot) as window:
        window.resize(1360, 820)
        window.session.choose([entries.named(glossary, f"第{number}号行动")])
        qtbot.mouseClick(window.entry.definitions.cards[0].source, Qt.MouseButton.LeftButton)
        page = window.document.page
        qtbot.waitUntil(page.verticalScrollBar().isVisible)
        (words,) = marked(window.document, "shown_mark")
        assert words == notes[number - 1].partition("：")[2]
        cursor = page.document().find(words)
        cursor.setPosition(cursor.selectionStart())
        assert page.viewport().rect().contains(page.cursorRect(cursor).center())
