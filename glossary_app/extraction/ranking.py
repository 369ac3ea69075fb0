"""From what all documents saw to candidates with reasons, best first."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from glossary_app.domain.extracts import Candidate, Explanation, Link
from glossary_app.domain.terms import DefinitionKind, Form, FormKind, ScorePart
from glossary_app.extraction.candidates import EDGE, Sighting, Survey, merge
from glossary_app.extraction.categories import categorize
from glossary_app.extraction.evidence import Corpus, estimate, evidence
from glossary_app.extraction.grammar import Evidence
from glossary_app.extraction.weights import grouped, weight
from glossary_app.text.headwords import canonical
from glossary_app.text.script import fold, simplify
from glossary_app.text.segmentation import words

PER_THOUSAND = 90
"""Candidates that are proposed for a thousand characters, as long as the text is short."""
SHORT_TEXT = 40_000
"""Characters from which the number of proposals grows with the square root of the text only."""

_SCALE = 8.0
"""The weight of a group of reasons whose observations are all there."""


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A string on its way to a candidate."""

    string: str
    sighting: Sighting
    parts: tuple[ScorePart, ...]


def rank(
    surveys: Sequence[Survey], explanations: Iterable[Explanation], links: Iterable[Link]
) -> tuple[Candidate, ...]:
    """All candidates of a set of documents, best first; the same for every order of documents."""
    sightings = merge(surveys)
    explained = _explained(explanations)
    for string in explained:
        if string not in sightings:
            sightings[string] = Sighting(tuple(words(string)), neighbours=[EDGE, EDGE])
    limit = proposed(sum(one.characters for one in surveys))
    corpus = Corpus.of(sightings, length=sum(one.length for one in surveys), documents=len(surveys))

    def observe(string: str) -> list[Evidence]:
        return evidence(string, sightings[string], corpus) + explained.get(string, [])

    scores = {
        string: sum([one.value * weight(one.name) for one in observe(string)])
        for string in _promising(sightings, limit, explained)
    }
    ranked = sorted(scores, key=lambda string: (-scores[string], string))
    kept = [string for place, string in enumerate(ranked) if place < limit or string in explained]
    return _candidates([_Proposal(one, sightings[one], score_parts(observe(one))) for one in kept], links)


def _promising(sightings: Mapping[str, Sighting], limit: int, explained: Container[str]) -> list[str]:
    """Strings worth weighing: all that recur, are marked or explained; of the others the best `limit`."""
    chosen, once = [], []
    for string, sighting in sightings.items():
        if sighting.count > 1 or sighting.marked or string in explained:
            chosen.append(string)
        else:
            once.append((-estimate(sighting), string))
    once.sort()
    return chosen + [string for _, string in once[:limit]]


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
        group, weight = grouped(observation.name)
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


def _candidates(proposals: Sequence[_Proposal], links: Iterable[Link]) -> tuple[Candidate, ...]:
    strings = {proposal.string for proposal in proposals}
    shorts: dict[str, str] = {}
    forms: dict[str, set[Form]] = {}
    for link in sorted(links, key=lambda link: (link.full, link.short)):
        full, short = _key(link.full), _key(link.short)
        if full == short or not full or not short:
            continue
        forms.setdefault(full, set()).add(Form(canonical(link.short), FormKind.ABBREVIATION))
        if full in strings and short in strings:
            shorts[short] = full
    candidates = []
    for proposal in proposals:
        if proposal.string in shorts and shorts[proposal.string] not in shorts:
            continue
        candidates.append(_candidate(proposal, forms.get(proposal.string, set())))
    return tuple(_distinct(candidates))


def _candidate(proposal: _Proposal, linked: Iterable[Form]) -> Candidate:
    sighting = proposal.sighting
    surfaces = Counter(sighting.surfaces)
    plain = sighting.count - len(sighting.surfaces)
    written = [(-plain, proposal.string)] if plain > 0 else []
    written += [(-count, surface) for surface, count in surfaces.items()]
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
