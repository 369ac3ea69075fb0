"""The entry that is looked at, in all its parts, each edited where it stands."""

from glossary_app.gui.views.entry.pane import EntryPane

__all__ = ["EntryPane"]
