"""What came in beside what a glossary says: each difference is a row, with a proposal. Nothing is written.

What is empty says nothing, so nothing is ever cleared: no pinyin, no definition, `candidate`, `variant`.
Where a person has said otherwise there is a conflict; what the program had proposed gives way.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from glossary_app.domain.terms import DefinitionKind, Status, TermId
from glossary_app.errors import UserError
from glossary_app.exchange.columns import SEPARATOR
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.received import PassedOver
from glossary_app.services.concepts import concepts as handed_on
from glossary_app.services.merging import mangled
from glossary_app.services.merging.decisions import Decided, decisions
from glossary_app.services.merging.gathering import gathered
from glossary_app.services.merging.naming import Names
from glossary_app.services.merging.parts import is_said, new_definitions, new_equivalents, new_forms, new_tags
from glossary_app.services.merging.plans import Doubt, Field, Kind, Plan, Policy, Row
from glossary_app.services.pinyin import typed_reading
from glossary_app.services.typed import lines
from glossary_app.store import GlossaryFile, terms
from glossary_app.text.headwords import canonical

Part = TypeVar("Part")
_BATCH = 500
"""Entries of the glossary that are in memory together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """An entry and what came in of it; with when persons decided, None where nobody knows."""

    term: TermId
    mine: Concept
    theirs: Concept
    mine_decided: Decided
    theirs_decided: Decided | None
    removed: frozenset[str]
    """The designations and definitions that a person has taken away from mine."""

    def row(
        self,
        field: Field,
        mine: str,
        theirs: str,
        *,
        kind: Kind = Kind.CHANGED,
        doubt: Doubt | None = None,
        concept: Concept | None = None,
    ) -> Row:
        """A difference; theirs is proposed unless it is in doubt, or contradicts what was said later."""
        stays = kind is Kind.CONFLICT and (doubt is not None or not self._is_later(field))
        return Row(
            kind=kind,
            headword=self.mine.headword,
            term=self.term,
            field=field,
            mine=mine,
            theirs=theirs,
            policy=Policy.MINE if stays else Policy.THEIRS,
            concept=concept or self.theirs,
            doubt=doubt,
        )

    def contradiction(self, field: Field, mine: str, theirs: str) -> Iterator[Row]:
        """A row where theirs is another word than mine, and a person's."""
        if mine == theirs or not theirs or mangled.survives(mine, theirs):
            return
        if mangled.LOST in theirs:
            yield self.row(field, mine, theirs, kind=Kind.CONFLICT, doubt=Doubt.LOST)
        elif not mine:
            yield self.row(field, mine, theirs)
        elif self.theirs_decided is None or field in self.theirs_decided:
            contradicts = field in self.mine_decided
            yield self.row(field, mine, theirs, kind=Kind.CONFLICT if contradicts else Kind.CHANGED)

    def _is_later(self, field: Field) -> bool:
        if self.theirs_decided is None:
            return False
        return self.theirs_decided.get(field, "") > self.mine_decided.get(field, "")


def compare(
    glossary: GlossaryFile,
    concepts: Iterable[Concept],
    *,
    decided: Mapping[str, Decided] | None = None,
    passed_over: PassedOver | None = None,
    tables: bool = True,
) -> Plan:
    """The plan of what would become of `glossary`.

    `decided` tells by headword what a person has said where `concepts` come from, and when; without it, all
    that they say is taken for a person's word of no date. A spreadsheet may have had `tables`.
    """
    names = Names(glossary, tables=tables)
    ignored = PassedOver() if passed_over is None else passed_over
    met = [(theirs, *names.recognised(theirs)) for theirs in gathered(concepts, ignored)]
    standing = handed_on(glossary, [term for _, term, _ in met if term is not None])
    rows: list[Row] = []
    same = 0
    for start in range(0, len(met), _BATCH):
        some: list[_Met] = []
        for theirs, term, doubt in met[start : start + _BATCH]:
            if term is None:
                some.append(_Met(theirs, doubt=doubt))
            elif is_said(mine := next(standing), theirs):
                same += 1
            else:
                some.append(_Met(theirs, term, mine))
        for found in _compared(glossary, some, decided):
            rows += found
            same += not found
    return Plan(rows=tuple(rows), same=same, passed_over=tuple(ignored.items()))


class _Met(NamedTuple):
    """What came in, and the entry that it speaks of, if there is one."""

    theirs: Concept
    term: TermId | None = None
    mine: Concept | None = None
    doubt: Doubt | None = None


def _compared(
    glossary: GlossaryFile, some: Sequence[_Met], decided: Mapping[str, Decided] | None
) -> Iterator[list[Row]]:
    """The differences of one concept after the other."""
    there = [one.term for one in some if one.term is not None]
    by_me, removed = decisions(glossary, there), terms.all_removed(glossary, there)
    read_by_me = {one.id for one in terms.many(glossary, there) if one.pinyin_by_person}
    for theirs, term, mine, doubt in some:
        if term is None or mine is None:
            yield [*_new(theirs, doubt)]
            continue
        evident = _evident(mine, pinyin=term in read_by_me)
        pair = _Pair(
            term=term,
            mine=mine,
            theirs=theirs,
            mine_decided=evident | by_me.get(mine.headword, {}),
            theirs_decided=None if decided is None else decided.get(canonical(theirs.headword), {}),
            removed=frozenset(removed.get(term, ())),
        )
        yield list(_differences(pair))


def _evident(mine: Concept, *, pinyin: bool) -> dict[Field, str]:
    by_person = {
        Field.STATUS: mine.status is not Status.CANDIDATE,
        Field.PINYIN: pinyin,
        Field.DEFINITION: mine.definition is not None and mine.definition.source is None,
        Field.NOTES: bool(mine.notes),
    }
    return {field: "" for field, holds in by_person.items() if holds}


