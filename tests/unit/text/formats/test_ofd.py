from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text import formats
from glossary_app.text.formats import apart, ocr, ofd, packages, sheets
from glossary_app.text.formats.objects import POINTS
from glossary_app.text.formats.received import Watch
from glossary_app.text.formats.runs import Run
from glossary_app.text.readers import Unread, unread
from tests.unit.text.formats.ofds import ROOT, SIZE, document, package, page, scan, text, words_in, xml
from tests.unit.text.formats.packing import zipped

SENTENCES = (
    "各级河长管护河流湖泊，每月巡查一次，",
    "发现问题及时交办，限期整改到位，",
    "并向社会公开巡查结果，接受监督，",
    "年终进行考核评价，结果与奖惩挂钩，",
    "推动河湖面貌持续改善，水质稳中向好，",
)


def lines(words: Sequence[str], x: float = 25, y: float = 40) -> str:
    return "".join(text(line, x, y + 8 * at) for at, line in enumerate(words))


def read(*pages: str) -> str:
    """The text of these contents of pages."""
    return ofd.read(package(*map(page, pages))).text.strip("\f\n")


def code(data: bytes) -> ErrorCode:
    with pytest.raises(UserError) as raised:
        ofd.read(data)
    return raised.value.code


def test_lines_are_read_from_the_top_in_whatever_order_they_were_drawn() -> None:
    assert read(text("后一行的文字", y=60) + text("前一行的文字", y=50)) == "前一行的文字\n后一行的文字"


def test_what_is_drawn_side_by_side_is_a_line() -> None:
    drawn = text("年", 25 + 2 * SIZE) + words_in(
        f'<TextCode X="0" Y="{SIZE}" DeltaX="2.1 2.1 2.1">2030</TextCode>', f"25 40 {2 * SIZE} {SIZE}"
    )
    assert read(drawn) == "2030年"


def test_letters_that_are_objects_each_are_a_word() -> None:
    """As virtual printers draw them; G and D are 0.72 of their size wide in Times."""
    places = {"G": 25.0, "D": 28.0, "P": 31.0, "年": 33.3}
    drawn = "".join(words_in(f"<TextCode>{char}</TextCode>", f"{x} 40 4.2 4.2") for char, x in places.items())
    assert read(lines(SENTENCES, y=60) + drawn).startswith("GDP年")


def test_columns_are_read_one_after_the_other() -> None:
    left, right = lines(SENTENCES), lines(SENTENCES[::-1], 120)
    assert read(right + left).split("\n") == [*SENTENCES, *SENTENCES[::-1]]


def test_headings_are_known_by_their_size() -> None:
    drawn = text("总体要求", y=20, size=6.5) + lines(SENTENCES)
    assert read(drawn).split("\n\n")[0] == "# 总体要求"


def test_pages_are_in_the_order_of_the_document() -> None:
    found = ofd.read(package(page(text("第一页的文字")), page(text("第二页的文字"))))
    assert (found.encoding, found.text) == ("ofd", "第一页的文字\n\f第二页的文字\n\f")
    assert [number for _, number in found.pages] == [1, 2]


@pytest.mark.parametrize(
    ("deltas", "read_as"),
    [
        ("g 3 4.2", "河长湖长"),
        ("4.2 g 2 4.2", "河长湖长"),
        ("4.2 4.2", "河长湖长"),  # the last is missing
        ("", "河长湖长"),
        ("4.2 8.4 4.2", "河长 湖长"),
    ],
)
def test_offsets_between_characters_may_be_shortened_or_missing(deltas: str, read_as: str) -> None:
    assert read(words_in(f'<TextCode X="0" Y="4.2" DeltaX="{deltas}">河长湖长</TextCode>')) == read_as


def test_a_code_without_a_place_is_where_the_one_before_is() -> None:
    codes = '<TextCode X="0" Y="4.2" DeltaX="4.2">河湖</TextCode><TextCode Y="12.2">长制</TextCode>'
    assert read(words_in(codes)) == "河湖\n长制"


def test_characters_below_each_other_are_lines() -> None:
    assert read(words_in('<TextCode X="0" Y="4.2" DeltaY="g 1 9">河湖</TextCode>')) == "河\n湖"


def test_a_matrix_scales_and_moves() -> None:
    drawn = words_in(
        '<TextCode X="0" Y="1" DeltaX="g 3 1">河长湖长</TextCode>',
        "0 0 200 200",
        size=1,
        more=' CTM="4.2 0 0 4.2 25 46.2"',
    )
    assert read(text("前一行的文字", y=40) + drawn) == "前一行的文字\n河长湖长"


def test_a_mark_across_the_page_is_no_text() -> None:
    across = text("内部资料注意保管", 20, 30, more=' CTM="0.7 0.7 -0.7 0.7 0 0"')
    assert read(across + lines(SENTENCES)).split("\n") == [*SENTENCES]


