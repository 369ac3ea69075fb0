"""Where terms stand and how often over time."""

from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from glossary_app.domain.documents import Citation, DocumentId
from glossary_app.domain.terms import Form, FormKind
from glossary_app.gui.session import Session
from glossary_app.gui.views.plots import PlotsView
from glossary_app.gui.views.plots import view as module
from glossary_app.gui.views.plots.series import Series, beginnings, date_ticks, moment
from glossary_app.services import editing, entries, evidence, importing
from glossary_app.services.library import GlossaryFile
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore

if TYPE_CHECKING:
    from glossary_app.gui.views.plots.dispersion import Dispersion
    from glossary_app.gui.views.plots.frequency import Frequency

LATER = """
某市2031年政府工作报告

（2031年1月9日）

各位代表：

要把海绵社区办好，责任清单要落实。
"""
UNDATED = """
关于社区的说明

海绵社区是好社区，责任清单要公开。
"""


def dispersion(view: PlotsView) -> "Dispersion":
    assert view.dispersion is not None
    return view.dispersion


def frequency(view: PlotsView) -> "Frequency":
    assert view.frequency is not None
    return view.frequency


@pytest.fixture
def view(session: Session, glossary: GlossaryFile, qtbot: QtBot) -> PlotsView:
    """海绵社区 and 责任清单 in two reports and a document without a date."""
    texts = {"later.txt": LATER, "undated.txt": UNDATED}
    importing.add_documents(glossary, [restore(receive(name, text.encode())) for name, text in texts.items()])
    for word in ("海绵社区", "责任清单"):
        editing.add_term(glossary, word)
    made = PlotsView(session)
    qtbot.addWidget(made)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    session.choose([entries.named(glossary, word) for word in ("海绵社区", "责任清单")])
    qtbot.waitUntil(lambda: made.picture.isEnabled(), timeout=20_000)
    return made


def test_documents_lie_one_after_another() -> None:
    laid = [Citation(DocumentId(7), "甲", "", 100), Citation(DocumentId(3), "乙", "", 50)]
    assert beginnings(laid) == {7: 0, 3: 100}


@pytest.mark.parametrize(
    ("issued_on", "day"), [("2024-03-05", (3, 5)), ("2024-03", (3, 15)), ("2024", (7, 1))]
)
def test_a_date_of_which_the_day_is_not_known_lies_in_the_middle(
    issued_on: str, day: tuple[int, int]
) -> None:
    assert moment(issued_on) == date(2024, *day).toordinal()


def test_a_misprinted_day_is_the_last_of_its_month() -> None:
    assert moment("2023-02-30") == date(2023, 2, 28).toordinal()


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        (date(2019, 5, 1), date(2023, 5, 1), ["2020", "2021", "2022", "2023"]),
        (date(2023, 12, 20), date(2024, 4, 5), ["2024-01", "2024-02", "2024-03", "2024-04"]),
        (date(2024, 3, 1), date(2024, 3, 4), ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"]),
    ],
)
def test_days_are_named_as_finely_as_there_is_room(first: date, last: date, names: list[str]) -> None:
    assert [name for _, name in date_ticks(first.toordinal(), last.toordinal())] == names


def test_there_are_never_too_many_names() -> None:
    for days in (1, 10, 74, 80, 365, 700, 1090, 1110, 5000, 40_000):
        assert len(date_ticks(700_000, 700_000 + days)) <= 13


