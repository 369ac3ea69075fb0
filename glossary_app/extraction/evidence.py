"""What speaks for a string and against it, each as a figure between 0 and 1 with what was seen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from glossary_app.extraction.candidates import Sighting
from glossary_app.extraction.names import is_medium, is_name
from glossary_app.extraction.slogans import is_enumeration, numeral_slogan
from glossary_app.extraction.vocabulary import LINKS, Role, Word, describe, word_set
from glossary_app.text.segmentation import entry

_DICTIONARY_SIZE = 60_101_967
"""Words of the text that the dictionary's frequencies were counted in."""


class Evidence(NamedTuple):
    """One observation; `name` is what the weights know it by."""

    name: str
    value: float
    seen: str


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
        for sighting in sightings.values():
            words, count = sighting.words, sighting.count
            if count < 2 or len(words) < 2:
                continue
            for inner, more in _inner(words):
                if inner in sightings and (count, more) > longer.get(inner, (0, "")):
                    longer[inner] = count, more
        return cls(sightings, longer, length, documents)

    def count(self, string: str) -> int:
        """How often a string was seen as a candidate, 0 where it could not be one."""
        sighting = self.sightings.get(string)
        return sighting.count if sighting else 0


def _inner(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The strings that a string is the next longer one of, with what it has more.

    One word less at either end, or all of one side of a link: 民族复兴伟业 in 强国建设、民族复兴伟业.
    """
    yield "".join(words[1:]), words[0]
    yield "".join(words[:-1]), words[-1]
    for place in range(1, len(words) - 1):
        if describe(words[place]).role is Role.LINK:
            yield "".join(words[:place]), "".join(words[place:])
            yield "".join(words[place + 1 :]), "".join(words[: place + 1])


def evidence(string: str, sighting: Sighting, corpus: Corpus) -> Iterator[Evidence]:
    """Everything seen of a string; nothing is yielded for what was not seen."""
    words = [describe(word) for word in sighting.words]
    yield from _use(sighting, corpus)
    if sighting.count > 1:
        yield from _edges(sighting)
        yield from _unit(string, sighting, corpus)
    yield from _wrapping(string, sighting, corpus)
    yield from _boundaries(sighting)
    yield from _marks(sighting, words)
    yield from _shape(string, words)
    yield from _grammar(words)
    yield from _background(words, sighting, corpus)


def _use(sighting: Sighting, corpus: Corpus) -> Iterator[Evidence]:
    count = sighting.count
    if count > 1:
        yield Evidence("recurs", 1.0, str(count))
    if sighting.documents > 1:
        yield Evidence("spread", log(sighting.documents) / log(corpus.documents), str(sighting.documents))
    if sighting.headings:
        yield Evidence("heading", min(1.0, sighting.headings / 3), str(sighting.headings))


def _edges(sighting: Sighting) -> Iterator[Evidence]:
    """Freedom of the neighbours (branching entropy; Jin & Tanaka-Ishii 2006)."""
    for name, neighbours in (("left-edge", sighting.lefts), ("right-edge", sighting.rights)):
        count = len(neighbours)
        shares = [times / count for times in Counter(neighbours).values()]
        entropy = -sum(share * log(share) for share in shares)
        yield Evidence(name, min(1.0, entropy / 2), f"{entropy:.1f}")


def _unit(string: str, sighting: Sighting, corpus: Corpus) -> Iterator[Evidence]:
    """Cohesion at the weakest joint, and life outside the longer strings that contain it (C-value)."""
    count, words = sighting.count, sighting.words
    if len(words) > 1:
        joint, place = 99.0, 0
        for word in words[:-1]:
            place += len(word)
            apart = max(count, corpus.count(string[:place])) * max(count, corpus.count(string[place:]))
            joint = min(joint, log(count * corpus.length / apart))
        yield Evidence("cohesion", min(1.0, max(0.0, joint / 8)), f"{joint:.1f}")
    longer, word = corpus.longer.get(string, (0, ""))
    if longer:
        yield Evidence("nested", longer / count, f"{longer}/{count}")
        if longer == count:
            yield Evidence("bound", 1.0, word)
            if len(word) == 1:
                yield Evidence("bound-character", 1.0, word)


def _wrapping(string: str, sighting: Sighting, corpus: Corpus) -> Iterator[Evidence]:
    """A shorter string inside stands more often: 督办一号提案 is 一号提案 and a verb."""
    if len(sighting.words) < 2:
        return
    for name, core in (
        ("wraps-tail", string[len(sighting.words[0]) :]),
        ("wraps-head", string[: -len(sighting.words[-1])]),
    ):
        count = corpus.count(core)
        if count > sighting.count:
            yield Evidence(name, 1 - sighting.count / count, f"{sighting.count}/{count}")
        inside = corpus.sightings.get(core)
        if inside is not None and inside.quoted * 2 > inside.count:
            yield Evidence(name + "-quotation", 1.0, core)


def _boundaries(sighting: Sighting) -> Iterator[Evidence]:
    """Marks and function words beside it are where a phrase begins or ends."""
    count = sighting.count
    lefts, rights = [describe(w) for w in sighting.lefts], [describe(w) for w in sighting.rights]
    for name, neighbours in (("left-boundary", lefts), ("right-boundary", rights)):
        clear = sum(word.role is not Role.WORD for word in neighbours)
        if clear:
            yield Evidence(name, clear / count, f"{clear}/{count}")
    acts = sum(word.opener for word in lefts)
    if acts:
        yield Evidence("after-verb", acts / count, f"{acts}/{count}")


def _marks(sighting: Sighting, words: Sequence[Word]) -> Iterator[Evidence]:
    for name, places, seen in (
        ("quoted", sighting.quoted, "“…”"),
        ("partly-quoted", sighting.partly_quoted, "“…”…"),
        ("title", sighting.titles, "《…》"),
    ):
        if places:
            yield Evidence(name, min(1.0, places / sighting.count), f"{seen} {places}")
    if sighting.quoted and len(words) > 1:
        edges = words[0].role is Role.LINK or words[-1].role is Role.LINK
        length = sum(len(word.text) for word in words)
        if edges or length > 16 or any(word.role is Role.BREAK for word in words):
            yield Evidence("quoted-sentence", 1.0, f"“…” {length}")


def _shape(string: str, words: Sequence[Word]) -> Iterator[Evidence]:
    length = len(string)
    yield Evidence(
        f"length-{length if length < 5 else '5-8' if length < 9 else '9-14' if length < 15 else '15'}",
        1.0,
        str(length),
    )
    yield Evidence(f"words-{min(len(words), 7)}", 1.0, str(len(words)))
    if is_name(words):
        yield Evidence("name", 1.0, string)
    if is_medium(words):
        yield Evidence("medium", 1.0, string)
    numeral = numeral_slogan(string)
    if numeral:
        yield Evidence("numeral", 1.0, f"{numeral}…")
    if "、" in string:
        yield Evidence("parallel" if is_enumeration(string.split("、")) else "listed", 1.0, "…、…")


def _grammar(words: Sequence[Word]) -> Iterator[Evidence]:
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield Evidence(f"word:{first.kind}", 1.0, first.text)
        observed = (("ordinary", first.ordinary), ("verb", first.opener), ("adverb", first.adverb))
        yield from (Evidence(name, 1.0, first.text) for name, holds in observed if holds)
        return
    yield Evidence(f"begins:{first.kind}", 1.0, f"{first.text}…")
    yield Evidence(f"ends:{last.kind}", 1.0, f"…{last.text}")
    for name, holds in (
        ("begins-verb", first.opener),
        ("begins-adverb", first.adverb),
        ("begins-ordinary", first.ordinary),
        ("begins-local", first.text in word_set("local")),
        ("modifier", first.modifier),
    ):
        if holds:
            yield Evidence(name, 1.0, f"{first.text}…")
    for name, holds in (
        ("ends-verb", last.opener),
        ("ends-adverb", last.adverb),
        ("ends-ordinary", last.ordinary),
        (f"field:{last.field}", bool(last.field)),
    ):
        if holds:
            yield Evidence(name, 1.0, f"…{last.text}")
    yield from _inside(words)


def _inside(words: Sequence[Word]) -> Iterator[Evidence]:
    if len(words[0].text) == 1:
        yield Evidence("begins-character", 1.0, f"{words[0].text}…")
    if len(words[-1].text) == 1:
        yield Evidence("ends-character", 1.0, f"…{words[-1].text}")
    if all(word.ordinary for word in words):
        yield Evidence("all-ordinary", 1.0, "")
    if all(word.kind == "ns" for word in words):
        yield Evidence("place", 1.0, words[0].text)
    held: dict[str, list[str]] = {}
    for place, word in enumerate(words):
        if word.kind == "nr":
            held.setdefault("holds-name", []).append(word.text)
        if 0 < place < len(words) - 1:
            for name in _held(word):
                held.setdefault(name, []).append(word.text)
    for name, texts in held.items():
        yield Evidence(name, min(1.0, len(texts) / 2), "".join(f"…{text}" for text in texts) + "…")


def _held(word: Word) -> Iterator[str]:
    if word.text == "的":
        yield "holds-的"
    elif word.text in ("和", "与", "及"):
        yield "holds-和"
    elif word.role is Role.LINK and word.text not in LINKS:
        yield "holds-function"
    if word.kind == "v":
        yield "holds-verb"
    if word.kind == "x1":
        yield "holds-fragment"
    if word.opener:
        yield "holds-opener"
    if word.ordinary:
        yield "holds-ordinary"


def _background(words: Sequence[Word], sighting: Sighting, corpus: Corpus) -> Iterator[Evidence]:
    """Contrast with general Chinese (weirdness; Ahmad et al. 1999), by the dictionary's frequencies."""
    if len(words) == 1:
        usual = (entry(words[0].text).frequency + 1) / _DICTIONARY_SIZE
        ratio = sighting.count / corpus.length / usual
        strength = min(1.0, max(0.0, log(ratio) / 8)) * min(1.0, log(sighting.count) / log(10))
        yield Evidence("contrast", strength, f"{ratio:.0f}")
        yield Evidence("common", words[0].commonness, words[0].text)
    else:
        yield Evidence("common-words", sum(word.commonness for word in words) / len(words), "")
        yield Evidence("commonest-word", max(word.commonness for word in words), "")
