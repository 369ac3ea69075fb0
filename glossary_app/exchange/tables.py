"""The tables that a glossary is handed on in: their columns, in order, in English and Chinese."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an export; `chinese` runs beside `columns`."""

    name: str
    in_chinese: str
    """What the table is called in Chinese."""
    columns: tuple[str, ...]
    chinese: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its rows, which can be gone through once; headers and cells run beside `names`."""

    title: str
    names: tuple[str, ...]
    headers: tuple[str, ...]
    rows: Iterable[Sequence[object]]


_CHINESE = {
    "term": "术语",
    "pinyin": "拼音",
    "definition": "释义",
    "definition_source": "释义来源",
    "definition_page": "释义页次",
    "status": "状态",
    "category": "类别",
    "variants": "其他写法",
    "frequency": "频次",
    "document_count": "文档数",
    "first_seen": "首见",
    "tags": "标签",
    "notes": "备注",
    "score": "得分",
    "kind": "释义类型",
    "preferred": "首选",
    "document": "文档",
    "issued_on": "发布日期",
    "page": "页次",
    "paragraph": "段次",
    "start": "起",
    "end": "止",
    "form": "写法",
    "left": "上文",
    "keyword": "关键词",
    "right": "下文",
}

CHINESE_VALUES = {
    "status": {"candidate": "候选", "accepted": "已收", "rejected": "已排除", "deprecated": "已弃用"},
    "category": {
        "slogan": "提法",
        "programme": "战略与工程",
        "mechanism": "机制与会议",
        "institution": "机构",
        "technical": "专业术语",
        "document": "文件",
    },
    "kind": {"note": "名词解释", "intext": "正文解释", "manual": "人工"},
    "preferred": {"1": "是", "0": ""},
}
"""What stands in a table with Chinese headers in place of the codes of a column."""


def _table(name: str, in_chinese: str, columns: str) -> Table:
    names = tuple(columns.split())
    return Table(name, in_chinese, names, tuple(_CHINESE[column] for column in names))


TERMS = _table(
    "terms",
    "术语",
    """
    term pinyin definition definition_source definition_page status category variants frequency
    document_count first_seen tags notes score
    """,
)
DEFINITIONS = _table(
    "definitions", "释义", "term definition kind preferred document issued_on page start end"
)
OCCURRENCES = _table(
    "occurrences", "出处", "term form document issued_on page paragraph start end left keyword right"
)
