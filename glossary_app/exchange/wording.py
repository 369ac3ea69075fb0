"""The few words that a printed glossary says beside its entries, in Chinese and in English."""

from collections.abc import Iterable
from dataclasses import dataclass

from glossary_app.exchange.edition import Edition


@dataclass(frozen=True, slots=True)
class Wording:
    """Labels; those before a text bring their colon."""

    title: str
    """Of what is printed as a whole."""
    also: str
    comma: str
    language: str
    """Of the words themselves, as BCP 47 has it."""
    find: str
    contents: str
    found: str
    """With `{count}`."""

    def joined(self, texts: Iterable[str]) -> str:
        """Texts side by side."""
        return self.comma.join(texts)


_CHINESE = Wording("名词解释", "又作：", "；", "zh-CN", "查找术语、拼音、释义", "索引", "{count} 条")
_ENGLISH = Wording(
    "Glossary", "Also: ", "; ", "en", "Find a term, its pinyin or definition", "Index", "Entries: {count}"
)


def wording(edition: Edition) -> Wording:
    """The words of an edition."""
    return _CHINESE if edition.chinese else _ENGLISH