@pytest.mark.parametrize(
    "hidden",
    [
        text("看不见的", y=90, more=' Visible="false"'),
        f'<PageBlock Visible="false">{text("看不见的", y=90)}</PageBlock>',
    ],
)
def test_what_is_not_visible_is_left_out(hidden: str) -> None:
    assert read(text("看得见的文字") + hidden) == "看得见的文字"


def test_blocks_in_each_other_are_read() -> None:
    assert read(f"<PageBlock><PageBlock>{text('块里的文字')}</PageBlock></PageBlock>") == "块里的文字"


def test_blocks_may_be_in_each_other_as_deep_as_xml_may() -> None:
    def deep(content: str) -> str:
        return "<PageBlock>" * 240 + content + "</PageBlock>" * 240

    unit = f'<CompositeGraphicUnit ID="1">{deep(text("最里面的"))}</CompositeGraphicUnit>'
    shown = page(deep('<CompositeObject ResourceID="1"/>'))
    resources = {"PublicRes.xml": xml("Res", unit)}
    data = package(shown, common="<PublicRes>PublicRes.xml</PublicRes>", beside=resources)
    assert ofd.read(data).text == "最里面的\n\f"


def test_a_template_of_one_page_is_text_and_one_of_several_a_running_head() -> None:
    common = '<TemplatePage ID="1" BaseLoc="Red.xml"/><TemplatePage ID="2" BaseLoc="Head.xml"/>'
    issued = page(text("印发全县各单位"), '<Template TemplateID="1"/><Template TemplateID="2"/>')
    following = page(text("后一页的文字"), '<Template TemplateID="2" ZOrder="Background"/>')
    heads = {"Red.xml": page(text("清河县人民政府文件", y=20)), "Head.xml": page(text("清河县公报", y=10))}
    found = ofd.read(package(issued, following, common=common, beside=heads)).text
    assert found.split() == ["清河县人民政府文件", "印发全县各单位", "后一页的文字"]


def test_units_that_are_drawn_on_a_page_are_read_though_they_draw_each_other() -> None:
    drawn = '<CompositeObject ResourceID="1" Boundary="0 40 200 20"/>'
    content = f"<Content>{text('图中文字', y=0)}{drawn}</Content>"
    resources = xml("Res", f'<CompositeGraphicUnit ID="1">{content}</CompositeGraphicUnit>')
    common = "<PublicRes>Missing.xml</PublicRes><DocumentRes>DocumentRes.xml</DocumentRes>"
    shown = page(text("前一行的文字", y=30) + drawn)
    data = package(shown, common=common, beside={"DocumentRes.xml": resources})
    assert ofd.read(data).text == "前一行的文字\n图中文字\n\f"


@pytest.mark.parametrize(
    ("root", "location"),
    [
        ("Doc_0/Document.xml", "Pages/1.xml"),
        ("/Doc_0/Document.xml", "/Doc_0/Pages/1.xml"),
        ("./Doc_0/document.xml", "../Doc_0/./pages/1.XML"),
        ("Doc_0\\Document.xml", "Doc_0/Pages/1.xml"),
    ],
)
def test_paths_are_relative_or_begin_at_the_root(root: str, location: str) -> None:
    members = {
        "OFD.xml": xml("OFD", f"<DocBody><DocRoot>\n{root}\n</DocRoot></DocBody>"),
        "Doc_0/Document.xml": document({location: ""}),
        "Doc_0/Pages/1.xml": page(text("河湖长制")),
    }
    assert ofd.read(zipped(members)).text == "河湖长制\n\f"


def test_all_documents_of_a_package_are_read_in_whatever_namespace() -> None:
    members = {
        "OFD.xml": "<OFD>"
        + "".join(f"<DocBody><DocRoot>Doc_{at}/D.xml</DocRoot></DocBody>" for at in (0, 1))
        + "</OFD>",
        "Doc_0/D.xml": document({"P.xml": ""}),
        "Doc_0/P.xml": page(text("正文的文字")),
        "Doc_1/D.xml": document({"P.xml": ""}).replace("ofdspec.org/2016", "example.cn"),
        "Doc_1/P.xml": page(text("附件的文字")),
    }
    assert ofd.read(zipped(members)).text.split() == ["正文的文字", "附件的文字"]


def test_a_glyph_without_a_character_is_told() -> None:
    assert read(text("河¤制")) == "河\ufffd制"


@pytest.mark.parametrize(
    "members",
    [
        {"OFD.xml": xml("OFD", f"{ROOT}<EncryptList/>")},
        {"OFD.xml": xml("OFD", ROOT), "Encryptions.xml": "", "Doc_0/Document.xml": "\0\1"},
    ],
)
def test_what_is_encrypted_says_so(members: Mapping[str, str]) -> None:
    assert code(zipped(members)) is ErrorCode.PASSWORD


