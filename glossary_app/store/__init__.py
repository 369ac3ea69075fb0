"""The glossary file. The only door to sqlite3 and sqlite_utils."""
