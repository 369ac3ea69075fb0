"""The list of entries: shown, filtered, searched, decided on by key."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Equivalent, Status, TermId
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.models.terms import KEPT, PAGE, Column, TermsModel
from glossary_app.gui.session import Session
from glossary_app.gui.views.entry.designations import EquivalentField
from glossary_app.gui.views.rows import runs, selected_rows
from glossary_app.gui.views.terms import TermsTable
from glossary_app.gui.words import status_word
from glossary_app.services import editing, entries, evidence, importing, library, listing
from glossary_app.text.pinyin import romanize
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from glossary_app.text.syllables import plain
from tests.gui.conftest import REPORT
from tests.gui.driving import choose_filter

EVERY_ROW = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


@pytest.fixture
def window(session: Session, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(session, QSettings(str(tmp_path / "layout.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def headwords(window: MainWindow) -> list[str]:
    model = window.terms.table.model()
    return [model.index(row, Column.TERM).data() for row in range(model.rowCount())]


def status_of(window: MainWindow, headword: str) -> Status:
    glossary = window.session.glossary
    return entries.entry(glossary, entries.named(glossary, headword)).term.status


def test_the_model_keeps_the_contract_of_models(session: Session, qtbot: QtBot) -> None:
    model = TermsModel(session.glossary)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ids = listing.selected(session.glossary)
    model.show(ids)
    assert {model.index(row, 0).data() for row in range(2)} == {"海绵社区", "两张清单制度"}
    model.read_again(frozenset(ids))
    model.show([])
    tester.deleteLater()


def test_the_model_holds_the_last_rows_only(session: Session, qtbot: QtBot) -> None:
    model = TermsModel(session.glossary)
    one = listing.selected(session.glossary)[0]
    model.show([one] * (KEPT + 3 * PAGE))
    for row in range(model.rowCount()):
        assert model.row(row) is not None
    assert len(model._rows) <= KEPT
    assert model.index(0, Column.TERM).data() == model.index(KEPT, Column.TERM).data()


def test_typing_finds_terms_by_pinyin_and_clearing_shows_all(window: MainWindow, qtbot: QtBot) -> None:
    everything = headwords(window)
    qtbot.keyClicks(window.search, "haimian")
    qtbot.waitUntil(lambda: headwords(window) != everything)
    assert all("海绵" in one for one in headwords(window))
    window.search.clear()
    qtbot.waitUntil(lambda: headwords(window) == everything)


def test_nothing_is_filtered_while_characters_are_being_composed(window: MainWindow, qtbot: QtBot) -> None:
    everything = headwords(window)
    window.search.setFocus()
    QApplication.sendEvent(window.search, QInputMethodEvent("hai'mian", []))
    qtbot.wait(200)
    assert headwords(window) == everything
    composed = QInputMethodEvent("", [])
    composed.setCommitString("海绵")
    QApplication.sendEvent(window.search, composed)
    qtbot.waitUntil(lambda: headwords(window) != everything)
    assert window.search.text() == "海绵"


def test_a_key_decides_and_the_selection_moves_on(window: MainWindow, qtbot: QtBot) -> None:
    first, second, *_ = headwords(window)
    window.terms.table.setFocus()
    qtbot.keyClick(window.terms.table, Qt.Key.Key_A)
    assert status_of(window, first) is Status.ACCEPTED
    assert headwords(window)[0] == second
    assert window.session.term == entries.named(window.session.glossary, second)
    qtbot.keyClick(window.terms.table, Qt.Key.Key_R)
    assert status_of(window, second) is Status.REJECTED


def test_many_rows_are_one_step_to_undo(window: MainWindow, qtbot: QtBot) -> None:
    everything = headwords(window)
    window.terms.table.selectAll()
    qtbot.keyClick(window.terms.table, Qt.Key.Key_R)
    assert headwords(window) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert headwords(window) == everything
    qtbot.keyClick(
        window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert headwords(window) == []


def test_deprecating_many_rows_is_one_step_to_undo(window: MainWindow, qtbot: QtBot) -> None:
    everything = headwords(window)
    window.terms.table.selectAll()
    qtbot.keyClick(window.terms.table, Qt.Key.Key_D)
    assert {status_of(window, one) for one in everything} == {Status.DEPRECATED}
    window.actions_by_name["undo"].trigger()
    assert {status_of(window, one) for one in everything} == {Status.CANDIDATE}


def test_the_context_menu_of_the_list_offers_every_decision(window: MainWindow) -> None:
    assert window.terms.table.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    offered = {one.iconText() for one in window.terms.table.actions()}
    assert {"Accept", "Reject", "Back to candidates", "Deprecate", "Merge into", "Tag", "Delete"} <= offered


def test_a_key_of_the_list_leads_to_the_tag_and_enter_back_to_the_list(
    window: MainWindow, qtbot: QtBot
) -> None:
    first = headwords(window)[0]
    table = window.terms.table
    window.activateWindow()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_T)
    field = window.entry.tags.new
    assert field.hasFocus()
    qtbot.keyClicks(field, "housing")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert table.hasFocus()
    glossary = window.session.glossary
    assert entries.entry(glossary, entries.named(glossary, first)).tags == ("housing",)


def to_be_translated(window: MainWindow, qtbot: QtBot) -> tuple[TermsTable, EquivalentField]:
    """The list of all entries, some more than there were, and where their equivalents are typed."""
    for headword in ("海绵社区", "任务清单", "责任清单"):
        window.session.perform(partial(editing.add_term, surface=headword))
    window.activateWindow()
    choose_filter(window, "All", qtbot)
    return window.terms.table, window.entry.equivalents.new


def test_who_translates_goes_from_one_entry_to_the_next(window: MainWindow, qtbot: QtBot) -> None:
    table, field = to_be_translated(window, qtbot)

    def translate(words: str) -> None:
        qtbot.keyClick(table, Qt.Key.Key_L)
        qtbot.keyClicks(field, words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert table.hasFocus()

    table.setFocus()
    translate("first")
    choose_filter(window, "No equivalent", qtbot)
    left = headwords(window)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    translate("second")
    translate("third")
    assert headwords(window) == [left[0], *left[3:]]
    assert window.session.terms == (table.listed()[1],)
    qtbot.keyClicks(window.search, "SECOND")
    qtbot.waitUntil(window.terms.left_out.isVisible)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert headwords(window) == [left[1]]


def test_up_and_down_go_from_one_equivalent_to_the_next(window: MainWindow, qtbot: QtBot) -> None:
    table, field = to_be_translated(window, qtbot)
    listed = table.listed()

    def equivalents() -> list[str]:
        return [listing.equivalents_of(window.session.glossary, [one]).get(one, "") for one in listed]

    table.choose([listed[0]])
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_L)
    for words in ("first", "second"):
        qtbot.keyClicks(field, words)
        qtbot.keyClick(field, Qt.Key.Key_Down)
        assert field.hasFocus()
    assert equivalents()[:3] == ["first", "second", ""]
    assert window.session.term == listed[2]
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert window.session.term == listed[1]
    choose_filter(window, "No equivalent", qtbot)
    table.choose([listed[2]])
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_L)
    qtbot.keyClicks(field, "third")  # which takes the entry out of the list
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert window.session.term == listed[3]
    assert field.hasFocus()
    qtbot.keyClicks(field, "fourth")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert equivalents()[2:4] == ["third", "fourth"]
    assert table.hasFocus()


def test_who_translates_upwards_goes_on_upwards(window: MainWindow, qtbot: QtBot) -> None:
    table, field = to_be_translated(window, qtbot)
    translate(window.session, "海绵社区", "sponge community")
    choose_filter(window, "No equivalent", qtbot)
    listed = table.listed()
    for last in (len(listed) - 1, 2):
        table.choose([listed[last]])
        qtbot.keyClick(table, Qt.Key.Key_L)
        for row in (last, last - 1):
            qtbot.keyClicks(field, f"word {row}")  # which takes the entry out of the list
            qtbot.keyClick(field, Qt.Key.Key_Up)
            assert listed[row] not in table.listed()
            assert window.session.term == listed[row - 1]
            assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_a_definition_is_left_for_the_list_by_key(window: MainWindow, qtbot: QtBot) -> None:
    table, glossary = window.terms.table, window.session.glossary
    window.activateWindow()
    table.setFocus()
    for headword, typed in (("海绵社区", "as written"), ("覆盖率", "a share")):
        window.session.perform(partial(editing.add_term, surface=headword))
        term = entries.named(glossary, headword)
        window.terms.reveal(term)
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_E)
        definitions = window.entry.definitions
        field = definitions.cards[0].text if definitions.cards else definitions.new
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert table.hasFocus()
        assert listing.definitions_of(glossary, [term]) == {term: typed}


def test_the_definition_and_the_pinyin_are_a_key_away(window: MainWindow, qtbot: QtBot) -> None:
    table, entry = window.terms.table, window.entry
    window.activateWindow()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_E)
    assert entry.definitions.cards[0].text.hasFocus()
    qtbot.keyClick(entry.definitions.cards[0].text, Qt.Key.Key_Escape)
    assert table.hasFocus()
    term, chip = window.session.term, entry.reading.chips[0]
    assert term is not None
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert chip.editor is not None
    editor, tone = chip.editor, "4" if chip.syllable.read != romanize(chip.syllable.written) else "1"
    qtbot.keyClicks(editor, plain(chip.syllable.read) + tone)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(table.hasFocus)
    assert entries.entry(window.session.glossary, term).term.pinyin_by_person


def test_the_selected_rows_are_copied_whole_for_a_spreadsheet(window: MainWindow, qtbot: QtBot) -> None:
    table = window.terms.table
    glossary = window.session.glossary
    first, *others = headwords(window)
    editing.add_definition(glossary, entries.named(glossary, first), "第一行\n第二\t行")
    window.resize(700, 600)  # some columns have no room
    window.terms.refresh()
    table.setFocus()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert [line[0] for line in lines] == [first, *others]
    assert {line[Column.STATUS] for line in lines} == {"Candidate"}
    assert {len(line) for line in lines} == {len(Column)}
    assert lines[0][Column.PINYIN] == romanize(first)


def test_definitions_are_held_against_their_sources_by_key(window: MainWindow, qtbot: QtBot) -> None:
    table, page, glossary = window.terms.table, window.document.page, window.session.glossary
    explained = entries.named(glossary, "海绵社区")
    window.session.perform(partial(editing.add_term, surface="更多居民"))
    window.activateWindow()
    choose_filter(window, "All", qtbot)
    table.setFocus()

    window.terms.reveal(explained)
    qtbot.keyClick(table, Qt.Key.Key_S)
    assert window.evidence.currentWidget() is window.document
    (definition,) = entries.entry(glossary, explained).definitions
    assert page.shown == definition.span
    assert table.hasFocus()

    window.terms.reveal(entries.named(glossary, "更多居民"))  # which nothing explains
    qtbot.keyClick(table, Qt.Key.Key_S)
    (spot,) = evidence.spots(glossary, entries.named(glossary, "更多居民"))
    assert page.shown == spot.span
    assert table.hasFocus()


def test_letters_typed_into_the_search_box_decide_nothing(window: MainWindow, qtbot: QtBot) -> None:
    first = headwords(window)[0]
    window.search.setFocus()
    qtbot.keyClicks(window.search, "aru")
    assert window.search.text() == "aru"
    assert status_of(window, first) is Status.CANDIDATE


def test_a_filter_shows_what_it_counts(window: MainWindow, qtbot: QtBot) -> None:
    first = headwords(window)[0]
    qtbot.keyClick(window.terms.table, Qt.Key.Key_A)
    review = window.filters.topLevelItem(0)
    assert review is not None
    accepted = review.child(1)
    assert accepted is not None
    assert (accepted.text(0), accepted.text(1)) == ("Accepted", "1")
    window.filters.setCurrentItem(accepted)
    assert headwords(window) == [first]


def click_header(qtbot: QtBot, window: MainWindow, column: Column) -> None:
    header = window.terms.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_clicks_on_a_header_sort_turn_about_and_go_back(window: MainWindow, qtbot: QtBot) -> None:
    best_first = headwords(window)
    click_header(qtbot, window, Column.TERM)
    by_pinyin = [plain(romanize(one)) for one in headwords(window)]
    assert by_pinyin == sorted(by_pinyin)
    assert headwords(window) != best_first
    click_header(qtbot, window, Column.TERM)
    assert [plain(romanize(one)) for one in headwords(window)] == by_pinyin[::-1]
    click_header(qtbot, window, Column.TERM)
    assert headwords(window) == best_first


@pytest.mark.parametrize("column", Column)
def test_every_column_can_be_sorted_by(window: MainWindow, qtbot: QtBot, column: Column) -> None:
    window.resize(1600, 800)
    translate(window.session, "海绵社区", "sponge community")
    header, everything = window.terms.table.horizontalHeader(), set(headwords(window))
    click_header(qtbot, window, column)
    assert (header.isSortIndicatorShown(), header.sortIndicatorSection()) == (True, column)
    assert set(headwords(window)) == everything


def test_a_narrow_list_does_without_columns_and_never_scrolls_sideways(
    session: Session, qtbot: QtBot
) -> None:
    table = TermsTable(session)
    qtbot.addWidget(table)
    seen = []
    for width in range(1200, 290, -30):
        table.resize(width, 400)
        table.show()
        assert table.isColumnHidden(Column.EQUIVALENT)  # nobody translates
        hidden = [one for one in Column if table.isColumnHidden(one)]
        seen.append([one.name for one in hidden if one is not Column.EQUIVALENT])
        assert table.horizontalScrollBar().maximum() == 0
        assert table.columnWidth(Column.DEFINITION) >= 80
    gone = ["PINYIN", "FREQUENCY", "DOCUMENTS", "FIRST_SEEN", "STATUS"]
    assert [some for some, _ in groupby(seen)] == [gone[from_:] for from_ in range(5, -1, -1)]


def test_every_status_is_read_whole(language: str, session: Session, qtbot: QtBot) -> None:
    table = TermsTable(session)
    qtbot.addWidget(table)
    words = max(table.fontMetrics().horizontalAdvance(status_word(one)) for one in Status)
    assert table.columnWidth(Column.STATUS) > words + 2 * 9  # the padding at both ends


def translate(session: Session, headword: str, text: str) -> None:
    edit = partial(editing.replace_equivalent, former=None, wanted=Equivalent("en", text))
    assert session.perform(partial(edit, term=entries.named(session.glossary, headword)))


def test_equivalents_have_a_column_beside_the_definition_as_soon_as_there_are_any(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1600, 800)
    table, session = window.terms.table, window.session
    assert table.isColumnHidden(Column.EQUIVALENT)
    translate(session, "海绵社区", "sponge community")
    translate(session, "海绵社区", "absorbent neighbourhood")
    assert not table.isColumnHidden(Column.EQUIVALENT)
    header = table.horizontalHeader()
    assert header.visualIndex(Column.EQUIVALENT) == header.visualIndex(Column.DEFINITION) + 1
    click_header(qtbot, window, Column.EQUIVALENT)
    assert table.model().index(0, Column.EQUIVALENT).data() == "sponge community; absorbent neighbourhood"
    assert headwords(window)[0] == "海绵社区"
    for _ in range(2):
        session.perform(editing.undo)
    assert table.isColumnHidden(Column.EQUIVALENT)


def test_who_drags_the_list_narrow_and_wide_finds_its_pinyin_as_wide(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = TermsTable(session)
    qtbot.addWidget(table)
    table.resize(1200, 400)
    table.show()
    before = table.columnWidth(Column.PINYIN)
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    for width in (420, 1200):
        table.resize(width, 400)
    assert table.columnWidth(Column.PINYIN) == before


def test_a_column_that_somebody_drags_narrow_stays_narrow(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = TermsTable(session)
    qtbot.addWidget(table)
    table.resize(1000, 400)
    table.show()
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
    table.setColumnWidth(Column.PINYIN, 80)
    table.resize(1200, 400)
    assert table.columnWidth(Column.PINYIN) == 80


def test_no_column_comes_and_goes_with_the_scroll_bar(session: Session, qtbot: QtBot) -> None:
    table = TermsTable(session)
    qtbot.addWidget(table)
    ids = listing.selected(session.glossary)
    for width in range(700, 400, -17):
        table.resize(width, 150)
        table.show()
        seen = []
        for some in (ids, ids[:1]):
            table.show_terms(some)
            seen.append([table.isColumnHidden(one) for one in Column])
        assert seen[0] == seen[1]


def test_a_narrow_list_keeps_the_column_that_it_is_sorted_by(session: Session, qtbot: QtBot) -> None:
    table = TermsTable(session)
    qtbot.addWidget(table)
    table.sort_by(Column.FIRST_SEEN)
    table.resize(420, 400)
    table.show()
    assert not table.isColumnHidden(Column.FIRST_SEEN)


def test_columns_that_were_left_out_come_back_as_wide_as_they_were(session: Session, qtbot: QtBot) -> None:
    table, other = TermsTable(session), TermsTable(session)
    for one in (table, other):
        qtbot.addWidget(one)
    table.setColumnWidth(Column.FIRST_SEEN, 177)
    table.resize(310, 400)
    table.show()
    other.restore_columns(table.columns())
    other.resize(1400, 400)
    other.show()
    assert other.columnWidth(Column.FIRST_SEEN) == 177


def test_the_window_opens_as_it_was_left(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "layout.ini"), QSettings.Format.IniFormat)
    path = session.glossary.path
    first = MainWindow(session, store)
    qtbot.addWidget(first)
    first.show()
    click_header(qtbot, first, Column.TERM)
    first.terms.table.setColumnWidth(Column.PINYIN, 77)
    left = headwords(first)
    first.close()
    second = MainWindow(Session(library.opened(path)), store)
    qtbot.addWidget(second)
    assert headwords(second) == left
    assert second.terms.table.columnWidth(Column.PINYIN) == 77
    second.close()


def test_the_list_follows_an_entry_that_is_chosen_elsewhere(window: MainWindow) -> None:
    other = entries.named(window.session.glossary, headwords(window)[1])
    window.session.choose([other])
    assert window.terms.table.selected_terms() == [other]


def test_an_entry_outside_of_the_list_stays_the_one_that_is_looked_at(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    session.perform(partial(editing.add_term, surface="更多居民"))
    added = entries.named(session.glossary, "更多居民")
    session.choose([added])
    assert window.terms.table.selected_terms() == []
    session.perform(partial(editing.set_notes, term=added, notes="from the text"))
    assert session.terms == (added,)
    qtbot.keyClick(window.terms.table, Qt.Key.Key_R)
    assert status_of(window, "更多居民") is Status.REJECTED


def test_pinyin_that_was_guessed_is_checked_by_key_on_many_rows(window: MainWindow, qtbot: QtBot) -> None:
    glossary = window.session.glossary
    editing.confirm_pinyin(glossary, listing.selected(glossary))
    for word in ("侨都建设", "用好人才"):
        editing.add_term(glossary, word)
    window.filters.refresh()
    check = window.filters.topLevelItem(1)
    assert check is not None
    to_check = check.child(check.childCount() - 1)
    assert to_check is not None
    assert (to_check.text(0), to_check.text(1)) == ("Pinyin to check", "2")
    window.filters.setCurrentItem(to_check)
    assert set(headwords(window)) == {"侨都建设", "用好人才"}
    window.terms.table.selectAll()
    qtbot.keyClick(window.terms.table, Qt.Key.Key_P)
    assert headwords(window) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert set(headwords(window)) == {"侨都建设", "用好人才"}


def test_entries_that_a_document_explains_can_be_looked_at_by_themselves(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose_filter(window, "With definition", qtbot)
    explained = headwords(window)
    choose_filter(window, "No definition", qtbot)
    assert explained
    assert not {*explained} & {*headwords(window)}


def test_filters_are_chosen_together_with_a_key_held_down(window: MainWindow, qtbot: QtBot) -> None:
    glossary = window.session.glossary
    report = REPORT.replace("2030", "2031").replace("海绵社区", "口袋公园")
    importing.add_documents(glossary, [restore(receive("later.txt", report.encode()))])
    window.session.changed.emit(Changes(everything=True))
    later, earlier = (name for name in filters_of(window) if name.startswith("203"))
    together = Qt.KeyboardModifier.ControlModifier

    choose_filter(window, earlier, qtbot)
    assert "海绵社区" in headwords(window)
    assert "口袋公园" not in headwords(window)
    choose_filter(window, later, qtbot, key=together)
    assert {"海绵社区", "口袋公园", "两张清单制度"} <= {*headwords(window)}

    choose_filter(window, earlier, qtbot, key=together)  # not any more
    window.terms.table.choose([entries.named(glossary, "口袋公园")])
    window.activateWindow()
    window.terms.table.setFocus()
    qtbot.keyClick(window.terms.table, Qt.Key.Key_R)
    assert "口袋公园" in headwords(window)
    choose_filter(window, "Candidate", qtbot, key=together)
    assert "口袋公园" not in headwords(window)
    assert "两张清单制度" in headwords(window)
    assert "海绵社区" not in headwords(window)

    choose_filter(window, "All", qtbot)
    everything = headwords(window)
    choose_filter(window, "All", qtbot, key=together)  # something is always chosen
    assert headwords(window) == everything
    assert window.filters.chosen == listing.Filter()


def opened(path: Path, store: QSettings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(Session(library.opened(path)), store)
    qtbot.addWidget(window)
    return window


def filters_of(window: MainWindow) -> list[str]:
    """The names of all filters."""
    return [item.text(0) for item in window.filters.findItems("", EVERY_ROW)]


def choose_first_tag(window: MainWindow) -> None:
    tags = window.filters.topLevelItem(3)  # behind review, checks and categories
    tag = tags.child(0) if tags else None
    assert tag is not None
    window.filters.setCurrentItem(tag)


def chosen_row(window: MainWindow) -> str:
    item = window.filters.currentItem()
    assert item is not None
    assert item.font(0).bold()
    return item.text(0)


def test_each_glossary_is_opened_with_the_filter_it_was_left_with(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    store = QSettings(str(tmp_path / "layout.ini"), QSettings.Format.IniFormat)
    path, other = session.glossary.path, tmp_path / "other.db"
    editing.add_tags(session.glossary, listing.selected(session.glossary)[:1], "住建")
    library.copied(session.glossary, other)
    first = MainWindow(session, store)
    qtbot.addWidget(first)
    choose_first_tag(first)
    assert chosen_row(first) == "住建"
    first.search.setText("清单")
    left = headwords(first)
    first.close()
    second = opened(path, store, qtbot)
    assert chosen_row(second) == "住建"
    assert headwords(second) == left
    assert second.search.text() == ""
    second.close()
    with library.opened(path) as glossary:
        editing.remove_tag(glossary, listing.selected(glossary), "住建")
    third = opened(path, store, qtbot)
    assert chosen_row(third) == "Candidate"
    assert len(headwords(third)) > len(left)
    third.close()
    elsewhere = opened(other, store, qtbot)
    assert chosen_row(elsewhere) == "Candidate"
    elsewhere.close()


def test_candidates_are_shown_when_the_chosen_tag_is_gone(window: MainWindow) -> None:
    everything = headwords(window)
    one = listing.selected(window.session.glossary)[:1]
    window.session.perform(partial(editing.add_tags, chosen=one, typed="住建"))
    choose_first_tag(window)
    assert len(headwords(window)) == 1
    window.session.perform(partial(editing.remove_tag, chosen=one, tag="住建"))
    assert chosen_row(window) == "Candidate"
    assert headwords(window) == everything


def test_where_decided_entries_stay_the_next_one_is_taken_up(window: MainWindow, qtbot: QtBot) -> None:
    table = window.terms.table
    window.terms.filter(listing.Filter())
    first, second, *_ = table.listed()
    table.choose([first])
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A)
    assert table.listed()[:2] == [first, second]
    assert window.session.terms == (second,)


@pytest.mark.parametrize(("chosen", "waits"), [(2, False), (6000, True)])
def test_a_decision_on_thousands_of_entries_asks_for_patience(
    session: Session, chosen: int, waits: bool
) -> None:
    shown = []

    def edit(_: library.GlossaryFile) -> Changes:
        shown.append(QGuiApplication.overrideCursor() is not None)
        return Changes()

    session.choose([TermId(number) for number in range(1, chosen + 1)])
    session.perform(edit)
    assert shown == [waits]
    assert QGuiApplication.overrideCursor() is None


@pytest.mark.parametrize(
    ("rows", "expected"),
    [([], []), ([5], [(5, 5)]), ([4, 2, 3, 7], [(2, 4), (7, 7)])],
)
def test_rows_that_follow_one_another_are_a_run(rows: list[int], expected: list[tuple[int, int]]) -> None:
    assert list(runs(rows)) == expected


def test_selected_rows_are_told_in_order(window: MainWindow) -> None:
    table = window.terms.table
    some = table.listed()[1:3]
    table.choose([*reversed(some)])
    assert selected_rows(table) == [1, 2]
    assert window.session.terms == (*some,)
