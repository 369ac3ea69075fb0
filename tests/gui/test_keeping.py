"""Nothing typed is lost, and nothing is written that nobody typed, whatever goes on beside it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Equivalent, Form, FormKind, Status, TermId
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.views.entry.designations import EquivalentRow
from glossary_app.services import editing, entries, evidence, library
from tests.gui.driving import window_on

Key = Qt.Key


@pytest.fixture
def window(glossary: library.GlossaryFile, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of the small report, with 海绵社区 looked at."""
    with window_on(glossary.path, qtbot) as made:
        made.session.choose([entries.named(glossary, "海绵社区")])
        yield made


@pytest.fixture
def importing(window: MainWindow) -> Callable[[], AbstractContextManager[sqlite3.Connection]]:
    """As long as an import holds the glossary; its connection."""

    @contextmanager
    def held() -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(window.session.glossary.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            window.session.expect_writer(True)
            yield other
            other.execute("COMMIT")
        window.session.expect_writer(False)

    return held


def current(window: MainWindow) -> TermId:
    assert window.session.term is not None
    return window.session.term


def entry(window: MainWindow) -> entries.Entry:
    return entries.entry(window.session.glossary, current(window))


@pytest.mark.parametrize(
    "text",
    [" 会吸水的社区", "会\u00a0吸水的社区", "会吸水\r\n的社区", "会吸水\u2028的社区", "会吸水的社区\n"],
)
def test_looking_at_a_text_does_not_rewrite_it(
    window: MainWindow, glossary: library.GlossaryFile, text: str
) -> None:
    here, other = current(window), entries.named(glossary, "“两张清单”制度")
    with glossary.atomic():  # as another program may have written it
        glossary.write("UPDATE definitions SET text = ? WHERE term_id = ?", (text, here))
        glossary.write("UPDATE terms SET notes = ? WHERE id = ?", (text, here))
    window.session.choose([other])
    window.session.choose([here])
    window.entry.notes.setFocus()
    window.terms.table.setFocus()
    window.session.choose([other])
    assert editing.history(glossary, here) == []
    assert window.entry.commit()


def test_escape_takes_back_what_waits_behind_an_import(
    window: MainWindow, importing: Callable[[], AbstractContextManager[sqlite3.Connection]], qtbot: QtBot
) -> None:
    notes = window.entry.notes
    notes.setFocus()
    with importing():
        qtbot.keyClicks(notes, "not this")
        qtbot.keyClick(notes, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(notes, Key.Key_Escape)
        assert notes.words() == ""
        qtbot.keyClicks(notes, "but this")
        qtbot.keyClick(notes, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: entry(window).term.notes == "but this")
    assert len(editing.history(window.session.glossary, current(window))) == 1


def test_a_term_found_in_the_text_while_an_import_writes_is_looked_at_when_it_is_there(
    window: MainWindow, importing: Callable[[], AbstractContextManager[sqlite3.Connection]], qtbot: QtBot
) -> None:
    window.evidence.setCurrentWidget(window.document)
    page = window.document.page
    with importing():
        page.setTextCursor(page.document().find("更多居民"))
        qtbot.keyClick(page, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: entry(window).term.headword == "更多居民")


def test_tags_entered_one_after_the_other_behind_an_import_all_come(
    window: MainWindow, importing: Callable[[], AbstractContextManager[sqlite3.Connection]], qtbot: QtBot
) -> None:
    field = window.entry.tags.new
    field.setFocus()
    with importing():
        for tag in ("water", "city"):
            field.selectAll()
            qtbot.keyClicks(field, tag)
            qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: entry(window).tags == ("city", "water"))


def test_a_decision_on_an_entry_that_the_import_dropped_is_refused_aloud(
    window: MainWindow,
    glossary: library.GlossaryFile,
    importing: Callable[[], AbstractContextManager[sqlite3.Connection]],
    qtbot: QtBot,
) -> None:
    dropped, other = current(window), entries.named(glossary, "“两张清单”制度")
    with importing() as connection:
        for edit in (
            partial(editing.set_status, chosen=[dropped], status=Status.ACCEPTED),
            partial(editing.add_tags, chosen=[dropped], typed="水"),
            partial(editing.set_notes, term=other, notes="与住建部门核对"),
        ):
            assert window.session.perform(edit)
        connection.execute("DELETE FROM terms WHERE id = ?", (dropped,))
    qtbot.waitUntil(lambda: window.session.waiting == [])
    assert window.notice.isVisible()
    assert "not in the glossary any more" in window.notice.words
    assert entries.entry(glossary, other).term.notes == "与住建部门核对"


@pytest.mark.parametrize("dropped", [1, 2])
def test_a_tag_typed_for_several_is_kept_for_those_that_an_import_leaves(
    window: MainWindow,
    importing: Callable[[], AbstractContextManager[sqlite3.Connection]],
    dropped: int,
    qtbot: QtBot,
) -> None:
    chosen = window.terms.table.listed()[:3]
    window.terms.table.choose(chosen)
    several = window.entry.several
    several.tag.setFocus()
    with importing() as connection:
        qtbot.keyClicks(several.tag, "water")
        connection.execute("DELETE FROM terms WHERE id = ?", (chosen[dropped],))
    window.session.changed.emit(Changes(everything=True))
    left = [one for one in chosen if one != chosen[dropped]]
    assert window.session.terms == (*left,)
    assert several.title.text() == "2 term(s) selected"
    assert [entries.entry(window.session.glossary, one).tags for one in left] == [("water",)] * 2
    assert window.entry.unsaved() == {}


def test_a_title_typed_last_is_kept_as_the_window_closes(
    window: MainWindow, glossary: library.GlossaryFile, qtbot: QtBot
) -> None:
    window.evidence.setCurrentWidget(window.document)
    title = window.document.metadata.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Report 2030")
    window.close()
    assert not window.isVisible()
    assert [cited.title for cited in evidence.citations(glossary).values()] == ["Report 2030"]


def test_a_window_does_not_close_over_a_title_that_is_refused(
    window: MainWindow, glossary: library.GlossaryFile, qtbot: QtBot
) -> None:
    window.evidence.setCurrentWidget(window.document)
    title = window.document.metadata.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Report 2030")
    with glossary.atomic():
        window.close()
        assert window.isVisible()
        assert "not saved yet" in window.notice.words
        assert title.remarked.isVisible()
        window.close()
    assert not window.isVisible()


def test_each_text_that_cannot_be_saved_is_warned_of(window: MainWindow) -> None:
    line = window.entry.reading.line
    right = line.text()
    line.setText("xx")
    window.close()
    assert window.isVisible()
    line.setText(right)
    assert window.entry.commit()
    line.setText("wrong again")
    window.close()
    assert window.isVisible()
    window.close()
    assert not window.isVisible()


def test_what_waits_is_refused_before_the_window_closes(
    window: MainWindow, importing: Callable[[], AbstractContextManager[sqlite3.Connection]]
) -> None:
    with importing():
        window.session.perform(partial(editing.set_notes, term=current(window), notes="最后一句"))
        window.close()
        assert window.isVisible()
    window.close()
    assert not window.isVisible()
    with library.opened_to_read(window.session.glossary.path) as opened:
        assert entries.entry(opened, current(window)).term.notes == "最后一句"


def test_a_part_of_the_metadata_is_set_beside_what_else_was_set_meanwhile(
    window: MainWindow,
    glossary: library.GlossaryFile,
    importing: Callable[[], AbstractContextManager[sqlite3.Connection]],
    qtbot: QtBot,
) -> None:
    window.evidence.setCurrentWidget(window.document)
    metadata = window.document.metadata
    with importing():
        for field, typed in ((metadata.title, "Report"), (metadata.issuer, "Office")):
            field.setFocus()
            field.selectAll()
            qtbot.keyClicks(field, typed)
            qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.waiting == [])
    (document,) = evidence.citations(glossary)
    known = evidence.document(glossary, document).metadata
    assert (known.title, known.issuer, known.issued_on) == ("Report", "Office", "2030-01-08")


