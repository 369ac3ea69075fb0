import pytest

from glossary_app.domain.locations import page_at
from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import packages, word
from tests.unit.text.formats.packing import docx, paragraph, zipped


def lines(data: bytes) -> list[str]:
    return word.read(data).text.splitlines()


def code(data: bytes) -> ErrorCode:
    with pytest.raises(UserError) as raised:
        word.read(data)
    return raised.value.code


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def note(kind: str, number: int, *paragraphs: str) -> str:
    return f'<w:{kind} w:id="{number}">{"".join(map(paragraph, paragraphs))}</w:{kind}>'


def test_a_paragraph_is_a_line_whatever_its_runs() -> None:
    runs = "<w:r><w:t>河湖</w:t></w:r><w:hyperlink><w:r><w:t>长制</w:t></w:r></w:hyperlink>"
    assert lines(docx(f"<w:p>{runs}</w:p><w:p/>{paragraph('第二段')}")) == ["河湖长制", "", "第二段"]


def test_headings_are_those_of_the_styles_and_of_the_outline() -> None:
    styles = (
        '<w:style w:styleId="a"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="公文二级"/><w:basedOn w:val="c"/></w:style>'
        '<w:style w:styleId="c"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:styleId="d"><w:name w:val="正文"/><w:basedOn w:val="d"/></w:style>'
    )
    own = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>河道</w:t></w:r></w:p>'
    body = (
        paragraph("关于护河的意见", style="a")
        + paragraph("总体要求", style="1")
        + paragraph("目标", style="b")
        + own
        + paragraph("全面护河。", style="d")
    )
    assert lines(docx(body, styles=styles)) == [
        "# 关于护河的意见",
        "## 总体要求",
        "### 目标",
        "#### 河道",
        "全面护河。",
    ]


def test_styles_that_are_based_on_each_other_without_end_say_nothing() -> None:
    chain = "".join(
        f'<w:style w:styleId="{at}"><w:basedOn w:val="{at + 1}"/></w:style>' for at in range(5_000)
    )
    end = '<w:style w:styleId="5000"><w:name w:val="heading 1"/></w:style>'
    body = "".join(paragraph("护河", style=str(at)) for at in (0, 4_990))
    assert lines(docx(body, styles=chain + end)) == ["护河", "## 护河"]


def test_a_whole_paragraph_in_the_style_of_a_heading_is_none() -> None:
    styles = '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    text = "（一）加强巡查。每月巡查一次，发现问题及时处理。"
    assert lines(docx(paragraph(text, style="1"), styles=styles)) == [text]


def test_contents_keep_their_leaders() -> None:
    styles = '<w:style w:styleId="3"><w:name w:val="toc 1"/></w:style>'
    body = '<w:p><w:pPr><w:pStyle w:val="3"/></w:pPr><w:r><w:t>总体要求</w:t><w:tab/><w:t>3</w:t></w:r></w:p>'
    assert lines(docx(body, styles=styles)) == ["总体要求……………3"]


def test_cells_are_lines() -> None:
    row = "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in ("指标", "目标"))
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('废止')}</w:tc></w:tr>"
    assert lines(docx(f"<w:tbl><w:tr>{row}</w:tr>{deleted}</w:tbl>")) == ["指标", "目标"]


def test_notes_follow_in_the_order_of_the_text_with_their_marks() -> None:
    body = paragraph("推行河长制", xml=reference("footnote", 3)) + paragraph(
        "建设数字孪生流域", xml=reference("footnote", 2) + reference("endnote", 1)
    )
    read = lines(
        docx(
            body,
            footnotes='<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
            + note("footnote", 2, "数字孪生流域：物理流域的数字映射。", "包括模型和数据。")
            + note("footnote", 3, "河长制：由负责人管护河流的制度。"),
            endnotes=note("endnote", 1, "[1] 流域：河流的集水区。"),
        )
    )
    assert read == [
        "推行河长制[^1]",
        "建设数字孪生流域[^2][^1]",
        "",
        "## 脚注",
        "[^1]: 河长制：由负责人管护河流的制度。",
        "[^2]: 数字孪生流域：物理流域的数字映射。",
        "包括模型和数据。",
        "",
        "## 尾注",
        "[1] 流域：河流的集水区。",
    ]


