"""The options of one glossary, kept in its file as JSON."""

import json
from typing import Any

from glossary_app.store.database import GlossaryFile


def read(glossary: GlossaryFile, name: str, default: Any = None) -> Any:
    """An option, or `default` where it was never set."""
    found = glossary.value("SELECT value FROM settings WHERE name = ?", (name,))
    return default if found is None else json.loads(found)


def write(glossary: GlossaryFile, name: str, value: Any) -> None:
    """Set an option to anything that JSON can say."""
    glossary.write(
        "INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, json.dumps(value, ensure_ascii=False)),
    )
