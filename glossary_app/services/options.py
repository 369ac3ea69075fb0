"""What a person asks of the extraction in one glossary: how strict it is, and words of their own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from glossary_app.domain.changes import Changes
from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Candidate
from glossary_app.domain.terms import ScorePart
from glossary_app.services import surveys
from glossary_app.store import GlossaryFile, settings
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold, fold_simplified


class Strictness(StrEnum):
    """How many of the candidates are proposed, the best first; explained ones always are.

    Of the best tenth of a journal and of a report 63 % and 91 % are terms by the gold, and half of the
    certain terms that recur are there; of the best three tenths 39 % and 52 %, with four fifths of those.
    """

    BROAD = "broad"
    BALANCED = "balanced"
    STRICT = "strict"


SHARES = {Strictness.BROAD: 1.0, Strictness.BALANCED: 0.3, Strictness.STRICT: 0.1}
_NAME = "extraction"
_KNOWN_WEIGHT = 10.0
"""As much as the best of the other reasons together: a person said so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Of one glossary; they hold from the next extraction."""

    strictness: Strictness = Strictness.BROAD
    stop_words: tuple[str, ...] = ()
    """These are not proposed; `*` stands for any characters: `*活动*` is whatever contains 活动."""
    known_words: tuple[str, ...] = ()
    """These are proposed wherever they stand, whatever else is said here."""


def read(glossary: GlossaryFile) -> Options:
    """The options of a glossary; a strictness of another version is taken for the usual one."""
    saved = settings.read(glossary, _NAME, {})
    known = saved.get("strictness") in list(Strictness)  # `generous` was the name of the usual one
    return Options(
        strictness=Strictness(saved["strictness"]) if known else Strictness.BROAD,
        stop_words=tuple(saved.get("stop_words", ())),
        known_words=tuple(saved.get("known_words", ())),
    )


def keep(glossary: GlossaryFile, options: Options) -> Changes:
    """Set the options of a glossary. No entry changes before the next extraction, from all documents."""
    if options != read(glossary):
        surveys.forget(glossary)
    settings.write(glossary, _NAME, asdict(options))
    return Changes()


def keep_strictness(glossary: GlossaryFile, strictness: Strictness) -> bool:
    """Set how strict the extraction is; whether everything is to be extracted anew, for all that is known.

    It is where that takes no time, or has not been done since something else was asked for.
    """
    keep(glossary, replace(read(glossary), strictness=strictness))
    return surveys.remaining(glossary, ()) is None


def words(text: str) -> tuple[str, ...]:
    """The words that a person typed, one a line; the same one once."""
    return tuple(dict.fromkeys(word for line in text.splitlines() if (word := line.strip())))


def chosen(
    candidates: Sequence[Candidate], documents: Sequence[Document], options: Options
) -> tuple[Candidate, ...]:
    """The candidates that are proposed; `candidates` are the best first, and so is the result."""
    best = round(len(candidates) * SHARES[options.strictness])
    stopped = _pattern(options.stop_words)
    kept = [
        one
        for place, one in enumerate(candidates)
        if (place < best or one.explained) and not stopped.fullmatch(fold(one.headword))
    ]
    if not options.known_words:
        return tuple(kept)
    known = _known(candidates, documents, options.known_words)
    taken = {one.headword for one in known}
    others = [one for one in kept if one.headword not in taken]
    return tuple(sorted([*known, *others], key=lambda one: (-one.score, one.headword)))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """What a person does not want, in whatever script and width; nothing where there are no words."""
    alternatives = [".*".join(map(re.escape, fold(word).split("*"))) for word in words]
    return re.compile("|".join(alternatives) or r"(?!)")


def _known(
    candidates: Sequence[Candidate], documents: Sequence[Document], known_words: Sequence[str]
) -> list[Candidate]:
    """A candidate for each of these words that stands in a document."""
    found = {fold(one.headword): one for one in candidates}
    texts = [fold_simplified(document.plain) for document in documents]
    known = []
    for word in dict.fromkeys(map(canonical, known_words)):
        if word and any(fold(word) in text for text in texts):
            candidate = found.get(fold(word), Candidate(word, (), None, ()))
            reason = ScorePart("known", 1.0, _KNOWN_WEIGHT, word)
            known.append(replace(candidate, parts=(*candidate.parts, reason)))
    return known
