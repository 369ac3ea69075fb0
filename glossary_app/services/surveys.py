"""When all documents of a glossary are surveyed together, and when those that came can be by themselves.

To survey them all takes as long as all of them are, whatever came. So a large glossary does it anew when a
part of it has come since: each document is then surveyed a bounded number of times, and adding one costs
what one costs, whatever the glossary holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from glossary_app.domain.documents import Document
from glossary_app.domain.extracts import Candidate
from glossary_app.store import GlossaryFile, documents, settings

AT_ONCE = 1_000_000
"""Characters of a glossary that is always surveyed whole, in a second or two: eighty reports."""
_PART = 0.1
"""Of the text that was surveyed together, how much may come before it is again."""
_NAME = "survey"


@dataclass(frozen=True, slots=True)
class Survey:
    """The last survey of a whole glossary."""

    characters: int
    lowest: float
    """The score of the last candidate that was proposed for its score."""


def remaining(glossary: GlossaryFile, coming: Iterable[Document]) -> Survey | None:
    """The last survey, where documents that are coming can be surveyed by themselves."""
    last = settings.read(glossary, _NAME)
    if last is None:
        return None
    survey = Survey(last["characters"], last["lowest"])
    characters = documents.characters(glossary) + sum(len(one.text) for one in coming)
    small = characters <= AT_ONCE
    return None if small or characters > survey.characters * (1 + _PART) else survey


def keep(glossary: GlossaryFile, candidates: Sequence[Candidate]) -> None:
    """Write down that all documents were surveyed together, and what these candidates came to."""
    lowest = min((one.score for one in candidates if not one.explained), default=0.0)
    settings.write(glossary, _NAME, asdict(Survey(documents.characters(glossary), lowest)))


def forget(glossary: GlossaryFile) -> None:
    """Let everything be surveyed together next time: what is asked for has changed, or what was surveyed."""
    settings.write(glossary, _NAME, None)


def as_good(candidates: Iterable[Candidate], survey: Survey) -> tuple[Candidate, ...]:
    """The candidates that the survey would have proposed: explained ones, and those with such a score."""
    return tuple(one for one in candidates if one.explained or one.score >= survey.lowest)
