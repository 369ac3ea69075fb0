"""A concept of a glossary as a whole: what every lossless format writes, and what its reader gives back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, Reference, Status


@dataclass(frozen=True, slots=True)
class Explanation:
    """A definition of a concept; `source` is None where a person wrote it."""

    text: str
    kind: DefinitionKind = DefinitionKind.MANUAL
    preferred: bool = False
    source: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """An entry with all that a glossary says of it, free of the ids of the file that it came from.

    What is empty says nothing: whoever reads a concept back clears nothing with it.
    """

    headword: str
    pinyin: str = ""
    """Tone marks, one space between syllables."""
    status: Status = Status.CANDIDATE
    category: Category | None = None
    forms: tuple[Form, ...] = ()
    """The other designations in Chinese."""
    definitions: tuple[Explanation, ...] = ()
    """The preferred one first."""
    equivalents: tuple[Equivalent, ...] = ()
    """By language."""
    tags: tuple[str, ...] = ()
    notes: str = ""
    frequency: int = 0
    documents: int = 0
    """In how many it stands."""
    first_seen: str = ""
    """The earliest date (ISO 8601) of a document in which it stands."""
    score: float = 0.0
    """Three decimals, as the tables have it."""

    @property
    def definition(self) -> Explanation | None:
        """The explanation to show where there is room for one."""
        return self.definitions[0] if self.definitions else None

    @property
    def sources(self) -> Mapping[str, Sequence[Reference]]:
        """The words of its definitions, the same ones once, with all documents that give them."""
        found: dict[str, list[Reference]] = {}
        for one in self.definitions:
            found.setdefault(one.text, []).extend([one.source] if one.source else [])
        return found
