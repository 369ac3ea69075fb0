"""Tables of a glossary read back: columns known by their headers, English or Chinese; rows as concepts."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

from glossary_app.domain.terms import Category, DefinitionKind, Equivalent, Form, FormKind, Reference, Status
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange.concepts import Concept, Explanation
from glossary_app.exchange.received import MOST_ROWS, PassedOver, too_many
from glossary_app.exchange.tables import CHINESE_VALUES, DEFINITIONS, OCCURRENCES, TERMS

SEPARATOR: Final = "；"
"""Between the values of one cell (variants, tags); a plain semicolon serves as well."""

_OTHERS: Final = {
    "term": "headword 词条 名词 词语 条目 术语名称 中文 中文名称 中文术语 名称 词汇 chinese 術語 詞條",
    "pinyin": "汉语拼音 漢語拼音",
    "definition": "explanation meaning 定义 解释 说明 注释 含义 释文 名词解释 释义内容 釋義 定義 解釋 說明",
    "definition_source": "source 来源 出处 来源文件 出处文件 文件来源 來源 出處",
    "definition_page": "释义页码",
    "page": "页码 頁碼 頁次",
    "variants": "variant synonyms synonym 别名 同义词 异名 又称 其他叫法",
    "tags": "tag",
    "notes": "note remarks remark comment comments 备注说明 备考 附注 備註",
    "equivalent_en": "english 英文 英语 英译 英文名称 英文术语 英文译名 英文翻译 英文对照 英译名 译名 翻译"
    " 译文 术语(英文) 名称(英文)",
}
"""What other people call the columns."""
_OTHER_STATUSES: Final = {
    Status.ACCEPTED: "收录 已收录 采纳 采用 approved",
    Status.REJECTED: "排除 不收 不采纳",
    Status.DEPRECATED: "弃用 停用 obsolete",
}
"""What other people call where an entry stands; the window says of it that one accepts it (收录)."""
_EQUIVALENT: Final = re.compile(r"(?:equivalent_|译名\()([a-z]{2,3}(?:-[a-z0-9]+)*)\)?", re.IGNORECASE)
_ASIDE: Final = re.compile(r"_?\(([^()]*)\)")
"""What is said beside a header: `释义（必填）`."""
_FOREIGN: Final = re.compile(r"(?!zh)[a-z]{2,3}(?:-[a-z0-9]+)*|english|.*[英法俄德日韩西葡阿外].{0,2}")
"""Beside it, this says that the column is not in Chinese: `释义（英文）`."""
_CITED: Final = re.compile(r"(.+)（(\d{4}(?:-\d\d){0,2})）", re.DOTALL)
"""A source as tables have it: `政府工作报告（2024-03-05）`."""
_NOT_TAKEN: Final = frozenset(
    {"frequency", "document_count", "first_seen", "score"}
    | {"start", "end", "page", "paragraph", "definition_page"}
)
"""What a glossary counts for itself."""

Code = TypeVar("Code", Status, Category, DefinitionKind)
Misread = Counter[tuple[str, str]]
"""What was not understood: the name of the column, and what stands in it."""
Cells = dict[str, str]
"""A row: what stands in the columns that are known, by name."""


def _key(header: str) -> str:
    """What two ways to write a header share."""
    plain = unicodedata.normalize("NFKC", header).strip("\ufeff \t\r\n")
    return re.sub(r"\s+", "_", plain).casefold()


def _plain(key: str) -> str:
    """A header without what is said beside it, where that does not name another language."""
    asides = _ASIDE.findall(key)
    return key if any(map(_FOREIGN.fullmatch, asides)) else _ASIDE.sub("", key)


_NAMES: Final = {
    _key(header): name
    for table in (TERMS, DEFINITIONS, OCCURRENCES)
    for name, chinese in zip(table.columns, table.chinese, strict=True)
    for header in (name, chinese)
} | {_key(header): name for name, headers in _OTHERS.items() for header in headers.split()}

_WORDS: Final = {
    name: {chinese: code for code, chinese in values.items()} for name, values in CHINESE_VALUES.items()
}
_WORDS["status"] |= {said: status for status, others in _OTHER_STATUSES.items() for said in others.split()}


def named(headers: Sequence[str]) -> list[str]:
    """The name of each column, empty where it is not known; of columns of one name, the first has it."""
    names, found = list[str](), set[str]()
    for header in headers:
        language = _EQUIVALENT.fullmatch(_key(header))
        name = f"equivalent_{_language(language[1])}" if language else _NAMES.get(_plain(_key(header)), "")
        names.append(name if name not in found else "")
        found.add(name)
    return names


def concepts(
    path: Path, headers: Sequence[str], rows: Iterable[Sequence[str]], passed_over: PassedOver
) -> Iterator[Concept]:
    """The rows of a table as concepts; a row may be shorter than the headers.

    Raises:
        UserError: NO_HEADWORD_COLUMN, TOO_LARGE.
    """
    names = named(headers)
    if "term" not in names:
        seen = "、".join(filter(None, map(str.strip, headers)))
        raise UserError(ErrorCode.NO_HEADWORD_COLUMN, path=str(path), columns=seen[:200])
    unknown = [header for header, name in zip(headers, names, strict=True) if header.strip() and not name]
    passed_over.update(unknown)
    misread = Misread()
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            raise too_many(path)
        cells = {name: cell.strip() for name, cell in zip(names, row, strict=False) if name}
        if any(cell for name, cell in cells.items() if name not in _NOT_TAKEN):
            yield _concept(cells, misread)
    called = dict(zip(names, map(str.strip, headers), strict=True))
    passed_over.update({f"{called[name]}: {said}": count for (name, said), count in misread.items()})


def _concept(cells: Cells, misread: Misread) -> Concept:
    text = cells.get("definition", "")
    return Concept(
        headword=cells.get("term", ""),
        pinyin=cells.get("pinyin", ""),
        status=_code(Status, cells, "status", misread) or Status.CANDIDATE,
        category=_code(Category, cells, "category", misread),
        forms=tuple(Form(one, FormKind.VARIANT) for one in _several(cells.get("variants", ""))),
        definitions=(_explanation(text, cells, misread),) if text else (),
        equivalents=tuple(
            Equivalent(name.removeprefix("equivalent_"), one)
            for name in cells
            if name.startswith("equivalent_")
            for one in _several(cells[name])
        ),
        tags=tuple(_several(cells.get("tags", ""))),
        notes=cells.get("notes", ""),
    )


def _explanation(text: str, cells: Cells, misread: Misread) -> Explanation:
    cited, issued_on = cells.get("definition_source") or cells.get("document", ""), cells.get("issued_on", "")
    if with_date := _CITED.fullmatch(cited):
        cited, issued_on = with_date[1], with_date[2]
    kind = _code(DefinitionKind, cells, "kind", misread) or DefinitionKind.MANUAL
    preferred = cells.get("preferred", "1") in ("1", "是")
    page = _number(cells.get("definition_page") or cells.get("page", ""))
    source = Reference(cited, issued_on=issued_on, page=page) if cited else None
    return Explanation(text, kind, preferred, source)


def _number(cell: str) -> int | None:
    """The number of a page; whatever else stands there says nothing."""
    return int(cell) or None if cell.isdecimal() and len(cell) < 9 else None


def _code(codes: type[Code], cells: Cells, name: str, misread: Misread) -> Code | None:
    """What a cell says in a code or a word for it; what is neither is passed over, and counted."""
    said = cells.get(name, "")
    try:
        return codes(_WORDS[name].get(said.lower(), said.lower())) if said else None
    except ValueError:
        misread[name, said] += 1
        return None


def _several(cell: str) -> list[str]:
    parts = (part.strip() for part in re.split("[；;\n]", cell))
    return list(dict.fromkeys(filter(None, parts)))


def _language(tag: str) -> str:
    """A language tag as it is usually written: `zh-hant` → `zh-Hant`, `EN-us` → `en-US`."""
    first, *others = tag.split("-")
    usual = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(usual.get(len(part), str.lower)(part) for part in others)])
