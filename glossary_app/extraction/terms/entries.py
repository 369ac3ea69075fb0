"""One candidate for a concept: which designation leads, and what else it is written as."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from glossary_app.domain.extracts import Candidate, Link
from glossary_app.domain.terms import Form, FormKind, ScorePart
from glossary_app.extraction.terms.categories import categorize
from glossary_app.extraction.terms.survey import key
from glossary_app.text.headwords import canonical
from glossary_app.text.script import simplify

_PAIRED = dict(zip("“‘「『《〈（(【", "”’」』》〉）)】", strict=True))
_CLOSING = frozenset(_PAIRED.values())


@dataclass(frozen=True, slots=True)
class Proposal:
    """A string on its way to a candidate."""

    string: str
    """Folded, without quotation marks."""
    words: Sequence[str]
    written: Mapping[str, int]
    """How it is written, with the number of places."""
    title: bool
    """Whether most of its places are titles of documents."""
    quoted: int
    """Places in quotation marks."""
    parts: tuple[ScorePart, ...]


def candidates(
    proposals: Sequence[Proposal], links: Iterable[Link], explained: Container[str]
) -> Iterator[Candidate]:
    """A candidate for every concept, in the order of the proposals.

    Of two designations that a document declares to be one concept the full form leads, though only
    the abbreviation be proposed, unless only this is explained. Both stay where both are explained.
    """
    strings = {proposal.string for proposal in proposals}
    forms: defaultdict[str, set[Form]] = defaultdict(set)
    led: set[str] = set()
    for link in links:
        leading, other, form = _order(link, strings, explained)
        if leading in strings and leading != other and form.text:
            forms[leading].add(form)
            if other not in explained:
                led.add(other)
    seen: set[str] = set()
    for proposal in proposals:
        if proposal.string in led and proposal.string not in forms:
            continue
        candidate = _candidate(proposal, forms.get(proposal.string, ()))
        if proposal.string not in explained:
            candidate = _led_by_full_form(candidate)
        if candidate.headword and candidate.headword not in seen:
            seen.add(candidate.headword)
            yield candidate


def _order(link: Link, strings: Container[str], explained: Container[str]) -> tuple[str, str, Form]:
    """The designation that leads, the other one, and the form that this is of the first."""
    full, short = key(link.full), key(link.short)
    if full not in strings or (short in explained and full not in explained):
        return short, full, Form(canonical(link.full), FormKind.FULL_FORM)
    kind = FormKind.ABBREVIATION if len(short) < len(full) else FormKind.VARIANT
    return full, short, Form(canonical(link.short), kind)


def _candidate(proposal: Proposal, linked: Iterable[Form]) -> Candidate:
    headword, written = _written(proposal)
    places = sum(proposal.written.values())
    quoted = f"“…” {proposal.quoted}/{places}" if 2 * proposal.quoted >= places else ""
    kind = categorize(proposal.string, proposal.words, title=proposal.title, quoted=quoted)
    return Candidate(
        headword=headword,
        forms=tuple(sorted({*linked, *written}, key=lambda form: (form.kind, form.text))),
        category=kind.category,
        parts=(*proposal.parts, ScorePart.of_category(kind.category, kind.reason)),
    )


def _written(proposal: Proposal) -> tuple[str, list[Form]]:
    """The headword, which is the most frequent writing made canonical, and the other ways of writing it."""
    written = proposal.written
    surfaces = [surface for surface, places in written.items() if places > 0 and _is_balanced(surface)]
    if surfaces == [proposal.string] and proposal.string.isalnum():
        return proposal.string, []  # as most are: canonical already
    surfaces = surfaces or [proposal.string]
    headword = canonical(min(surfaces, key=lambda surface: (-written[surface], surface)))
    return headword, [_form(surface) for surface in surfaces if surface != headword]


def _led_by_full_form(candidate: Candidate) -> Candidate:
    """With the full form as headword, where there is one and no other: 市城市管理主管部门, not 市城管部门."""
    full = [form for form in candidate.forms if form.kind is FormKind.FULL_FORM]
    if len(full) != 1 or not full[0].text:
        return candidate
    others = {*candidate.forms, Form(candidate.headword, FormKind.ABBREVIATION)} - {*full}
    forms = sorted(others, key=lambda form: (form.kind, form.text))
    return replace(candidate, headword=full[0].text, forms=tuple(forms))


def _is_balanced(surface: str) -> bool:
    """Whether every mark that opens is closed: not `江边“书香校园`, nor `融合”“书香”工程`."""
    open_marks: list[str] = []
    for mark in surface:
        if mark in _PAIRED:
            open_marks.append(_PAIRED[mark])
        elif mark in _CLOSING and (not open_marks or open_marks.pop() != mark):
            return False
    return not open_marks and surface.count('"') % 2 == 0


def _form(surface: str) -> Form:
    traditional = simplify(surface) != surface
    return Form(surface, FormKind.TRADITIONAL if traditional else FormKind.VARIANT)
