"""Shapes of single lines: what begins a paragraph, what ends a sentence, what is no running text."""

import re

from glossary_app.text.issuers import is_issuer
from glossary_app.text.labels import is_labelled
from glossary_app.text.script import simplify_in_place

_NUMERAL = "[一二三四五六七八九十]"
_NUMBER = r"[\d一二三四五六七八九十]"
_ARTICLE = r"第[一二三四五六七八九十百零〇\d]{1,5}"
_MARKER = re.compile(
    rf"{_ARTICLE}[编章节条部篇](?=\s|$|[：:])"
    rf"|{_NUMERAL}{{1,3}}\\?[、.．]|[（(](?:{_NUMERAL}{{1,3}}|\d{{1,3}})[）)]"
    r"|\d{1,3}\\?[.．、](?!\d)|\d{1,2}[)）]|[a-z][)）]"
    r"|[①-⑳⑴-⒇㈠-㈩]|[¹²³⁴-⁹]{1,2}\s?(?=[\u3400-\u9fff“])|\\?[\[［〔【]\^?\d{1,3}\\?[\]］〕】](?![，。、；])|\[\^[\w-]+\]:|【"
    r"|\|(?=.*\|$)"  # a row of a table
    r"|[■◆●▲★◇□○※►▶•◎☆△]|——|--\s*(?=[^\W\d_])"
    rf"|注\s*释?[：:]|附\s*[件录]\s*(?:[\dA-Z]|{_NUMERAL}|[：:]|$)|[图表][A-Z]?[.\d]+\s"
)
_SECTION = re.compile(r"(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})+\s+(?=[^\W\d_]|“)|[A-Z](?:\.\d{1,2})+\s")
_HEADING_MARKER = re.compile(rf"{_ARTICLE}[编章节部篇]|{_NUMERAL}{{1,3}}、|{_SECTION.pattern}")
_ROW = re.compile(r"[^，。；：\t]{1,30}\t")
_QUOTED_LABEL = re.compile(r"[“「《【][^，。；：]{1,24}[：:]")
_BULLET = re.compile(r"[■◆●▲★◇□○※►▶•◎☆△]")
_CONTENTS = re.compile(
    r".{0,200}?(?:[.．·•‥…。_\-—]\s?){5,}\s*[（(]?(?:\d{1,4}|[IVXivx]{1,6})[）)]?", re.DOTALL
)
_PAGE_END = tuple("0123456789IVXivx）)")
_PAGE_NUMBER = re.compile(
    r"[-—–―－─·•\s]*(?:\d{1,4}|[ivxIVX]{1,6})[-—–―－─·•\s]*"
    r"|第\s*\d+\s*页(?:[，,]?\s*共\s*\d+\s*页)?|\d+\s*/\s*\d+"
)
_DATE = (
    r"(?:(?:中[华華])?民[国國]\s*[\d百〇○零一二三四五六七八九十]{1,5}|[\d〇○零一二三四五六七八九十]{2,4})\s*年"
    rf"\s*(?:{_NUMBER}{{1,3}}\s*月\s*(?:{_NUMBER}{{1,3}}\s*日)?)?"
)
_FURNITURE = re.compile(
    r"[（(【]?\s*据?新华社[^，。]{0,20}电(?:\s*[（(]?记者[^。]{0,30})?[）)】]*"
    r"|[（(【]?\s*(?:来源|资料来源|责任编辑|责编|编辑|审核|校对|供稿|作者|记者|通讯员)\s*[：:][^。]{0,40}[）)】]?"
    r"|[（(【]?\s*(?:新华社|本[报刊网台])(?:特约)?(?:记者|通讯员|评论员)(?!.*[从在了的])[^，。]{0,40}[）)】]?"
    r"(?:[（(]新华社[^，。]{0,20}电[）)])?"
    r"|[（(【]?\s*(?:转自|摘自|原载|上接|下转)[《：:第][^。]{0,40}[）)】]?"
    r"|《[^》]{2,12}》\s*[（(][^（）()]{0,30}版[）)]"
    rf"|[（(]\s*{_DATE}[^（）()]{{0,40}}[）)]|{_DATE}"
    rf"|——\s*(?:{_DATE}\s*)?在[^，。]{{4,60}}上"
    r"|.{0,30}\d{4}年第[\d一二三四五六七八九十]{1,3}期|[◇■□◆●]\s?[\u3400-\u9fff]{2,4}|——编者"
    r"|[\u3400-\u9fff]{1,12}\s?[〔\[［（(【]\d{4}[〕\]］）)】]\s?第?\d{1,4}\s?号"
)
_GENRE = (
    "(?:报告|规划|纲要|意见|办法|通知|条例|决定|方案|规定|公报|讲话|决议|要点|白皮书|计划|标准|规程|细则"
    "|公告)"
)
_NAMES_GENRE, _ENDS_IN_GENRE = re.compile(_GENRE), re.compile(rf"{_GENRE}(?:[（(][^（）()]*[）)])?$")
_CLOSERS = "”’」』）)】〕］］》〉\"'"
_FINAL = tuple("。！？!?…")
_INSIDE = re.compile("[。！？!?]")
_NO_BEGINNING = re.compile(
    r"[的们，、。；：？！）)”’》〉】]|了(?!解)|着(?![力眼重手])|等(?![级待同])|及(?![时早])|和(?![谐平睦])|与(?!时)|或(?!许)"
    r"|[^，。；！？“（]{1,4}[。；]"
)
_ASIDE = re.compile(r"[。！？!?…][（(][^（）()]*[）)]\Z")
_LONGEST_HEADING = 60
"""Characters; the headlines of newspapers are the longest."""


