"""Why a candidate is proposed, in words."""

from glossary_app.domain.terms import ScorePart

WORDS = {
    "recurrence": "it recurs",
    "spread": "it stands in many documents",
    "cohesion": "its parts belong together",
    "edges": "it begins and ends where words do",
    "nesting": "how it stands inside longer expressions",
    "contrast": "how ordinary its words are",
    "parts-of-speech": "the parts of speech it is made of",
    "length": "its length",
    "prefix": "it begins like a term of the field",
    "suffix": "it ends like a term of the field",
    "slogan": "it has the form of a numbered slogan",
    "quoted": "it stands in quotation marks",
    "heading": "it stands in a heading",
    "explained": "a document explains it",
    "known": "it is among the known words of this glossary",
}
"""Each part of a score; the sign says whether it speaks for or against."""


def reason(part: ScorePart) -> str:
    """A part of a score as a line: `+0.82  it recurs: 12 ×`."""
    words = WORDS.get(part.name, part.name)
    evidence = f": {part.evidence}" if part.evidence else ""
    return f"{part.value * part.weight:+.2f}  {words}{evidence}"
