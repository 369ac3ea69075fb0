"""From what all documents saw to candidates with reasons, best first."""

from collections.abc import Container, Iterable
from math import cbrt

from glossary_app.domain.extracts import Candidate, Explanation, Link
from glossary_app.domain.terms import DefinitionKind, ScorePart
from glossary_app.extraction.terms.entries import Proposal, candidates, key
from glossary_app.extraction.terms.evidence import Corpus, estimate, evidence
from glossary_app.extraction.terms.grammar import Evidence, worth
from glossary_app.extraction.terms.sightings import EDGE, Census, Sighting
from glossary_app.extraction.terms.weights import GROUP, WEIGHT
from glossary_app.text.segmentation import words

PER_THOUSAND = 85
"""Candidates that are proposed for a thousand characters, as long as the text is short."""
SHORT_TEXT = 40_000
"""Characters from which the number of proposals grows with the cube root of the text only: what is new in
a longer text is mostly more of the same, and a person's patience does not grow with it."""

WEIGHED = 1.7
"""Strings that are weighed for each that is proposed; the others are hopeless by estimate."""

_SCALE = 8.0
"""The weight of a group of reasons whose observations are all there."""
_EXPLAINED = "explained"
_OBJECTIONS = 0.2
"""What speaks against a string that is explained, as a share of the explanation at most: that a document
explains it is certain, that 蓝碳 begins with a surname is a guess."""


def rank(census: Census, explanations: Iterable[Explanation], links: Iterable[Link]) -> tuple[Candidate, ...]:
    """All candidates of a set of documents, best first."""
    sightings = dict(census.sightings)
    explained = _explained(explanations, sightings)
    limit = proposed(census.characters)
    corpus = Corpus.of(sightings, length=census.length, documents=census.documents)

    observed = {
        string: evidence(string, sightings[string], corpus) + explained.get(string, [])
        for string in _promising(corpus, limit, explained)
    }
    scores = {string: worth(found) for string, found in observed.items()}
    ranked = sorted(scores, key=lambda string: (-scores[string], string))
    kept = [string for place, string in enumerate(ranked) if place < limit or string in explained]
    proposals = [Proposal(string, sightings[string], score_parts(observed[string])) for string in kept]
    found = candidates(proposals, sorted(links, key=lambda link: (link.full, link.short)), explained)
    return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.headword)))


def _promising(corpus: Corpus, limit: int, explained: Container[str]) -> list[str]:
    """Strings worth weighing: what is marked or explained, and of the others the best by estimate."""
    chosen: list[str] = []
    others: list[tuple[float, str]] = []
    for string, sighting in corpus.sightings.items():
        if sighting.marked or string in explained:
            chosen.append(string)
        else:
            others.append((-estimate(string, sighting, corpus), string))
    others.sort()
    return chosen + [string for _, string in others[: round(WEIGHED * limit)]]


def proposed(characters: int) -> int:
    """How many candidates a person is asked to review for a text of so many characters."""
    short = min(characters, SHORT_TEXT)
    return round(PER_THOUSAND * short / 1000 * cbrt(max(1.0, characters / SHORT_TEXT)))


def score_parts(observations: Iterable[Evidence]) -> tuple[ScorePart, ...]:
    """Observations gathered into the reasons that a person is shown, strongest first.

    The evidence of a reason is that of its strongest observation.
    """
    totals: dict[str, float] = {}
    strongest: dict[str, tuple[float, str]] = {}
    for observation in observations:
        group = GROUP.get(observation.name)
        if group is None:
            continue
        points = observation.value * WEIGHT[observation.name]
        totals[group] = totals.get(group, 0.0) + points
        if observation.seen and abs(points) > strongest.get(group, (0.0, ""))[0]:
            strongest[group] = abs(points), observation.seen
    parts = [
        ScorePart(
            group,
            round(min(1.0, abs(total) / _SCALE), 4),
            _SCALE if total > 0 else -_SCALE,
            strongest.get(group, (0.0, ""))[1],
        )
        for group, total in _weighed_against_explanation(totals).items()
        if abs(total) >= 0.05
    ]
    return tuple(sorted(parts, key=lambda part: (-abs(part.value), part.name)))


def _weighed_against_explanation(totals: dict[str, float]) -> dict[str, float]:
    """The points of each group, where those against an explained string are not more than they may be."""
    if _EXPLAINED not in totals:
        return totals
    against = -sum(total for total in totals.values() if total < 0)
    most = _OBJECTIONS * totals[_EXPLAINED]
    share = most / against if against > most else 1.0
    return {group: total if total > 0 else total * share for group, total in totals.items()}


def _explained(
    explanations: Iterable[Explanation], sightings: dict[str, Sighting]
) -> dict[str, list[Evidence]]:
    """Strings that documents explain. Where the survey passed one over it joins the sightings: what is
    explained is a term, though it stands in the text but once and is built as no other.
    """
    found: dict[str, set[DefinitionKind]] = {}
    for explanation in sorted(explanations, key=lambda one: (one.surface, one.document, one.span)):
        string = key(explanation.surface)
        if not string:
            continue
        found.setdefault(string, set()).add(explanation.kind)
        if string not in sightings:
            surfaces = {explanation.surface: 1} if explanation.surface != string else {}
            sightings[string] = Sighting(tuple(words(string)), [EDGE, EDGE], surfaces=surfaces)
    return {
        string: [Evidence(f"explained:{kind}", 1.0, kind.value) for kind in sorted(kinds)]
        for string, kinds in found.items()
    }
