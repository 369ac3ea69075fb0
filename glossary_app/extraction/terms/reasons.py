"""Observations gathered into the reasons that a person is shown."""

from collections.abc import Callable, Iterator

import numpy as np

from glossary_app.domain.terms import ScorePart
from glossary_app.extraction.terms.grammar import inside
from glossary_app.extraction.terms.slogans import numeral_slogan
from glossary_app.extraction.terms.standing import Part, Standings
from glossary_app.extraction.terms.telling import adverb_before, particle_behind
from glossary_app.extraction.terms.tokens import Floats, Ints
from glossary_app.extraction.terms.weights import GROUP, WEIGHT, WEIGHTS

_SCALE = 8.0
"""The weight of a group of reasons whose observations are all there."""
_LEAST = 0.05
"""Points of a reason that is worth showing."""
_OF_ITSELF = [list(WEIGHT).index(name) for name in ("explained:note", "explained:intext")]
"""What explains the string for its own sake, and not as a part of another: 一核 in “一核两廊”."""
_OBJECTIONS = 0.2
"""What speaks against a string that is explained, as a share of the explanation at most: that a document
explains it is certain, that 蓝碳 begins with a surname is a guess."""
_UNSEEN = frozenset({"common-words"})
"""Observations that no example shows."""

_GROUPS = sorted(WEIGHTS)
_NAMES = list(WEIGHT)
_POINTS = np.array(list(WEIGHT.values()))
_NONE = -1
_SHOWN = np.array([name not in _UNSEEN for name in _NAMES])
_OF_GROUP = [np.array([place for place, name in enumerate(_NAMES) if GROUP[name] == g]) for g in _GROUPS]


def scores(observed: Floats) -> Floats:
    """What the observations of each string add up to."""
    total: Floats = observed @ _POINTS
    return total


def reasons(strings: Standings, observed: Floats, chosen: Ints) -> Iterator[tuple[ScorePart, ...]]:
    """Why each of the chosen strings is proposed, the strongest reason first.

    The evidence of a reason is that of its strongest observation.
    """
    points = observed.take(chosen, axis=0)
    points *= _POINTS
    totals = np.stack([points[:, some].sum(axis=1) for some in _OF_GROUP], axis=1)
    totals = _against_explanation(totals, points[:, _OF_ITSELF].sum(axis=1))
    shown = np.abs(points) * _SHOWN
    strongest = np.stack([some[shown[:, some].argmax(axis=1)] for some in _OF_GROUP], axis=1)
    strongest[np.take_along_axis(shown, strongest, axis=1) == 0.0] = _NONE
    values = np.minimum(1.0, np.abs(totals) / _SCALE).round(4)
    order = np.argsort(-values, axis=1, kind="stable")  # the groups stand by name
    counted = (np.abs(totals) >= _LEAST).sum(axis=1)
    columns = (chosen, values, np.sign(totals) * _SCALE, strongest, order, counted)
    for row, value, weight, best, ranked, many in zip(*(one.tolist() for one in columns), strict=True):
        yield tuple(
            ScorePart(_GROUPS[group], value[group], weight[group], _told(best[group], strings, row))
            for group in ranked[:many]
        )


def _against_explanation(totals: Floats, explained: Floats) -> Floats:
    """The points of each group, where those against an explained string are not more than they may be."""
    against = -np.minimum(totals, 0.0).sum(axis=1)
    most = _OBJECTIONS * explained
    too_much = (explained > 0) & (against > most)
    share = np.where(too_much, most / np.maximum(against, _LEAST), 1.0)
    return np.where(totals < 0, totals * share[:, np.newaxis], totals)


def _told(observation: int, strings: Standings, row: int) -> str:
    """What was seen of a string for an observation, in a few characters."""
    if observation == _NONE:
        return ""
    name = _NAMES[observation]
    if name in _FIGURES:
        return _FIGURES[name](strings, row, int(strings.numbers[row]))
    words = strings.words[row]
    kind = name.replace(":", "-").partition("-")[0]
    if kind in ("begins", "modifier", "actor"):
        return f"{words[0]}…"
    if kind in ("ends", "field", "medium", "body", "person"):
        return f"…{words[-1]}"
    if kind == "holds":
        return f"…{next(word for word in words[1:-1] if name in {one.name for one in inside(word)})}…"
    if kind == "length":
        return str(len(strings.strings[row]))
    return "|".join(words) if kind == "words" else strings.strings[row]