def begins_paragraph(text: str) -> bool:
    """Whether a line opens with the number, bracket or bullet of an item: `一、`, `（一）`, `［22］`."""
    return _MARKER.match(text) is not None


def is_numbered_heading(text: str) -> bool:
    """Whether a line opens with the number of a heading: `一、`, `第三章`, `5.3.1 `.

    `（一）` and `1.` open whole paragraphs as often.
    """
    return _HEADING_MARKER.match(text) is not None


def is_row(text: str) -> bool:
    """Whether tabs part a line into the cells of a table: `3⇥绿电⇥用风力…`."""
    return _ROW.match(text) is not None


def is_quoted_label(text: str) -> bool:
    """Whether a line is nothing but a quoted name with a colon: `“归雁计划”行动：`."""
    return _QUOTED_LABEL.fullmatch(text) is not None


def is_section(text: str) -> bool:
    """Whether a line opens with figures that may number a section: `5.3.1 `; or a quantity: `6.7 倍`."""
    return _SECTION.match(text) is not None


def is_bulleted(text: str) -> bool:
    """Whether a line opens with a bullet: what follows often is no whole sentence."""
    return _BULLET.match(text) is not None


def cannot_begin(text: str) -> bool:
    """Whether no paragraph begins so: with a particle (`的一年`) or the rest of a word (`值。目前`)."""
    return _NO_BEGINNING.match(text) is not None


def is_contents(text: str) -> bool:
    """Whether a line is an entry of a table of contents, with leaders and a page."""
    return text.endswith(_PAGE_END) and len(text) < 400 and _CONTENTS.fullmatch(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page: `— 12 —`, `第3页`."""
    return len(text) < 20 and _PAGE_NUMBER.fullmatch(text) is not None


def is_furniture(text: str) -> bool:
    """Whether a line is a dateline, by-line, masthead or source line, or states `发文字号：…`."""
    return len(text) < 100 and (_FURNITURE.fullmatch(text) is not None or is_labelled(text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence does, closing quotation marks and asides included."""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(_FINAL) or (bare != text and _ASIDE.search(text[-80:]) is not None)


def has_sentence(text: str) -> bool:
    """Whether a sentence ends somewhere in the line."""
    return _INSIDE.search(text) is not None


def runs_on(text: str) -> bool:
    """Whether a line ends in punctuation that no paragraph ends in: `，`, `、`, an opening bracket."""
    return text[-1] in "，、,（(《〈“‘「『【［〔·"


def stands_alone(text: str) -> bool:
    """Whether a line has the shape of a heading, a headline or a name: short, and no sentence."""
    return len(text) <= _LONGEST_HEADING and text[-1] not in "，、；：,;:" and not _INSIDE.search(text)


def names_genre(text: str) -> bool:
    """Whether a line names a genre of document: `…工作报告`, `…的意见`."""
    return _NAMES_GENRE.search(simplify_in_place(text)) is not None


def splits_title(upper: str, lower: str) -> bool:
    """Whether a title is open at the end of the upper line: `…关于…⏎…的决定`, `清河县人民政府⏎关于…`."""
    if lower.startswith(("关于", "關於")):
        return is_issuer(simplify_in_place(upper))
    if "关于" not in upper and "關於" not in upper:
        return False
    above, below = (_ENDS_IN_GENRE.search(simplify_in_place(line)) for line in (upper, lower))
    return above is None and below is not None