def test_a_kind_that_is_refused_goes_back(
    window: MainWindow, glossary: library.GlossaryFile, qtbot: QtBot
) -> None:
    form = Form("海绵小区", FormKind.VARIANT)
    window.session.perform(partial(editing.add_form, term=current(window), form=form))
    (row,) = window.entry.forms.rows
    with glossary.atomic():
        row.kind.setFocus()
        qtbot.keyClick(row.kind, Key.Key_Home)
        assert "in use by another program" in window.notice.words
    assert row.kind.currentData() == FormKind.VARIANT


@pytest.fixture
def equivalent(window: MainWindow) -> EquivalentRow:
    """The row of one designation in another language."""
    wanted = Equivalent("en", "sponge community")
    window.session.perform(
        partial(editing.replace_equivalent, term=current(window), former=None, wanted=wanted)
    )
    (row,) = window.entry.equivalents.rows
    return row


def test_the_keyboard_stays_in_a_row_as_its_language_is_saved(
    window: MainWindow, equivalent: EquivalentRow, qtbot: QtBot
) -> None:
    equivalent.language.setFocus()
    equivalent.language.selectAll()
    qtbot.keyClicks(equivalent.language, "fr")
    qtbot.keyClick(equivalent.language, Key.Key_Tab)
    assert window.focusWidget() is equivalent.text
    assert window.entry.equivalents.rows == [equivalent]
    assert entry(window).equivalents == (Equivalent("fr", "sponge community"),)


