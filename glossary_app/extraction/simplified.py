"""The Simplified script of the document at hand, which all finders of explanations read."""

from functools import lru_cache

from glossary_app.text.script import simplify_in_place


@lru_cache(maxsize=1)
def simplified(text: str) -> str:
    """As `simplify_in_place`, once for all who read the same document."""
    return simplify_in_place(text)
