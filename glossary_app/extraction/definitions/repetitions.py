"""Numbered slogans whose members each repeat what they say: “四个不摘”，摘帽不摘责任、摘帽不摘政策…."""

import re
from collections.abc import Iterator

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import after_verbs, with_noun
from glossary_app.extraction.definitions.enumerations import NUMERAL, count
from glossary_app.extraction.definitions.reading import Found, clause_end, sentence_end

_SLOGAN = re.compile(
    rf"“(?P<count>{NUMERAL})(?!\d)[大个项条类种批道张场件步层级支]?(?P<said>[^“”\n，。、]{{1,10}})”"
    r"(?P<noun>[\u4e00-\u9fff]{0,4})，(?:即|也?就是|做到|分别是|包括)?"
)
_DIGITS = re.compile(r"“(?P<digits>[1-9]{3,6})”(?P<noun>[\u4e00-\u9fff]{0,8})(?:：|——|（|，即)")
_JOINT = re.compile(r"[、，；）]")
_LEAST = 3
"""Two members that share a word may stand in any sentence."""
_REACH = 160


def repetitions(text: str) -> Iterator[Found]:
    """As many members as the slogan counts, in one clause or in as many, each with what it says of them."""
    yield from _counted(text)
    for cue in _SLOGAN.finditer(text):
        number, said, start = count(cue["count"]), cue["said"], cue.end()
        if number < _LEAST or text.count(said, start, start + _REACH) < number:
            continue
        for mark, end in (("、", clause_end(text, start)), ("，", sentence_end(text, start))):
            parts = text[start:end].split(mark)
            members = parts if mark == "、" else parts[:number]
            if len(members) == number and all(said in member for member in members):
                term = with_noun(text, Span(cue.start(), cue.start("noun")), cue.end("noun"))
                first = _first_member(text, Span(start, start + len(members[0])), members[1:], said)
                yield Found(term, Span(first, start + len(mark.join(members))))
                break


def _counted(text: str) -> Iterator[Found]:
    """A member for each digit, which it begins with: `“1123”工程：|1个基地、1个中心、2个园区、3条街区|`."""
    for cue in _DIGITS.finditer(text):
        members = _JOINT.split(text[cue.end() : sentence_end(text, cue.end())])[: len(cue["digits"])]
        if [member[:1] for member in members] == [*cue["digits"]]:
            term = with_noun(text, Span(cue.start(), cue.start("noun")), cue.end("noun"))
            yield Found(term, Span(cue.end(), cue.end() + sum(map(len, members)) + len(members) - 1))


def _first_member(text: str, first: Span, others: list[str], said: str) -> int:
    """Where the first of the members begins, behind what governs them all: `推动法治|进机关`."""
    if all(other.startswith(said) for other in others):
        return text.rfind(said, *first)
    governed = first.end - first.start > max(map(len, others))
    return after_verbs(text, *first) if governed else first.start
