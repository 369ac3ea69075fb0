"""What speaks for a string and against it, each as a figure between 0 and 1 with what was seen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from glossary_app.extraction.terms.grammar import WORDS_REMEMBERED, Evidence, add_words, worth
from glossary_app.extraction.terms.sightings import Sighting
from glossary_app.extraction.terms.vocabulary import Role, describe
from glossary_app.extraction.terms.weights import WEIGHT
from glossary_app.text.segmentation import DICTIONARY_SIZE, entry

_BOUND = WEIGHT["bound"] - 1.0
"""What a string loses that always stands in one longer one; its edges are not free, either."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that was seen, to hold one string against the others."""

    sightings: Mapping[str, Sighting]
    longer: Mapping[str, tuple[int, str]]
    """For a string, how often the most frequent string stands that has one word more, and that word."""
    length: int
    documents: int

    @classmethod
    def of(cls, sightings: Mapping[str, Sighting], *, length: int, documents: int) -> "Corpus":
        """Hold strings against the strings that contain them."""
        longer: dict[str, tuple[int, str]] = {}
        for string, sighting in sightings.items():
            count = sighting.count
            if count < 2 or len(sighting.words) < 2:
                continue
            for inner, more in _inner_strings(string, sighting.words):
                if (count, more) > longer.get(inner, (0, "")):
                    longer[inner] = count, more
        return cls(sightings, longer, length, documents)

    def bound(self, string: str) -> bool:
        """Whether a string stands nowhere but in one longer string: 质生产力."""
        return self.longer.get(string, (0, ""))[0] == self.sightings[string].count