def test_a_language_that_is_none_stays_in_sight_as_the_words_are_saved(
    window: MainWindow, equivalent: EquivalentRow, qtbot: QtBot
) -> None:
    for field, typed in ((equivalent.language, "?"), (equivalent.text, "sponge estate")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, typed)
    window.entry.notes.setFocus()
    assert equivalent.language.text() == "?"
    assert equivalent.language.remarked.isVisible()
    assert entry(window).equivalents == (Equivalent("en", "sponge estate"),)
    equivalent.language.setText("en-GB")
    assert window.entry.commit()
    assert entry(window).equivalents == (Equivalent("en-GB", "sponge estate"),)


def test_language_and_words_that_wait_together_are_both_saved(
    window: MainWindow,
    equivalent: EquivalentRow,
    importing: Callable[[], AbstractContextManager[sqlite3.Connection]],
    qtbot: QtBot,
) -> None:
    with importing():
        for field, typed in ((equivalent.language, "fr"), (equivalent.text, "quartier")):
            field.setFocus()
            field.selectAll()
            qtbot.keyClicks(field, typed)
        window.entry.notes.setFocus()
    qtbot.waitUntil(lambda: window.session.waiting == [])
    assert entry(window).equivalents == (Equivalent("fr", "quartier"),)


def drop(window: MainWindow, term: TermId) -> None:
    """An import ends, and its extraction no longer proposes this entry."""
    with window.session.glossary.atomic():
        window.session.glossary.write("DELETE FROM terms WHERE id = ?", (term,))
    window.session.changed.emit(Changes(everything=True))


def test_what_is_typed_while_an_import_drops_the_entry_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    here, notes = current(window), window.entry.notes
    notes.setFocus()
    qtbot.keyClicks(notes, "ask the ")
    drop(window, here)
    assert window.focusWidget() is notes
    assert window.session.terms == (here,)
    qtbot.keyClicks(notes, "office")
    window.terms.table.setFocus()
    kept = entries.entry(window.session.glossary, here).term
    assert (kept.headword, kept.notes, kept.status) == ("海绵社区", "ask the office", Status.ACCEPTED)
    assert "海绵社区" in window.notice.words
    others = [term for term in window.terms.table.listed() if term != here]
    assert others
    assert all(not entries.entry(window.session.glossary, term).term.notes for term in others)


def test_a_definition_typed_while_an_import_drops_the_entry_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    here, field = current(window), window.entry.definitions.cards[0].text
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "soaks up ")
    drop(window, here)
    qtbot.keyClicks(field, "rain")
    assert window.entry.commit()
    (kept,) = entries.entry(window.session.glossary, here).definitions
    assert kept.text == "soaks up rain"


def test_an_entry_that_goes_is_let_go_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    here, row = current(window), window.terms.table.currentIndex().row()
    window.entry.notes.setFocus()
    drop(window, here)
    assert window.session.terms == (here,)
    window.terms.table.setFocus()
    assert window.session.terms == (window.terms.table.listed()[row],)  # which took its place
    assert editing.history(window.session.glossary) == []


def test_who_clicks_on_a_row_after_an_entry_went_gets_that_row(window: MainWindow, qtbot: QtBot) -> None:
    window.entry.notes.setFocus()
    drop(window, current(window))
    table = window.terms.table
    *_, last = table.listed()
    QApplication.sendEvent(table, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert table.selected_terms() == []
    place = table.visualRect(table.model().index(len(table.listed()) - 1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.session.terms == (last,)


def test_the_list_stays_where_it_is_while_somebody_types(window: MainWindow, qtbot: QtBot) -> None:
    here, field = current(window), window.entry.tags.new
    field.setFocus()
    qtbot.keyClicks(field, "wat")
    window.session.perform(partial(editing.set_status, chosen=[here], status=Status.ACCEPTED))
    assert here not in window.terms.table.listed()
    assert window.session.terms == (here,)
    qtbot.keyClicks(field, "er")
    qtbot.keyClick(field, Key.Key_Return)
    assert entry(window).tags == ("water",)


def test_a_definition_that_goes_leaves_what_is_typed_and_the_keyboard_with_the_new_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    card = window.entry.definitions.cards[0]
    card.text.setFocus()
    card.text.selectAll()
    qtbot.keyClicks(card.text, "soaks ")
    with window.session.glossary.atomic():
        window.session.glossary.write("DELETE FROM definitions WHERE id = ?", (card.definition.id,))
    window.session.changed.emit(Changes(everything=True))
    new = window.entry.definitions.new
    assert window.focusWidget() is new
    qtbot.keyClicks(new, "up rain")
    assert new.words().endswith("up rain")
