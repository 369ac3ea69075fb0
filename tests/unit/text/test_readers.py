import errno
import hashlib
import os
import sys
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from glossary_app.domain.documents import Source
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import ocr
from glossary_app.text.readers import Unread, document_paths, read, receive, unread
from glossary_app.text.restoring import restore


def write(path: Path, text: str = "加强社区养老服务。") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def found_in(paths: list[Path]) -> list[Path | UserError]:
    return list(document_paths(paths, passed_over=Counter()))


def code(data: bytes) -> ErrorCode:
    with pytest.raises(UserError) as raised:
        receive("公告.txt", data)
    return raised.value.code


def read_all(path: Path, passed_over: Counter[str]) -> list[Source | UserError]:
    found = unread(path, passed_over=passed_over)
    return [one.read() if isinstance(one, Unread) else one for one in found]


def test_folders_are_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    second, first = write(tmp_path / "b.txt"), write(tmp_path / "a" / "z.MD")
    write(tmp_path / ".hidden" / "c.txt")
    write(tmp_path / ".d.txt")
    write(tmp_path / "e.csv")
    assert found_in([tmp_path]) == [first, second]


def test_documents_in_other_formats_are_told_in_their_place(tmp_path: Path) -> None:
    for name in ("乙.CAJ", "甲.epub", "~$甲.docx", "图.png"):
        (tmp_path / name).write_bytes(b"%PDF")
    found = found_in([tmp_path])
    assert [(one.code, Path(one.facts["path"]).name) for one in found if isinstance(one, UserError)] == [
        (ErrorCode.UNSUPPORTED_FORMAT, "乙.CAJ"),
        (ErrorCode.UNSUPPORTED_FORMAT, "甲.epub"),
    ]
    report = tmp_path / "报告.txt"
    report.write_text("报告", encoding="utf-8")
    assert report in found_in([tmp_path])


def test_files_that_are_no_documents_are_counted_by_suffix(tmp_path: Path) -> None:
    for name in (
        "报告.txt",
        "表.XLSX",
        "附件/表.xlsx",
        "附件/图.png",
        "说明",
        ".图.png",
        "~$表.xlsx",
        "a.db",
    ):
        write(tmp_path / name)
    (tmp_path / "图").symlink_to(tmp_path / "附件")
    passed_over: Counter[str] = Counter()
    assert list(document_paths([tmp_path], passed_over=passed_over)) == [tmp_path / "报告.txt"]
    assert passed_over == {".xlsx": 2, ".png": 1, "": 1}


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("2024.1.15会议纪要", ""),
        ("第3.2节", ""),
        ("会议纪要2024.15", ""),
        ("v1.2final", ".2final"),
        ("录音.MP3", ".mp3"),
        ("课件.pptx", ".pptx"),
        ("页.textclipping", ""),
    ],
)
def test_a_suffix_is_short_and_of_ascii_letters(tmp_path: Path, name: str, suffix: str) -> None:
    write(tmp_path / name)
    with ZipFile(tmp_path / "打包.zip", "w") as packed:
        packed.writestr(name, "x")
    passed_over: Counter[str] = Counter()
    (path,) = document_paths([tmp_path], passed_over=passed_over)
    assert isinstance(path, Path)
    assert passed_over == {suffix: 1}
    assert [one for one in unread(path, passed_over=passed_over) if isinstance(one, Unread)] == []
    assert passed_over == {suffix: 2}


def test_a_picture_is_a_document_where_it_is_named_or_there_is_nothing_else(tmp_path: Path) -> None:
    page, table = write(tmp_path / "扫描/第一页.jpg"), write(tmp_path / "表.xlsx")
    passed_over: Counter[str] = Counter()
    assert [*document_paths([tmp_path], passed_over=passed_over)] == [page]
    assert passed_over == {table.suffix: 1}
    write(tmp_path / "论文.caj")
    refused, *pictures = document_paths([tmp_path], passed_over=Counter())
    assert (isinstance(refused, UserError), pictures) == (True, [page])
    report = write(tmp_path / "报告.txt")
    assert report in found_in([tmp_path])
    assert page not in found_in([tmp_path])
    assert found_in([page]) == [page]


def test_a_document_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert found_in([path, tmp_path, path]) == [path]