def test_the_plots_are_made_once_however_often_others_are_chosen_meanwhile(
    session: Session, glossary: GlossaryFile, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = [entries.named(glossary, word) for word in ("海绵社区", "“两张清单”制度")]
    loading = Event()
    monkeypatch.setattr(module, "import_module", lambda _: loading.wait())
    made = PlotsView(session)
    qtbot.addWidget(made)
    made.show()
    for term in terms * 3:
        session.choose([term])
        qtbot.wait(5)
    loading.set()
    qtbot.waitUntil(lambda: made.picture.isEnabled(), timeout=20_000)
    plots = made.dispersion, made.frequency
    qtbot.wait(100)
    assert (made.dispersion, made.frequency) == plots


def test_what_changes_is_drawn_anew(view: PlotsView, session: Session, glossary: GlossaryFile) -> None:
    spots = sum(dispersion(view).counts())
    session.perform(partial(editing.add_form, term=session.terms[0], form=Form("社区", FormKind.VARIANT)))
    assert sum(dispersion(view).counts()) > spots


@pytest.mark.parametrize("name", ["plot.jpg", "plot.pdf", "plot"])
def test_a_picture_is_a_png_unless_it_is_an_svg(view: PlotsView, tmp_path: Path, name: str) -> None:
    assert view.save(tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(b"\x89PNG")


def test_a_headword_is_no_markup_in_the_legend(
    view: PlotsView, session: Session, glossary: GlossaryFile
) -> None:
    editing.add_term(glossary, "甲<b>乙</b>丙")
    session.choose([entries.named(glossary, "甲<b>乙</b>丙")])
    (named,) = (item.item.toPlainText() for _, item in frequency(view).plot.getPlotItem().legend.items)
    assert named == "甲<b>乙</b>丙"


def test_a_stroke_is_found_by_the_mouse_and_tells_its_words(view: PlotsView, session: Session) -> None:
    first = evidence.spots(session.glossary, session.terms[0])[0]
    hit = dispersion(view).find(QPointF(first.start, 0.2))
    assert hit is not None
    assert (hit.document, hit.span) == (first.document, first.span)
    assert "海绵社区</b>" in hit.told
    assert "某市2030年政府工作报告 · ¶ 4<" in hit.told
    assert dispersion(view).find(QPointF(first.start, 5)) is None


def test_a_click_on_a_stroke_shows_the_place(view: PlotsView, session: Session, qtbot: QtBot) -> None:
    spot = evidence.spots(session.glossary, session.terms[0])[0]
    plot = dispersion(view).plot
    pixel = plot.mapFromScene(plot.getViewBox().mapViewToScene(QPointF(spot.start, 0)))
    with qtbot.waitSignal(session.place_shown) as shown:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=pixel)
    assert shown.args == [spot.document, spot.span]


def test_of_many_documents_the_line_goes_through_the_years(
    view: PlotsView, session: Session, qtbot: QtBot
) -> None:
    """Ten reports a year; in 2032 one of them has the term ten times, each of 1,000 characters."""
    reports = [
        Citation(DocumentId(100 * year + month), f"{year}", f"{year}-{month:02}", 1000)
        for year in (2031, 2032, 2033)
        for month in range(1, 11)
    ]
    places = {100 * 2032 + 1: 10} | {100 * 2033 + month: 1 for month in range(1, 11)}
    found = [places.get(one.document, 0) for one in reports]
    rates = tuple(evidence.Rate(one, some, 10.0 * some) for one, some in zip(reports, found, strict=True))
    term = entries.entry(session.glossary, session.terms[0]).term
    plot = frequency(view)
    plot.show([Series(term, (), rates)])
    points, line, *_ = plot.plot.listDataItems()
    assert len(points.getData()[0]) == 30
    assert list(line.getData()[0]) == [moment(year) for year in ("2031", "2032", "2033")]
    assert list(line.getData()[1]) == pytest.approx([0, 10, 10])
    assert plot.counts() == [30]


def test_points_lie_by_date_and_frequency(view: PlotsView, session: Session, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.by_date, Qt.MouseButton.LeftButton)
    rate = evidence.rates(session.glossary, session.terms[1])[1]
    hit = frequency(view).find(QPointF(date(2031, 1, 9).toordinal(), rate.per_10000))
    assert hit is not None
    assert hit.document == rate.citation.document
    assert "<b>海绵社区、责任清单</b>" in hit.told  # once each: their lines meet here


def test_all_names_are_seen_in_a_low_plot(view: PlotsView, session: Session, qtbot: QtBot) -> None:
    words = ("社区", "建设", "制度", "推进", "居民", "清单", "海绵社区")
    for word in words:
        session.perform(partial(editing.add_term, surface=word))
    view.resize(900, 200)
    qtbot.mouseClick(view.by_date, Qt.MouseButton.LeftButton)
    session.choose([entries.named(session.glossary, word) for word in words])
    plot = frequency(view).plot
    legend = plot.plotItem.legend
    assert len(legend.items) == len(words)
    bottom = legend.mapRectToScene(legend.boundingRect()).bottom()
    assert bottom <= plot.getViewBox().sceneBoundingRect().bottom()


def test_undated_documents_are_said_to_be_left_out(view: PlotsView, qtbot: QtBot) -> None:
    assert view.note.text() == ""
    qtbot.mouseClick(view.by_date, Qt.MouseButton.LeftButton)
    assert view.note.text() == "1 document(s) without a date left out"
    qtbot.mouseClick(view.by_place, Qt.MouseButton.LeftButton)
    assert view.note.text() == ""


def test_nothing_chosen_says_what_to_do(view: PlotsView, session: Session) -> None:
    session.choose([])
    assert not dispersion(view).plot.isVisible()
    assert not view.picture.isEnabled()


@pytest.mark.parametrize("date_too", [False, True])
def test_a_plot_is_saved_as_png_and_svg(
    view: PlotsView, tmp_path: Path, qtbot: QtBot, date_too: bool
) -> None:
    if date_too:
        qtbot.mouseClick(view.by_date, Qt.MouseButton.LeftButton)
    png, svg = tmp_path / "plot.png", tmp_path / "plot.svg"
    assert view.save(png)
    assert view.save(svg)
    shown = dispersion(view).plot if not date_too else frequency(view).plot
    assert QImage(str(png)).size() == shown.viewport().size() * 2
    assert QSvgRenderer(str(svg)).isValid()


def test_a_folder_that_is_not_there_is_told(view: PlotsView, tmp_path: Path) -> None:
    assert not view.save(tmp_path / "nowhere" / "plot.png")
    assert "nowhere" in view.note.text()


def test_the_arrow_keys_go_from_place_to_place_and_enter_opens_one(
    view: PlotsView, session: Session, qtbot: QtBot
) -> None:
    first, second, *_ = evidence.spots(session.glossary, session.terms[0])
    plot = dispersion(view).plot
    assert "海绵社区: " in plot.accessibleDescription()
    assert "The arrow keys go from mark to mark" in plot.accessibleDescription()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    for key, spot in ((Qt.Key.Key_Right, second), (Qt.Key.Key_Left, first), (Qt.Key.Key_Left, first)):
        qtbot.keyClick(plot, key)
        assert "某市2030年政府工作报告" in plot.accessibleDescription()
        with qtbot.waitSignal(session.place_shown) as shown:
            qtbot.keyClick(plot, Qt.Key.Key_Return)
        assert shown.args == [spot.document, spot.span]


def test_the_keys_reach_every_row_and_the_last_place(view: PlotsView, session: Session, qtbot: QtBot) -> None:
    last = evidence.spots(session.glossary, session.terms[1])[-1]
    plot = dispersion(view).plot
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End):
        qtbot.keyClick(plot, key)
    with qtbot.waitSignal(session.place_shown) as shown:
        qtbot.keyClick(plot, Qt.Key.Key_Enter)
    assert shown.args == [last.document, last.span]


def test_the_points_of_the_lines_are_reached_by_key(view: PlotsView, session: Session, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.by_date, Qt.MouseButton.LeftButton)
    rates = [one for one in evidence.rates(session.glossary, session.terms[0]) if one.citation.issued_on]
    plot = frequency(view).plot
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert rates[-1].citation.title in plot.accessibleDescription()
    with qtbot.waitSignal(session.place_shown) as shown:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert shown.args is not None
    assert shown.args[0] == rates[-1].citation.document
