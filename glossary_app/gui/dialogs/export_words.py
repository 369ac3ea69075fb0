"""What formats and tables are called where a glossary is handed on."""

from glossary_app.gui.i18n import translate
from glossary_app.services import exporting


def format_word(chosen: exporting.Format) -> str:
    """What a format is called; those of programs by the program that reads them."""
    return {
        "csv": translate("ExportDialog", "CSV table"),
        "xlsx": translate("ExportDialog", "Excel workbook"),
        "tbx": translate("ExportDialog", "TBX-Basic, for terminology tools"),
        "tbx-tags": translate("ExportDialog", "TBX-Basic with categories as tags (DCT)"),
        "martif": translate("ExportDialog", "TBX version 2 (martif), for older tools"),
        "docx": translate("ExportDialog", "Word document, to print"),
        "html": translate("ExportDialog", "Web page with a search"),
        "json": translate("ExportDialog", "JSON, for other programs"),
        "markdown": translate("ExportDialog", "Markdown text"),
        "anki": translate("ExportDialog", "Anki deck"),
        "dsl": translate("ExportDialog", "GoldenDict dictionary (DSL)"),
        "stardict": translate("ExportDialog", "StarDict source (tabbed text)"),
        "jieba": translate("ExportDialog", "jieba user dictionary"),
    }[chosen.name]


def table_word(table: exporting.Table) -> str:
    """What a table is called."""
    return {
        "terms": translate("ExportDialog", "Terms"),
        "definitions": translate("ExportDialog", "Definitions"),
        "occurrences": translate("ExportDialog", "Occurrences"),
    }[table.name]
