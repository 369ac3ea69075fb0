"""The glossary file. The only door to sqlite3 and sqlite_utils."""

from glossary_app.store.database import GlossaryFile

__all__ = ["GlossaryFile"]
