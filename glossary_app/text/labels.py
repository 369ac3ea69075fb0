"""What a document states of itself under labels: `标题：…`, `成文日期：…`, `来源：…`, `电 题：…`."""

import re
from collections.abc import Iterable, Mapping

_LABELS = {
    "title": ("标题", "公文标题", "公文名称", "信息名称", "文件名称"),
    "issuer": ("发文机关", "发文单位", "发文机构", "制发机关", "发布机关", "发布机构", "发布单位"),
    "date": ("成文日期", "成文时间", "发文日期", "发文时间", "印发日期", "发布日期", "发布时间"),
    "source": ("来源", "信息来源", "稿件来源"),
}
"""By what is stated: the labels that government web pages put before it, the most telling first."""
_OTHERS = (
    "索引号",
    "主题分类",
    "主题词",
    "体裁分类",
    "组配分类",
    "发文字号",
    "文号",
    "有效性",
    "生效日期",
    "浏览次数",
    "字体",
    "作者",
    "责任编辑",
)
_STATED = {label: key for key, labels in _LABELS.items() for label in labels}
_LABEL = re.compile(rf"(?P<label>{'|'.join(sorted((*_STATED, *_OTHERS), key=len, reverse=True))})\s*[：:]\s*")
_HEADLINE = re.compile(
    r"新华社[^，。\d]{0,12}\d{1,2}月\d{1,2}日[电讯]\s*题\s*[：:]\s*(?P<title>[^。\n]{4,60})"
)
_LONGEST = 150
"""Characters; what is longer is no line of labels."""


def is_labelled(line: str) -> bool:
    """Whether a line states something of its document under a label."""
    return len(line) <= _LONGEST and bool(_LABEL.match(line) or _HEADLINE.match(line))


def labelled(lines: Iterable[str]) -> Mapping[str, str]:
    """What the lines state: `title`, `issuer`, `date` and `source`, those that are there.

    A line may have several labels (`发文机关：… 发文字号：…`). Where two speak of one thing, 成文日期 goes
    before 发布日期.
    """
    values: dict[str, str] = {}
    for line in lines:
        if len(line) > _LONGEST:
            continue
        if headline := _HEADLINE.match(line):
            values.setdefault("标题", headline["title"].strip())
        for label, value in _values(line):
            values.setdefault(label, value)
    return {
        key: next(values[label] for label in labels if label in values)
        for key, labels in _LABELS.items()
        if any(label in values for label in labels)
    }


def _values(line: str) -> Iterable[tuple[str, str]]:
    """The labels of a line that begins with one, each with what stands up to the next."""
    found = list(_LABEL.finditer(line)) if _LABEL.match(line) else []
    ends = [*(after.start() for after in found[1:]), len(line)]
    for label, end in zip(found, ends, strict=False):
        if value := line[label.end() : end].strip(" 　|｜"):
            yield label["label"], value
