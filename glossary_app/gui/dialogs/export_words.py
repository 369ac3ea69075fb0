"""What formats and tables are called where a glossary is handed on."""

from glossary_app.gui.i18n import translate
from glossary_app.services import exporting


def formats() -> list[tuple[str, exporting.Format]]:
    """Formats by what they are called, those of programs by their program: what most want first."""
    words = {
        "csv": translate("ExportDialog", "CSV table"),
        "xlsx": translate("ExportDialog", "Excel workbook"),
        "docx": translate("ExportDialog", "Word document, to print"),
        "html": translate("ExportDialog", "Web page with a search"),
        "anki": translate("ExportDialog", "Anki deck"),
        "tbx": translate("ExportDialog", "TBX-Basic, for terminology tools"),
        "tbx-tags": translate("ExportDialog", "TBX-Basic with categories as tags (DCT)"),
        "martif": translate("ExportDialog", "TBX version 2 (martif), for older tools"),
        "dsl": translate("ExportDialog", "GoldenDict dictionary (DSL)"),
        "stardict": translate("ExportDialog", "StarDict source (tabbed text)"),
        "markdown": translate("ExportDialog", "Markdown text"),
        "json": translate("ExportDialog", "JSON, for other programs"),
        "jieba": translate("ExportDialog", "jieba user dictionary"),
    }
    return [(word, exporting.FORMATS[name]) for name, word in words.items()]


def table_word(table: exporting.Table) -> str:
    """What a table is called."""
    return {
        "terms": translate("ExportDialog", "Terms"),
        "definitions": translate("ExportDialog", "Definitions"),
        "occurrences": translate("ExportDialog", "Occurrences"),
    }[table.name]
