"""TBX read back, ours and that of other tools: version 3 in both styles and the martif of version 2.

An entry at a time, whatever the size of the file. A document type may be named, as version 2 has it, but
nothing is fetched for it and no entity may be declared. What there is no room for is counted.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.received import MOST_ROWS, PassedOver, damaged, received, too_many
from glossary_app.exchange.tbx import PAGE, UNDETERMINED

_ENTRIES: Final = frozenset({"conceptEntry", "termEntry"})
_LANGUAGES: Final = frozenset({"langSec", "langSet"})
_TERMS: Final = frozenset({"termSec", "tig", "ntig"})
_ROOTS: Final = frozenset({"tbx", "martif"})
_GROUPS: Final = frozenset({"descripGrp", "adminGrp", "noteGrp", "transacGrp"})
_OF_TERMS: Final = frozenset({"termGrp", "termNoteGrp"})
_DESIGNATION: Final = frozenset({"term", "administrativeStatus", "termType"})
_SUBSETS: Final = frozenset({"subjectField", "projectSubset", "customerSubset"})
"""What a concept is tagged with, wherever it stands."""
_CHUNK: Final = 1_000_000
_MOST_PARTS: Final = 20_000
"""Elements of one entry; an entry with a hundred designations has a thousand."""
_DEEPEST: Final = 50

_STATUSES: Final = {
    "preferred": Status.ACCEPTED,
    "deprecated": Status.DEPRECATED,
    "superseded": Status.DEPRECATED,
}
_KINDS: Final = {
    "abbreviation": FormKind.ABBREVIATION,
    "acronym": FormKind.ABBREVIATION,
    "initialism": FormKind.ABBREVIATION,
    "shortForm": FormKind.ABBREVIATION,
    "fullForm": FormKind.FULL_FORM,
}
_FACTS: Final = re.compile(
    r"status: (?P<status>\w+)(?:; category: (?P<category>\w+))?; frequency: (?P<frequency>\d+); "
    r"documents: (?P<documents>\d+)(?:; first seen: (?P<first_seen>[\d-]+))?; score: (?P<score>[-\d.e]+)"
)
"""What no category of TBX-Basic holds, as `tbx` writes it into the first note."""
_ORIGIN: Final = re.compile(
    r"kind: (?P<kind>\w+)"
    r"(?:; issued on: (?P<date>[\d-]*)(?:; page: (?P<page>[1-9]\d{0,8}))?; document: (?P<document>.*))?",
    re.DOTALL,
)
"""The same of a definition."""


def read(path: Path, passed_over: PassedOver) -> Iterator[Concept]:
    """The concepts that have a Chinese term, or else any; others are passed over.

    Raises:
        UserError: NOT_FOUND, UNREADABLE, TOO_LARGE, EMPTY, DAMAGED_DOCUMENT, NOT_A_GLOSSARY.
    """
    try:
        for number, entry in enumerate(_entries(received(path))):
            if number >= MOST_ROWS:
                raise too_many(path)
            parts = _Parts(passed_over)
            parts.take(entry)
            if parts.terms:
                yield parts.concept()
            else:
                passed_over["conceptEntry"] += 1
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise damaged(path) from error
    except UserError as error:
        raise UserError(error.code, **{"path": str(path)} | error.facts) from error


def _entries(data: bytes) -> Iterator[Element]:
    """The entries of a term base, one after the other."""
    growing = _Growing()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.EntityDeclHandler = _refuse
    parser.StartElementHandler = growing.start
    parser.EndElementHandler = growing.end
    parser.CharacterDataHandler = growing.data
    for start in range(0, len(data), _CHUNK):
        parser.Parse(data[start : start + _CHUNK], start + _CHUNK >= len(data))
        yield from growing.taken()


class _Growing:
    """Entries as they are read; what stands around them is forgotten."""

    def __init__(self) -> None:
        self._done: list[Element] = []
        self._builder: TreeBuilder | None = None
        self._depth = self._parts = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth == 1 and _local(tag) not in _ROOTS:
            raise UserError(ErrorCode.NOT_A_GLOSSARY)
        if self._builder is None and _local(tag) in _ENTRIES:
            self._builder, self._parts = TreeBuilder(), 0
        self._parts += 1
        if self._builder is not None:
            if self._parts > _MOST_PARTS or self._depth > _DEEPEST:
                raise ValueError
            self._builder.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._builder is not None:
            self._builder.end(_local(tag))
            if _local(tag) in _ENTRIES:
                self._done.append(self._builder.close())
                self._builder = None

    def data(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)

    def taken(self) -> list[Element]:
        """The entries that are whole."""
        done, self._done = self._done, []
        return done


@dataclass(frozen=True, slots=True)
class _Term:
    """A designation with its notes by type."""

    text: str
    language: str
    notes: Mapping[str, str]

    @property
    def status(self) -> Status:
        """What the administrative status says: `preferredTerm-admn-sts`."""
        said = self.notes.get("administrativeStatus", "").partition("Term")[0]
        return _STATUSES.get(said, Status.CANDIDATE)


@dataclass(slots=True)
class _Parts:
    """What an entry says, as it is gone through."""

    passed_over: PassedOver
    terms: list[_Term] = field(default_factory=list)
    definitions: list[Explanation] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def take(self, parent: Element, language: str = "") -> None:
        """Take what stands in an entry or in one of its languages."""
        for child in parent:
            name = _name(child)
            if name in _LANGUAGES:
                self.take(child, child.get("lang", "").replace("_", "-"))
            elif name in _TERMS:
                self._take_term(child, language)
            elif name in _GROUPS and any(_name(one) == "definition" for one in child):
                self._take_definition(child, language)
            elif name in _GROUPS:
                self.take(child, language)
            elif name == "definition":
                self._define(Explanation(_text(child), preferred=not self.definitions), language)
            elif name in _SUBSETS:
                self.tags.append(_text(child))
            elif name == "note":
                self.notes.append(_text(child))
            else:
                self.passed_over[name] += 1

    def _take_term(self, section: Element, language: str) -> None:
        """Take a designation; what else stands beside it is said of the concept."""
        inside = list(_within(section))
        said = {_name(one): _text(one) for one in inside if _name(one) in _DESIGNATION}
        if text := said.pop("term", ""):
            self.terms.append(_Term(text, language, said))
        others = Element(section.tag)
        others.extend(one for one in inside if _name(one) not in _DESIGNATION)
        self.take(others, language)

    def _take_definition(self, group: Element, language: str) -> None:
        said = {_name(one): _text(one) for one in group}
        kind, source = DefinitionKind.MANUAL, None
        cited = said.get("source", "")
        if facts := _ORIGIN.fullmatch(said.get("note", "")):
            kind = DefinitionKind(facts["kind"])
            if facts["document"] is not None:
                page = int(facts["page"]) if facts["page"] else None
                named = cited.removesuffix(PAGE.format(page)).removesuffix(f"（{facts['date']}）")
                title = "" if named == facts["document"] else named
                source = Reference(facts["document"], title, facts["date"], page)
        elif cited:
            source = Reference(cited)
        self.passed_over.update(said.keys() - {"definition", "source", "note"})
        self._define(Explanation(said["definition"], kind, not self.definitions, source), language)

    def _define(self, explanation: Explanation, language: str) -> None:
        if _is_chinese(language) or not language:
            self.definitions.append(explanation)
        else:
            self.passed_over[f"definition ({language})"] += 1

    def concept(self) -> Concept:
        """All of it; what our own first note says of the entry is not a note."""
        head = self._head()
        others = [one for one in self.terms if one is not head]
        facts = _FACTS.fullmatch(self.notes[0]) if self.notes else None
        said = facts.groupdict() if facts else {}
        return Concept(
            headword=head.text,
            pinyin=next((one.text for one in others if _is_pinyin(one.language)), ""),
            status=Status(said["status"]) if said else head.status,
            category=Category(said["category"]) if said.get("category") else None,
            forms=tuple(Form(one.text, _kind(one)) for one in others if _is_chinese(one.language)),
            definitions=tuple(self.definitions),
            equivalents=tuple(
                Equivalent(one.language or UNDETERMINED, one.text)
                for one in others
                if not _is_chinese(one.language) and not _is_pinyin(one.language)
            ),
            tags=tuple(dict.fromkeys(self.tags)),
            notes="\n".join(self.notes[1:] if facts else self.notes),
            frequency=int(said.get("frequency", 0)),
            documents=int(said.get("documents", 0)),
            first_seen=said.get("first_seen") or "",
            score=float(said.get("score", 0)),
        )

    def _head(self) -> _Term:
        """The preferred Chinese term, else the first; Simplified before Traditional."""
        chinese = [one for one in self.terms if _is_chinese(one.language)] or self.terms
        order = {id(one): place for place, one in enumerate(chinese)}
        return min(
            chinese,
            key=lambda one: (
                _is_traditional(one.language),
                one.status is not Status.ACCEPTED,
                order[id(one)],
            ),
        )


def _within(section: Element) -> Iterator[Element]:
    """What stands in a term section, whatever it is grouped in."""
    for child in section:
        if child.tag in _OF_TERMS:
            yield from _within(child)
        else:
            yield child


def _kind(term: _Term) -> FormKind:
    if term.status is Status.DEPRECATED:
        return FormKind.DEPRECATED
    if _is_traditional(term.language):
        return FormKind.TRADITIONAL
    return _KINDS.get(term.notes.get("termType", ""), FormKind.VARIANT)


def _is_chinese(language: str) -> bool:
    first, _, rest = language.lower().partition("-")
    return first in ("zh", "zho", "chi", "cmn") and not rest.startswith("latn")


def _is_traditional(language: str) -> bool:
    return _is_chinese(language) and language.lower().endswith(("hant", "tw", "hk", "mo"))


def _is_pinyin(language: str) -> bool:
    return language.lower().startswith("zh-latn")


def _name(element: Element) -> str:
    """The data category, which is the value of an attribute or the element itself."""
    return element.get("type") or element.tag


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _refuse(*_: object) -> None:
    raise ValueError
