"""An invented report, its notes, and how to make documents of text."""

from glossary_app.domain.documents import (
    Document,
    DocumentKey,
    Metadata,
    Paragraph,
    ParagraphKind,
    Source,
)
from glossary_app.domain.spans import OffsetMap, Run, Span
from glossary_app.extraction.notes import find_notes
from glossary_app.text.readers import receive
from glossary_app.text.restoring import restore
from glossary_app.text.script import simplify_in_place

REPORT = """政府工作报告
各位代表：
一年来，我们深入实施“三城同创”行动，持续推进“1+4+N”产业体系建设，培育壮大低空物流，全面推行田长制。
我们办好“十件暖心事”，建成一刻钟养老圈，推动“水网贯通”工程提速，开展“两清一拆”专项整治。
我们实施“归雁计划”，打造数字孪生流域，落实“四早五快”机制，推进“一河两岸”提质，发展绿色甲醇。
我们建成4.0智造园，布局3+5消费圈，做好“六稳六保”工作。
各位代表！让我们团结一心，为建设美好家园而努力奋斗！"""


def document(text: str) -> Document:
    """A document whose lines are all running text."""
    lines, paragraphs, start = text.strip().split("\n"), [], 0
    for line in lines:
        paragraphs.append(Paragraph(Span(start, start + len(line)), ParagraphKind.BODY))
        start += len(line) + 1
    whole = "\n".join(lines)
    source = Source(DocumentKey("key"), "report.txt", "utf-8", whole)
    origins = OffsetMap((Run(0, 0, len(whole)),))
    return Document(source, whole, simplify_in_place(whole), origins, tuple(paragraphs), Metadata())


def notes(*parts: str) -> list[tuple[str, str]]:
    """The terms and definitions found in a document of these parts."""
    return [(found.surface, found.text) for found in find_notes(document("\n".join(parts)))]


def received(*parts: str, name: str = "report.txt") -> list[tuple[str, str]]:
    """The terms and definitions in a file of these parts, restored from its bytes as an import does."""
    found = find_notes(restore(receive(name, "\n\n".join(parts).encode())))
    return [(note.surface, note.text) for note in found]
