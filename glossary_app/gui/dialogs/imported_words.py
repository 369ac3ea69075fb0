"""What came of an import, in words: a line, what is to be said of single files, and all of it to copy."""

import math
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject

from glossary_app.errors import UserError
from glossary_app.gui.errors import sentence
from glossary_app.gui.i18n import number
from glossary_app.services.likeness import Likeness
from glossary_app.services.outcomes import Outcome, suffixes


class Report(QObject):
    """Puts an outcome into words; an object of Qt, whose `tr` alone knows plurals."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self._outcome = outcome

    def headline(self) -> str:
        """What came of it, in a line."""
        said = [*self._came()] or [self.tr("Nothing was added")]
        if passed_over := self._outcome.passed_over:
            files = self.tr("%Ln files passed over", "", sum(count for _, count in passed_over))
            said.append(f"{files} ({suffixes(passed_over)})")
        return self.tr(", ", "between parts of a sentence").join(said)

    def _came(self) -> Iterator[str]:
        """What came into the glossary, or had come before, in parts of a sentence."""
        outcome = self._outcome
        if added := len(outcome.added):
            yield self.tr("%Ln documents added", "", added)
        if known := len(outcome.known):
            yield self.tr("%Ln in the glossary already", "", known)
        if copies := len(outcome.copies):
            yield self.tr("%Ln given twice", "", copies)
        if recognized := len(outcome.recognized):
            yield self.tr("%Ln of them read by OCR", "", recognized)
        if alike := len(outcome.alike):
            yield self.tr("%Ln of them like another one", "", alike)
        if outcome.apart:
            yield self.tr("%Ln new terms in these documents alone", "", outcome.terms)
        elif added or not (known or outcome.failures):
            yield self.tr("%Ln new terms", "", outcome.terms)
        if outcome.dropped:
            yield self.tr("%Ln candidates dropped", "", outcome.dropped)

    def failed(self) -> str:
        """How many files could not be read; empty where all could."""
        failures = len(self._outcome.failures)
        return self.tr("%Ln files could not be read.", "", failures) if failures else ""

    def rows(self) -> list[tuple[str, str]]:
        """What a person should look at: files, by their paths or names, and what is to be said of each."""
        failures = [(error.facts.get("path", ""), error) for error in self._outcome.failures]
        return [(path, sentence(_of(Path(path).name, error))) for path, error in failures] + [
            *self._remarks()
        ]

    def _remarks(self) -> Iterator[tuple[str, str]]:
        """Documents that were added and should be looked at, and why."""
        for one in self._outcome.alike:
            yield one.name, self._told(one)
        for name in self._outcome.recognized:
            yield (
                name,
                self.tr("Its pages are pictures, which OCR has read. Look at it: characters may be misread."),
            )

    def _told(self, one: Likeness) -> str:
        return self.tr(
            "It says what {other} says ({share} % of the sentences). What stands in both is counted twice."
        ).format(other=one.other, share=number(math.floor(100 * one.share)))

    def text(self) -> str:
        """Everything, a line for each document."""
        outcome = self._outcome
        lines = [self.headline()]
        lines += [self.tr("Added: {name}").format(name=name) for name in outcome.added]
        lines += [self.tr("In the glossary already: {name}").format(name=name) for name in outcome.known]
        lines += [
            self.tr("A copy of {other}: {name}").format(name=name, other=other)
            for name, other in outcome.copies
        ]
        lines += [sentence(error) for error in outcome.failures]
        lines += [f"{name}: {said}" for name, said in self._remarks()]
        return "\n".join(lines)


def _of(name: str, error: UserError) -> UserError:
    """The same error, of a file by this name."""
    return UserError(error.code, **error.facts | {"path": name})
