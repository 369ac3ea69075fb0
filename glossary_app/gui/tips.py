"""Tooltips of words that are not the program's own: titles, names of files, what a person typed."""

from html import escape

from PySide6.QtGui import Qt


def tip(words: str) -> str:
    """Words as a tooltip shows them as they stand: what looks like markup would be followed, pictures too."""
    if not Qt.mightBeRichText(words):
        return words
    return f'<span style="white-space: pre-wrap">{escape(words)}</span>'
