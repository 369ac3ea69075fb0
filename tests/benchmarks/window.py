"""Measure the window over 100,000 entries: `uv run python -m tests.benchmarks --window`.

Side by side with the ready-made models of Qt over the same rows, in one run; each time is from the
act to the end of the paint that shows its result. Memory is measured in processes of their own.
"""

import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEventLoop,
    QModelIndex,
    QSettings,
    Qt,
    QTimer,
)
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from glossary_app.gui import theme
from glossary_app.gui.main_window import MainWindow
from glossary_app.gui.session import Session
from glossary_app.services import library, listing, pinyin
from glossary_app.store import documents, occurrences
from tests.benchmarks import large
from tests.benchmarks.corpus import shuffled
from tests.benchmarks.painting import acting, wait_for_paint
from tests.benchmarks.rivals import Rival, SqlTable, StandardItems

TERMS = 100_000
PLACES = 20_000
IMPORTED = 60_000
"""Characters of the documents that are imported beside the window."""
WORDS = 8
"""Entries that are typed into the search box, each as 汉字, as pinyin, as initials, and mixed."""
REST = 1500
"""Milliseconds that a person looks before typing; what a search needs is read meanwhile."""
RUNS = 3
TICK = 5
"""Milliseconds between two signs of life of the window's thread."""
RIVALS: tuple[type[Rival], ...] = (SqlTable, StandardItems)
ORDERS = [one for one in listing.Sort if one not in (listing.Sort.RELEVANCE, listing.Sort.SCORE)]


def measure() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, small = folder / "large.db", folder / "small.db"
        make(path, TERMS)
        make(small, 0)
        dressed()
        print(f"{TERMS:,} entries; median and 95th percentile in ms, each to the paint that shows it")
        print_openings(path)
        print_typing(path)
        print_sorts(path)
        print_places(path)
        print_memory(path, small)
        print_gaps(path, shuffled(IMPORTED, folder))


def make(path: Path, count: int) -> None:
    """A glossary of the seeds and `count` further entries; the first stands in very many places."""
    with large.glossary(path, count) as glossary:
        term = listing.selected(glossary)[0]
        spots = [
            (term, one.id, start, start + 2, True)
            for one in documents.summaries(glossary)
            for start in range(one.characters - 2)
        ]
        occurrences.forget(glossary, [term])
        occurrences.add(glossary, random.Random(1).sample(spots, PLACES))
        occurrences.add_counts(glossary, [(term, PLACES, 1, "")])


def print_openings(path: Path) -> None:
    for one in (None, *RIVALS):
        times = []
        for _ in range(RUNS):
            started = time.perf_counter()
            with shown_by(one, path) as shown:
                wait_for_paint(table(shown))
                times.append(1000 * (time.perf_counter() - started))
        tell(f"open, {named(one)}", times)


def print_typing(path: Path) -> None:
    with window(path) as shown:
        typed = list(words(shown))
        rest()
        for kind in dict.fromkeys(kind for kind, _ in typed):
            tell(
                f"keystroke, the window, {kind}", typing(shown, [one for this, one in typed if this == kind])
            )
    for one in RIVALS:
        with rival(one, path) as other:
            times = [
                acting(partial(other.search, word[: end + 1]), other.view)
                for kind, word in typed
                if kind == "汉字"
                for end in range(len(word))
            ]
            tell(f"keystroke, {one.__name__}, 汉字 in headwords only", times)


def typing(shown: MainWindow, typed: Sequence[str]) -> list[float]:
    """How long each keystroke takes; an input method gives one character at a time."""
    times = []
    for word in typed:
        for char in word:
            event = QInputMethodEvent()
            event.setCommitString(char)
            act = partial(QCoreApplication.sendEvent, shown.search, event)
            times.append(acting(act, shown.terms.table, until=shown.terms.listed))
        acting(shown.search.clear, shown.terms.table, until=shown.terms.listed)
    return times


def rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(REST, loop.quit)
    loop.exec()


def words(shown: MainWindow) -> Iterator[tuple[str, str]]:
    """What is typed, with its kind."""
    glossary = shown.session.glossary
    chosen = random.Random(2).sample(listing.selected(glossary), WORDS)
    for term in listing.shown(glossary, chosen):
        reading = pinyin.keyed(term.pinyin)
        yield "汉字", term.headword
        yield "pinyin", reading.plain.replace(" ", "")
        yield "initials", reading.initials
        yield "mixed", term.headword[0] + "".join(reading.plain.split()[1:])


