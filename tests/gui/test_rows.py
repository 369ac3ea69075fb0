"""Rows that are used again: what is shown is what can be seen, in that order, whatever was shown before."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.terms import Equivalent, Form, FormKind, TermId
from glossary_app.gui.session import Session
from glossary_app.gui.views.entry import EntryPane
from glossary_app.gui.views.entry.look import Column, Flow, Rows
from glossary_app.services import editing, entries

Key = Qt.Key
SETS = st.lists(st.lists(st.integers(0, 5), unique=True, max_size=5), max_size=12)


class Shown:
    """Rows in a window; what can be seen of them."""

    def __init__(self, place: Column | Flow) -> None:
        self.window = QWidget()
        QVBoxLayout(self.window).addWidget(place)
        self.rows: Rows[int, QLineEdit] = Rows(place, QLineEdit)
        self.window.show()

    def show(self, keys: list[int]) -> list[str]:
        """Have rows for these keys, and write the keys on them."""
        for row, key in zip(self.rows.show(keys), keys, strict=True):
            row.setText(str(key))
        return self.seen()

    def seen(self) -> list[str]:
        """What the person reads, in the order of the Tab key."""
        return [row.text() for row in self.window.findChildren(QLineEdit) if row.isVisible()]


@pytest.mark.parametrize("place", [Column, Flow])
@pytest.mark.parametrize(
    "sets",
    [
        [[1], [2]],
        [[1, 2], [3]],
        [[1], [2, 3]],
        [[], [1]],
        [[1], [], [1]],
        [[1], [], [2]],
        [[1, 2], [2, 1]],
        [[1, 2], [3, 2]],
    ],
    ids=str,
)
def test_the_rows_that_are_shown_are_seen(
    sets: list[list[int]], place: type[Column] | type[Flow], qtbot: QtBot
) -> None:
    shown = Shown(place())
    qtbot.addWidget(shown.window)
    for keys in sets:
        assert shown.show(keys) == [str(key) for key in keys]


@settings(max_examples=30)
@given(sets=SETS)
def test_whatever_was_shown_before_the_rows_that_are_shown_are_seen(sets: list[list[int]]) -> None:
    shown = Shown(Column())
    for keys in sets:
        assert shown.show(keys) == [str(key) for key in keys]
    shown.window.deleteLater()


@pytest.fixture
def pair(session: Session) -> list[TermId]:
    """Two entries with one of everything that stands in rows."""
    chosen = [entries.named(session.glossary, name) for name in ("海绵社区", "“两张清单”制度")]
    for number, term in enumerate(chosen):
        for edit in (
            partial(editing.add_form, term=term, form=Form(f"别名{number}", FormKind.VARIANT)),
            partial(editing.add_tags, chosen=[term], typed=f"标签{number}"),
            partial(
                editing.replace_equivalent, term=term, former=None, wanted=Equivalent("en", f"name {number}")
            ),
        ):
            session.perform(edit)
    return chosen


@pytest.fixture
def pane(session: Session, pair: list[TermId], qtbot: QtBot) -> EntryPane:
    """The pane in a window of its own, with each of the two entries looked at once."""
    made = EntryPane(session)
    qtbot.addWidget(made)
    made.resize(420, 1400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    for term in (*pair, pair[0]):
        session.choose([term])
    return made


def test_the_next_entry_shows_its_one_of_everything(
    pane: EntryPane, session: Session, pair: list[TermId]
) -> None:
    for term in (pair[1], pair[0], pair[1]):
        session.choose([term])
        for rows in (
            pane.definitions.cards,
            pane.forms.rows,
            pane.equivalents.rows,
            pane.tags.chips,
            pane.reading.chips,
        ):
            assert rows
            assert all(row.isVisible() for row in rows)


def test_the_definition_that_is_edited_is_seen(
    pane: EntryPane, session: Session, pair: list[TermId], qtbot: QtBot
) -> None:
    session.choose([pair[1]])
    pane.edit_definition()
    field = pane.focusWidget()
    assert field is not None
    assert field is pane.definitions.cards[0].text
    assert field.isVisible()
    assert pane.definitions.cards[0].text.words() == "即任务清单和责任清单制度。"


def test_rows_that_go_leave_their_room(qtbot: QtBot) -> None:
    place = Flow()
    shown = Shown(place)
    qtbot.addWidget(shown.window)
    shown.show([1, 2, 3, 4])
    narrow = QLineEdit().sizeHint().width() + 1
    high = place.heightForWidth(narrow)
    shown.show([1])
    assert place.heightForWidth(narrow) < high / 2
