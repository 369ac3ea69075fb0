"""The restored text of a document with the terms of the glossary marked in it."""

from glossary_app.gui.views.document.view import DocumentView

__all__ = ["DocumentView"]