def print_sorts(path: Path) -> None:
    with window(path) as shown:
        for order in ORDERS:
            times = []
            for _ in range(RUNS):
                shown.terms.sort(listing.Sort.SCORE)
                times.append(acting(partial(shown.terms.sort, order), shown.terms.table))
            tell(f"sort by {order}, the window", times)
    for one in RIVALS:
        with rival(one, path) as other:
            times = []
            for _ in range(RUNS):
                other.sort("frequency")
                times.append(acting(partial(other.sort, "pinyin"), other.view))
            tell(f"sort by pinyin, {one.__name__}", times)


def print_places(path: Path) -> None:
    times = []
    with window(path) as shown:
        often, other, *_ = listing.selected(shown.session.glossary, sort=listing.Sort.FREQUENCY)
        for _ in range(RUNS):
            shown.session.choose([other])
            wait_for_paint(shown.concordance.table)
            times.append(acting(partial(shown.session.choose, [often]), shown.concordance.table))
        tell(f"an entry with {shown.concordance.table.model().rowCount():,} places, the window", times)


def print_memory(path: Path, small: Path) -> None:
    with get_context("spawn").Pool(1, maxtasksperchild=1) as processes:
        for one in (None, *RIVALS):
            grown = [processes.apply(held, (one, where)) for where in (path, small)]
            opened, read = (large_one - small_one for large_one, small_one in zip(*grown, strict=True))
            print(
                f"  memory more than for the seeds alone, {named(one)}: {opened:.0f} MB, "
                f"{read:.0f} MB when all rows were read, and searched"
            )


def held(one: type[Rival] | None, path: Path) -> tuple[float, float]:
    """Memory of this process in MB with the list open, and after every row has been read and searched."""
    dressed()
    with shown_by(one, path) as shown:
        wait_for_paint(table(shown))
        opened = resident()
        read(table(shown).model())
        if isinstance(shown, MainWindow):
            shown.terms.search("a")
        return opened, resident()


def read(model: QAbstractItemModel) -> None:
    """Read every row, as a person does who scrolls to the end."""
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    for row in range(model.rowCount()):
        model.index(row, 1).data()


def print_gaps(path: Path, documents: Sequence[Path]) -> None:
    with window(path) as shown:
        loop, ticks = QEventLoop(), [time.perf_counter()]
        clock = QTimer(shown, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
        ended: list[int] = []
        shown.imports.job.ended.connect(lambda: ended.append(len(ticks)))
        shown.imports.job.ended.connect(lambda: QTimer.singleShot(500, loop.quit))
        clock.start()
        shown.imports.take(documents)
        loop.exec()
        gaps = [1000 * (after - before) for before, after in pairwise(ticks)]
        print(
            f"  longest silence of the window's thread in an import of {ticks[-1] - ticks[0]:.0f} s: "
            f"{max(gaps[: ended[0] - 1]):.0f} ms while it runs, {max(gaps):.0f} ms with its end"
        )


def dressed() -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application)
    application.setQuitOnLastWindowClosed(False)


@contextmanager
def window(path: Path) -> Iterator[MainWindow]:
    layout = QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat)
    shown = MainWindow(Session(library.opened_in_window(path)), layout)
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


@contextmanager
def rival(one: type[Rival], path: Path) -> Iterator[Rival]:
    shown = one(path)
    shown.view.show()
    yield shown
    shown.close()


def shown_by(one: type[Rival] | None, path: Path) -> AbstractContextManager[MainWindow | Rival]:
    return window(path) if one is None else rival(one, path)


def named(one: type[Rival] | None) -> str:
    return one.__name__ if one else "the window"


def table(shown: MainWindow | Rival) -> QAbstractItemView:
    return shown.terms.table if isinstance(shown, MainWindow) else shown.view


def tell(what: str, times: Sequence[float]) -> None:
    high = statistics.quantiles(times, n=20)[-1] if len(times) > RUNS else max(times)
    print(f"  {what}: {statistics.median(times):.0f}, {high:.0f}", flush=True)


def resident() -> float:
    """Memory of this process in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
