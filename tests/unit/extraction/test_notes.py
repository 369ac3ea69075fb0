"""Notes sections: given this report, these notes."""

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

REPORT = """政府工作报告
各位代表：
一年来，我们深入实施“三城同创”行动，持续推进“1+4+N”产业体系建设，培育壮大低空物流，全面推行田长制。
我们办好“十件暖心事”，建成一刻钟养老圈，推动“水网贯通”工程提速，开展“两清一拆”专项整治。
各位代表！让我们团结一心，为建设美好家园而努力奋斗！
"""


def document(text: str) -> Document:
    lines, paragraphs, start = text.strip().split("\n"), [], 0
    for line in lines:
        paragraphs.append(Paragraph(Span(start, start + len(line)), ParagraphKind.BODY))
        start += len(line) + 1
    whole = "\n".join(lines)
    source = Source(DocumentKey("key"), "report.txt", "utf-8", whole)
    return Document(source, whole, OffsetMap((Run(0, 0, len(whole)),)), tuple(paragraphs), Metadata())


def notes(text: str) -> list[tuple[str, str]]:
    return [(found.surface, found.text) for found in find_notes(document(text))]


def test_numbered_notes_below_a_header() -> None:
    text = """名词解释
1.“三城同创”行动：指同时创建文明城市、卫生城市和森林城市。
2.田长制：是指按行政区域由各级负责人担任田长、保护耕地的制度。
"""
    assert notes(REPORT + text) == [
        ("“三城同创”行动", "指同时创建文明城市、卫生城市和森林城市。"),
        ("田长制", "是指按行政区域由各级负责人担任田长、保护耕地的制度。"),
    ]
