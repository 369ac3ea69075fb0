"""What an import in a process of its own is asked for and says."""

import io
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary_app.domain.progress import Stage
from glossary_app.errors import ErrorCode, UserError
from glossary_app.exchange import files
from glossary_app.services import editing, entries, exporting, jobs, library
from glossary_app.services.outcomes import Outcome

TEXT = "某市工作总结\n\n我们坚持推进海绵社区建设，海绵社区越来越多，海绵社区惠及居民。\n"


def messages(request: jobs.Request) -> list[jobs.Message]:
    """All that a job says, through the lines that it says it in."""
    said: list[str] = []
    jobs.run(jobs.asked(jobs.ask(request)), lambda message: said.append(jobs.tell(message)))
    return [jobs.told(line) for line in said]


def test_a_job_tells_every_stage_and_what_came_of_it(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "空.txt").write_text("", encoding="utf-8")
    paths = (tmp_path / "总结.txt", tmp_path / "空.txt")
    *steps, outcome = messages(jobs.Import(tmp_path / "a.db", paths))
    assert {step.stage for step in steps if isinstance(step, jobs.Step)} == {*Stage} - {Stage.RECOGNIZING}
    assert isinstance(outcome, Outcome)
    assert (outcome.added, outcome.known) == (("总结.txt",), ())
    assert [(error.code, error.facts) for error in outcome.failures] == [
        (ErrorCode.EMPTY, {"path": str(tmp_path / "空.txt")})
    ]
    with library.opened_to_read(tmp_path / "a.db") as glossary:
        assert library.totals(glossary)["terms"] == outcome.terms > 0


