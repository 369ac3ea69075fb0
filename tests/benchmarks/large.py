"""A large glossary for measurements: entries made of the words of the seeds, with definitions and places."""

import random
from collections.abc import Iterator
from pathlib import Path

from glossary_app import resources
from glossary_app.domain.extracts import Candidate
from glossary_app.domain.terms import ScorePart
from glossary_app.services import importing, library, places, reading
from glossary_app.services.pinyin import reading as reading_of
from glossary_app.store import GlossaryFile, proposals
from glossary_app.text.script import fold
from glossary_app.text.segmentation import words


def headwords(count: int) -> Iterator[str]:
    """Different strings of two to four words of the seeds."""
    dice = random.Random(count)
    pool: set[str] = set()
    for path in resources.folder("seeds").glob("*.txt"):
        pool |= {
            word for word in words(reading.restored(path).text) if 2 <= len(word) <= 4 and word.isalpha()
        }
    known = sorted(pool)
    made: set[str] = set()
    while len(made) < count:
        word = "".join(dice.sample(known, dice.randint(2, 3)))
        if word not in made:
            made.add(word)
            yield word


def glossary(path: Path, count: int) -> GlossaryFile:
    """A glossary of the seeds with `count` further candidates."""
    opened = library.opened_or_made(path)
    importing.add_documents(opened, reading.restored_all([resources.folder("seeds")]).documents)
    parts = (ScorePart("recurrence", 0.5, 1.0, "2"),)
    made = [
        proposals.ProposedTerm(Candidate(word, (), None, parts), folded=fold(word), reading=reading_of(word))
        for word in headwords(count)
    ]
    known = [
        proposals.ProposedTerm(Candidate(word, (), None, parts), folded=fold(word), reading=reading_of(word))
        for (word,) in opened.tuples("SELECT headword FROM terms")
    ]
    proposals.refresh_terms(opened, [*known, *made], at="2030-01-01T00:00:00+00:00")
    places.refresh(opened)
    return opened
