"""Many documents read: in their order, whoever reads them, and each fault in its place."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Lock, get_ident
from time import sleep
from zipfile import ZipFile

import pytest

from glossary_app.domain.progress import Stage
from glossary_app.errors import Cancelled, ErrorCode, UserError
from glossary_app.extraction.explaining import explain
from glossary_app.services import reading
from glossary_app.services.reading import Readings, restored_all
from glossary_app.text.formats import apart
from glossary_app.text.formats.processes import Process
from glossary_app.text.formats.received import Received, Watch, unwatched
from glossary_app.text.readers import Unread

REPORT = Path(__file__).parents[2] / "data" / "documents" / "report.pdf"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts and PDFs by turns, one of the PDFs damaged."""
    tmp_path = tmp_path_factory.mktemp("reports")
    for number in range(0, 6, 2):
        (tmp_path / f"{number}.txt").write_text(f"第{number}份报告说明了全部情况。", encoding="utf-8")
        shutil.copy(REPORT, tmp_path / f"{number + 1}.pdf")
    (tmp_path / "3.pdf").write_bytes(b"%PDF-1.7\n")
    return tmp_path


@pytest.fixture(scope="module")
def readings(folder: Path) -> Readings:
    return restored_all([folder])


def test_documents_come_in_the_order_of_their_paths(readings: Readings) -> None:
    names = [document.source.name for document in readings.documents]
    assert names == ["0.txt", "1.pdf", "2.txt", "4.txt", "5.pdf"]
    assert readings.documents[1].text == readings.documents[4].text


def test_what_each_explains_is_found_as_it_is_read(readings: Readings) -> None:
    assert {**readings.explained} == {one.key: explain(one) for one in readings.documents}


def test_what_cannot_be_read_is_told_and_stops_no_other(readings: Readings, folder: Path) -> None:
    [failure] = readings.failures
    assert (failure.code, failure.facts["path"]) == (ErrorCode.DAMAGED_DOCUMENT, str(folder / "3.pdf"))


def test_a_process_reads_one_pdf_after_another_up_to_one_that_is_damaged(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Process] = []

    def start(reader: str) -> Process:
        started.append(Process(reader))
        return started[-1]

    monkeypatch.setattr(apart, "Process", start)
    monkeypatch.setattr(reading, "_side_by_side", lambda: 1)
    assert len(restored_all([folder]).documents) == 5
    assert len(started) == 2  # for three, the second of which is damaged


def test_what_is_packed_is_read_side_by_side_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()

    def extracted(data: bytes, *, reader: str, watch: Watch) -> Received:
        threads.add(get_ident())
        together.wait()
        return Received("pdf", f"第{len(data)}号报告说明了全部情况。")

    together = Barrier(2, timeout=20)
    monkeypatch.setattr(apart, "read", extracted)
    monkeypatch.setattr(reading, "_side_by_side", lambda: 2)
    with ZipFile(tmp_path / "报告.zip", "w") as packed:
        for number in range(4):
            packed.writestr(f"{number}.pdf", b"%PDF-1.7\n" + bytes(number))
    told: list[tuple[int, int]] = []
    found = restored_all([tmp_path], progress=lambda _, *step: told.append(step)).documents
    assert told == [(done, 4) for done in range(5)]
    assert [one.text[:3] for one in found] == ["第9号", "第10", "第11", "第12"]
    assert len(threads) == 2


def test_no_more_is_unpacked_ahead_than_memory_is_allowed_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked = 0
    ahead = []

    def data() -> bytes:
        ahead.append(unpacked)
        return b""

    def unread(path: Path, **_others: object) -> Iterator[Unread]:
        nonlocal unpacked
        for _ in range(9):
            unpacked += 1
            yield Unread("报告.txt", "", data, held=10)

    monkeypatch.setattr(reading, "unread", unread)
    monkeypatch.setattr(reading, "_HELD", 30)
    (tmp_path / "报告.zip").touch()
    restored_all([tmp_path])
    assert ahead == [4, 5, 6, 7, 8, 9, 9, 9, 9]


class Slow(Unread):
    """A document whose pages are pictures."""

    is_read_apart = True

    def read(self, *, watch: Watch = unwatched) -> UserError:
        for page in range(20):
            watch(page, 20)
        return UserError(ErrorCode.SCANNED)


def test_progress_is_told_by_one_thread_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unread(path: Path, **_others: object) -> Iterator[Slow]:
        return iter([Slow(path.name, str(path), path.read_bytes)])

    told, overlapping = Lock(), []

    def tell(stage: Stage, done: int, total: int) -> None:
        if not told.acquire(blocking=False):
            overlapping.append(stage)
            return
        sleep(0.001)
        told.release()

    monkeypatch.setattr(reading, "unread", unread)
    restored_all([folder], progress=tell)
    assert overlapping == []


def test_who_stops_the_work_waits_for_nothing_that_was_not_begun(folder: Path) -> None:
    told = []

    def stop(stage: Stage, done: int, total: int) -> None:
        told.append((stage, done))
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        restored_all([folder], progress=stop)
    assert told == [(Stage.READING, 0), (Stage.READING, 1), (Stage.READING, 2)]


def test_pages_of_documents_that_are_read_side_by_side_are_told_together() -> None:
    told: list[tuple[Stage, int, int]] = []
    pages = reading._Pages(lambda *step: told.append(step))
    one, other = pages.watch("甲.pdf"), pages.watch("乙.pdf")
    one(0, 5)
    one(0, 0)  # a sign of life
    other(0, 20)
    one(1, 5)
    assert told == [
        (Stage.RECOGNIZING, 0, 5),
        (Stage.RECOGNIZING, 0, 25),
        (Stage.RECOGNIZING, 1, 25),
    ]


def test_a_reading_that_is_stopped_ends_at_its_next_sign_of_life() -> None:
    pages = reading._Pages(lambda *_: None)
    watch = pages.watch("甲.pdf")
    watch(0, 0)
    pages.stopped.set()
    with pytest.raises(Cancelled):
        watch(0, 0)


def test_what_is_passed_over_in_folders_and_archives_is_counted_together(tmp_path: Path) -> None:
    for name in ("甲.xlsx", "乙.xlsx", "丙.pptx"):
        (tmp_path / name).write_bytes(b"PK")
    with ZipFile(tmp_path / "丁.zip", "w") as packed:
        packed.writestr("报告.txt", "加强社区养老服务。")
        packed.writestr("戊.pptx", "PK")
        packed.writestr("己.pptx", "PK")
    assert restored_all([tmp_path]).passed_over == ((".pptx", 3), (".xlsx", 2))


def test_of_the_same_bytes_under_two_names_the_first_tells_what_they_explain(tmp_path: Path) -> None:
    for name in ("甲.txt", "乙.html"):
        (tmp_path / name).write_text(
            "<style>本页的样式</style><p>海绵社区是指能够吸收雨水的居民社区。</p>", encoding="utf-8"
        )
    found = restored_all([tmp_path / "甲.txt", tmp_path / "乙.html"])
    (first, other) = found.documents
    assert first.key == other.key
    assert first.text != other.text
    assert found.explained[first.key] == explain(first) != explain(other)
