import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.decoding import decode

SHORT = [
    "生态补偿",
    "乡村振兴",
    "专项债券",
    "负面清单",
    "深化改革，扩大开放",
    "《促进就业规划》共12条",
    "因地制宜推进公共服务均等化试点",
]
SHORT_TRADITIONAL = ["鄉村振興", "環境保護", "深化改革，擴大開放", "因地制宜推進公共服務均等化試點"]


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_a_few_simplified_characters_tell_the_encoding(text: str, encoding: str, name: str) -> None:
    assert decode(text.encode(encoding)) == (name, text)


@pytest.mark.parametrize("text", SHORT_TRADITIONAL)
@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "gb18030", "utf-8", "utf-16-le"])
def test_a_few_traditional_characters_tell_the_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[1] == text


def test_bytes_that_happen_to_be_utf_8_are_read_as_chinese() -> None:
    assert decode("联通".encode("gbk")) == ("gb18030", "联通")


def test_a_big_endian_mark_is_not_part_of_the_text() -> None:
    assert decode(b"\xfe\xff" + "公告".encode("utf-16-be")) == ("utf-16", "公告")


def test_ascii_is_utf_8() -> None:
    assert decode(b"Notice No. 12\n") == ("utf-8", "Notice No. 12\n")


def test_nothing_is_empty_text() -> None:
    assert decode(b"") == ("utf-8", "")


def test_a_character_cut_in_two_at_the_end_is_left_out() -> None:
    assert decode("促进绿色发展".encode()[:-1]) == ("utf-8", "促进绿色发")


def test_a_few_damaged_bytes_do_not_make_a_document_binary() -> None:
    data = ("促进绿色发展。" * 100).encode() + b"\xff" + "推进改革。".encode()
    assert decode(data)[1].endswith("\ufffd推进改革。")


@pytest.mark.parametrize("damage", [b"\xff", b"\xff\xfe", b"\x80\x81\x82"])
def test_a_short_document_may_be_damaged_too(damage: bytes) -> None:
    text = "修好河堤，办好学校，群众的日子一天比一天好。"
    found = decode(text.encode() + damage + text.encode())
    assert found == ("utf-8", text + "\ufffd" * len(damage) + text)


@pytest.mark.parametrize("control", ["\x07", "\x08", "\x1a", "\x0e"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_control_character_does_not_make_a_document_binary(control: str, encoding: str) -> None:
    text = f"推进{control}乡村振兴"
    assert decode(text.encode(encoding)) == (encoding, text)


def test_nul_bytes_are_kept_for_the_cleaning() -> None:
    assert decode("绿色\x00发展\x00".encode()) == ("utf-8", "绿色\x00发展\x00")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nxref",
        b"PK\x03\x04\x14\x00",
        b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4,
        b"\xd0\xcf\x11\xe0\xa1",
    ],
)
def test_other_files_are_binary(data: bytes) -> None:
    with pytest.raises(UserError) as raised:
        decode(data)
    assert raised.value.code is ErrorCode.BINARY


@given(st.text(alphabet="的一是在发展改革建设经济社会政府工作，。", min_size=4, max_size=40))
def test_common_characters_come_back_from_every_encoding(text: str) -> None:
    for encoding in ("utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be"):
        assert decode(text.encode(encoding))[1] == text
