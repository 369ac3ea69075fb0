"""Sections of notes (名词解释): where they are, and which term each note explains."""

from glossary_app.extraction.notes.sections import find_notes

__all__ = ["find_notes"]