@pytest.mark.parametrize(
    "data",
    [
        b"",
        package(page(text("河湖长制")))[:-100],
        zipped({"OFD.xml": xml("OFD", ROOT)}),
        zipped({"Document.xml": ""}),
        package("<Page><Content>"),
        package("<!DOCTYPE Page [<!ENTITY a 'aa'>]><Page>&a;</Page>"),
        package(page(words_in("<TextCode>河</TextCode>", "25 40"))),
        package(page(words_in('<TextCode X="nan">河</TextCode>'))),
        package(page(words_in('<TextCode DeltaX="g">河湖</TextCode>'))),
    ],
)
def test_what_is_damaged_is_said_to_be(data: bytes) -> None:
    assert code(data) is ErrorCode.DAMAGED_DOCUMENT


def test_what_is_drawn_nowhere_is_left_out() -> None:
    beyond = text("一" * 3, more=' CTM="1e300 0 0 1e300 1e300 0"').replace('X="0"', 'X="1e300"')
    assert read(beyond + text("河湖长制")) == "河湖长制"


def test_so_many_steps_are_as_many_as_there_are_characters() -> None:
    assert read(words_in('<TextCode X="0" Y="4.2" DeltaX="g 1e300 4.2">河湖</TextCode>')) == "河湖"


@pytest.mark.parametrize(
    ("module", "limit"), [(sheets, "_MOST_PAGES"), (sheets, "_MOST_IN_ALL"), (ofd, "_MOST_BYTES")]
)
def test_what_is_too_much_is_not_read(module: object, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, limit, 1)
    assert code(package(*[page(text("河湖长制"))] * 2)) is ErrorCode.TOO_LARGE


def test_a_part_that_unpacks_without_end_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "LARGEST_PART", 10_000)
    assert code(package(page(text("河" * 10_000)))) is ErrorCode.TOO_LARGE


def test_a_page_has_no_more_than_so_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_CHARACTERS", 3)
    assert read(text("河湖长制")) == "河湖长"


def test_pages_that_are_pictures_are_a_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "installed", lambda: False)
    assert code(scan({"1.png": b""})) is ErrorCode.SCANNED
    with_text = ofd.read(scan({"1.png": b""}, page(lines(SENTENCES))))
    assert with_text.text.split() == [*SENTENCES]
    monkeypatch.setattr(ocr, "installed", lambda: True)
    assert code(scan({"1.gbig2": b""})) is ErrorCode.SCANNED


def test_pages_that_are_pictures_are_recognized_in_a_process_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def recognized(pages: Iterable[tuple[Any, float]], *, many: int, watch: Watch) -> Iterator[list[Run]]:
        assert [(data, round(scale, 3), many) for data, scale in pages] == [(picture, 2.0, 1)]
        yield [Run("图中的文字", 50, 700, 100, 710, 10)]

    picture = SimpleNamespace(shape=(1684, 2 * 210 * POINTS, 3))  # two dots a point
    monkeypatch.setattr(ocr, "installed", lambda: True)
    monkeypatch.setattr(ocr, "loaded", {b"drawn": picture}.__getitem__)
    monkeypatch.setattr(ocr, "read", recognized)
    monkeypatch.setattr(apart, "read", lambda data, *, reader, watch: ofd.extracted(data, watch))
    found = ofd.read(scan({"1.png": b"drawn"}, page(text("后一页的文字"))))
    assert (found.encoding, found.text.split()) == ("ofd, OCR", ["图中的文字", "后一页的文字"])


def test_a_page_may_be_empty() -> None:
    assert ofd.read(package(xml("Page", ""))).text.strip() == ""


@pytest.mark.parametrize("suffix", [".ofd", ".pdf", ".docx", ".txt"])
def test_a_misnamed_one_is_read_as_what_it_is(suffix: str) -> None:
    assert formats.read(suffix, package(page(text("河湖长制")))).encoding == "ofd"


def test_one_in_a_zip_is_read(tmp_path: Path) -> None:
    archive = tmp_path / "公文.zip"
    archive.write_bytes(zipped({"通知.ofd": package(page(text("河湖长制")))}))
    (one,) = unread(archive)
    assert isinstance(one, Unread)
    source = one.read()
    assert not isinstance(source, UserError)
    assert source.text.strip() == "河湖长制"


@given(st.lists(st.text("河湖长制巡查管护水权交易幸福", min_size=8, max_size=30), min_size=1, max_size=20))
def test_lines_come_back_as_they_were_laid_out(words: list[str]) -> None:
    found = ofd.read(package(page(lines(words, y=20)))).text
    assert found.strip("\f\n").split("\n") == words
