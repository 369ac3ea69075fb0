"""Which entry a headword that came in speaks of, as it is written or as a spreadsheet has left it."""

from glossary_app.domain.terms import TermId
from glossary_app.exchange.concepts import Concept
from glossary_app.services.merging import mangled
from glossary_app.services.merging.plans import Doubt
from glossary_app.store import GlossaryFile, terms
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold


class Names:
    """Which entry a headword names; all designations are read once."""

    def __init__(self, glossary: GlossaryFile, *, tables: bool) -> None:
        self._tables = tables
        self._exact = terms.headwords(glossary)
        self._alike: dict[str, TermId | None] = {}
        """By what spellings share, the only entry so designated; None where there are several."""
        for folded, term in terms.designations(glossary):
            self._alike[folded] = term if self._alike.get(folded, term) == term else None

    def recognised(self, theirs: Concept) -> tuple[TermId | None, Doubt | None]:
        """The entry that a concept speaks of, or None with what speaks against adding it."""
        headword = canonical(theirs.headword)
        if not headword:
            return None, Doubt.NO_HEADWORD
        if (term := self._named(headword)) is not None:
            return term, None
        if mangled.LOST in headword:
            return None, Doubt.LOST
        if self._tables and mangled.is_suspect(theirs.headword):
            origins = {self._named(one) for one in mangled.origins(theirs.headword)} - {None}
            return (origins.pop(), None) if len(origins) == 1 else (None, Doubt.MANGLED)
        return None, None

    def _named(self, headword: str) -> TermId | None:
        """The entry of this headword, or in another script and width the only one so designated."""
        return self._exact.get(headword) or self._alike.get(fold(headword))