def _inner_strings(string: str, words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The strings that a string is the next longer one of, with what it has more.

    One word less at either end, or all of one side of a link: 民族复兴伟业 in 强国建设、民族复兴伟业. A verb
    or adverb before a string, an ordinary word behind it make no longer term: 降低|…能耗, …全会|精神.
    """
    first, last = describe(words[0]), describe(words[-1])
    if not (first.opener or first.adverb):
        yield string[len(words[0]) :], words[0]
    if not last.ordinary:
        yield string[: -len(words[-1])], words[-1]
    place = len(words[0])
    for word in words[1:-1]:
        if describe(word).role is Role.LINK:
            yield string[:place], string[place:]
            yield string[place + len(word) :], string[: place + len(word)]
        place += len(word)


def evidence(string: str, sighting: Sighting, corpus: Corpus) -> list[Evidence]:
    """Everything seen of a string, nothing for what was not seen.

    A list that its makers fill: a hundred thousand strings are weighed, and generators inside
    generators took as long as the rest.
    """
    found: list[Evidence] = []
    add_words(found, string, sighting.words)
    if sighting.count == 1:
        left, right = sighting.neighbours
        found += before(left)
        found += after(right)
    else:
        _add_surroundings(found, sighting.lefts, sighting.rights)
        _add_recurrence(found, string, sighting, corpus)
    if sighting.marked:
        _add_marks(found, sighting)
    if len(sighting.words) > 1:
        _add_wrapping(found, string, sighting, corpus)
    return found


def _add_surroundings(found: list[Evidence], lefts: list[str], rights: list[str]) -> None:
    """How free its edges are, and how often a mark, a function word or a verb stands beside it."""
    count = len(lefts)
    for name, neighbours, side in (("left-edge", lefts, before), ("right-edge", rights, after)):
        freedom = entropy(neighbours)
        if freedom:
            found.append(Evidence(name, min(1.0, freedom / 2), f"{freedom:.1f}"))
        held: dict[str, int] = {}
        for word in neighbours:
            for one in side(word):
                held[one.name] = held.get(one.name, 0) + 1
        for kind, places in held.items():
            found.append(Evidence(kind, places / count, f"{places}/{count}"))


@lru_cache(maxsize=WORDS_REMEMBERED)
def before(text: str) -> tuple[Evidence, ...]:
    """What a word says for a term that follows it."""
    word = describe(text)
    observed = (("left-boundary", word.role is not Role.WORD), ("after-verb", word.opener))
    return tuple(Evidence(name, 1.0, f"{text}|") for name, holds in observed if holds)


@lru_cache(maxsize=WORDS_REMEMBERED)
def after(text: str) -> tuple[Evidence, ...]:
    """What a word says for a term that it follows."""
    clear = describe(text).role is not Role.WORD
    return (Evidence("right-boundary", 1.0, f"|{text}"),) if clear else ()


@lru_cache(maxsize=WORDS_REMEMBERED)
def _worth_before(text: str) -> float:
    return worth(before(text))


@lru_cache(maxsize=WORDS_REMEMBERED)
def _worth_after(text: str) -> float:
    return worth(after(text))


def estimate(string: str, sighting: Sighting, corpus: Corpus) -> float:
    """Nearly the score of a string without quotation marks, at a fifth of the cost."""
    count = sighting.count
    if count == 1:
        left, right = sighting.neighbours
        return sighting.promised + _worth_before(left) + _worth_after(right)
    lefts = sum([_worth_before(word) for word in sighting.lefts])
    rights = sum([_worth_after(word) for word in sighting.rights])
    unfree = _BOUND if corpus.bound(string) else 0.0
    return sighting.promised + (lefts + rights) / count + WEIGHT["recurs"] + log(count) + unfree


def _add_marks(found: list[Evidence], sighting: Sighting) -> None:
    count = sighting.count
    for name, places, seen in (
        ("quoted", sighting.quoted, "“…”"),
        ("partly-quoted", sighting.partly_quoted, "“…”…"),
        ("title", sighting.titles, "《…》"),
    ):
        if places:
            found.append(Evidence(name, min(1.0, places / count), f"{seen} {places}"))
    if sighting.quoted and len(sighting.words) > 1:
        roles = [describe(word).role for word in sighting.words]
        length = sum(map(len, sighting.words))
        if length > 16 or Role.LINK in (roles[0], roles[-1]) or Role.BREAK in roles:
            found.append(Evidence("quoted-sentence", 1.0, f"“…” {length}"))


def _add_recurrence(found: list[Evidence], string: str, sighting: Sighting, corpus: Corpus) -> None:
    count = sighting.count
    found.append(Evidence("recurs", 1.0, str(count)))
    if sighting.documents > 1:
        spread = log(sighting.documents) / log(corpus.documents)
        found.append(Evidence("spread", spread, str(sighting.documents)))
    if len(sighting.words) > 1:
        found.append(_cohesion(string, sighting, corpus))
    else:
        found.append(_contrast(string, count, corpus))
    longer, more = corpus.longer.get(string, (0, ""))
    if longer:
        found.append(Evidence("nested", longer / count, f"{longer}/{count}"))
        if longer == count:
            found.append(Evidence("bound", 1.0, more))
            if len(more) == 1:
                found.append(Evidence("bound-character", 1.0, more))
            if len(sighting.words[-1]) == 1 and string + more in corpus.sightings:
                found.append(Evidence("cut-word", 1.0, more))


def entropy(neighbours: Sequence[str]) -> float:
    """Freedom of the neighbours, in nats (branching entropy; Jin & Tanaka-Ishii 2006)."""
    count, different = len(neighbours), len(set(neighbours))
    if different == 1:
        return 0.0
    if different == count:
        return log(count)
    return log(count) - sum([times * log(times) for times in Counter(neighbours).values()]) / count


def _cohesion(string: str, sighting: Sighting, corpus: Corpus) -> Evidence:
    """Mutual information at the weakest joint."""
    count = sighting.count
    apart, place = 1, 0
    for word in sighting.words[:-1]:
        place += len(word)
        left, right = corpus.sightings.get(string[:place]), corpus.sightings.get(string[place:])
        # a part that can be no candidate of its own was counted no more often than the whole
        apart = max(apart, (left.count if left else count) * (right.count if right else count))
    joint = log(count * corpus.length / apart)
    return Evidence("cohesion", min(1.0, max(0.0, joint / 8)), f"{joint:.1f}")


def _contrast(word: str, count: int, corpus: Corpus) -> Evidence:
    """How much more often than in general Chinese (weirdness; Ahmad et al. 1999)."""
    ratio = count / corpus.length * DICTIONARY_SIZE / (entry(word).frequency + 1)
    strength = min(1.0, max(0.0, log(ratio) / 8)) * min(1.0, log(count) / log(10))
    return Evidence("contrast", strength, f"×{ratio:.0f}")


def _add_wrapping(found: list[Evidence], string: str, sighting: Sighting, corpus: Corpus) -> None:
    """A shorter string inside stands more often: 督办一号提案 is 一号提案 and a verb."""
    count = sighting.count
    for name, core in (
        ("wraps-tail", string[len(sighting.words[0]) :]),
        ("wraps-head", string[: -len(sighting.words[-1])]),
    ):
        inner = corpus.sightings.get(core)
        if inner is None:
            continue
        if inner.count > count:
            found.append(Evidence(name, 1 - count / inner.count, f"{count}/{inner.count}"))
        if inner.quoted * 2 > inner.count:
            found.append(Evidence(name + "-quotation", 1.0, core))
