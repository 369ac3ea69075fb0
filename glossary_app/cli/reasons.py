"""Why a candidate is proposed, in words."""

import re

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
    "name": "it is a name or a date",
    "explained": "a document explains it",
    "known": "it is among the known words of this glossary",
}
"""Each part of a score; the sign says whether it speaks for or against."""
_SEEN = {
    "recurrence": "{} times",
    "spread": "{} documents",
    "length": "{} characters",
    "edges": "varied neighbours",
}
_SHARE = re.compile(r"(.* )?(\d+)/(\d+)")
_CODES = {"note": "in a note", "intext": "in the text", "else": "nothing tells of another one"}


def reason(part: ScorePart) -> str:
    """A part of a score as a line: `+0.82  it recurs: 12 times`."""
    words = WORDS.get(part.name, part.name)
    evidence = f": {_told(part)}" if part.evidence else ""
    if part.category:
        return f"       of category {part.category}{evidence}"
    return f"{part.value * part.weight:+.2f}  {words}{evidence}"


def _told(part: ScorePart) -> str:
    """What was seen: shares and figures with what they count."""
    share = _SHARE.fullmatch(part.evidence)
    if share:
        return f"{share[1] or ''}in {share[2]} of {share[3]} places"
    if part.name in _SEEN and part.evidence.replace(".", "", 1).isdecimal():
        return _SEEN[part.name].format(part.evidence)
    return _CODES.get(part.evidence, part.evidence)
