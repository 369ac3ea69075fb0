from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import archive, packages
from tests.unit.text.formats.packing import zipped


def names(data: bytes) -> list[str]:
    return [name for name, _ in archive.members(data, set)]


def test_names_that_windows_wrote_are_gbk() -> None:
    as_python_reads_it = "护河办法.txt".encode("gb18030").decode("cp437")
    assert archive._name(ZipInfo(as_python_reads_it)) == "护河办法.txt"
    assert archive._name(ZipInfo("护河办法.txt".encode().decode("cp437"))) == "护河办法.txt"
    assert names(zipped({"护河办法.txt": "x"})) == ["护河办法.txt"]


def test_two_documents_may_have_one_name() -> None:
    data = BytesIO()
    with ZipFile(data, "w") as package:
        package.writestr("甲.txt", "一")
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("甲.txt", "二")
    found = [content for _, content in archive.members(data.getvalue(), set)]
    assert found == ["一".encode(), "二".encode()]


def test_a_bomb_among_documents_is_told_and_the_rest_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "LARGEST_PART", 1_000)
    found = dict(archive.members(zipped({"弹.txt": "0" * 2_000, "好.txt": "1"}), set))
    assert found["好.txt"] == b"1"
    bomb = found["弹.txt"]
    assert isinstance(bomb, UserError)
    assert bomb.code is ErrorCode.TOO_LARGE


@pytest.mark.parametrize("limit", ["_MOST_BYTES", "_MOST_MEMBERS"])
def test_an_archive_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(archive, limit, 3)
    with pytest.raises(UserError) as raised:
        names(zipped({f"{number}.txt": "x" for number in range(4)}))
    assert raised.value.code is ErrorCode.TOO_LARGE
