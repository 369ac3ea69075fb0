"""Every error has a sentence, and whoever raises it gives the facts that the sentence needs."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.cli.messages import SENTENCES, sentence
from glossary_app.errors import ErrorCode, UserError

PACKAGE = Path(__file__).parents[3] / "glossary_app"


def raised() -> Iterator[tuple[str, str, set[str]]]:
    """Where a `UserError` with a fixed code is made: place, code, facts."""
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name("UserError"), args=[ast.Attribute(attr=code)], keywords=facts
                ) if code in ErrorCode.__members__:
                    yield (
                        f"{module.relative_to(PACKAGE).as_posix()}:{node.lineno}",
                        code,
                        {fact.arg or "" for fact in facts},
                    )


@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_has_a_sentence(code: ErrorCode) -> None:
    assert SENTENCES[code].endswith(".")


@pytest.mark.parametrize(("place", "code", "facts"), list(raised()))
def test_whoever_raises_gives_the_facts(place: str, code: str, facts: set[str]) -> None:
    needed = {field for _, field, _, _ in string.Formatter().parse(SENTENCES[ErrorCode[code]]) if field}
    given_by_caller = {"path"} if place.startswith("text/") or "_reader.py" in place else set()
    assert needed <= facts | given_by_caller, place


def test_a_sentence_is_one_line() -> None:
    error = UserError(ErrorCode.NO_SUCH_TERM, term="三农\n问题")
    assert sentence(error).startswith("The glossary has no term 三农 问题. ")