def _new(theirs: Concept, doubt: Doubt | None) -> Iterator[Row]:
    """An entry that is not there; what is said to be its pinyin and is none is told, and ours taken."""
    added = _added(theirs, doubt)
    yield added
    if doubt is None and len(theirs.pinyin.split()) != len(added.headword) and not _is_pinyin(theirs):
        pinyin = replace(added, kind=Kind.CONFLICT, field=Field.PINYIN, doubt=Doubt.PINYIN)
        yield replace(pinyin, theirs=theirs.pinyin, policy=Policy.MINE)


def _is_pinyin(theirs: Concept) -> bool:
    try:
        return not theirs.pinyin or bool(typed_reading(theirs.pinyin, headword=canonical(theirs.headword)))
    except UserError:
        return False


def _added(theirs: Concept, doubt: Doubt | None) -> Row:
    return Row(
        kind=Kind.CONFLICT if doubt else Kind.ADDED,
        headword=canonical(theirs.headword) or theirs.headword,
        term=None,
        field=Field.ENTRY,
        mine="",
        theirs="\n".join(filter(None, _whole(theirs))) or theirs.headword,
        policy=Policy.MINE if doubt else Policy.THEIRS,
        concept=theirs,
        doubt=doubt,
    )


def _whole(concept: Concept) -> Iterator[str]:
    """All that is said of a new entry, for a person to read."""
    yield from map(_told, concept.definitions)
    yield _side_by_side(form.text for form in concept.forms)
    yield _side_by_side(f"{one.language}: {one.text}" for one in concept.equivalents)
    yield _side_by_side(concept.tags)
    yield concept.notes


def _differences(pair: _Pair) -> Iterator[Row]:
    mine, theirs = pair.mine, pair.theirs
    if theirs.status is not Status.CANDIDATE:
        yield from pair.contradiction(Field.STATUS, mine.status, theirs.status)
    yield from _pinyin(pair)
    yield from pair.contradiction(Field.CATEGORY, mine.category or "", theirs.category or "")
    yield from _definitions(pair)
    yield from _further(pair)
    if theirs.notes not in lines(mine.notes):
        yield from pair.contradiction(Field.NOTES, lines(mine.notes), theirs.notes)


def _pinyin(pair: _Pair) -> Iterator[Row]:
    mine, theirs = pair.mine.pinyin, pair.theirs.pinyin
    if not theirs or theirs == mine or mangled.survives(mine, theirs):
        return
    try:
        read = typed_reading(theirs, headword=pair.mine.headword).marks
    except UserError:
        if pair.theirs_decided is None or Field.PINYIN in pair.theirs_decided:
            yield pair.row(Field.PINYIN, mine, theirs, kind=Kind.CONFLICT, doubt=Doubt.PINYIN)
    else:
        yield from pair.contradiction(Field.PINYIN, mine, read)


def _definitions(pair: _Pair) -> Iterator[Row]:
    """A person's choice may take the place of mine; what documents say stands beside it."""
    theirs = list(pair.theirs.definitions)
    if not theirs:
        return
    known = [lines(one.text) for one in pair.mine.definitions]
    decided = pair.theirs_decided
    by_person = theirs[0].kind is DefinitionKind.MANUAL if decided is None else Field.DEFINITION in decided
    if by_person or not (known or theirs[0].text in pair.removed):
        first, *theirs = theirs
        mine = _told(pair.mine.definitions[0]) if known else ""
        for row in pair.contradiction(Field.DEFINITION, known[0] if known else "", first.text):
            yield replace(row, mine=mine, theirs=_told(first))
    known_text = "\n".join(map(_told, pair.mine.definitions))
    for kind, further in _parted(pair, new_definitions(pair.mine, theirs), lambda one: one.text):
        said = "\n".join(map(_told, further))
        concept = replace(pair.theirs, definitions=further)
        yield pair.row(Field.DEFINITIONS, known_text, said, kind=kind, concept=concept)


def _further(pair: _Pair) -> Iterator[Row]:
    """What is added beside what mine says of the kind."""
    mine, theirs = pair.mine, pair.theirs
    for kind, forms in _parted(pair, new_forms(mine, theirs), lambda form: form.text):
        yield pair.row(
            Field.FORMS,
            _side_by_side(form.text for form in mine.forms),
            _side_by_side(form.text for form in forms),
            kind=kind,
            concept=replace(theirs, forms=forms),
        )
    if equivalents := new_equivalents(mine, theirs):
        yield pair.row(
            Field.EQUIVALENTS,
            _side_by_side(f"{one.language}: {one.text}" for one in mine.equivalents),
            _side_by_side(f"{one.language}: {one.text}" for one in equivalents),
            concept=replace(theirs, equivalents=equivalents),
        )
    if tags := new_tags(mine, theirs):
        yield pair.row(
            Field.TAGS, _side_by_side(mine.tags), _side_by_side(tags), concept=replace(theirs, tags=tags)
        )


def _parted(
    pair: _Pair, added: Sequence[Part], text: Callable[[Part], str]
) -> Iterator[tuple[Kind, tuple[Part, ...]]]:
    """What is new, and apart from it what a person has taken away from mine before."""
    for kind, removed in ((Kind.CHANGED, False), (Kind.CONFLICT, True)):
        if some := tuple(one for one in added if (text(one) in pair.removed) is removed):
            yield kind, some


def _told(explanation: Explanation) -> str:
    """A definition with what gives it."""
    source = explanation.source
    return f"{lines(explanation.text)}\n——{source.cited}" if source else lines(explanation.text)


def _side_by_side(values: Iterable[str]) -> str:
    return SEPARATOR.join(values)
