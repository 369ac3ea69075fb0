import pytest

from glossary_app.text.formats import numbering, word
from tests.unit.text.formats.packing import docx, paragraph


def level(at: int, kind: str, text: str, *, start: int = 1) -> str:
    counted = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{at}">{counted}</w:lvl>'


def listed(text: str, *, number: int = 1, at: int = 0) -> str:
    properties = f'<w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def lines(body: str, *levels: str, more: str = "", styles: str = "") -> list[str]:
    kind = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    number = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    return word.read(docx(body, numbering=kind + number + more, styles=styles)).text.splitlines()


def test_the_numbers_of_a_list_are_counted_through_its_levels() -> None:
    body = (
        listed("总则")
        + listed("目标", at=1)
        + listed("原则", at=1)
        + paragraph("正文")
        + listed("保障")
        + listed("考核", at=1)
    )
    levels = level(0, "chineseCountingThousand", "%1、"), level(1, "decimal", "（%2）")
    assert lines(body, *levels) == ["一、总则", "（1）目标", "（2）原则", "正文", "二、保障", "（1）考核"]


def test_what_sets_the_number_off_is_kept_or_put_in() -> None:
    assert lines(listed("本办法适用于全县。"), level(0, "chineseCounting", "第%1条")) == [
        "第一条 本办法适用于全县。"
    ]
    assert lines(listed("水质"), level(0, "bullet", "\uf0b7")) == ["- 水质"]
    assert lines(listed("水质", at=1), level(0, "decimal", "%1"), level(1, "decimal", "%1.%2")) == [
        "1.1 水质"
    ]


def test_an_empty_paragraph_has_no_number() -> None:
    assert lines(listed("") + listed("水质"), level(0, "decimal", "%1.")) == ["", "1.水质"]


def test_another_list_of_the_same_kind_may_begin_anew() -> None:
    anew = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = listed("甲") + listed("乙") + listed("丙", number=2) + listed("丁", number=2)
    assert lines(body, level(0, "decimal", "%1."), more=anew) == ["1.甲", "2.乙", "1.丙", "2.丁"]


def test_a_style_may_bring_its_list() -> None:
    styles = (
        '<w:style w:styleId="1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="2"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>'
    )
    body = paragraph("总则", style="1") + paragraph("附则", style="2") + listed("无号", number=0)
    assert lines(body, level(0, "chineseCounting", "第%1章"), styles=styles) == [
        "## 第一章 总则",
        "## 第二章 附则",
        "无号",
    ]


@pytest.mark.parametrize(
    ("number", "kind", "written"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (12, "chineseCountingThousand", "十二"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (1001, "chineseCounting", "一千零一"),
        (0, "chineseCounting", "〇"),
        (14, "upperRoman", "XIV"),
        (3, "lowerRoman", "iii"),
        (28, "lowerLetter", "bb"),
        (12, "decimalEnclosedCircleChinese", "⑫"),
        (21, "decimalEnclosedCircle", "21"),
        (7, "decimalZero", "07"),
        (7, "none", ""),
        (99_999, "upperRoman", ""),
    ],
)
def test_numbers_are_written_as_the_list_has_them(number: int, kind: str, written: str) -> None:
    assert numbering._figures(number, kind) == written
