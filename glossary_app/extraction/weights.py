"""How much each observation counts.

Fitted by logistic regression on the candidates of two annotated documents (1,673 terms), each checked on the
other, then rounded to a tenth; recurrence was raised by hand, because a string seen once is easier to
do without than one that the document keeps coming back to.
"""

from functools import cache

WEIGHTS: dict[str, dict[str, float]] = {
    "recurrence": {
        "recurs": 1.3,
    },
    "edges": {
        "after-verb": 2.1,
        "right-edge": 1.9,
        "left-edge": 1.1,
        "right-boundary": 1.0,
        "left-boundary": 0.9,
    },
    "cohesion": {
        "cohesion": 1.1,
    },
    "nesting": {
        "wraps-head-quotation": 0.9,
        "nested": 0.1,
        "wraps-tail-quotation": -0.5,
        "wraps-head": -0.7,
        "wraps-tail": -0.7,
        "bound-character": -0.8,
        "bound": -0.9,
    },
    "quoted": {
        "quoted": 4.1,
        "partly-quoted": 0.1,
        "quoted-sentence": -2.0,
    },
    "name": {
        "place": -1.0,
        "medium": -3.5,
        "name": -3.7,
    },
    "slogan": {
        "numeral": 0.6,
        "parallel": -0.9,
        "listed": -2.3,
    },
    "suffix": {
        "field:mechanism": 1.2,
        "field:programme": 1.2,
        "field:slogan": 1.0,
        "field:technical": 0.9,
        "field:document": 0.6,
        "field:institution": 0.3,
    },
    "prefix": {
        "modifier": 0.8,
    },
    "contrast": {
        "contrast": 1.0,
        "all-ordinary": -0.2,
        "begins-ordinary": -0.2,
        "holds-ordinary": -0.2,
        "ends-ordinary": -0.6,
        "common": -0.9,
        "common-words": -1.0,
        "ordinary": -2.3,
    },
    "length": {
        "length-4": 0.5,
        "length-5-8": 0.5,
        "length-9-14": 0.4,
        "words-2": 0.3,
        "length-15": -0.1,
        "words-1": -0.3,
        "words-4": -0.3,
        "words-7": -0.4,
        "words-5": -0.6,
        "words-6": -0.8,
        "length-3": -0.9,
        "length-2": -2.5,
    },
    "parts-of-speech": {
        "holds-fragment": 0.3,
        "ends-character": 0.2,
        "ends-verb": -0.3,
        "holds-和": -0.4,
        "begins-adverb": -0.5,
        "holds-name": -0.6,
        "holds-opener": -0.6,
        "adverb": -0.7,
        "holds-的": -0.9,
        "begins-local": -1.0,
        "begins-verb": -1.1,
        "holds-function": -1.1,
        "ends-adverb": -1.2,
        "verb": -1.3,
        "begins:p": 1.1,
        "begins:s": 0.4,
        "begins:nr": 0.3,
        "begins:n": 0.2,
        "begins:ns": 0.2,
        "begins:z": 0.2,
        "begins:a": 0.1,
        "begins:b": -0.2,
        "begins:f": -0.2,
        "begins:l": -0.2,
        "begins:t": -0.2,
        "begins:v": -0.2,
        "begins:vn": -0.2,
        "begins:d": -0.3,
        "begins:j": -0.4,
        "begins:nt": -0.4,
        "begins:nz": -0.4,
        "begins:q": -0.5,
        "begins:m": -0.7,
        "begins:r": -0.9,
        "begins:nr1": -1.2,
        "ends:an": 0.6,
        "ends:j": 0.6,
        "ends:nz": 0.5,
        "ends:l": 0.3,
        "ends:vn": 0.3,
        "ends:z": 0.2,
        "ends:d": -0.1,
        "ends:q": -0.2,
        "ends:i": -0.3,
        "ends:m": -0.3,
        "ends:r": -0.3,
        "ends:b": -0.6,
        "ends:t": -0.6,
        "ends:a": -0.7,
        "ends:f": -0.8,
        "ends:nr1": -0.9,
        "word:nt": 1.4,
        "word:n": 0.8,
        "word:l": 0.6,
        "word:nr": 0.1,
        "word:j": -0.2,
        "word:a": -0.4,
        "word:d": -0.4,
        "word:vn": -0.4,
        "word:m": -1.2,
        "word:i": -1.5,
    },
    "explained": {
        "explained:note": 5.0,
        "explained:intext": 2.0,
    },
}
"""Group → observation → weight. A group is what a person is shown as one reason."""


@cache
def _flat() -> dict[str, tuple[str, float]]:
    return {name: (group, weight) for group, some in WEIGHTS.items() for name, weight in some.items()}


def weight(name: str) -> float:
    """The weight of an observation, 0 where it has none."""
    return _flat().get(name, ("", 0.0))[1]


def grouped(name: str) -> tuple[str, float]:
    """The group and the weight of an observation; no group where it has no weight."""
    return _flat().get(name, ("", 0.0))
