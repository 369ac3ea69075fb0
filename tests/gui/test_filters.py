"""The filters at the left: of a category, and of what does not stand in a document."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import Metadata
from glossary_app.domain.terms import Category
from glossary_app.gui.main_window import MainWindow
from glossary_app.services import editing, importing, library, listing
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from tests.gui.driving import choose_filter, window_on

CTRL = Qt.KeyboardModifier.ControlModifier
LATER = """
某市2031年政府工作报告

（2031年1月8日）

今年，我们推进海绵社区建设，实施河湖清源行动，河湖清源行动覆盖全市，海绵社区再上台阶。
"""


@pytest.fixture
def window(glossary: library.GlossaryFile, qtbot: QtBot) -> Iterator[MainWindow]:
    """On two reports, called 2030 and 2031."""
    importing.add_documents(glossary, [restore(receive("later.txt", LATER.encode()))])
    for one, year in zip(listing.all_documents(glossary), ("2030", "2031"), strict=True):
        editing.set_metadata(glossary, one.id, Metadata(title=year, issued_on=f"{year}-01-08"))
    with window_on(glossary.path, qtbot) as made:
        yield made


def headwords(window: MainWindow) -> set[str]:
    model = window.terms.table.model()
    return {model.index(row, 0).data() for row in range(model.rowCount())}


def row(window: MainWindow, name: str) -> QTreeWidgetItem:
    walk = QTreeWidgetItemIterator(window.filters)
    while (item := walk.value()) is not None and item.text(0) != name:
        walk += 1
    assert item is not None, name
    return item


def turn(window: MainWindow, name: str, qtbot: QtBot, action: str = "Leave out what stands in it") -> None:
    """Click a document with the right button, and choose from its menu."""
    item = row(window, name)
    window.filters.scrollToItem(item)
    place = window.filters.visualItemRect(item).center()
    qtbot.mouseClick(window.filters.viewport(), Qt.MouseButton.RightButton, pos=place)
    menu = window.filters.menu_at(place)
    assert menu is not None
    next(one for one in menu.actions() if one.text() == action).trigger()
    menu.deleteLater()


def issued(window: MainWindow, name: str, day: str) -> None:
    """Give another day to the document of this name."""
    (one,) = (one for one in listing.all_documents(window.session.glossary) if one.metadata.title == name)
    metadata = Metadata(title=name, issued_on=day)
    window.session.perform(lambda glossary: editing.set_metadata(glossary, one.id, metadata))


def test_a_category_is_a_filter_with_its_count(window: MainWindow, qtbot: QtBot) -> None:
    choose_filter(window, "Programme", qtbot)
    programmes = headwords(window)
    assert "河湖清源行动" in programmes
    assert "海绵社区" not in programmes
    assert row(window, "Programme").text(1) == str(len(programmes))
    choose_filter(window, "Technical term", qtbot, key=CTRL)
    assert {"河湖清源行动", "海绵社区"} <= headwords(window)


def test_who_chooses_a_filter_goes_on_in_the_list(window: MainWindow, qtbot: QtBot) -> None:
    filters, table = window.filters, window.terms.table
    filters.setFocus()
    choose_filter(window, "Programme", qtbot)
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_A)
    filters.setFocus()
    qtbot.keyClick(filters, Qt.Key.Key_Down)
    assert filters.hasFocus()
    qtbot.keyClick(filters, Qt.Key.Key_Return)
    assert table.hasFocus()
    filters.setFocus()
    turn(window, "2031", qtbot)
    assert table.hasFocus()


def test_the_count_of_a_category_follows_what_a_person_sets(window: MainWindow, qtbot: QtBot) -> None:
    before = int(row(window, "Programme").text(1))
    (term,) = listing.selected(window.session.glossary, typed="河湖清源行动")[:1]
    window.session.perform(lambda glossary: editing.set_category(glossary, term, Category.SLOGAN))
    qtbot.waitUntil(lambda: int(row(window, "Programme").text(1)) == before - 1)


def test_what_is_new_in_a_report_is_what_the_one_before_does_not_have(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose_filter(window, "2031", qtbot)
    assert {"海绵社区", "河湖清源行动"} <= headwords(window)
    turn(window, "2030", qtbot)
    assert "河湖清源行动" in headwords(window)
    assert "海绵社区" not in headwords(window)
    assert row(window, "Not in 2030").isSelected()
    assert row(window, "2031").isSelected()
    turn(window, "Not in 2030", qtbot, "Only what stands in it")
    assert "海绵社区" in headwords(window)
    assert row(window, "2030").isSelected()


def test_what_is_new_in_a_report_is_what_stands_in_no_earlier_one(window: MainWindow, qtbot: QtBot) -> None:
    turn(window, "2031", qtbot, "Only what stands in no earlier document")
    choose_filter(window, "Programme", qtbot, key=CTRL)
    assert "河湖清源行动" in headwords(window)
    assert "海绵社区" not in headwords(window)
    new = row(window, "First in 2031")
    assert new.isSelected()
    issued(window, "2030", "2032-01-08")
    choose_filter(window, "2031", qtbot)
    assert "海绵社区" in headwords(window)
    with pytest.raises(StopIteration):  # it is the earliest
        turn(window, "2031", qtbot, "Only what stands in no earlier document")


def test_the_latest_report_is_the_first_document(window: MainWindow) -> None:
    heading = row(window, "Documents")
    children = filter(None, map(heading.child, range(heading.childCount())))
    assert [child.text(0) for child in children] == ["2031", "2030"]


def test_what_is_new_in_a_report_is_counted_and_restored(window: MainWindow, qtbot: QtBot) -> None:
    turn(window, "2031", qtbot, "Only what stands in no earlier document")
    choose_filter(window, "Candidate", qtbot)
    assert row(window, "2031").text(1) == str(len(headwords_of(window, "2031", qtbot)))
    turn(window, "2031", qtbot, "Only what stands in no earlier document")
    assert row(window, "First in 2031").text(1) == str(len(headwords(window)))
    saved, new = window.filters.saved(), headwords(window)
    choose_filter(window, "All", qtbot)
    window.filters.restore(saved)
    assert headwords(window) == new


def headwords_of(window: MainWindow, name: str, qtbot: QtBot) -> set[str]:
    choose_filter(window, name, qtbot)
    return headwords(window)


def test_a_document_that_was_left_out_is_one_of_them_again_once_another_filter_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    turn(window, "2030", qtbot)
    (term,) = listing.selected(window.session.glossary, typed="河湖清源行动")[:1]
    window.session.perform(lambda glossary: editing.set_notes(glossary, term, "新提法"))
    assert row(window, "Not in 2030").isSelected()
    choose_filter(window, "All", qtbot)
    assert not row(window, "2030").isSelected()
    assert "海绵社区" in headwords(window)


def test_a_document_that_was_left_out_is_left_out_when_the_filters_are_restored(
    window: MainWindow, qtbot: QtBot
) -> None:
    turn(window, "2030", qtbot)
    saved = window.filters.saved()
    choose_filter(window, "All", qtbot)
    window.filters.restore(saved)
    assert row(window, "Not in 2030").isSelected()
    assert "海绵社区" not in headwords(window)
    (first, _) = listing.all_documents(window.session.glossary)
    window.filters.choose(listing.Filter(documents=frozenset({first.id})))
    assert row(window, "2030").isSelected()


def test_a_menu_that_is_open_while_an_import_ends_still_works(window: MainWindow) -> None:
    item = row(window, "2030")
    window.filters.scrollToItem(item)
    menu = window.filters.menu_at(window.filters.visualItemRect(item).center())
    assert menu is not None
    window.filters.refresh()
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert row(window, "Not in 2030").isSelected()