def _share(places: int, strings: Standings, row: int) -> str:
    return f"{places}/{strings.counts[row]}"


def _within(strings: Standings, row: int, words: slice, part: Part) -> str:
    """A part of a string, and in how many of its places that stands in this."""
    return f"{''.join(strings.words[row][words])} {strings.counts[row]}/{part.counts[row]}"


def _beside(places: int, strings: Standings, row: int, once: str) -> str:
    return _share(places, strings, row) if strings.counts[row] > 1 else once


_FIGURES: dict[str, Callable[[Standings, int, int], str]] = {
    "recurs": lambda strings, row, _: str(strings.counts[row]),
    "spread": lambda strings, _, number: str(strings.census.documents[number]),
    "left-edge": lambda strings, _, number: f"{strings.census.before.freedom[number]:.1f}",
    "right-edge": lambda strings, _, number: f"{strings.census.behind.freedom[number]:.1f}",
    "left-boundary": lambda strings, row, number: _beside(
        strings.census.before.boundaries[number], strings, row, f"{strings.before(row)}|"
    ),
    "after-verb": lambda strings, row, number: _beside(
        strings.census.after_verbs[number], strings, row, f"{strings.before(row)}|"
    ),
    "right-boundary": lambda strings, row, number: _beside(
        strings.census.behind.boundaries[number], strings, row, f"|{strings.behind(row)}"
    ),
    "enumerated": lambda strings, row, _: f"、{strings.strings[row]}",
    "enumerated-between": lambda strings, row, _: f"、{strings.strings[row]}、",
    "enumeration-part": lambda strings, row, _: f"、{strings.strings[row]}、",
    "after-adverb": lambda strings, row, _: f"{adverb_before(strings, row)}|",
    "before-particle": lambda strings, row, _: f"|{particle_behind(strings, row)}",
    "whole-clause": lambda strings, row, _: f"{strings.before(row)}|…|{strings.behind(row)}",
    "person-named": lambda strings, row, _: strings.strings[row],
    "cohesion": lambda strings, row, _: f"{strings.cohesion(row):.1f}",
    "contrast": lambda strings, row, _: f"×{strings.contrast(row):.0f}",
    "quoted": lambda strings, _, number: f"“…” {strings.census.quoted[number]}",
    "title": lambda strings, _, number: f"《…》 {strings.census.titles[number]}",
    "quoted-sentence": lambda strings, row, _: f"“…” {len(strings.strings[row])}",
    "nested": lambda strings, row, _: strings.next_longer(row),
    "bound": lambda strings, row, _: strings.next_longer(row),
    "bound-character": lambda strings, row, _: strings.next_longer(row),
    "bound-verb": lambda strings, row, _: strings.next_longer(row),
    "bound-of-tale": lambda strings, row, _: strings.next_longer(row),
    "cut-word": lambda strings, row, _: strings.next_longer(row),
    "cut-begin": lambda strings, row, _: f"{strings.before(row)}|{strings.strings[row]}",
    "held-of-tale": lambda strings, row, _: f"…{strings.strings[row]}…",
    "wraps-tail": lambda strings, row, _: _within(strings, row, slice(1, None), strings.tail),
    "wraps-head": lambda strings, row, _: _within(strings, row, slice(-1), strings.head),
    "quoted-programme": lambda strings, row, _: f"“{''.join(strings.words[row][:-1])}”…",
    "wraps-tail-quotation": lambda strings, row, _: f"“{''.join(strings.words[row][1:])}”",
    "wraps-head-quotation": lambda strings, row, _: f"“{''.join(strings.words[row][:-1])}”",
    "numeral": lambda strings, row, _: f"{numeral_slogan(strings.strings[row])}…",
    "parallel": lambda strings, row, _: "…、…",
    "listed": lambda strings, row, _: "…、…",
    "pair": lambda strings, row, _: "…、…",
    "explained:note": lambda strings, row, _: "note",
    "explained:intext": lambda strings, row, _: "intext",
    "explained:part": lambda strings, row, _: "intext",
}
