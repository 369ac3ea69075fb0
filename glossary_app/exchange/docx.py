"""Word documents: explained terms (名词解释) as officials print them, by pinyin or document by document.

python-docx makes a document without entries: page, styles, page number. The entries are written into it as
they come, since a paragraph through the library takes a quarter of a millisecond and stays in memory.
"""

from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from glossary_app.exchange.chapters import Chapter, origin
from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept
from glossary_app.exchange.edition import Edition, Order
from glossary_app.exchange.files import replacing_bytes
from glossary_app.exchange.wording import wording

_STORY: Final = "word/document.xml"
_END: Final = "<w:sectPr"
"""What follows the paragraphs of the story: the page that they stand on."""


def write(chapters: Iterable[Chapter], path: Path, edition: Edition) -> None:
    """Write the chapters, a heading each; those of documents number their entries.

    Raises:
        UserError: CANNOT_WRITE or DISK_FULL; the target is as it was.
    """
    with replacing_bytes(path) as file, ZipFile(_empty(edition)) as empty, ZipFile(file, "w") as whole:
        for part in empty.namelist():
            # Not a part is dated: the same entries make the same file.
            info = ZipInfo(part)
            info.compress_type = ZIP_DEFLATED
            if part != _STORY:
                whole.writestr(info, empty.read(part))
                continue
            before, page = empty.read(part).decode().split(_END)
            with whole.open(info, "w", force_zip64=True) as story:
                story.write(before.encode())
                _write_entries(story, chapters, edition)
                story.write(f"{_END}{page}".encode())


def _write_entries(story: IO[bytes], chapters: Iterable[Chapter], edition: Edition) -> None:
    for chapter in chapters:
        story.write(_paragraph("Heading1", chapter.heading).encode())
        for concept in chapter.concepts:
            story.write("".join(_paragraphs(concept, chapter, edition)).encode())


def _paragraphs(concept: Concept, chapter: Chapter, edition: Edition) -> Iterator[str]:
    below = [*_said(concept, chapter, edition)]
    pinyin = concept.pinyin and f"\u2002{concept.pinyin}"
    yield _paragraph("Term", concept.headword, pinyin, keeps=bool(below))
    yield from below


def _said(concept: Concept, chapter: Chapter, edition: Edition) -> Iterator[str]:
    """What stands under the headword, which stays on the page of it."""
    words = wording(edition)
    for text, sources in concept.sources.items():
        for line in text.splitlines():
            yield _paragraph("Definition", line.strip())
        if source := origin(sources, chapter, edition):
            yield _paragraph("Source", f"——{source}")
    if concept.forms:
        yield _paragraph("Aside", words.also + words.joined(form.text for form in concept.forms))
    if concept.equivalents:
        texts = (f"{one.text} ({one.language})" for one in concept.equivalents)
        yield _paragraph("Aside", words.joined(texts))


def _paragraph(style: str, text: str, pinyin: str = "", *, keeps: bool = True) -> str:
    """A paragraph that `keeps` to the next one if its style does: words alone would all keep together."""
    runs = _run(text) + (_run(pinyin, style="Pinyin") if pinyin else "")
    alone = "" if keeps else '<w:keepNext w:val="0"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{alone}</w:pPr>{runs}</w:p>'


def _run(text: str, *, style: str = "") -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(allowed(text))}</w:t></w:r>'


def _empty(edition: Edition) -> BytesIO:
    """A document with title, page and styles, and no entry."""
    from docx import Document

    document: Any = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = allowed(edition.title), "", ""
    properties.language = wording(edition).language
    _set_page(document.sections[0])
    _set_styles(document.styles)
    if edition.order is Order.DOCUMENT:
        _number_entries(document)
    document.add_paragraph(wording(edition).title, style="Title")
    document.add_paragraph(allowed(edition.title), style="Subtitle")
    _number_pages(document.sections[0].footer.paragraphs[0])
    made = BytesIO()
    document.save(made)
    return made


def _set_page(section: Any) -> None:
    """A4 with the margins of official documents (GB/T 9704)."""
    from docx.shared import Mm

    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)


def _set_styles(styles: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    ink, grey = RGBColor(0, 0, 0), RGBColor(0x59, 0x59, 0x59)
    _dress(styles["Normal"], "Times New Roman", "仿宋", 14, ink)
    _dress(styles["Title"], "Times New Roman", "宋体", 22, ink, bold=True)
    _dress(styles["Subtitle"], "Times New Roman", "楷体", 14, grey)
    for name in ("Title", "Subtitle"):
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for rule in styles["Title"].element.pPr.findall(qn("w:pBdr")):
        styles["Title"].element.pPr.remove(rule)
    _dress(styles["Heading 1"], "Arial", "黑体", 16, ink)
    for name, parent in (("Term", "Heading 2"), ("Definition", "Normal"), ("Source", "Normal")):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles[parent]
    styles.add_style("Aside", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Definition"]
    _dress(styles["Term"], "Times New Roman", "黑体", 14, ink)
    styles["Term"].paragraph_format.space_before = Pt(12)
    _dress(styles.add_style("Pinyin", WD_STYLE_TYPE.CHARACTER), "Times New Roman", "宋体", 12, grey)
    styles["Pinyin"].font.no_proof = True  # or Word would underline every syllable
    text = styles["Definition"].paragraph_format
    text.first_line_indent, text.space_after, text.line_spacing = Pt(28), Pt(0), Pt(24)
    _dress(styles["Aside"], "Times New Roman", "仿宋", 12, grey)
    _dress(styles["Source"], "Times New Roman", "楷体", 10.5, grey)
    styles["Source"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    source = styles["Source"].paragraph_format
    source.space_after, source.line_spacing = Pt(0), Pt(22)


def _dress(style: Any, latin: str, chinese: str, points: float, colour: Any, *, bold: bool = False) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size, style.font.bold = latin, Pt(points), bold
    style.font.italic, style.font.color.rgb = False, colour
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # which would win
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), chinese)


_NUMBERS: Final = """
<w:abstractNum {namespaces} w:abstractNumId="{id}">
  <w:multiLevelType w:val="multilevel"/>
  <w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:pStyle w:val="Heading1"/>
    <w:suff w:val="nothing"/><w:lvlText w:val=""/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Term"/>
    <w:suff w:val="nothing"/><w:lvlText w:val="%2. "/></w:lvl>
</w:abstractNum>
"""
"""A list of two levels: what Word counts anew under each heading, and when an entry is taken out."""


def _number_entries(document: Any) -> None:
    """Let the entries under each heading be counted."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    numbering = document.part.numbering_part.element
    own = len(numbering)  # no list of the template has this number
    numbering.insert(0, parse_xml(_NUMBERS.format(namespaces=nsdecls("w"), id=own)))
    counted = numbering.add_num(own).numId
    for name, level in (("Heading 1", 0), ("Term", 1)):
        listed = document.styles[name].element.get_or_add_pPr().get_or_add_numPr()
        listed.get_or_add_ilvl().val = level
        listed.get_or_add_numId().val = counted


def _number_pages(footer: Any) -> None:
    """`— 1 —` at the foot of every page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("— ")
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    footer._p.append(parse_xml(field))
    footer.add_run(" —")
