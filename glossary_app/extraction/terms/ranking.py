"""From what all documents saw to candidates with reasons, best first."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from math import cbrt

import numpy as np

from glossary_app.domain.documents import DocumentKey
from glossary_app.domain.extracts import Candidate, Explanation, Link
from glossary_app.domain.terms import DefinitionKind
from glossary_app.extraction.terms.census import NONE, Census
from glossary_app.extraction.terms.company import crossed, held
from glossary_app.extraction.terms.entries import Proposal, candidates
from glossary_app.extraction.terms.evidence import estimates, observe
from glossary_app.extraction.terms.grammar import Evidence
from glossary_app.extraction.terms.nesting import longer
from glossary_app.extraction.terms.reasons import reasons, scores
from glossary_app.extraction.terms.standing import Standings, measured
from glossary_app.extraction.terms.survey import key
from glossary_app.extraction.terms.telling import tales
from glossary_app.extraction.terms.tokens import Floats, Ints, code
from glossary_app.extraction.terms.weights import COLUMN

PER_THOUSAND = 85
"""Candidates that are proposed for a thousand characters, as long as the text is short."""
SHORT_TEXT = 40_000
"""Characters from which the number of proposals grows with the cube root of the text only: what is new in
a longer text is mostly more of the same, and a person's patience does not grow with it."""

WEIGHED = 1.7
"""Strings that are weighed for each that is proposed; the others are hopeless by estimate."""


def rank(census: Census, explanations: Sequence[Explanation], links: Iterable[Link]) -> tuple[Candidate, ...]:
    """All candidates of a set of documents, best first."""
    explained = _explained(explanations)
    limit = proposed(census.characters)
    strings = _weighed(census, explained, limit)
    tale = tales(strings)
    observed = observe(strings, explained, tale)
    scored = scores(observed)
    observed[:, COLUMN["crossed"]] = crossed(strings, scored)
    observed[:, COLUMN["held-of-tale"]] = tale * held(strings, scored, np.flatnonzero(tale))
    chosen = _best(strings, scores(observed), explained, limit)
    columns = (
        chosen.tolist(),
        census.written(strings.numbers[chosen]),
        (strings.of(census.titles) * 2 > strings.counts)[chosen].tolist(),
        strings.of(census.quoted)[chosen].tolist(),
        reasons(strings, observed, chosen),
    )
    proposals = [
        Proposal(strings.strings[row], strings.words[row], written, title, quoted, parts)
        for row, written, title, quoted, parts in zip(*columns, strict=True)
    ]
    found = candidates(proposals, sorted(links, key=lambda link: (link.full, link.short)), explained)
    return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.headword)))


def _weighed(census: Census, explained: Iterable[str], limit: int) -> Standings:
    """Strings worth weighing: what is marked or explained, and of the others the best by estimate."""
    held = longer(census)
    sure = (census.quoted > 0) | (census.titles > 0) | (census.partly_quoted > 0)
    known = census.find(np.array([code(string) for string in explained], np.uint64))
    sure[known[known != NONE]] = True
    others = np.flatnonzero(~sure)
    best = np.argsort(-estimates(census, held)[others], kind="stable")[: round(WEIGHED * limit)]
    return measured(census, held, np.concatenate([np.flatnonzero(sure), others[best]]))


def _best(strings: Standings, scored: Floats, explained: Container[str], limit: int) -> Ints:
    """The strings that are proposed, best first."""
    points, texts = scored.tolist(), strings.strings
    ranked = sorted(range(len(points)), key=lambda row: (-points[row], texts[row]))
    kept = [row for place, row in enumerate(ranked) if place < limit or texts[row] in explained]
    return np.array(kept, np.int64)


def proposed(characters: int) -> int:
    """How many candidates a person is asked to review for a text of so many characters."""
    short = min(characters, SHORT_TEXT)
    return round(PER_THOUSAND * short / 1000 * cbrt(max(1.0, characters / SHORT_TEXT)))


def _explained(explanations: Sequence[Explanation]) -> dict[str, list[Evidence]]:
    """What documents explain is a term, though it stands in the text but once and is built as no other; less
    so what a note tells of the parts of its term: 两廊 in “一核两廊”.
    """
    found = defaultdict[str, set[tuple[str, str]]](set)
    reached = defaultdict[DocumentKey, int](int)  # where the notes end that begin before
    in_order = sorted(explanations, key=lambda one: (one.span.start, one.kind is DefinitionKind.NOTE))
    for one in in_order:
        within = one.span.end <= reached[one.document]
        name = "explained:part" if within else f"explained:{one.kind}"
        found[key(one.surface)].add((name, one.kind.value))
        if one.kind is DefinitionKind.NOTE:
            reached[one.document] = max(reached[one.document], one.span.end)
    return {
        string: [Evidence(name, 1.0, kind) for name, kind in sorted(kinds)] for string, kinds in found.items()
    }
