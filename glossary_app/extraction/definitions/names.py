"""Sentences that describe a thing and then name it: …，被称为“新三样”; …，这就是木桶效应."""

import re
from collections.abc import Iterator
from itertools import chain

from glossary_app.domain.spans import Span
from glossary_app.extraction.definitions.designations import is_designation
from glossary_app.extraction.definitions.reading import Found, beginning, clause_start, sentence_start

_QUOTED = r"“[^“”\n]{2,20}”(?:[\u4e00-\u9fff]{2}(?=[，。；\n]))?"
_NAMED = rf"(?:(?P<term>{_QUOTED})(?=[，。；\n]|的|$)|(?<!称)(?P<bare>[\u4e00-\u9fff]{{3,8}})(?=[。；\n]|$))"
_CALLED = (*beginning("称", rf"(?:之?为|作)?{_NAMED}"), *beginning("叫", rf"[作做]{_NAMED}"))
_BEFORE_CALLED = re.compile(
    r"(?:[把将](?P<object>[^，。；]{4,40}?)(?:[\u4e00-\u9fff]{2}地)?"
    r"|(?:^|(?<=[，。；\n]))(?P<said>[^，。；被]{4,60}?)，?[又也即常]?"
    r"(?:[统合并俗通]{1,2}|通常|一般|习惯上?|[通常也]{0,2}被[^，。；]{0,6}|(?:当地|民间|业[内界]|学术?界|坊间|国际上|人们|群众|村民)[^，。；]{0,4})"
    r"|(?:^|(?<=[，。；\n]))(?P<this>[这此][^，。；]{1,8}))$"
)
_WHO_CALLS = re.compile(r"(?:^|(?<=[，。；\n]))(?P<said>[^，。；]{4,60}?)，[^，。；]{1,6}$")
"""Before 称之为, whose 之 points back: `…的村庄，群众|称之为“空心村”`."""
_ANOTHER = re.compile(r"称为|叫[作做]|称作")
_CALLED_REACH = 80
_POINTS_BACK = ("这", "此", "其", "因", "也", "它", "他", "她")
_THIS_KIND = re.compile(r"[这此][种类项].{6,}的.{2,}")
"""What says itself what it refers to: `这种把闲置农房统一出租的做法`."""
_THIS = re.compile(r"(?:这|此)[一种类个些]{0,2}(?:现象|做法|情况|情形|行为|状态|模式|问题|效应|方法)?$")
"""What points to the clauses before it: `这种现象`."""
_THIS_IS = re.compile(
    r"这(?<=，这)(?:就|便)是(?:所谓的?|(?:人们|我们)?常说的)?"
    rf"(?P<term>{_QUOTED}|[^，。；：、\n“”的]{{3,10}})(?=[。；\n]|$)"
)
_LEAST_SAID, _LEAST_QUOTED = 8, 6
"""Characters that must explain a term, of a quoted one fewer; `某地的做法` says too little."""


def names(text: str) -> Iterator[Found]:
    """Terms that stand behind what explains them."""
    yield from _called(text)
    yield from _pointed_at(text)


def _called(text: str) -> Iterator[Found]:
    """`…，被称为“新三样”` and `气温明显高于郊区，这种现象称为“热岛效应”`."""
    for cue in chain.from_iterable(called.finditer(text) for called in _CALLED):
        if body := _before(text, cue):
            yield from _found(text, Span(*cue.span(cue.lastgroup or 0)), body)


def _before(text: str, cue: re.Match[str]) -> Span | None:
    """What the words before 称为 call so: a clause, or the clauses before one that points back."""
    start = sentence_start(text, cue.start(), also="；")
    reach = max(start, cue.start() - _CALLED_REACH)
    said = _BEFORE_CALLED.search(text, reach, cue.start())
    if said is None and cue.group().startswith(("称之为", "叫")):
        said = _WHO_CALLS.search(text, reach, cue.start())
        if said and cue.group()[0] == "叫" and not _THIS_KIND.match(text, *said.span("said")):
            return None
    if said is None or _ANOTHER.search(text, *said.span(said.lastgroup or 0)):
        return None
    first, end = said.span(said.lastgroup or 0)
    body = Span(first + text.startswith("是", first), end)
    if not text.startswith(_POINTS_BACK, body.start) or _THIS_KIND.match(text, *body):
        return body
    return Span(start, max(start, clause_start(text, body.start) - 1)) if _THIS.match(text, *body) else None


def _pointed_at(text: str) -> Iterator[Found]:
    """`只要最短的板不补，水就装不满，这就是木桶效应`: the sentence before the name explains it."""
    for cue in _THIS_IS.finditer(text):
        body = Span(sentence_start(text, cue.start()), cue.start() - 1)
        yield from _found(text, Span(*cue.span("term")), body)


def _found(text: str, term: Span, body: Span) -> Iterator[Found]:
    quoted = text[term.start] == "“"
    least = _LEAST_QUOTED if quoted else _LEAST_SAID
    if body.end - body.start >= least and (quoted or is_designation(text[slice(*term)])):
        yield Found(term, body)
