"""From what all documents saw to candidates with reasons, best first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from glossary_app.domain.extracts import Candidate, Explanation, Link
from glossary_app.domain.terms import DefinitionKind, Form, FormKind, ScorePart
from glossary_app.extraction.candidates import Sighting, Survey, merge
from glossary_app.extraction.categories import categorize
from glossary_app.extraction.evidence import Corpus, Evidence, evidence
from glossary_app.extraction.weights import WEIGHTS
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold, simplify
from glossary_app.text.segmentation import words

PER_THOUSAND = 100
"""Candidates that are proposed for a thousand characters, as long as the text is short."""
SHORT_TEXT = 50_000
"""Characters from which the number of proposals grows with the square root of the text only."""

_SCALE = 8.0
"""The weight of a group of reasons whose observations are all there."""


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A string on its way to a candidate."""

    string: str
    sighting: Sighting
    parts: tuple[ScorePart, ...]

    @property
    def score(self) -> float:
        return sum(part.value * part.weight for part in self.parts)


def rank(
    surveys: Sequence[Survey], explanations: Iterable[Explanation], links: Iterable[Link]
) -> tuple[Candidate, ...]:
    """All candidates of a set of documents, best first; the same for every order of documents."""
    sightings = merge(surveys)
    explained = _explained(explanations)
    for string in explained:
        if string not in sightings:
            sightings[string] = Sighting(tuple(words(string)), lefts=[""], rights=[""])
    corpus = Corpus.of(sightings, length=sum(one.length for one in surveys), documents=len(surveys))
    proposals = [
        _Proposal(
            string, sighting, score_parts([*evidence(string, sighting, corpus), *explained.get(string, ())])
        )
        for string, sighting in sightings.items()
    ]
    proposals.sort(key=lambda proposal: (-proposal.score, proposal.string))
    limit = proposed(sum(one.characters for one in surveys))
    kept = [one for place, one in enumerate(proposals) if place < limit or one.string in explained]
    return _candidates(kept, explained, links)


def proposed(characters: int) -> int:
    """How many candidates a person is asked to review for a text of so many characters."""
    short = min(characters, SHORT_TEXT)
    return round(PER_THOUSAND * short / 1000 * sqrt(max(1.0, characters / SHORT_TEXT)))


def score_parts(observations: Iterable[Evidence]) -> tuple[ScorePart, ...]:
    """Observations gathered into the reasons that a person is shown, strongest first.

    The evidence of a reason is that of its strongest observation.
    """
    totals: dict[str, float] = {}
    strongest: dict[str, tuple[float, str]] = {}
    for observation in observations:
        group, weight = _weights().get(observation.name, ("", 0.0))
        if not group:
            continue
        points = observation.value * weight
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
        for group, total in totals.items()
        if abs(total) >= 0.05
    ]
    return tuple(sorted(parts, key=lambda part: (-abs(part.value), part.name)))


@cache
def _weights() -> Mapping[str, tuple[str, float]]:
    return {name: (group, weight) for group, some in WEIGHTS.items() for name, weight in some.items()}


def _key(surface: str) -> str:
    """The string under which a surface was surveyed."""
    return fold(canonical(surface))


def _explained(explanations: Iterable[Explanation]) -> dict[str, list[Evidence]]:
    """Strings that documents explain; a note says more than a passing sentence."""
    found: dict[str, set[DefinitionKind]] = {}
    for explanation in explanations:
        key = _key(explanation.surface)
        if key:
            found.setdefault(key, set()).add(explanation.kind)
    return {
        key: [Evidence(f"explained:{kind}", 1.0, kind) for kind in sorted(kinds)]
        for key, kinds in found.items()
    }


def _candidates(
    proposals: Sequence[_Proposal], explained: Mapping[str, object], links: Iterable[Link]
) -> tuple[Candidate, ...]:
    by_string = {proposal.string: proposal for proposal in proposals}
    shorts: dict[str, str] = {}
    forms: dict[str, set[Form]] = {}
    for link in sorted(links, key=lambda link: (link.full, link.short)):
        full, short = _key(link.full), _key(link.short)
        if full == short or not full or not short:
            continue
        forms.setdefault(full, set()).add(Form(canonical(link.short), FormKind.ABBREVIATION))
        if full in by_string and short in by_string:
            shorts[short] = full
    candidates = []
    for proposal in proposals:
        if proposal.string in shorts and shorts[proposal.string] not in shorts:
            continue
        candidates.append(_candidate(proposal, forms.get(proposal.string, set())))
    return tuple(_distinct(candidates))


def _candidate(proposal: _Proposal, linked: Iterable[Form]) -> Candidate:
    sighting = proposal.sighting
    plain = sighting.count - sum(sighting.surfaces.values())
    written = [(-plain, proposal.string)] if plain > 0 or not sighting.surfaces else []
    written += [(-count, surface) for surface, count in sighting.surfaces.items()]
    headword = canonical(min(written)[1])
    forms = set(linked)
    for _, surface in written:
        if surface != headword:
            traditional = simplify(surface) != surface
            forms.add(Form(surface, FormKind.TRADITIONAL if traditional else FormKind.VARIANT))
    return Candidate(
        headword=headword,
        forms=tuple(sorted(forms, key=lambda form: (form.kind, form.text))),
        category=categorize(proposal.string, sighting.words, title=sighting.titles * 2 > sighting.count),
        parts=proposal.parts,
    )


def _distinct(candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    """One candidate a headword: the best."""
    seen: set[str] = set()
    for candidate in candidates:
        if candidate.headword and candidate.headword not in seen:
            seen.add(candidate.headword)
            yield candidate
