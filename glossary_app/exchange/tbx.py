"""TermBase eXchange: TBX-Basic of ISO 30042:2019 in both its styles, and the martif of 2008 (version 2).

Pinyin is a language section of its own, `zh-Latn-pinyin`: BCP 47 has the tag, and TBX-Basic has no category
for transliterations. What TBX-Basic has no category for at all stands in a note of `key: value; …`, so that
the file stays valid and a reader can give everything back. There is no term base without entries: the body
of either version has one at least.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from html import escape
from pathlib import Path
from typing import Final, TextIO
from xml.etree import ElementTree

from glossary_app.domain.terms import Form, FormKind, Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.characters import allowed
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.edition import Edition
from glossary_app.exchange.files import replacing

CHINESE = "zh"
TRADITIONAL = "zh-Hant"
PINYIN = "zh-Latn-pinyin"
UNDETERMINED = "und"
"""What BCP 47 has for a language that nobody has named."""
PAGE = "，第{}页"
"""Behind the document that a definition is taken from."""

_STATUSES: Final = {
    Status.ACCEPTED: "preferredTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.REJECTED: "deprecatedTerm-admn-sts",
}
_ADMITTED = "admittedTerm-admn-sts"
_TYPES: Final = {
    FormKind.ABBREVIATION: "abbreviation",
    FormKind.FULL_FORM: "fullForm",
    FormKind.VARIANT: "variant",
    FormKind.TRADITIONAL: "variant",
}
_TAG: Final = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
"""What `xml:lang` may say."""

_Element = ElementTree.Element
_below = ElementTree.SubElement


@dataclass(frozen=True, slots=True)
class _Style:
    """How a version and style of TBX calls what it has."""

    opening: str
    closing: str
    entry: str = "conceptEntry"
    language: str = "langSec"
    term: str = "termSec"
    modules: Mapping[str, str] = field(default_factory=dict)
    """Category → prefix, where categories are elements; else they are values of the attribute `type`."""
    romanised: str = ""
    """The term type of what is written in Latin letters, where there is one."""


_OPENING = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="{style}" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"{namespaces}>
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>{{title}}</title></titleStmt>
      <sourceDesc><p>glossary-app</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_CLOSING = "    </body>\n  </text>\n</tbx>\n"
_MODULES = """
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic\""""

_ATTRIBUTES = _Style(_OPENING.format(style="dca", namespaces=""), _CLOSING)
_TAGS = _Style(
    _OPENING.format(style="dct", namespaces=_MODULES),
    _CLOSING,
    modules={
        "administrativeStatus": "min",
        "termType": "basic",
        "definition": "basic",
        "source": "basic",
        "projectSubset": "basic",
    },
)
_MARTIF = _Style(
    """\
<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX" xml:lang="zh">
  <martifHeader>
    <fileDesc>
      <titleStmt><title>{title}</title></titleStmt>
      <sourceDesc><p>glossary-app</p></sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
  </martifHeader>
  <text>
    <body>
