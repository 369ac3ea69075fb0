"""What an action changed, so that whoever shows it knows what to read again."""

from dataclasses import dataclass

from glossary_app.domain.terms import TermId


@dataclass(frozen=True, slots=True)
class Changes:
    """Entries and documents that are no longer what they were."""

    terms: frozenset[TermId] = frozenset()
    """Entries of which something changed, gone ones included."""
    documents: bool = False
    """Documents came, went or have other metadata."""
    everything: bool = False
    """As after an import: nothing that was read before holds."""

    def __bool__(self) -> bool:
        return bool(self.terms) or self.documents or self.everything
