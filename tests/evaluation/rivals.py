"""The same documents and the same gold for the tools that people use today, as a table for the README:

    uv run --isolated --no-project --python 3.11 --with harvesttext --with textrank4zh --with nltk \\
        python -m tests.evaluation.rivals

It runs in an environment of its own, since one of them brings a library that breaks ours. Each tool is given
the text as this program restores it and timed with warm dictionaries; this program is timed as a command,
from its start to the written table.
"""

import csv
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.evaluation import scoring

ROOT = Path(__file__).parents[2]
MANY = 2_500
"""Candidates that each tool is asked for: twice as many as the gold of a document has terms."""


def main() -> None:
    print("| document | tool | precision at 50 | at 100 | recall of recurring terms | seconds |")
    print("|---|---|---|---|---|---|")
    for number in ("001", "003"):
        seed = next((ROOT / "seeds").glob(f"{number}_*"))
        gold = dict(graded(number))
        recurring = [term for term, (grade, count) in gold.items() if grade == "A" and count >= 2]
        text = command("text", str(seed))
        for name, extract in TOOLS.items():
            extract(text)  # warm: dictionaries are loaded once a process
            tell(number, name, lambda: extract(text), gold, recurring)  # noqa: B023 - called at once
        tell(number, "术语台", lambda: built(seed), gold, recurring)  # noqa: B023 - called at once


def tell(
    number: str,
    name: str,
    extract: Callable[[], list[str]],
    gold: dict[str, tuple[str, int]],
    recurring: list[str],
) -> None:
    """Print the row of one tool."""
    started = time.perf_counter()
    found = extract()
    taken = time.perf_counter() - started
    figures = (
        scoring.precision_at("", found, gold, depth=50),
        scoring.precision_at("", found, gold, depth=100),
        scoring.recall_at("", found, recurring, depth=2 * len(gold)),
    )
    shown = " | ".join(f"{figure.value:.2f}" for figure in figures)
    print(f"| {number} | {name} | {shown} | {taken:.2f} |", flush=True)


def graded(number: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """The terms of the gold of one document, each with its grade and how often it stands."""
    gold = (ROOT / "tests/evaluation/gold/terms.tsv").read_text("utf-8")
    for line in gold.splitlines():
        document, term, grade, count, *_ = [*line.split("\t"), "", "", ""]
        if document == number:
            yield scoring.plain_term(term), (grade, int(count))


def command(*arguments: str) -> str:
    """What a command of this program prints."""
    done = subprocess.run(
        ["uv", "run", "glossary-app", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def built(seed: Path) -> list[str]:
    """The terms of this program, from its table."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "terms.csv")
        command("build", str(Path(folder, "glossary.db")), str(seed), "--csv", str(table))
        with table.open(encoding="utf-8-sig", newline="") as rows:
            return [row["term"] for row in csv.DictReader(rows)]


def jieba_tfidf(text: str) -> list[str]:
    import jieba.analyse

    return [str(word) for word in jieba.analyse.extract_tags(text, topK=MANY)]


def jieba_textrank(text: str) -> list[str]:
    import jieba.analyse

    return [str(word) for word in jieba.analyse.textrank(text, topK=MANY)]


def textrank4zh(text: str) -> list[str]:
    """Its key phrases, then its key words."""
    import networkx

    networkx.from_numpy_matrix = networkx.from_numpy_array  # renamed since the tool was last released
    from textrank4zh import TextRank4Keyword

    found = TextRank4Keyword()
    found.analyze(text, window=2, lower=True)
    words = [item.word for item in found.get_keywords(MANY, word_min_len=2)]
    return [*found.get_keyphrases(keywords_num=MANY, min_occur_num=2), *words]


def harvesttext(text: str) -> list[str]:
    """Its discovery of new words by cohesion and freedom."""
    from harvesttext import HarvestText

    return [str(word) for word in HarvestText().word_discover(text).index]


def nltk_collocations(text: str) -> list[str]:
    """Pairs of jieba's words by likelihood ratio, as its manual has it."""
    import jieba
    from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder

    finder = BigramCollocationFinder.from_words(jieba.lcut(text))
    finder.apply_word_filter(lambda word: len(word) < 2 or not word.isalnum())
    finder.apply_freq_filter(2)
    return ["".join(pair) for pair in finder.nbest(BigramAssocMeasures.likelihood_ratio, MANY)]


TOOLS: dict[str, Callable[[str], list[str]]] = {
    "jieba.analyse, TF-IDF": jieba_tfidf,
    "jieba.analyse, TextRank": jieba_textrank,
    "TextRank4ZH": textrank4zh,
    "HarvestText": harvesttext,
    "nltk, collocations of jieba's words": nltk_collocations,
}


if __name__ == "__main__":
    main()
