"""What the first migration does, and what no migration may change: the tables of schema 1."""

STATEMENTS = (
    """
    CREATE TABLE documents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        issuer TEXT NOT NULL,
        issued_on TEXT NOT NULL,
        encoding TEXT NOT NULL,
        characters INTEGER NOT NULL,
        imported_at TEXT NOT NULL,
        text TEXT NOT NULL,
        source TEXT NOT NULL,
        origins TEXT NOT NULL,
        paragraphs TEXT NOT NULL
    )
    """,
    "CREATE INDEX documents_by_date ON documents (issued_on)",
    """
    CREATE TABLE folded_texts (
        document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
        uncounted TEXT NOT NULL,
        folded TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE terms (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        headword TEXT NOT NULL UNIQUE,
        folded TEXT NOT NULL,
        pinyin TEXT NOT NULL,
        pinyin_by_person INTEGER NOT NULL DEFAULT 0,
        pinyin_to_check INTEGER NOT NULL DEFAULT 0,
        pinyin_plain TEXT NOT NULL,
        pinyin_initials TEXT NOT NULL,
        status TEXT NOT NULL,
        category TEXT,
        category_by_person INTEGER NOT NULL DEFAULT 0,
        notes TEXT NOT NULL DEFAULT '',
        preferred_definition INTEGER,
        score REAL NOT NULL DEFAULT 0,
        frequency INTEGER NOT NULL DEFAULT 0,
        document_count INTEGER NOT NULL DEFAULT 0,
        first_seen TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL,
        score_parts TEXT NOT NULL DEFAULT '[]'
    )
    """,
    """
    CREATE INDEX terms_by_score ON terms
        (score DESC, headword, status, folded, pinyin_initials, pinyin_plain)
    """,
    "CREATE INDEX terms_by_frequency ON terms (frequency DESC, headword, status)",
    """
    CREATE INDEX terms_by_pinyin ON terms (
        pinyin_plain, headword, folded, pinyin_initials, status, score, document_count, first_seen
    )
    """,
    "CREATE INDEX terms_to_read ON terms (status) WHERE pinyin_to_check",
    """
    CREATE TABLE forms (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        term_id INTEGER NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        folded TEXT NOT NULL,
        kind TEXT NOT NULL,
        by_person INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        UNIQUE (term_id, text)
    )
    """,
    "CREATE INDEX forms_by_folded ON forms (folded)",
    """
    CREATE TABLE definitions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        term_id INTEGER NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
        document_id INTEGER REFERENCES documents (id) ON DELETE CASCADE,
        start INTEGER,
        "end" INTEGER,
        kind TEXT NOT NULL,
        rank REAL NOT NULL DEFAULT 0,
        by_person INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0,
        text TEXT NOT NULL,
        folded TEXT NOT NULL,
        UNIQUE (term_id, document_id, start, "end")
    )
    """,
    "CREATE INDEX definitions_by_document ON definitions (document_id)",
    """
    CREATE TABLE tags (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        term_id INTEGER NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        UNIQUE (term_id, tag)
    )
    """,
    "CREATE INDEX tags_by_tag ON tags (tag)",
    """
    CREATE TABLE equivalents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        term_id INTEGER NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
        language TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (term_id, language, text)
    )
    """,
    """
    CREATE TABLE occurrences (
        term_id INTEGER NOT NULL,
        document_id INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        counted INTEGER NOT NULL,
        PRIMARY KEY (document_id, start, "end", term_id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX occurrences_by_term ON occurrences (term_id, document_id, counted)",
    """
    CREATE TABLE entries_standing (
        document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
        entries INTEGER NOT NULL
    )
    """,
    """
    CREATE TRIGGER occurrences_go_with_their_term AFTER DELETE ON terms
    BEGIN
        UPDATE entries_standing SET entries = entries - 1
        WHERE document_id IN (SELECT document_id FROM occurrences WHERE term_id = old.id AND counted);
        DELETE FROM occurrences WHERE term_id = old.id;
    END;
    """,
    """
    CREATE TRIGGER occurrences_go_with_their_document AFTER DELETE ON documents
    BEGIN
        INSERT INTO unmatched SELECT DISTINCT 'terms', term_id FROM occurrences WHERE document_id = old.id;
        DELETE FROM occurrences WHERE document_id = old.id;
    END;
    """,
    "CREATE TABLE unmatched (entity TEXT NOT NULL, id INTEGER NOT NULL)",
    """
    CREATE TRIGGER document_came AFTER INSERT ON documents
    BEGIN INSERT INTO unmatched VALUES ('documents', new.id); END;
    """,
    """
    CREATE TRIGGER term_came AFTER INSERT ON terms
    BEGIN INSERT INTO unmatched VALUES ('terms', new.id); END;
    """,
    """
    CREATE TRIGGER headword_changed AFTER UPDATE OF headword ON terms
    BEGIN INSERT INTO unmatched VALUES ('terms', new.id); END;
    """,
    """
    CREATE TRIGGER form_came AFTER INSERT ON forms
    BEGIN INSERT INTO unmatched VALUES ('terms', new.term_id); END;
    """,
    """
    CREATE TRIGGER form_changed AFTER UPDATE OF term_id, text, rejected ON forms
    BEGIN INSERT INTO unmatched VALUES ('terms', old.term_id), ('terms', new.term_id); END;
    """,
    """
    CREATE TRIGGER form_went AFTER DELETE ON forms
    BEGIN INSERT INTO unmatched VALUES ('terms', old.term_id); END;
    """,
    """
    CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        action INTEGER NOT NULL,
        at TEXT NOT NULL,
        label TEXT NOT NULL,
        state TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_id INTEGER NOT NULL,
        term_id INTEGER,
        field TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL
    )
    """,
    "CREATE INDEX history_by_action ON history (action)",
    "CREATE INDEX history_by_term ON history (term_id)",
    "CREATE INDEX history_by_state ON history (state, action)",
    """
    CREATE TABLE settings (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID
    """,
)