""",
    "    </body>\n  </text>\n</martif>\n",
    entry="termEntry",
    language="langSet",
    term="tig",
    romanised="transliteratedForm",
)


def tag_of(language: str) -> str:
    """How a file names a language; what is no tag (`英文`) is undetermined, `pt_BR` is meant for `pt-BR`."""
    tag = language.replace("_", "-")
    return tag if _TAG.fullmatch(tag) else UNDETERMINED


def _write(style: _Style, concepts: Iterable[Concept], path: Path, edition: Edition) -> None:
    with replacing(path, encoding="utf-8") as file:
        file.write(style.opening.format(title=escape(allowed(edition.title))))
        number = 0
        for number, concept in enumerate(concepts, 1):
            _append(file, _entry(style, concept, number))
        if not number:
            raise UserError(ErrorCode.NO_ENTRIES, path=str(path))
        file.write(style.closing)


write: Final[Callable[[Iterable[Concept], Path, Edition], None]] = partial(_write, _ATTRIBUTES)
"""TBX-Basic, data categories as attributes (DCA): what most tools read."""
write_tags: Final[Callable[[Iterable[Concept], Path, Edition], None]] = partial(_write, _TAGS)
"""TBX-Basic, data categories as tags (DCT)."""
write_martif: Final[Callable[[Iterable[Concept], Path, Edition], None]] = partial(_write, _MARTIF)
"""TBX of 2008, whose root is `martif`."""


def _append(file: TextIO, entry: _Element) -> None:
    ElementTree.indent(entry, level=3)
    file.write(f"      {ElementTree.tostring(entry, encoding='unicode').rstrip()}\n")


def _entry(style: _Style, concept: Concept, number: int) -> _Element:
    entry = _Element(style.entry, {"id": f"c{number}"})
    _note(entry, _facts(concept))
    if concept.notes:
        _note(entry, concept.notes)
    chinese = _language(style, entry, CHINESE)
    for explanation in concept.definitions:
        _definition(style, chinese, explanation)
    head = _term(style, chinese, concept.headword)
    if concept.status in _STATUSES:
        _category(style, head, "termNote", "administrativeStatus", _STATUSES[concept.status])
    for tag in concept.tags:
        _category(style, head, "admin", "projectSubset", tag)  # which TBX-Basic has at terms alone
    sections = {CHINESE: chinese}
    for form in concept.forms:
        _form(style, entry, sections, form)
    if concept.pinyin:
        said = _term(style, _language(style, entry, PINYIN), concept.pinyin)
        if style.romanised:
            _category(style, said, "termNote", "termType", style.romanised)
    for one in concept.equivalents:
        if one.language not in sections:
            sections[one.language] = _language(style, entry, one.language)
        _term(style, sections[one.language], one.text)
    return entry


def _form(style: _Style, entry: _Element, sections: dict[str, _Element], form: Form) -> None:
    language = TRADITIONAL if form.kind is FormKind.TRADITIONAL else CHINESE
    if language not in sections:
        sections[language] = _language(style, entry, language)
    term = _term(style, sections[language], form.text)
    deprecated = form.kind is FormKind.DEPRECATED
    status = _STATUSES[Status.DEPRECATED] if deprecated else _ADMITTED
    _category(style, term, "termNote", "administrativeStatus", status)
    if not deprecated:
        _category(style, term, "termNote", "termType", _TYPES[form.kind])


def _definition(style: _Style, section: _Element, explanation: Explanation) -> None:
    group = _below(section, "descripGrp")
    _category(style, group, "descrip", "definition", explanation.text)
    facts = f"kind: {explanation.kind}"
    if explanation.source is not None:
        source = explanation.source
        _category(
            style, group, "admin", "source", source.cited + (PAGE.format(source.page) if source.page else "")
        )
        facts += f"; issued on: {source.issued_on}" + (f"; page: {source.page}" if source.page else "")
        facts += f"; document: {source.document}"  # last, for it may have any characters
    _note(group, facts)


def _facts(concept: Concept) -> str:
    def told() -> Iterator[tuple[str, object]]:
        yield "status", concept.status
        if concept.category:
            yield "category", concept.category
        yield "frequency", concept.frequency
        yield "documents", concept.documents
        if concept.first_seen:
            yield "first seen", concept.first_seen
        yield "score", concept.score

    return "; ".join(f"{key}: {value}" for key, value in told())


def _language(style: _Style, entry: _Element, language: str) -> _Element:
    return _below(entry, style.language, {"xml:lang": tag_of(language)})


def _term(style: _Style, section: _Element, text: str) -> _Element:
    group = _below(section, style.term)
    _below(group, "term").text = allowed(text)
    return group


def _category(style: _Style, parent: _Element, kind: str, name: str, value: str) -> None:
    """A data category: `<termNote type="termType">` or `<basic:termType>`."""
    module = style.modules.get(name)
    element = _below(parent, f"{module}:{name}") if module else _below(parent, kind, {"type": name})
    element.text = allowed(value)


def _note(parent: _Element, text: str) -> None:
    _below(parent, "note").text = allowed(text)