def test_any_number_of_paragraphs_whose_ends_were_deleted_are_one() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>护河</w:t></w:r></w:p>" * 300
    assert lines(docx(joined + paragraph("。") + joined)) == ["护河" * 300 + "。", "护河" * 300]


def test_tracked_changes_are_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>全面</w:t></w:r><w:del><w:r><w:delText>落实</w:delText><w:t>落实</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>推行</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>河</w:t></w:r></w:p><w:p><w:r><w:t>长制</w:t></w:r></w:p>"
    )
    assert lines(docx(body)) == ["全面推行", "河长制"]


def test_what_nobody_sees_is_left_out_and_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('框中文字')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>河</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        f"<w:r><w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent>"
        "</w:r><w:r><w:t>道</w:t></w:r></w:p>"
    )
    assert lines(docx(body)) == ["河道", "框中文字"]


def test_pages_begin_where_word_laid_them_out() -> None:
    body = paragraph("第一页", xml="<w:r><w:lastRenderedPageBreak/><w:t>跨页</w:t></w:r>") + paragraph("后文")
    read = word.read(docx(body))
    assert (read.text, read.pages) == ("第一页跨页\n后文", ((0, 1), (3, 2)))
    assert word.read(docx(paragraph("后文"))).pages == ()


def test_a_heading_may_begin_a_page() -> None:
    styles = '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    heading = (
        '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:lastRenderedPageBreak/><w:t>目标</w:t></w:r></w:p>'
    )
    read = word.read(docx(paragraph("前文") + heading, styles=styles))
    assert (read.text, read.pages) == ("前文\n## 目标", ((0, 1), (3, 2)))


def test_a_footnote_stands_on_the_page_that_refers_to_it_and_an_endnote_nobody_knows_where() -> None:
    begun = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = (
        paragraph("河长制", xml=reference("footnote", 7))
        + paragraph("", xml=begun)
        + paragraph("湖长制", xml=reference("footnote", 8) + reference("endnote", 1))
    )
    read = word.read(
        docx(
            body,
            footnotes=note("footnote", 7, "管河的制度") + note("footnote", 8, "管湖的制度"),
            endnotes=note("endnote", 1, "林长制"),
        )
    )
    pages = {
        words: page_at(read.pages, read.text.index(words))
        for words in ("河长制", "湖长制", "管河", "管湖", "林长制")
    }
    assert pages == {"河长制": 1, "湖长制": 2, "管河": 1, "管湖": 2, "林长制": None}


def test_a_document_type_is_refused_before_any_entity_is_read() -> None:
    head = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    assert code(docx(paragraph("&a;"), head=head)) is ErrorCode.DAMAGED_DOCUMENT


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        docx(paragraph("护河"))[:-40],
        zipped({"[Content_Types].xml": "<Types/>"}),
        zipped({"word/document.xml": "<document/>"}),
        docx("<w:p><w:r></w:p>"),
        docx("<w:sdt>" * 300 + "</w:sdt>" * 300),
    ],
)
def test_what_is_damaged_is_said_to_be(data: bytes) -> None:
    assert code(data) is ErrorCode.DAMAGED_DOCUMENT


def test_an_encrypted_part_asks_for_a_password() -> None:
    data = bytearray(docx(paragraph("护河")))
    at = data.index(b"PK\x01\x02")  # the first member in the directory at the end
    data[at + 8] |= 1
    assert code(bytes(data)) is ErrorCode.PASSWORD


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "LARGEST_PART", 10_000)
    assert code(docx(paragraph("河" * 10_000))) is ErrorCode.TOO_LARGE
    monkeypatch.setattr(packages, "LARGEST_PART", 10_000_000)
    monkeypatch.setattr(packages, "_MOST_ELEMENTS", 1_000)
    assert code(docx("<w:p/>" * 1_000)) is ErrorCode.TOO_LARGE


def test_a_document_locked_by_word_asks_for_a_password() -> None:
    locked = b"\xd0\xcf\x11\xe0" + bytes(2_000) + "EncryptedPackage".encode("utf-16-le") + bytes(2_000)
    assert code(locked) is ErrorCode.PASSWORD
