"""Correcting headwords."""

from glossary_app.domain.changes import Changes
from glossary_app.domain.terms import Status, TermId
from glossary_app.errors import ErrorCode, UserError
from glossary_app.services import editing, typed
from glossary_app.services.pinyin import reading
from glossary_app.store import GlossaryFile, edits, renaming, terms
from glossary_app.store.recording import Recorder
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold


def rename_term(glossary: GlossaryFile, term: TermId, surface: str) -> Changes:
    """Correct a headword (推进海绵社区 → 海绵社区); its places are found anew, its pinyin is proposed anew.

    What else was said of the entry stays, its explanations with their sources too. The former wording
    becomes nothing and is not proposed again, unless a person adds it as a form. A candidate that has
    the wanted headword becomes one with the entry.

    Raises:
        UserError: NOT_A_TERM, if nothing is left without quotation marks and spaces; TERM_EXISTS, if
            an entry that was decided on has that headword: the two can be merged; GONE.
    """
    headword = typed.headword(surface)

    def rename(edit: Recorder) -> None:
        known = terms.named(glossary, headword)
        if known == term:
            return
        if not can_rename(glossary, term, headword):
            raise UserError(ErrorCode.TERM_EXISTS, term=headword)
        if known is not None:
            edits.merge_term(edit, known, term)
        renaming.rename_term(edit, term, headword, folded=fold(headword), reading=reading(headword))

    return editing.as_step(glossary, "rename-term", rename)


def can_rename(glossary: GlossaryFile, term: TermId, surface: str) -> bool:
    """Whether no entry that was decided on stands in the way of this headword of an entry."""
    known = terms.named(glossary, canonical(surface))
    return known in (None, term) or terms.get(glossary, known).status is Status.CANDIDATE
