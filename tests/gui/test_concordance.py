"""The places of an entry as keywords in context."""

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import Form, FormKind
from glossary_app.gui.collation import ranks
from glossary_app.gui.models.places import Column, PlacesModel
from glossary_app.gui.session import Session
from glossary_app.gui.views.concordance import ConcordanceView
from glossary_app.services import editing, entries, importing
from glossary_app.services.library import GlossaryFile
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

LATER = """
某市2031年政府工作报告

（2031年1月9日）

各位代表：

要把海绵社区办好。
"""


@pytest.fixture
def view(session: Session, glossary: GlossaryFile, qtbot: QtBot) -> ConcordanceView:
    """The places of 海绵社区 in two reports, five in the first of them."""
    importing.add_documents(glossary, [restore(receive("later.txt", LATER.encode()))])
    editing.add_term(glossary, "海绵社区")
    made = ConcordanceView(session)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    with qtbot.waitExposed(made):
        made.show()
    session.choose([entries.named(glossary, "海绵社区")])
    return made


def column(view: ConcordanceView, shown: Column) -> list[str]:
    model = view.table.model()
    return [model.index(row, shown).data() for row in range(model.rowCount())]


def click_header(view: ConcordanceView, qtbot: QtBot, shown: Column) -> None:
    header = view.table.horizontalHeader()
    place = header.rect().center()
    place.setX(header.sectionViewportPosition(shown) + header.sectionSize(shown) // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def click_row(view: ConcordanceView, qtbot: QtBot, row: int) -> None:
    place = view.table.visualRect(view.table.model().index(row, Column.KEYWORD)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def compose(field: QLineEdit, words: str) -> None:
    """Type through an input method: first composed, then committed."""
    QCoreApplication.sendEvent(field, QInputMethodEvent("bian", []))
    committed = QInputMethodEvent()
    committed.setCommitString(words)
    QCoreApplication.sendEvent(field, committed)


def test_the_model_keeps_the_rules_of_qt(session: Session, glossary: GlossaryFile) -> None:
    model = PlacesModel(glossary)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(entries.named(glossary, "海绵社区"))
    model.sort(Column.LEFT, Qt.SortOrder.DescendingOrder)
    model.filter("推进")
    model.show(None)
    assert tester.model() is model
    assert model.rowCount() == 0


def test_places_come_by_date_with_the_words_around_them(view: ConcordanceView) -> None:
    assert column(view, Column.KEYWORD) == ["海绵社区"] * 6
    assert column(view, Column.LEFT)[-1] == "要把"
    assert column(view, Column.RIGHT)[-1] == "办好。"
    assert column(view, Column.DATE) == ["2030-01-08"] * 5 + ["2031-01-09"]
    assert view.count.text() == "6 place(s) · 2 document(s)"


def test_a_place_in_a_dateline_is_shown_but_not_counted(view: ConcordanceView, session: Session) -> None:
    session.perform(partial(editing.add_term, surface="1月9日"))
    session.choose([entries.named(session.glossary, "1月9日")])
    assert view.count.text() == "1 place(s) · 1 document(s) · 1 not counted"


def test_nothing_chosen_says_what_to_do(view: ConcordanceView, session: Session) -> None:
    session.choose([])
    assert view.count.text() == ""
    assert not view.table.isVisible()


def test_a_click_shows_the_place_in_its_document(
    view: ConcordanceView, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.place_shown) as shown:
        click_row(view, qtbot, 5)
    document, span = shown.args
    assert document == entries.document_named(session.glossary, "later")
    assert span.end - span.start == len("海绵社区")


def test_enter_shows_the_place_too(view: ConcordanceView, session: Session, qtbot: QtBot) -> None:
    view.table.selectRow(0)
    with qtbot.waitSignal(session.place_shown):
        qtbot.keyClick(view.table, Qt.Key.Key_Return)


def test_left_contexts_are_sorted_from_the_keyword_outwards(view: ConcordanceView, qtbot: QtBot) -> None:
    click_header(view, qtbot, Column.LEFT)
    outwards = [left[::-1] for left in column(view, Column.LEFT)]
    table = ranks(outwards)
    assert outwards == sorted(outwards, key=lambda words: words.translate(table))
    before = column(view, Column.LEFT)
    click_header(view, qtbot, Column.LEFT)
    assert column(view, Column.LEFT) == before[::-1]


def test_the_selected_place_stays_selected_when_sorted(view: ConcordanceView, qtbot: QtBot) -> None:
    view.table.selectRow(5)
    click_header(view, qtbot, Column.DATE)
    click_header(view, qtbot, Column.DATE)
    rows = [index.row() for index in view.table.selectionModel().selectedRows()]
    assert [column(view, Column.DATE)[row] for row in rows] == ["2031-01-09"]


def test_characters_are_ranked_by_pinyin() -> None:
    table = ranks(["发展安全"])
    assert sorted("发展安全", key=lambda one: one.translate(table)) == list("安发全展")


@pytest.mark.parametrize(
    ("typed", "found"), [("办好", 1), ("後来", 0), ("辦好", 1), ("２０３１", 1), ("海綿社區", 6)]
)
def test_the_filter_looks_in_words_and_titles(view: ConcordanceView, typed: str, found: int) -> None:
    compose(view.filter, typed)
    assert view.table.model().rowCount(QModelIndex()) == found
    if found < 6:
        assert view.count.text().startswith(f"{found} of 6 ")


def test_selected_places_are_copied_with_their_source(view: ConcordanceView, qtbot: QtBot) -> None:
    view.table.setFocus()
    view.table.selectRow(5)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (
        QGuiApplication.clipboard().text()
        == "要把\t海绵社区\t办好。\t2031-01-09\t某市2031年政府工作报告\t¶ 4"
    )


def test_places_are_told_by_page_or_else_by_paragraph(
    paged: DocumentId, view: ConcordanceView, qtbot: QtBot
) -> None:
    assert column(view, Column.LOCATION) == [
        *("¶ 4", "¶ 4", "¶ 5", "¶ 5", "¶ 7"),
        "¶ 4",
        *("p. 1", "p. 1", "p. 1", "p. 2", "p. 2"),
    ]
    click_header(view, qtbot, Column.LOCATION)
    assert column(view, Column.LOCATION)[:6] == ["p. 1", "p. 1", "p. 1", "p. 2", "p. 2", "¶ 4"]


def test_a_new_designation_brings_its_places(view: ConcordanceView, session: Session) -> None:
    term = session.term
    assert term is not None
    session.perform(partial(editing.add_form, term=term, form=Form("代表", FormKind.VARIANT)))
    assert "代表" in column(view, Column.KEYWORD)


def test_an_edit_that_moves_no_place_leaves_the_selection(view: ConcordanceView, session: Session) -> None:
    term = session.term
    assert term is not None
    view.table.selectRow(3)
    session.perform(partial(editing.set_notes, term=term, notes="checked"))
    assert [index.row() for index in view.table.selectionModel().selectedRows()] == [3]


def test_a_hidden_view_reads_when_it_is_seen(view: ConcordanceView, session: Session) -> None:
    view.hide()
    session.choose([])
    assert view.table.model().rowCount() == 6
    view.show()
    assert view.table.model().rowCount() == 0
