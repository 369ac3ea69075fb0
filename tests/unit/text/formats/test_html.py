import pytest

from glossary_app.errors import ErrorCode, UserError
from glossary_app.text.formats import html


def lines(page: str) -> list[str]:
    return html.read(page.encode()).text.splitlines()


BODY = "<p>每条河流都有负责人，每月巡查一次。</p><p>发现的问题，及时处理。</p>"


def test_paragraphs_headings_and_breaks_are_lines() -> None:
    page = f"<h1>河湖<b>长制</b></h1>{BODY}<div>甲，<span>乙</span><br>丙</div><pre>一，\n二</pre>"
    assert lines(page) == [
        "# 河湖长制",
        "每条河流都有负责人，每月巡查一次。",
        "发现的问题，及时处理。",
        "甲，乙",
        "丙",
        "一，",
        "二",
    ]


def test_tag_soup_is_read() -> None:
    assert lines("<p>河流，<b>湖泊<p>水库。</i><td>岸线") == ["河流，湖泊", "水库。", "岸线"]


def test_menus_footers_scripts_and_what_is_hidden_are_left_out() -> None:
    page = (
        "<div><a href=1>首页</a> <a href=2>政务公开</a></div>"
        f"<div><h1>河湖长制</h1><div>来源：清河县人民政府</div><div>{BODY}</div></div>"
        "<div><a href=3>关于水库的通知，全文</a></div><p style='display: none'>隐藏，文字。</p>"
        "<script>var a = '，。'</script><footer>版权所有，清河县。</footer>"
    )
    assert lines(page) == ["# 河湖长制", "来源：清河县人民政府", *lines(BODY)]


def test_a_page_without_any_structure_is_read_whole() -> None:
    assert lines(f"<body>短题{BODY}尾注</body>") == ["短题", *lines(BODY), "尾注"]


def test_references_lead_to_their_notes() -> None:
    refers, note = '<a href="#_ftn1"><span>[1]</span></a>', '<a href="#_ftnref1">[1]</a>'
    assert lines(f"<p>推行河长制{refers}，</p><p>{note} 河长制：制度。</p>") == [
        "推行河长制[^1]，",
        "[^1]: 河长制：制度。",
    ]
    assert lines("<p>推行河长制<sup>12</sup>，CO<sub>2</sub>下降。</p>") == ["推行河长制[^12]，CO2下降。"]


def test_what_the_page_states_is_front_matter() -> None:
    head = '<meta name="ArticleTitle" content="护河意见"><meta name="PubDate" content="2024-03-05 10:00">'
    assert lines(f"<head>{head}</head><body>{BODY}")[:4] == [
        "---",
        "title: 护河意见",
        "date: 2024-03-05 10:00",
        "---",
    ]


@pytest.mark.parametrize(
    ("charset", "encoding", "read"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "gb18030", "gb18030"),  # declared wrongly
        ("x-unknown", "utf-8", "utf-8"),
        ("idna", "utf-8", "utf-8"),  # a codec of Python, and no encoding of pages
        ("iso-8859-1", "gb18030", "gb18030"),
    ],
)
def test_the_declared_encoding_is_believed_where_the_bytes_are_that(
    charset: str, encoding: str, read: str
) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">{BODY}'
    received = html.read(page.encode(encoding))
    assert (received.encoding, received.text.splitlines()) == (read, lines(BODY))


@pytest.mark.parametrize("page", ["", " ", "<", "<!-- ", "<html></html>"])
def test_a_page_without_text_has_none(page: str) -> None:
    assert html.read(page.encode()).text.strip("<") == ""


def test_an_entity_is_read_from_nowhere() -> None:
    page = f'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]><body>{BODY}<p>&a;&nbsp;止，</p>'
    assert lines(page)[-1] == "&a; 止，"


def test_a_page_made_to_take_long_does_not() -> None:
    attributes = " ".join(f"a{number}" for number in range(40_000))
    assert lines(f"<p {attributes}>水，</p>{BODY}") == ["水，", *lines(BODY)]
    assert lines(f"<p>{'<b> </b>' * 100_000}水，</p>{BODY}") == ["水，", *lines(BODY)]
    assert lines(f"<p>水<sup>{' ' * 400_000}1</sup>，</p>{BODY}") == ["水[^1]，", *lines(BODY)]
    with pytest.raises(UserError):
        html.read(("<div>" * 100_000 + BODY).encode())


def test_a_paragraph_of_any_length_is_read_with_what_follows() -> None:
    words = "海绵社区能够储存雨水，" * 400_000  # 13 million bytes, more than libxml2 holds by itself
    page = html.read(f"<meta charset=utf-8><p>前言，如下。</p><p>{words}</p><p>后语，如上。</p>".encode())
    assert page.text.split("\n") == ["前言，如下。", words, "后语，如上。"]


def test_a_page_that_cannot_be_read_to_its_end_is_damaged() -> None:
    with pytest.raises(UserError) as raised:
        html.read(("<meta charset=utf-8>" + "<div>" * 3_000 + "海绵社区，能够储存雨水。").encode())
    assert raised.value.code is ErrorCode.DAMAGED_DOCUMENT


def test_a_page_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_LARGEST", 1_000)
    with pytest.raises(UserError) as raised:
        html.read(BODY.encode() * 20)
    assert raised.value.code is ErrorCode.TOO_LARGE
