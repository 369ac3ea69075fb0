"""What would become of a glossary if another came in: rows to look at, and a choice for each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from glossary_app.domain.terms import TermId
from glossary_app.exchange.concepts import Concept


class Kind(StrEnum):
    """What a row is about."""

    ADDED = "added"
    """An entry that is not there."""
    CHANGED = "changed"
    """Something is added to what an entry says, or stands in the place of what the program had proposed."""
    CONFLICT = "conflict"
    """A person has said otherwise, or what came in is damaged."""


class Field(StrEnum):
    """What of an entry a row is about."""

    ENTRY = "entry"
    STATUS = "status"
    PINYIN = "pinyin"
    CATEGORY = "category"
    DEFINITION = "definition"
    """The one that stands for the entry."""
    DEFINITIONS = "definitions"
    """Further ones."""
    FORMS = "forms"
    EQUIVALENTS = "equivalents"
    TAGS = "tags"
    NOTES = "notes"


class Policy(StrEnum):
    """Whose word holds."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Mine stands for the entry, and theirs beside it."""


class Doubt(StrEnum):
    """Why what came in is not believed."""

    NO_HEADWORD = "no-headword"
    """Nothing says what it is about."""
    MANGLED = "mangled"
    """A spreadsheet may have made a date or a number of it: `1-2` → `1月2日`, `001` → `1`."""
    LOST = "lost"
    """It has characters that stand for lost ones: `�`."""
    PINYIN = "pinyin"
    """It is not the pinyin of the term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a person reads of a row, and the choice."""

    kind: Kind
    headword: str
    field: Field
    mine: str
    theirs: str
    policy: Policy
    doubt: Doubt | None = None

    @property
    def policies(self) -> tuple[Policy, ...]:
        """What can be chosen."""
        if self.doubt in (Doubt.NO_HEADWORD, Doubt.PINYIN):
            return (Policy.MINE,)
        if self.mine and self.field in (Field.DEFINITION, Field.NOTES):
            return (Policy.MINE, Policy.THEIRS, Policy.BOTH)
        return (Policy.MINE, Policy.THEIRS)

    def decided(self, policy: Policy) -> Self:
        """The same with this choice, or with mine where it cannot be chosen."""
        return replace(self, policy=policy if policy in self.policies else Policy.MINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Difference):
    """A difference with what it takes to settle it."""

    term: TermId | None
    """The entry; None where it is not there yet."""
    concept: Concept
    """What is said in theirs, as far as it is about the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The rows in the order of what came in, and how many entries say the same."""

    rows: tuple[Row, ...]
    same: int
    passed_over: tuple[tuple[str, int], ...] = ()
    """What there is no room for (columns, elements, words for a status), with how often."""

    def counts(self) -> dict[Kind, int]:
        """How many entries are concerned; one with a conflict counts as that."""
        return counted(self.rows)

    def settled(self, policy: Policy) -> "Plan":
        """The plan with one choice for all conflicts."""
        return self.chosen([policy if row.kind is Kind.CONFLICT else row.policy for row in self.rows])

    def chosen(self, policies: Sequence[Policy]) -> "Plan":
        """The plan with a choice for each row."""
        rows = tuple(row.decided(policy) for row, policy in zip(self.rows, policies, strict=True))
        return replace(self, rows=rows)

    def wanted(self) -> Iterator[Row]:
        """The rows that change the glossary."""
        return (row for row in self.rows if row.policy is not Policy.MINE)


def counted(differences: Iterable[Difference]) -> dict[Kind, int]:
    """How many entries are concerned; one with a conflict counts as that."""
    worst: dict[str, Kind] = {}
    for one in differences:
        if worst.get(one.headword) is not Kind.CONFLICT:
            worst[one.headword] = one.kind
    found = Counter(worst.values())
    return {kind: found[kind] for kind in Kind}
