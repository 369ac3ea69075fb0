"""Files that a glossary is handed on in: one module a format."""
