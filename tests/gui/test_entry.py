"""The pane of an entry: what is shown, edited where it stands, and never lost."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import DocumentId
from glossary_app.domain.terms import (
    Category,
    DefinitionKind,
    Equivalent,
    Form,
    FormKind,
    Reference,
    ScorePart,
    Status,
    TermId,
)
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.gui.session import Edit, Session
from glossary_app.gui.views.entry import EntryPane
from glossary_app.gui.views.entry.chips import SyllableEditor
from glossary_app.gui.views.entry.fields import LineField, TextField
from glossary_app.gui.views.entry.reasons import ReasonsPart
from glossary_app.services import editing, entries, importing, merging
from glossary_app.services.library import GlossaryFile
from glossary_app.settings import PinyinStyle
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from tests.gui.conftest import REPORT

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def term(session: Session) -> TermId:
    return entries.named(session.glossary, "海绵社区")


@pytest.fixture
def other(session: Session) -> TermId:
    return entries.named(session.glossary, "“两张清单”制度")


@pytest.fixture
def pane(session: Session, term: TermId, qtbot: QtBot) -> EntryPane:
    """The pane in a window of its own, showing 海绵社区."""
    session.choose([term])
    made = EntryPane(session)
    qtbot.addWidget(made)
    made.resize(420, 1400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def entry(session: Session, term: TermId) -> entries.Entry:
    return entries.entry(session.glossary, term)


def compose(field: QWidget, *, preedit: str = "", commit: str = "") -> None:
    """What an input method sends: text under way, or text that is meant."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(field, event)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def refuse(_: GlossaryFile) -> Changes:
    raise UserError(ErrorCode.READ_ONLY, path="policy.db")