def test_a_known_document_is_told(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    request = jobs.Import(tmp_path / "a.db", (tmp_path,))
    messages(request)
    assert messages(request)[-1] == Outcome((), ("总结.txt",), 0, ())


def test_a_document_like_another_one_is_told(tmp_path: Path) -> None:
    for name in ("总结.md", "总结.txt"):
        (tmp_path / name).write_text(TEXT + "\n" * name.count("t"), encoding="utf-8")
    outcome = messages(jobs.Import(tmp_path / "a.db", (tmp_path,)))[-1]
    assert isinstance(outcome, Outcome)
    (like,) = outcome.alike
    assert (like.name, like.other, like.share) == ("总结.txt", "总结.md", 1.0)


def test_copies_are_told(tmp_path: Path) -> None:
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    outcome = messages(jobs.Import(tmp_path / "a.db", (tmp_path / "甲.txt", tmp_path / "乙.txt")))[-1]
    assert isinstance(outcome, Outcome)
    assert (outcome.added, outcome.known, outcome.copies) == (("甲.txt",), (), (("乙.txt", "甲.txt"),))


def test_extracting_again_needs_no_document(tmp_path: Path) -> None:
    (tmp_path / "总结.txt").write_text(TEXT, encoding="utf-8")
    messages(jobs.Import(tmp_path / "a.db", (tmp_path,)))
    said = messages(jobs.Import(tmp_path / "a.db", (), again=True))
    assert jobs.Step(Stage.CANDIDATES, 1, 1) in said
    assert said[-1] == Outcome((), (), 0, ())


def test_where_nothing_can_be_read_no_glossary_is_made(tmp_path: Path) -> None:
    outcome = messages(jobs.Import(tmp_path / "a.db", (tmp_path / "nowhere.txt",)))[-1]
    assert isinstance(outcome, Outcome)
    assert [error.code for error in outcome.failures] == [ErrorCode.NOT_FOUND]
    assert not (tmp_path / "a.db").exists()


def test_a_glossary_that_is_none_is_refused_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("my diary")
    (refusal,) = messages(jobs.Import(tmp_path / "a.db", (tmp_path,)))
    assert isinstance(refusal, jobs.Refusal)
    assert refusal.error.code is ErrorCode.NOT_A_GLOSSARY


def test_a_glossary_is_copied_to_a_new_file_only(tmp_path: Path) -> None:
    with library.opened_or_made(tmp_path / "a.db") as glossary:
        editing.add_term(glossary, "海绵社区")
    request = jobs.Copy(tmp_path / "a.db", tmp_path / "b.db")
    assert messages(request) == [jobs.Copied()]
    with library.opened_to_read(tmp_path / "b.db") as copy:
        assert entries.named(copy, "海绵社区")
    (refusal,) = messages(request)
    assert isinstance(refusal, jobs.Refusal)
    assert refusal.error.code is ErrorCode.CANNOT_WRITE


@pytest.mark.parametrize(
    "part",
    [
        exporting.Part(),
        exporting.Part(format="tbx-tags", chosen=[], chinese=True),
        exporting.Part(format="docx", order=exporting.Order.DOCUMENT),
        exporting.Part(format="xlsx", table=exporting.TABLES["occurrences"], columns=("term", "left")),
    ],
)
def test_a_part_arrives_as_it_was_asked_for(part: exporting.Part) -> None:
    request = jobs.Export(Path("a.db"), Path("a.tbx"), part, "utf-8")
    assert jobs.asked(jobs.ask(request)) == request


def test_names_that_are_no_text_arrive() -> None:
    request = jobs.Import(Path("/词库.db"), (Path("/a/\udcff.txt"), Path("/b c/“d”.txt")), again=True)
    assert jobs.asked(jobs.ask(request)) == request
    assert jobs.ask(request).isascii()


def test_what_no_job_says_is_not_understood() -> None:
    with pytest.raises(ValueError, match="hello"):
        jobs.told('{"hello": 1}')
    assert isinstance(jobs.told(jobs.tell(jobs.Refusal(UserError(ErrorCode.LOCKED, path="a")))), jobs.Refusal)


def test_a_part_of_a_glossary_is_written(tmp_path: Path) -> None:
    with library.opened_or_made(tmp_path / "a.db") as glossary:
        editing.add_term(glossary, "海绵社区")
        editing.add_term(glossary, "口袋公园")
        chosen = [entries.named(glossary, "口袋公园")]
    part = exporting.Part(chosen=chosen, columns=("term", "status"), chinese=True)
    said = messages(jobs.Export(tmp_path / "a.db", tmp_path / "术语.csv", part, "gb18030"))
    assert said == [jobs.Written(1, all=True)]
    written = (tmp_path / "术语.csv").read_text(encoding="gb18030")
    assert written.splitlines() == ["术语,状态", "口袋公园,已收"]


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    library.opened_or_made(tmp_path / "a.db").close()
    said = messages(jobs.Export(tmp_path / "a.db", tmp_path / "no" / "a.csv", exporting.Part(), "utf-8"))
    assert [message.error.code for message in said if isinstance(message, jobs.Refusal)] == [
        ErrorCode.CANNOT_WRITE
    ]


@pytest.fixture
def _deaf_to_signals() -> Iterator[None]:
    """Whatever a job does to the handler of SIGTERM, the tests have theirs again."""
    former = signal.signal(signal.SIGTERM, lambda *_: None)
    yield
    signal.signal(signal.SIGTERM, former)


@pytest.mark.usefixtures("_deaf_to_signals")
def test_a_job_that_is_told_to_end_takes_away_what_it_had_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_written(*_: object) -> None:
        with files.replacing(tmp_path / "a.csv", encoding="utf-8") as file:
            file.write("term")
            signal.raise_signal(signal.SIGTERM)

    request = jobs.Copy(tmp_path / "a.db", tmp_path / "b.db")
    monkeypatch.setattr(sys, "stdin", io.StringIO(jobs.ask(request) + "\n"))
    monkeypatch.setattr(jobs, "run", half_written)
    with pytest.raises(SystemExit):
        jobs.main()
    assert list(tmp_path.iterdir()) == []
