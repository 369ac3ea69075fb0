"""How a designation is written as a headword."""

import re

from glossary_app.text.script import narrow, simplify

_QUOTATION_MARKS = re.compile(r"[“”„‟\"＂‘’‚‛「」『』]")
_SPACE_BESIDE_CJK = re.compile(r"(?<![!-~])\s+|\s+(?![!-~])")
_ENCLOSING = (("《", "》"), ("〈", "〉"), ("【", "】"), ("[", "]"))


def canonical(surface: str) -> str:
    """The headword of a designation: Simplified, half-width letters and digits, no quotation marks.

    `“第一议题”制度` → `第一议题制度`, `《反分裂國家法》` → `反分裂国家法`. Empty where nothing is left.
    """
    headword = simplify(narrow(_QUOTATION_MARKS.sub("", surface)))
    headword = _SPACE_BESIDE_CJK.sub("", headword).strip()
    for left, right in _ENCLOSING:
        inside = headword[1:-1]
        if headword.startswith(left) and headword.endswith(right) and left not in inside:
            headword = inside.strip()
    return headword