def test_what_is_no_document_is_told_in_its_place_and_the_rest_found(tmp_path: Path) -> None:
    table, path, empty = write(tmp_path / "表.csv"), write(tmp_path / "a.txt"), tmp_path / "空"
    empty.mkdir()
    found = found_in([table, tmp_path / "无.txt", empty, path])
    faults = [fault for fault in found if isinstance(fault, UserError)]
    assert [fault.code for fault in faults] == [
        ErrorCode.UNSUPPORTED_FORMAT,
        ErrorCode.NOT_FOUND,
        ErrorCode.NO_DOCUMENTS,
    ]
    assert faults[0].facts == {"path": str(table)}
    assert found[3] == path


def test_a_folder_that_cannot_be_listed_is_told_by_name_and_the_rest_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, shut, last = write(tmp_path / "a.txt"), tmp_path / "b", write(tmp_path / "c" / "d.txt")
    shut.mkdir()
    listed = os.scandir

    def scandir(folder: Path) -> object:
        if folder == shut:
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    found = found_in([tmp_path])
    assert [found[0], found[2]] == [first, last]
    assert isinstance(found[1], UserError)
    assert found[1].code is ErrorCode.UNREADABLE
    assert found[1].facts == {"path": str(shut), "reason": "Permission denied"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_what_is_no_regular_file_is_unreadable_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    with pytest.raises(UserError) as raised:
        read(path)
    assert raised.value.code is ErrorCode.UNREADABLE
    assert raised.value.facts == {"path": str(path), "reason": "it is no regular file"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_nowhere_are_told_and_the_rest_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("no.txt")
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "folder")
    (tmp_path / "d.png").symlink_to("no.png")
    document = write(tmp_path / "folder" / "e.txt")
    nowhere, circle, found = found_in([tmp_path])
    assert found == document
    reasons = []
    for link in (nowhere, circle):
        assert isinstance(link, Path)
        with pytest.raises(UserError) as raised:
            read(link)
        assert raised.value.code is ErrorCode.UNREADABLE
        reasons.append(raised.value.facts["reason"])
    assert reasons == ["it is a link that leads nowhere", os.strerror(errno.ELOOP)]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text here")
def test_a_name_that_is_no_utf_8_can_be_shown(tmp_path: Path) -> None:
    path = write(tmp_path / os.fsdecode("坏".encode() + b"\xff.txt"))
    source = read(path)
    assert source.name == "坏\ufffd.txt"
    assert restore(source).metadata.title == "坏\ufffd"
    path.write_bytes(b"")
    with pytest.raises(UserError) as raised:
        read(path)
    assert raised.value.facts["path"].endswith("坏\ufffd.txt")


def test_a_document_is_known_by_its_bytes(tmp_path: Path) -> None:
    path = write(tmp_path / "公告.txt", "加强社区养老服务。\r\n")
    source = read(path)
    assert source.key == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.name, source.encoding, source.text) == ("公告.txt", "utf-8", "加强社区养老服务。\r\n")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff\u3000\n".encode(), b"\x00\x00"])
def test_a_document_without_visible_text_is_empty(data: bytes) -> None:
    assert code(data) is ErrorCode.EMPTY


def test_text_in_another_language_is_not_chinese() -> None:
    assert code(b"The committee met on Tuesday and adopted the agenda.") is ErrorCode.NOT_CHINESE


def test_numbers_alone_are_not_chinese() -> None:
    assert code(b"1 2 3") is ErrorCode.NOT_CHINESE


def test_glyph_numbers_out_of_a_pdf_are_garbled() -> None:
    assert code(("(cid:31)(cid:7)(cid:212)" * 50 + "规划").encode()) is ErrorCode.GARBLED
    assert code(("\ue004\ue117\uf0b7" * 50 + "规划").encode()) is ErrorCode.GARBLED


def test_binary_bytes_are_told_with_the_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG ...")
    with pytest.raises(UserError) as raised:
        read(path)
    assert (raised.value.code, raised.value.facts) == (ErrorCode.BINARY, {"path": str(path)})


def test_what_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        read(tmp_path)
    assert raised.value.code is ErrorCode.UNREADABLE
    with pytest.raises(UserError) as raised:
        read(tmp_path / "无.txt")
    assert raised.value.code is ErrorCode.NOT_FOUND


