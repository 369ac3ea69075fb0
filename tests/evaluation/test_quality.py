"""No figure may fall; run `python -m tests.evaluation` for the whole report."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.evaluation import cases, figures
from tests.evaluation.baseline import judge
from tests.evaluation.scoring import Measure

DATA = os.environ.get("GLOSSARY_APP_DATA")


def assert_nothing_fell(measures: Iterable[Measure]) -> None:
    fallen = [str(verdict) for verdict in judge(measures) if verdict.fell]
    assert not fallen, "\n".join(["these figures fell:", *fallen])


def test_nothing_fell_in_the_cases() -> None:
    assert_nothing_fell(cases.of_cases())


def test_nothing_fell_on_the_seeds() -> None:
    assert_nothing_fell(figures.of_seeds())


@pytest.mark.skipif(not DATA, reason="GLOSSARY_APP_DATA names no folder with the collected reports")
def test_nothing_fell_on_the_collected_reports() -> None:
    assert_nothing_fell(figures.of_reports(Path(DATA or "", "notes")))