@pytest.fixture
def refusing(session: Session, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Every edit is refused, as in a glossary that turned read-only, until `undo()`."""
    perform = session.perform

    def refused(edit: Edit) -> bool:
        return perform(lambda _: refuse(session.glossary))

    monkeypatch.setattr(session, "perform", refused)
    return monkeypatch


# what is shown


def test_a_source_names_the_page_where_it_is_known(paged: DocumentId, pane: EntryPane) -> None:
    named = [card.source.accessibleName().rpartition(" · ")[2] for card in pane.definitions.cards]
    assert named == ["p. 2", "2030-01-08"]


def test_an_entry_is_shown_with_all_its_parts(pane: EntryPane) -> None:
    assert pane.header.headword.text() == "海绵社区"
    assert [(chip.syllable.read, chip.syllable.written) for chip in pane.reading.chips] == [
        ("hǎi", "海"),
        ("mián", "绵"),
        ("shè", "社"),
        ("qū", "区"),
    ]
    assert pane.reading.line.text() == "hǎi mián shè qū"
    (card,) = pane.definitions.cards
    assert card.text.words() == "指能够吸收、储存和利用雨水的居民社区。"
    assert "某市2030年政府工作报告 · 2030-01-08" in card.source.accessibleName()
    assert pane.reasons.isVisible()
    assert not pane.history.isVisible()


def test_nothing_selected_says_what_to_do(pane: EntryPane, session: Session) -> None:
    session.choose([])
    shown = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Select a term to see its entry"]


def test_an_entry_that_is_gone_is_not_shown(pane: EntryPane, session: Session, term: TermId) -> None:
    session.perform(partial(editing.remove_terms, chosen=[term]))
    assert not pane.header.isVisible()


def test_every_control_has_a_name(pane: EntryPane, session: Session, term: TermId) -> None:
    session.perform(partial(editing.add_tags, chosen=[term], typed="住建"))
    session.perform(partial(editing.add_form, term=term, form=Form("海绵小区", FormKind.VARIANT)))
    session.perform(
        partial(
            editing.replace_equivalent, term=term, former=None, wanted=Equivalent("en", "sponge community")
        )
    )
    nameless = [
        widget
        for widget in pane.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or (getattr(widget, "text", str)()))
        and not widget.objectName().startswith("qt_")
    ]
    assert [type(widget).__name__ for widget in nameless if type(widget).__name__ != "QScrollArea"] == []


def test_the_tab_key_goes_down_the_page(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    session.perform(partial(editing.add_tags, chosen=[term], typed="住建"))
    session.perform(partial(editing.add_definition, term=term, text="会吸水的社区。"))
    qtbot.wait(1)
    pane.reading.chips[0].setFocus()
    heights: list[int] = []
    while len(heights) < 20:
        now = pane.focusWidget()
        heights.append(now.mapTo(pane, QPoint(0, now.height() // 2)).y())
        qtbot.keyClick(now, Key.Key_Tab)
    of_a_line = 10
    assert all(below >= above - of_a_line for above, below in pairwise(heights))
    assert heights[-1] > heights[0] + 10 * of_a_line


# several entries


def test_several_entries_are_decided_on_in_one_step(
    pane: EntryPane, session: Session, term: TermId, other: TermId, qtbot: QtBot
) -> None:
    several = pane.several
    session.choose([term, other])
    assert several.title.text().startswith("2")
    click(qtbot, several.accept)
    assert {entry(session, one).term.status for one in (term, other)} == {Status.ACCEPTED}
    session.perform(editing.undo)
    assert {entry(session, one).term.status for one in (term, other)} == {Status.CANDIDATE}


def test_several_entries_are_tagged_and_merged(
    pane: EntryPane, session: Session, term: TermId, other: TermId, qtbot: QtBot
) -> None:
    several = pane.several
    session.choose([term, other])
    compose(several.tag, commit="住建")
    qtbot.keyClick(several.tag, Key.Key_Return)
    assert entry(session, other).tags == ("住建",)
    click(qtbot, several.merge)
    assert entry(session, term).forms[0].text == "两张清单制度"


# pinyin


def test_chips_are_as_wide_as_their_syllables_when_the_page_comes_back(
    pane: EntryPane, session: Session, term: TermId, other: TermId
) -> None:
    session.choose([term, other])
    session.choose([other])
    QCoreApplication.sendPostedEvents()
    assert [chip.width() for chip in pane.reading.chips] == [
        chip.sizeHint().width() for chip in pane.reading.chips
    ]


def test_a_syllable_is_typed_with_its_tone_number(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    chip = pane.reading.chips[3]
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_F2)
    assert chip.editor is not None
    qtbot.keyClicks(chip.editor, "ou1")
    qtbot.keyClick(chip.editor, Key.Key_Return)
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"
    assert pane.reading.chips[3].syllable.read == "ōu"
    assert chip.hasFocus()


def test_tab_goes_from_syllable_to_syllable(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    pane.window().activateWindow()
    chips = pane.reading.chips

    def at(number: int) -> SyllableEditor:
        (open_,) = [chip.editor for chip in chips if chip.editor is not None]
        assert open_ is chips[number].editor
        qtbot.waitUntil(open_.hasFocus)
        return open_

    pane.edit_pinyin()
    for number in range(3):
        qtbot.keyClick(at(number), Key.Key_Tab)
    qtbot.keyClicks(at(3), "ou1")
    qtbot.keyClick(at(3), Key.Key_Backtab)
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"
    qtbot.keyClick(at(2), Key.Key_Tab)
    qtbot.keyClick(at(3), Key.Key_Tab)
    assert pane.reading.line.hasFocus()
    assert [chip.editor for chip in chips] == [None] * 4


def test_enter_in_a_syllable_opens_no_other(pane: EntryPane, qtbot: QtBot) -> None:
    pane.window().activateWindow()
    first, second, *_ = pane.reading.chips
    first.edit()
    assert first.editor is not None
    qtbot.waitUntil(first.editor.hasFocus)
    with qtbot.assertNotEmitted(second.editing):
        qtbot.keyClick(first.editor, Key.Key_Return)
    assert first.hasFocus()


def test_who_came_for_the_pinyin_leaves_with_enter_once_it_is_saved(pane: EntryPane, qtbot: QtBot) -> None:
    pane.window().activateWindow()
    chip, line = pane.reading.chips[0], pane.reading.line
    pane.edit_pinyin()
    assert chip.editor is not None
    qtbot.keyClicks(chip.editor, "zzz")
    with qtbot.assertNotEmitted(pane.left, wait=10):
        qtbot.keyClick(chip.editor, Key.Key_Return)
    assert "zzz" in line.text()
    line.setText("hai3 mian2 she4 qu1")
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(line, Key.Key_Return)
    chip.edit()
    with qtbot.assertNotEmitted(pane.left, wait=10):  # who comes by another way stays
        qtbot.keyClick(chip.editor, Key.Key_Return)


def test_the_whole_pinyin_may_be_typed_where_a_syllable_is_asked_for(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    click(qtbot, pane.reading.chips[0])
    editor = pane.reading.chips[0].editor
    assert editor is not None
    qtbot.keyClicks(editor, "hai3 mian2 she4 ou1")
    qtbot.keyClick(editor, Key.Key_Return)
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"


def test_the_other_readings_of_a_character_are_offered(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    chip = pane.reading.chips[3]
    click(qtbot, chip)
    offered = {button.text(): button for button in pane.reading.offers()}
    assert set(offered) >= {"qū", "ōu"}
    qtbot.waitUntil(lambda: offered["ōu"].x() > 0)
    click(qtbot, offered["ōu"])
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"
    assert chip.editor is None


def test_the_arrow_keys_go_through_the_readings(pane: EntryPane, qtbot: QtBot) -> None:
    chip = pane.reading.chips[3]
    click(qtbot, chip)
    assert chip.editor is not None
    qtbot.keyClick(chip.editor, Key.Key_Down)
    assert chip.editor.text() == "ōu"
    qtbot.keyClick(chip.editor, Key.Key_Escape)
    assert pane.reading.line.text() == "hǎi mián shè qū"


def test_a_syllable_without_tone_is_read_as_its_character_is(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    chip = pane.reading.chips[3]
    click(qtbot, chip)
    assert chip.editor is not None
    qtbot.keyClicks(chip.editor, "ou")
    pane.notes.setFocus()
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"


def test_the_chips_show_tone_numbers_to_who_wants_them(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    session.pinyin = PinyinStyle.NUMBERS
    session.changed.emit(Changes(everything=True))
    assert [chip.text() for chip in pane.reading.chips] == ["hai3", "mian2", "she4", "qu1"]
    chip = pane.reading.chips[3]
    click(qtbot, chip)
    assert chip.editor is not None
    assert chip.editor.text() == "qu1"
    offered = {button.text(): button for button in pane.reading.offers()}
    assert offered["qu1"].isChecked()
    qtbot.waitUntil(lambda: offered["ou1"].x() > 0)
    click(qtbot, offered["ou1"])
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"
    assert pane.reading.line.text() == "hai3 mian2 she4 ou1"
    assert chip.text() == "ou1"


def test_the_whole_pinyin_is_typed_with_tone_numbers_and_marked_as_set(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    line = pane.reading.line
    line.selectAll()
    qtbot.keyClicks(line, "hai3mian2 she4ou1")
    qtbot.keyClick(line, Key.Key_Return)
    assert line.text() == "hǎi mián shè ōu"
    assert entry(session, term).term.pinyin_by_person
    assert pane.reading.back.isVisible()
    click(qtbot, pane.reading.back)
    assert line.text() == "hǎi mián shè qū"
    assert not entry(session, term).term.pinyin_by_person
    assert not pane.reading.back.isVisible()


def test_a_guess_at_the_pinyin_is_confirmed_as_it_stands(
    pane: EntryPane, session: Session, qtbot: QtBot
) -> None:
    session.perform(partial(editing.add_term, surface="侨都建设"))
    guessed = entries.named(session.glossary, "侨都建设")
    session.choose([guessed])
    assert pane.reading.right.isVisible()
    click(qtbot, pane.reading.right)
    assert not pane.reading.right.isVisible()
    assert pane.reading.back.isVisible()
    assert entry(session, guessed).term.pinyin == "qiáo dū jiàn shè"
    session.perform(editing.undo)
    assert pane.reading.right.isVisible()


def test_pinyin_that_does_not_fit_stays_with_the_reason_until_it_does(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    line = pane.reading.line
    refused: list[object] = []
    session.refused.connect(lambda error, _: refused.append(error))
    line.selectAll()
    qtbot.keyClicks(line, "hai3 mian2")
    qtbot.keyClick(line, Key.Key_Return)
    assert line.text() == "hai3 mian2"
    assert "海绵社区" in line.remarked.text()
    assert line.remarked.isVisible()
    assert refused == []
    qtbot.keyClicks(line, " she4 ou1")
    assert "海绵社区" not in line.remarked.text()
    qtbot.keyClick(line, Key.Key_Return)
    assert not line.remarked.isVisible()
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"


def test_no_pinyin_means_the_proposed_one(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    session.perform(partial(editing.set_pinyin, term=term, typed="hai3 mian2 she4 ou1"))
    pane.reading.line.clear()
    qtbot.keyClick(pane.reading.line, Key.Key_Return)
    assert pane.reading.line.text() == "hǎi mián shè qū"


# decisions, definitions, designations, tags, notes


def test_status_and_category_are_chosen(pane: EntryPane, session: Session, term: TermId) -> None:
    status, category = pane.decision.status, pane.decision.category
    status.setCurrentIndex(status.findData(Status.ACCEPTED))
    status.activated.emit(status.currentIndex())
    category.setCurrentIndex(category.findText("Institution"))
    category.activated.emit(category.currentIndex())
    shown = entry(session, term).term
    assert (shown.status, shown.category) == (Status.ACCEPTED, Category.INSTITUTION)


def test_the_words_of_status_and_category_are_seen_whole(pane: EntryPane) -> None:
    pane.resize(380, 1400)
    for choice in (pane.decision.status, pane.decision.category):
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = choice.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, choice).width()
        for row in range(choice.count()):
            assert choice.fontMetrics().horizontalAdvance(choice.itemText(row)) <= room, choice.itemText(row)


def test_the_wheel_changes_no_choice(pane: EntryPane) -> None:
    status = pane.decision.status
    before = status.currentIndex()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(status, wheel)
    assert status.currentIndex() == before


def test_a_definition_is_reworded_with_line_breaks(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    field = pane.definitions.cards[0].text
    field.selectAll()
    compose(field, commit="会吸水的社区。")
    qtbot.keyClick(field, Key.Key_Return)
    compose(field, commit="见规划。")
    qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert entry(session, term).definitions[0].text == "会吸水的社区。\n见规划。"


def test_a_definition_is_added_preferred_and_removed(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    pane.definitions.new.setFocus()
    compose(pane.definitions.new, commit="会吸水的社区。")
    pane.notes.setFocus()
    assert pane.definitions.new.words() == ""
    first, second = pane.definitions.cards
    assert first.text.words() == "会吸水的社区。"
    assert first.definition.preferred
    click(qtbot, second.star)
    assert pane.definitions.cards[0] is second
    click(qtbot, first.remove)
    assert [one.text for one in entry(session, term).definitions] == [second.text.words()]


def test_a_source_that_is_not_in_the_glossary_is_named(
    pane: EntryPane, session: Session, term: TermId
) -> None:
    said = Explanation("会吸水的社区。", DefinitionKind.NOTE, False, Reference("a.pdf", "公报", "2031-03", 7))
    theirs = Concept(headword="海绵社区", definitions=(said,))
    assert session.perform(lambda mine: merging.apply(mine, merging.compare(mine, [theirs])))
    source = pane.definitions.cards[1].source
    assert source.accessibleName() == "公报 · 2031-03 · p. 7 (not in this glossary)"
    assert not source.isEnabled()


def test_a_click_on_the_source_shows_the_place(pane: EntryPane, session: Session, qtbot: QtBot) -> None:
    card = pane.definitions.cards[0]
    with qtbot.waitSignal(session.place_shown) as shown:
        click(qtbot, card.source)
    assert shown.args == [card.definition.document, card.definition.span]


def test_the_date_leads_to_where_the_term_stood_first(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    earlier = restore(receive("earlier.txt", REPORT.replace("2030", "2028").encode()))
    importing.add_documents(session.glossary, [earlier])
    session.changed.emit(Changes(everything=True))
    assert pane.header.first.text() == "first on 2028-01-08"
    with qtbot.waitSignal(session.place_shown) as shown:
        click(qtbot, pane.header.first)
    document, span = shown.args
    assert document == entries.document_named(session.glossary, "earlier.txt")
    assert earlier.surface(span) == "海绵社区"
    assert span.start == earlier.text.index("海绵社区")
    session.choose([entries.named(session.glossary, "“两张清单”制度")])
    session.perform(partial(editing.add_term, surface="碳达峰"))
    session.choose([entries.named(session.glossary, "碳达峰")])
    assert not pane.header.first.isVisible()


def test_designations_are_added_changed_and_removed(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    forms = pane.forms
    forms.kind.setCurrentIndex(forms.kind.findData(FormKind.ABBREVIATION))
    compose(forms.new, commit="海社")
    qtbot.keyClick(forms.new, Key.Key_Return)
    assert entry(session, term).forms == (Form("海社", FormKind.ABBREVIATION),)
    kind = forms.rows[0].kind
    kind.setCurrentIndex(kind.findData(FormKind.DEPRECATED))
    kind.activated.emit(kind.currentIndex())
    assert entry(session, term).forms == (Form("海社", FormKind.DEPRECATED),)
    click(qtbot, forms.rows[0].remove)
    assert entry(session, term).forms == ()


def test_tags_are_added_one_after_the_other(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    for tags in ("住建", "环保、居民"):
        compose(pane.tags.new, commit=tags)
        qtbot.keyClick(pane.tags.new, Key.Key_Return)
    assert {chip.tag for chip in pane.tags.chips} == {"住建", "环保", "居民"}
    click(qtbot, next(chip for chip in pane.tags.chips if chip.tag == "住建").remove)
    assert set(entry(session, term).tags) == {"环保", "居民"}


def test_tags_that_fit_are_offered_and_taken_by_key_or_click(
    pane: EntryPane, session: Session, term: TermId, other: TermId, qtbot: QtBot
) -> None:
    for tag in ("住建", "环保", "住房"):
        session.perform(partial(editing.add_tags, chosen=[other], typed=tag))
    session.perform(partial(editing.add_tags, chosen=[term], typed="环保"))
    field = pane.tags.new
    field.setFocus()
    assert field.offered() == ["住建", "住房"]  # 环保 is there already
    compose(field, preedit="zhu")
    assert field.offered() == ["住建", "住房"]
    compose(field, commit="房")
    assert field.offered() == ["住房"]
    qtbot.keyClick(field, Key.Key_Down)
    assert field.text() == "住房"
    qtbot.keyClick(field, Key.Key_Down)
    assert field.text() == "房"
    qtbot.keyClick(field, Key.Key_Up)
    qtbot.keyClick(field, Key.Key_Return)
    assert set(entry(session, term).tags) == {"环保", "住房"}
    compose(field, commit="建")
    (offer,) = (one for one in field.offers.findChildren(QPushButton) if one.isVisible())
    click(qtbot, offer)
    assert set(entry(session, term).tags) == {"环保", "住房", "住建"}
    assert field.hasFocus()
    assert not field.offers.isVisible()
    pane.notes.setFocus()
    assert set(entry(session, term).tags) == {"环保", "住房", "住建"}


def test_a_tag_of_ones_own_is_not_completed(
    pane: EntryPane, session: Session, term: TermId, other: TermId, qtbot: QtBot
) -> None:
    session.perform(partial(editing.add_tags, chosen=[other], typed="住建"))
    compose(pane.tags.new, commit="住")
    qtbot.keyClick(pane.tags.new, Key.Key_Return)
    assert entry(session, term).tags == ("住",)


def test_escape_leaves_the_pane_unless_there_is_something_to_put_back(pane: EntryPane, qtbot: QtBot) -> None:
    field = pane.tags.new
    field.setFocus()
    compose(field, commit="住")
    with qtbot.assertNotEmitted(pane.left):
        qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(pane.left):
        qtbot.keyClick(field, Key.Key_Escape)


def test_equivalents_are_added_changed_and_emptied(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    part = pane.equivalents
    qtbot.keyClicks(part.new, "sponge community")
    qtbot.keyClick(part.new, Key.Key_Return)
    assert entry(session, term).equivalents == (Equivalent("en", "sponge community"),)
    language = part.rows[0].language
    language.selectAll()
    qtbot.keyClicks(language, "english!")
    qtbot.keyClick(language, Key.Key_Return)
    assert language.remarked.isVisible()
    language.selectAll()
    qtbot.keyClicks(language, "en-GB")
    qtbot.keyClick(language, Key.Key_Return)
    assert entry(session, term).equivalents == (Equivalent("en-GB", "sponge community"),)
    part.rows[0].text.clear()
    qtbot.keyClick(part.rows[0].text, Key.Key_Return)
    assert entry(session, term).equivalents == ()


def test_escape_puts_back_what_was_there(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    compose(pane.notes, commit="问过")
    qtbot.keyClick(pane.notes, Key.Key_Escape)
    assert pane.notes.words() == ""
    assert pane.commit()
    assert entry(session, term).term.notes == ""


def test_a_definition_without_words_is_removed(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    field = pane.definitions.cards[0].text
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    pane.notes.setFocus()
    assert entry(session, term).definitions == ()
    session.perform(editing.undo)
    assert len(pane.definitions.cards) == 1


def test_the_headword_is_no_other_designation(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    compose(pane.forms.new, commit="海绵社区")
    qtbot.keyClick(pane.forms.new, Key.Key_Return)
    assert pane.forms.new.remarked.isVisible()
    assert entry(session, term).forms == ()


# history


def test_a_step_of_the_past_is_taken_back(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    session.perform(partial(editing.set_pinyin, term=term, typed="hai3 mian2 she4 ou1"))
    session.perform(partial(editing.set_notes, term=term, notes="问过住建局。"))
    latest, earlier = pane.history.rows
    assert latest.words() == ["Notes changed", "+ 问过住建局。"]
    assert earlier.words() == ["Pinyin changed", "hǎi mián shè qū → hǎi mián shè ōu"]
    click(qtbot, earlier.revert)
    assert pane.reading.line.text() == "hǎi mián shè qū"
    assert pane.notes.words() == "问过住建局。"
    assert pane.history.rows[0].words()[0] == "Taken back: Pinyin changed"


# nothing is lost


def test_a_field_is_saved_when_another_row_is_chosen(
    pane: EntryPane, session: Session, term: TermId, other: TermId, qtbot: QtBot
) -> None:
    pane.notes.setFocus()
    compose(pane.notes, commit="问过住建局。")
    session.choose([other])
    assert entry(session, term).term.notes == "问过住建局。"
    assert entry(session, other).term.notes == ""
    assert pane.notes.words() == ""


def test_a_syllable_in_the_making_is_saved_when_another_row_is_chosen(
    pane: EntryPane, session: Session, term: TermId, other: TermId, qtbot: QtBot
) -> None:
    click(qtbot, pane.reading.chips[3])
    editor = pane.reading.chips[3].editor
    assert editor is not None
    qtbot.keyClicks(editor, "ou1")
    session.choose([other])
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"


def test_closing_saves_what_is_typed(pane: EntryPane, session: Session, term: TermId, qtbot: QtBot) -> None:
    compose(pane.tags.new, commit="住建")
    assert pane.commit()
    assert entry(session, term).tags == ("住建",)


def test_what_is_refused_stays_with_its_entry(
    pane: EntryPane,
    session: Session,
    term: TermId,
    other: TermId,
    refusing: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    compose(pane.notes, commit="问过住建局。")
    assert not pane.commit()
    assert pane.notes.remarked.isVisible()
    session.choose([other])
    assert pane.notes.words() == ""
    session.choose([term])
    assert pane.notes.words() == "问过住建局。"
    assert pane.notes.remarked.isVisible()
    session.choose([other])
    refusing.undo()
    assert pane.commit()
    assert entry(session, term).term.notes == "问过住建局。"
    session.choose([term])
    assert not pane.notes.remarked.isVisible()


def test_trying_again_saves_what_was_refused(
    pane: EntryPane, session: Session, term: TermId, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    retries: list[object] = []
    session.refused.connect(lambda _, again: retries.append(again))
    with monkeypatch.context() as patched:
        patched.setattr(editing, "set_notes", lambda glossary, **_: refuse(glossary))
        compose(pane.notes, commit="问过住建局。")
        assert not pane.commit()
    assert pane.commit()
    assert entry(session, term).term.notes == "问过住建局。"
    assert not pane.notes.remarked.isVisible()
    assert len(retries) == 1


def test_what_waits_behind_an_import_is_shown_and_saved_in_its_turn(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    held = [True]

    def locked(glossary: GlossaryFile) -> Changes:
        if held[0]:
            raise UserError(ErrorCode.LOCKED, path="policy.db")
        return Changes()

    session.expect_writer(True)
    session.perform(locked)
    line = pane.reading.line
    line.selectAll()
    qtbot.keyClicks(line, "hai3 mian2 she4 ou1")
    assert pane.commit()
    assert line.text() == "hai3 mian2 she4 ou1"
    assert line.remarked.isVisible()
    held[0] = False
    qtbot.waitUntil(lambda: line.text() == "hǎi mián shè ōu")
    assert not line.remarked.isVisible()
    assert len(pane.history.rows) == 1


def test_a_change_from_elsewhere_leaves_alone_what_is_being_typed(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    compose(pane.notes, commit="问过")
    session.perform(partial(editing.set_notes, term=term, notes="别处写的。"))
    session.perform(partial(editing.set_pinyin, term=term, typed="hai3 mian2 she4 ou1"))
    assert pane.notes.words() == "问过"
    assert pane.reading.line.text() == "hǎi mián shè ōu"
    compose(pane.notes, commit="住建局。")
    assert pane.commit()
    assert entry(session, term).term.notes == "问过住建局。"


def test_words_typed_into_a_definition_that_goes_are_kept_as_a_new_one(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    card = pane.definitions.cards[0]
    card.text.selectAll()
    compose(card.text, commit="会吸水的社区。")
    session.perform(partial(editing.remove_definition, definition=card.definition.id))
    assert pane.definitions.new.words() == "会吸水的社区。"
    assert pane.commit()
    assert [one.text for one in entry(session, term).definitions] == ["会吸水的社区。"]


def test_words_typed_for_an_entry_that_goes_come_back_with_it(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    line = pane.reading.line
    line.selectAll()
    qtbot.keyClicks(line, "hai3 mian2 she4 ou1")
    session.perform(partial(editing.remove_terms, chosen=[term]))
    assert pane.commit()
    session.perform(editing.undo)
    assert line.text() == "hai3 mian2 she4 ou1"
    assert pane.commit()
    assert entry(session, term).term.pinyin == "hǎi mián shè ōu"


def test_a_tag_typed_for_several_is_saved_when_others_are_chosen(
    pane: EntryPane, session: Session, term: TermId, other: TermId
) -> None:
    session.choose([term, other])
    compose(pane.several.tag, commit="住建")
    session.choose([term])
    assert entry(session, term).tags == entry(session, other).tags == ("住建",)


def test_a_glossary_that_cannot_be_read_says_so(
    pane: EntryPane, session: Session, other: TermId, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object, **__: object) -> None:
        raise UserError(ErrorCode.CANNOT_OPEN, path="policy.db", reason="gone")

    told: list[tuple[UserError, Callable[[], None]]] = []
    session.refused.connect(lambda error, again: told.append((error, again)))
    with monkeypatch.context() as patched:
        patched.setattr(entries, "entry", unreadable)
        session.choose([other])
    ((error, again),) = told
    assert error.code is ErrorCode.CANNOT_OPEN
    again()
    assert pane.header.headword.text() == "两张清单制度"


# input methods


def test_composition_is_neither_saved_nor_checked(
    pane: EntryPane, session: Session, term: TermId, qtbot: QtBot
) -> None:
    pane.notes.setFocus()
    compose(pane.notes, preedit="wen guo")
    qtbot.keyClick(pane.notes, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert entry(session, term).term.notes == ""
    compose(pane.notes, commit="问过")
    qtbot.keyClick(pane.notes, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert entry(session, term).term.notes == "问过"


@pytest.mark.parametrize("field", ["notes", "definition", "tag"])
def test_a_change_of_row_while_composing_loses_no_committed_text(
    field: str, pane: EntryPane, session: Session, term: TermId, other: TermId
) -> None:
    fields: dict[str, TextField | LineField] = {
        "notes": pane.notes,
        "definition": pane.definitions.new,
        "tag": pane.tags.new,
    }
    typed = fields[field]
    typed.setFocus()
    compose(typed, commit="住建")
    compose(typed, preedit="ju")
    session.choose([other])
    now = entry(session, term)
    assert "住建" in (now.term.notes, now.definitions[0].text, *now.tags)
    assert typed.words() == ""
    assert entry(session, other).tags == ()
    compose(typed, commit="局")
    assert typed.words() == "局"
    assert typed.saver.dirty


def test_a_change_from_elsewhere_does_not_disturb_a_composition(
    pane: EntryPane, session: Session, term: TermId
) -> None:
    pane.notes.setFocus()
    compose(pane.notes, preedit="wen")
    session.perform(partial(editing.set_notes, term=term, notes="别处写的。"))
    assert pane.notes.words() == ""
    compose(pane.notes)
    assert pane.commit()
    assert pane.notes.words() == "别处写的。"
    assert entry(session, term).term.notes == "别处写的。"


def test_the_theme_redraws_the_pictures(pane: EntryPane) -> None:
    button = pane.definitions.cards[0].star
    before = button.icon().cacheKey()
    QCoreApplication.sendEvent(button, QEvent(QEvent.Type.PaletteChange))
    assert button.icon().cacheKey() != before


def test_the_figures_of_the_reasons_say_what_they_count(qtbot: QtBot) -> None:
    seen = {"recurrence": "86", "spread": "3", "length": "4", "explained": "note", "quoted": "“…” 2"}
    seen |= {"edges": "6/7", "nesting": "社区治理 2/3"}
    part = ReasonsPart()
    qtbot.addWidget(part)
    told = ScorePart.of_category(Category.SLOGAN, "else")
    part.show_parts([*(ScorePart(name, 0.5, 8.0, evidence) for name, evidence in seen.items()), told])
    said = {one.text() for one in part.findChildren(QLabel)}
    assert said >= {"Category: Slogan", "nothing tells of another"}
    assert said >= {"86 times", "3 documents", "4 characters", "in a note", "“…” 2"}
    assert said >= {"6 of 7 places", "社区治理 2 of 3 places"}