def test_a_chinese_text_with_much_english_is_read() -> None:
    assert receive("a", ("规程 Code of practice " * 5).encode()).text.startswith("规程")


def test_a_file_too_large_for_a_document_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(UserError) as raised:
        read(path)
    assert (raised.value.code, raised.value.facts["limit"]) == (ErrorCode.TOO_LARGE, "100 MB")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\u2028"])
def test_a_file_of_nothing_but_short_lines_is_too_large_before_it_fills_the_memory(end: str) -> None:
    with pytest.raises(UserError) as raised:
        receive("a.txt", ("水" + end).encode() * 3_000_001)
    assert (raised.value.code, raised.value.facts["limit"]) == (ErrorCode.TOO_LARGE, "3,000,000 lines")


def test_an_archive_is_read_like_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "报告.zip"
    with ZipFile(path, "w") as packed:
        packed.writestr("二/乙.txt", "推行河湖长制。")
        packed.writestr("一/甲.md", "加强社区养老服务。")
        packed.writestr("丙.caj", "CAJ")
        packed.writestr("丁.txt", "")
        for name in ("图.png", "__MACOSX/._甲.md", ".隐.txt", "~$甲.docx", "内.zip"):
            packed.writestr(name, "x")
    passed_over: Counter[str] = Counter()
    read_here = read_all(path, passed_over)
    assert passed_over == {".png": 1}
    assert [one.name for one in read_here if isinstance(one, Source)] == ["甲.md", "乙.txt"]
    faults = [(one.code, one.facts["path"]) for one in read_here if isinstance(one, UserError)]
    assert faults == [
        (ErrorCode.EMPTY, f"{path}/丁.txt"),
        (ErrorCode.UNSUPPORTED_FORMAT, f"{path}/丙.caj"),
        (ErrorCode.SEVERAL_DOCUMENTS, f"{path}/内.zip"),
    ]
    assert found_in([path]) == [path]
    with pytest.raises(UserError) as raised:
        read(path)
    assert (raised.value.code, raised.value.facts) == (ErrorCode.SEVERAL_DOCUMENTS, {"path": str(path)})


def test_pictures_of_an_archive_are_documents_where_there_is_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: False)  # each is tried then, and told
    scans, report = tmp_path / "扫描.zip", tmp_path / "报告.zip"
    for path, others in ((scans, ["表.xlsx", "内.zip"]), (report, ["甲.txt"])):
        with ZipFile(path, "w") as packed:
            for name in ("第1页.jpg", "第2页.png", *others):
                packed.writestr(name, "加强社区养老服务。")
    passed_over: Counter[str] = Counter()
    tried = [one for one in read_all(scans, passed_over) if isinstance(one, UserError)]
    assert [(one.code, Path(one.facts["path"]).name) for one in tried] == [
        (ErrorCode.SEVERAL_DOCUMENTS, "内.zip"),
        (ErrorCode.SCANNED, "第1页.jpg"),
        (ErrorCode.SCANNED, "第2页.png"),
    ]
    assert passed_over == {".xlsx": 1}
    assert read(report).name == "甲.txt"


def test_files_that_wait_to_be_read_together_are_held_with_all_their_bytes(tmp_path: Path) -> None:
    for name in ("甲.doc", "乙.pdf", "丙.txt"):
        (tmp_path / name).write_bytes(bytes(40))
    found = [one for path in sorted(tmp_path.iterdir()) for one in unread(path)]
    assert {one.name: one.held for one in found if isinstance(one, Unread)} == {
        "甲.doc": 40,
        "乙.pdf": 0,
        "丙.txt": 0,
    }


def test_an_archive_of_one_document_is_that_document(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as packed:
        packed.writestr("甲.txt", "加强社区养老服务。")
    assert read(path).name == "甲.txt"


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"PK", ErrorCode.DAMAGED_DOCUMENT), (b"PK\x05\x06" + bytes(18), ErrorCode.NO_DOCUMENTS)],
)
def test_an_archive_that_gives_no_document_is_told(tmp_path: Path, data: bytes, expected: ErrorCode) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    with pytest.raises(UserError) as raised:
        read(path)
    assert (raised.value.code, raised.value.facts) == (expected, {"path": str(path)})
