"""The few words that a printed glossary says beside its entries, in Chinese and in English."""

from collections.abc import Iterable
from dataclasses import dataclass

from glossary_app.domain.terms import Reference
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
    """Before the letters, or the documents."""
    elsewhere: str
    """Over what stands in no document."""
    own: str
    """Of a definition that no document gives."""
    found: str
    """With `{count}`."""
    page: str
    """With `{number}`."""
    pause: str
    """Before a page."""

    def cited(self, source: Reference) -> str:
        """A document as one cites it: `《政府工作报告》（2024年3月5日）`, `政府工作报告 (2024-03-05)`.

        What has no title is called by the name of its file, and titles within a title are in 〈〉.
        """
        name = source.name
        if self is not _CHINESE:
            return f"{name} ({source.issued_on})" if source.issued_on else name
        units = zip(source.issued_on.split("-"), "年月日", strict=False)
        date = "".join(f"{part.lstrip('0')}{unit}" for part, unit in units if part)
        titled = f"《{name.replace('《', '〈').replace('》', '〉')}》" if source.title else name
        return f"{titled}（{date}）" if date else titled

    def located(self, sources: Iterable[Reference]) -> str:
        """Documents as one cites them, each once, with its pages: `《…》（2024年3月5日），第12页`."""
        pages: dict[str, dict[str, None]] = {}
        for source in sources:
            found = pages.setdefault(self.cited(source), {})
            if source.page:
                found[self.page.format(number=source.page)] = None
        return self.joined(self.pause.join((cited, *found)) for cited, found in pages.items())

    def joined(self, texts: Iterable[str]) -> str:
        """Texts side by side."""
        return self.comma.join(texts)


_CHINESE = Wording(
    title="名词解释",
    also="又作：",
    comma="；",
    language="zh-CN",
    find="查找术语、拼音、释义",
    contents="索引",
    elsewhere="其他",
    own="自拟",
    found="{count} 条",
    page="第{number}页",
    pause="，",
)
_ENGLISH = Wording(
    title="Glossary",
    also="Also: ",
    comma="; ",
    language="en",
    find="Find a term, its pinyin or definition",
    contents="Index",
    elsewhere="Others",
    own="Own words",
    found="Entries: {count}",
    page="p. {number}",
    pause=", ",
)


def wording(edition: Edition) -> Wording:
    """The words of an edition."""
    return _CHINESE if edition.chinese else _ENGLISH
