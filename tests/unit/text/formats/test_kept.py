"""Processes that are kept for the next document: each is read as by a new one, and none is left."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from threading import Barrier, active_count, get_ident
from typing import ClassVar

import pytest
from pypdfium2 import PdfDocument

from glossary_app.errors import Cancelled, ErrorCode, UserError
from glossary_app.text.formats import apart, office, pdf, processes
from glossary_app.text.formats.processes import Process
from glossary_app.text.formats.received import Received, Watch, unwatched
from tests.unit.text.formats.ends import is_gone, soon
from tests.unit.text.formats.packing import docx, paragraph, zipped


def empty_page() -> bytes:
    document, file = PdfDocument.new(), BytesIO()
    document.new_page(200, 300)
    document.save(file)
    document.close()
    return file.getvalue()


DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"
REPORT, LOCKED = ((DOCUMENTS / name).read_bytes() for name in ("report.pdf", "locked.pdf"))
DAMAGED = b"%PDF-1.7\n"
EMPTY = empty_page()


class Known(Process):
    """A process of which the test knows."""

    all: ClassVar[list["Known"]]
    doomed: ClassVar[int]
    """How many die of the document that they are given."""

    def __init__(self, reader: str) -> None:
        super().__init__(reader)
        self.all.append(self)

    @property
    def pid(self) -> int:
        return self._process.pid

    def bid(self, *words: bytes) -> None:
        if Known.doomed:
            Known.doomed -= 1
            self.kill()
        super().bid(*words)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


@pytest.fixture
def processes_started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Known]]:
    """The processes that are started, whoever keeps them; at last none and nothing of them is left."""
    monkeypatch.setattr(apart, "Process", Known)
    Known.all, Known.doomed = [], 0
    threads = active_count()
    yield Known.all
    assert all(is_gone(process.pid) for process in Known.all)
    assert active_count() == threads


@pytest.fixture
def started(processes_started: list[Known]) -> Iterator[list[Known]]:
    """The same, kept for the next document."""
    with apart.kept():
        yield processes_started


@pytest.fixture(scope="module")
def report() -> Received:
    return pdf.extracted(REPORT)


def read(data: bytes, watch: Watch = unwatched) -> Received:
    return apart.read(data, reader=".pdf", watch=watch)


def outcome(reading: Callable[[bytes], Received], data: bytes) -> Received | ErrorCode:
    try:
        return reading(data)
    except UserError as error:
        return error.code


def test_a_process_reads_one_document_after_another(started: list[Known], report: Received) -> None:
    assert [read(REPORT) for _ in range(3)] == [report] * 3
    assert len(started) == 1


def test_each_of_many_documents_is_read_as_alone(started: list[Known]) -> None:
    alone = {data: outcome(pdf.extracted, data) for data in (REPORT, LOCKED, EMPTY, DAMAGED)}
    for data in (REPORT, EMPTY, REPORT, LOCKED, EMPTY, DAMAGED, REPORT):
        assert outcome(read, data) == alone[data]


def test_whoever_reads_one_document_keeps_no_process(
    processes_started: list[Known], report: Received
) -> None:
    assert read(REPORT) == report
    assert is_gone(processes_started[0].pid)


def test_processes_are_kept_until_the_last_reading_ends(started: list[Known]) -> None:
    with apart.kept():
        read(REPORT)
    assert not is_gone(started[0].pid)


def test_documents_that_are_read_side_by_side_have_a_process_each(
    started: list[Known], report: Received
) -> None:
    def watch(_done: int, _total: int) -> None:
        if get_ident() not in met:
            met.add(get_ident())
            both.wait()

    met: set[int] = set()
    both = Barrier(2, timeout=60)
    with ThreadPoolExecutor(2) as pool:
        assert [*pool.map(read, [REPORT] * 2, [watch] * 2)] == [report] * 2
        assert [*pool.map(read, [REPORT] * 4)] == [report] * 4
    assert len(started) == 2


def test_what_a_document_is_that_could_not_be_read_the_next_one_does_not_learn(
    started: list[Known], report: Received
) -> None:
    assert [outcome(read, data) for data in (LOCKED, DAMAGED, REPORT)] == [
        ErrorCode.PASSWORD,
        ErrorCode.DAMAGED_DOCUMENT,
        report,
    ]
    assert len(started) == 3


def test_a_document_at_which_a_used_process_dies_is_read_by_a_new_one(
    started: list[Known], report: Received
) -> None:
    read(REPORT)
    started[0].kill()  # as it waits
    assert read(REPORT) == report
    Known.doomed = 1
    assert read(REPORT) == report
    assert len(started) == 3


def test_a_document_at_which_a_new_process_dies_is_damaged_and_the_next_one_is_read(
    started: list[Known], report: Received
) -> None:
    read(REPORT)
    Known.doomed = 2
    assert outcome(read, REPORT) is ErrorCode.DAMAGED_DOCUMENT
    assert read(REPORT) == report
    assert len(started) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be stopped here")
def test_a_document_that_gives_no_sign_of_life_is_given_up_and_the_next_one_read(
    started: list[Known], report: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(REPORT)
    started[0]._process.send_signal(signal.SIGSTOP)
    monkeypatch.setattr(processes, "GRACE", 0.01)
    with monkeypatch.context() as hurry:
        hurry.setattr(apart, "PAGE", 0.05)
        assert outcome(read, EMPTY) is ErrorCode.TOO_SLOW
    assert read(REPORT) == report
    assert len(started) == 2


def test_who_has_enough_of_a_document_ends_the_process_and_no_other(started: list[Known]) -> None:
    def watch(_done: int, _total: int) -> None:
        raise Cancelled

    read(REPORT)
    with pytest.raises(Cancelled):
        read(REPORT, watch)
    assert is_gone(started[0].pid)


def test_a_process_that_has_read_much_is_not_kept(
    started: list[Known], report: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "_MOST", 2 * len(report.text))
    for _ in range(3):
        read(REPORT)
    assert [process.load / len(report.text) for process in started] == [2, 1]


def test_a_process_that_reads_another_kind_makes_room(started: list[Known]) -> None:
    read(REPORT)
    with pytest.raises(UserError):
        apart.read(REPORT, reader="no such reader")
    assert len(started) == 2
    assert is_gone(started[0].pid)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program here")
def test_a_process_that_starts_programs_waits_for_none_as_it_ends(
    processes_started: list[Known], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.docx").write_bytes(docx(paragraph("河湖长制")))
    program = tmp_path / "soffice"
    program.write_text(
        f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\ncp {tmp_path}/made.docx "$2/0.docx"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    packed = zipped({"0.rtf": "{\\rtf1 }"})
    assert apart.read_each(packed, reader=office.READER) == [Received("rtf", "河湖长制")]
    assert [process._process.returncode for process in processes_started] == [0]  # by itself


class Scripted(Process):
    """A process that says what is written, and ends."""

    def __init__(self, *lines: str) -> None:
        self.reader, self.load, self.heard, self.ended = ".pdf", 0.0, b"", False
        self._lines = list(lines)

    def bid(self, *words: bytes) -> None:
        self.heard += b"".join(words)

    def said(self, seconds: float) -> bytes:
        return self._lines.pop(0).encode()

    def end(self) -> None:
        self.ended = True


def test_a_process_that_has_read_pictures_is_not_kept() -> None:
    found = Received("pdf+ocr", "河湖长制")
    process = Scripted(apart.sign(0, 1), apart.sign(1, 1), apart.answer(found))
    with apart.kept():
        assert apart._read(process, b"%PDF", unwatched) == found
        assert process.ended
    assert process.heard == (4).to_bytes(apart.SIZE) + b"%PDF" + apart.GO


KILLED = """
import sys, time
from pathlib import Path
from glossary_app.text.formats import apart
with apart.kept():
    apart.read(Path(sys.argv[1]).read_bytes(), reader=".pdf")
    print(apart._IDLE._waiting[0]._process.pid, flush=True)
    time.sleep(60)
"""


def test_a_process_that_waits_does_not_outlive_a_program_that_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-P", "-c", KILLED, DOCUMENTS / "report.pdf"], stdout=subprocess.PIPE
    ) as program:
        assert program.stdout
        waits = int(program.stdout.readline())
        assert not is_gone(waits)
        program.kill()
    assert soon(lambda: is_gone(waits))
