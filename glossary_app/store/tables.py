"""The tables as this version reads and writes them: what every glossary must have, whoever made it."""

TABLES = {
    "documents": """
        id key name title issuer issued_on encoding characters imported_at text source origins paragraphs
    """,
    "pages": "document_id start number",
    "folded_texts": "document_id uncounted folded",
    "terms": """
        id headword folded pinyin pinyin_by_person pinyin_to_check pinyin_plain pinyin_initials status
        category category_by_person notes preferred_definition score frequency document_count first_seen
        created_at score_parts
    """,
    "forms": "id term_id text folded kind by_person rejected",
    "definitions": "id term_id document_id start end kind rank by_person rejected text folded origin",
    "tags": "id term_id tag",
    "equivalents": "id term_id language text",
    "occurrences": "term_id document_id start end counted",
    "entries_standing": "document_id entries",
    "unmatched": "entity id",
    "steps": "id at label state entries",
    "history": "id step_id entity entity_id term_id field before after",
    "settings": "name value",
}
"""The columns of each. More of either do no harm."""

PROBES = tuple(
    f"SELECT {', '.join(f'[{column}]' for column in columns.split())} FROM {table} LIMIT 0"
    for table, columns in TABLES.items()
)
"""Statements that read nothing, and fail where a table or a column is missing."""
